using Feed.Storage.ChangeFeed;
using Feed.Storage.Outbox;
using Feed.Storage.Records;

namespace Feed.Storage.Sweeping;

/// <summary>
/// Closes changes whose publisher has died. A publisher that was only suspended could still resume and write its record, so the record
/// first gets another ETag, or a tombstone if there is none: the late conditional write then fails.
/// </summary>
/// <param name="table">The changes.</param>
/// <param name="records">The records.</param>
/// <param name="hub">Notifies the hub of the lists that may have changed.</param>
/// <param name="time">The clock, for the dates of tombstones.</param>
internal sealed class AbandonedChanges(ChangeTable table, ArticleRecords records, HubOutbox hub, TimeProvider time)
{
    /// <summary>
    /// A change of this age is abandoned, because publishing takes less time. A slower publisher gets a conflict and retries.
    /// </summary>
    public static readonly TimeSpan Age = TimeSpan.FromMinutes(2);

    private const int MaxRemoved = 20_000;

    /// <summary>Closes all abandoned changes and deletes old closed rows.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        var found = await table.ReadAsync(since: null, cancellation);
        foreach (var row in found.Open.Where(row => found.Date - row.Written > Age))
        {
            if (row.Change.Blob is { } blob)
                await records.FenceAsync(blob, time.GetUtcNow(), cancellation);
            await hub.SendAsync(row.Change.IsEverything ? [ListName.Latest] : row.Change.Lists, cancellation);
            await table.CloseAbandonedAsync(row, found.Date, started, cancellation);
        }

        await table.RemoveOldAsync(found.Date, MaxRemoved, cancellation);
    }
}
