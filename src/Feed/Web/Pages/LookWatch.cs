using Feed.Storage;
using Feed.Storage.ChangeFeed;
using Feed.Storage.Configuration;
using Microsoft.Extensions.Logging;

namespace Feed.Web.Pages;

/// <summary>
/// Provides the site's look, which is refreshed in the background. Only the first pages wait for it, a second at most; later pages are
/// rendered with the last known look.
/// </summary>
/// <param name="configuration">The files.</param>
/// <param name="changes">Announces changes of the look to the cache.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Logs failures.</param>
internal sealed partial class LookWatch(ConfigurationFiles configuration, KnownChanges changes, TimeProvider time, ILogger<LookWatch> log)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private Task? first;
    private Task? refresh;
    private DateTimeOffset refreshStarted;
    private volatile SiteLook current = SiteLook.Shipped;

    /// <summary>The last known look.</summary>
    public SiteLook Current => current;

    /// <summary>Starts a refresh if it is due; waits up to a second for the first one.</summary>
    public async Task KeepFreshAsync(CancellationToken cancellation)
    {
        Task firstRefresh;
        lock (gate)
        {
            if (refresh is null || (refresh.IsCompleted && time.GetUtcNow() - refreshStarted >= ConfigurationFiles.CheckInterval))
            {
                refreshStarted = time.GetUtcNow();
                refresh = RefreshAsync();
                first ??= refresh;
            }

            firstRefresh = first!;
        }

        if (!firstRefresh.IsCompleted)
            await Task.WhenAny(firstRefresh, Task.Delay(FirstWait, cancellation));
    }

    /// <summary>Reads the current look from storage.</summary>
    public async Task<SiteLook> ReadCurrentAsync(CancellationToken cancellation)
    {
        var found = (await configuration.GetAsync(cancellation)).LookFiles.Look;
        if (current == found)
            return found;
        current = found;
        changes.Announce(new Change { OtherKeys = [Dependencies.Look] });
        return found;
    }

    private async Task RefreshAsync()
    {
        // Keeps the synchronous part of the first call off the request.
        await Task.Yield();
        try
        {
            await ReadCurrentAsync(CancellationToken.None);
        }
        catch (Exception fault) when (fault.IsStorageFault())
        {
            LogFailed(fault.Message.Split('\n')[0]);
        }
    }

    [LoggerMessage(56, LogLevel.Warning, "Cannot check the site's style sheet and logo; pages keep the last known ones: {Reason}")]
    private partial void LogFailed(string reason);
}
