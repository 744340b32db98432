using Azure.Storage.Queues;
using Feed.Storage;
using Microsoft.Extensions.Configuration;

namespace Feed.Functions;

/// <summary>
/// Where the events of deleted files come from: the storage queue that <see cref="ArticleTriggers.WithdrawArticle"/> reads.
/// </summary>
public sealed class Deletions
{
    private const string AddressSetting = FeedStorage.Setting + "__queueServiceUri";

    /// <summary>Makes the client of the account that the setting <c>FeedStorage</c> names; nothing is asked of the account yet.</summary>
    /// <param name="configuration">
    /// <c>FeedStorage</c>: a connection string; or <c>FeedStorage:queueServiceUri</c>, with the identity of <c>FeedStorage:clientId</c>.
    /// </param>
    /// <exception cref="InvalidOperationException">The setting is missing or cannot be used; the message says what it has to
    /// be.</exception>
    public Deletions(IConfiguration configuration)
    {
        var section = configuration.GetSection(FeedStorage.Setting);
        // The version that the blob client has, so that any Azurite works as it comes.
        var options = new QueueClientOptions(QueueClientOptions.ServiceVersion.V2025_11_05);
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(5);
        Queue = string.IsNullOrWhiteSpace(section.Value)
            ? new QueueServiceClient(Address(section["queueServiceUri"]), AppIdentity.Of(configuration), options)
                .GetQueueClient(BlobDeleted.Queue)
            : OfConnection(section.Value, options);
    }

    /// <summary>Opens the queue; it may be missing yet.</summary>
    public QueueClient Queue { get; }

    private static Uri Address(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new InvalidOperationException(
                $"The setting {AddressSetting} is missing: deletions come through the queue {BlobDeleted.Queue}, so set it to an https address "
                + "such as https://ACCOUNT.queue.core.windows.net.");
        }

        return Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? address
            : throw new InvalidOperationException(
                $"The setting {AddressSetting} is '{value}': it has to be an https address such as https://ACCOUNT.queue.core.windows.net.");
    }

    private static QueueClient OfConnection(string connection, QueueClientOptions options)
    {
        try
        {
            return new QueueClient(connection, BlobDeleted.Queue, options);
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or InvalidOperationException)
        {
            // The SDK's message may repeat the string, and the string may hold a key.
            throw new InvalidOperationException(
                $"The setting {FeedStorage.Setting} is not a connection string with a queue service: copy it from the account's access keys, "
                + "or use UseDevelopmentStorage=true for Azurite.");
        }
    }
}
