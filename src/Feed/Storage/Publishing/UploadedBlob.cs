using Azure;
using Azure.Storage.Blobs;

namespace Feed.Storage.Publishing;

/// <summary>An uploaded file, opened for reading: its ETag is known, and <see cref="ReadAsync"/> downloads its content.</summary>
internal sealed class UploadedBlob(string name, Azure.Storage.Blobs.Models.BlobDownloadStreamingResult blob) : IDisposable
{
    /// <summary>The blob's ETag in header form, the only form that is equal in a listing and in a download.</summary>
    public string ETag { get; } = blob.Details.ETag.ToString("H");

    /// <summary>When the blob was created; the default when storage does not say.</summary>
    public DateTimeOffset CreatedOn { get; } = blob.Details.CreatedOn;

    /// <summary>Whether the blob is the placeholder of a folder in an account with a hierarchical namespace.</summary>
    public bool IsFolder { get; } = IsFolderPlaceholder(blob.Details.Metadata);

    /// <summary>Whether metadata belongs to the placeholder of a folder in an account with a hierarchical namespace.</summary>
    public static bool IsFolderPlaceholder(IDictionary<string, string> metadata) =>
        metadata.TryGetValue("hdi_isfolder", out var mark) && mark == "true";

    /// <summary>
    /// The upload in a blob; null when the blob is gone. Throws when the container is missing: that does not mean that its files were
    /// deleted.
    /// </summary>
    public static async Task<UploadedBlob?> OpenAsync(BlobContainerClient container, string name, CancellationToken cancellation)
    {
        try
        {
            return new UploadedBlob(name, await container.GetBlobClient(name).DownloadStreamingAsync(cancellationToken: cancellation));
        }
        catch (RequestFailedException fault) when (fault.IsBlobMissing())
        {
            return null;
        }
    }

    /// <summary>The file; null when it is larger than <see cref="ArticleFile.MaxBytes"/>.</summary>
    public async Task<ArticleFile?> ReadAsync(CancellationToken cancellation)
    {
        if (blob.Details.ContentLength > ArticleFile.MaxBytes)
            return null;
        using var bytes = new MemoryStream((int)blob.Details.ContentLength);
        await blob.Content.CopyToAsync(bytes, cancellation);
        if (bytes.Length != blob.Details.ContentLength)
            throw new IOException($"The download of '{name}' is truncated: {bytes.Length} of {blob.Details.ContentLength} bytes.");
        return new ArticleFile(name, bytes.ToArray(),
            new Dictionary<string, string>(blob.Details.Metadata, StringComparer.OrdinalIgnoreCase));
    }

    public void Dispose() => blob.Dispose();
}
