using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>Extracts headline, byline and date from the visible page, so that they become facts and not text.</summary>
internal sealed partial class HtmlHead
{
    private const int MaxLineLength = 200;
    private const int MaxWords = 30;
    private const int LongParagraph = 25;
    private const int Enormous = 2000;
    private const int MinSentenceLength = 5;
    private const int MinLeadLength = 24;
    private const int MinUnmarkedLeadLength = 40;
    private const int MinUnmarkedLeadWords = 8;
    private const int MaxLineWords = 16;
    private const int ShortBlock = 600;
    private const int MinTitleLength = 4;
    private const int MaxSiteLength = 30;
    private const int NearHeading = 25;
    private const int FarFromHeading = 80;
    private const int NearAbove = 8;
    private const int MaxDateWords = 6;
    private const int MaxNoticeLength = 250;

    /// <summary>The elements about works and words of others: what the article cites, and what readers say of it.</summary>
    public const string OtherWorks = "[itemprop~='citation'], [itemprop~='comment'], [itemprop~='review'], [itemprop~='isPartOf']";

    private static readonly string TooLong = new('x', MaxLineLength + 1);

    private static readonly FrozenSet<string> AuthorClasses = PageNames.Set("author");

    private static readonly FrozenSet<string> DateClasses = PageNames.Set("date");

    /// <summary>Classes that mark a publication date even below the text.</summary>
    private static readonly FrozenSet<string> PublishedClasses = PageNames.Set("published");

    private static readonly FrozenSet<string> LeadClasses = PageNames.Set("lead");

    private readonly HtmlMetadata metadata;
    private readonly IElement body;
    private readonly Dictionary<IElement, int> order = new(ReferenceEqualityComparer.Instance);
    private readonly List<(IElement Element, bool IsAuthor, bool IsDate)> marked = [];
    private readonly HashSet<IElement> untrusted = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<INode, int> lengths = new(ReferenceEqualityComparer.Instance);
    private IElement? heading;
    private int textStart = int.MaxValue;

    private HtmlHead(IElement body, HtmlMetadata metadata)
    {
        this.body = body;
        this.metadata = metadata;
    }

    /// <summary>The headline that the page shows; null when it shows none.</summary>
    public string? Headline { get; private set; }

    /// <summary>The article element that holds the headline; null when none does.</summary>
    public IElement? Article { get; private set; }

    /// <summary>The sentence or two under the headline that lead into the text; null when the page marks none.</summary>
    public string? Lead { get; private set; }

    /// <summary>The embargo lines of the head, which is cut from the text.</summary>
    public IReadOnlyList<string> Embargoes { get; private set; } = [];

    /// <summary>Embargo notices below the head, which may also be cut from the text.</summary>
    public IReadOnlyList<string> LateEmbargoes { get; private set; } = [];

    /// <summary>Whether the authors are between headline and text.</summary>
    public bool HasByline { get; private set; }

    /// <summary>The byline and the date that it shows.</summary>
    public Facts Facts { get; private set; } = new(FactSource.Document);

    /// <summary>Extracts the head from the page.</summary>
    public static HtmlHead Take(IHtmlDocument page, HtmlMetadata metadata)
    {
        var head = new HtmlHead(page.Body ?? page.DocumentElement, metadata);
        head.Find();
        return head;
    }

    private void Find()
    {
        Measure(body);
        heading = FindHeading();
        if (heading is not null && body.Owner is IHtmlDocument page)
            HtmlStories.KeepOne(page, heading);
        Article = heading?.Closest("article");
        var index = 0;
        foreach (var element in body.QuerySelectorAll("*"))
            order[element] = index++;
        Headline = heading is null ? null : HtmlText.Plain(HtmlText.Of(heading));
        var start = heading is null ? -1 : order[heading];
        foreach (var element in order.Keys)
        {
            if (order[element] > start && textStart == int.MaxValue && IsLongParagraph(element))
                textStart = order[element];
            Mark(element);
        }

        var authors = FactReader.Names(Authors());
        var date = Date();
        Facts = new Facts(FactSource.Document)
        {
            Authors = authors,
            Published = date?.Moment,
            PublishedFrom = date is { IsText: true } ? PublishedFrom.Dateline : PublishedFrom.Declared,
        };
        Lead = FindLead();
        Embargoes = [.. AtHead()
            .Concat(SmallElements(isLate: false).Select(AskingIn).OfType<string>()).Distinct()];
        LateEmbargoes = [.. SmallElements(isLate: true).Select(element => Within(element, EmbargoNotice.FindIn)).OfType<string>().Distinct()];
        Remove();
    }

    private string? FindLead()
    {
        var start = heading is null ? -1 : order[heading];
        foreach (var element in heading is null
            ? []
            : order.Keys.Where(element => order[element] > start
                && order[element] < Math.Max(start + NearHeading, Math.Min(textStart + 1, start + FarFromHeading))))
        {
            var isMarked = HtmlNames.Of(element).Any(LeadClasses.Contains);
            var (shortest, fewest) = isMarked ? (MinLeadLength, MinSentenceLength) : (MinUnmarkedLeadLength, MinUnmarkedLeadWords);
            if (lengths[element] < shortest || lengths[element] > 700 || IsCaption(element)
                || element.QuerySelector("time, img, h1") is not null)
                continue;
            if (element.GetAttribute("itemprop") is "description" or "alternativeHeadline"
                || isMarked || (element.LocalName == "h2" && HtmlSize.Of(Line(element)) >= 8))
            {
                var line = Line(element);
                if (HtmlSize.Of(line) is var words && words >= fewest && words <= 90 && HtmlSize.OutsideLinks(element) * 2 > words
                    && (words >= MinUnmarkedLeadWords || !marked.Exists(mark => element.Contains(mark.Element))))
                    return line;
            }
        }

        return null;
    }

    private int Measure(INode node) => lengths[node] = node is IText text ? text.Length : node.ChildNodes.Sum(Measure);

    /// <summary>The heading that matches the declared title; else the first top-level heading that is not the site's name.</summary>
    private IElement? FindHeading()
    {
        List<IElement> headings = [.. body.QuerySelectorAll(OfficePage.Titles + ", h1, h2, h3, [itemprop~='headline']")
            .Where(element => lengths[element] is > 0 and < 1000 && element.TextContent.Trim().Length > 0)];
        var titles = metadata.Titles().Select(Folded).ToList();
        var ofPage = headings.Where(element => !metadata.IsSite(HtmlText.Plain(element.TextContent)))
            .Select(element => (Element: element, Text: Folded(element.TextContent))).Where(one => one.Text.Length > MinTitleLength)
            .ToList();
        return ofPage.Find(one => titles.Contains(one.Text)).Element
            ?? ofPage.Find(one => titles.Exists(title => title.StartsWith(one.Text, StringComparison.Ordinal))).Element
            ?? ofPage.Find(one => titles.Exists(title => title.EndsWith(one.Text, StringComparison.Ordinal))).Element
            ?? headings.Find(element => element.LocalName is "p")
            ?? body.QuerySelector("article h1, main h1")
            ?? headings.Find(element => element.LocalName == "h1" && !metadata.IsSite(HtmlText.Plain(element.TextContent)))
            ?? (titles.Count <= 1 && headings.TrueForAll(element => element.LocalName != "h1")
                ? FirstOfText(ofPage.Select(one => one.Element)) : null);
    }

    /// <summary>The only heading of a page whose title is just the site's name.</summary>
    private IElement? FirstOfText(IEnumerable<IElement> headings) =>
        headings.FirstOrDefault() is { LocalName: "h2" } first && metadata.Titles() is not [{ Length: > MaxSiteLength }]
            && body.QuerySelectorAll("h2").Length == 1 ? first : null;

    private bool IsLongParagraph(IElement element)
    {
        if (lengths[element] < LongParagraph || element.LocalName is not ("p" or "div" or "td" or "section" or "article" or "span"))
            return false;
        var words = 0;
        foreach (var node in element.ChildNodes)
        {
            if (words < LongParagraph && (node is IText || node is IElement { LocalName: "a" or "em" or "strong" or "b" or "i" or "span" }))
                words += HtmlSize.Of(node.TextContent);
        }

        return words >= LongParagraph;
    }

    private void Mark(IElement element)
    {
        var isTime = element.LocalName == "time";
        var property = element.GetAttribute("itemprop") ?? "";
        var isAuthor = property.Contains("author", StringComparison.OrdinalIgnoreCase)
            || (element.GetAttribute("rel") ?? "").Contains("author", StringComparison.OrdinalIgnoreCase);
        var isDate = isTime || property is "datePublished" or "dateCreated" or "dateModified";
        if (!isAuthor && !isDate)
        {
            foreach (var name in HtmlNames.Of(element).Concat(HtmlNames.Of(element.GetAttribute("data-testid") ?? "")))
            {
                isAuthor |= AuthorClasses.Contains(name);
                isDate |= DateClasses.Contains(name);
            }
        }

        if ((isAuthor || isDate) && Line(element).Length <= MaxLineLength && element.Closest(OtherWorks) is null)
            marked.Add((element, isAuthor, isDate));
    }

    /// <summary>Short lines between the headline and the text.</summary>
    private IEnumerable<IElement> Lines()
    {
        var start = heading is null ? -1 : order[heading];
        return order.Where(pair => pair.Value > start && pair.Value < textStart && pair.Key.ChildElementCount <= 3)
            .Select(pair => pair.Key)
            .Where(element => Line(element) is { Length: > 4 and <= 120 } line && HtmlSize.Of(line) <= MaxLineWords
                && !PhotoCaption.Is(line) && !IsCaption(element))
            .Take(40);
    }

    private static bool IsCaption(IElement element) => element.Closest("figure, figcaption, blockquote, aside, nav, table") is not null
        || HtmlCaption.Is(element);

    /// <summary>The text of a short element; for a longer one, a placeholder that counts as too long.</summary>
    private string Line(IElement element) => lengths.GetValueOrDefault(element) > Enormous ? TooLong : CleanText.Line(element.TextContent);

    private static string Folded(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
