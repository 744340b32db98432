using Azure;
using Azure.Storage.Queues.Models;
using Feed.Hub;
using Feed.Local.Files;
using Feed.Storage;
using Feed.Storage.Outbox;

namespace Feed.Local;

/// <summary>
/// Does what <c>NotifyHub</c> does in Azure: reads the queue of changes once a second and notifies the hub. Retries a failed message, and
/// moves it to the poison queue after the same number of attempts.
/// </summary>
/// <param name="outbox">The queue of messages; without a hub it is never read.</param>
/// <param name="notifier">Notifies the hub.</param>
/// <param name="timing">How long a message waits before a retry.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Records when the queue does not answer.</param>
internal sealed partial class HubWatch(
    HubOutbox outbox, HubNotifier notifier, HubTiming timing, TimeProvider time, ILogger<HubWatch> log)
    : PollingService(Interval, MaxPause, time)
{
    private const int BatchSize = 8;

    /// <summary>How long a received message is hidden from other readers: longer than notifying the hub may take.</summary>
    private static readonly TimeSpan VisibilityTimeout = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MaxPause = TimeSpan.FromSeconds(15);

    /// <summary>Starts to poll if there is a hub.</summary>
    public override Task StartAsync(CancellationToken cancellationToken) =>
        outbox.HasHub ? base.StartAsync(cancellationToken) : Task.CompletedTask;

    /// <summary>Handles the messages that are due.</summary>
    public override async Task PollAsync(CancellationToken cancellation)
    {
        try
        {
            foreach (var message in (await outbox.Messages.ReceiveMessagesAsync(BatchSize, VisibilityTimeout, cancellation)).Value)
                await HandleAsync(message, cancellation);
        }
        catch (RequestFailedException fault) when (fault.IsQueueMissing())
        {
            // The first change creates the queue.
        }
    }

    /// <inheritdoc />
    protected override string KindOf(Exception fault) => fault.IsStorageFault() ? nameof(StorageFaults) : base.KindOf(fault);

    /// <inheritdoc />
    protected override void Report(Exception fault)
    {
        // One bad message must not stop the site or the other messages; the queue delivers it again.
        if (fault.IsStorageFault())
            LogUnavailable(fault.Reason());
        else
            LogFailed(fault);
    }

    private async Task HandleAsync(QueueMessage message, CancellationToken cancellation)
    {
        try
        {
            await notifier.NotifyAsync(message.MessageText, message.DequeueCount, cancellation);
        }
        catch (Exception fault) when (fault is HubException or FormatException && message.DequeueCount < FeedsChangedMessage.MaxAttempts)
        {
            await outbox.Messages.UpdateMessageAsync(
                message.MessageId, message.PopReceipt, visibilityTimeout: timing.Retry, cancellationToken: cancellation);
            return;
        }
        catch (Exception fault) when (fault is HubException or FormatException)
        {
            // The last attempt: the notifier has logged it.
            await outbox.Poison.CreateIfNotExistsAsync(cancellationToken: cancellation);
            await outbox.Poison.SendMessageAsync(message.MessageText, cancellation);
        }

        await outbox.Messages.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellation);
    }

    [LoggerMessage(66, LogLevel.Error, "Could not handle a message for the hub; the queue delivers it again in a few minutes.")]
    private partial void LogFailed(Exception fault);

    [LoggerMessage(65, LogLevel.Warning, "The queue for the hub is not responding; trying again: {Reason}")]
    private partial void LogUnavailable(string reason);
}
