using Feed.Storage;
using Feed.Storage.ChangeFeed;
using Feed.Storage.Configuration;
using Microsoft.Extensions.Logging;

namespace Feed.Web.Pages;

/// <summary>
/// Provides the site's look. Only the first pages wait for storage, and only for a moment: later pages are rendered
/// with the last known look, which is refreshed in the background.
/// </summary>
/// <param name="configuration">The files.</param>
/// <param name="changes">Receives changes of the look.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Logs failures.</param>
internal sealed partial class LookWatch(ConfigurationFiles configuration, KnownChanges changes, TimeProvider time, ILogger<LookWatch> log)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private Task? first;
    private Task? refresh;
    private DateTimeOffset begun;
    private volatile SiteLook current = SiteLook.Shipped;

    /// <summary>The look as it was last found.</summary>
    public SiteLook Current => current;

    /// <summary>Starts a refresh if one is due.</summary>
    public async Task KeepFreshAsync(CancellationToken cancellation)
    {
        Task known;
        lock (gate)
        {
            if (refresh is null || (refresh.IsCompleted && time.GetUtcNow() - begun >= ConfigurationFiles.CheckInterval))
            {
                begun = time.GetUtcNow();
                refresh = FindAsync();
                first ??= refresh;
            }

            known = first!;
        }

        if (!known.IsCompleted)
            await Task.WhenAny(known, Task.Delay(FirstWait, cancellation));
    }

    /// <summary>The look as it is now.</summary>
    public async Task<SiteLook> FindNowAsync(CancellationToken cancellation)
    {
        var found = (await configuration.GetAsync(cancellation)).LookFiles.Look;
        if (current == found)
            return found;
        current = found;
        changes.Announce(new Change { OtherKeys = [Dependencies.Look] });
        return found;
    }

    private async Task FindAsync()
    {
        // Keeps the synchronous part of the first call off the request.
        await Task.Yield();
        try
        {
            await FindNowAsync(CancellationToken.None);
        }
        catch (Exception fault) when (fault.IsStorageFault())
        {
            LogFailed(fault.Message.Split('\n')[0]);
        }
    }

    [LoggerMessage(56, LogLevel.Warning, "Cannot check the site's style sheet and logo; pages keep the last known ones: {Reason}")]
    private partial void LogFailed(string reason);
}
