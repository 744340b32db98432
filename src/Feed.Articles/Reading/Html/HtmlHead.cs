using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>Extracts headline, byline and date from the visible page: they are facts, not text.</summary>
internal sealed partial class HtmlHead
{
    // In characters.
    private const int MaxLineLength = 200;
    private const int MaxElementLength = 2000;
    private const int MaxBylineBlockLength = 600;
    private const int MinLeadLength = 24;
    private const int MinUnmarkedLeadLength = 40;
    private const int MaxLeadLength = 700;
    private const int MinTitleLength = 4;
    private const int MaxSiteLength = 30;
    private const int MaxNoticeLength = 250;

    // In words.
    private const int MaxBylineBlockWords = 30;
    private const int MinParagraphWords = 25;
    private const int MinSentenceWords = 5;
    private const int MinUnmarkedLeadWords = 8;
    private const int MaxLeadWords = 90;
    private const int MaxLineWords = 18;
    private const int MaxDateWords = 6;

    // In elements, in the order of the document.
    private const int NearHeading = 25;
    private const int FarFromHeading = 80;
    private const int RightAbove = 8;
    private const int FarAbove = 60;

    /// <summary>The elements about other works: what the article cites, and what readers write about it.</summary>
    public const string OtherWorks = "[itemprop~='citation'], [itemprop~='comment'], [itemprop~='review'], [itemprop~='isPartOf']";

    private static readonly string TooLong = new('x', MaxLineLength + 1);

    private static readonly FrozenSet<string> AuthorClasses = PageNames.Set("author");

    private static readonly FrozenSet<string> DateClasses = PageNames.Set("date");

    /// <summary>Classes that mark a publication date even below the text.</summary>
    private static readonly FrozenSet<string> PublishedClasses = PageNames.Set("published");

    private static readonly FrozenSet<string> LeadClasses = PageNames.Set("lead");

    private static readonly string[] PublicationWords = PageNames.List("publication");

    private readonly HtmlMetadata metadata;
    private readonly IElement body;
    private readonly Dictionary<IElement, int> positions = new(ReferenceEqualityComparer.Instance);
    private readonly List<(IElement Element, bool IsAuthor, bool IsDate)> marked = [];
    private readonly HashSet<IElement> untrusted = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<IElement, bool> dataTables = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<INode, int> lengths = new(ReferenceEqualityComparer.Instance);
    private IElement? heading;
    private int textStart = int.MaxValue;

    private int HeadingPosition => heading is null ? -1 : positions[heading];

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

    /// <summary>The lines that were taken out of the page because they are facts.</summary>
    public IReadOnlyList<string> Removed { get; private set; } = [];

    /// <summary>Whether the authors are between headline and text.</summary>
    public bool HasByline { get; private set; }

    /// <summary>The authors whom the byline joins to another author, or links.</summary>
    public IReadOnlyCollection<string> SecondAuthors { get; private set; } = [];

    /// <summary>The authors and the date that the page shows.</summary>
    public Facts Facts { get; private set; } = new(FactSource.Document);

    /// <summary>Finds the head of a page, and removes it from the page.</summary>
    public static HtmlHead Extract(IHtmlDocument page, HtmlMetadata metadata)
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
            HtmlStories.RemoveOthers(page, heading);
        Article = heading?.Closest("article");
        var index = 0;
        foreach (var element in body.QuerySelectorAll("*"))
            positions[element] = index++;
        Headline = heading is null ? null : HtmlText.Plain(HtmlText.Of(heading));
        foreach (var element in positions.Keys)
        {
            if (positions[element] > HeadingPosition && textStart == int.MaxValue && IsLongParagraph(element))
                textStart = positions[element];
            Mark(element);
        }

        var authors = FactReader.Names(FindAuthors());
        SecondAuthors = [.. authors.Where(IsSecondAuthor)];
        var date = FindDate();
        Facts = new Facts(FactSource.Document)
        {
            Authors = authors,
            Published = date?.Moment,
            PublishedFrom = date is { IsInLine: true } ? PublishedFrom.Dateline : PublishedFrom.Declared,
        };
        Lead = FindLead();
        var lines = HtmlLines.Head(body, textStart == int.MaxValue ? null : positions.First(pair => pair.Value == textStart).Key);
        Embargoes = [.. EmbargoesAboveText(lines).Concat(InSmallElements(isBelowHead: false, RequestIn)).Distinct()];
        LateEmbargoes = [.. InSmallElements(isBelowHead: true, element => FindIn(element, EmbargoNotice.FindIn)).Distinct()];
        RemoveHead();
        // The search for the text drops lines with a date.
        Removed = [.. Removed.Concat(RunDays(lines)).Distinct()];
    }

    private string? FindLead()
    {
        if (heading is null)
            return null;
        // The lead is above the text, but never far below the headline. If the text begins at once, the lead may be part of it.
        var aboveText = Math.Min(textStart + 1, HeadingPosition + FarFromHeading);
        var end = Math.Max(HeadingPosition + NearHeading, aboveText);
        foreach (var element in positions.Keys.Where(element => positions[element] > HeadingPosition && positions[element] < end))
        {
            var isMarked = ClassWords.Of(element).Any(LeadClasses.Contains);
            var (shortest, fewest) = isMarked ? (MinLeadLength, MinSentenceWords) : (MinUnmarkedLeadLength, MinUnmarkedLeadWords);
            if (lengths[element] < shortest || lengths[element] > MaxLeadLength || IsCaption(element)
                || element.QuerySelector("time, img, h1") is not null)
                continue;
            if (element.GetAttribute("itemprop") is "description" or "alternativeHeadline"
                || isMarked || (element.LocalName == "h2" && HtmlWordCount.Of(Line(element)) >= MinUnmarkedLeadWords))
            {
                var line = Line(element);
                if (HtmlWordCount.Of(line) is var words && words >= fewest && words <= MaxLeadWords
                    && HtmlWordCount.OutsideLinks(element) * 2 > words
                    && (words >= MinUnmarkedLeadWords || !marked.Exists(mark => element.Contains(mark.Element))))
                    return line;
            }
        }

        return null;
    }

    private int Measure(INode node) => lengths[node] = node is IText text ? text.Length : node.ChildNodes.Sum(Measure);

    private bool IsLongParagraph(IElement element)
    {
        // A word has at least one character, so an element with fewer characters has fewer words.
        if (lengths[element] < MinParagraphWords || element.LocalName is not ("p" or "div" or "td" or "section" or "article" or "span"))
            return false;
        var words = 0;
        foreach (var node in element.ChildNodes)
        {
            if (words < MinParagraphWords
                && (node is IText || node is IElement { LocalName: "a" or "em" or "strong" or "b" or "i" or "span" }))
                words += HtmlWordCount.Of(node.TextContent);
        }

        return words >= MinParagraphWords;
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
            foreach (var name in ClassWords.Of(element).Concat(ClassWords.Of(element.GetAttribute("data-testid") ?? "")))
            {
                isAuthor |= AuthorClasses.Contains(name);
                isDate |= DateClasses.Contains(name);
            }
        }

        if ((isAuthor || isDate) && Line(element).Length <= MaxLineLength && element.Closest(OtherWorks) is null)
            marked.Add((element, isAuthor, isDate));
    }

    /// <summary>Short lines between the headline and the text.</summary>
    private IEnumerable<IElement> ShortLines() =>
        positions.Where(pair => pair.Value > HeadingPosition && pair.Value < textStart && pair.Key.ChildElementCount <= 3)
            .Select(pair => pair.Key)
            .Where(element => Line(element) is { Length: > 4 and <= 120 } line && HtmlWordCount.Of(line) <= MaxLineWords
                && !PhotoCaption.Is(line) && !IsCaption(element) && !HtmlCaption.IsNextToPicture(element, line))
            .Take(40);

    private bool IsCaption(IElement element) => element.Closest("figure, figcaption, blockquote, aside, nav") is not null
        || (element.Closest("table") is { } table && IsDataTable(table)) || HtmlCaption.Is(element);

    /// <summary>Whether a table holds data: one that lays out the page has the headline in it, or a single row.</summary>
    private bool IsDataTable(IElement table) =>
        dataTables.TryGetValue(table, out var known) ? known
            : dataTables[table] = (heading is null || !table.Contains(heading)) && table.QuerySelectorAll("tr").Skip(1).Any();

    /// <summary>The text of a short element, whose inner elements count as parts of one sentence.</summary>
    private string PlainLine(IElement element) =>
        lengths.GetValueOrDefault(element) > MaxElementLength ? TooLong : CleanText.Line(element.TextContent);

    /// <summary>The text of a short element on one line; for a longer one, a placeholder that counts as too long.</summary>
    private string Line(IElement element) =>
        lengths.GetValueOrDefault(element) > MaxElementLength ? TooLong : HtmlFactLine.Of(element);
}
