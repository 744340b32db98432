using Feed.Storage;
using Feed.Storage.Outbox;
using Feed.Syndication;
using Feed.Web.Pages;
using Microsoft.Extensions.Logging;

namespace Feed.Hub;

/// <summary>Handles messages of the queue <see cref="FeedsChangedMessage.Queue"/>: notifies the hub of the changed feeds.</summary>
/// <param name="client">Sends the requests.</param>
/// <param name="site">Has the setting of the hub, and builds addresses.</param>
/// <param name="timing">How long a change takes to reach every cache.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Records refusals.</param>
public sealed partial class HubNotifier(
    HubClient client, Site site, HubTiming timing, TimeProvider time, ILogger<HubNotifier> log)
{
    /// <summary>The maximum number of addresses in one request to the hub.</summary>
    public const int MaxTopics = 48;

    private static readonly int ListsPerRequest = MaxTopics / FeedFormats.All.Count;

    /// <summary>
    /// How many lists are remembered. When there are more, all are forgotten, and the hub may be notified of a change twice.
    /// </summary>
    private const int MaxRemembered = 10_000;

    private readonly Dictionary<ListName, DateTimeOffset> notified = [];

    /// <summary>
    /// Notifies the hub, in successive requests of at most <see cref="MaxTopics"/> addresses. Skips a list if the hub was notified of it
    /// after the change had reached every cache: the hub has then fetched the feed with the change.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <param name="attempt">How many times the queue has delivered the message, starting at 1.</param>
    /// <param name="cancellation">Cancels the requests; the queue delivers the message again.</param>
    /// <exception cref="HubException">The hub did not accept every list; the next attempt skips those that it accepted.</exception>
    /// <exception cref="FormatException">The message is malformed.</exception>
    public async Task NotifyAsync(string message, long attempt, CancellationToken cancellation)
    {
        var changed = Parse(message, attempt);
        if (site.Options.Hub.Length == 0)
            return;
        var lists = Claim(changed);
        for (var start = 0; start < lists.Count; start += ListsPerRequest)
        {
            try
            {
                var batch = lists.Skip(start).Take(ListsPerRequest);
                await client.PublishAsync(batch.SelectMany(list => FeedTopics.Of(list, site.Links)), cancellation);
            }
            catch (Exception fault)
            {
                Release(lists.Skip(start));
                if (fault is not HubException)
                    throw;
                throw LogAndWrap(fault, lists.Count - start, attempt);
            }
        }
    }

    private FeedsChangedMessage Parse(string message, long attempt)
    {
        try
        {
            return FeedsChangedMessage.Parse(message);
        }
        catch (FormatException fault) when (attempt >= FeedsChangedMessage.MaxAttempts)
        {
            LogBadMessage(fault.Message, FeedsChangedMessage.PoisonQueue);
            throw;
        }
    }

    /// <summary>
    /// Claims the changed lists, except those that the hub was notified of after the change had reached every cache. Other messages skip a
    /// claimed list. If its request fails, the list is released and the queue delivers this message again.
    /// </summary>
    private List<ListName> Claim(FeedsChangedMessage changed)
    {
        lock (notified)
        {
            if (notified.Count > MaxRemembered)
                notified.Clear();
            var visible = changed.At + timing.SettlingTime;
            var lists = changed.Lists.Where(list => !notified.TryGetValue(list, out var last) || last < visible).ToList();
            lists.ForEach(list => notified[list] = time.GetUtcNow());
            return lists;
        }
    }

    private void Release(IEnumerable<ListName> lists)
    {
        lock (notified)
        {
            foreach (var list in lists)
                notified.Remove(list);
        }
    }

    private HubException LogAndWrap(Exception fault, int lists, long attempt)
    {
        if (attempt < FeedsChangedMessage.MaxAttempts)
            LogRefused(fault.Message, lists, timing.Retry.TotalSeconds);
        else
            LogGivenUp(fault.Message, lists, attempt, FeedsChangedMessage.PoisonQueue);
        return new HubException($"The hub in Feed:Hub was not notified of a change: {fault.Message}.", fault);
    }

    [LoggerMessage(
        62, LogLevel.Warning, "The hub did not accept a change; Feed tries again in {Seconds:0} s (lists left: {Lists}): {Reason}.")]
    private partial void LogRefused(string reason, int lists, double seconds);

    [LoggerMessage(
        63, LogLevel.Error,
        "The hub did not accept a change in {Attempts} attempts; the message is in the queue {Queue} (lists left: {Lists}): {Reason}.")]
    private partial void LogGivenUp(string reason, int lists, long attempts, string queue);

    [LoggerMessage(64, LogLevel.Error, "{Fault} The message moves to the queue {Queue}.")]
    private partial void LogBadMessage(string fault, string queue);
}
