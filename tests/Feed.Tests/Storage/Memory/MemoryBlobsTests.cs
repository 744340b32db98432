using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Feed.Tests.Support;

namespace Feed.Tests.Storage.Memory;

/// <summary>Blobs and leases in memory must respond like those of Azurite, or tests on them prove nothing.</summary>
public sealed class MemoryBlobsTests(AzuriteFixture azurite)
{
    private static readonly string[] Names = ["b.txt", "B.txt", "a/1.txt"];

    private static readonly string[] Starts = ["B.txt", "a", "a/2.txt", "z", "zz"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task Blobs_are_written_read_listed_and_deleted_alike() => BothAnswers.AssertAlikeAsync(azurite, async (_, blobs) =>
    {
        var container = blobs.GetBlobContainerClient("articles");
        var blob = container.GetBlobClient("news/é 1.txt");
        await BothAnswers.TryAsync(() => blob.DownloadContentAsync(Cancellation));
        await BothAnswers.TryAsync(() => blob.UploadAsync(BinaryData.FromString("x"), Cancellation));
        await BothAnswers.TryAsync(() => ListAsync(container));
        await container.CreateIfNotExistsAsync(cancellationToken: Cancellation);
        await container.CreateIfNotExistsAsync(cancellationToken: Cancellation);
        await BothAnswers.TryAsync(() => blob.DownloadStreamingAsync(cancellationToken: Cancellation));
        await BothAnswers.TryAsync(() => blob.GetPropertiesAsync(cancellationToken: Cancellation));
        await BothAnswers.TryAsync(() => blob.DeleteIfExistsAsync(cancellationToken: Cancellation));
        await BothAnswers.TryAsync(() => blob.SetMetadataAsync(new Dictionary<string, string> { ["tags"] = "Budget" }, cancellationToken: Cancellation));
        await BothAnswers.TryAsync(() => blob.UploadAsync(BinaryData.FromString("x"), overwrite: false, Cancellation));
        await BothAnswers.TryAsync(() => blob.UploadAsync(BinaryData.FromString("y"), overwrite: false, Cancellation));
        await blob.UploadAsync(BinaryData.FromString("second text"), new BlobUploadOptions { Metadata = new Dictionary<string, string> { ["title"] = "One%20two" } }, Cancellation);
        await blob.DownloadContentAsync(Cancellation);
        await blob.DownloadStreamingAsync(new BlobDownloadOptions { Range = new HttpRange(7) }, Cancellation);
        await BothAnswers.TryAsync(() => blob.DownloadStreamingAsync(new BlobDownloadOptions { Conditions = new BlobRequestConditions { IfMatch = new ETag("\"0x1\"") } }, Cancellation));
        await blob.GetPropertiesAsync(cancellationToken: Cancellation);
        await blob.SetMetadataAsync(new Dictionary<string, string> { ["tags"] = "Budget" }, cancellationToken: Cancellation);
        foreach (var name in Names)
            await container.UploadBlobAsync(name, BinaryData.FromString(name), Cancellation);
        await ListAsync(container);
        await ListAsync(container, perPage: 2);
        await blob.DeleteAsync(cancellationToken: Cancellation);
        await ListAsync(container);
        await container.DeleteAsync(cancellationToken: Cancellation);
    });

    [Fact]
    public Task Listings_begin_with_a_name_alike() => BothAnswers.AssertAlikeAsync(azurite, async (_, blobs) =>
    {
        var container = blobs.GetBlobContainerClient("articles");
        await container.CreateIfNotExistsAsync(cancellationToken: Cancellation);
        foreach (var name in Names.Append("é.txt").Append("c.txt"))
            await container.UploadBlobAsync(name, BinaryData.FromString(name), Cancellation);
        foreach (var start in Starts)
        {
            await foreach (var page in container.GetBlobsAsync(new GetBlobsOptions { StartFrom = start }, Cancellation).AsPages(pageSizeHint: 2))
            {
                // Each page is a response that is compared.
                Assert.NotNull(page);
            }
        }
    });

    [Fact]
    public Task Leases_keep_others_out_alike() => BothAnswers.AssertAlikeAsync(azurite, async (_, blobs) =>
    {
        var container = blobs.GetBlobContainerClient("config");
        await container.CreateIfNotExistsAsync(cancellationToken: Cancellation);
        var blob = container.GetBlobClient("sweep");
        await blob.UploadAsync(BinaryData.Empty, Cancellation);
        var lease = blob.GetBlobLeaseClient();
        var other = blob.GetBlobLeaseClient();
        await BothAnswers.TryAsync(() => lease.RenewAsync(cancellationToken: Cancellation));
        await lease.AcquireAsync(TimeSpan.FromSeconds(60), cancellationToken: Cancellation);
        await BothAnswers.TryAsync(() => other.AcquireAsync(TimeSpan.FromSeconds(60), cancellationToken: Cancellation));
        await BothAnswers.TryAsync(() => other.RenewAsync(cancellationToken: Cancellation));
        await lease.RenewAsync(cancellationToken: Cancellation);
        await BothAnswers.TryAsync(() => blob.UploadAsync(BinaryData.FromString("x"), overwrite: true, Cancellation));
        await BothAnswers.TryAsync(() => UploadAsync(other));
        await BothAnswers.TryAsync(() => UploadAsync(lease));
        await BothAnswers.TryAsync(() => blob.DeleteAsync(cancellationToken: Cancellation));
        await blob.DownloadContentAsync(Cancellation);
        await lease.ReleaseAsync(cancellationToken: Cancellation);
        await BothAnswers.TryAsync(() => lease.RenewAsync(cancellationToken: Cancellation));
        await BothAnswers.TryAsync(() => UploadAsync(lease));
        await other.AcquireAsync(TimeSpan.FromSeconds(60), cancellationToken: Cancellation);

        Task<Response<BlobContentInfo>> UploadAsync(BlobLeaseClient by) => blob.UploadAsync(
            BinaryData.FromString("y"), new BlobUploadOptions { Conditions = new BlobRequestConditions { LeaseId = by.LeaseId } }, Cancellation);
    });

    private static async Task<string> ListAsync(BlobContainerClient container, int? perPage = null)
    {
        var pages = 0;
        await foreach (var _ in container.GetBlobsAsync(new GetBlobsOptions { Traits = BlobTraits.Metadata }, Cancellation).AsPages(pageSizeHint: perPage))
            pages++;
        return $"{pages}";
    }
}
