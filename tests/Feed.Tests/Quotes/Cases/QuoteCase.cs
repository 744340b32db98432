using Feed.Articles;
using Feed.Articles.Quotes;

namespace Feed.Tests.Quotes.Cases;

/// <summary>One hand-written text with the quotes and speakers that a careful reader finds in it; README.md beside this file gives the format.</summary>
public sealed record QuoteCase(string Phenomenon, PeopleConfiguration People, QuoteContext Article, IReadOnlyList<ExpectedQuote> Expected)
{
    /// <summary>Why the reader is known to get this case wrong; null for nearly all.</summary>
    public string? KnownError { get; init; }

    /// <summary>The statements that are reported without marks; null when the case does not ask.</summary>
    public IReadOnlyList<ExpectedQuote>? Reported { get; init; }

    /// <summary>Null when the quotes are those expected, else one sentence on the first that is not.</summary>
    public string? Difference(IReadOnlyList<Quote> quotes) => Difference(Expected, quotes);

    /// <summary>Null when the reported statements are those expected, else one sentence on the first that is not.</summary>
    public string? Difference(IReadOnlyList<ReportedStatement> reported) => Reported is null ? null : Difference(Reported, [.. reported.Select(AsQuote)]);

    private static string? Difference(IReadOnlyList<ExpectedQuote> expected, IReadOnlyList<Quote> quotes)
    {
        var next = 0;
        foreach (var quote in quotes)
        {
            while (next < expected.Count && expected[next].Optional && !expected[next].IsAt(quote))
                next++;
            if (next == expected.Count)
                return $"Nobody expects: {quote.Text} ({quote.Speaker}, {quote.Rule})";
            if (!expected[next].IsAt(quote))
                return $"Expected: {expected[next].Words} but found: {quote.Text} ({quote.Rule})";
            if (!expected[next].IsBy(quote))
                return $"Expected {expected[next].By} but found {ExpectedQuote.Describe(quote)} as the speaker of: {quote.Text}";
            next++;
        }

        return expected.Skip(next).FirstOrDefault(quote => !quote.Optional) is { } missing ? $"Not found: {missing.Words}" : null;
    }

    /// <summary>A reported statement in the form in which a case compares it.</summary>
    private static Quote AsQuote(ReportedStatement said) => new()
    {
        Paragraph = said.Paragraph,
        Start = said.Start,
        Length = said.Length,
        Text = said.Text,
        Speaker = said.Speaker,
        SpeakerSlug = said.SpeakerSlug,
        Role = said.Role,
        Rule = said.Rule,
    };

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
