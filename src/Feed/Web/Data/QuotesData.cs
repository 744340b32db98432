using Feed.Speech;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Records;
using Feed.Syndication;

namespace Feed.Web;

/// <summary>The content of quotes.json.</summary>
sealed record QuotesData(string Speaker, string Slug, Uri Page, Uri? NextUrl, IReadOnlyList<QuotesData.QuoteEntry> Quotes)
{
    public static QuotesData Of(Term speaker, ArticlePage page, Uri? next, SiteLinks links) => new(
        speaker.Display,
        speaker.Slug,
        links.To(SiteLinks.PathOf(TermKind.Speaker, speaker.Slug)),
        next,
        [
            .. from stored in page.Articles
               where stored.Content is not null
               let shared = SharedQuote.Of(stored.Content!)
               from quote in stored.Content!.Quotes
               where quote.SpeakerSlug == speaker.Slug
               select QuoteEntry.Of(quote, stored, shared, links),
        ]);

    /// <summary>One quote. Its address is that of its own page. Paragraph numbers start at 1, as in links.</summary>
    public sealed record QuoteEntry(
        string Text, Uri Address, ArticleName Article, DateTimeOffset Date, int Paragraph, string? Cue, string? Role, string? Rule,
            double Confidence)
    {
        public static QuoteEntry Of(Quote quote, ArticleRecord stored, IReadOnlyList<SharedQuote> shared, SiteLinks links) => new(
            quote.Text,
            links.To(SharedQuote.With(shared, quote) is { } own
                ? SiteLinks.PathOfQuote(stored.Id, own.Key)
                : $"{SiteLinks.PathOfArticle(stored.Id)}#q{Statements.Number(stored.Content!, quote)}"),
            ArticleName.Of(quote.Paragraph, stored, links),
            stored.Published,
            quote.Paragraph + 1,
            quote.Cue,
            quote.Role,
            quote.Rule,
            quote.Confidence);
    }

    /// <summary>A reference to an article.</summary>
    public sealed record ArticleName(string Id, string Title, Uri Page, Uri? Url)
    {
        /// <summary>The article, with the address of one of its paragraphs.</summary>
        public static ArticleName Of(int paragraph, ArticleRecord stored, SiteLinks links) => new(
            stored.Id, stored.Content!.Title, links.To($"{SiteLinks.PathOfArticle(stored.Id)}#p{paragraph + 1}"), stored.Content.Url);
    }
}
