namespace Feed.Articles;

/// <summary>Somebody whom the byline of an article names.</summary>
/// <param name="Slug">The name in addresses, never empty.</param>
/// <param name="Name">The name as the byline has it.</param>
public sealed record Author(string Slug, string Name)
{
    /// <summary>The authors of an article whose lists it enters; a byline without a letter or digit names nobody.</summary>
    public static IEnumerable<Author> Of(Article article) =>
        article.Authors.Select(name => new Author(Articles.Slug.Of(name), name)).Where(author => author.Slug.Length > 0);
}
