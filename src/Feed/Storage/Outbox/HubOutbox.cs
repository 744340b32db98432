using Azure.Storage.Queues;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Feed.Storage.Outbox;

/// <summary>
/// Queues the names of the lists whose feeds have changed. Feed notifies the hub from this queue once every reader gets the change. Without
/// the setting <c>Feed:Hub</c> the queue stays empty.
/// </summary>
/// <param name="queues">The queues of the account.</param>
/// <param name="options">The options, with the URL of the hub if there is one.</param>
/// <param name="timing">When messages become due.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Records when the queue does not answer.</param>
public sealed partial class HubOutbox(
    StorageQueues queues, IOptions<FeedOptions> options, HubTiming timing, TimeProvider time, ILogger<HubOutbox> log)
{
    /// <summary>The longest time that a publish waits for the queue.</summary>
    public static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(2);

    /// <summary>How long Feed stops sending after the queue did not answer: a queue that is down must not delay every publish.</summary>
    public static readonly TimeSpan BackOff = TimeSpan.FromSeconds(30);

    /// <summary>The maximum number of messages for one change, of <see cref="FeedsChangedMessage.MaxLists"/> lists each.</summary>
    public const int MaxMessages = 10;

    /// <summary>After a day, polling subscribers have the change anyway.</summary>
    private static readonly TimeSpan TimeToLive = TimeSpan.FromDays(1);

    private readonly Lazy<QueueClient> messages = new(() => queues.Open(FeedsChangedMessage.Queue, "changes for the hub"));
    private readonly Lazy<QueueClient> poison = new(() => queues.Open(FeedsChangedMessage.PoisonQueue, "changes for the hub that failed"));
    private long pausedUntil = long.MinValue;

    /// <summary>Whether there is a hub to notify.</summary>
    public bool HasHub => options.Value.Hub.Length > 0;

    /// <summary>The queue, which may not exist yet.</summary>
    /// <exception cref="InvalidOperationException">The setting <c>FeedStorage</c> has no queue service; the message names the allowed
    /// values.</exception>
    public QueueClient Messages => messages.Value;

    /// <summary>The queue of messages that failed too often; it may not exist yet.</summary>
    public QueueClient Poison => poison.Value;

    /// <summary>
    /// Queues a message that feeds have changed. Does not throw when the queue is down, and waits at most <see cref="SendTimeout"/>: the
    /// publish continues, and subscribers find the change when they poll.
    /// </summary>
    /// <param name="changed">The changed lists. Lists without a feed are ignored, and so are all after the first 480.</param>
    /// <param name="cancellation">Cancels the send.</param>
    internal async Task SendAsync(IEnumerable<ListName> changed, CancellationToken cancellation)
    {
        if (!HasHub)
            return;
        var now = time.GetUtcNow();
        var parts = changed.Where(FeedsChangedMessage.HasFeed).Distinct().Chunk(FeedsChangedMessage.MaxLists).ToList();
        if (parts.Count == 0)
            return;
        if (parts.Count > MaxMessages)
            LogTooMany(parts.Sum(part => part.Length), MaxMessages * FeedsChangedMessage.MaxLists);
        if (now.UtcTicks < Volatile.Read(ref pausedUntil))
            return;
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(SendTimeout);
        try
        {
            foreach (var part in parts.Take(MaxMessages))
            {
                var message = new FeedsChangedMessage(part, now);
                await Messages.SendOrCreateAsync(message.ToJson(), timing.DelayAt(now), TimeToLive, timeout.Token);
            }
        }
        catch (Exception fault) when (fault.IsStorageFault() && !cancellation.IsCancellationRequested)
        {
            Volatile.Write(ref pausedUntil, (now + BackOff).UtcTicks);
            LogUnavailable(fault.Reason().Trim().TrimEnd('.'), BackOff.TotalSeconds);
        }
    }

    [LoggerMessage(
        60, LogLevel.Warning,
        "The queue for the hub is not responding ({Reason}): Feed does not notify the hub for {Seconds:0} s, and subscribers have to poll.")]
    private partial void LogUnavailable(string reason, double seconds);

    [LoggerMessage(61, LogLevel.Warning, "A change affects {Lists} lists, and Feed notifies the hub of only {Most} of them.")]
    private partial void LogTooMany(int lists, int most);
}
