using Feed.Speech;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Records;
using Feed.Syndication;

namespace Feed.Web;

/// <summary>
/// What a speaker said: the content of <c>quotes.json</c>, which has only <c>Quotes</c>, or of <c>statements.json</c>, which has only
/// <c>Statements</c>, quoted and reported.
/// </summary>
sealed record SpeechData(
    string Speaker, string Slug, Uri Page, Uri? NextUrl, IReadOnlyList<SpeechEntry>? Quotes, IReadOnlyList<SpeechEntry>? Statements)
{
    public static SpeechData OfQuotes(Term speaker, ArticlePage page, Uri? next, SiteLinks links) =>
        Of(speaker, next, links) with { Quotes = Entries(page, record => QuotesOf(speaker.Slug, record, links)) };

    public static SpeechData OfStatements(Term speaker, ArticlePage page, Uri? next, SiteLinks links) =>
        Of(speaker, next, links) with { Statements = Entries(page, record => StatementsOf(speaker.Slug, record, links)) };

    private static SpeechData Of(Term speaker, Uri? next, SiteLinks links) =>
        new(speaker.Display, speaker.Slug, links.To(SiteLinks.PathOf(speaker.Kind, speaker.Slug)), next, Quotes: null, Statements: null);

    private static SpeechEntry[] Entries(ArticlePage page, Func<ArticleRecord, IEnumerable<SpeechEntry>> entriesOf) =>
        [.. page.Articles.Where(record => record.Content is not null).SelectMany(entriesOf)];

    private static IEnumerable<SpeechEntry> QuotesOf(string slug, ArticleRecord record, SiteLinks links)
    {
        var shared = SharedQuote.AllIn(record.Content!);
        return record.Content!.Quotes.Where(quote => quote.SpeakerSlug == slug)
            .Select(quote => SpeechEntry.Of(quote, record, shared, links) with { Kind = null, Start = null, Length = null });
    }

    /// <summary>Leaves out quotes that are part of a reported statement.</summary>
    private static IEnumerable<SpeechEntry> StatementsOf(string slug, ArticleRecord record, SiteLinks links)
    {
        var said = DistinctSpeech.Of(record.Content!, slug);
        var shared = SharedQuote.AllIn(record.Content!);
        var statements = Feed.Speech.Statements.ByFirst(record.Content!, said.Quotes);
        return said.Quotes.Select(quote => SpeechEntry.Of(quote, record, shared, links) with
        {
            Question = statements.GetValueOrDefault(quote)?.Question,
            Prompt = statements.GetValueOrDefault(quote)?.Prompt,
        })
            .Concat(said.Reported.Select(reported => SpeechEntry.Of(reported, record, links)))
            .OrderBy(entry => entry.Paragraph).ThenBy(entry => entry.Start);
    }
}

/// <summary>
/// A quote or reported statement. A quote's address is its own page. Paragraphs count from 1, as in links to them; start and length are in
/// UTF-16 units of the paragraph's text.
/// </summary>
sealed record SpeechEntry(
    StatementKind? Kind,
    string Text,
    string? Sentence,
    Uri Address,
    SpeechArticle Article,
    DateTimeOffset Date,
    int Paragraph,
    int? Start,
    int? Length,
    string? Cue,
    string? Role,
    string? Rule,
    double Confidence)
{
    /// <summary>The interviewer's question; set only on the first quote of the answer.</summary>
    public string? Question { get; init; }

    /// <summary>What the speaker reacts to, in the article's words; set only on the first quote after those words.</summary>
    public string? Prompt { get; init; }

    public static SpeechEntry Of(Quote quote, ArticleRecord record, IReadOnlyList<SharedQuote> shared, SiteLinks links)
    {
        var path = SharedQuote.Find(shared, quote) is { } own
            ? SiteLinks.PathOfQuote(record.Id, own.Key)
            : $"{SiteLinks.PathOfArticle(record.Id)}#q{Statements.QuoteNumber(record.Content!, quote)}";
        return new SpeechEntry(StatementKind.Direct, quote.Text, Sentence: null, links.To(path),
            SpeechArticle.Of(quote.Paragraph, record, links), record.Published, quote.Paragraph + 1, quote.Start, quote.Length, quote.Cue,
            quote.Role, quote.Rule, quote.Confidence);
    }

    public static SpeechEntry Of(ReportedStatement statement, ArticleRecord record, SiteLinks links)
    {
        var article = SpeechArticle.Of(statement.Paragraph, record, links);
        return new SpeechEntry(statement.Kind, statement.Text, statement.Sentence, article.Page, article, record.Published,
            statement.Paragraph + 1, statement.Start, statement.Length, statement.Cue, statement.Role, statement.Rule,
            statement.Confidence);
    }
}

/// <summary>The article of an entry; <paramref name="Page"/> is the address of the entry's paragraph.</summary>
sealed record SpeechArticle(string Id, string Title, Uri Page, Uri? Url)
{
    public static SpeechArticle Of(int paragraph, ArticleRecord record, SiteLinks links) => new(
        record.Id, record.Content!.Title, links.To($"{SiteLinks.PathOfArticle(record.Id)}#p{paragraph + 1}"), record.Content.Url);
}
