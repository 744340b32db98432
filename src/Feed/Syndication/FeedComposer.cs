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
    /// <summary>The date of a feed without entries. Any constant will do.</summary>
    public static DateTimeOffset EmptyFeedDate { get; } = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const int SummaryLength = 300;

    private readonly ArticleHtml html = new(links);

    /// <summary>Composes one page of a feed.</summary>
    /// <param name="subject">What the feed is about.</param>
    /// <param name="page">The articles; articles without content are left out.</param>
    /// <param name="format">The format that the feed's addresses have.</param>
    /// <param name="paging">Where the page is in the feed.</param>
    public FeedDocument Compose(FeedSubject subject, ArticlePage page, FeedFormat format, FeedPaging paging)
    {
        var complete = page.Articles.Where(record => record.Content is not null);
        FeedEntry[] entries = [.. complete.SelectMany(record => Entries(record, record.Content!, subject))];
        Uri AddressOf(FeedPaging target) => links.To($"{subject.FeedPath}.{format.Extension()}{target.Query(subject.PageQuery)}");
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
            Updated = page.Articles.Select(record => record.Updated).DefaultIfEmpty(EmptyFeedDate).Max(),
            Entries = entries,
        };
    }

    private IEnumerable<FeedEntry> Entries(ArticleRecord record, Article article, FeedSubject subject) => subject.Speakers.Count == 0
        ? [ArticleEntry(record, article)]
        : subject.Speakers.Select(speaker => StatementEntry(record, article, speaker, subject.Search));

    private FeedEntry ArticleEntry(ArticleRecord record, Article article)
    {
        var articlePage = links.To(SiteLinks.PathOfArticle(record.Id));
        return new FeedEntry
        {
            Id = PermanentId.OfArticle(record.Id),
            Title = article.Title,
            Authors = article.Authors,
            Link = article.Url ?? articlePage,
            Page = articlePage,
            Date = record.Date,
            Day = DayText.Of(record.Date.Moment, zone ?? TimeZoneInfo.Utc),
            Updated = record.Updated,
            Language = article.Language,
            Summary = SummaryOf(article),
            WriteHtml = () => html.Write(record, article),
            Image = ShownPicture.LeadOf(record, article, links),
            Article = article,
            Quotes = article.Quotes,
            Reported = article.Reported,
        };
    }

    /// <summary>
    /// The entry for what one person said in an article. For a declared speaker who says nothing, the entry shows the article.
    /// </summary>
    private FeedEntry StatementEntry(ArticleRecord record, Article article, Term speaker, SearchQuery? search)
    {
        Quote[] quotes = [.. article.Quotes.Where(quote => quote.SpeakerSlug == speaker.Slug)];
        var said = DistinctSpeech.Of(article, speaker.Slug);
        var speaks = quotes.Length + said.Reported.Count > 0;
        QuotedStatement[] statements = [.. Statements.Of(article, said.Quotes)];
        return ArticleEntry(record, article) with
        {
            Id = PermanentId.OfStatement(record.Id, speaker.Slug),
            Title = TitleOfMatches(statements, said, article, search) ?? SpokenTitle.Of(article, said, statements),
            Authors = speaks ? [speaker.Display] : article.Authors,
            Contributors = speaks ? article.Authors : [],
            Summary = speaks
                ? Cut($"{article.Title}: {string.Join(' ', said.QuotesFirst(article).Select(item => item.Text))}")
                : SummaryOf(article),
            WriteHtml = () => html.WriteStatement(record, article, speaker, said, search),
            Quotes = quotes,
            Reported = said.Reported,
        };
    }

    /// <summary>A title from the sentences that match the search; null without a search or a match.</summary>
    private static string? TitleOfMatches(QuotedStatement[] statements, DistinctSpeech said, Article article, SearchQuery? search)
    {
        bool IsMatch(string text) => search!.MatchesIn(text, article.Language).Count > 0;
        if (search is null)
            return null;
        var found = statements.Select(
            statement => statement with { Parts = [.. statement.Parts.SelectMany(SentenceSplitter.Split).Where(IsMatch)] });
        var reported = said with { Reported = [.. said.Reported.Where(statement => IsMatch(statement.Text))] };
        return SpokenTitle.Of(found) ?? reported.ReportedTitle();
    }

    /// <summary>Never empty: feed readers use the full text as the summary of an entry without one.</summary>
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
