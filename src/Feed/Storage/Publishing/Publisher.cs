using Azure;
using Feed.Articles.Pictures;
using Feed.Storage.Configuration;
using Feed.Storage.Pictures;
using Feed.Storage.Records;
using Feed.Telemetry;

namespace Feed.Storage.Publishing;

/// <summary>
/// Brings the record of an article in line with its blob, and the lists in line with the record. An event only names the blob to look at,
/// so events may arrive twice, late, in any order and at several instances at once. The conditional write of the record decides.
/// </summary>
internal sealed class Publisher(
    FeedStorage storage,
    ArticleRecords records,
    Commits commits,
    ConfigurationFiles configuration,
    PictureCopies pictures,
    PictureReferences pictureReferences,
    UploadParser parser,
    TimeProvider time,
    PublishLog log)
{
    private const int MaxAttempts = 12;

    /// <summary>
    /// Brings the record of a blob in line with the blob's current content, and the lists in line with the record. A picture has no record:
    /// the method publishes the articles that refer to it.
    /// </summary>
    /// <param name="blobName">The name in the container <c>articles</c>; the blob may be gone.</param>
    /// <param name="cancellation">Cancels the attempt. Readers do not see its leftovers, and the sweep deletes them.</param>
    /// <exception cref="RequestFailedException">
    /// Storage did not respond, or the outcome is unknown. Retry, or let the sweep do it.
    /// </exception>
    /// <exception cref="IOException">The blob or its record changed during each of a dozen attempts.</exception>
    public async Task<PublishResult> PublishAsync(string blobName, CancellationToken cancellation)
    {
        if (PictureName.HasPictureExtension(blobName))
            return await PublishPictureAsync(blobName, cancellation);
        using var activity = FeedTelemetry.Activities.StartActivity("feed.publish");
        for (var attempt = 1; ; attempt++)
        {
            if (await TryPublishAsync(blobName, cancellation) is { } result)
            {
                activity?.SetTag(FeedTelemetry.OutcomeTag, result.Outcome);
                return result;
            }

            if (attempt == MaxAttempts)
                throw new IOException($"The article in '{blobName}' kept changing while it was published; the next sweep tries again.");
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(20, 40 << Math.Min(attempt, 6))), time, cancellation);
        }
    }

    private async Task<PublishResult> PublishPictureAsync(string picture, CancellationToken cancellation)
    {
        await pictureReferences.DeleteRecordAsync(picture, cancellation);
        var articles = await pictureReferences.ArticlesAsync(picture, cancellation);
        foreach (var article in articles)
            await PublishAsync(article, cancellation);
        return new(PublishOutcome.Picture, Record: null) { ReferringFiles = articles };
    }

    /// <returns>Null when the blob or its record changed in the meantime: the caller tries again.</returns>
    private async Task<PublishResult?> TryPublishAsync(string blobName, CancellationToken cancellation)
    {
        // Read the record before the blob. In the other order, this writer could read an old upload, then the record of a newer one, and
        // replace the new text with the old: the record's ETag would match.
        var before = await records.FindAsync(ArticleId.Of(blobName), cancellation);
        if (before is { IsDamaged: true })
            before = before with { Blob = blobName };
        var current = await configuration.GetAsync(cancellation);
        ArticleRecord? next;
        Exception? fault;
        try
        {
            using var upload = await UploadedBlob.OpenAsync(storage.Articles, blobName, cancellation);
            if (before is { IsFirstSeenLost: true } && upload is { CreatedOn: var created } && created > default(DateTimeOffset)
                && created < before.FirstSeen)
                before = before with { FirstSeen = created };
            (next, fault) = upload is null
                ? (new RecordTransitions(current.Zone, time.GetUtcNow()).Withdrawal(before), null)
                : await ReadAsync(blobName, upload, before, current, cancellation);
        }
        catch (RequestFailedException replaced) when (replaced.Status == 412)
        {
            // The blob was replaced while it was read.
            return null;
        }

        if (next is null)
            return new(PublishOutcome.Unchanged, before);
        if (!await commits.TryCommitAsync(next, before, cancellation))
            return null;

        // Look at the pictures again: if one was uploaded before the article had list rows, its event found no article.
        if (next.Pictures.Count > 0 && next.Rejection is null && !next.Pictures.Any(file => file.IsLost)
            && await pictures.FilesHaveChangedAsync(next, cancellation))
            return null;
        var isReread = before is { IsDamaged: false } && before.State == next.State && before.SeenVersion.ETag == next.SeenVersion.ETag
            && before.SeenVersion != next.SeenVersion && before.Rejection == next.Rejection;
        return new(log.Write(next, fault, isReread, current.Zone), next) { IsReread = isReread };
    }

    /// <returns>The record to write, null when the current one is up to date; and the exception that the parser threw.</returns>
    private async Task<(ArticleRecord? Record, Exception? Fault)> ReadAsync(
        string blobName, UploadedBlob upload, ArticleRecord? before, CurrentConfiguration current, CancellationToken cancellation)
    {
        var version = new ContentVersion(ArticleReader.Version, current.Hash, upload.ETag);
        var now = time.GetUtcNow();
        if (upload.IsFolder || !await NeedsUpdateAsync(before, version, now, cancellation))
            return (null, null);
        var file = await upload.ReadAsync(cancellation);
        var result = file is null
            ? new ReadResult.Rejected(
                $"The file is larger than {ArticleFile.MaxBytes / (1024 * 1024)} MB, the most that Feed reads: shorten or split it.")
            : parser.Read(current.Reader, file with { Arrived = RecordTransitions.ArrivalOf(before, upload.ETag, now) });
        IReadOnlyList<PictureFile> files = [];
        if (result is ReadResult.Accepted accepted)
        {
            (var article, files) = await pictures.CopyAsync(ArticleId.Of(blobName), accepted, before, cancellation);
            result = new ReadResult.Accepted(article);
        }

        var next = new RecordTransitions(current.Zone, now).Next(blobName, result, version, before);
        return (next.Rejection is null ? next with { Pictures = files } : next, (result as ReadResult.Rejected)?.Fault);
    }

    /// <summary>
    /// Whether the upload must be read, or its pictures copied again. An older parser does not touch the pictures of a newer one.
    /// </summary>
    private async Task<bool> NeedsUpdateAsync(
        ArticleRecord? before, ContentVersion version, DateTimeOffset now, CancellationToken cancellation) =>
        RecordTransitions.NeedsReading(before, version, now)
        || (before?.SeenVersion == version && await pictures.NeedsCopyAsync(before, cancellation));
}
