using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;

namespace Feed.Storage;

/// <summary>An account that a setting names, by connection string or by identity.</summary>
/// <param name="Setting">The setting, as messages name it.</param>
internal abstract record StorageAccount(string Setting)
{
    /// <summary>The account of the setting <c>FeedStorage</c>.</summary>
    /// <exception cref="InvalidOperationException">The setting is missing or cannot be used.</exception>
    public static StorageAccount FromSettings(IConfiguration configuration) => FromSection(configuration.GetSection(FeedStorage.Setting));

    /// <summary>The accounts that share the records; empty if the records are in the account of <c>FeedStorage</c>.</summary>
    /// <exception cref="InvalidOperationException">The setting cannot be used.</exception>
    public static IReadOnlyList<StorageAccount> ForRecords(IConfiguration configuration)
    {
        var section = configuration.GetSection(FeedStorage.RecordsSetting);
        var accounts = section.GetChildren().OrderBy(child => child.Key.Length).ThenBy(child => child.Key, StringComparer.Ordinal).ToList();
        var isList = section.Value is null && accounts.Index().All(account => account.Item.Key == $"{account.Index}");
        if (!isList || accounts.Count > RecordTables.MaxAccounts)
        {
            throw new InvalidOperationException(
                $"The setting {FeedStorage.RecordsSetting} must be a list of 1 to {RecordTables.MaxAccounts} accounts: "
                + $"set {FeedStorage.RecordsSetting}__0, {FeedStorage.RecordsSetting}__1 and so on, without a gap.");
        }

        return [.. accounts.Select(FromSection)];
    }

    private static StorageAccount FromSection(IConfigurationSection section)
    {
        var setting = section.Path.Replace(":", "__", StringComparison.Ordinal);
        if (!string.IsNullOrWhiteSpace(section.Value))
            return new ByConnectionString(setting, section.Value);

        var blobs = section["blobServiceUri"];
        var tables = section["tableServiceUri"];
        if (string.IsNullOrWhiteSpace(blobs) && string.IsNullOrWhiteSpace(tables))
        {
            throw new InvalidOperationException(
                $"The setting {setting} is missing: set it to a storage connection string (UseDevelopmentStorage=true for Azurite), "
                + $"or set {setting}__blobServiceUri and {setting}__tableServiceUri to use an identity.");
        }

        return new ByIdentity(setting, Endpoint($"{setting}__blobServiceUri", blobs, "blob"),
            Endpoint($"{setting}__tableServiceUri", tables, "table"),
            CredentialOf(section["clientId"]));
    }

    public abstract BlobServiceClient BlobService(BlobClientOptions options);

    public abstract TableServiceClient TableService(TableClientOptions options);

    /// <summary>The address of a service.</summary>
    /// <param name="key">The setting that has the address.</param>
    /// <param name="value">Its value.</param>
    /// <param name="service">The service's name in addresses: blob, table or queue.</param>
    /// <exception cref="InvalidOperationException">The value is not an https address; the message says so.</exception>
    public static Uri Endpoint(string key, string? value, string service) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps
            ? uri
            : throw new InvalidOperationException(
                $"The setting {key} is '{value}': it must be an https address such as https://ACCOUNT.{service}.core.windows.net.");

    /// <summary>Creates a client from the connection string of a setting.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="expected">What its value must be.</param>
    /// <param name="create">Creates the client.</param>
    /// <exception cref="InvalidOperationException">The string is invalid. The message says so and does not repeat the string.</exception>
    public static T FromConnectionString<T>(string setting, string expected, Func<T> create)
    {
        try
        {
            return create();
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or InvalidOperationException)
        {
            // The SDK's message may repeat the string, and the string may contain a key.
            throw new InvalidOperationException(
                $"The setting {setting} is not a {expected}: copy it from the account's access keys, "
                + "or use UseDevelopmentStorage=true for Azurite.");
        }
    }

    /// <summary>The user-assigned identity with a client id; the default credential of the machine when the id is empty.</summary>
    public static TokenCredential CredentialOf(string? clientId) =>
        string.IsNullOrWhiteSpace(clientId)
            ? new DefaultAzureCredential()
            : new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId));

    private sealed record ByConnectionString(string Setting, string Connection) : StorageAccount(Setting)
    {
        public override BlobServiceClient BlobService(BlobClientOptions options) =>
            FromConnectionString(Setting, "storage connection string", () => new BlobServiceClient(Connection, options));

        public override TableServiceClient TableService(TableClientOptions options) =>
            FromConnectionString(Setting, "storage connection string", () => new TableServiceClient(Connection, options));
    }

    private sealed record ByIdentity(string Setting, Uri Blobs, Uri Tables, TokenCredential Credential) : StorageAccount(Setting)
    {
        public override BlobServiceClient BlobService(BlobClientOptions options) => new(Blobs, Credential, options);

        public override TableServiceClient TableService(TableClientOptions options) => new(Tables, Credential, options);
    }
}
