using System.Security.Cryptography;
using System.Text;

namespace Feed.Speech;

/// <summary>What somebody said in one paragraph, as a link of its own shares it.</summary>
/// <param name="Key">Names the words in the address: a hash of them, so that no other words ever stand there.</param>
/// <param name="Statement">The words, and where they stand in the article.</param>
public sealed record SharedQuote(string Key, Statement Statement)
{
    private const int KeyLength = 12;

    /// <summary>All that can be shared of an article, in the order of the text; the same words twice are shared once.</summary>
    public static IReadOnlyList<SharedQuote> Of(Article article)
    {
        var statements = article.Quotes.GroupBy(quote => quote.SpeakerSlug).SelectMany(said =>
        {
            // Joined are the words that the speaker's page joins. Quotes inside a reported sentence, and of people whom nobody knows, stand
            // alone.
            var joined = said.Key is null ? [] : SaidOnce.Of(article, said.Key).Quotes;
            return Statements.Of(article, joined).Concat(said.Except(joined).SelectMany(quote => Statements.Of(article, [quote])));
        });
        return [.. statements.OrderBy(statement => statement.Paragraph).ThenBy(statement => statement.First.Start).Select(Of)
            .DistinctBy(shared => shared.Key)];
    }

    /// <summary>Finds the one that has a quote's words; null when none has.</summary>
    /// <param name="shared">All of the quote's article.</param>
    /// <param name="quote">The quote.</param>
    public static SharedQuote? With(IEnumerable<SharedQuote> shared, Quote quote) => shared
        .Where(one => one.Statement.Paragraph == quote.Paragraph && one.Statement.First is var first
            && first.SpeakerSlug == quote.SpeakerSlug && first.Start <= quote.Start
            && one.Statement.Parts.Any(part => part.Contains(quote.Text.TrimEnd(','), StringComparison.Ordinal)))
        .MaxBy(one => one.Statement.First.Start);

    /// <summary>A statement with its key.</summary>
    public static SharedQuote Of(Statement statement) => new(KeyOf(statement.Text), statement);

    /// <summary>The key of words.</summary>
    public static string KeyOf(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..KeyLength];

    /// <summary>Whether a text has the form of a key.</summary>
    public static bool IsKey(string text) => text.Length == KeyLength && text.All(char.IsAsciiHexDigitLower);
}
