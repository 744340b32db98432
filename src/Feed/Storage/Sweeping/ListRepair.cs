using System.Collections.Concurrent;
using Feed.Storage.ChangeFeed;
using Feed.Storage.Configuration;
using Feed.Storage.Lists;
using Feed.Storage.Outbox;
using Feed.Storage.Records;

namespace Feed.Storage.Sweeping;

/// <summary>
/// Repairs the list rows: deletes rows that no record refers to, inserts missing rows, and counts the articles of the lists.
/// </summary>
/// <param name="articles">The records, the source of truth.</param>
/// <param name="rows">The list rows, an index of the records.</param>
/// <param name="orphans">Deletes the rows that no record refers to.</param>
/// <param name="counts">Counts the articles of each term.</param>
/// <param name="changes">Announces the repaired lists.</param>
/// <param name="hub">Notifies the hub of the repaired lists.</param>
/// <param name="bounds">The limits on one run.</param>
/// <param name="time">The clock, for the time of inserted rows.</param>
internal sealed class ListRepair(
    ArticleRecords articles, ListRows rows, OrphanRows orphans, TermCounts counts, ChangeTable changes, HubOutbox hub, SweepBounds bounds,
    TimeProvider time)
{
    /// <summary>Does one run's work.</summary>
    /// <returns>The report with the results added, and the state from which the next run continues.</returns>
    public async Task<(SweepReport Report, SweepState Next)> RunAsync(
        SweepReport report, RecordWindow records, SweepState state, CurrentConfiguration current, CancellationToken cancellation)
    {
        var window = await RowWindow.ReadAsync(rows, state.Rows, bounds.MaxItemsPerRun, cancellation);
        var terms = await counts.ReadAsync(window, bounds.MaxItemsPerRun, cancellation);
        var (referenced, deleted) = await orphans.DeleteAsync(window, records, IsCurrent, rows.DeleteAsync, cancellation);
        await AnnounceAsync(deleted, cancellation);
        var inserted = await InsertMissingAsync(window, records, cancellation);
        await hub.SendAsync(inserted.Concat(deleted).Select(row => row.List), cancellation);
        var counted = await counts.WriteAsync(
            window, state.Counted, referenced.Concat(inserted.Where(row => window.Covers(row.Place))), terms, current, cancellation);
        if (state.Settings != current.Hash)
            await counts.MoveAsync(current, cancellation);
        return (
            report with
            {
                RowsInserted = inserted.Count,
                RowsDeleted = deleted.Count,
                Rows = new(window.Rows.Count, ReachedEnd: window.LastList is null),
            },
            state with { Rows = window.Next, Counted = counted, Settings = current.Hash });
    }

    /// <summary>
    /// Announces deleted rows. Readers ignore a row that no record refers to, but if a record was deleted by hand, a cached page may still
    /// show its article.
    /// </summary>
    private Task AnnounceAsync(IReadOnlyCollection<ListRow> deleted, CancellationToken cancellation) => deleted.Count == 0
        ? Task.CompletedTask
        : changes.RunAsync(
            new Change { Lists = [.. deleted.Select(row => row.List).Distinct()] }, () => Task.CompletedTask, cancellation);

    /// <summary>
    /// Inserts the missing rows of <paramref name="records"/>. A row outside <paramref name="window"/> is looked up in storage, unless the
    /// records are all records of the site: then a later run reaches it.
    /// </summary>
    /// <returns>The inserted rows.</returns>
    private async Task<IReadOnlyCollection<ListRow>> InsertMissingAsync(
        RowWindow window, RecordWindow records, CancellationToken cancellation)
    {
        var inserted = new ConcurrentBag<ListRow>();
        var wanted = records.Records.SelectMany(record => record.Lists, (record, list) => (record, list));
        await StorageParallelism.EachAsync(wanted, async (row, token) =>
        {
            var (record, list) = row;
            var place = new RowPlace(list.Value, ListRows.KeyOf(record.Order, record.Id, record.Generation));
            if (!await window.IsMissingAsync(place, skipsOthers: records.IsWhole, outside => rows.ExistsAsync(outside, token)))
                return;

            // Read the record again: it may have changed since.
            var latest = await articles.FindAsync(record.Id, token);
            if (latest is null || latest.Generation != record.Generation || !latest.Lists.Contains(list))
                return;
            var terms = latest.TermsByList();
            var term = terms.GetValueOrDefault(list);
            var change = new Change { Lists = [list], Orders = [latest.Order] };
            await changes.RunAsync(change, () => rows.UpsertAsync(list, latest, terms, token), token);
            inserted.Add(
                new ListRow(list, latest.Order, latest.Id, latest.Generation, latest.Lists, time.GetUtcNow())
                {
                    Name = term?.Name,
                    Role = term?.Role
                });
        }, cancellation);
        return inserted;
    }

    private static bool IsCurrent(ArticleRecord? record, ListRow row) =>
        record is not null && record.Generation == row.Generation && record.Order == row.Order && record.Lists.Contains(row.List);
}
