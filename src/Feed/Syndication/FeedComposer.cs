using Feed.Articles;
using Feed.Storage;

namespace Feed.Syndication;

/// <summary>Makes the document of a feed from stored articles. Pure: no clock, so that equal articles give equal bytes.</summary>
/// <param name="links">The addresses of the site.</param>
/// <param name="site">The site's title.</param>
/// <param name="language">BCP 47 tag of the site's language.</param>
public sealed class FeedComposer(SiteLinks links, string site, string language)
{
    /// <summary>The date of a feed that has no entry: any will do that never changes.</summary>
    public static DateTimeOffset Never { get; } = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const int SummaryLength = 300;

    private readonly ArticleHtml html = new(links);

    /// <summary>Composes one page of a feed.</summary>
    /// <param name="subject">What the feed is about.</param>
    /// <param name="page">The articles; those without content are left out.</param>
    /// <param name="format">The format that the addresses of the feed name.</param>
    /// <param name="paging">Where the page is in the feed.</param>
    public FeedDocument Compose(FeedSubject subject, ArticlePage page, FeedFormat format, FeedPaging paging)
    {
        FeedEntry[] entries = [.. page.Articles.Where(stored => stored.Content is not null).Select(stored => Entry(stored, stored.Content!, subject.Speaker))];
        Uri At(FeedPaging place) => links.To($"{subject.FeedPath}.{format.Extension()}{place.Query(subject.Query)}");
        return new FeedDocument
        {
            Id = PermanentId.OfFeed(subject.Key),
            Title = subject.TitleOn(site),
            Site = site,
            Description = subject.Description,
            Language = language,
            Page = links.To(subject.PageAt(FeedPaging.FirstPage)),
            Self = At(paging),
            First = At(paging with { Before = null }),
            Next = page.Next is null ? null : At(paging with { Before = page.Next }),
            StyleSheet = links.To("assets/feed.css"),
            TagScheme = links.To("tags/"),
            Updated = page.Articles.Select(stored => stored.Updated).DefaultIfEmpty(Never).Max(),
            Entries = entries,
        };
    }

    private FeedEntry Entry(StoredArticle stored, Article article, Term? speaker)
    {
        Quote[] quotes = [.. article.Quotes.Where(quote => speaker is null || quote.SpeakerSlug == speaker.Slug)];
        var own = links.To(SiteLinks.PathOfArticle(stored.Id));
        return new FeedEntry
        {
            Id = speaker is null ? PermanentId.OfArticle(stored.Id) : PermanentId.OfStatement(stored.Id, speaker.Slug),
            Title = speaker is null ? article.Title : $"{speaker.Display} in “{article.Title}”",
            Link = article.Url ?? own,
            Page = own,
            Published = stored.Published,
            Updated = stored.Updated,
            Language = article.Language,
            Summary = speaker is null || quotes.Length == 0 ? About(article) : Cut(Said(quotes)),
            WriteHtml = () => speaker is null ? html.Write(stored, article) : html.WriteStatement(stored, article, speaker, quotes),
            Article = article,
            Quotes = quotes,
        };
    }

    private static string Said(Quote[] quotes) => string.Join(' ', Statements.Of(quotes).Select(statement => $"“{statement.Text}”"));

    /// <summary>Never empty: readers take the full text for the summary of an entry that has none.</summary>
    private static string About(Article article)
    {
        if (article.Summary.Length > 0)
            return article.Summary;
        var text = article.Paragraphs.FirstOrDefault(paragraph => paragraph.Kind == ParagraphKind.Text)?.Text;
        return string.IsNullOrEmpty(text) ? article.Title : Cut(text);
    }

    private static string Cut(string text)
    {
        if (text.Length <= SummaryLength)
            return text;
        var end = text.LastIndexOf(' ', SummaryLength);
        if (end <= 0)
            end = char.IsHighSurrogate(text[SummaryLength - 1]) ? SummaryLength - 1 : SummaryLength;
        return $"{text[..end]} …";
    }
}
