using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Feed.Local.Files;

/// <summary>Uploads files to a container and deletes the blobs of deleted files.</summary>
/// <param name="container">The container.</param>
/// <param name="onDeleted">Called with the name of each deleted blob; may be null.</param>
internal sealed class Uploader(BlobContainerClient container, Func<string, CancellationToken, Task>? onDeleted = null)
{
    /// <summary>Blob metadata: the named folder of the file. Finds the blobs of files that were deleted while no watch ran.</summary>
    private const string FolderKey = "feedfolder";

    /// <summary>Blob metadata: SHA-256 of the file, so that an unchanged file is not uploaded again.</summary>
    private const string HashKey = "feedsha256";

    /// <summary>Uploads a file unless storage already has this content from this folder.</summary>
    /// <exception cref="IOException">The file cannot be read at the moment.</exception>
    public async Task UploadAsync(NamedFile file, CancellationToken cancellation)
    {
        // An empty file is not opened: it may be a pipe or a device, which is detected only on Linux.
        await using Stream content = file.Length == 0
            ? new MemoryStream()
            : new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
        var blob = container.GetBlobClient(file.Blob);
        var stored = await MetadataAsync(blob, cancellation);
        var isStored = stored.GetValueOrDefault(HashKey) == hash;
        var folder = Uri.EscapeDataString(file.Folder);
        if (isStored && stored.GetValueOrDefault(FolderKey, "") == folder)
            return;

        // Keeps the metadata that an editor set on the blob.
        var metadata = new Dictionary<string, string>(stored) { [HashKey] = hash };
        metadata.Remove(FolderKey);
        if (folder.Length > 0)
            metadata[FolderKey] = folder;
        if (isStored)
        {
            await blob.SetMetadataAsync(metadata, cancellationToken: cancellation);
            return;
        }

        content.Position = 0;
        await blob.UploadAsync(content, new BlobUploadOptions { Metadata = metadata }, cancellation);
    }

    /// <summary>Deletes the blob of a file.</summary>
    public async Task DeleteAsync(string blobName, CancellationToken cancellation)
    {
        await container.GetBlobClient(blobName).DeleteIfExistsAsync(cancellationToken: cancellation);
        if (onDeleted is not null)
            await onDeleted(blobName, cancellation);
    }

    /// <summary>The names of all blobs whose files came from a folder, now or earlier.</summary>
    public async Task<IReadOnlyList<string>> ListBlobsFromAsync(string folder, CancellationToken cancellation)
    {
        var escaped = Uri.EscapeDataString(folder);
        var names = new List<string>();
        await foreach (var blob in container.GetBlobsAsync(new GetBlobsOptions { Traits = BlobTraits.Metadata }, cancellation))
        {
            if (blob.Metadata.TryGetValue(FolderKey, out var from) && from == escaped)
                names.Add(blob.Name);
        }

        return names;
    }

    private static async Task<IReadOnlyDictionary<string, string>> MetadataAsync(BlobClient blob, CancellationToken cancellation)
    {
        try
        {
            var properties = await blob.GetPropertiesAsync(cancellationToken: cancellation);
            return new Dictionary<string, string>(properties.Value.Metadata, StringComparer.OrdinalIgnoreCase);
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return new Dictionary<string, string>();
        }
    }
}
