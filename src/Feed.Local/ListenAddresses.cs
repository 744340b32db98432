using System.Net.NetworkInformation;

namespace Feed.Local;

/// <summary>Where the user wants the site.</summary>
internal static class ListenAddresses
{
    private const string Default = "http://localhost:7071";

    private static readonly string[] Settings = [WebHostDefaults.ServerUrlsKey, WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey];

    /// <summary>Listens on port 7071 unless the user says where, in any of the ways of ASP.NET Core.</summary>
    /// <exception cref="StartupException">An address is none, or in use; said before Azurite is started, which may take a while.</exception>
    public static void Settle(WebApplicationBuilder builder)
    {
        if (!Settings.Any(key => !string.IsNullOrEmpty(builder.WebHost.GetSetting(key))) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(Default);
        var taken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(listener => listener.Port).ToHashSet();
        foreach (var url in (builder.WebHost.GetSetting(WebHostDefaults.ServerUrlsKey) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (PortOf(url) is > 0 and var port && taken.Contains(port))
                throw Taken(url);
        }
    }

    /// <summary>The sentence about an address that another program listens on.</summary>
    public static StartupException Taken(string url) =>
        new($"{url} is in use by another program: end that program, or serve elsewhere with --urls http://localhost:7072.");

    private static int PortOf(string url)
    {
        try
        {
            return BindingAddress.Parse(url).Port;
        }
        catch (FormatException)
        {
            throw new StartupException($"'{url}' is no address to listen on: write it as http://localhost:7072.");
        }
    }
}
