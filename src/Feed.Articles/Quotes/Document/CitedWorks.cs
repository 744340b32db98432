using System.Net;
using System.Text.RegularExpressions;

namespace Feed.Articles.Quotes;

/// <summary>Recognises titles that a page marks as citations; they are not quotes, even in quotation marks.</summary>
internal static partial class CitedWorks
{
    /// <summary>Whether a quote is the title of a work that its paragraph cites.</summary>
    public static bool IsTitle(Paragraph paragraph, string quote) => paragraph.Html is { } html
        && html.Contains("<cite>", StringComparison.Ordinal)
        && Citation().Matches(html).Any(citation => WithoutOuterMarks(PlainText(citation.Groups[1].Value)) == WithoutOuterMarks(quote));

    private static string PlainText(string html) => WebUtility.HtmlDecode(Tag().Replace(html, ""));

    private static string WithoutOuterMarks(string text) => text.Trim(' ', '"', '“', '”', '\'', '‘', '’', '«', '»', ',', '.');

    [GeneratedRegex("<cite>(.*?)</cite>", RegexOptions.NonBacktracking)]
    private static partial Regex Citation();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
