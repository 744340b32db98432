using Feed.Storage;
using Feed.Storage.Sweeping;
using Microsoft.Azure.Functions.Worker;

namespace Feed.Functions;

/// <summary>Does a part of a round of the sweep. A timer runs on one instance, and queue messages on many.</summary>
public sealed class RangeTrigger(RangeSweep ranges)
{
    /// <summary>Compares a range of the records with their files.</summary>
    /// <param name="message">Which range of which round.</param>
    /// <param name="cancellation">Ends it; the host offers the message again.</param>
    [Function(nameof(SweepRange))]
    public Task SweepRange([QueueTrigger(SweepRanges.Name, Connection = FeedStorage.Setting)] string message,
        CancellationToken cancellation) =>
        ranges.RunAsync(message, cancellation);
}
