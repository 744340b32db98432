using Azure;
using Azure.Storage.Queues;

namespace Feed.Storage;

/// <summary>Queue calls that do not fail when the queue is missing: the first message creates it.</summary>
internal static class QueueExtensions
{
    /// <summary>Sends a message.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="text">The message.</param>
    /// <param name="delay">How long the message stays invisible; null for not at all.</param>
    /// <param name="timeToLive">How long the message is kept.</param>
    /// <param name="cancellation">Cancels the calls.</param>
    public static async Task SendOrCreateAsync(
        this QueueClient queue, string text, TimeSpan? delay, TimeSpan timeToLive, CancellationToken cancellation)
    {
        try
        {
            await queue.SendMessageAsync(text, delay, timeToLive, cancellation);
        }
        catch (RequestFailedException fault) when (fault.IsQueueMissing())
        {
            await queue.CreateIfNotExistsAsync(cancellationToken: cancellation);
            await queue.SendMessageAsync(text, delay, timeToLive, cancellation);
        }
    }
}
