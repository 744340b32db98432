using Azure.Storage.Blobs;
using Feed.Storage;
using Feed.Storage.Publishing;
using Microsoft.Azure.Functions.Worker;

namespace Feed.Functions;

/// <summary>What storage sets off: a file came, changed or went.</summary>
public sealed class ArticleTriggers(Publisher publisher)
{
    // The source is fixed when compiling. Azurite has no Event Grid; Flex Consumption has no polling and calls a polling trigger an error.
#if DEBUG
    private const BlobTriggerSource Source = BlobTriggerSource.LogsAndContainerScan;
#else
    private const BlobTriggerSource Source = BlobTriggerSource.EventGrid;
#endif

    /// <summary>A file was uploaded or overwritten. The name may have folders: <c>{name}</c> matches slashes too.</summary>
    [Function(nameof(PublishArticle))]
    public Task PublishArticle(
        [BlobTrigger(FeedStorage.ArticlesContainer + "/{name}", Source = Source, Connection = FeedStorage.Setting)] BlobClient blob,
        CancellationToken cancellation) =>
        publisher.PublishAsync(blob.Name, cancellation);

    /// <summary>A file was deleted: its article leaves the feeds at once, and not only at the next sweep.</summary>
    /// <param name="message">What Event Grid put into the queue; a blob trigger is not called for deletions.</param>
    /// <param name="cancellation">Ends it; the host offers the message again, and what was withdrawn already stays so.</param>
    [Function(nameof(WithdrawArticle))]
    public async Task WithdrawArticle([QueueTrigger(BlobDeleted.Queue, Connection = FeedStorage.Setting)] string message,
        CancellationToken cancellation)
    {
        foreach (var name in BlobDeleted.Articles(message))
            await publisher.PublishAsync(name, cancellation);
    }
}
