using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Feed.Web.Pages;

/// <summary>
/// Finds the absolute address of the site: from settings and the host itself, never from a request, whose sender could choose it.
/// </summary>
static class BaseAddress
{
    private const string Fallback = "http://localhost:7071";

    /// <summary>The setting, which the Functions host fills in, else the first address that the server listens on.</summary>
    public static Uri Find(string setting, IServiceProvider services)
    {
        if (setting.Length > 0)
            return new Uri(setting);
        var listening = services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        return new Uri(listening is null ? Fallback : Reachable(listening));
    }

    /// <summary>An address that stands for every interface is no address to go to; any other stays as it was given.</summary>
    private static string Reachable(string listening)
    {
        foreach (var any in (ReadOnlySpan<string>)["://[::]", "://0.0.0.0", "://*", "://+"])
            listening = listening.Replace(any, "://localhost", StringComparison.Ordinal);
        return listening;
    }
}
