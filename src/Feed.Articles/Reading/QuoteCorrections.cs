using Feed.Articles.Quotes;

namespace Feed.Articles.Reading;

/// <summary>Applies an editor's corrections.</summary>
internal static class QuoteCorrections
{
    /// <summary>The rule id of corrected quotes.</summary>
    public const string Rule = "corrected";

    /// <summary>The result with the editor's corrections applied.</summary>
    public static QuoteReading Apply(QuoteReading reading, IReadOnlyList<QuoteCorrection> corrections, IReadOnlyList<string> declared)
    {
        if (corrections.Count == 0)
            return QuoteReading.Of(reading.Quotes, reading.Reported, declared);
        Quote[] quotes = [.. reading.Quotes.Select(quote => Correct(quote, corrections))];
        ReportedStatement[] reported = [.. reading.Reported.Where(statement => !quotes.Any(quote => Contradicts(quote, statement)))];
        return QuoteReading.Of(quotes, reported, declared);
    }

    /// <summary>
    /// A note for each correction that matches no quote, or only quotes that an earlier correction gives to another speaker.
    /// </summary>
    public static IEnumerable<string> NotesOn(IReadOnlyList<QuoteCorrection> corrections, IReadOnlyList<Quote> quotes) =>
        [.. Unmatched(quotes, corrections), .. Contradicted(quotes, corrections)];

    /// <summary>One note if an article that is not in English has corrections: its quotes are not read.</summary>
    public static IEnumerable<string> NotesWithoutQuotes(IReadOnlyList<QuoteCorrection> corrections) => corrections.Count == 0 ? []
        : ["The corrections were not used, because an article that is not in English is not searched for quotes; remove them."];

    private static IEnumerable<string> Contradicted(IReadOnlyList<Quote> quotes, IReadOnlyList<QuoteCorrection> corrections) =>
        from correction in corrections
        let earlier = quotes.Where(quote => Begins(quote.Text, correction.Words)).Select(quote => First(quote, corrections)!)
            .FirstOrDefault(first => first.Speaker != correction.Speaker)
        where earlier is not null
        select $"The correction of \"{CleanText.Cut(correction.Words, 60)}\" to {Named(correction)} was not used, because an earlier one gives the same quote to "
            + $"{Named(earlier)}; keep one of the two.";

    private static string Named(QuoteCorrection correction) => correction.Speaker is { } name ? $"\"{CleanText.Cut(name, 60)}\"" : "nobody";

    /// <summary>The first correction whose words a quote begins with; null when there is none.</summary>
    private static QuoteCorrection? First(Quote quote, IReadOnlyList<QuoteCorrection> corrections) =>
        corrections.FirstOrDefault(correction => Begins(quote.Text, correction.Words));

    private static IEnumerable<string> Unmatched(IReadOnlyList<Quote> quotes, IReadOnlyList<QuoteCorrection> corrections) => corrections
        .Where(correction => !quotes.Any(quote => Begins(quote.Text, correction.Words)))
        .Select(correction =>
            $"The correction of \"{CleanText.Cut(correction.Words, 60)}\" matches no quote of the article, so it changed nothing; copy the first words of the quote.");

    private static Quote Correct(Quote quote, IReadOnlyList<QuoteCorrection> corrections)
    {
        var correction = First(quote, corrections);
        return correction is null ? quote : quote with
        {
            Speaker = correction.Speaker,
            SpeakerSlug = correction.Speaker is { } name ? Slug.Of(name) : null,
            Role = quote.Speaker == correction.Speaker ? quote.Role : null,
            Rule = Rule,
            Confidence = correction.Speaker is null ? 0 : 1,
        };
    }

    /// <summary>Whether a corrected quote overlaps a statement attributed to another person.</summary>
    private static bool Contradicts(Quote quote, ReportedStatement statement) =>
        quote.Rule == Rule && quote.Paragraph == statement.Paragraph
        && quote.Start < statement.Start + statement.Length && statement.Start < quote.Start + quote.Length
        && quote.SpeakerSlug != statement.SpeakerSlug;

    /// <summary>Compares letters and digits only: an editor types straight quotation marks where the text has curly ones.</summary>
    private static bool Begins(string quote, string words)
    {
        var written = quote.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant);
        var typed = words.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).ToArray();
        return typed.Length > 0 && written.Take(typed.Length).SequenceEqual(typed);
    }
}
