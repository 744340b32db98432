using Azure.Storage.Blobs;
using Feed.Storage;
using Feed.Storage.Publishing;
using Microsoft.Azure.Functions.Worker;

namespace Feed.Functions;

/// <summary>The functions that run when a file is uploaded, changed or deleted.</summary>
internal sealed class ArticleTriggers(Publisher publisher)
{
    // Flex Consumption rejects polling triggers, and Azurite has no Event Grid. An attribute takes only constants, so the build chooses.
#if DEBUG
    private const BlobTriggerSource Source = BlobTriggerSource.LogsAndContainerScan;
#else
    private const BlobTriggerSource Source = BlobTriggerSource.EventGrid;
#endif

    /// <summary>A file was uploaded or overwritten. The name may contain folders: <c>{name}</c> matches slashes too.</summary>
    [Function(nameof(PublishArticle))]
    public Task PublishArticle(
        [BlobTrigger(FeedStorage.ArticlesContainer + "/{name}", Source = Source, Connection = FeedStorage.Setting)] BlobClient blob,
        CancellationToken cancellation) =>
        publisher.PublishAsync(blob.Name, cancellation);

    /// <summary>A file was deleted: its article leaves the feeds at once instead of at the next sweep.</summary>
    /// <param name="message">The message that Event Grid put into the queue; blob triggers do not run for deletions.</param>
    /// <param name="cancellation">Cancels the run; the host delivers the message again. Withdrawn articles stay withdrawn.</param>
    [Function(nameof(WithdrawArticle))]
    public async Task WithdrawArticle([QueueTrigger(BlobDeleted.Queue, Connection = FeedStorage.Setting)] string message,
        CancellationToken cancellation)
    {
        foreach (var name in BlobDeleted.ArticlesIn(message))
            await publisher.PublishAsync(name, cancellation);
    }
}
