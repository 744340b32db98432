using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Feed.Articles.Reading;

/// <summary>Removes the parts of a page that its markup hides from readers.</summary>
internal static partial class HiddenHtml
{
    /// <summary>A longer block, or one with more than a quarter of the page's text, is probably shown by a script.</summary>
    private const int MaxBlockLength = 400;
    private const double MaxBlockShare = 0.25;

    /// <summary>A shorter text may appear twice by chance.</summary>
    private const int MinTwinLength = 20;

    private static readonly HashSet<string> Classes = new(DataFile.Entries("Reading.Html.hidden-classes.txt"),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>If a page has fewer visible words, its article must be in the hidden text.</summary>
    private const int MinVisibleWords = 60;

    /// <summary>A text with fewer words is a label or a link.</summary>
    private const int MinProseWords = 8;

    /// <summary>Removes the hidden elements inside an element.</summary>
    /// <param name="root">The element.</param>
    /// <param name="mayReveal">
    /// Whether a script may show the content later. Many web pages hide all of their text until they are loaded, so if little text is
    /// visible, a part that holds most of the text stays.
    /// </param>
    public static void Remove(IElement root, bool mayReveal = false)
    {
        List<IElement> hidden = [.. ByAttribute(root)];
        List<IElement> byClass = [.. BySheetOrClass(root)];
        if (hidden.Count + byClass.Count > 0)
        {
            var all = hidden.Concat(byClass).ToHashSet<INode>(ReferenceEqualityComparer.Instance);
            var visible = Words(root, all);
            if (visible >= MinVisibleWords && visible * 2 >= all.Sum(element => OuterWords(element, all)))
                RemoveAll(hidden.Concat(byClass.Where(one => one.TextContent.Length <= MaxBlockLength || !IsBehindControl(one))));
            else
                RemoveSmall(root, hidden, byClass, mayReveal);
        }

        RemoveTwins(root);
    }

    /// <summary>Whether a control or a question above an element shows it when a reader asks, like the answers of a list.</summary>
    private static bool IsBehindControl(IElement element) => element.PreviousElementSibling is { } above
        && (above.LocalName is "button" or "summary" or "label" || above.HasAttribute("aria-expanded")
            || above.QuerySelector("button, summary, label, [aria-expanded]") is not null
            || above.TextContent.AsSpan().TrimEnd() is [.., '?']);

    private static void RemoveAll(IEnumerable<IElement> elements)
    {
        foreach (var element in elements.ToList())
            element.Remove();
    }

    private static void RemoveSmall(IElement root, List<IElement> hidden, List<IElement> byClass, bool mayReveal)
    {
        var length = root.TextContent.Length;
        var most = mayReveal ? length / 2 : int.MaxValue;

        // Scripts fade in the paragraphs of a page one after another, so together they may hold its text.
        var areFadedIn = hidden.Where(IsTransparent).Sum(element => element.TextContent.Length) > most;
        RemoveAll(hidden.Where(element => element.TextContent.Length <= most && !(areFadedIn && IsTransparent(element))));
        RemoveAll(byClass.Where(element => element.TextContent.Length <= Math.Min(MaxBlockLength, length * MaxBlockShare)));
    }

    /// <summary>The hidden texts above the first visible text, such as the preheader of a mail.</summary>
    public static IReadOnlyList<string> TextsAbove(IElement root)
    {
        HashSet<IElement> hidden = [.. ByAttribute(root), .. BySheetOrClass(root)];
        if (hidden.Count == 0)
            return [];
        List<string> texts = [];
        foreach (var text in root.Descendants<IText>().Where(text => !string.IsNullOrWhiteSpace(text.Data)))
        {
            StepBudget.Spend();
            if (text.ParentElement?.LocalName is "style" or "script" or "title")
                continue;
            if (!text.Ancestors<IElement>().Any(hidden.Contains))
                break;
            texts.Add(CleanText.Line(text.Data));
        }

        return texts;
    }

    private static IEnumerable<IElement> ByAttribute(IElement root) =>
        root.QuerySelectorAll("[hidden], [style], datalist, font[color]").Where(Is);

    /// <summary>The words of the sentences inside a node, outside links and outside the nodes to skip.</summary>
    private static int Words(INode node, HashSet<INode> skipped) => node switch
    {
        IText text => HtmlWordCount.Of(text.Data) is >= MinProseWords and var words ? words : 0,
        IElement { LocalName: "a" or "script" or "style" } => 0,
        _ => node.ChildNodes.Where(child => !skipped.Contains(child)).Sum(child => Words(child, skipped)),
    };

    private static int OuterWords(INode node, HashSet<INode> all) =>
        node.GetAncestors().Any(all.Contains) ? 0 : Words(node, []);

    /// <summary>The elements inside an element that its markup hides.</summary>
    public static IEnumerable<IElement> In(IElement root) =>
        root.QuerySelectorAll("[hidden], [style]").Where(Is).Union(BySheetOrClass(root));

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
            && (parent.Children.Any(other => other != element && !IsAriaHidden(other) && CleanText.Line(other.TextContent) == text)
                || (text.Length >= MinTwinLength && parent.ParentElement?.Children.Any(other =>
                    other != parent && !IsAriaHidden(other) && CleanText.Line(other.TextContent) == text) == true));
    }

    /// <summary>Whether an element is marked as hidden, from everybody or from screen readers.</summary>
    public static bool IsMarkedHidden(IElement element) => element.HasAttribute("hidden") || IsAriaHidden(element);

    private static bool IsAriaHidden(IElement element) => element.GetAttribute("aria-hidden") == "true";

    /// <summary>Elements that the page's style sheets hide and never show, and elements with a framework's hiding class.</summary>
    private static IEnumerable<IElement> BySheetOrClass(IElement root)
    {
        var byFramework = root.QuerySelectorAll("[class]")
            .Where(element => element.ClassList.Any(Classes.Contains)
                && !element.ClassList.Any(name => ShownOnLargeScreens().IsMatch(name)));
        if (root.Owner is not { } page || page.QuerySelector("style") is null)
            return byFramework;
        if (HtmlSheets.ElementsWith(
                page, NotDisplayed().IsMatch, ShowingStyle().IsMatch, IsHiddenOtherThanByDisplay, IsUnhidden, UnreadableSize().IsMatch)
            is not [var undisplayed, var displayed, var away, var back, var tiny])
            return byFramework;
        return undisplayed.Except(displayed).Union(away.Except(back)).Union(tiny.Where(HasNoOwnSizes))
            .Where(element => element != root && root.Contains(element))
            .Union(byFramework);
    }

    /// <summary>Whether an element's own attributes hide it.</summary>
    public static bool Is(IElement element) =>
        element.LocalName == "datalist" || Is(element.GetAttribute("hidden"), element.GetAttribute("style"))
            || (element.GetAttribute("style") is { } style && UnreadableSize().IsMatch(HtmlSheets.RemoveComments(style))
                && HasNoOwnSizes(element))
            || UnseenColor.IsWhiteOnPage(element);

    /// <summary>Whether the <c>hidden</c> or <c>style</c> attribute hides an element.</summary>
    /// <param name="hidden">The value of the <c>hidden</c> attribute; null when the element has none.</param>
    /// <param name="style">The value of the <c>style</c> attribute; null when the element has none.</param>
    public static bool Is(string? hidden, string? style) =>
        hidden is not null || (style is not null && (UnseenColor.Is(style)
            || (HtmlSheets.RemoveComments(style) is var plain
                && (HidingStyle().IsMatch(plain) || Transparent().IsMatch(plain) || IsClosed(plain)))));

    /// <summary>Whether no descendant may set a size of its own.</summary>
    private static bool HasNoOwnSizes(IElement element) => element.QuerySelector("[style*='font-size'], [class]") is null;

    /// <summary>
    /// Whether a style-sheet rule hides an element by something other than <c>display</c>. Transparent and closed boxes do not count,
    /// because scripts fade them in and open them with other rules.
    /// </summary>
    private static bool IsHiddenOtherThanByDisplay(string declarations) =>
        (HidingStyle().IsMatch(declarations) && !NotDisplayed().IsMatch(declarations))
        || (OnePixel().IsMatch(declarations) && OverflowHidden().IsMatch(declarations));

    private static bool IsUnhidden(string declarations) =>
        UnhidingStyle().IsMatch(declarations) && !IsHiddenOtherThanByDisplay(declarations);

    /// <summary>Whether a box has no height and shows nothing outside of it. Padding in percent makes room for a picture.</summary>
    private static bool IsClosed(string declarations) =>
        NoHeight().IsMatch(declarations) && OverflowHidden().IsMatch(declarations) && !PaddingInPercent().IsMatch(declarations);

    private static bool IsTransparent(IElement element) =>
        element.GetAttribute("style") is { } style && Transparent().IsMatch(HtmlSheets.RemoveComments(style));

    /// <summary>A style that makes an element and its content transparent.</summary>
    [GeneratedRegex(@"(^|[;{\s])opacity\s*:\s*(0+(\.0*)?|\.0+)%?\s*(!important\s*)?(;|$)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Transparent();

    /// <summary>A style that hides an element, moves it far off the screen, or clips it away.</summary>
    [GeneratedRegex(@"(^|[;{\s])(display\s*:\s*none|(content-)?visibility\s*:\s*(hidden|collapse))\b"
        + @"|(^|[;{\s])(left|right|top|bottom|text-indent|margin-left|margin-top)\s*:\s*-(9\d\d|[1-9]\d{3,})(\.\d+)?(px|pt|em|rem)\b"
        + @"|(^|[;{\s])(left|top|text-indent)\s*:\s*-[1-9]\d\d?(\.\d+)?(em|rem)\b|translate(x|y|3d)?\(\s*-[1-9]\d{3,}(px|em)|(^|[;{\s])(transform\s*:\s*scale\(\s*0\s*[,)]|scale\s*:\s*0\s*(;|$))"
        + @"|clip-path\s*:\s*inset\(\s*(50|100)%|(^|[;{\s])clip\s*:\s*rect\(\s*[01](px)?[\s,]+[01](px)?[\s,]+[01](px)?[\s,]+[01](px)?\s*\)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HidingStyle();

    /// <summary>A style that makes text too small to read, unless a descendant sets its own size.</summary>
    [GeneratedRegex(@"(^|[;\s])(font-size\s*:\s*0*(\.0*)?(?<=0\.?)(px|em|rem|pt|%)?|font-size\s*:\s*(0*\.\d+|0*1(\.0*)?)(px|pt)|font-size\s*:\s*0*\.[01]\d*r?em)\s*(!important\s*)?(;|$)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UnreadableSize();

    [GeneratedRegex(@"(^|[;{\s])height\s*:\s*(0+(\.0+)?(px|em|rem|pt|%)?|1px)\s*(!important\s*)?(;|$)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoHeight();

    /// <summary>The size of text for screen readers.</summary>
    [GeneratedRegex(@"(^|[;{\s])height\s*:\s*1px\s*(!important\s*)?(;|$)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OnePixel();

    [GeneratedRegex(@"(^|[;{\s])overflow(-y)?\s*:\s*(hidden|clip)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OverflowHidden();

    [GeneratedRegex(@"padding[a-z-]*\s*:[^;]*%", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PaddingInPercent();

    [GeneratedRegex(@"(^|[;{\s])display\s*:\s*none\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NotDisplayed();

    /// <summary>A style that undoes what hides an element without <c>display</c>.</summary>
    [GeneratedRegex(@"(^|[;{\s])(visibility\s*:\s*visible|opacity\s*:\s*(1|0?\.\d*[1-9])|(left|top|text-indent)\s*:\s*0|clip(-path)?\s*:\s*(auto|none)"
        + @"|position\s*:\s*static|height\s*:\s*auto|max-height\s*:\s*([2-9]|1\d|none)|overflow\s*:\s*visible)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UnhidingStyle();

    [GeneratedRegex(@"(^|[;{\s])display\s*:\s*(?!none\b)[a-z]",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ShowingStyle();

    /// <summary>A class such as <c>md:block</c> or <c>d-lg-flex</c>.</summary>
    [GeneratedRegex(@"^(\w+:|d-(sm|md|lg|xl|xxl)-)(?!none|hidden)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ShownOnLargeScreens();
}
