using Feed.Tests.Support;

namespace Feed.Tests.Faults;

/// <summary>A clock that stands still until it is moved; timers fire on the thread that moves it past their time.</summary>
internal sealed class VirtualTime : SettableTime
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(10);

    private readonly Lock one = new();
    private readonly List<Timer> timers = [];
    private DateTimeOffset now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => now.UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state), Actor.Current);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Whether an actor, or any actor, is in a pause of a few seconds.</summary>
    public bool HasShortTimer(Actor? of = null)
    {
        lock (one)
            return timers.Any(timer => timer.IsShort && (of is null || timer.Owner == of));
    }

    /// <summary>Moves the clock to the next timer.</summary>
    /// <returns>False when no timer is set.</returns>
    public bool MoveToNextTimer()
    {
        Timer? next;
        lock (one)
            next = timers.MinBy(timer => timer.Due);
        if (next is not null)
            Advance(next.Due > now ? next.Due - now : TimeSpan.Zero);
        return next is not null;
    }

    /// <summary>Removes the timers of an actor.</summary>
    public void Forget(Actor owner)
    {
        lock (one)
            timers.RemoveAll(timer => timer.Owner == owner);
    }

    public override void Advance(TimeSpan by)
    {
        var end = now + by;
        while (true)
        {
            Timer? due;
            lock (one)
            {
                due = timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
                if (due is null)
                {
                    now = end;
                    return;
                }

                timers.Remove(due);
                now = due.Due > now ? due.Due : now;
            }

            due.Ring();
        }
    }

    private sealed class Timer(VirtualTime time, Action ring, Actor? owner) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public bool IsShort { get; private set; }

        public Actor? Owner => owner;

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.one)
            {
                time.timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                Due = time.now + dueTime;
                IsShort = dueTime < Short;
                time.timers.Add(this);
                return true;
            }
        }

        public void Dispose()
        {
            lock (time.one)
                time.timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
