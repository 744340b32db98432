using Azure.Storage.Queues;
using Feed.Storage;

namespace Feed.Functions;

/// <summary>
/// Where the events of deleted files come from: the storage queue that <see cref="ArticleTriggers.WithdrawArticle"/> reads.
/// </summary>
/// <param name="queues">The queues of the account.</param>
public sealed class Deletions(StorageQueues queues)
{
    /// <summary>The queue; it may be missing yet.</summary>
    public QueueClient Queue { get; } = queues.Open(BlobDeleted.Queue, "deletions");
}
