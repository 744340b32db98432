using Microsoft.Extensions.Logging;

namespace Feed.Storage.ChangeFeed;

/// <summary>
/// Reads of changes while this instance is being asked: whoever asks begins a reading when it is time for one. Nobody asks, nothing is
/// read.
/// </summary>
public sealed partial class ChangeWatch
{
    /// <summary>How often changes are read of while somebody asks.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    /// <summary>How long what was read says that all else is as it was.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(4);

    /// <summary>A reading that takes longer has failed, so that storage's time in it is right to the second.</summary>
    private static readonly TimeSpan ReadTimeout = TimeSpan.FromSeconds(5);

    private readonly Func<DateTimeOffset?, CancellationToken, Task<ChangesFound>> read;
    private readonly Func<Task> beside;
    private readonly TimeProvider time;
    private readonly ILogger<ChangeWatch> log;
    private readonly Lock one = new();
    private volatile Reading? last;
    private DateTimeOffset? place;

    /// <param name="changes">Hears of what was read.</param>
    /// <param name="read">Reads since a time of storage.</param>
    /// <param name="beside">Whatever else is looked for now and then while somebody asks.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">Told when changes can no longer be read.</param>
    internal ChangeWatch(
        Changes changes,
        Func<DateTimeOffset?, CancellationToken, Task<ChangesFound>> read,
        Func<Task> beside,
        TimeProvider time,
        ILogger<ChangeWatch> log)
    {
        Changes = changes;
        this.read = read;
        this.beside = beside;
        this.time = time;
        this.log = log;
    }

    /// <summary>What is known of changes.</summary>
    public Changes Changes { get; }

    /// <summary>Whether all changes are known but for those of the last seconds.</summary>
    internal bool IsCurrent => Changes.Known.CoveredTo is { } covered && time.GetElapsedTime(covered) < Limit;

    /// <summary>Whether the last reading has failed, so that nobody is to wait for the next.</summary>
    internal bool HasFailed { get; private set; }

    /// <summary>Begins a reading when it is time for one.</summary>
    /// <returns>The last reading, which may be under way.</returns>
    internal Task Keep()
    {
        if (last is { } recent && time.GetElapsedTime(recent.Begun) < Every && !HasSlept(recent))
            return recent.Work;
        lock (one)
        {
            if (last is { } slept && HasSlept(slept))
            {
                Changes.Forget();
                last = slept with { At = time.GetUtcNow() - time.GetElapsedTime(slept.Begun) };
            }

            if (last is null || (last.Work.IsCompleted && time.GetElapsedTime(last.Begun) >= Every))
            {
                var now = time.GetTimestamp();
                last = new Reading(now, time.GetUtcNow(), ReadAsync(now));
            }

            return last.Work;
        }
    }

    /// <summary>Whether the machine slept, and one of its clocks with it: nobody knows what was changed meanwhile.</summary>
    private bool HasSlept(Reading reading) => time.GetUtcNow() - reading.At >= time.GetElapsedTime(reading.Begun) + Every;

    private async Task ReadAsync(long now)
    {
        // A request does not wait for the work that the first call does before its first await.
        await Task.Yield();
        Dependencies.Stop();
        _ = beside();
        try
        {
            using var limit = new CancellationTokenSource(ReadTimeout, time);
            var found = await read(place, limit.Token);
            Changes.Apply(found, now);
            (place, HasFailed) = (found.Date, false);
        }
        catch (Exception fault)
        {
            // Whatever it is, feeds go on: each answer is then kept for a few seconds only.
            if (!HasFailed)
                LogFailed(fault.Message.Split('\n')[0]);
            HasFailed = true;
        }
    }

    [LoggerMessage(41, LogLevel.Warning, "Cannot read of changes, so pages are looked at every few seconds: {Reason}")]
    private partial void LogFailed(string reason);

    /// <param name="Begun">When it began, by a clock that never steps and may sleep.</param>
    /// <param name="At">The same moment, by the clock on the wall.</param>
    /// <param name="Work">The reading.</param>
    private sealed record Reading(long Begun, DateTimeOffset At, Task Work);
}
