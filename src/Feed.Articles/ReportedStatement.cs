namespace Feed.Articles;

/// <summary>
/// A statement that the article reports in its own words, entirely or partly, as in <c>Smith said that the bridge is safe</c>.
/// </summary>
public sealed record ReportedStatement
{
    /// <summary>Index into <see cref="Article.Paragraphs"/>.</summary>
    public required int Paragraph { get; init; }

    /// <summary>The start of the statement in the paragraph's text, in UTF-16 units.</summary>
    public required int Start { get; init; }

    /// <summary>The length of the statement, in UTF-16 units, including the attribution if that is in its middle.</summary>
    public required int Length { get; init; }

    /// <summary>The statement as written in the article.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// <see cref="StatementKind.Reported"/>, or <see cref="StatementKind.Mixed"/> when the statement contains quotation marks.
    /// </summary>
    public required StatementKind Kind { get; init; }

    /// <summary>The sentence that reports the statement, with the speaker and the verb.</summary>
    public required string Sentence { get; init; }

    /// <summary>The speaker's name as shown.</summary>
    public required string Speaker { get; init; }

    /// <summary>The speaker's slug; null when the article has only a surname that cannot be resolved.</summary>
    public string? SpeakerSlug { get; init; }

    /// <summary>The speaker's role as stated here; null when the article does not say.</summary>
    public string? Role { get; init; }

    /// <summary>The words that tie the statement to the speaker, such as <c>said</c> or <c>according to</c>.</summary>
    public required string Cue { get; init; }

    /// <summary>The name of the attribution rule that applied.</summary>
    public required string Rule { get; init; }

    /// <summary>The confidence of the attribution, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>
    /// Whether a quote lies inside this statement and has the same speaker; the statement is then <see cref="StatementKind.Mixed"/>.
    /// </summary>
    public bool Contains(Quote quote) =>
        quote.Paragraph == Paragraph && quote.Start >= Start && quote.Start + quote.Length <= Start + Length
        && quote.Speaker is not null && quote.Speaker == Speaker && quote.SpeakerSlug == SpeakerSlug;
}
