using Azure.Data.Tables;
using Feed.Storage.Records;

namespace Feed.Storage.Lists;

/// <summary>
/// Finds the next newer and the next older article. A table cannot be read backwards, so the search for the newer one reads growing windows
/// of time.
/// </summary>
internal sealed class ArticleNeighbours(FeedStorage storage, ArticleLists lists)
{
    /// <summary>The nearest article is the last row of a window. A window of this many rows costs too much to read for one link.</summary>
    private const int MaxRows = 250;

    private static readonly TimeSpan[] Windows = [TimeSpan.FromMinutes(15), TimeSpan.FromHours(6), TimeSpan.FromDays(7),
        TimeSpan.FromDays(365)];

    private static readonly string[] KeyOnly = [nameof(TableEntity.RowKey)];

    /// <summary>
    /// The next newer and the next older article; null where there is none, or where the newer one would take too many calls to find.
    /// </summary>
    /// <param name="article">A published article.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public async Task<(ArticleRecord? Newer, ArticleRecord? Older)> FindAsync(ArticleRecord article, CancellationToken cancellation)
    {
        var newer = NewerAsync(article, cancellation);
        var older = await lists.CardsAsync(ListName.Latest, article.Cursor, 1, cancellation);
        return (await newer, older.Articles is [var next, ..] ? next : null);
    }

    private async Task<ArticleRecord?> NewerAsync(ArticleRecord article, CancellationToken cancellation)
    {
        foreach (var window in Windows)
        {
            var from = ArticleRecord.OrderOf(article.Published < DateTimeOffset.MaxValue - window
                ? article.Published + window
                : DateTimeOffset.MaxValue);
            FormattableString filter =
                $"PartitionKey eq {ListName.Latest.Value} and RowKey ge {from} and RowKey lt {article.Cursor.ToString()}";
            var rows = await storage.Entries.QueryOrNoneAsync(filter, KeyOnly, cancellation, MaxRows).Take(MaxRows)
                .ToListAsync(cancellation);
            var nearest = rows.Count is > 0 and < MaxRows && ListRow.Of(rows[^1]) is { IsValid: true } row ? row : null;

            // Rows before the nearest one do not affect the answer.
            Dependencies.Current?.Add(ListName.Latest, nearest?.Order ?? from, article.Order);
            if (rows.Count == MaxRows)
                return null;
            if (nearest is null)
                continue;
            var found = await lists.FindCardAsync(nearest.Id, cancellation);
            return found?.Order == nearest.Order ? found : null;
        }

        return null;
    }
}
