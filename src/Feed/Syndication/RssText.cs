using System.Text.RegularExpressions;

namespace Feed.Syndication;

/// <summary>Plain text in RSS elements that readers may treat as HTML.</summary>
internal static partial class RssText
{
    /// <summary>
    /// Puts an invisible word joiner after each <c>&lt;</c> that could start a tag. A feed reader that treats a title as HTML then shows
    /// the text instead of dropping it as a tag.
    /// </summary>
    public static string Plain(string text) => TagStart().Replace(text, "<\u2060");

    [GeneratedRegex("<(?=[A-Za-z/!?])", RegexOptions.None, 1000)]
    private static partial Regex TagStart();
}
