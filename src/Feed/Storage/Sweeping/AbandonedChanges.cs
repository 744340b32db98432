using Feed.Storage.ChangeFeed;
using Feed.Storage.Outbox;
using Feed.Storage.Records;

namespace Feed.Storage.Sweeping;

/// <summary>
/// Closes the changes that nobody will close any more. A publisher that sleeps may wake and write; so first its record gets another ETag,
/// or is created, and the sleeper's conditional write can only fail.
/// </summary>
/// <param name="table">The changes.</param>
/// <param name="records">The records.</param>
/// <param name="hub">Told which feeds may have changed.</param>
/// <param name="time">The time of tombstones.</param>
internal sealed class AbandonedChanges(ChangeTable table, ArticleRecords records, HubOutbox hub, TimeProvider time)
{
    /// <summary>Longer than publishing takes. A publisher that is still at work begins again, and opens another change.</summary>
    public static readonly TimeSpan Age = TimeSpan.FromMinutes(2);

    private const int MostRemoved = 20_000;

    /// <summary>One run.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var begun = time.GetTimestamp();
        var found = await table.ReadAsync(since: null, cancellation);
        foreach (var row in found.Open.Where(row => found.Date - row.Written > Age))
        {
            if (row.Change.Blob is { } blob)
                await records.FenceAsync(blob, time.GetUtcNow(), cancellation);
            await hub.SendAsync(row.Change.IsEverything ? [ListName.Latest] : row.Change.Lists, cancellation);
            await table.CloseAsync(row, found.Date, begun, cancellation);
        }

        await table.RemoveOldAsync(found.Date, MostRemoved, cancellation);
    }
}
