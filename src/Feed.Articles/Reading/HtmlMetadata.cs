using AngleSharp.Html.Dom;

namespace Feed.Articles.Reading;

/// <summary>Reads what the head of a page declares: JSON-LD, then Open Graph and <c>article:*</c>, then plain meta elements.</summary>
internal sealed class HtmlMetadata(IHtmlDocument page, TimeZoneInfo zone)
{
    private readonly ILookup<string, string> meta = page.QuerySelectorAll("meta[content]")
        .Select(element => (Name: element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop"), Value: element.GetAttribute("content")))
        .Where(pair => pair.Name is not null)
        .ToLookup(pair => pair.Name!.Trim().ToLowerInvariant(), pair => HtmlText.Plain(pair.Value));

    /// <summary>The facts of each kind of metadata, most trusted first.</summary>
    public IReadOnlyList<Facts> Read() =>
        [.. new[] { JsonLd.Read(page.QuerySelectorAll("script[type]").Where(script => script.GetAttribute("type")!.Trim().Equals("application/ld+json", StringComparison.OrdinalIgnoreCase)).Select(script => script.TextContent), zone), OpenGraph(), Plain() }.OfType<Facts>()];

    /// <summary>The page's title without the name of the site; null when it has none.</summary>
    public string? Title()
    {
        var title = WithoutSite(HtmlText.Plain(page.Title));
        foreach (var mark in new[] { " | ", " – ", " — ", " - ", " :: ", " » " })
        {
            if (title.LastIndexOf(mark, StringComparison.Ordinal) is > 15 and var at)
                return title[..at];
        }

        return title.Length > 0 ? title : null;
    }

    private Facts OpenGraph() => new(FactSource.Document)
    {
        Title = Value("og:title") is { } title ? NullIfEmpty(WithoutSite(title)) : null,
        Summary = Value("og:description"),
        Url = WebAddress.Parse(Value("og:url")),
        Published = Date("article:published_time", "og:article:published_time"),
        Authors = FactNames.Names(meta["article:author"].Where(author => !author.Contains("://", StringComparison.Ordinal)).SelectMany(Byline.Declared)),
        Tags = FactNames.Names(meta["article:tag"].SelectMany(tag => tag.Split(',')).Take(20)),
        Language = Value("og:locale") is { } locale ? FactNames.LanguageTag(locale) : null,
        Image = WebAddress.Parse(Value("og:image") ?? Value("og:image:url")) is { } image ? new LeadImage(image, Value("og:image:alt") ?? "") { MediaType = ImageType.Parse(Value("og:image:type")) } : null,
    };

    private Facts Plain() => new(FactSource.Document)
    {
        Summary = Value("description", "dc.description", "twitter:description"),
        Url = WebAddress.Parse(page.QuerySelector("link[rel~='canonical']")?.GetAttribute("href")),
        Published = Date("datepublished", "pubdate", "publish-date", "publication_date", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dc.date", "dcterms.created", "date"),
        Authors = FactNames.Names(First("author", "parsely-author", "sailthru.author", "dc.creator", "byl").Where(author => !author.Contains("://", StringComparison.Ordinal)).SelectMany(Byline.Declared)),
        Tags = FactNames.Names(JsonLd.Keywords(First("news_keywords", "keywords", "parsely-tags"))),
        Language = FactNames.LanguageTag(page.DocumentElement.GetAttribute("lang") ?? Value("language", "dc.language", "content-language") ?? ""),
        Image = WebAddress.Parse(Value("twitter:image", "twitter:image:src")) is { } image ? new LeadImage(image, Value("twitter:image:alt") ?? "") : null,
    };

    private DateTimeOffset? Date(params string[] names) => names.SelectMany(name => meta[name]).Select(date => DeclaredDate.Parse(date, zone)).FirstOrDefault(date => date is not null);

    private string? Value(params string[] names) => names.SelectMany(name => meta[name]).FirstOrDefault(value => value.Length > 0);

    private IEnumerable<string> First(params string[] names) => names.Select(name => meta[name].Where(value => value.Length > 0)).FirstOrDefault(values => values.Any()) ?? [];

    private string WithoutSite(string title)
    {
        if (Value("og:site_name") is not { } site || !title.EndsWith(site, StringComparison.OrdinalIgnoreCase) || title.Length == site.Length)
            return title;
        var rest = title[..^site.Length].TrimEnd();
        return rest is [.., '|' or '-' or '–' or '—' or '·' or ':'] ? rest[..^1].TrimEnd() : title;
    }

    private static string? NullIfEmpty(string text) => text.Length > 0 ? text : null;
}
