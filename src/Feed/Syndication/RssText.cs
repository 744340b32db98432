using System.Text.RegularExpressions;

namespace Feed.Syndication;

/// <summary>Plain text where readers of RSS may look for HTML.</summary>
static partial class RssText
{
    /// <summary>
    /// The text with an invisible word joiner after each <c>&lt;</c> that could begin a tag: a reader that takes the title for HTML shows
    /// it as it is meant, and does not leave out what only looks like a tag.
    /// </summary>
    public static string Plain(string text) => BeginOfTag().Replace(text, "<\u2060");

    [GeneratedRegex("<(?=[A-Za-z/!?])", RegexOptions.None, 1000)]
    private static partial Regex BeginOfTag();
}
