using System.Globalization;
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

    [Fact]
    public void Changed_rules_or_data_come_with_a_higher_parser_version()
    {
        var newest = Lines()[^1];
        var hash = HashOfRules();
        Assert.True(
            newest.Hash == hash,
            FormattableString.Invariant($"The rules or data in src/Feed.Articles have changed since parser version {newest.Version}. Raise ArticleReader.Version to ") +
            FormattableString.Invariant($"{newest.Version + 1} and add the line \"{newest.Version + 1} {hash}\" to {Recorded}."));
        Assert.Equal(ArticleReader.Version, newest.Version);
    }

    [Fact]
    public void Parser_versions_only_grow_and_each_has_its_own_hash()
    {
        var lines = Lines();
        Assert.Equal(lines.Select(line => line.Version).Order().Distinct(), lines.Select(line => line.Version));
        Assert.Equal(lines.Count, lines.Select(line => line.Hash).Distinct().Count());
    }

    private static List<(int Version, string Hash)> Lines() =>
        [.. File.ReadLines(Repository.Path(Recorded)).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' '))
            .Select(parts => (int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]))];

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
