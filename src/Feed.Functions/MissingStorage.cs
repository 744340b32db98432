using Azure.Storage.Queues;
using Feed.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Feed.Functions;

/// <summary>
/// Creates what the app and its triggers need in storage, beside the start: on a new account the host would ask in vain for containers and
/// queues until something makes them. No invocation waits for it.
/// </summary>
public sealed partial class MissingStorage(FeedStorage storage, IConfiguration configuration, ILogger<MissingStorage> logger) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.WhenAll(storage.CreateMissingAsync(stoppingToken), DeletedQueue().CreateIfNotExistsAsync(cancellationToken: stoppingToken));
        }
        catch (Exception fault)
        {
            // Each is created by its first use as well, so that the app runs on. What a worker that ends leaves undone, the next one does:
            // an exception that left this method then would end the process with an abort.
            if (!stoppingToken.IsCancellationRequested)
                LogNotCreated(fault.Message.Split('\n')[0]);
        }
    }

    private QueueClient DeletedQueue()
    {
        var section = configuration.GetSection(FeedStorage.Setting);
        // The version that the blob client has, so that any Azurite works as it comes.
        var options = new QueueClientOptions(QueueClientOptions.ServiceVersion.V2025_11_05);
        if (!string.IsNullOrWhiteSpace(section.Value))
            return new QueueClient(section.Value, BlobDeleted.Queue, options);
        var service = section["queueServiceUri"] ?? throw new InvalidOperationException($"The setting {FeedStorage.Setting}__queueServiceUri is missing.");
        return new QueueServiceClient(new Uri(service), AppIdentity.Of(configuration), options).GetQueueClient(BlobDeleted.Queue);
    }

    [LoggerMessage(LogLevel.Warning, "Could not create what may be missing in storage: {Reason}")]
    private partial void LogNotCreated(string reason);
}
