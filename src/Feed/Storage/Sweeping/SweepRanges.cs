using Azure;
using Azure.Storage.Queues;

namespace Feed.Storage.Sweeping;

/// <summary>
/// The queue of ranges that a round of the sweep looks at, a message each. Without it a run of the sweep looks at one range itself.
/// </summary>
/// <param name="queues">The queues of the account.</param>
public sealed class SweepRanges(StorageQueues queues)
{
    /// <summary>Name of the queue.</summary>
    public const string Name = "sweep-ranges";

    /// <summary>Name of the queue of messages that failed too often, as the Functions host calls it.</summary>
    public const string PoisonName = Name + "-poison";

    /// <summary>The next round looks at the range again.</summary>
    private static readonly TimeSpan TimeToLive = TimeSpan.FromHours(1);

    /// <summary>The queue; it may be missing yet.</summary>
    public QueueClient Messages { get; } = queues.Open(Name, "ranges of the sweep");

    /// <summary>Reads a message.</summary>
    /// <exception cref="FormatException">It is no message of this queue; the sentence says what it has to be.</exception>
    public static (string Round, char Range) Parse(string message)
    {
        // The message itself stays out of the log: anybody with the role may have written it.
        return message.Split('/') is [var round, [var range]] && FileRound.IsId(round) && FileRound.Ranges.Contains(range)
            ? (round, range)
            : throw new FormatException(
                $"A message of the queue {Name} cannot be understood: it has to be the id of a round (32 hex digits), a slash and a hex digit.");
    }

    internal async Task SendAsync(string round, char range, CancellationToken cancellation)
    {
        var message = $"{round}/{range}";
        try
        {
            await Messages.SendMessageAsync(message, timeToLive: TimeToLive, cancellationToken: cancellation);
        }
        catch (RequestFailedException fault) when (fault is { Status: 404, ErrorCode: "QueueNotFound" })
        {
            await Messages.CreateIfNotExistsAsync(cancellationToken: cancellation);
            await Messages.SendMessageAsync(message, timeToLive: TimeToLive, cancellationToken: cancellation);
        }
    }
}
