using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Feed.Storage.Sweeping;

/// <summary>A range of a container's blobs as listed. Reads a blob outside the range from storage.</summary>
internal sealed class BlobWindow
{
    private const int MaxPerPage = 5_000;

    private readonly BlobContainerClient container;
    private readonly Dictionary<string, FoundBlob> found = [];

    private BlobWindow(BlobContainerClient container) => this.container = container;

    public IReadOnlyCollection<FoundBlob> Blobs => found.Values;

    /// <summary>Storage's continuation token for the next window; empty when this window reaches the end.</summary>
    public string Next { get; private set; } = "";

    /// <summary>Whether the window contains all blobs of the container.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Lists the window that starts at a continuation token.</summary>
    /// <param name="container">The container.</param>
    /// <param name="continuation">A <see cref="Next"/>; empty for the start. A token that storage refuses counts as the start.</param>
    /// <param name="bound">How many blobs; the last page may exceed it.</param>
    /// <param name="cancellation">Cancels the listing.</param>
    public static async Task<BlobWindow> ReadAsync(
        BlobContainerClient container, string continuation, int bound, CancellationToken cancellation)
    {
        var window = new BlobWindow(container);
        try
        {
            await window.ListAsync(continuation, bound, cancellation);
        }
        catch (RequestFailedException fault) when (fault.Status == 400 && continuation.Length > 0)
        {
            await window.ListAsync("", bound, cancellation);
        }

        return window;
    }

    /// <summary>A blob, from storage when it is outside the window; null when there is none.</summary>
    public async ValueTask<FoundBlob?> FindAsync(string name, CancellationToken cancellation)
    {
        if (IsWhole || found.ContainsKey(name))
            return found.GetValueOrDefault(name);
        return await FoundBlob.ReadAsync(container, name, cancellation);
    }

    /// <summary>All blobs of the container; lists them again unless the window contains all.</summary>
    public IAsyncEnumerable<FoundBlob> AllAsync(CancellationToken cancellation) =>
        IsWhole ? found.Values.ToAsyncEnumerable() : ListAll(cancellation).Select(FoundBlob.Of);

    private AsyncPageable<BlobItem> ListAll(CancellationToken cancellation) =>
        container.GetBlobsAsync(new GetBlobsOptions { Traits = BlobTraits.Metadata }, cancellation);

    private async Task ListAsync(string continuation, int bound, CancellationToken cancellation)
    {
        var pages = ListAll(cancellation).AsPages(continuation.Length == 0 ? null : continuation, Math.Min(bound, MaxPerPage));
        await foreach (var page in pages)
        {
            foreach (var blob in page.Values)
                found[blob.Name] = FoundBlob.Of(blob);
            Next = page.ContinuationToken ?? "";
            if (found.Count >= bound)
                break;
        }

        IsWhole = continuation.Length == 0 && Next.Length == 0;
    }
}
