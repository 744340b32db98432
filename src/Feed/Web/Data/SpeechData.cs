using Feed.Speech;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Records;
using Feed.Syndication;

namespace Feed.Web;

/// <summary>
/// What a speaker said: the content of <c>quotes.json</c>, or of <c>statements.json</c>, which also has reported statements. The list of
/// the other file is null.
/// </summary>
sealed record SpeechData(
    string Speaker, string Slug, Uri Page, Uri? NextUrl, IReadOnlyList<SpeechEntry>? Quotes, IReadOnlyList<SpeechEntry>? Statements)
{
    public static SpeechData OfQuotes(Term speaker, ArticlePage page, Uri? next, SiteLinks links) =>
        Of(speaker, next, links) with { Quotes = Entries(page, stored => QuotesOf(speaker.Slug, stored, links)) };

    public static SpeechData OfStatements(Term speaker, ArticlePage page, Uri? next, SiteLinks links) =>
        Of(speaker, next, links) with { Statements = Entries(page, stored => StatementsOf(speaker.Slug, stored, links)) };

    private static SpeechData Of(Term speaker, Uri? next, SiteLinks links) =>
        new(speaker.Display, speaker.Slug, links.To(SiteLinks.PathOf(speaker.Kind, speaker.Slug)), next, Quotes: null, Statements: null);

    private static SpeechEntry[] Entries(ArticlePage page, Func<ArticleRecord, IEnumerable<SpeechEntry>> entriesOf) =>
        [.. page.Articles.Where(stored => stored.Content is not null).SelectMany(entriesOf)];

    private static IEnumerable<SpeechEntry> QuotesOf(string slug, ArticleRecord stored, SiteLinks links)
    {
        var shared = SharedQuote.AllIn(stored.Content!);
        return stored.Content!.Quotes.Where(quote => quote.SpeakerSlug == slug)
            .Select(quote => SpeechEntry.Of(quote, stored, shared, links) with { Kind = null, Start = null, Length = null });
    }

    /// <summary>A quote that is part of a mixed statement is not listed again.</summary>
    private static IEnumerable<SpeechEntry> StatementsOf(string slug, ArticleRecord stored, SiteLinks links)
    {
        var said = DistinctSpeech.Of(stored.Content!, slug);
        var shared = SharedQuote.AllIn(stored.Content!);
        var statements = Feed.Speech.Statements.ByFirst(stored.Content!, said.Quotes);
        return said.Quotes.Select(quote => SpeechEntry.Of(quote, stored, shared, links) with
        {
            Question = statements.GetValueOrDefault(quote)?.Question,
            Prompt = statements.GetValueOrDefault(quote)?.Prompt,
        })
            .Concat(said.Reported.Select(reported => SpeechEntry.Of(reported, stored, links)))
            .OrderBy(entry => entry.Paragraph).ThenBy(entry => entry.Start);
    }
}

/// <summary>
/// A quote or reported statement. The address of a quote is that of its own page. Paragraphs count from 1, as in the links to them; start
/// and length are in UTF-16 units of the paragraph's text.
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
    /// <summary>The interviewer's question, with the first quote of an answer; null outside interviews.</summary>
    public string? Question { get; init; }

    /// <summary>What the speaker reacts to, in the article's words, with the first quote after them; null for nothing.</summary>
    public string? Prompt { get; init; }

    public static SpeechEntry Of(Quote quote, ArticleRecord stored, IReadOnlyList<SharedQuote> shared, SiteLinks links)
    {
        var path = SharedQuote.Find(shared, quote) is { } own
            ? SiteLinks.PathOfQuote(stored.Id, own.Key)
            : $"{SiteLinks.PathOfArticle(stored.Id)}#q{Statements.Number(stored.Content!, quote)}";
        return new SpeechEntry(StatementKind.Direct, quote.Text, Sentence: null, links.To(path),
            SpeechArticle.Of(quote.Paragraph, stored, links), stored.Published, quote.Paragraph + 1, quote.Start, quote.Length, quote.Cue,
            quote.Role, quote.Rule, quote.Confidence);
    }

    public static SpeechEntry Of(ReportedStatement said, ArticleRecord stored, SiteLinks links)
    {
        var article = SpeechArticle.Of(said.Paragraph, stored, links);
        return new SpeechEntry(said.Kind, said.Text, said.Sentence, article.Page, article, stored.Published, said.Paragraph + 1, said.Start,
            said.Length, said.Cue, said.Role, said.Rule, said.Confidence);
    }
}

/// <summary>The article of an entry; <paramref name="Page"/> is the address of the entry's paragraph.</summary>
sealed record SpeechArticle(string Id, string Title, Uri Page, Uri? Url)
{
    public static SpeechArticle Of(int paragraph, ArticleRecord stored, SiteLinks links) => new(
        stored.Id, stored.Content!.Title, links.To($"{SiteLinks.PathOfArticle(stored.Id)}#p{paragraph + 1}"), stored.Content.Url);
}
