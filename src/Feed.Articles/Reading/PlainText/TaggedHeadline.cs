using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>
/// A headline in tags above a text without tags, <c>&lt;h1&gt;Pears cross the river&lt;/h1&gt;</c>, as content systems export it.
/// </summary>
internal static partial class TaggedHeadline
{
    /// <summary>The text with the tags of its first line removed; unchanged when that line is not just a tagged headline.</summary>
    /// <param name="text">The text below the front matter.</param>
    /// <param name="isMarkdown">Whether the text is Markdown, where an HTML heading is shown anyway but an HTML title is not.</param>
    public static string Unwrap(string text, bool isMarkdown)
    {
        if (Headline().Match(text) is not { Success: true } match
            || (isMarkdown && match.Groups["name"].Value.ToLowerInvariant() is not ("title" or "headline" or "head")))
            return text;
        var line = CleanText.Line(System.Net.WebUtility.HtmlDecode(match.Groups["text"].Value));
        return line.Length == 0 ? text : $"{(isMarkdown ? "# " : "")}{line}\n\n{text[match.Length..].TrimStart('\n', ' ')}";
    }

    [GeneratedRegex(
        @"^\s*(<(?<name>h[1-6]|title|headline|head|hl1|p|div|center|b|strong|i|em|u|big|font)(\s[^<>]*)?>\s*)+(?<text>[^<>\n]{4,300})(\s*</(h[1-6]|title|headline|head|hl1|p|div|center|b|strong|i|em|u|big|font)>)+[ \t]*(\n|$)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Headline();
}
