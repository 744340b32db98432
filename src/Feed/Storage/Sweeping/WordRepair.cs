using System.Collections.Concurrent;
using Feed.Storage.ChangeFeed;
using Feed.Storage.Lists;
using Feed.Storage.Records;
using Feed.Storage.Words;

namespace Feed.Storage.Sweeping;

/// <summary>Repairs the rows of words, as <see cref="ListRepair"/> repairs the list rows.</summary>
/// <param name="table">The records, the source of truth.</param>
/// <param name="rows">The rows of words, an index of the records.</param>
/// <param name="orphans">Deletes the rows that no record refers to.</param>
/// <param name="changes">Announces that articles can be found again.</param>
/// <param name="bounds">The limits on one run.</param>
internal sealed class WordRepair(ArticleRecords table, WordRows rows, OrphanRows orphans, ChangeTable changes, SweepBounds bounds)
{
    /// <summary>A change with more orders than this is announced for the whole lists.</summary>
    private const int MaxOrders = 100;

    /// <summary>Does one run's work.</summary>
    /// <returns>The report with the results added, and the state from which the next run continues.</returns>
    public async Task<(SweepReport Report, SweepState Next)> RunAsync(
        SweepReport report, RecordWindow records, SweepState state, CancellationToken cancellation)
    {
        var window = await RowWindow.ReadAsync(rows.AfterAsync(state.Words, bounds.MaxItemsPerRun, cancellation), state.Words,
            bounds.MaxItemsPerRun);
        var (_, deleted) = await orphans.DeleteAsync(
            window, records, WordRows.IsCurrent, (row, token) => rows.DeleteAsync(row.Place, token), cancellation);
        var inserted = await InsertMissingAsync(window, records, cancellation);
        return (
            report with
            {
                RowsInserted = report.RowsInserted + inserted,
                RowsDeleted = report.RowsDeleted + deleted.Count,
                Words = new(window.Rows.Count, ReachedEnd: window.LastList is null),
            },
            state with { Words = window.Next });
    }

    /// <summary>
    /// Inserts the missing rows of <paramref name="records"/>; after an upgrade from a version without search, all are missing. A row
    /// outside <paramref name="window"/> is looked up in storage, unless the records are all records of the site: then a later run
    /// reaches it.
    /// </summary>
    private async Task<int> InsertMissingAsync(RowWindow window, RecordWindow records, CancellationToken cancellation)
    {
        var missing = new ConcurrentBag<(string Id, string Generation, string Order, ListName List)>();
        var wanted = records.Records.SelectMany(WordRows.ListsOf, (record, list) => (record, list));
        await StorageParallelism.EachAsync(wanted, async (row, token) =>
        {
            var (record, list) = row;
            var place = WordRows.PlaceOf(record, list);
            if (await window.IsMissingAsync(place, skipsOthers: records.IsWhole, outside => rows.ExistsAsync(outside, token)))
                missing.Add((record.Id, record.Generation, record.Order, list));
        }, cancellation);
        if (missing.IsEmpty)
            return 0;
        var inserted = 0;
        var orders = missing.Select(row => row.Order).Distinct().ToList();
        var change = new Change
        {
            Lists = [.. missing.Select(row => row.List).Distinct()],
            Orders = orders.Count <= MaxOrders ? orders : [],
        };
        await changes.RunAsync(
            change,
            () => StorageParallelism.EachAsync(missing.GroupBy(row => (row.Id, row.Generation)), async (article, token) =>
            {
                // Read the record again: it may have changed since.
                var latest = await table.FindAsync(article.Key.Id, token);
                if (latest is not { Content: not null } || latest.Generation != article.Key.Generation)
                    return;
                foreach (var list in WordRows.ListsOf(latest).Intersect(article.Select(row => row.List)))
                {
                    await rows.UpsertAsync(list, latest, token);
                    Interlocked.Increment(ref inserted);
                }
            }, cancellation),
            cancellation);
        return inserted;
    }
}
