using Azure;
using Azure.Storage.Blobs.Models;
using Feed.Storage.Pictures;
using Feed.Storage.Publishing;
using Feed.Storage.Records;
using Microsoft.Extensions.Logging;

namespace Feed.Storage.Sweeping;

/// <summary>
/// Repairs the copies of pictures: deletes copies that no record refers to, and republishes articles whose copies are lost.
/// </summary>
/// <param name="storage">The containers.</param>
/// <param name="table">The records.</param>
/// <param name="publisher">Copies pictures again.</param>
/// <param name="bounds">The limits on one run.</param>
/// <param name="time">The clock, for the age of copies.</param>
/// <param name="log">Records failures.</param>
internal sealed partial class PictureRepair(
    FeedStorage storage, ArticleRecords table, Publisher publisher, SweepBounds bounds, TimeProvider time, ILogger<PictureRepair> log)
{
    /// <summary>A copy of this age that no record refers to is an orphan. A younger one may belong to an attempt in progress.</summary>
    public static readonly TimeSpan OrphanAge = TimeSpan.FromHours(1);

    /// <summary>Does one run's work.</summary>
    /// <returns>How many copies were deleted, and the state from which the next run continues.</returns>
    public async Task<(int Deleted, SweepState Next)> RunAsync(RecordWindow records, SweepState state, CancellationToken cancellation)
    {
        if (await ListAsync(state.Pictures, cancellation) is not { } copies)
            return (0, state);
        var deleted = await DeleteOrphansAsync(copies, records, cancellation);
        if (copies.IsWhole)
            await RestoreMissingAsync(copies, records, cancellation);
        return (deleted, state with { Pictures = copies.Next });
    }

    private async Task<int> DeleteOrphansAsync(BlobWindow copies, RecordWindow records, CancellationToken cancellation)
    {
        var oldest = time.GetUtcNow() - OrphanAge;
        var deleted = 0;
        await StorageParallelism.EachAsync(copies.Blobs, async (copy, token) =>
        {
            if (copy.Modified is null || copy.Modified >= oldest || PicturePath.Parse(copy.Name) is not var (id, copyName))
                return;
            if (HasCopy(records.FindInWindow(id), copyName) || HasCopy(await table.FindHeaderAsync(id, token), copyName))
                return;
            if (await DeleteAsync(copy, token))
                Interlocked.Increment(ref deleted);
        }, cancellation);
        return deleted;
    }

    /// <summary>Republishes the articles whose records refer to a missing copy.</summary>
    private async Task RestoreMissingAsync(BlobWindow copies, RecordWindow records, CancellationToken cancellation)
    {
        var existing = copies.Blobs.Select(copy => copy.Name).ToHashSet(StringComparer.Ordinal);
        bool LacksCopy(ArticleRecord record) =>
            record.Pictures.Any(file => file.CopyName is { } copyName && !existing.Contains(PicturePath.Of(record.Id, copyName)));
        foreach (var record in records.Records.Where(LacksCopy))
        {
            try
            {
                await publisher.PublishAsync(record.Blob, cancellation);
            }
            catch (Exception fault) when (!cancellation.IsCancellationRequested)
            {
                // A fault in one article must not stop the others.
                LogFailed(record.Blob, fault.Reason());
            }
        }
    }

    /// <summary>Deletes a copy, unless an attempt has touched it since the listing.</summary>
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

    private async Task<BlobWindow?> ListAsync(string continuation, CancellationToken cancellation)
    {
        try
        {
            return await storage.CallPicturesAsync(
                () => BlobWindow.ReadAsync(storage.Pictures, continuation, bounds.MaxItemsPerRun, cancellation), cancellation);
        }
        catch (LostContainerException lost)
        {
            LogLost(lost.Advice);
            return null;
        }
    }

    /// <summary>Whether a record refers to a copy. A damaged record may refer to any, so its copies stay.</summary>
    private static bool HasCopy(ArticleRecord? record, string copyName) => record is { IsDamaged: true }
        || record?.Pictures.Any(file => file.CopyName == copyName) == true;

    [LoggerMessage(41, LogLevel.Error, "Pictures are not shown: {Reason}")]
    private partial void LogLost(string reason);

    [LoggerMessage(42, LogLevel.Error, "Could not copy the pictures of {Blob} again; a later sweep will try again: {Reason}")]
    private partial void LogFailed(string blob, string reason);
}
