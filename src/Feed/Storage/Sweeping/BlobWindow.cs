using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Feed.Storage.Publishing;

namespace Feed.Storage.Sweeping;

/// <summary>A part of the container's files as they were listed; a file that is not in it is asked for.</summary>
internal sealed class BlobWindow
{
    private const int LongestPage = 5_000;

    private readonly BlobContainerClient container;
    private readonly Dictionary<string, FoundBlob> found = [];

    private BlobWindow(BlobContainerClient container) => this.container = container;

    public IReadOnlyCollection<FoundBlob> Blobs => found.Values;

    /// <summary>Where the files after these begin; empty when there are none.</summary>
    public string Next { get; private set; } = "";

    /// <summary>Whether these are all files that there are.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Lists from a mark on.</summary>
    /// <param name="container">The files.</param>
    /// <param name="mark">A <see cref="Next"/>; empty for the start. One that storage does not take any longer is the start too.</param>
    /// <param name="bound">How many; less than one page more may come.</param>
    /// <param name="cancellation">Ends the listing.</param>
    public static async Task<BlobWindow> ReadAsync(BlobContainerClient container, string mark, int bound, CancellationToken cancellation)
    {
        var stretch = new BlobWindow(container);
        try
        {
            await stretch.ListAsync(mark, bound, cancellation);
        }
        catch (RequestFailedException fault) when (fault.Status == 400 && mark.Length > 0)
        {
            await stretch.ListAsync("", bound, cancellation);
        }

        return stretch;
    }

    /// <summary>A file as it is; null when it is gone.</summary>
    public async ValueTask<FoundBlob?> FindAsync(string name, CancellationToken cancellation)
    {
        if (IsWhole || found.ContainsKey(name))
            return found.GetValueOrDefault(name);
        return await FoundBlob.AskAsync(container, name, cancellation);
    }

    /// <summary>All files of the container, listed now unless these are all.</summary>
    public IAsyncEnumerable<FoundBlob> AllAsync(CancellationToken cancellation) =>
        IsWhole ? found.Values.ToAsyncEnumerable() : ListAll(cancellation).Select(FoundBlob.Of);

    private AsyncPageable<BlobItem> ListAll(CancellationToken cancellation) =>
        container.GetBlobsAsync(new GetBlobsOptions { Traits = BlobTraits.Metadata }, cancellation);

    private async Task ListAsync(string mark, int bound, CancellationToken cancellation)
    {
        await foreach (var page in ListAll(cancellation).AsPages(mark.Length == 0 ? null : mark, Math.Min(bound, LongestPage)))
        {
            foreach (var blob in page.Values)
                found[blob.Name] = FoundBlob.Of(blob);
            Next = page.ContinuationToken ?? "";
            if (found.Count >= bound)
                break;
        }

        IsWhole = mark.Length == 0 && Next.Length == 0;
    }
}

/// <summary>A file in the container.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ETag">Its ETag in the header form.</param>
/// <param name="IsFolder">Whether it only marks a folder.</param>
/// <param name="Modified">When it was uploaded, or its metadata set.</param>
internal sealed record FoundBlob(string Name, string ETag, bool IsFolder, DateTimeOffset? Modified)
{
    /// <summary>A file as the listing has it.</summary>
    public static FoundBlob Of(BlobItem blob) =>
        new(blob.Name, blob.Properties.ETag!.Value.ToString("H"), Upload.IsFolderMark(blob.Metadata), blob.Properties.LastModified);

    /// <summary>A file as it is now; null when it is gone. A missing container is a fault.</summary>
    public static async Task<FoundBlob?> AskAsync(BlobContainerClient container, string name, CancellationToken cancellation)
    {
        try
        {
            BlobProperties properties = await container.GetBlobClient(name).GetPropertiesAsync(cancellationToken: cancellation);
            return new FoundBlob(name, properties.ETag.ToString("H"), Upload.IsFolderMark(properties.Metadata), properties.LastModified);
        }
        catch (RequestFailedException fault) when (fault.IsBlobMissing())
        {
            return null;
        }
    }
}
