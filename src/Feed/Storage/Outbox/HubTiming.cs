namespace Feed.Storage.Outbox;

/// <summary>When Feed notifies the hub of a change: once every cache shows it, because the hub fetches the feed at once.</summary>
/// <param name="Settling">How long after a change an older answer may still be served.</param>
/// <param name="Window">Changes within one window come due together, so that the hub fetches a feed once for all of them.</param>
/// <param name="Retry">How long after a failure a message is tried again.</param>
public sealed record HubTiming(TimeSpan Settling, TimeSpan Window, TimeSpan Retry)
{
    /// <summary>How long the hub may take to answer.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Of a site of several instances: another one may be behind by 4 seconds, and a cache in front by 10
    /// (docs/decisions/told-of-changes.md). host.json has the same time of retrying.
    /// </summary>
    public static HubTiming OfManyInstances { get; } =
        new(TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(30));

    /// <summary>Of a site of one process, which never serves what it has changed itself: only a cache in front may be behind.</summary>
    public static HubTiming OfOneInstance { get; } = OfManyInstances with { Settling = TimeSpan.FromSeconds(11) };

    /// <summary>How long a change of now has to wait: the time of settling, and then to the end of the window.</summary>
    public TimeSpan DelayAt(DateTimeOffset now)
    {
        var settled = (now + Settling).UtcTicks;
        var end = (settled + Window.Ticks - 1) / Window.Ticks * Window.Ticks;
        return TimeSpan.FromTicks(end - now.UtcTicks);
    }
}
