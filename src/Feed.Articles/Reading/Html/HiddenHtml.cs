using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Feed.Articles.Reading;

/// <summary>Removes the parts of a page that its markup hides from readers.</summary>
internal static partial class HiddenHtml
{
    /// <summary>A longer block, or one with more than a quarter of the page's text, is probably shown by a script.</summary>
    private const int MaxBlockLength = 400;
    private const int MinShare = 4;

    /// <summary>Words shorter than this may stand in two places by chance.</summary>
    private const int MinTwinLength = 20;

    private static readonly HashSet<string> Classes = new(DataFile.Entries("Reading.Html.hidden-classes.txt"),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Removes the hidden elements inside an element.</summary>
    /// <param name="root">The element.</param>
    /// <param name="mayReveal">
    /// Whether a script may show the content later. Many web pages hide all of their text until they are loaded, so a part that holds most
    /// of the text stays.
    /// </param>
    public static void Remove(IElement root, bool mayReveal = false)
    {
        List<IElement> hidden = [.. root.QuerySelectorAll("[hidden], [style], datalist, font[color]").Where(Is)];
        List<IElement> byClass = [.. ByClass(root)];
        if (hidden.Count + byClass.Count == 0)
        {
            RemoveTwins(root);
            return;
        }

        var length = root.TextContent.Length;
        var most = mayReveal ? length / 2 : int.MaxValue;

        // Scripts fade in the paragraphs of a page one after another, so together they may hold its text.
        var areFadedIn = hidden.Where(IsTransparent).Sum(element => element.TextContent.Length) > most;
        foreach (var element in hidden.Where(element => element.TextContent.Length <= most && !(areFadedIn && IsTransparent(element))))
            element.Remove();
        foreach (
            var element in byClass.Where(element => element.TextContent.Length is var own && own <= MaxBlockLength
                && own * MinShare <= length))
            element.Remove();
        RemoveTwins(root);
    }

    /// <summary>Removes aria-hidden elements whose text is repeated next to them.</summary>
    private static void RemoveTwins(IElement root)
    {
        List<IElement> twins = [.. root.QuerySelectorAll("[aria-hidden='true']").Where(IsTwin)];
        foreach (var twin in twins)
            twin.Remove();
    }

    private static bool IsTwin(IElement element)
    {
        var text = CleanText.Line(element.TextContent);
        return text.Length > 0 && element.ParentElement is { } parent
            && (parent.Children.Any(other => other != element && !IsPassedOver(other) && CleanText.Line(other.TextContent) == text)
                || (text.Length >= MinTwinLength && parent.ParentElement?.Children.Any(other =>
                    other != parent && !IsPassedOver(other) && CleanText.Line(other.TextContent) == text) == true));
    }

    private static bool IsPassedOver(IElement element) => element.GetAttribute("aria-hidden") == "true";

    /// <summary>Elements hidden by the page's style sheets and shown by none, and elements with a framework's hiding class.</summary>
    private static IEnumerable<IElement> ByClass(IElement root)
    {
        var inClass = root.QuerySelectorAll("[class]")
            .Where(element => element.ClassList.Any(Classes.Contains) && !element.ClassList.Any(name => Shown().IsMatch(name)));
        if (root.Owner is not { } page || page.QuerySelector("style") is null)
            return inClass;
        var bySheet = HtmlSheets.Elements(page, Style());
        if (bySheet.Count > 0)
            bySheet.ExceptWith(HtmlSheets.Elements(page, Display()));
        return bySheet.Where(root.Contains).Union(inClass);
    }

    /// <summary>Whether an element's own attributes hide it.</summary>
    public static bool Is(IElement element) =>
        element.LocalName == "datalist" || Is(element.GetAttribute("hidden"), element.GetAttribute("style"))
            || (element.GetAttribute("style") is { } style && NoSize().IsMatch(HtmlSheets.WithoutComments(style))
                && element.QuerySelector("[style*='font-size'], [class]") is null)
            || UnseenColor.IsWhiteOnPage(element);

    /// <summary>Whether an element's attributes hide it; null if absent.</summary>
    public static bool Is(string? hidden, string? style) =>
        hidden is not null || (style is not null && (UnseenColor.Is(style)
            || (HtmlSheets.WithoutComments(style) is var plain && (Style().IsMatch(plain) || Transparent().IsMatch(plain)))));

    private static bool IsTransparent(IElement element) =>
        element.GetAttribute("style") is { } style && Transparent().IsMatch(HtmlSheets.WithoutComments(style));

    /// <summary>Transparent with all that is in it.</summary>
    [GeneratedRegex(@"(^|[;{\s])opacity\s*:\s*(0+(\.0*)?|\.0+)%?\s*(!important\s*)?(;|$)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Transparent();

    /// <summary>Not shown at all, moved far off the screen, or cut off.</summary>
    [GeneratedRegex(@"(^|[;{\s])(display\s*:\s*none|(content-)?visibility\s*:\s*(hidden|collapse))\b"
        + @"|(^|[;{\s])(left|right|top|bottom|text-indent|margin-left|margin-top)\s*:\s*-(9\d\d|[1-9]\d{3,})(\.\d+)?(px|pt|em|rem)\b"
        + @"|(^|[;{\s])(left|top|text-indent)\s*:\s*-[1-9]\d\d?(\.\d+)?(em|rem)\b|translate(x|y|3d)?\(\s*-[1-9]\d{3,}(px|em)"
        + @"|clip-path\s*:\s*inset\(\s*(50|100)%|(^|[;{\s])clip\s*:\s*rect\(\s*[01](px)?[\s,]+[01](px)?[\s,]+[01](px)?[\s,]+[01](px)?\s*\)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Style();

    /// <summary>Invisible, unless a descendant sets its own size.</summary>
    [GeneratedRegex(@"(^|[;\s])(font-size\s*:\s*0*(\.0*)?(?<=0\.?)(px|em|rem|pt|%)?|font-size\s*:\s*(0*\.\d+|0*1(\.0*)?)(px|pt)|font-size\s*:\s*0*\.[01]\d*r?em)\s*(!important\s*)?(;|$)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoSize();

    [GeneratedRegex(@"(^|[;{\s])display\s*:\s*(?!none\b)[a-z]",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Display();

    /// <summary>Shown on large screens: <c>md:block</c>, <c>d-lg-flex</c>.</summary>
    [GeneratedRegex(@"^(\w+:|d-(sm|md|lg|xl|xxl)-)(?!none|hidden)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Shown();
}
