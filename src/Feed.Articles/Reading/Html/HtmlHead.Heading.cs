using System.Globalization;
using AngleSharp.Dom;

namespace Feed.Articles.Reading;

/// <content>The headline that the page shows.</content>
internal sealed partial class HtmlHead
{
    /// <summary>Elements in which pages without a heading element show their headline.</summary>
    private const string HeadlineElements = "div, p, span, font, b, strong, big, center, td, th, h4, h5, h6";

    /// <summary>The heading of the article: the chosen one, or the headline below it if it only names the site or the section.</summary>
    private IElement? FindHeading() => ChooseHeading() is { } chosen ? HeadlineBelow(chosen) ?? chosen
        : body.QuerySelector("h1") is { } site ? HeadlineBelow(site) : null;

    /// <summary>The heading that matches a declared title; else the first top-level heading that is not the name of the site.</summary>
    private IElement? ChooseHeading()
    {
        List<IElement> headings = [.. body.QuerySelectorAll(OfficePage.Titles + ", h1, h2, h3, [itemprop~='headline']")
            .Where(element => lengths[element] is > 0 and < 1000 && element.TextContent.Trim().Length > 0)];
        var titles = metadata.Titles().Select(HtmlText.Fold).ToList();
        var candidates = headings.Where(element => !metadata.IsSite(HtmlText.Plain(element.TextContent)))
            .Select(element => (Element: element, Text: HtmlText.Fold(element.TextContent))).Where(one => one.Text.Length > MinTitleLength)
            .ToList();
        var hasTopHeading = headings.Exists(element => element.LocalName == "h1");
        return candidates.Find(one => titles.Contains(one.Text)).Element
            ?? candidates.Find(one => titles.Exists(title => title.StartsWith(one.Text, StringComparison.Ordinal))).Element
            ?? candidates.Find(one => titles.Exists(title => title.EndsWith(one.Text, StringComparison.Ordinal))).Element
            ?? headings.Find(element => element.LocalName is "p")
            ?? body.QuerySelector("article h1, main h1")
            ?? headings.Find(element => element.LocalName == "h1" && !metadata.IsSite(HtmlText.Plain(element.TextContent)))
            ?? TitleInText() ?? (hasTopHeading ? null : LargestLine())
            ?? (titles.Count <= 1 && !hasTopHeading ? OnlyHeading(candidates.Select(one => one.Element)) : null);
    }

    /// <summary>The only heading of a page whose title is just the name of the site.</summary>
    private IElement? OnlyHeading(IEnumerable<IElement> headings) =>
        headings.FirstOrDefault() is { LocalName: "h2" } first && metadata.Titles() is not [{ Length: > MaxSiteLength }]
            && body.QuerySelectorAll("h2").Length == 1 ? first : null;

    /// <summary>
    /// The innermost element that shows a declared title, with or without the name of the site before or after it; null when there is none.
    /// A link with these words leads to the article.
    /// </summary>
    private IElement? TitleInText()
    {
        var parts = metadata.Headlines().Select(HtmlText.Fold).ToHashSet(StringComparer.Ordinal);
        if (parts.Count == 0)
            return null;
        var longest = 2 * metadata.Titles().Max(title => title.Length);
        IElement? found = null;
        foreach (var element in body.QuerySelectorAll(HeadlineElements))
        {
            if (found is not null && !found.Contains(element))
                return found;
            if (lengths[element] > 0 && lengths[element] <= longest && parts.Contains(HtmlText.Fold(element.TextContent))
                && element.Closest("a, nav, figure, aside") is null && element.QuerySelector("a") is null && IsOnOwnLine(element))
                found = element;
        }

        return found;
    }

    /// <summary>Whether an element has a line of its own; bold words may also begin a paragraph.</summary>
    private static bool IsOnOwnLine(IElement element)
    {
        for (INode? at = element; at is IElement inner; at = at.Parent)
        {
            StepBudget.Spend();
            if (!InlineElements.Contains(inner.LocalName))
                return true;
            if (!EndsLine(inner, node => node.PreviousSibling) || !EndsLine(inner, node => node.NextSibling))
                return false;
        }

        return true;
    }

    /// <summary>Whether the neighbour of a node in one direction is missing, a line break or a block.</summary>
    private static bool EndsLine(INode node, Func<INode, INode?> next)
    {
        var beside = next(node);
        while (beside is IComment || (beside is IText text && string.IsNullOrWhiteSpace(text.Data)))
        {
            StepBudget.Spend();
            beside = next(beside);
        }

        return beside is null || (beside is IElement element && !InlineElements.Contains(element.LocalName));
    }

    private static readonly HashSet<string> InlineElements =
        new(["span", "font", "b", "strong", "big", "i", "em", "u", "small", "a", "time"], StringComparer.Ordinal);

    /// <summary>
    /// On a page without headings, the first line in the largest letters, as pages of the 1990s show their headline; null when there is
    /// none.
    /// </summary>
    private IElement? LargestLine()
    {
        var sizes = body.QuerySelectorAll("font[size]").Where(font => lengths[font] is > MinTitleLength and <= MaxLineLength
                && font.Closest("a, nav") is null && font.QuerySelector("a, img") is null && IsOnOwnLine(font))
            .Select(font => (Font: font, Size: Size(font.GetAttribute("size")!.Trim()))).Where(one => one.Size >= MinHeadlineSize).ToList();
        if (sizes.Count == 0)
            return null;
        var largest = sizes.MaxBy(one => one.Size).Font;
        return HtmlWordCount.Of(Line(largest)) >= MinHeadlineWords && SharesWordWithTitle(Line(largest)) ? largest : null;
    }

    /// <summary>
    /// Whether a line has a word of the page's title, or the page has no title. The name of a section may be in large letters too.
    /// </summary>
    private bool SharesWordWithTitle(string line)
    {
        var words = line.Split(' ').Select(HtmlText.Fold).Where(word => word.Length >= MinTitleLength).ToHashSet(StringComparer.Ordinal);
        var titles = metadata.Titles();
        return titles.Count == 0 || titles.SelectMany(title => title.Split(' ')).Any(word => words.Contains(HtmlText.Fold(word)));
    }

    /// <summary>An HTML font size, 1 to 7; <c>+2</c> is two more than the size of text.</summary>
    private static int Size(string value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var size)
            ? value[0] is '+' or '-' ? TextSize + size : size
            : 0;

    private const int TextSize = 3;
    private const int MinHeadlineSize = 4;
    private const int MinHeadlineWords = 4;
}
