using Feed.Storage;
using Feed.Storage.Outbox;
using Feed.Storage.Sweeping;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Feed.Functions;

/// <summary>
/// Creates what the app and its triggers need in storage, beside the start: on a new account the host would ask in vain for containers and
/// queues until something makes them. No invocation waits for it.
/// </summary>
public sealed partial class MissingStorage(
    FeedStorage storage, Deletions deletions, HubOutbox hub, SweepRanges ranges, TimeProvider time, ILogger<MissingStorage> logger)
    : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await CreateAsync(stoppingToken);
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // What a worker that ends leaves undone, the next one does. An exception that left this method now would end the process with
            // an abort.
        }
    }

    /// <summary>
    /// Tries until all is there. Tables and containers are created by their first use as well. Nothing else creates the queue of deletions:
    /// neither the host's listener nor the event subscription does. Storage may be away at the start, and a new role takes minutes to work.
    /// </summary>
    private async Task CreateAsync(CancellationToken cancellation)
    {
        var warned = false;
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                await Task.WhenAll(storage.CreateMissingAsync(cancellation),
                    deletions.Queue.CreateIfNotExistsAsync(cancellationToken: cancellation),
                    hub.Messages.CreateIfNotExistsAsync(cancellationToken: cancellation),
                    ranges.Messages.CreateIfNotExistsAsync(cancellationToken: cancellation));
                break;
            }
            catch (Exception fault) when (!cancellation.IsCancellationRequested)
            {
                // One warning, however long it takes.
                if (!warned)
                    LogNotCreated(fault.Message.Split('\n')[0]);
                warned = true;
            }

            await Task.Delay(pause, time, cancellation);
        }

        if (warned)
            LogCreated();
    }

    [LoggerMessage(LogLevel.Warning, "Could not yet create what may be missing in storage, and goes on trying: {Reason}")]
    private partial void LogNotCreated(string reason);

    [LoggerMessage(LogLevel.Information, "What was missing in storage is created.")]
    private partial void LogCreated();
}
