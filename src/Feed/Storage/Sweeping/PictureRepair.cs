using Azure;
using Azure.Storage.Blobs.Models;
using Feed.Storage.Pictures;
using Feed.Storage.Publishing;
using Feed.Storage.Records;
using Microsoft.Extensions.Logging;

namespace Feed.Storage.Sweeping;

/// <summary>
/// Makes the kept pictures agree with the records: those that no record names go, and articles whose copies are lost are published again.
/// </summary>
/// <param name="storage">The containers.</param>
/// <param name="table">The records.</param>
/// <param name="publisher">Copies pictures again.</param>
/// <param name="bounds">How much a run does.</param>
/// <param name="time">Tells the age of copies.</param>
/// <param name="log">Told what fails.</param>
internal sealed partial class PictureRepair(
    FeedStorage storage, ArticleRecords table, Publisher publisher, SweepBounds bounds, TimeProvider time, ILogger<PictureRepair> log)
{
    /// <summary>A younger copy that no record names may belong to an attempt that is about to write its record.</summary>
    public static readonly TimeSpan OrphanAge = TimeSpan.FromHours(1);

    /// <summary>One run's share.</summary>
    /// <returns>How many copies are gone, and where the next run goes on.</returns>
    public async Task<(int Deleted, SweepState Next)> RunAsync(RecordWindow records, SweepState state, CancellationToken cancellation)
    {
        if (await ListAsync(state.Pictures, cancellation) is not { } copies)
            return (0, state);
        var deleted = await ClearAsync(copies, records, cancellation);
        if (copies.IsWhole)
            await FillAsync(copies, records, cancellation);
        return (deleted, state with { Pictures = copies.Next });
    }

    private async Task<int> ClearAsync(BlobWindow copies, RecordWindow records, CancellationToken cancellation)
    {
        var oldest = time.GetUtcNow() - OrphanAge;
        var deleted = 0;
        await StorageParallelism.EachAsync(copies.Blobs, async (copy, token) =>
        {
            if (!(copy.Modified < oldest) || PicturePath.Parse(copy.Name) is not var (id, kept))
                return;
            if (Names(records.Held(id), kept) || Names(await table.FindHeaderAsync(id, token), kept))
                return;
            if (await DeleteAsync(copy, token))
                Interlocked.Increment(ref deleted);
        }, cancellation);
        return deleted;
    }

    /// <summary>Copies again what records name and the container lacks.</summary>
    private async Task FillAsync(BlobWindow copies, RecordWindow records, CancellationToken cancellation)
    {
        var there = copies.Blobs.Select(copy => copy.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var record in records.Records
            .Where(record => record.Pictures.Any(file => file.Kept is { } kept && !there.Contains($"{record.Id}/{kept}"))))
        {
            try
            {
                await publisher.PublishAsync(record.Blob, cancellation);
            }
            catch (Exception fault) when (!cancellation.IsCancellationRequested)
            {
                // The other articles are not to wait for it.
                LogFailed(record.Blob, fault.Message.Split('\n')[0]);
            }
        }
    }

    /// <summary>Removes a copy as it was listed: one that an attempt has renewed since stays.</summary>
    private async Task<bool> DeleteAsync(FoundBlob copy, CancellationToken cancellation)
    {
        try
        {
            await storage.Pictures.GetBlobClient(copy.Name).DeleteAsync(
                conditions: new BlobRequestConditions { IfMatch = new ETag(copy.ETag) }, cancellationToken: cancellation);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status == 412 || fault.IsBlobMissing())
        {
            return false;
        }
    }

    private async Task<BlobWindow?> ListAsync(string mark, CancellationToken cancellation)
    {
        try
        {
            return await storage.WritePictureAsync(
                () => BlobWindow.ReadAsync(storage.Pictures, mark, bounds.MaxItemsPerRun, cancellation), cancellation);
        }
        catch (LostContainerException lost)
        {
            LogLost(lost.Advice);
            return null;
        }
    }

    /// <summary>Nobody knows what a damaged record names.</summary>
    private static bool Names(ArticleRecord? record, string kept) => record is { IsDamaged: true }
        || record?.Pictures.Any(file => file.Kept == kept) == true;

    [LoggerMessage(41, LogLevel.Error, "Pictures are not shown: {Reason}")]
    private partial void LogLost(string reason);

    [LoggerMessage(42, LogLevel.Error, "Could not copy the pictures of {Blob} again, a later sweep tries again: {Reason}")]
    private partial void LogFailed(string blob, string reason);
}
