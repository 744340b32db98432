namespace Feed.Tests.Support;

/// <summary>The real clock, moved on at will; delays stay real.</summary>
internal sealed class SettableTime : TimeProvider
{
    private TimeSpan ahead;

    public void Advance(TimeSpan by) => ahead += by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
}
