using System.Collections.Concurrent;
using Feed.Articles.Pictures;
using Feed.Storage.Lists;
using Feed.Storage.Pictures;
using Feed.Storage.Publishing;
using Feed.Storage.Records;
using Feed.Telemetry;

namespace Feed.Storage.Sweeping;

/// <summary>Compares a window of the files with a window of the records and finds the files that must be published again.</summary>
/// <param name="blobs">The window of files.</param>
/// <param name="records">The window of records.</param>
/// <param name="settings">Hash of the configuration in force.</param>
/// <param name="now">The current time.</param>
internal sealed class DueFiles(BlobWindow blobs, RecordWindow records, string settings, DateTimeOffset now)
{
    /// <summary>The new and changed files, ordered by name.</summary>
    public async Task<IReadOnlyList<string>> FromFilesAsync(CancellationToken cancellation)
    {
        var due = new ConcurrentBag<string>();
        var files = blobs.Blobs.Where(blob => !blob.IsFolder && !PictureName.HasPictureExtension(blob.Name));
        await StorageParallelism.EachAsync(files, async (blob, token) =>
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
    /// The records whose file is gone, changed or uploaded again, whose embargo has ended, or that an older parser or another configuration
    /// has read; ordered by id.
    /// </summary>
    public async Task<IReadOnlyList<DueRecord>> FromRecordsAsync(CancellationToken cancellation)
    {
        var due = new ConcurrentBag<DueRecord>();
        await StorageParallelism.EachAsync(records.Records.Where(record => ArticleId.Of(record.Blob) == record.Id), async (record, token) =>
        {
            var blob = await blobs.FindAsync(record.Blob, token);
            var isUrgent = IsUrgent(record, blob, now) || await HasChangedPicturesAsync(record, token);
            var isStale = blob is not null && record.State != ArticleState.Withdrawn
                && (record.SeenVersion.Parser < ArticleReader.Version || record.SeenVersion.Settings != settings);
            if (isUrgent || isStale)
                due.Add(new DueRecord(record.Id, record.Blob, isUrgent)
                {
                    IsLost = blob is null,
                    MayBePublished = MayBePublished(record),
                });
        }, cancellation);
        return [.. due.OrderBy(record => record.Id, StringComparer.Ordinal)];
    }

    /// <summary>
    /// The records whose file name does not match their id, because it was edited by hand. Only a listing of all files shows which file a
    /// record belongs to. Skips records of a newer version.
    /// </summary>
    /// <returns>The files of these records, by name, and the records without a file.</returns>
    public async Task<(IReadOnlyList<string> Files, IReadOnlyList<ArticleRecord> Orphans)> FromMisnamedRecordsAsync(
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

    /// <summary>
    /// Whether a picture file of an article has been added, changed or deleted since it was copied, or could not be copied.
    /// </summary>
    private async Task<bool> HasChangedPicturesAsync(ArticleRecord record, CancellationToken cancellation) =>
        record.Rejection is null
        && (record.Pictures.Any(picture => picture.IsLost)
            || await PictureCopies.FilesHaveChangedAsync(record, async name => (await blobs.FindAsync(name, cancellation))?.ETag));

    /// <summary>
    /// Whether a record contradicts its file: the file is gone, changed or uploaded again, its embargo has ended, its expiry has passed, or
    /// a retry is due.
    /// </summary>
    public static bool IsUrgent(ArticleRecord record, FoundBlob? blob, DateTimeOffset now)
    {
        if (blob is { IsFolder: true })
            return false;
        if (record is { State: ArticleState.Withdrawn, IsDamaged: false })
            return blob is not null;
        return record.IsDamaged || blob is null || blob.ETag != record.SeenVersion.ETag || RecordTransitions.IsEmbargoOver(record, now)
            || RecordTransitions.IsExpired(record, now) || RecordTransitions.IsRetryDue(record, now);
    }

    /// <summary>
    /// Whether readers may have seen the article: it is published, or its record is damaged and may have been published before.
    /// </summary>
    public static bool MayBePublished(ArticleRecord record) => record.State == ArticleState.Published || record.IsDamaged;

    /// <summary>The files whose embargo has ended.</summary>
    public async Task<IReadOnlyList<string>> FromEmbargoesAsync(ListRows rows, int limit, CancellationToken cancellation)
    {
        var due = new ConcurrentBag<string>();
        var ended = await rows.EndedEmbargoesAsync(now, limit, cancellation).Take(limit).ToListAsync(cancellation);
        await StorageParallelism.EachAsync(ended, async (id, token) =>
        {
            if (await records.FindAsync(id, token) is { } record && RecordTransitions.IsEmbargoOver(record, now))
                due.Add(record.Blob);
        }, cancellation);
        return [.. due];
    }
}
