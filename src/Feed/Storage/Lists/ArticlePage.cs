using Feed.Storage.Records;

namespace Feed.Storage.Lists;

/// <summary>Some articles of a list, newest first.</summary>
/// <param name="Articles">Published articles, each once.</param>
/// <param name="Next">The place after which older articles follow; null when there are none.</param>
public sealed record ArticlePage(IReadOnlyList<ArticleRecord> Articles, Cursor? Next)
{
    /// <summary>
    /// The articles between two places, newest first. An article that has moved out of this range while the page was read belongs to
    /// another page.
    /// </summary>
    /// <param name="after">The place before the first article; null for the newest.</param>
    /// <param name="end">The place of the last article; null when no older articles follow.</param>
    /// <param name="read">The articles that were read.</param>
    internal static ArticlePage Between(Cursor? after, Cursor? end, IEnumerable<ArticleRecord> read) => new(
        [
            .. read.Where(article => article.Cursor.IsAfter(after) && (end is null || !article.Cursor.IsAfter(end)))
                .OrderBy(article => $"{article.Cursor}", StringComparer.Ordinal),
        ],
        end);

    /// <summary>The first articles of the page; the next page starts after them.</summary>
    /// <param name="count">How many, at least one.</param>
    public ArticlePage First(int count) =>
        count < Articles.Count ? new ArticlePage([.. Articles.Take(count)], Articles[count - 1].Cursor) : this;
}
