using System.Text.RegularExpressions;

namespace Feed.Syndication;

/// <summary>Plain text in RSS elements that readers may treat as HTML.</summary>
static partial class RssText
{
    /// <summary>
    /// The text with an invisible word joiner after each <c>&lt;</c> that could start a tag. A reader that treats the title as HTML then
    /// shows text that only looks like a tag instead of dropping it.
    /// </summary>
    public static string Plain(string text) => TagStart().Replace(text, "<\u2060");

    [GeneratedRegex("<(?=[A-Za-z/!?])", RegexOptions.None, 1000)]
    private static partial Regex TagStart();
}
