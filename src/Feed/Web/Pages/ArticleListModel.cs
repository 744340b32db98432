using Feed.Storage.Records;

namespace Feed.Web.Pages;

/// <summary>Model of a list of articles.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Articles">The articles.</param>
/// <param name="Others">Links to newer and older articles.</param>
public sealed record ArticleListModel(PageFrame Frame, IReadOnlyList<ArticleRecord> Articles, OtherPages Others)
{
    /// <summary>The slug of the author whose page the list is on; null for other pages.</summary>
    public string? AuthorSlug { get; init; }

    /// <summary>Whether the list names an article's authors. It does not if the only author is the one whose page it is on.</summary>
    public bool HasByline(Article article) =>
        article.Authors.Count > 1 || (article.Authors is [var author] && Slug.Of(author) != AuthorSlug);
}
