namespace Feed.Articles;

/// <summary>One run of quoted words, within one paragraph, and who said it.</summary>
public sealed record Quote
{
    /// <summary>Index into <see cref="Article.Paragraphs"/>.</summary>
    public required int Paragraph { get; init; }

    /// <summary>Where the quoted words begin in the paragraph's text, in UTF-16 units; the quotation mark itself is outside.</summary>
    public required int Start { get; init; }

    /// <summary>How long they are, in UTF-16 units.</summary>
    public required int Length { get; init; }

    /// <summary>The quoted words.</summary>
    public required string Text { get; init; }

    /// <summary>The speaker's name as shown; null when nobody is named, or not surely enough.</summary>
    public string? Speaker { get; init; }

    /// <summary>The slug of the speaker's list; null when there is no speaker, or only a bare surname that nothing resolves.</summary>
    public string? SpeakerSlug { get; init; }

    /// <summary>What the article calls the speaker here, such as <c>California Attorney General</c>; null when it does not say.</summary>
    public string? Role { get; init; }

    /// <summary>
    /// The words that tie the quote to the speaker, such as <c>said</c> or <c>according to</c>; null when there are none.
    /// </summary>
    public string? Cue { get; init; }

    /// <summary>The rule of attribution that decided, for people who want to know why; null when nobody is named.</summary>
    public string? Rule { get; init; }

    /// <summary>How sure the attribution is, 0 to 1; 0 when nobody is named.</summary>
    public double Confidence { get; init; }
}
