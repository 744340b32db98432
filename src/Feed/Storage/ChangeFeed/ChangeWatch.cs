using Microsoft.Extensions.Logging;

namespace Feed.Storage.ChangeFeed;

/// <summary>
/// Reads the table of changes while this instance serves requests: a request starts a read when one is due. Without requests there are no
/// reads.
/// </summary>
public sealed partial class ChangeWatch
{
    /// <summary>The time between two reads while there are requests.</summary>
    public static readonly TimeSpan ReadInterval = TimeSpan.FromSeconds(2);

    /// <summary>How long after a read an unchanged answer still counts as current.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(4);

    /// <summary>A slower read fails: the longer a read takes, the less exact is the time that storage reports in its response.</summary>
    private static readonly TimeSpan ReadTimeout = TimeSpan.FromSeconds(5);

    private readonly Func<DateTimeOffset?, CancellationToken, Task<ChangesFound>> read;
    private readonly Func<Task> refreshLook;
    private readonly TimeProvider time;
    private readonly ILogger<ChangeWatch> log;
    private readonly Lock gate = new();
    private volatile StartedRead? last;

    /// <summary>The time of the last successful read, by storage's clock.</summary>
    private DateTimeOffset? lastDate;

    /// <param name="changes">Gets the result of each read.</param>
    /// <param name="read">Reads the changes since a time of storage's clock.</param>
    /// <param name="refreshLook">Refreshes the site's look if a refresh is due. Runs with each read.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">Records that changes can no longer be read.</param>
    internal ChangeWatch(
        KnownChanges changes,
        Func<DateTimeOffset?, CancellationToken, Task<ChangesFound>> read,
        Func<Task> refreshLook,
        TimeProvider time,
        ILogger<ChangeWatch> log)
    {
        Changes = changes;
        this.read = read;
        this.refreshLook = refreshLook;
        this.time = time;
        this.log = log;
    }

    /// <summary>What this process knows about changes.</summary>
    public KnownChanges Changes { get; }

    /// <summary>Whether the last successful read is recent, so that only changes of the last few seconds can be unknown.</summary>
    internal bool IsCurrent => Changes.Known.LastReadStarted is { } covered && time.GetElapsedTime(covered) < MaxAge;

    /// <summary>Whether the last read has failed; then no request should wait for the next one.</summary>
    internal bool HasFailed { get; private set; }

    /// <summary>Starts a read if one is due.</summary>
    /// <returns>The last read, which may still be running.</returns>
    internal Task ReadIfDue()
    {
        if (last is { } recent && time.GetElapsedTime(recent.Started) < ReadInterval && !HasMachineSlept(recent))
            return recent.Work;
        lock (gate)
        {
            if (last is { } slept && HasMachineSlept(slept))
            {
                Changes.InvalidateAll();

                // Adjust the wall clock time of the read, so that the same sleep is not detected again.
                last = slept with { At = time.GetUtcNow() - time.GetElapsedTime(slept.Started) };
            }

            if (last is null || (last.Work.IsCompleted && time.GetElapsedTime(last.Started) >= ReadInterval))
            {
                var now = time.GetTimestamp();
                last = new StartedRead(now, time.GetUtcNow(), ReadAsync(now));
            }

            return last.Work;
        }
    }

    /// <summary>Whether the machine has slept, which stops its monotonic clock: changes may have been missed in the meantime.</summary>
    private bool HasMachineSlept(StartedRead previous) =>
        time.GetUtcNow() - previous.At >= time.GetElapsedTime(previous.Started) + ReadInterval;

    private async Task ReadAsync(long started)
    {
        // Yield first; otherwise the request would run the synchronous part of the first storage call.
        await Task.Yield();
        Dependencies.StopRecording();
        _ = refreshLook();
        try
        {
            using var timeout = new CancellationTokenSource(ReadTimeout, time);
            var found = await read(lastDate, timeout.Token);
            Changes.Apply(found, started);
            (lastDate, HasFailed) = (found.Date, false);
        }
        catch (Exception fault)
        {
            // No fault here may stop the feeds: while changes cannot be read, each answer is cached for a few seconds only.
            if (!HasFailed)
                LogFailed(fault.Reason());
            HasFailed = true;
        }
    }

    [LoggerMessage(51, LogLevel.Warning, "Cannot read the table of changes, so pages are checked every few seconds: {Reason}")]
    private partial void LogFailed(string reason);

    /// <param name="Started">When the read started, by the monotonic clock, which stops while the machine sleeps.</param>
    /// <param name="At">The same moment by the wall clock.</param>
    /// <param name="Work">The read itself.</param>
    private sealed record StartedRead(long Started, DateTimeOffset At, Task Work);
}
