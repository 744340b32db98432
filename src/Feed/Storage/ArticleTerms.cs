namespace Feed.Storage;

/// <summary>A tag, speaker or author as one article names it.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Slug">Its name in addresses, never empty.</param>
/// <param name="Name">Its name as the article has it.</param>
internal sealed record ArticleTerm(TermKind Kind, string Slug, string Name)
{
    /// <summary>What the article calls a speaker; null when it does not say, and for others.</summary>
    public string? Role { get; init; }

    /// <summary>How many of the article's quotes are a speaker's; 0 for others.</summary>
    public int Quotes { get; init; }
}

/// <summary>The tags, speakers and authors of an article: those whose lists it enters.</summary>
internal static class ArticleTerms
{
    /// <summary>All of them; two of one kind may have the same slug.</summary>
    public static IEnumerable<ArticleTerm> Of(Article article) =>
    [
        .. article.Tags.Select(tag => new ArticleTerm(TermKind.Tag, tag.Slug, tag.Label)),
        .. article.Speakers.Select(speaker =>
            new ArticleTerm(TermKind.Speaker, speaker.Slug, speaker.Name) { Role = speaker.Role, Quotes = speaker.Quotes }),
        .. Author.Of(article).Select(author => new ArticleTerm(TermKind.Author, author.Slug, author.Name)),
    ];
}
