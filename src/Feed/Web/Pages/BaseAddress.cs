using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Feed.Web.Pages;

/// <summary>
/// Finds the absolute address of the site from the settings or the host, never from a request, whose Host header the client controls.
/// </summary>
public static class BaseAddress
{
    private const string Fallback = "http://localhost:7071";

    /// <summary>
    /// The setting, which the Functions host fills in by default; otherwise the first address that the server listens on.
    /// </summary>
    public static Uri Find(string setting, IServiceProvider services) =>
        new(setting.Length > 0 ? setting : Listening(services) ?? Fallback);

    /// <summary>
    /// The first address that the server listens on, as a person can open it; null when the host has no server. For a host name,
    /// the server reports a wildcard, so the name comes from the setting; if the setting has none, it is localhost.
    /// </summary>
    public static string? Listening(IServiceProvider services)
    {
        var listening = services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        if (listening is null)
            return null;
        var host = ConfiguredHost(services.GetService<IConfiguration>()?[WebHostDefaults.ServerUrlsKey]) ?? "localhost";
        foreach (var wildcard in (ReadOnlySpan<string>)["://[::]", "://0.0.0.0", "://*", "://+"])
            listening = listening.Replace(wildcard, $"://{host}", StringComparison.Ordinal);
        return listening;
    }

    /// <summary>The host of the first address to listen on, if it is a name.</summary>
    private static string? ConfiguredHost(string? urls)
    {
        var first = urls?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault();
        return first is not null && BindingAddress.Parse(first).Host is var host && Uri.CheckHostName(host) == UriHostNameType.Dns
            ? host
            : null;
    }
}
