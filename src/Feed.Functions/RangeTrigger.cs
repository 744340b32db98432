using Feed.Storage;
using Feed.Storage.Sweeping.Rounds;
using Microsoft.Azure.Functions.Worker;

namespace Feed.Functions;

/// <summary>Runs one part of a round of the sweep. A timer runs on one instance; queue messages are spread over all instances.</summary>
internal sealed class RangeTrigger(RangeSweep ranges)
{
    /// <summary>Compares a range of the records with their files.</summary>
    /// <param name="message">Names the range and the round.</param>
    /// <param name="cancellation">Cancels the run; the host delivers the message again.</param>
    [Function(nameof(SweepRange))]
    public Task SweepRange([QueueTrigger(RangeOutbox.Name, Connection = FeedStorage.Setting)] string message,
        CancellationToken cancellation) =>
        ranges.RunAsync(message, cancellation);
}
