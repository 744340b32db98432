using Azure;
using Azure.Storage.Blobs;

namespace Feed.Storage;

/// <summary>Blob calls that do not fail when the container is missing: the first write creates it.</summary>
internal static class BlobExtensions
{
    public static async Task DeleteIfPresentAsync(this BlobClient blob, CancellationToken cancellation)
    {
        try
        {
            await blob.DeleteIfExistsAsync(cancellationToken: cancellation);
        }
        catch (RequestFailedException fault) when (fault.IsContainerOrTableMissing())
        {
            // Nothing there to delete.
        }
    }
}
