namespace Feed.Speech;

/// <summary>The sentence that stands best for what a person said in an article.</summary>
/// <param name="Speaker">The slug of the person's list.</param>
/// <param name="Title">The sentence in quotation marks, cut where it is long.</param>
/// <param name="Key">The key of the quote's own page, see <see cref="SharedQuote"/>.</param>
/// <param name="Strength">How well it stands alone, see <see cref="SpokenTitle"/>.</param>
public sealed record SpokenLine(string Speaker, string Title, string Key, int Strength)
{
    /// <summary>A front page shows fewer of one article.</summary>
    private const int Most = 8;

    /// <summary>The whole sentences of an article that lean on none before them, one a speaker, the strongest first; 8 at most.</summary>
    public static IReadOnlyList<SpokenLine> Of(Article article) =>
        [.. article.Speakers.Where(speaker => speaker.Quotes > 0).Select(speaker => Best(article, speaker.Slug)).OfType<SpokenLine>()
            .OrderByDescending(line => line.Strength).Take(Most)];

    private static SpokenLine? Best(Article article, string speaker) =>
        SpokenTitle.Best(Statements.Of(article, SaidOnce.Of(article, speaker).Quotes)) is { Strength: >= SpokenTitle.Whole } best
            ? new SpokenLine(speaker, best.Title, SharedQuote.KeyOf(best.Statement.Text), best.Strength)
            : null;
}
