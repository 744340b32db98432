namespace Feed.Articles;

/// <summary>What somebody says in the article's words, or partly in them, as in <c>Smith said that the bridge is safe</c>.</summary>
public sealed record ReportedStatement
{
    /// <summary>Index into <see cref="Article.Paragraphs"/>.</summary>
    public required int Paragraph { get; init; }

    /// <summary>Where what was said begins in the paragraph's text, in UTF-16 units.</summary>
    public required int Start { get; init; }

    /// <summary>How long it is, in UTF-16 units. A sentence with the speaker in its middle counts whole.</summary>
    public required int Length { get; init; }

    /// <summary>What was said, as the article has it.</summary>
    public required string Text { get; init; }

    /// <summary><see cref="StatementKind.Reported"/>, or <see cref="StatementKind.Mixed"/> when it has quotation marks.</summary>
    public required StatementKind Kind { get; init; }

    /// <summary>The sentence that reports it, with the speaker and the verb.</summary>
    public required string Sentence { get; init; }

    /// <summary>The speaker's name as shown.</summary>
    public required string Speaker { get; init; }

    /// <summary>The slug of the speaker's list; null when the article tells only a surname that nothing resolves.</summary>
    public string? SpeakerSlug { get; init; }

    /// <summary>What the article calls the speaker here; null when it does not say.</summary>
    public string? Role { get; init; }

    /// <summary>The words that tie the statement to the speaker, such as <c>said</c> or <c>according to</c>.</summary>
    public required string Cue { get; init; }

    /// <summary>The rule of attribution that decided.</summary>
    public required string Rule { get; init; }

    /// <summary>How sure the attribution is, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Whether a quote of the same speaker is part of this statement, which is then <see cref="StatementKind.Mixed"/>.</summary>
    public bool Holds(Quote quote) => quote.Paragraph == Paragraph && quote.Start >= Start && quote.Start + quote.Length <= Start + Length
        && quote.Speaker is not null && quote.Speaker == Speaker && quote.SpeakerSlug == SpeakerSlug;
}
