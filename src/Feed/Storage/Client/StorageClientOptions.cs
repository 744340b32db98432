using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Feed.Storage;

/// <summary>Creates the options of every storage client, so that no client lacks the <see cref="ResponseGuard"/>.</summary>
/// <param name="policies">Policies that run for each attempt of each request; a <see cref="RetryPolicy"/> replaces the default one.</param>
/// <param name="transport">Sends the requests; null for the client library's own.</param>
internal sealed class StorageClientOptions(IEnumerable<HttpPipelinePolicy> policies, HttpPipelineTransport? transport)
{
    /// <summary>Azurite refuses API versions newer than itself, so Feed uses an old version that has what Feed needs.</summary>
    public BlobClientOptions ForBlobs() =>
        Configure(new BlobClientOptions(BlobClientOptions.ServiceVersion.V2025_11_05), StorageService.Blobs);

    /// <summary>
    /// Only a listing that starts at a name needs a newer version than Azurite has, and only sites of more than 20,000 files make such
    /// listings.
    /// </summary>
    public BlobClientOptions ForListingsByName() =>
        Configure(new BlobClientOptions(BlobClientOptions.ServiceVersion.V2026_02_06), StorageService.Blobs);

    public TableClientOptions ForTables() => Configure(new TableClientOptions(), StorageService.Tables);

    /// <summary>The same API version as for blobs: an Azurite that accepts one accepts the other.</summary>
    public QueueClientOptions ForQueues() =>
        Configure(new QueueClientOptions(QueueClientOptions.ServiceVersion.V2025_11_05), StorageService.Queues);

    private TOptions Configure<TOptions>(TOptions options, StorageService service)
        where TOptions : ClientOptions
    {
        if (transport is not null)
            options.Transport = transport;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(5);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(30);
        options.AddPolicy(new ResponseGuard(service), HttpPipelinePosition.PerRetry);
        foreach (var policy in policies)
        {
            if (policy is RetryPolicy retry)
                options.RetryPolicy = retry;
            else
                options.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        }

        return options;
    }
}
