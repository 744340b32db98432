using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Feed.Storage.Publishing;

namespace Feed.Storage.Sweeping;

/// <summary>A blob in a container.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ETag">Its ETag in header form.</param>
/// <param name="IsFolder">Whether it is the placeholder of a folder.</param>
/// <param name="Modified">When it was uploaded, or its metadata was last set.</param>
internal sealed record FoundBlob(string Name, string ETag, bool IsFolder, DateTimeOffset? Modified)
{
    /// <summary>A blob from a listing.</summary>
    public static FoundBlob Of(BlobItem blob) => new(
        blob.Name,
        blob.Properties.ETag!.Value.ToString("H"),
        UploadedBlob.IsFolderPlaceholder(blob.Metadata),
        blob.Properties.LastModified);

    /// <summary>A blob from storage; null when there is none. Throws when the container is missing.</summary>
    public static async Task<FoundBlob?> ReadAsync(BlobContainerClient container, string name, CancellationToken cancellation)
    {
        try
        {
            BlobProperties properties = await container.GetBlobClient(name).GetPropertiesAsync(cancellationToken: cancellation);
            return new FoundBlob(
                name, properties.ETag.ToString("H"), UploadedBlob.IsFolderPlaceholder(properties.Metadata), properties.LastModified);
        }
        catch (RequestFailedException fault) when (fault.IsBlobMissing())
        {
            return null;
        }
    }
}
