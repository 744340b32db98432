using System.Collections.Concurrent;
using Feed.Storage.ChangeFeed;
using Feed.Storage.Lists;
using Feed.Storage.Records;
using Feed.Storage.Words;

namespace Feed.Storage.Sweeping;

/// <summary>Makes the rows of words agree with the records, as <see cref="ListRepair"/> does with the rows of lists.</summary>
/// <param name="table">The truth.</param>
/// <param name="rows">The index.</param>
/// <param name="changes">Announces that articles can be found again.</param>
/// <param name="bounds">How much a run does.</param>
/// <param name="time">Tells the age of rows.</param>
internal sealed class WordRepair(ArticleRecords table, WordRows rows, ChangeTable changes, SweepBounds bounds, TimeProvider time)
{
    /// <summary>One run's share.</summary>
    /// <returns>The report with what was done to rows, and where the next run goes on.</returns>
    public async Task<(SweepReport Report, SweepState Next)> RunAsync(
        SweepReport report, RecordWindow records, SweepState state, CancellationToken cancellation)
    {
        var part = await RowWindow.ReadAsync(rows.AfterAsync(state.Words, bounds.MaxItemsPerRun, cancellation), state.Words,
            bounds.MaxItemsPerRun);
        var deleted = await ClearAsync(part, records, cancellation);
        var inserted = await FillAsync(part, records, cancellation);
        return (
            report with
            {
                RowsInserted = report.RowsInserted + inserted,
                RowsDeleted = report.RowsDeleted + deleted,
                Words = new(part.Rows.Count, Ended: part.Last is null),
            },
            state with { Words = part.Next });
    }

    private async Task<int> ClearAsync(RowWindow part, RecordWindow records, CancellationToken cancellation)
    {
        var (oldest, deleted) = (time.GetUtcNow() - ListRows.OrphanAge, 0);
        await StorageParallelism.EachAsync(part.Rows, async (row, token) =>
        {
            // One that the record as it was read does not name may have been written since.
            if (row.IsValid
                && (WordRows.Names(records.Held(row.Id), row) || WordRows.Names(await table.FindHeaderAsync(row.Id, token), row)))
                return;
            if (row.Written >= oldest)
                return;
            await rows.DeleteAsync(row.Place, token);
            Interlocked.Increment(ref deleted);
        }, cancellation);
        return deleted;
    }

    /// <summary>
    /// Puts back the rows that the records of a part name and that are not there: of an account that a version without search wrote, all.
    /// When these are all records, rows outside the part of rows are left for the run that comes to them.
    /// </summary>
    private async Task<int> FillAsync(RowWindow part, RecordWindow records, CancellationToken cancellation)
    {
        var missing = new ConcurrentBag<(string Id, string Generation, string Order, ListName List)>();
        var wanted = records.Records.SelectMany(WordRows.ListsOf, (record, list) => (record, list));
        await StorageParallelism.EachAsync(wanted, async (row, token) =>
        {
            var (record, list) = row;
            var place = WordRows.PlaceOf(record, list);
            if (!part.Holds(place) && (part.Covers(place) || !(records.IsWhole || await rows.ExistsAsync(place, token))))
                missing.Add((record.Id, record.Generation, record.Order, list));
        }, cancellation);
        if (missing.IsEmpty)
            return 0;
        var inserted = 0;
        var change = new Change
        {
            Lists = [.. missing.Select(row => row.List).Distinct()],
            Orders = [.. missing.Select(row => row.Order).Distinct().Take(1 + MostOrders)]
        };
        if (change.Orders.Count > MostOrders)
            change = change with { Orders = [] };
        await changes.AroundAsync(
            change,
            () => StorageParallelism.EachAsync(missing.GroupBy(row => (row.Id, row.Generation)), async (article, token) =>
            {
                // Looked at again: the record may have moved on since it was read.
                var now = await table.FindAsync(article.Key.Id, token);
                if (now is not { Content: not null } || now.Generation != article.Key.Generation)
                    return;
                foreach (var list in WordRows.ListsOf(now).Intersect(article.Select(row => row.List)))
                {
                    await rows.InsertAsync(list, now, token);
                    Interlocked.Increment(ref inserted);
                }
            }, cancellation),
            cancellation);
        return inserted;
    }

    /// <summary>A change that names more places is one of all places.</summary>
    private const int MostOrders = 100;
}
