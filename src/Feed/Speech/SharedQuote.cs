namespace Feed.Speech;

/// <summary>A speaker's words in one paragraph, which have an address of their own and can be shared.</summary>
/// <param name="Key">A hash of the words, used in the address: the address never leads to other words.</param>
/// <param name="Statement">The words and their place in the article.</param>
public sealed record SharedQuote(string Key, QuotedStatement Statement)
{
    private const int KeyLength = 12;

    /// <summary>Every quote of an article that can be shared, in the order of the text; repeated words are listed once.</summary>
    public static IReadOnlyList<SharedQuote> AllIn(Article article)
    {
        var statements = article.Quotes.GroupBy(quote => quote.SpeakerSlug).SelectMany(quotes =>
        {
            // Join the quotes that the speaker's page joins. Quotes inside a reported sentence and quotes of unknown speakers are shared
            // separately.
            var joined = quotes.Key is null ? [] : DistinctSpeech.Of(article, quotes.Key).Quotes;
            return Statements.Of(article, joined).Concat(quotes.Except(joined).SelectMany(quote => Statements.Of(article, [quote])));
        });
        return [.. statements.OrderBy(statement => statement.Paragraph).ThenBy(statement => statement.First.Start).Select(Of)
            .DistinctBy(shared => shared.Key)];
    }

    /// <summary>Finds the shared quote that contains a quote; null when there is none.</summary>
    /// <param name="shared">Every shared quote of the article.</param>
    /// <param name="quote">The quote.</param>
    public static SharedQuote? Find(IEnumerable<SharedQuote> shared, Quote quote) => shared
        .Where(candidate => candidate.Statement.Paragraph == quote.Paragraph && candidate.Statement.First is var first
            && first.SpeakerSlug == quote.SpeakerSlug && first.Start <= quote.Start
            && candidate.Statement.Parts.Any(part => part.Contains(TrimEndMarks(quote.Text), StringComparison.Ordinal)))
        .MaxBy(candidate => candidate.Statement.First.Start);

    /// <summary>Removes the final comma and closing marks, which joining may change.</summary>
    private static string TrimEndMarks(string text) => text.TrimEnd(',', '’', '”', '\'', '"').TrimEnd(',');

    /// <summary>Creates the shared quote of a statement.</summary>
    public static SharedQuote Of(QuotedStatement statement) => new(KeyOf(statement.Text), statement);

    /// <summary>The key of some words: the first 12 hex digits of their SHA-256.</summary>
    public static string KeyOf(string words) => HexHash.Of(words, KeyLength);

    /// <summary>Whether a text has the form of a key: 12 lower-case hex digits.</summary>
    public static bool IsKey(string text) => text.Length == KeyLength && text.All(char.IsAsciiHexDigitLower);
}
