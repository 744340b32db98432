using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Feed.Articles.Pictures;

namespace Feed.Storage.Pictures;

/// <summary>Reads and writes the copies of pictures, and reads the files that they are copied from.</summary>
internal sealed class PictureStore(FeedStorage storage)
{
    /// <summary>
    /// Writes the copy of a picture. Updates the time of an existing copy, so that the sweep does not delete it as an orphan.
    /// </summary>
    /// <exception cref="LostContainerException">The container of the pictures is missing.</exception>
    public async Task WriteAsync(string id, string copyName, PictureFormat format, byte[] bytes, CancellationToken cancellation)
    {
        var blob = Blob(id, copyName);
        var options = new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = format.MediaType() },
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
        };
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await storage.CallPicturesAsync(() => blob.UploadAsync(new BinaryData(bytes), options, cancellation), cancellation);
                return;
            }
            catch (RequestFailedException fault) when (fault.IsBlobChanged())
            {
                if (await TouchAsync(blob, cancellation))
                    return;
                if (attempt == 3)
                    throw;
            }
        }
    }

    /// <summary>Whether a copy exists. Throws when the container is missing.</summary>
    public async Task<bool> ExistsAsync(string id, string copyName, CancellationToken cancellation) =>
        await FindAsync(Blob(id, copyName), cancellation) is not null;

    /// <summary>Whether the container of the copies exists.</summary>
    public async Task<bool> ContainerExistsAsync(CancellationToken cancellation) => await storage.Pictures.ExistsAsync(cancellation);

    /// <summary>The ETag of a picture file; null when there is no file. Throws when the container is missing.</summary>
    public async Task<string?> FindETagAsync(string name, CancellationToken cancellation) =>
        await FindAsync(storage.Articles.GetBlobClient(name), cancellation) is { } properties ? properties.ETag.ToString("H") : null;

    /// <summary>
    /// Downloads a picture file; null when it is gone, and no bytes when it is larger than <see cref="PictureHeader.MaxBytes"/>.
    /// </summary>
    /// <exception cref="IOException">The download is truncated.</exception>
    public async Task<(string ETag, byte[]? Bytes)?> ReadAsync(string name, CancellationToken cancellation)
    {
        try
        {
            using var file = (await storage.Articles.GetBlobClient(name).DownloadStreamingAsync(cancellationToken: cancellation)).Value;
            var etag = file.Details.ETag.ToString("H");
            if (file.Details.ContentLength > PictureHeader.MaxBytes)
                return (etag, null);
            var bytes = new byte[file.Details.ContentLength];
            var length = await file.Content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
            return length == bytes.Length ? (etag, bytes)
                : throw new IOException($"The download of the picture '{name}' is truncated: {length} of {bytes.Length} bytes.");
        }
        catch (RequestFailedException fault) when (fault.IsBlobMissing())
        {
            return null;
        }
    }

    private BlobClient Blob(string id, string copyName) => storage.Pictures.GetBlobClient(PicturePath.Of(id, copyName));

    /// <returns>False when the blob has been deleted in the meantime.</returns>
    private static async Task<bool> TouchAsync(BlobClient blob, CancellationToken cancellation)
    {
        try
        {
            await blob.SetMetadataAsync(new Dictionary<string, string>(), cancellationToken: cancellation);
            return true;
        }
        catch (RequestFailedException fault) when (fault.IsBlobMissing())
        {
            return false;
        }
    }

    private static async Task<BlobProperties?> FindAsync(BlobClient blob, CancellationToken cancellation)
    {
        try
        {
            return await blob.GetPropertiesAsync(cancellationToken: cancellation);
        }
        catch (RequestFailedException fault) when (fault.IsBlobMissing())
        {
            return null;
        }
    }
}
