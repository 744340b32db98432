using Azure;
using Azure.Storage.Blobs;

namespace Feed.Storage.Publishing;

/// <summary>An uploaded file as it is now: its version at once, its bytes when they are wanted.</summary>
internal sealed class Upload(string name, Azure.Storage.Blobs.Models.BlobDownloadStreamingResult blob) : IDisposable
{
    /// <summary>The blob's ETag in its header form, the only one that is the same in a listing and in a download.</summary>
    public string ETag { get; } = blob.Details.ETag.ToString("H");

    /// <summary>Whether the blob is the mark that an account with folders keeps for a folder.</summary>
    public bool IsFolder { get; } = IsFolderMark(blob.Details.Metadata);

    /// <summary>Whether metadata is that of the mark which an account with folders keeps for a folder.</summary>
    public static bool IsFolderMark(IDictionary<string, string> metadata) =>
        metadata.TryGetValue("hdi_isfolder", out var mark) && mark == "true";

    /// <summary>
    /// The upload in a blob; null when the blob is gone. A missing container is no sign that its files were deleted, so that throws.
    /// </summary>
    public static async Task<Upload?> OpenAsync(BlobContainerClient container, string name, CancellationToken cancellation)
    {
        try
        {
            return new Upload(name, await container.GetBlobClient(name).DownloadStreamingAsync(cancellationToken: cancellation));
        }
        catch (RequestFailedException fault) when (fault.IsBlobMissing())
        {
            return null;
        }
    }

    /// <summary>The file; null when it is larger than anything that is read.</summary>
    public async Task<ArticleFile?> ReadAsync(CancellationToken cancellation)
    {
        if (blob.Details.ContentLength > ArticleFile.MaxBytes)
            return null;
        using var bytes = new MemoryStream((int)blob.Details.ContentLength);
        await blob.Content.CopyToAsync(bytes, cancellation);
        if (bytes.Length != blob.Details.ContentLength)
            throw new IOException($"The file '{name}' came cut: {bytes.Length} of {blob.Details.ContentLength} bytes.");
        return new ArticleFile(name, bytes.ToArray(),
            new Dictionary<string, string>(blob.Details.Metadata, StringComparer.OrdinalIgnoreCase));
    }

    public void Dispose() => blob.Dispose();
}
