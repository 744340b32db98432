using Feed.Articles;
using Feed.Articles.Quotes;

namespace Feed.Tests.Quotes.Cases;

/// <summary>One hand-written text with the quotes and speakers that a careful reader finds in it; README.md beside this file gives the format.</summary>
public sealed record QuoteCase(string Phenomenon, PeopleConfiguration People, QuoteContext Article, IReadOnlyList<ExpectedQuote> Expected)
{
    /// <summary>Why the reader is known to get this case wrong; null for nearly all.</summary>
    public string? KnownError { get; init; }

    /// <summary>Null when the quotes are those expected, else one sentence on the first that is not.</summary>
    public string? Difference(IReadOnlyList<Quote> quotes)
    {
        var next = 0;
        foreach (var quote in quotes)
        {
            while (next < Expected.Count && Expected[next].Optional && !Expected[next].IsAt(quote))
                next++;
            if (next == Expected.Count)
                return $"Nobody expects the quote: {quote.Text}";
            if (!Expected[next].IsAt(quote))
                return $"Expected the quote: {Expected[next].Words} but found: {quote.Text}";
            if (!Expected[next].IsBy(quote))
                return $"Expected {Expected[next].By} but found {ExpectedQuote.Describe(quote)} as the speaker of: {quote.Text}";
            next++;
        }

        return Expected.Skip(next).FirstOrDefault(quote => !quote.Optional) is { } missing ? $"Not found: {missing.Words}" : null;
    }

    /// <summary>The text, what is expected and what was found, to read beside each other.</summary>
    public string Explain(IReadOnlyList<Quote> quotes) => string.Join('\n',
    [
        "",
        $"# {Phenomenon}",
        $"@ headline: {Article.Headline}",
        .. Article.Paragraphs.Select(paragraph => $"{paragraph.Kind}> {paragraph.Text}"),
        "Expected:",
        .. Expected.Select(quote => $"  {(quote.Optional ? "~" : "=")} {quote.Words} | {quote.By}"),
        "Found:",
        .. quotes.Select(quote => $"  = {quote.Text} | {ExpectedQuote.Describe(quote)} [{quote.Rule}, {quote.Cue}, {quote.Confidence:0.00}]"),
        "",
        Difference(quotes),
    ]);
}
