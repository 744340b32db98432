using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Feed.Tests.Reading;

/// <summary>The numbers of the parser, each with the hash of the rules that it stands for, and which of them have been released.</summary>
internal sealed class ParserVersions
{
    private const string Release = "released";

    private readonly List<string> lines;
    private readonly List<string[]> releases;

    /// <summary>Reads the lines of the file; those that begin with <c>#</c> are comments.</summary>
    public ParserVersions(IEnumerable<string> file)
    {
        var all = file.Where(line => line.Length > 0 && line[0] != '#').ToList();
        lines = [.. all.Where(line => !line.StartsWith(Release, StringComparison.Ordinal))];
        releases = [.. all.Where(line => line.StartsWith(Release, StringComparison.Ordinal)).Select(line => line.Split(' '))];
    }

    /// <summary>What is wrong and what to do; null when the file fits the rules.</summary>
    /// <param name="version">The parser's number.</param>
    /// <param name="hash">The hash of its rules.</param>
    public string? Problem(int version, string hash)
    {
        var numbers = lines.Select(line => NumberIn(line.Split(' ')[0])).ToList();
        if (!numbers.SequenceEqual(numbers.Order().Distinct()) || lines.Select(line => line.Split(' ')[1]).Distinct().Count() < lines.Count)
            return "The numbers must grow, and each needs a hash of its own.";
        foreach (var release in releases)
        {
            var digest = DigestTo(NumberIn(release[1]));
            if (release.Length == 2)
                return $"To release version {release[1]}, write \"{Release} {release[1]} {digest}\".";
            if (release[2] != digest)
                return $"Version {release[1]} has been released, and a line up to {release[1]} has changed since: restore it. Changed rules need a higher number.";
        }

        var (newest, released) = (numbers[^1], releases.Count == 0 ? 0 : releases.Max(release => NumberIn(release[1])));
        if (lines[^1].Split(' ')[1] != hash)
        {
            return newest > released
                ? FormattableString.Invariant($"The rules have changed, and version {newest} is not released yet: replace its line with \"{newest} {hash}\".")
                : FormattableString.Invariant($"The rules have changed since version {newest} was released: raise ArticleReader.Version to {newest + 1} and add the line \"{newest + 1} {hash}\".");
        }

        return version == newest ? null : FormattableString.Invariant($"ArticleReader.Version is {version}, and the newest line is that of {newest}.");
    }

    private string DigestTo(int number) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Join('\n', lines.Where(line => NumberIn(line.Split(' ')[0]) <= number)))))[..16];

    private static int NumberIn(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
