using System.Collections.Concurrent;
using Feed.Storage.Lists;
using Feed.Storage.Records;

namespace Feed.Storage.Sweeping;

/// <summary>Deletes the rows of an index that no record refers to.</summary>
/// <param name="table">The records, the source of truth.</param>
/// <param name="time">The clock, for the age of rows.</param>
internal sealed class OrphanRows(ArticleRecords table, TimeProvider time)
{
    /// <summary>Deletes the orphans among the rows of a window.</summary>
    /// <param name="window">The rows.</param>
    /// <param name="records">A window of the records.</param>
    /// <param name="isCurrent">Whether a record, or null for none, refers to a row.</param>
    /// <param name="delete">Deletes a row.</param>
    /// <param name="cancellation">Cancels the calls.</param>
    /// <returns>The rows that a record refers to, and the deleted ones.</returns>
    public async Task<(IReadOnlyCollection<ListRow> Current, IReadOnlyCollection<ListRow> Deleted)> DeleteAsync(
        RowWindow window, RecordWindow records, Func<ArticleRecord?, ListRow, bool> isCurrent,
        Func<ListRow, CancellationToken, Task> delete, CancellationToken cancellation)
    {
        var oldest = time.GetUtcNow() - ListRows.OrphanAge;
        var current = new ConcurrentBag<ListRow>();
        var deleted = new ConcurrentBag<ListRow>();
        await StorageParallelism.EachAsync(window.Rows, async (row, token) =>
        {
            // A row that the record in the window does not refer to may be newer than that record, so read the record again.
            if (row.IsValid
                && (isCurrent(records.FindInWindow(row.Id), row) || isCurrent(await table.FindHeaderAsync(row.Id, token), row)))
            {
                current.Add(row);
            }
            else if (row.Written < oldest)
            {
                await delete(row, token);
                deleted.Add(row);
            }
        }, cancellation);
        return (current, deleted);
    }
}
