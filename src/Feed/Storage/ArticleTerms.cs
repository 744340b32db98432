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

/// <summary>The tags, speakers and authors of an article. Each has a list that contains the article.</summary>
internal static class ArticleTerms
{
    /// <summary>The terms of an article; two terms of one kind may have the same slug.</summary>
    public static IEnumerable<ArticleTerm> Of(Article article) =>
    [
        .. article.Tags.Select(tag => new ArticleTerm(TermKind.Tag, tag.Slug, tag.Label)),
        .. article.Speakers.Select(speaker =>
            new ArticleTerm(TermKind.Speaker, speaker.Slug, speaker.Name)
            {
                Role = speaker.Role,
                Statements = speaker.Quotes + speaker.Reported,
            }),
        .. Author.Of(article).Select(author => new ArticleTerm(TermKind.Author, author.Slug, author.Name)),
    ];
}
