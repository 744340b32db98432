namespace Feed.Articles;

/// <summary>A person named in the byline of an article.</summary>
/// <param name="Slug">The name as used in addresses; never empty.</param>
/// <param name="Name">The name as written in the byline.</param>
public sealed record Author(string Slug, string Name)
{
    /// <summary>The authors under whom an article is listed; a name without a letter or digit is skipped.</summary>
    public static IEnumerable<Author> Of(Article article) =>
        article.Authors.Select(name => new Author(Articles.Slug.Of(name), name)).Where(author => author.Slug.Length > 0);
}
