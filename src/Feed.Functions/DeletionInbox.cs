using Azure.Storage.Queues;
using Feed.Storage;

namespace Feed.Functions;

/// <summary>The storage queue with the events of deleted files, which <see cref="ArticleTriggers.WithdrawArticle"/> reads.</summary>
/// <param name="queues">The queues of the storage account.</param>
public sealed class DeletionInbox(StorageQueues queues)
{
    /// <summary>The queue; it may not exist yet.</summary>
    public QueueClient Messages { get; } = queues.Open(BlobDeleted.Queue, "deletions");
}
