using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Feed.Web.Pages;

/// <summary>
/// Finds the absolute address of the site from the settings or the host, never from a request, whose Host header the client controls.
/// </summary>
static class BaseAddress
{
    private const string Fallback = "http://localhost:7071";

    /// <summary>
    /// The setting, which the Functions host fills in by default; otherwise the first address that the server listens on.
    /// </summary>
    public static Uri Find(string setting, IServiceProvider services)
    {
        if (setting.Length > 0)
            return new Uri(setting);
        var listening = services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        return new Uri(listening is null ? Fallback : Reachable(listening));
    }

    /// <summary>Replaces a wildcard address with localhost; other addresses stay unchanged.</summary>
    private static string Reachable(string listening)
    {
        foreach (var wildcard in (ReadOnlySpan<string>)["://[::]", "://0.0.0.0", "://*", "://+"])
            listening = listening.Replace(wildcard, "://localhost", StringComparison.Ordinal);
        return listening;
    }
}
