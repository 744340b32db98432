using System.Collections.Concurrent;
using Feed.Articles.Pictures;
using Feed.Storage.Lists;
using Feed.Storage.Publishing;
using Feed.Storage.Records;
using Feed.Telemetry;

namespace Feed.Storage.Sweeping;

/// <summary>Finds, among a part of the files and a part of the records, the files that their records do not agree with.</summary>
/// <param name="blobs">The files.</param>
/// <param name="records">The records.</param>
/// <param name="settings">Hash of the configuration in force.</param>
/// <param name="now">The time.</param>
internal sealed class DueFiles(BlobWindow blobs, RecordWindow records, string settings, DateTimeOffset now)
{
    /// <summary>The files that are new or changed, by name.</summary>
    public async Task<IReadOnlyList<string>> OfFilesAsync(CancellationToken cancellation)
    {
        var due = new ConcurrentBag<string>();
        await StorageParallelism.EachAsync(blobs.Blobs.Where(blob => !blob.IsFolder && !PictureName.Is(blob.Name)), async (blob, token) =>
        {
            if (await records.FindAsync(ArticleId.Of(blob.Name), token) is { IsDamaged: false } record
                && record.SeenVersion.ETag == blob.ETag)
                return;
            due.Add(blob.Name);
            if (blob.Modified is { } since)
                FeedTelemetry.SweepLag.Record((now - since).TotalSeconds);
        }, cancellation);
        return [.. due.Order(StringComparer.Ordinal)];
    }

    /// <summary>
    /// The records whose file is gone, changed or back, whose time has come, or that were read by an older parser or other settings; by id.
    /// </summary>
    public async Task<IReadOnlyList<DueRecord>> OfRecordsAsync(CancellationToken cancellation)
    {
        var due = new ConcurrentBag<DueRecord>();
        await StorageParallelism.EachAsync(records.Records.Where(record => ArticleId.Of(record.Blob) == record.Id), async (record, token) =>
        {
            var blob = await blobs.FindAsync(record.Blob, token);
            var urgent = IsUrgent(record, blob, now);
            var stale = blob is not null && record.State != ArticleState.Withdrawn
                && (record.SeenVersion.Parser < ArticleReader.Version || record.SeenVersion.Settings != settings);
            urgent = urgent || await HasOtherPicturesAsync(record, token);
            if (urgent || stale)
                due.Add(new DueRecord(record.Id, record.Blob, urgent)
                {
                    IsLost = blob is null,
                    MayBePublished = MayBePublished(record),
                });
        }, cancellation);
        return [.. due.OrderBy(record => record.Id, StringComparer.Ordinal)];
    }

    /// <summary>
    /// The records whose file name somebody changed by hand, so that only a listing of all files can tell which file each belongs to.
    /// Records that a newer version wrote are left to it.
    /// </summary>
    /// <returns>The files of those that still have one, by name, and the records of those that have none.</returns>
    public async Task<(IReadOnlyList<string> Files, IReadOnlyList<ArticleRecord> Orphans)> OfMisnamedRecordsAsync(
        CancellationToken cancellation)
    {
        var misnamed = records.Records
            .Where(record => ArticleId.Of(record.Blob) != record.Id && record.SeenVersion.Parser <= ArticleReader.Version)
            .ToDictionary(record => record.Id);
        if (misnamed.Count == 0)
            return ([], []);
        var files = new List<string>();
        await foreach (var blob in blobs.AllAsync(cancellation))
        {
            if (!blob.IsFolder && misnamed.Remove(ArticleId.Of(blob.Name)))
                files.Add(blob.Name);
        }

        return (files, [.. misnamed.Values]);
    }

    /// <summary>Whether a picture of an article has come, changed or gone, or could not be copied.</summary>
    private async Task<bool> HasOtherPicturesAsync(ArticleRecord record, CancellationToken cancellation)
    {
        foreach (var picture in record.Rejection is null ? record.Pictures : [])
        {
            if (picture.IsLost || (picture.Name is not null && (await blobs.FindAsync(picture.Name, cancellation))?.ETag != picture.ETag))
                return true;
        }

        return false;
    }

    /// <summary>Whether a record and its file do not agree: the file is gone, changed or back, or its time has come.</summary>
    public static bool IsUrgent(ArticleRecord record, FoundBlob? blob, DateTimeOffset now) =>
        blob is not { IsFolder: true }
        && (record.State == ArticleState.Withdrawn && !record.IsDamaged
            ? blob is not null
            : record.IsDamaged || blob is null || blob.ETag != record.SeenVersion.ETag || RecordTransitions.IsEmbargoOver(record, now));

    /// <summary>
    /// Whether readers may know the article: it is published, or its record is damaged and may have been a published article's.
    /// </summary>
    public static bool MayBePublished(ArticleRecord record) => record.State == ArticleState.Published || record.IsDamaged;

    /// <summary>The files held until a time that has come.</summary>
    public async Task<IReadOnlyList<string>> OfEmbargoesAsync(ListRows rows, int bound, CancellationToken cancellation)
    {
        var due = new ConcurrentBag<string>();
        var over = await rows.EmbargoesOverAsync(now, bound, cancellation).Take(bound).ToListAsync(cancellation);
        await StorageParallelism.EachAsync(over, async (id, token) =>
        {
            if (await records.FindAsync(id, token) is { } record && RecordTransitions.IsEmbargoOver(record, now))
                due.Add(record.Blob);
        }, cancellation);
        return [.. due];
    }
}

/// <summary>A record that does not agree with its file.</summary>
/// <param name="Id">The article.</param>
/// <param name="Blob">Its file.</param>
/// <param name="Urgent">Whether readers get something wrong until it is read again.</param>
internal sealed record DueRecord(string Id, string Blob, bool Urgent)
{
    /// <summary>Whether its file is gone.</summary>
    public bool IsLost { get; init; }

    /// <summary>Whether readers may know the article.</summary>
    public bool MayBePublished { get; init; }
}
