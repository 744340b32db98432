using Azure.Core.Pipeline;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace Feed.Storage;

/// <summary>The queues of the account that the setting <c>FeedStorage</c> names. The one place that makes their clients.</summary>
/// <param name="configuration">
/// <c>FeedStorage</c>: a connection string; or <c>FeedStorage:queueServiceUri</c>, with the identity of <c>FeedStorage:clientId</c>.
/// </param>
/// <param name="policies">Run around each attempt of each request, for faults and counts in tests.</param>
/// <param name="transport">Carries the requests; null for the library's own.</param>
public sealed class StorageQueues(
    IConfiguration configuration, IEnumerable<HttpPipelinePolicy> policies, HttpPipelineTransport? transport = null)
{
    private const string Setting = FeedStorage.Setting;
    private const string AddressSetting = Setting + "__queueServiceUri";

    /// <summary>Makes the client of a queue; nothing is asked of the account yet.</summary>
    /// <param name="name">The queue's name.</param>
    /// <param name="purpose">What comes through it, as the beginning of a sentence.</param>
    /// <exception cref="InvalidOperationException">The setting is missing or cannot be used; the message says what it has to
    /// be.</exception>
    public QueueClient Open(string name, string purpose)
    {
        var section = configuration.GetSection(Setting);
        return string.IsNullOrWhiteSpace(section.Value)
            ? new QueueServiceClient(
                Address(section["queueServiceUri"], name, purpose), StorageAccount.CredentialOf(section["clientId"]), NewOptions())
                .GetQueueClient(name)
            : OfConnection(section.Value, name);
    }

    private static Uri Address(string? value, string name, string purpose)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new InvalidOperationException(
                $"The setting {AddressSetting} is missing: {purpose} come through the queue {name}, so set it to an https address "
                + "such as https://ACCOUNT.queue.core.windows.net.");
        }

        return Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? address
            : throw new InvalidOperationException(
                $"The setting {AddressSetting} is '{value}': it has to be an https address "
                + "such as https://ACCOUNT.queue.core.windows.net.");
    }

    private QueueClient OfConnection(string connection, string name)
    {
        try
        {
            return new QueueClient(connection, name, NewOptions());
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or InvalidOperationException)
        {
            // The SDK's message may repeat the string, and the string may hold a key.
            throw new InvalidOperationException(
                $"The setting {Setting} is not a connection string with a queue service: copy it from the account's access keys, "
                + "or use UseDevelopmentStorage=true for Azurite.");
        }
    }

    private QueueClientOptions NewOptions()
    {
        // The version that the blob client has, so that any Azurite works as it comes.
        var options = new QueueClientOptions(QueueClientOptions.ServiceVersion.V2025_11_05);
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(5);
        if (transport is not null)
            options.Transport = transport;
        foreach (var policy in policies)
        {
            if (policy is RetryPolicy retry)
                options.RetryPolicy = retry;
            else
                options.AddPolicy(policy, Azure.Core.HttpPipelinePosition.PerRetry);
        }

        return options;
    }
}
