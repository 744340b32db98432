using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;

namespace Feed.Storage;

/// <summary>The account that the setting <c>FeedStorage</c> names, by connection string or by identity.</summary>
internal abstract record StorageAccount
{
    private const string Setting = FeedStorage.Setting;

    public static StorageAccount Of(IConfiguration configuration)
    {
        var section = configuration.GetSection(Setting);
        if (!string.IsNullOrWhiteSpace(section.Value))
            return new ByConnectionString(section.Value);

        var blobs = section["blobServiceUri"];
        var tables = section["tableServiceUri"];
        if (string.IsNullOrWhiteSpace(blobs) && string.IsNullOrWhiteSpace(tables))
        {
            throw new InvalidOperationException(
                $"The setting {Setting} is missing: set it to a storage connection string (UseDevelopmentStorage=true for Azurite), "
                + $"or set {Setting}__blobServiceUri and {Setting}__tableServiceUri to use an identity.");
        }

        return new ByIdentity(Endpoint($"{Setting}__blobServiceUri", blobs), Endpoint($"{Setting}__tableServiceUri", tables),
            CredentialOf(section["clientId"]));
    }

    public abstract BlobServiceClient BlobService(BlobClientOptions options);

    public abstract TableServiceClient TableService(TableClientOptions options);

    private static Uri Endpoint(string key, string? value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps
            ? uri
            : throw new InvalidOperationException(
                $"The setting {key} is '{value}': it must be an https address such as https://ACCOUNT.blob.core.windows.net.");

    /// <summary>The user-assigned identity with a client id; the default credential of the machine when the id is empty.</summary>
    public static TokenCredential CredentialOf(string? clientId) =>
        string.IsNullOrWhiteSpace(clientId)
            ? new DefaultAzureCredential()
            : new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId));

    private sealed record ByConnectionString(string Connection) : StorageAccount
    {
        public override BlobServiceClient BlobService(BlobClientOptions options) =>
            Create(() => new BlobServiceClient(Connection, options));

        public override TableServiceClient TableService(TableClientOptions options) =>
            Create(() => new TableServiceClient(Connection, options));

        private static T Create<T>(Func<T> create)
        {
            try
            {
                return create();
            }
            catch (Exception fault) when (fault is FormatException or ArgumentException or InvalidOperationException)
            {
                // The SDK's message may repeat the string, and the string may contain a key.
                throw new InvalidOperationException(
                    $"The setting {Setting} is not a storage connection string: copy it from the account's access keys, or use UseDevelopmentStorage=true for Azurite.");
            }
        }
    }

    private sealed record ByIdentity(Uri Blobs, Uri Tables, TokenCredential Credential) : StorageAccount
    {
        public override BlobServiceClient BlobService(BlobClientOptions options) => new(Blobs, Credential, options);

        public override TableServiceClient TableService(TableClientOptions options) => new(Tables, Credential, options);
    }
}
