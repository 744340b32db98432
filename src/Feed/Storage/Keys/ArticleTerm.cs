namespace Feed.Storage;

/// <summary>A tag, speaker or author as one article names it.</summary>
/// <param name="Kind">Whether it is a tag, a speaker or an author.</param>
/// <param name="Slug">The name in URLs, never empty.</param>
/// <param name="Name">The name as the article spells it.</param>
internal sealed record ArticleTerm(TermKind Kind, string Slug, string Name)
{
    /// <summary>The speaker's role in the article; null when the article gives none, and for tags and authors.</summary>
    public string? Role { get; init; }

    /// <summary>The number of the speaker's statements in the article; 0 for tags and authors.</summary>
    public int Statements { get; init; }
}
