using Feed.Storage;
using Feed.Storage.Outbox;
using Feed.Storage.Sweeping.Rounds;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Feed.Functions;

/// <summary>
/// Creates the tables, containers and queues of the app in the background at startup: on a new account, the host's triggers fail until they
/// exist. No invocation waits for it.
/// </summary>
public sealed partial class StorageCreation(
    FeedStorage storage, DeletionInbox deletions, HubOutbox hub, RangeOutbox ranges, TimeProvider time, ILogger<StorageCreation> log)
    : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MaxPause = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await CreateAsync(stoppingToken);
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // The next worker finishes the work. An exception that leaves this method during shutdown would abort the process.
        }
    }

    /// <summary>
    /// Retries until everything exists. The first use of tables and containers creates them too, but nothing else creates the queue of
    /// deletions: neither the host's listener nor the event subscription. Storage may be down at startup, and a new role assignment takes
    /// minutes to take effect.
    /// </summary>
    private async Task CreateAsync(CancellationToken cancellation)
    {
        var warned = false;
        for (var pause = FirstPause; ; pause = pause * 2 < MaxPause ? pause * 2 : MaxPause)
        {
            try
            {
                await Task.WhenAll(storage.CreateMissingAsync(cancellation),
                    deletions.Messages.CreateIfNotExistsAsync(cancellationToken: cancellation),
                    hub.Messages.CreateIfNotExistsAsync(cancellationToken: cancellation),
                    ranges.Messages.CreateIfNotExistsAsync(cancellationToken: cancellation));
                break;
            }
            catch (Exception fault) when (!cancellation.IsCancellationRequested)
            {
                // Warn once, however long it takes.
                if (!warned)
                    LogNotCreated(fault.Message.Split('\n')[0]);
                warned = true;
            }

            await Task.Delay(pause, time, cancellation);
        }

        if (warned)
            LogCreated();
    }

    [LoggerMessage(90, LogLevel.Warning, "Could not create the missing tables, containers or queues yet; trying again: {Reason}")]
    private partial void LogNotCreated(string reason);

    [LoggerMessage(91, LogLevel.Information, "Created the missing tables, containers and queues.")]
    private partial void LogCreated();
}
