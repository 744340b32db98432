using Azure.Core.Pipeline;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace Feed.Storage;

/// <summary>Creates the clients of the queues in the account that the setting <c>FeedStorage</c> names.</summary>
/// <param name="configuration">
/// <c>FeedStorage</c>: a connection string; or <c>FeedStorage:queueServiceUri</c>, with the identity of <c>FeedStorage:clientId</c>.
/// </param>
/// <param name="policies">Policies that run for each attempt of each request. Tests inject faults and count requests with them.</param>
/// <param name="transport">Sends the requests; null for the client library's own.</param>
public sealed class StorageQueues(
    IConfiguration configuration, IEnumerable<HttpPipelinePolicy> policies, HttpPipelineTransport? transport = null)
{
    private const string Setting = FeedStorage.Setting;
    private const string AddressSetting = Setting + "__queueServiceUri";

    private readonly StorageClientOptions options = new(policies, transport);

    /// <summary>Creates the client of a queue, without a request to the account.</summary>
    /// <param name="name">The queue's name.</param>
    /// <param name="purpose">What the queue delivers, a plural noun for the message of the exception.</param>
    /// <exception cref="InvalidOperationException">The setting is missing or invalid; the message names the allowed values.</exception>
    public QueueClient Open(string name, string purpose)
    {
        var section = configuration.GetSection(Setting);
        return string.IsNullOrWhiteSpace(section.Value)
            ? new QueueServiceClient(
                Address(section["queueServiceUri"], name, purpose), StorageAccount.CredentialOf(section["clientId"]), options.ForQueues())
                .GetQueueClient(name)
            : StorageAccount.FromConnectionString(
                Setting, "connection string with a queue service", () => new QueueClient(section.Value, name, options.ForQueues()));
    }

    private static Uri Address(string? value, string name, string purpose)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new InvalidOperationException(
                $"The setting {AddressSetting} is missing: {purpose} come through the queue {name}, so set it to an https address "
                + "such as https://ACCOUNT.queue.core.windows.net.");
        }

        return StorageAccount.Endpoint(AddressSetting, value, "queue");
    }
}
