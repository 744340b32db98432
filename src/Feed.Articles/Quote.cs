namespace Feed.Articles;

/// <summary>One run of quoted words within one paragraph, and who said it.</summary>
public sealed record Quote
{
    /// <summary>Index into <see cref="Article.Paragraphs"/>.</summary>
    public required int Paragraph { get; init; }

    /// <summary>The start of the quoted words in the paragraph's text, in UTF-16 units; the quotation mark is excluded.</summary>
    public required int Start { get; init; }

    /// <summary>The length of the quoted words, in UTF-16 units.</summary>
    public required int Length { get; init; }

    /// <summary>The quoted words.</summary>
    public required string Text { get; init; }

    /// <summary>The speaker's name as shown; null when the article names none, or the attribution is too uncertain.</summary>
    public string? Speaker { get; init; }

    /// <summary>The speaker's slug; null when there is no speaker, or only a surname that cannot be resolved.</summary>
    public string? SpeakerSlug { get; init; }

    /// <summary>
    /// The speaker's role as stated here, such as <c>California Attorney General</c>; null when the article does not say.
    /// </summary>
    public string? Role { get; init; }

    /// <summary>
    /// The words that tie the quote to the speaker, such as <c>said</c> or <c>according to</c>; null when there are none.
    /// </summary>
    public string? Cue { get; init; }

    /// <summary>The name of the attribution rule that applied, for diagnosis; null when there is no speaker.</summary>
    public string? Rule { get; init; }

    /// <summary>The confidence of the attribution, 0 to 1; 0 when there is no speaker.</summary>
    public double Confidence { get; init; }
}
