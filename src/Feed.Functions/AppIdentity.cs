using Azure.Core;
using Azure.Identity;
using Feed.Storage;
using Microsoft.Extensions.Configuration;

namespace Feed.Functions;

/// <summary>The one identity of the app: it opens storage and sends telemetry.</summary>
internal static class AppIdentity
{
    /// <summary>The user-assigned identity of the setting <c>FeedStorage:clientId</c>, or what the machine offers.</summary>
    public static TokenCredential Of(IConfiguration configuration) =>
        configuration[$"{FeedStorage.Setting}:clientId"] is { Length: > 0 } clientId
            ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId))
            : new DefaultAzureCredential();
}
