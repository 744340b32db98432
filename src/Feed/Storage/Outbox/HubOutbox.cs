using Azure;
using Azure.Storage.Queues;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Feed.Storage.Outbox;

/// <summary>
/// Queues the names of the lists whose feeds have changed. Feed notifies the hub when every reader gets the change. Without the setting
/// <c>Feed:Hub</c> the queue stays empty.
/// </summary>
/// <param name="queues">The queues of the account.</param>
/// <param name="options">Whether there is a hub.</param>
/// <param name="timing">When messages come due.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Told when the queue does not answer.</param>
public sealed partial class HubOutbox(
    StorageQueues queues, IOptions<FeedOptions> options, HubTiming timing, TimeProvider time, ILogger<HubOutbox> log)
{
    /// <summary>How long a publish waits for the queue, at most.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>How long a queue that did not answer is left alone, so that it does not delay every publish.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    /// <summary>The most messages of one change, of <see cref="FeedsChanged.MaxLists"/> lists each.</summary>
    public const int MaxMessages = 10;

    /// <summary>A change that is a day old has reached readers who poll.</summary>
    private static readonly TimeSpan TimeToLive = TimeSpan.FromDays(1);

    private readonly Lazy<QueueClient> messages = new(() => queues.Open(FeedsChanged.Queue, "changes for the hub"));
    private readonly Lazy<QueueClient> poison = new(() => queues.Open(FeedsChanged.PoisonQueue, "changes for the hub that failed"));
    private long restsUntil = long.MinValue;

    /// <summary>Whether there is a hub to notify.</summary>
    public bool IsUsed => options.Value.Hub.Length > 0;

    /// <summary>The queue; it may be missing yet.</summary>
    /// <exception cref="InvalidOperationException">The setting <c>FeedStorage</c> names no queues; the message says what it has to
    /// be.</exception>
    public QueueClient Messages => messages.Value;

    /// <summary>The queue of messages that failed too often; it may be missing yet.</summary>
    public QueueClient Poison => poison.Value;

    /// <summary>
    /// Says that feeds have changed. It throws nothing for a queue that is away, and waits no longer than <see cref="Patience"/>: a publish
    /// goes on, and readers find the change when they poll.
    /// </summary>
    /// <param name="changed">The lists; those without a feed are passed over, and those beyond 480.</param>
    /// <param name="cancellation">Ends it.</param>
    internal async Task SendAsync(IEnumerable<ListName> changed, CancellationToken cancellation)
    {
        if (!IsUsed)
            return;
        var now = time.GetUtcNow();
        var parts = changed.Where(FeedsChanged.HasFeed).Distinct().Chunk(FeedsChanged.MaxLists).ToList();
        if (parts.Count == 0)
            return;
        if (parts.Count > MaxMessages)
            LogTooMany(parts.Sum(part => part.Length), MaxMessages * FeedsChanged.MaxLists);
        if (now.UtcTicks < Volatile.Read(ref restsUntil))
            return;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            foreach (var part in parts.Take(MaxMessages))
                await SendAsync(new FeedsChanged(part, now), patience.Token);
        }
        catch (Exception fault) when (fault.IsOfStorage() && !cancellation.IsCancellationRequested)
        {
            Volatile.Write(ref restsUntil, (now + Rest).UtcTicks);
            var last = fault is AggregateException all ? all.InnerExceptions[^1] : fault;
            LogAway(last.Message.Split('\n')[0].Trim().TrimEnd('.'), Rest.TotalSeconds);
        }
    }

    private async Task SendAsync(FeedsChanged message, CancellationToken cancellation)
    {
        var (text, delay) = (message.Write(), timing.DelayAt(message.At));
        try
        {
            await Messages.SendMessageAsync(text, delay, TimeToLive, cancellation);
        }
        catch (RequestFailedException fault) when (fault is { Status: 404, ErrorCode: "QueueNotFound" })
        {
            await Messages.CreateIfNotExistsAsync(cancellationToken: cancellation);
            await Messages.SendMessageAsync(text, delay, TimeToLive, cancellation);
        }
    }

    [LoggerMessage(
        60, LogLevel.Warning,
            "The queue for the hub does not answer ({Reason}): for {Seconds:0} s the hub does not hear of changes, and subscribers have to poll.")]
    private partial void LogAway(string reason, double seconds);

    [LoggerMessage(61, LogLevel.Warning, "A change touches {Lists} lists, and the hub is notified of {Most} of them.")]
    private partial void LogTooMany(int lists, int most);
}
