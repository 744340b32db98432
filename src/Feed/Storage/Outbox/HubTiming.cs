namespace Feed.Storage.Outbox;

/// <summary>When Feed notifies the hub of a change: once every cache has it, because the hub fetches the feed immediately.</summary>
/// <param name="SettlingTime">How long after a change a cache may still serve the older answer.</param>
/// <param name="Window">Changes within one window become due together, so that the hub fetches a feed once for all of them.</param>
/// <param name="Retry">The delay after a failed attempt.</param>
public sealed record HubTiming(TimeSpan SettlingTime, TimeSpan Window, TimeSpan Retry)
{
    /// <summary>How long Feed waits for the hub's response.</summary>
    public TimeSpan ResponseTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The timing of a site with several instances: another instance may lag by 4 seconds, and a cache in front of it by 10
    /// (docs/decisions/announced-changes.md). The retry delay equals the one in host.json.
    /// </summary>
    public static HubTiming ForManyInstances { get; } =
        new(TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(30));

    /// <summary>
    /// The timing of a site with one process. A single process drops stale answers at once, so only a cache in front of it may lag.
    /// </summary>
    public static HubTiming ForOneInstance { get; } = ForManyInstances with { SettlingTime = TimeSpan.FromSeconds(11) };

    /// <summary>How long the message of a change has to wait: the settling time, then the rest of the window.</summary>
    public TimeSpan DelayAt(DateTimeOffset now)
    {
        var settled = (now + SettlingTime).UtcTicks;
        var end = (settled + Window.Ticks - 1) / Window.Ticks * Window.Ticks;
        return TimeSpan.FromTicks(end - now.UtcTicks);
    }
}
