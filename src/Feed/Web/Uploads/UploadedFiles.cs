using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Feed.Storage;
using Feed.Web.Http;

namespace Feed.Web;

/// <summary>Writes and deletes the blobs of uploads.</summary>
/// <param name="storage">The containers.</param>
public sealed class UploadedFiles(FeedStorage storage)
{
    /// <summary>The maximum number of attempts to write a file that another client keeps changing.</summary>
    private const int MaxAttempts = 5;

    /// <summary>Stores a file. Keeps existing metadata that the upload does not change.</summary>
    /// <returns>Whether there was no file of this name before.</returns>
    /// <exception cref="LostContainerException">A container is missing although there are records.</exception>
    internal async Task<bool> StoreAsync(string name, Stream content, UploadMetadata metadata, CancellationToken cancellation)
    {
        await storage.RequireConfigAsync(cancellation);
        var blob = storage.Articles.GetBlobClient(name);
        for (var attempt = 1; ; attempt++)
        {
            var known = await FindAsync(blob, cancellation);
            var options = new BlobUploadOptions
            {
                Metadata = metadata.ApplyTo(known?.Metadata),
                // The write fails if metadata was set between the two calls, because it would overwrite that metadata.
                Conditions = known is null
                    ? new BlobRequestConditions { IfNoneMatch = ETag.All }
                    : new BlobRequestConditions { IfMatch = known.ETag },
            };
            try
            {
                await storage.WriteAsync(
                    () =>
                    {
                        content.Position = 0;
                        return blob.UploadAsync(content, options, cancellation);
                    },
                    cancellation);
                return known is null;
            }
            catch (RequestFailedException fault) when (attempt < MaxAttempts && fault.IsBlobChanged())
            {
                // Retry with the current state.
            }
        }
    }

    /// <summary>Deletes a file.</summary>
    /// <returns>
    /// Whether the file existed. Throws when the container is missing, because then it is unknown whether the file existed.
    /// </returns>
    public async Task<bool> DeleteAsync(string name, CancellationToken cancellation)
    {
        var blob = storage.Articles.GetBlobClient(name);
        try
        {
            await storage.WriteAsync(() => blob.DeleteAsync(cancellationToken: cancellation), cancellation);
            return true;
        }
        catch (RequestFailedException fault) when (fault.IsBlobMissing())
        {
            return false;
        }
    }

    /// <summary>The error response if storage rejected the file itself; null if storage failed.</summary>
    internal static Answer? FindError(RequestFailedException fault)
    {
        var message = fault.Reason().Trim().TrimEnd('.');
        if (fault.Status == 400)
            return Answer.BadRequest(
                $"Storage rejects this file name or its metadata ({message}): choose a shorter, plainer name.");
        if (fault.Status is not (409 or 412) || fault.ErrorCode?.StartsWith("Container", StringComparison.Ordinal) == true)
            return null;
        return fault.ErrorCode?.StartsWith("Lease", StringComparison.Ordinal) == true
            ? Conflict("Another program holds a lease on the file. Stop that program or release its lease, and try again.")
            : Conflict($"Storage does not allow the file to be changed ({message}). Try again when nobody else is changing it.");
    }

    private static Answer.Failed Conflict(string detail) => new(409, "Conflict", detail);

    /// <summary>The properties of a blob; null when it does not exist.</summary>
    private static async Task<BlobProperties?> FindAsync(BlobClient blob, CancellationToken cancellation)
    {
        try
        {
            return await blob.GetPropertiesAsync(cancellationToken: cancellation);
        }
        catch (RequestFailedException fault) when (fault.IsBlobMissing() || fault.IsContainerOrTableMissing())
        {
            return null;
        }
    }
}
