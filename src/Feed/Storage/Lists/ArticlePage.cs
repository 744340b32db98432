using Feed.Storage.Records;

namespace Feed.Storage.Lists;

/// <summary>Some articles of a list, newest first.</summary>
/// <param name="Articles">Published articles, each once.</param>
/// <param name="Next">The place after which older articles follow; null when there are none.</param>
public sealed record ArticlePage(IReadOnlyList<ArticleRecord> Articles, Cursor? Next)
{
    /// <summary>The first articles of the page; the next page starts after them.</summary>
    /// <param name="count">How many, at least one.</param>
    public ArticlePage First(int count) =>
        count < Articles.Count ? new ArticlePage([.. Articles.Take(count)], Articles[count - 1].Cursor) : this;
}
