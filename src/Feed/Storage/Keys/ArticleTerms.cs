namespace Feed.Storage;

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
