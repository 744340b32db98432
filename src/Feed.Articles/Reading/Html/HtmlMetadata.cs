using AngleSharp.Html.Dom;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>Reads what a page declares: JSON-LD, then Open Graph and <c>article:*</c>, then plain meta elements.</summary>
internal sealed class HtmlMetadata
{
    private static readonly string[] OpenGraphDates = PageNames.List("graph-date");

    private static readonly string[] MetaDates = PageNames.List("meta-date");

    private static readonly string[] MetaAuthors = PageNames.List("meta-author");

    private static readonly HashSet<string> AllDates = new([.. OpenGraphDates, .. MetaDates], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Untitled = new(PageNames.List("untitled"), StringComparer.Ordinal);

    private static readonly string[] TitleSeparators = [" | ", " – ", " — ", " - ", " :: ", " » "];

    /// <summary>Twitter cards have at most two labels.</summary>
    private const int MaxCardLabels = 2;

    private const int MaxLinesAboveText = 6;

    private const int MaxCopyrightLength = 200;

    private const int MaxSiteLength = 40;

    private static readonly string[] Copyright = PageNames.List("copyright");

    private readonly IHtmlDocument page;
    private readonly ILookup<string, string> meta;
    private readonly HtmlDate dates;
    private readonly AuthorNames names;
    private readonly IReadOnlyCollection<string> declaredSiteNames;
    private readonly NameLists keywords = new("the page's head");
    private readonly Hold? hold;
    private readonly DateTimeOffset? expires;
    private readonly string[] notes;
    private readonly IReadOnlyList<string> scripts;
    private readonly string? declaredLanguage;
    private readonly TimeZoneInfo zone;

    /// <summary>Cached, because on a page without a title element the search for one visits the whole page.</summary>
    private IReadOnlyCollection<string>? allSiteNames;

    private IReadOnlyList<string>? copyrightLines;

    /// <summary>Reads the meta elements of a page.</summary>
    public HtmlMetadata(IHtmlDocument page, TimeZoneInfo zone)
    {
        this.page = page;
        this.zone = zone;
        meta = page.QuerySelectorAll("meta[content]").Where(element => element.Closest(HtmlHead.OtherWorks) is null)
            .Select(element =>
                (Name: element.GetAttribute("property") ?? element.GetAttribute("name")
                    ?? element.GetAttribute("itemprop"), Value: element.GetAttribute("content")))
            .Where(pair => pair.Name is not null)
            .ToLookup(pair => pair.Name!.Trim().ToLowerInvariant(), pair => HtmlText.Plain(pair.Value));
        declaredLanguage = page.DocumentElement.GetAttribute("lang") ?? page.DocumentElement.GetAttribute("xml:lang")
            ?? Value("language", "dc.language", "content-language");
        Language = FactReader.LanguageTag(declaredLanguage ?? "");
        dates = new HtmlDate(zone, Language);
        declaredSiteNames = DeclaredSiteNames();
        names = new AuthorNames(AllSiteNames());
        scripts = [.. page.QuerySelectorAll("script[type]")
            .Where(script => script.GetAttribute("type")!.Trim().Equals("application/ld+json", StringComparison.OrdinalIgnoreCase))
            .Select(script => script.TextContent)];
        JsonLdArticle = JsonLd.Read(
            scripts,
            dates,
            names,
            keywords,
            IsTitle);
        hold = HtmlHolds.Of(page, JsonLdArticle?.Declared ?? [], AllDates, zone);
        (expires, notes) = HtmlExpiry.Of(page, JsonLdArticle?.Declared ?? [], zone);
    }

    /// <summary>What JSON-LD declares; null when it declares no article.</summary>
    public JsonLdArticle? JsonLdArticle { get; }

    /// <summary>The page's language tag; null when it names none.</summary>
    public string? Language { get; }

    /// <summary>
    /// Notes on declarations that cannot be used, one sentence each. Content systems declare each fact several times, in several formats,
    /// so a language or JSON-LD that cannot be used gets a note only if its fact is then missing.
    /// </summary>
    /// <param name="facts">The facts of the page.</param>
    public IReadOnlyList<string> NotesOn(IReadOnlyList<Facts> facts) =>
    [
        .. dates.Notes, .. keywords.Notes.Distinct(), .. HtmlHolds.Notes(page), .. notes,
        .. facts.All(fact => fact.Language is null) ? CheckedFact.Language(declaredLanguage, "The page's").Notes : [],
        .. JsonLd.NotesOnBroken(scripts, facts.All(fact => fact.Published is null), facts.All(fact => fact.Authors.Count == 0)),
    ];

    /// <summary>Reads the page's dates.</summary>
    public HtmlDate Dates => dates;

    /// <summary>Recognises people among the page's authors.</summary>
    public AuthorNames Names => names;

    private static string WithoutLabel(string title) => HeadlineLabel.HeadlineIn(title) ?? title;

    /// <summary>The facts of each kind of metadata, most trusted first.</summary>
    /// <param name="visible">What the page shows next to its headline.</param>
    /// <param name="shown">The names that the page shows anywhere.</param>
    public IReadOnlyList<Facts> Read(HtmlHead visible, ShownNames shown)
    {
        List<Facts> declared = [.. new[] { JsonLdArticle?.Facts, OpenGraph(), PlainMeta() with { Hold = hold, Expires = expires } }
            .OfType<Facts>().Select(facts => facts.Title is not { } title ? facts
                : facts with { Title = WithoutLabel(HtmlTitle.RemoveSite(title, declaredSiteNames, visible.Headline)) })];
        List<Facts> kept = [.. declared.Select(shown.RemoveHiddenAuthors).Select(facts => WithShownAuthors(facts, visible))];
        // If the page does not show the declared author, a name below the text belongs to another person.
        var isOtherPerson = !visible.HasByline && declared.Exists(facts => facts.Authors.Count > 0)
            && kept.TrueForAll(facts => facts.Authors.Count == 0);
        var address = dates.UnknownZones > 0 ? null : AddressDate.Of(declared.Select(facts => facts.Url), zone);
        var shownFacts = isOtherPerson ? visible.Facts with { Authors = [] } : visible.Facts;
        if (address is { } day && shownFacts.Published is { } published && TimeZoneInfo.ConvertTime(published, zone).Date == day.Date)
            shownFacts = shownFacts with { PublishedFrom = PublishedFrom.Declared };
        return [.. kept, shownFacts, new Facts(FactSource.Document) { Published = address, PublishedRange = dates.Uncertain }];
    }

    /// <summary>
    /// The facts with all authors of the visible byline, if it names the declared authors and other people. Many pages declare the first
    /// author only.
    /// </summary>
    private static Facts WithShownAuthors(Facts facts, HtmlHead visible) =>
        facts.Authors.Count > 0 && visible.HasByline
            && facts.Authors.All(name => visible.Facts.Authors.Contains(name, StringComparer.OrdinalIgnoreCase))
            ? facts with
            {
                Authors = [.. visible.Facts.Authors
                    .Where(name => facts.Authors.Contains(name, StringComparer.OrdinalIgnoreCase) || visible.SecondAuthors.Contains(name))],
            }
            : facts;

    /// <summary>The authors that the page declares.</summary>
    public IReadOnlyCollection<string> DeclaredAuthors() =>
        [.. new[] { JsonLdArticle?.Facts, OpenGraph(), PlainMeta() }.OfType<Facts>().SelectMany(facts => facts.Authors)];

    /// <summary>The titles that the page declares, as written.</summary>
    public IReadOnlyList<string> Titles() =>
        [.. new[] { JsonLdArticle?.Facts.Title, Value("og:title"), Value("twitter:title"), HtmlText.Plain(page.Title) }.OfType<string>()
            .Where(title => title.Length > 0 && !Untitled.Contains(title.ToLowerInvariant()))];

    /// <summary>The page's title without the name of the site; null when it has none.</summary>
    public string? Title()
    {
        var title = HtmlTitle.RemoveSite(HtmlText.Plain(page.Title), declaredSiteNames, heading: null);
        if (Untitled.Contains(title.ToLowerInvariant()))
            return null;
        foreach (var separator in TitleSeparators)
        {
            if (title.LastIndexOf(separator, StringComparison.Ordinal) is > 15 and var at)
                return title[..at];
        }

        return title.Length > 0 ? title : null;
    }

    /// <summary>The part of the page's title that is repeated above the text, if the rest is the site's name; else null.</summary>
    public string? TitleAbove(IReadOnlyList<Paragraph> text)
    {
        var parts = Headlines().ToLookup(HtmlText.Fold, StringComparer.Ordinal);
        return text.Take(MaxLinesAboveText).SelectMany(paragraph => parts[HtmlText.Fold(paragraph.Text)]).FirstOrDefault();
    }

    /// <summary>The declared titles and their parts that may be the headline, without the names of the site and of offices.</summary>
    public IEnumerable<string> Headlines() => Titles().SelectMany(title => HtmlTitle.Headlines(title, IsNamedSite)).Distinct()
        .Where(part => ReleaseWords.HasVerb(part) || !(ReleaseWords.EndsWithSenderWord(part) || ReleaseWords.BeginsWithOfficeWord(part)));

    /// <summary>Whether words are the declared name of the site, or the owner in its copyright line.</summary>
    private bool IsNamedSite(string words) => words.Length is > 1 and <= MaxSiteLength
        && (declaredSiteNames.Contains(words, StringComparer.OrdinalIgnoreCase)
            || CopyrightLines().Any(line => line.Contains(words, StringComparison.OrdinalIgnoreCase)));

    private IReadOnlyList<string> CopyrightLines() => copyrightLines ??=
        [.. page.QuerySelectorAll("body *").Where(element => element.Children.All(child => child.ChildElementCount == 0))
            .Select(element => element.TextContent)
            .Where(line => line.Length <= MaxCopyrightLength
                && Array.Exists(Copyright, mark => line.Contains(mark, StringComparison.OrdinalIgnoreCase)))];

    /// <summary>Whether a text is the site's name.</summary>
    public bool IsSite(string text) => AllSiteNames().Any(site => site.Equals(text, StringComparison.OrdinalIgnoreCase));

    private Facts OpenGraph() => new(FactSource.Document)
    {
        Title = Value("og:title") is { } title ? NullIfEmpty(title) : null,
        Summary = Value("og:description"),
        Url = WebAddress.Parse(Value("og:url")),
        Published = Date(OpenGraphDates),
        Authors = FactReader.Names(meta["article:author"].Concat(meta["og:article:author"]).SelectMany(author => names.Of(author))),
        Tags = TakeKeywords(meta["article:tag"].SelectMany(tag => tag.Split(','))),
        Language = Value("og:locale") is { } locale ? FactReader.LanguageTag(locale) : null,
        Image = WebAddress.Parse(Value("og:image") ?? Value("og:image:url")) is { } image
            ? new ArticlePicture(image, Value("og:image:alt") ?? "") { MediaType = ImageType.Parse(Value("og:image:type")) } : null,
    };

    private Facts PlainMeta() => new(FactSource.Document)
    {
        Summary = Value("description", "dc.description", "twitter:description"),
        Url = WebAddress.Parse(page.QuerySelector("link[rel~='canonical']")?.GetAttribute("href")),
        Published = Date(MetaDates),
        Authors = FactReader.Names(MetaAuthors.Select(name => meta[name].SelectMany(author => names.Of(author)).ToList())
            .FirstOrDefault(people => people.Count > 0) ?? CardAuthors()),
        Tags = TakeKeywords(JsonLd.SplitKeywords(Values("news_keywords", "keywords", "parsely-tags"))),
        Language = Language,
        Image = WebAddress.Parse(Value("twitter:image", "twitter:image:src")) is { } image
            ? new ArticlePicture(image, Value("twitter:image:alt") ?? "") : null,
    };

    /// <summary>
    /// The declared names of the site, and the last part of the page's title, or the first part if the page shows the rest as its headline.
    /// </summary>
    private IReadOnlyCollection<string> AllSiteNames() => allSiteNames ??=
        HtmlTitle.SiteFirst(HtmlText.Plain(page.Title), IsNamedSite) is (var site, var headline) && IsShown(HtmlText.Fold(headline))
            ? [.. declaredSiteNames, site]
            : HtmlText.Plain(page.Title).Split(TitleSeparators, StringSplitOptions.None) is { Length: > 1 } parts
            ? [.. declaredSiteNames, parts[^1]]
            : declaredSiteNames;

    /// <summary>Whether an element of the page shows exactly these words.</summary>
    private bool IsShown(string folded) => page.QuerySelectorAll("body *")
        .Any(element => element.ChildElementCount == 0 && element.LocalName is not ("a" or "script" or "style")
            && HtmlText.Fold(element.TextContent) == folded);

    /// <summary>The names that the page declares for its site, and its host with and without the ending.</summary>
    private IReadOnlyCollection<string> DeclaredSiteNames()
    {
        var host = WebAddress.Parse(Value("og:url") ?? page.QuerySelector("link[rel~='canonical']")?.GetAttribute("href"))?.Host;
        var labels = host?.Split('.') ?? [];
        return [.. new[]
            {
                Value("og:site_name"), Value("application-name"), Value("apple-mobile-web-app-title"),
                Value("twitter:site")?.TrimStart('@'), host,
            }
            .Concat(labels.Length > 1 ? [labels[^2], string.Join('.', labels[^2..])] : []).OfType<string>().Where(name => name.Length > 0)];
    }

    /// <summary>Whether another title of the page, or its first heading, begins with a text.</summary>
    private bool IsTitle(string text) =>
        new[] { HtmlText.Plain(page.Title), Value("og:title"), HtmlText.Plain(page.QuerySelector("h1")?.TextContent) }
            .Any(title => title?.StartsWith(text, StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>The author in the Twitter card: a label such as "Written by" and its value.</summary>
    private IReadOnlyList<string> CardAuthors() => Enumerable.Range(1, MaxCardLabels)
        .Where(number => Value($"twitter:label{number}") is { } label && AuthorNames.IsLead(label))
        .Select(number => names.Of(Value($"twitter:data{number}"))).FirstOrDefault(people => people.Count > 0) ?? [];

    private DateTimeOffset? Date(string[] keys) =>
        keys.SelectMany(name => meta[name].Select(value => dates.ReadDeclared(name, value))).FirstOrDefault(date => date is not null);

    private IReadOnlyList<string> TakeKeywords(IEnumerable<string> tags) => keywords.TakeKeywords("the keywords", tags);

    private string? Value(params string[] keys) => keys.SelectMany(name => meta[name]).FirstOrDefault(value => value.Length > 0);

    private IEnumerable<string> Values(params string[] keys) =>
        keys.Select(name => meta[name].Where(value => value.Length > 0)).FirstOrDefault(values => values.Any()) ?? [];

    private static string? NullIfEmpty(string text) => text.Length > 0 ? text : null;
}
