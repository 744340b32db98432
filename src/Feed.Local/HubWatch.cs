using Azure;
using Azure.Storage.Queues.Models;
using Feed.Hub;
using Feed.Storage;
using Feed.Storage.Outbox;

namespace Feed.Local;

/// <summary>
/// Takes the place of the Functions host's queue trigger: reads the queue of changes once a second and tells the hub. A message that fails
/// comes again, and goes to the poison queue after the same number of attempts.
/// </summary>
/// <param name="outbox">The messages; without a hub it is never asked.</param>
/// <param name="notifier">Tells the hub.</param>
/// <param name="timing">When a message comes again.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Told when the queue is away.</param>
internal sealed partial class HubWatch(
    HubOutbox outbox, HubNotifier notifier, HubTiming timing, TimeProvider time, ILogger<HubWatch> log)
    : BackgroundService
{
    private const int PerReading = 8;

    /// <summary>For how long a message is this process's own: longer than telling the hub of it may take.</summary>
    private static readonly TimeSpan Taken = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!outbox.IsUsed)
            return;
        for (var pause = Interval; ;)
        {
            await Task.Delay(pause, time, stoppingToken);
            try
            {
                await LookAsync(stoppingToken);
                pause = Interval;
            }
            catch (Exception fault) when (fault.IsOfStorage() && !stoppingToken.IsCancellationRequested)
            {
                if (pause == Interval)
                    LogAway((fault is AggregateException all ? all.InnerExceptions[^1] : fault).Message.Split('\n')[0]);
                pause = pause < LongestPause ? pause * 2 : LongestPause;
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever it is, the site and the other messages go on; this one comes again.
                LogFailed(fault);
            }
        }
    }

    /// <summary>Handles the messages that are due.</summary>
    internal async Task LookAsync(CancellationToken cancellation)
    {
        try
        {
            foreach (var message in (await outbox.Messages.ReceiveMessagesAsync(PerReading, Taken, cancellation)).Value)
                await HandleAsync(message, cancellation);
        }
        catch (RequestFailedException fault) when (fault is { Status: 404, ErrorCode: "QueueNotFound" })
        {
            // Nothing has changed yet.
        }
    }

    private async Task HandleAsync(QueueMessage message, CancellationToken cancellation)
    {
        try
        {
            await notifier.TellAsync(message.MessageText, message.DequeueCount, cancellation);
        }
        catch (Exception fault) when (fault is HubException or FormatException && message.DequeueCount < FeedsChanged.MaxAttempts)
        {
            await outbox.Messages.UpdateMessageAsync(
                message.MessageId, message.PopReceipt, visibilityTimeout: timing.Retry, cancellationToken: cancellation);
            return;
        }
        catch (Exception fault) when (fault is HubException or FormatException)
        {
            // The notifier has said so.
            await outbox.Poison.CreateIfNotExistsAsync(cancellationToken: cancellation);
            await outbox.Poison.SendMessageAsync(message.MessageText, cancellation);
        }

        await outbox.Messages.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellation);
    }

    [LoggerMessage(66, LogLevel.Error, "A message of the queue for the hub could not be handled and comes again in some minutes.")]
    private partial void LogFailed(Exception fault);

    [LoggerMessage(65, LogLevel.Warning, "The queue for the hub does not answer, trying again: {Reason}")]
    private partial void LogAway(string reason);
}
