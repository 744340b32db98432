using Feed.Search;
using Feed.Speech;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Records;

namespace Feed.Syndication;

/// <summary>Composes the document of a feed from stored articles. It reads no clock, so equal articles give equal bytes.</summary>
/// <param name="links">The addresses of the site.</param>
/// <param name="site">The site's title.</param>
/// <param name="language">BCP 47 tag of the site's language.</param>
/// <param name="hub">The WebSub hub that Feed notifies of changes; null for none.</param>
/// <param name="zone">The time zone of the days that entries show; UTC by default.</param>
public sealed class FeedComposer(SiteLinks links, string site, string language, Uri? hub = null, TimeZoneInfo? zone = null)
{
    /// <summary>The date of a feed without entries: any constant will do.</summary>
    public static DateTimeOffset EmptyFeedDate { get; } = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const int SummaryLength = 300;

    private readonly ArticleHtml html = new(links);

    /// <summary>Composes one page of a feed.</summary>
    /// <param name="subject">What the feed is about.</param>
    /// <param name="page">The articles; articles without content are left out.</param>
    /// <param name="format">The format in the addresses of the feed.</param>
    /// <param name="paging">Where the page is in the feed.</param>
    public FeedDocument Compose(FeedSubject subject, ArticlePage page, FeedFormat format, FeedPaging paging)
    {
        var complete = page.Articles.Where(stored => stored.Content is not null);
        FeedEntry[] entries = [.. complete.SelectMany(stored => Entries(stored, stored.Content!, subject))];
        Uri AddressOf(FeedPaging place) => links.To($"{subject.FeedPath}.{format.Extension()}{place.Query(subject.OwnQuery)}");
        return new FeedDocument
        {
            Id = PermanentId.OfFeed(subject.Key),
            Title = subject.TitleOn(site),
            Site = site,
            Description = subject.Description,
            Language = language,
            Page = links.To(subject.PageAt(FeedPaging.FirstPage)),
            Self = AddressOf(paging),
            Hub = subject.IsOneList && paging == FeedPaging.FirstPage ? hub : null,
            First = AddressOf(paging with { Before = null }),
            Next = page.Next is null ? null : AddressOf(paging with { Before = page.Next }),
            StyleSheet = links.To("assets/feed.css"),
            HowTo = links.To("about"),
            TagScheme = links.To("tags/"),
            Updated = page.Articles.Select(stored => stored.Updated).DefaultIfEmpty(EmptyFeedDate).Max(),
            Entries = entries,
        };
    }

    private IEnumerable<FeedEntry> Entries(ArticleRecord stored, Article article, FeedSubject subject) => subject.Speakers.Count == 0
        ? [ArticleEntry(stored, article)]
        : subject.Speakers.Select(speaker => StatementEntry(stored, article, speaker, subject.Search));

    private FeedEntry ArticleEntry(ArticleRecord stored, Article article)
    {
        var own = links.To(SiteLinks.PathOfArticle(stored.Id));
        return new FeedEntry
        {
            Id = PermanentId.OfArticle(stored.Id),
            Title = article.Title,
            Authors = article.Authors,
            Link = article.Url ?? own,
            Page = own,
            Date = stored.Date,
            Day = DayText.Of(stored.Date.Moment, zone ?? TimeZoneInfo.Utc),
            Updated = stored.Updated,
            Language = article.Language,
            Summary = SummaryOf(article),
            WriteHtml = () => html.Write(stored, article),
            Image = ShownPicture.LeadOf(stored, article, links),
            Article = article,
            Quotes = article.Quotes,
            Reported = article.Reported,
        };
    }

    /// <summary>
    /// The entry for what one person said in an article. For a declared speaker who says nothing, it is the article itself.
    /// </summary>
    private FeedEntry StatementEntry(ArticleRecord stored, Article article, Term speaker, SearchQuery? words)
    {
        Quote[] quotes = [.. article.Quotes.Where(quote => quote.SpeakerSlug == speaker.Slug)];
        var said = DistinctSpeech.Of(article, speaker.Slug);
        var speaks = quotes.Length + said.Reported.Count > 0;
        QuotedStatement[] statements = [.. Statements.Of(article, said.Quotes)];
        return ArticleEntry(stored, article) with
        {
            Id = PermanentId.OfStatement(stored.Id, speaker.Slug),
            Title = TitleOfMatches(statements, said, article, words) ?? SpokenTitle.Of(article, said, statements),
            Authors = speaks ? [speaker.Display] : article.Authors,
            Contributors = speaks ? article.Authors : [],
            Summary = speaks
                ? Cut($"{article.Title}: {string.Join(' ', said.QuotesFirst(article).Select(one => one.Text))}")
                : SummaryOf(article),
            WriteHtml = () => html.WriteStatement(stored, article, speaker, said, words),
            Quotes = quotes,
            Reported = said.Reported,
        };
    }

    /// <summary>A title from the sentences that have words of the search; null without a search or without such a sentence.</summary>
    private static string? TitleOfMatches(QuotedStatement[] statements, DistinctSpeech said, Article article, SearchQuery? words)
    {
        bool Has(string text) => words!.PlacesIn(text, article.Language).Count > 0;
        if (words is null)
            return null;
        var found = statements.Select(
            statement => statement with { Parts = [.. statement.Parts.SelectMany(SentenceSplitter.Split).Where(Has)] });
        var reported = said with { Reported = [.. said.Reported.Where(statement => Has(statement.Text))] };
        return SpokenTitle.Of(found) ?? reported.ReportedTitle();
    }

    /// <summary>Never empty: readers use the full text as the summary of an entry that has none.</summary>
    private static string SummaryOf(Article article)
    {
        if (article.Summary.Length > 0)
            return article.Summary;
        var text = article.Paragraphs.FirstOrDefault(paragraph => paragraph.Kind == ParagraphKind.Text)?.Text;
        return string.IsNullOrEmpty(text) ? article.Title : Cut(text);
    }

    private static string Cut(string text) =>
        text.Length <= SummaryLength ? text : $"{text[..TextCut.AfterWord(text, SummaryLength)]} …";
}
