using System.Net;
using System.Text;
using AngleSharp.Dom;

namespace Feed.Articles.Reading;

/// <summary>Converts the titles and metadata of pages to plain text. Some programs escape them twice.</summary>
internal static class HtmlText
{
    /// <summary>A single line of plain text with entities decoded.</summary>
    public static string Plain(string? text) => text is null ? "" : CleanText.Line(text.Contains('&') ? WebUtility.HtmlDecode(text) : text);

    /// <summary>The letters and digits of a text in lower case, for comparing titles.</summary>
    public static string Fold(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>The text of an element, with a space where a line breaks: <c>A&lt;br&gt;B</c> is "A B".</summary>
    public static string Of(IElement element)
    {
        if (element.QuerySelector("br, div, p, li") is null)
            return element.TextContent;
        var text = new StringBuilder();
        foreach (var node in element.Descendants())
        {
            if (node is IElement { LocalName: "br" or "div" or "p" or "li" })
                text.Append(' ');
            else if (node is IText { Data: var data })
                text.Append(data).Append(node.ParentElement is { LocalName: "div" or "p" or "li" } && node.NextSibling is null ? " " : "");
        }

        return text.ToString();
    }
}
