namespace Feed.Tests.Support;

/// <summary>The real clock with an offset that tests set; delays stay real.</summary>
internal class SettableTime : TimeProvider
{
    private TimeSpan ahead;

    /// <summary>The time by the clock of the account.</summary>
    public virtual DateTimeOffset TrueNow => GetUtcNow();

    public virtual void Advance(TimeSpan by) => ahead += by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;

    public override long GetTimestamp() => base.GetTimestamp() + (long)(ahead.TotalSeconds * TimestampFrequency);
}
