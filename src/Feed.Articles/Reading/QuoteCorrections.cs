using Feed.Articles.Quotes;

namespace Feed.Articles.Reading;

/// <summary>Applies an editor's corrections, and sees that declared speakers are among the speakers.</summary>
internal static class QuoteCorrections
{
    /// <summary>The rule that corrected quotes carry.</summary>
    public const string Rule = "corrected";

    /// <summary>The reading as the editor wants it.</summary>
    public static QuoteReading Apply(QuoteReading reading, IReadOnlyList<QuoteCorrection> corrections, IReadOnlyList<string> declared)
    {
        var quotes = corrections.Count == 0 ? reading.Quotes : [.. reading.Quotes.Select(quote => Correct(quote, corrections))];
        var speakers = corrections.Count == 0 ? reading.Speakers : Recount(reading.Speakers, quotes);
        string[] missing = [.. declared.Where(name => speakers.All(speaker => speaker.Slug != Slug.Of(name)))];
        return new QuoteReading(quotes, [
            .. speakers.Select(speaker => speaker with { Declared = speaker.Declared || declared.Any(name => Slug.Of(name) == speaker.Slug) }),
            .. missing.Select(name => new Speaker(Slug.Of(name), name, quotes.Count(quote => quote.SpeakerSlug == Slug.Of(name)), true)),
        ]);
    }

    /// <summary>A note for each correction that matches no quote.</summary>
    public static IEnumerable<string> Unmatched(IReadOnlyList<Quote> quotes, IReadOnlyList<QuoteCorrection> corrections) => corrections
        .Where(correction => !quotes.Any(quote => Begins(quote.Text, correction.Words)))
        .Select(correction => $"The correction of \"{Summary.Cut(correction.Words, 60)}\" matches no quote of the article, so it changed nothing; copy the first words of the quote.");

    private static Quote Correct(Quote quote, IReadOnlyList<QuoteCorrection> corrections)
    {
        var correction = corrections.FirstOrDefault(correction => Begins(quote.Text, correction.Words));
        return correction is null ? quote : quote with
        {
            Speaker = correction.Speaker,
            SpeakerSlug = correction.Speaker is { } name ? Slug.Of(name) : null,
            Role = quote.Speaker == correction.Speaker ? quote.Role : null,
            Rule = Rule,
            Confidence = correction.Speaker is null ? 0 : 1,
        };
    }

    private static List<Speaker> Recount(IReadOnlyList<Speaker> speakers, IReadOnlyList<Quote> quotes)
    {
        List<Speaker> recounted = [];
        foreach (var said in quotes.Where(quote => quote.SpeakerSlug is not null).GroupBy(quote => quote.SpeakerSlug!))
        {
            recounted.Add(speakers.FirstOrDefault(speaker => speaker.Slug == said.Key) is { } known
                ? known with { Quotes = said.Count() }
                : new Speaker(said.Key, said.First().Speaker ?? said.Key, said.Count(), false));
        }

        recounted.AddRange(speakers.Where(speaker => speaker.Declared && recounted.All(other => other.Slug != speaker.Slug)).Select(speaker => speaker with { Quotes = 0 }));
        return [.. recounted.OrderByDescending(speaker => speaker.Quotes)];
    }

    /// <summary>Compares letters and digits only: an editor types straight quotation marks where the text has curly ones.</summary>
    private static bool Begins(string quote, string words)
    {
        var q = quote.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant);
        var w = words.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).ToArray();
        return w.Length > 0 && q.Take(w.Length).SequenceEqual(w);
    }
}
