using System.Net;
using System.Net.Sockets;

namespace Feed.Benchmarks.Serving;

/// <summary>Addresses on loopback.</summary>
internal static class Loopback
{
    /// <summary>An address that nobody listens on at the moment.</summary>
    public static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
