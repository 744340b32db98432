using System.Net;

namespace Feed.Articles.Reading;

/// <summary>Text inside the metadata of pages, which some programs escape twice.</summary>
internal static class HtmlText
{
    /// <summary>A single line of plain text with entities decoded.</summary>
    public static string Plain(string? text) => text is null ? "" : CleanText.Line(text.Contains('&') ? WebUtility.HtmlDecode(text) : text);
}
