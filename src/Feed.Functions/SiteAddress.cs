using Microsoft.Extensions.Configuration;

namespace Feed.Functions;

/// <summary>Derives the address of the site from the settings of the Functions host.</summary>
public static class SiteAddress
{
    /// <summary>The setting in which the host puts its own host name, with a port on a laptop.</summary>
    public const string HostNameSetting = "WEBSITE_HOSTNAME";

    /// <summary>
    /// Fills in <see cref="FeedOptions.BaseUrl"/> where <c>Feed:BaseUrl</c> is not set: https in Azure, http under Core Tools.
    /// </summary>
    /// <param name="options">The options to complete.</param>
    /// <param name="configuration">The host's settings.</param>
    public static void SetDefault(FeedOptions options, IConfiguration configuration)
    {
        var name = configuration[HostNameSetting];
        if (string.IsNullOrWhiteSpace(options.BaseUrl) && !string.IsNullOrWhiteSpace(name))
            options.BaseUrl = $"{SchemeOf(name)}://{name}";
    }

    private static string SchemeOf(string name) =>
        Uri.TryCreate($"http://{name}", UriKind.Absolute, out var address) && address.IsLoopback ? "http" : "https";
}
