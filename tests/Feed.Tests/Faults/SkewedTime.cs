using Feed.Tests.Support;

namespace Feed.Tests.Faults;

/// <summary>The clock of a machine, ahead of the others or behind.</summary>
/// <param name="time">The true time.</param>
/// <param name="ahead">How far it is ahead.</param>
internal sealed class SkewedTime(VirtualTime time, TimeSpan ahead) : SettableTime
{
    public override DateTimeOffset TrueNow => time.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => time.GetUtcNow() + ahead;

    public override long TimestampFrequency => time.TimestampFrequency;

    public override long GetTimestamp() => time.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        time.CreateTimer(callback, state, dueTime, period);

    public override void Advance(TimeSpan by) => time.Advance(by);
}
