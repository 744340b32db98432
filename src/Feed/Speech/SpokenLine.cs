namespace Feed.Speech;

/// <summary>The sentence that best represents what a person said in an article.</summary>
/// <param name="Speaker">The person's slug.</param>
/// <param name="Title">The sentence in quotation marks, shortened if it is long.</param>
/// <param name="Key">The key of the quote's own page, see <see cref="SharedQuote"/>.</param>
/// <param name="Strength">How well the sentence stands alone, see <see cref="SentenceStrength"/>.</param>
public sealed record SpokenLine(string Speaker, string Title, string Key, int Strength)
{
    /// <summary>The maximum number of lines per article, more than enough: the front page shows only one line of each article.</summary>
    private const int MaxLines = 8;

    /// <summary>The best sentence of each speaker, strongest first, 8 at most. Speakers without a whole sentence have none.</summary>
    public static IReadOnlyList<SpokenLine> BestIn(Article article) =>
        [.. article.Speakers.Where(speaker => speaker.Quotes > 0).Select(speaker => Best(article, speaker.Slug)).OfType<SpokenLine>()
            .OrderByDescending(line => line.Strength).Take(MaxLines)];

    private static SpokenLine? Best(Article article, string speaker) =>
        SpokenTitle.Best(Statements.Of(article, DistinctSpeech.Of(article, speaker).Quotes), standaloneOnly: true) is { } best
            ? new SpokenLine(speaker, best.Title, SharedQuote.KeyOf(best.Statement.Text), best.Strength)
            : null;
}
