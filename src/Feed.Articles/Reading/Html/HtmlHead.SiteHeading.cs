using System.Collections.Frozen;
using AngleSharp.Dom;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <content>The headline below the name of the site or of the section, which many pages have as their top-level heading.</content>
internal sealed partial class HtmlHead
{
    private const int MinSiteHeadlineWords = 3;

    private static readonly FrozenSet<string> SiteHeads = PageNames.Set("site-head");

    private static readonly FrozenSet<string> HeadlineClasses = PageNames.Set("headline");

    /// <summary>The headline below a heading that only names the site or the section; null when the heading is the headline.</summary>
    private IElement? HeadlineBelow(IElement chosen)
    {
        if (chosen.LocalName is not ("h1" or "h2"))
            return null;
        var name = HtmlText.Fold(chosen.TextContent);
        List<IElement> below = [.. body.QuerySelectorAll("h1, h2, h3").SkipWhile(element => element != chosen).Skip(1)
            .Where(element => lengths[element] is > 0 and < 1000
                && !HtmlText.Fold(element.TextContent).StartsWith(name, StringComparison.Ordinal))];
        if (below.Count == 0)
            return null;
        var titles = metadata.Titles().Select(HtmlText.Fold).ToList();
        var isStart = titles.Exists(title => title.Length > name.Length && title.StartsWith(name, StringComparison.Ordinal));
        if (isStart && below.Find(element => HtmlText.Fold(element.TextContent) is { Length: >= MinHeadlineLength } text
            && titles.Exists(title => title.Length >= name.Length + text.Length && title.StartsWith(name, StringComparison.Ordinal)
                && title.EndsWith(text, StringComparison.Ordinal))
            && (IsInSiteHead(chosen) || IsMarkedHeadline(element) || text.Length > name.Length)) is { } declared)
            return declared;
        var line = HtmlText.Plain(chosen.TextContent);
        var isSection = Boilerplate.IsBreadcrumbOrKicker(line) || HeadLabel.IsReleaseLabel(line) || ReleaseWords.IsFromSender(line)
            || metadata.IsSite(line);
        if ((!isSection && !IsInSiteHead(chosen) && !IsNameOfSender(line)) || IsMarkedHeadline(chosen))
            return null;
        var first = below.Find(element => IsMarkedHeadline(element) || HtmlWordCount.Of(Line(element)) >= MinSiteHeadlineWords);
        // Below the headline itself, the heading of a part is not in the title of the page.
        if (first is not null && !isSection && !IsNameOfSender(line) && !IsMarkedHeadline(first) && titles.Count > 0
            && !titles.Exists(title => title.Contains(HtmlText.Fold(first.TextContent), StringComparison.Ordinal)))
            return null;
        return first is not null && (isSection || IsMarkedHeadline(first) || ReleaseWords.HasVerb(Line(first)) || IsOnlyOne(first, below))
            && !HasTextBetween(chosen, first) ? first : null;
    }

    /// <summary>
    /// Whether a heading has the words of a headline and is the only one of its level, so that it heads no part of the text.
    /// </summary>
    private bool IsOnlyOne(IElement heading, List<IElement> headings) =>
        HtmlWordCount.Of(Line(heading)) > MinSiteHeadlineWords && headings.Count(other => other.LocalName == heading.LocalName) == 1;

    private const int MinHeadlineLength = 8;

    /// <summary>Whether words are the name of an organisation or a newspaper, and no sentence.</summary>
    private static bool IsNameOfSender(string line) => !ReleaseWords.HasVerb(line)
        && (ReleaseWords.EndsWithSenderWord(line) || ReleaseWords.BeginsWithOfficeWord(line) || Byline.IsNewspaper(line));

    /// <summary>Whether an element is in the head that all pages of the site share, or leads to the site's first page.</summary>
    private bool IsInSiteHead(IElement element) =>
        element.Ancestors<IElement>().Prepend(element).TakeWhile(around => around != body)
            .Any(around => around.ClassList.Append(around.Id ?? "").Any(name => SiteHeads.Contains(name.ToLowerInvariant())))
        || element.QuerySelector("a[href='/'], a[rel~='home'], a[href='index.html'], a[href='./']") is not null;

    /// <summary>Whether the page marks a heading as that of a post.</summary>
    private static bool IsMarkedHeadline(IElement element) =>
        element.ClassList.Any(name => HeadlineClasses.Contains(name.ToLowerInvariant()))
        || element.QuerySelector("a[rel~='bookmark']") is not null
        || element.GetAttribute("itemprop")?.Contains("headline", StringComparison.Ordinal) == true;

    private bool HasTextBetween(IElement above, IElement below) =>
        body.QuerySelectorAll("*").SkipWhile(element => element != above).TakeWhile(element => element != below)
            .Any(element => IsLongParagraph(element) && !element.Contains(below));
}
