using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Agencies;

/// <summary>Reads an item's text when its markup is not declared, or declared wrongly.</summary>
internal static partial class AgencyText
{
    /// <summary>The paragraphs of HTML or plain text, or one sentence on why they cannot be read.</summary>
    public static (IReadOnlyList<Paragraph> Paragraphs, string? Problem) Read(string text)
    {
        if (Block().IsMatch(text))
            return AgencyMarkup.Read(text);
        return Inline().IsMatch(text)
            ? AgencyMarkup.Read($"<p>{BlankLine().Replace(CleanText.Lines(text), "</p><p>")}</p>")
            : ([.. ParagraphSplitter.Split(CleanText.Lines(text)).Select(line => new Paragraph(ParagraphKind.Text, line))], null);
    }

    [GeneratedRegex(@"</?(p|br|div|html|body|section|article|h[1-6]|ul|ol|table|blockquote)\b[^<>]*>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Block();

    [GeneratedRegex(@"<(a|b|i|em|strong|span|sup|sub|u|font)\b[^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Inline();

    [GeneratedRegex(@"\n[ \t]*\n", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BlankLine();
}
