using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>
/// Finds the comments above the text of a Markdown or text file, in which editors leave instructions that no reader sees: <c>&lt;!-- hold
/// --&gt;</c>, <c>%% draft %%</c> and <c>[//]: # (not signed off)</c>.
/// </summary>
internal static partial class HeadRemarks
{
    private const int MaxRemarks = 20;

    /// <summary>The hold that the comments ask for, as facts; empty when they ask for none.</summary>
    /// <param name="text">The text without front matter.</param>
    /// <param name="zone">The zone of dates without one.</param>
    public static IReadOnlyList<Facts> Of(string text, TimeZoneInfo zone)
    {
        var holds = new DeclaredHolds(zone, _ => "a comment above the text");
        foreach (var remark in In(text))
            holds.TakeEditorComment(remark);
        return holds.Find(hasDate: true) is { } hold ? [new Facts(FactSource.Document) { Hold = hold }] : [];
    }

    /// <summary>The comments before the first line of text, even with headings between them.</summary>
    private static IEnumerable<string> In(string text)
    {
        var at = 0;
        for (var found = 0; found < MaxRemarks && Next().Match(text, at) is { Success: true } match; found++)
        {
            at = match.Index + match.Length;
            if (CleanText.Line(match.Groups["inside"].Value) is { Length: > 0 } remark)
                yield return remark;
        }
    }

    /// <summary>A comment or heading at the current position.</summary>
    [GeneratedRegex(@"\G\s*(<!--(?<inside>[^<>]{1,300}?)-->|%%(?<inside>[^%]{1,300})%%"
        + @"|\[[\p{L}/_-]{0,20}\]: *(#|<>|/) *[(""'](?<inside>[^\n]{1,300}?)[)""'][ \t]*(?=\n|$)|#{1,6} [^\n]{1,300}(?=\n|$))",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Next();
}
