using System.Collections.Concurrent;
using Feed.Storage.ChangeFeed;
using Feed.Storage.Configuration;
using Feed.Storage.Lists;
using Feed.Storage.Outbox;
using Feed.Storage.Records;

namespace Feed.Storage.Sweeping;

/// <summary>
/// Makes the rows of the lists agree with the records: rows that no record names go, missing ones come back; and has them counted.
/// </summary>
/// <param name="table">The truth.</param>
/// <param name="rows">The index.</param>
/// <param name="counts">Counts.</param>
/// <param name="changes">Announces that a list gets rows back.</param>
/// <param name="hub">Told which lists get rows back.</param>
/// <param name="bounds">How much a run does.</param>
/// <param name="time">Tells the age of rows.</param>
internal sealed class ListRepair(
    ArticleRecords table, ListRows rows, TermCounts counts, ChangeTable changes, HubOutbox hub, SweepBounds bounds, TimeProvider time)
{
    /// <summary>One run's share.</summary>
    /// <returns>The report with what was done to rows, and where the next run goes on.</returns>
    public async Task<(SweepReport Report, SweepState Next)> RunAsync(
        SweepReport report, RecordWindow records, SweepState state, CurrentConfiguration current, CancellationToken cancellation)
    {
        var part = await RowWindow.ReadAsync(rows, state.Rows, bounds.MaxItemsPerRun, cancellation);
        var known = await counts.KnownAsync(part, bounds.MaxItemsPerRun, cancellation);
        var (named, left) = await ClearAsync(part, records, cancellation);
        await TellAsync(left, cancellation);
        var inserted = await FillAsync(part, records, cancellation);
        await hub.SendAsync(inserted.Concat(left).Select(row => row.List), cancellation);
        var counted = await counts.WriteAsync(
            part, state.Counted, named.Concat(inserted.Where(row => part.Covers(row.Place))), known, current, cancellation);
        if (state.Settings != current.Hash)
            await counts.MoveAsync(current, cancellation);
        return (
            report with { RowsInserted = inserted.Count, RowsDeleted = left.Count, Rows = new(part.Rows.Count, Ended: part.Last is null) },
            state with { Rows = part.Next, Counted = counted, Settings = current.Hash });
    }

    /// <summary>Removes the rows of a part that no record names.</summary>
    /// <returns>Those that a record names, and those that are gone.</returns>
    private async Task<(IReadOnlyCollection<ListRow> Named, IReadOnlyCollection<ListRow> Left)> ClearAsync(
        RowWindow part, RecordWindow records, CancellationToken cancellation)
    {
        var oldest = time.GetUtcNow() - ListRows.OrphanAge;
        var named = new ConcurrentBag<ListRow>();
        var left = new ConcurrentBag<ListRow>();
        await StorageParallelism.EachAsync(part.Rows, async (row, token) =>
        {
            // One that the record as it was read does not name may have been written since.
            if (row.IsValid && (Names(records.Held(row.Id), row) || Names(await table.FindHeaderAsync(row.Id, token), row)))
            {
                named.Add(row);
            }
            else if (row.Written < oldest)
            {
                await rows.DeleteAsync(row, token);
                left.Add(row);
            }
        }, cancellation);
        return (named, left);
    }

    /// <summary>
    /// No reader takes a row that no record names. But a page made before somebody removed a record by hand may still show its article.
    /// </summary>
    private Task TellAsync(IReadOnlyCollection<ListRow> left, CancellationToken cancellation) => left.Count == 0
        ? Task.CompletedTask
        : changes.AroundAsync(new Change { Lists = [.. left.Select(row => row.List).Distinct()] }, () => Task.CompletedTask, cancellation);

    /// <summary>
    /// Puts back the rows that the records of a part name and that are not there. When these are all records, rows outside the part of rows
    /// are left for the run that comes to them.
    /// </summary>
    /// <returns>Those put back.</returns>
    private async Task<IReadOnlyCollection<ListRow>> FillAsync(RowWindow part, RecordWindow records, CancellationToken cancellation)
    {
        var inserted = new ConcurrentBag<ListRow>();
        var wanted = records.Records.SelectMany(record => record.Lists, (record, list) => (record, list));
        await StorageParallelism.EachAsync(wanted, async (row, token) =>
        {
            var (record, list) = row;
            var place = new RowPlace(list.Value, ListRows.KeyOf(record.Order, record.Id, record.Generation));
            if (part.Holds(place) || (!part.Covers(place) && (records.IsWhole || await rows.ExistsAsync(place, token))))
                return;

            // Looked at again: the record may have moved on since it was read.
            var now = await table.FindAsync(record.Id, token);
            if (now is null || now.Generation != record.Generation || !now.Lists.Contains(list))
                return;
            var labels = now.Labels();
            var label = labels.GetValueOrDefault(list);
            var change = new Change { Lists = [list], Orders = [now.Order] };
            await changes.AroundAsync(change, () => rows.InsertAsync(list, now, labels, token), token);
            inserted.Add(
                new ListRow(list, now.Order, now.Id, now.Generation, now.Lists, time.GetUtcNow())
                {
                    Name = label?.Name,
                    Role = label?.Role
                });
        }, cancellation);
        return inserted;
    }

    private static bool Names(ArticleRecord? record, ListRow row) =>
        record is not null && record.Generation == row.Generation && record.Order == row.Order && record.Lists.Contains(row.List);
}
