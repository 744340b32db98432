using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Feed.Articles.Reading;

/// <summary>Removes the parts of a page that its markup hides from readers.</summary>
internal static partial class HiddenHtml
{
    /// <summary>Removes the hidden elements inside an element.</summary>
    /// <param name="root">The element.</param>
    /// <param name="mayReveal">
    /// Whether a script may show the content later. Many web pages hide all of their text until they are loaded, so a part that holds most of the text stays.
    /// </param>
    public static void Remove(IElement root, bool mayReveal = false)
    {
        List<IElement> hidden = [.. root.QuerySelectorAll("[hidden], [style]").Where(Is)];
        var most = hidden.Count > 0 && mayReveal ? root.TextContent.Length / 2 : int.MaxValue;
        foreach (var element in hidden.Where(element => element.TextContent.Length <= most))
            element.Remove();
    }

    /// <summary>Whether an element's own attributes hide it.</summary>
    public static bool Is(IElement element) => Is(element.GetAttribute("hidden"), element.GetAttribute("style"));

    /// <summary>Whether an element's attributes hide it; each is null where the element lacks it.</summary>
    public static bool Is(string? hidden, string? style) => hidden is not null || (style is not null && Style().IsMatch(style));

    [GeneratedRegex(@"(^|[;\s])(display\s*:\s*none|visibility\s*:\s*hidden)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Style();
}
