using Azure.Storage.Queues;

namespace Feed.Storage.Sweeping.Rounds;

/// <summary>
/// The queue that distributes the ranges of a round, one message per range. Without it, a run of the sweep compares one range itself.
/// </summary>
/// <param name="queues">The queues of the account.</param>
public sealed class RangeOutbox(StorageQueues queues)
{
    /// <summary>Name of the queue.</summary>
    public const string Name = "sweep-ranges";

    /// <summary>An older message is obsolete: the next round processes the range again.</summary>
    private static readonly TimeSpan TimeToLive = TimeSpan.FromHours(1);

    /// <summary>The queue, which may not exist yet.</summary>
    public QueueClient Messages { get; } = queues.Open(Name, "ranges of the sweep");

    /// <summary>Reads a message.</summary>
    /// <exception cref="FormatException">The message is malformed; the exception describes the valid form.</exception>
    public static (string Round, char Range) Parse(string message)
    {
        // The text does not repeat the message: anybody with access to the queue may have written it, and the text is logged.
        return message.Split('/') is [var round, [var range]] && RoundProgress.IsId(round) && RoundProgress.Ranges.Contains(range)
            ? (round, range)
            : throw new FormatException(
                $"A message of the queue {Name} is invalid: it must be the id of a round (32 hex digits), a slash and a hex digit.");
    }

    internal Task SendAsync(string round, char range, CancellationToken cancellation) =>
        Messages.SendOrCreateAsync($"{round}/{range}", delay: null, TimeToLive, cancellation);
}
