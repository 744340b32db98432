using Feed.Speech;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Records;
using Feed.Syndication;

namespace Feed.Web;

/// <summary>
/// What <c>statements.json</c> says: of each article the speaker's quotes and reported statements, in the order of the text. A quote that
/// is part of a mixed statement is not listed again.
/// </summary>
sealed record StatementsData(string Speaker, string Slug, Uri Page, Uri? NextUrl, IReadOnlyList<StatementsData.StatementEntry> Statements)
{
    public static StatementsData Of(Term speaker, ArticlePage page, Uri? next, SiteLinks links) => new(
        speaker.Display,
        speaker.Slug,
        links.To(SiteLinks.PathOf(TermKind.Speaker, speaker.Slug)),
        next,
        [.. page.Articles.Where(stored => stored.Content is not null).SelectMany(stored => Of(speaker.Slug, stored, links))]);

    private static IEnumerable<StatementEntry> Of(string slug, ArticleRecord stored, SiteLinks links)
    {
        var once = DistinctSpeech.Of(stored.Content!, slug);
        var shared = SharedQuote.Of(stored.Content!);
        var statements = Feed.Speech.Statements.ByFirst(stored.Content!, once.Quotes);
        var quotes = once.Quotes.Select(quote => StatementEntry.Of(quote, stored, shared, links) with
        {
            Question = statements.GetValueOrDefault(quote)?.Question,
            Prompt = statements.GetValueOrDefault(quote)?.Prompt,
        });
        return quotes.Concat(once.Reported.Select(said => StatementEntry.Of(said, stored, links))).OrderBy(said => said.Paragraph)
            .ThenBy(said => said.Start);
    }

    /// <summary>
    /// One statement. Paragraphs count from 1, as in the links to them; start and length are in UTF-16 units of the paragraph's text.
    /// </summary>
    public sealed record StatementEntry(
        StatementKind Kind,
        string Text,
        string? Sentence,
        Uri Address,
        QuotesData.ArticleName Article,
        DateTimeOffset Date,
        int Paragraph,
        int Start,
        int Length,
        string? Cue,
        string? Role,
        string? Rule,
        double Confidence)
    {
        /// <summary>The interviewer's question, with the first quote of an answer; null outside interviews.</summary>
        public string? Question { get; init; }

        /// <summary>What the speaker reacts to, in the article's words, with the first quote after them; null for nothing.</summary>
        public string? Prompt { get; init; }

        public static StatementEntry Of(Quote quote, ArticleRecord stored, IReadOnlyList<SharedQuote> shared, SiteLinks links)
        {
            var said = QuotesData.QuoteEntry.Of(quote, stored, shared, links);
            return new StatementEntry(StatementKind.Direct, said.Text, null, said.Address, said.Article, said.Date, said.Paragraph,
                quote.Start, quote.Length, said.Cue, said.Role, said.Rule, said.Confidence);
        }

        public static StatementEntry Of(ReportedStatement said, ArticleRecord stored, SiteLinks links)
        {
            var article = QuotesData.ArticleName.Of(said.Paragraph, stored, links);
            return new StatementEntry(said.Kind, said.Text, said.Sentence, article.Page, article, stored.Published, said.Paragraph + 1,
                said.Start, said.Length, said.Cue, said.Role, said.Rule, said.Confidence);
        }
    }
}
