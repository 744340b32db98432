using Feed.Storage;
using Feed.Storage.Outbox;
using Feed.Syndication;
using Feed.Web.Pages;
using Microsoft.Extensions.Logging;

namespace Feed.Hub;

/// <summary>Tells the hub of the feeds that messages of the queue <see cref="FeedsChanged.Queue"/> name.</summary>
/// <param name="client">Asks the hub.</param>
/// <param name="outbox">Whether there is a hub.</param>
/// <param name="site">Makes addresses.</param>
/// <param name="timing">How long a change takes to show everywhere.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Told when the hub refuses.</param>
public sealed partial class HubNotifier(
    HubClient client, HubOutbox outbox, Site site, HubTiming timing, TimeProvider time, ILogger<HubNotifier> log)
{
    /// <summary>The most addresses of one request to the hub.</summary>
    public const int MaxTopics = 48;

    private static readonly int ListsPerRequest = MaxTopics / FeedFormats.All.Count;

    /// <summary>So many lists are remembered; after that a hub may be told once more of what it knows.</summary>
    private const int MaxRemembered = 10_000;

    private readonly Dictionary<ListName, DateTimeOffset> told = [];

    /// <summary>
    /// Tells the hub, in requests of at most <see cref="MaxTopics"/> addresses, one after the other. A list of which it has been told since
    /// the change showed everywhere is left out: the hub has fetched the feed with the change.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <param name="attempt">How often it was taken from the queue, from 1.</param>
    /// <param name="cancellation">Ends it; the queue offers the message again.</param>
    /// <exception cref="HubException">The hub did not take it all; what it took is left out the next time.</exception>
    /// <exception cref="FormatException">The message is none.</exception>
    public async Task TellAsync(string message, long attempt, CancellationToken cancellation)
    {
        var changed = Parse(message, attempt);
        if (!outbox.IsUsed)
            return;
        var lists = Claim(changed);
        for (var start = 0; start < lists.Count; start += ListsPerRequest)
        {
            try
            {
                var some = lists.Skip(start).Take(ListsPerRequest);
                await client.PublishAsync(some.SelectMany(list => FeedTopics.Of(list, site.Links)), cancellation);
            }
            catch (Exception fault)
            {
                Unclaim(lists.Skip(start));
                if (fault is not HubException)
                    throw;
                throw Refused(lists.Count - start, attempt, fault);
            }
        }
    }

    private FeedsChanged Parse(string message, long attempt)
    {
        try
        {
            return FeedsChanged.Parse(message);
        }
        catch (FormatException fault) when (attempt >= FeedsChanged.MaxAttempts)
        {
            LogNoMessage(fault.Message, FeedsChanged.PoisonQueue);
            throw;
        }
    }

    /// <summary>
    /// Takes the lists that nobody has told the hub of since the change showed. While they are under way, other messages leave them out;
    /// when that fails, the message that took them comes again.
    /// </summary>
    private List<ListName> Claim(FeedsChanged changed)
    {
        lock (told)
        {
            if (told.Count > MaxRemembered)
                told.Clear();
            var shown = changed.At + timing.Settling;
            var lists = changed.Lists.Where(list => !told.TryGetValue(list, out var last) || last < shown).ToList();
            lists.ForEach(list => told[list] = time.GetUtcNow());
            return lists;
        }
    }

    private void Unclaim(IEnumerable<ListName> lists)
    {
        lock (told)
        {
            foreach (var list in lists)
                told.Remove(list);
        }
    }

    private HubException Refused(int lists, long attempt, Exception fault)
    {
        if (attempt < FeedsChanged.MaxAttempts)
            LogRefused(fault.Message, lists, timing.Retry.TotalSeconds);
        else
            LogGivenUp(fault.Message, lists, attempt, FeedsChanged.PoisonQueue);
        return new HubException($"The hub of Feed:Hub was not told of a change: {fault.Message}.", fault);
    }

    [LoggerMessage(
        62, LogLevel.Warning, "The hub did not take a change; Feed tries again in {Seconds:0} s (lists left: {Lists}): {Reason}.")]
    private partial void LogRefused(string reason, int lists, double seconds);

    [LoggerMessage(
        63, LogLevel.Error,
            "The hub did not take a change {Attempts} times and is not told again (lists left: {Lists}); see the queue {Queue}: {Reason}.")]
    private partial void LogGivenUp(string reason, int lists, long attempts, string queue);

    [LoggerMessage(64, LogLevel.Error, "{Fault} It goes to {Queue}.")]
    private partial void LogNoMessage(string fault, string queue);
}
