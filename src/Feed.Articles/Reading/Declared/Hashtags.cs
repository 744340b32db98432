using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>
/// Repairs hashtags in front matter, such as <c>tags: #rivers, #lakes</c>, which YAML parses as comments.
/// </summary>
internal static partial class Hashtags
{
    /// <summary>
    /// The line with its hashtags as text: a plain value becomes a list, and a list item gets quotation marks. Other lines are unchanged.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="key">The last key at the margin, on this line or above it.</param>
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

    /// <summary>The number sign before a word; in <c>#1</c> it means a rank.</summary>
    [GeneratedRegex(@"^#(?=\p{L})", Options, 1000)]
    private static partial Regex Mark();
}
