using System.Security.Cryptography;
using System.Text;
using Feed.Articles;
using Feed.Tests.Support;

namespace Feed.Tests.Reading;

/// <summary>
/// Stored articles are read again only when <see cref="ArticleReader.Version"/> grows. The file parser-versions.txt holds, for each number, the hash of
/// the rules and data that it stands for.
/// </summary>
public sealed class ParserVersionTests
{
    private const string Recorded = "tests/Feed.Tests/Reading/parser-versions.txt";

    private static readonly string[] Lines = ["# a comment", "7 aaaa", "8 bbbb"];

    [Fact]
    public void Changed_rules_or_data_come_with_a_higher_parser_version() =>
        Assert.Null(new ParserVersions(File.ReadLines(Repository.Path(Recorded))).Problem(ArticleReader.Version, HashOfRules()));

    [Fact]
    public void A_new_hash_on_the_line_of_a_released_version_is_a_fault()
    {
        var asked = new ParserVersions([.. Lines, "released 8"]).Problem(8, "bbbb")!;
        var released = asked[asked.IndexOf("released", StringComparison.Ordinal)..].TrimEnd('"', '.');
        Assert.Null(new ParserVersions([released, .. Lines]).Problem(8, "bbbb"));
        Assert.Null(new ParserVersions([released, .. Lines, "9 cccc"]).Problem(9, "cccc"));
        Assert.Contains("restore it", new ParserVersions([released, "7 aaaa", "8 cccc"]).Problem(8, "cccc"), StringComparison.Ordinal);
        Assert.Contains("restore it", new ParserVersions([released, "7 dddd", "8 bbbb", "9 cccc"]).Problem(9, "cccc"), StringComparison.Ordinal);
        Assert.Contains("restore it", new ParserVersions([released, "8 bbbb", "9 cccc"]).Problem(9, "cccc"), StringComparison.Ordinal);
        Assert.Contains("add the line \"9 cccc\"", new ParserVersions([released, .. Lines]).Problem(8, "cccc"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_that_is_not_released_takes_a_new_hash() =>
        Assert.Contains("replace its line with \"8 cccc\"", new ParserVersions(Lines).Problem(8, "cccc"), StringComparison.Ordinal);

    [Fact]
    public void Numbers_only_grow_and_each_has_its_own_hash()
    {
        Assert.NotNull(new ParserVersions(["8 bbbb", "7 aaaa"]).Problem(7, "aaaa"));
        Assert.NotNull(new ParserVersions(["7 aaaa", "8 aaaa"]).Problem(8, "aaaa"));
        Assert.NotNull(new ParserVersions(["7 aaaa", "7 bbbb"]).Problem(7, "bbbb"));
        Assert.NotNull(new ParserVersions(Lines).Problem(9, "bbbb"));
    }

    /// <summary>Hashes every source and data file of Feed.Articles without its comments, blank lines and indentation: they do not change what is read.</summary>
    private static string HashOfRules()
    {
        var root = Repository.Path("src/Feed.Articles");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("bin/", StringComparison.Ordinal) && !path.StartsWith("obj/", StringComparison.Ordinal));
        foreach (var path in files.Order(StringComparer.Ordinal))
        {
            // The line that holds the number itself does not count.
            var comment = path.EndsWith(".cs", StringComparison.Ordinal) ? "//" : "#";
            var lines = File.ReadLines(Path.Combine(root, path)).Select(line => line.Trim())
                .Where(line => line.Length > 0 && !line.StartsWith(comment, StringComparison.Ordinal) && !line.StartsWith("public const int Version =", StringComparison.Ordinal));
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n{string.Join('\n', lines)}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
