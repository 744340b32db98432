using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
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
        LateEmbargoes = [.. SmallElements(isLate: true).Select(element => Within(element, EmbargoNotice.In)).OfType<string>().Distinct()];
        Remove();
    }

    /// <summary>The sentence of a banner that forbids publication: <c>This is a preview. Not for publication before 5 March</c>.</summary>
    private static string? Order(string line) => EmbargoNotice.In(line)
        ?? (HoldStamp.MayBe(line) ? line.Split(['.', '!', '|', '–', ';'], StringSplitOptions.TrimEntries)
            .SelectMany(part => new[] { part, part[(part.LastIndexOf(',') + 1)..].Trim() })
            .FirstOrDefault(part => !part.Any(char.IsDigit) && HoldStamp.Forbids(part)) : null);

    /// <summary>Whether an element is one line and not the headline.</summary>
    private bool IsBanner(IElement element, string line) =>
        line != Headline && (heading is null || !element.Contains(heading))
        && !element.Children.Any(child =>
            child.LocalName is "p" or "div" or "section" or "article" or "ul" or "ol" or "table" or "h2" or "h3");

    /// <summary>What an element above the text asks of an editor; null when it asks for nothing.</summary>
    private string? AskingIn(IElement element) => Within(element, line =>
        line != Headline && Embargo.Is(line) ? line : IsBanner(element, line) ? Order(line) : null);

    /// <summary>The lines above the text that ask for an embargo, each joined with the lines that complete its time.</summary>
    private IEnumerable<string> AtHead()
    {
        var lines = HtmlLines.Head(body, textStart == int.MaxValue ? null : order.First(pair => pair.Value == textStart).Key);
        return Enumerable.Range(0, lines.Count)
            .Where(at => lines[at] != Headline && ((EmbargoWords.MayAsk(lines[at]) && Embargo.Is(lines[at])) || MayHold(lines[at])))
            .Select(at => EmbargoLines.Join(lines, at));
    }

    private IEnumerable<IElement> SmallElements(bool isLate) => order
        .Where(pair => pair.Value > textStart == isLate && lengths[pair.Key] is > 8 and < Enormous && pair.Key.ChildElementCount <= 3
            && !IsLink(pair.Key))
        .Select(pair => pair.Key);

    /// <summary>Whether an element is a link, is inside one, or contains nothing else.</summary>
    private bool IsLink(IElement element) =>
        element.Closest(HtmlLines.Link) is not null || (element.QuerySelector(HtmlLines.Link) is { } link && Line(link) == Line(element));

    /// <summary>What is found in an element's line, unless a paragraph inside it has it on its own.</summary>
    private string? Within(IElement element, Func<string, string?> find) =>
        find(Line(element)) is { } found
            && !element.Children.Any(child => child.LocalName is "p" or "div" or "li" or "td" or "blockquote"
                && (find(Line(child)) is not null || Embargo.IsLifted(Line(child))))
            ? found
            : null;

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

    private IReadOnlyList<string> Authors()
    {
        var start = heading is null ? -1 : order[heading];
        // After the headline first; then above it, which is rarer, and finally at the end.
        foreach (
            var zone in new[] { marked.Where(mark => order[mark.Element] > start && order[mark.Element] <= textStart),
                marked.Where(mark => order[mark.Element] < start), marked.Where(mark => order[mark.Element] > textStart) })
        {
            List<string> found = [];
            IElement? first = null;
            foreach (var (element, isAuthor, _) in zone)
            {
                if (!isAuthor || (first is not null && !IsNear(first, element)))
                    continue;
                var people = metadata.Names.Of(NameIn(element), isShown: true);
                if (people.Count == 0)
                    continue;
                first ??= element;
                found.AddRange(people);
            }

            if (found.Count > 0)
            {
                HasByline = order[first!] > start && order[first!] <= textStart;
                return [.. found.Distinct()];
            }
        }

        foreach (var element in Lines())
        {
            var line = Line(element);
            var people = metadata.Names.Of(line, led: true);
            if (people.Count == 0 && Byline.OfNameAndDay(line) is { Count: > 0 } named)
                people = metadata.Names.Of(string.Join(", ", named), isShown: true);
            if (people.Count == 0)
                continue;
            marked.Add((element, true, false));
            HasByline = true;
            return people;
        }

        return [];
    }

    /// <summary>Authors of one byline are within the same small block.</summary>
    private bool IsNear(IElement first, IElement other)
    {
        var block = first;
        for (var levels = 0; levels < 4 && block.ParentElement is { } parent
            && lengths.GetValueOrDefault(parent, int.MaxValue) < ShortBlock; levels++)
            block = parent;
        return block.Contains(other);
    }

    private string NameIn(IElement element)
    {
        if (element.LocalName == "meta")
            return element.GetAttribute("content") ?? "";
        var name = element.QuerySelector("[itemprop~='name'], [rel~='author'], .fn, .author-name") ?? element;
        if (name.LocalName == "meta")
            return name.GetAttribute("content") ?? "";
        return lengths.GetValueOrDefault(name) > Enormous ? TooLong : CleanText.Line(TextWithBars(name));
    }

    /// <summary>
    /// The text of an element with a bar where two of its elements meet in the middle of a line: <c>Jane Roe</c> and <c>March 3</c>.
    /// </summary>
    private static string TextWithBars(IElement element)
    {
        var text = new StringBuilder();
        foreach (var part in element.Descendants<IText>().Select(node => node.Data).Where(data => data.Length > 0))
        {
            if (text.Length > 0 && char.IsLower(text[^1]) && char.IsUpper(part[0]))
                text.Append(" | ");
            text.Append(part);
        }

        return text.ToString();
    }

    /// <summary>Short lines between the headline and the text.</summary>
    private IEnumerable<IElement> Lines()
    {
        var start = heading is null ? -1 : order[heading];
        return order.Where(pair => pair.Value > start && pair.Value < textStart && pair.Key.ChildElementCount <= 3 && !IsCaption(pair.Key))
            .Select(pair => pair.Key)
            .Where(element => Line(element) is { Length: > 4 and <= 120 } line && HtmlSize.Of(line) <= MaxLineWords
            && !PhotoCaption.Is(line))
            .Take(40);
    }

    /// <summary>The visible date, and whether it is part of the text, as in a byline.</summary>
    private (DateTimeOffset Moment, bool IsText)? Date()
    {
        var start = heading is null ? -1 : order[heading];
        var dates = marked.Where(mark => mark.IsDate && (!IsCaption(mark.Element) || IsProperty(mark.Element))).Select(mark => mark.Element)
            .ToList();
        foreach (var element in dates.Where(element => Declared(element) is not null))
            Moment(element);
        return dates.Where(IsPublication).Select(Moment).FirstOrDefault(date => date is not null)
            ?? dates.Where(element => element.LocalName == "time" && !IsUpdate(element) && order[element] > start).Select(Moment)
                .FirstOrDefault(date => date is not null)
            ?? dates.Where(element => element.LocalName == "time" && !IsUpdate(element)).Select(Moment)
                .FirstOrDefault(date => date is not null)
            ?? dates.Where(element => !IsUpdate(element) && order[element] > start && order[element] <= textStart).Select(Moment)
                .FirstOrDefault(date => date is not null)
            ?? Lines().Select(InText).FirstOrDefault(date => date is not null)
            ?? dates.Where(element => order[element] < start && start - order[element] < 60).Select(Moment)
                .LastOrDefault(date => date is not null)
            ?? dates.Where(element => order[element] <= textStart).Select(Moment).FirstOrDefault(date => date is not null)
            ?? Above(start).Select(InText).LastOrDefault(date => date is not null)
            ?? dates.Where(element => !IsUpdate(element) && HtmlNames.Of(element).Any(PublishedClasses.Contains)).Select(Moment)
                .FirstOrDefault(date => date is not null);
    }

    /// <summary>Whether an element is the value in a table's row of properties, such as <c>Created</c>.</summary>
    private static bool IsProperty(IElement element) =>
        element.Closest("td")?.PreviousElementSibling is { } name && name == element.Closest("tr")?.FirstElementChild
        && FactKeys.Find(CleanText.Line(name.TextContent))?.Fact is Fact.Published or Fact.Created;

    /// <summary>The short lines right above the headline.</summary>
    private IEnumerable<IElement> Above(int start) => order
        .Where(pair => pair.Value < start && start - pair.Value <= NearAbove && pair.Key.ChildElementCount == 0 && !IsCaption(pair.Key))
        .Select(pair => pair.Key).Where(element => Line(element) is { Length: > 5 and <= 60 } line && HtmlSize.Of(line) <= MaxDateWords);

    /// <summary>The declared date takes precedence, even with an unknown zone; otherwise the visible one.</summary>
    private (DateTimeOffset Moment, bool IsText)? Moment(IElement element)
    {
        if (Declared(element) is { } declared)
        {
            var before = metadata.Dates.UnknownZones;
            var isTime = element.LocalName == "time";
            var isOfHead = IsPublication(element) || (isTime && !IsUpdate(element) && order[element] <= textStart);
            var moment = metadata.Dates.Declared(isTime ? "time" : "date", declared, mayBeOther: !IsPublication(element), isOfHead);
            if (metadata.Dates.UnknownZones > before)
                untrusted.Add(element);
            if (moment is { } known)
                return (known, false);
        }

        var isByline = metadata.Names.Of(Line(element), led: true).Count > 0;
        return Shown(element) is { } shown ? (shown, isByline) : null;
    }

    private (DateTimeOffset Moment, bool IsText)? InText(IElement element) =>
        !DayOfEvent.Is(Line(element)) && Shown(element) is { } shown ? (shown, true) : null;

    private string? Declared(IElement element) =>
        (element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? (element.LocalName == "time" ? Line(element) : null))
            is { } value && !string.IsNullOrWhiteSpace(value)
            ? value
            : null;

    /// <summary>The date that an element shows, unless its declared date is untrusted.</summary>
    private DateTimeOffset? Shown(IElement element) => untrusted.Any(element.Contains) ? null : metadata.Dates.Shown(Line(element));

    private static bool IsPublication(IElement element) =>
        element.GetAttribute("itemprop")?.Contains("datePublished", StringComparison.Ordinal) == true || element.HasAttribute("pubdate");

    private static bool IsUpdate(IElement element)
    {
        var property = element.GetAttribute("itemprop") ?? "";
        return property == "dateModified"
            || HtmlNames.Of(element).Any(name => name is "updated" or "modified") && !HtmlNames.Of(element).Contains("published");
    }

    private static bool IsCaption(IElement element) => element.Closest("figure, figcaption, blockquote, aside, nav, table") is not null;

    /// <summary>Removes the headline, and the blocks of the head that hold nothing but byline and date.</summary>
    private void Remove()
    {
        List<IElement> blocks = [];
        foreach (var (element, _, _) in marked)
        {
            if (order[element] >= textStart || IsCaption(element) || element.QuerySelector("h1, h2, h3, figure, img") is not null)
                continue;
            if (Block(element) is { } block)
                blocks.Add(block);
        }

        foreach (var block in blocks)
            block.Remove();
        heading?.Remove();
    }

    /// <summary>Whether the reading of texts may take a line for an order to wait, so that it must reach it.</summary>
    private static bool MayHold(string line) =>
        line.Length <= MaxNoticeLength && line.Any(char.IsDigit)
            && (HeadNotice.Of(line) != NoticeStrength.None || EmbargoWords.IsSureDay(line) || LaterDate().IsMatch(line));

    /// <summary><c>Publication date: 5 March 2099</c>: unlike <c>Published:</c>, it may say when the article is to be published.</summary>
    [GeneratedRegex(@"^(publication date|date of (publication|release)|release( date)?|publish|go(es|ing)? live|run date|air date)( on)?\b:?",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LaterDate();

    /// <summary>The largest part around an element that is as short as a byline; null when the element is part of running text.</summary>
    private IElement? Block(IElement element)
    {
        var block = element;
        while (block.ParentElement is { LocalName: not ("body" or "article" or "main" or "header" or "section") } parent && parent != body
            && Line(parent) is { Length: <= MaxLineLength } line
            && HtmlSize.Of(line) <= MaxWords && !HasSentence(parent, block) && parent.QuerySelector("h1, h2, h3, h4, figure, img") is null)
            block = parent;
        var text = Line(block);
        var isInline = block.LocalName is "span" or "a" or "time" or "em" or "strong" or "b" or "i" or "small" or "cite";
        if (isInline && block.ParentElement is { LocalName: "p" or "li" or "blockquote" or "td" } around
            && Line(around).Length > MaxLineLength)
            return null;
        return HtmlSize.Of(text) > 12 && text is [.., '.' or '!' or '?' or '”' or '。'] ? null : block;
    }

    /// <summary>Whether an element contains, besides one child, a sentence or the lead, so that it is more than a byline.</summary>
    private bool HasSentence(IElement parent, IElement child) =>
        parent.Children.Any(other => other != child && HtmlSize.Of(Line(other)) >= MinSentenceLength
            && (Line(other) is [.., '.' or '!' or '?' or '”' or '。'] || HtmlNames.Of(other).Any(LeadClasses.Contains)));

    /// <summary>The text of a short element; for a longer one, a placeholder that counts as too long.</summary>
    private string Line(IElement element) => lengths.GetValueOrDefault(element) > Enormous ? TooLong : CleanText.Line(element.TextContent);

    private static string Folded(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
