using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>
/// Names in front matter that begin with a number sign. YAML parses them as comments, and people write them as on a social network.
/// </summary>
internal static partial class Hashtags
{
    /// <summary>
    /// A line of YAML in which each such name is text: a plain value becomes a list, and an item is put between quotation marks.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="key">The last key at the margin, which is on the line or above.</param>
    public static string InList(string line, string key)
    {
        if (!line.Contains('#', StringComparison.Ordinal) || FactKeys.Find(key) is not { Fact: var fact }
            || fact is not (Fact.Tags or Fact.Categories or Fact.Speakers or Fact.Authors))
            return line;
        if (Names().Match(line) is not { Success: true } names || !Tag().IsMatch(names.Groups["value"].Value))
            return line;
        var value = Comment().Replace(names.Groups["value"].Value, "");
        var start = names.Groups["start"].Value;
        return names.Groups["dash"].Length > 0 ? start + Quoted(value)
            : $"{start}[{string.Join(", ", Separator().Split(value).Select(name => name.Trim()).Where(name => name.Length > 0).Select(Quoted))}]";
    }

    private static string Quoted(string name) => $"'{Mark().Replace(name, "").Replace("'", "''", StringComparison.Ordinal)}'";

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>A key or a dash, and a plain value.</summary>
    [GeneratedRegex(@"^(?<start>([\p{L}_][\p{L}\p{N}_ .\-]*:|(?<dash> *-))[ \t]+)(?<value>(?![\w ]+:\s)[^\s\[{""'&*!|>].*)$", Options, 1000)]
    private static partial Regex Names();

    [GeneratedRegex(@"(^|\s)#[\p{L}\p{N}]", Options, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+#+(\s.*)?$", Options, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@",|\s+(?=#\p{L})", Options, 1000)]
    private static partial Regex Separator();

    /// <summary>The number sign before a word; <c>#1</c> is a rank.</summary>
    [GeneratedRegex(@"^#(?=\p{L})", Options, 1000)]
    private static partial Regex Mark();
}
