using System.Net.NetworkInformation;

namespace Feed.Local;

/// <summary>The addresses that the site listens on.</summary>
internal static class ListenAddresses
{
    private const string Default = "http://localhost:7071";
    private const string BaseUrl = "Feed:BaseUrl";

    private static readonly string[] Settings = [WebHostDefaults.ServerUrlsKey, WebHostDefaults.HttpPortsKey,
        WebHostDefaults.HttpsPortsKey];

    /// <summary>Configures the addresses: port 7071 unless the settings of ASP.NET Core name others.</summary>
    /// <returns>The path of the site, as in <c>--urls http://127.0.0.1:8080/news</c>; empty for none.</returns>
    /// <exception cref="StartupException">An address is invalid or in use. This check comes before the slow start of
    /// Azurite.</exception>
    public static string Configure(WebApplicationBuilder builder)
    {
        if (!Settings.Any(key => !string.IsNullOrEmpty(builder.WebHost.GetSetting(key)))
            && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(Default);
        var portsInUse = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(listener => listener.Port).ToHashSet();
        var urls = (builder.WebHost.GetSetting(WebHostDefaults.ServerUrlsKey) ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var addresses = Array.ConvertAll(urls, Parse);
        if (addresses.FirstOrDefault(address => address.Port > 0 && portsInUse.Contains(address.Port)) is { } used)
            throw InUse(urls[Array.IndexOf(addresses, used)]);
        var path = addresses.FirstOrDefault()?.PathBase ?? "";
        if (addresses.All(address => address.PathBase.Length == 0))
            return path;

        // The server listens on hosts and ports only, so the application handles the path and adds it to links.
        builder.WebHost.UseUrls(Array.ConvertAll(addresses, WithoutPath));
        if (string.IsNullOrEmpty(builder.Configuration[BaseUrl]) && addresses[0].Port > 0)
            builder.Configuration[BaseUrl] = WithoutPath(addresses[0]) + path;
        return path;
    }

    /// <summary>The exception for an address that is in use by another program.</summary>
    public static StartupException InUse(string url) =>
        new($"{url} is in use by another program: stop that program, or serve elsewhere with --urls http://localhost:7072.");

    private static string WithoutPath(BindingAddress address) =>
        address.PathBase.Length == 0 ? address.ToString() : $"{address.Scheme}://{address.Host}:{address.Port}";

    private static BindingAddress Parse(string url)
    {
        try
        {
            return BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            throw new StartupException($"'{url}' is not an address to listen on: write it as http://localhost:7072.");
        }
    }
}
