using System.Data.Common;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Feed.Local.Azurite;
using Feed.Storage;

namespace Feed.Local;

/// <summary>The endpoints in the storage settings that are on this machine, under any of its addresses.</summary>
internal sealed class LocalEndpoints
{
    private static readonly string[] Services = ["blob", "table"];
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(2);

    private readonly List<Endpoint> endpoints;

    /// <summary>Finds the endpoints. Feed uses the queue only to notify a hub.</summary>
    public LocalEndpoints(IConfiguration configuration)
    {
        var hasHub = !string.IsNullOrWhiteSpace(configuration["Feed:Hub"]);
        endpoints =
        [
            .. Of(configuration.GetSection(FeedStorage.Setting), hasHub ? [.. Services, "queue"] : Services),
            .. configuration.GetSection(FeedStorage.RecordsSetting).GetChildren().SelectMany(account => Of(account, ["table"])),
        ];
    }

    /// <summary>Fails if nothing listens at one of the endpoints: the user forgot to start a program. The message says which.</summary>
    /// <exception cref="StartupException">Nothing listens at an endpoint.</exception>
    public async Task ThrowIfNothingListensAsync(CancellationToken cancellation)
    {
        foreach (var (setting, address) in endpoints)
        {
            if (await IsRefusedAsync(address, cancellation))
            {
                throw new StartupException(
                    $"{setting} names {address.Authority}, but nothing listens on that port of this machine: start Azurite there, or remove {setting} to have one started.");
            }
        }
    }

    /// <summary>The Azurite that FeedStorage names, and the folder of its data; null when storage is something else.</summary>
    public async Task<(string Authority, string? Folder)?> FindAzuriteAsync(CancellationToken cancellation)
    {
        if (endpoints is not [{ Setting: FeedStorage.Setting, Address: { Scheme: "http" } address }, ..])
            return null;
        var found = await AzuritePorts.ProbeAsync(new Uri(address.GetLeftPart(UriPartial.Authority)), cancellation);
        return found.Kind == AzuriteProbeKind.Azurite ? (address.Authority, found.Folder) : null;
    }

    private static IEnumerable<Endpoint> Of(IConfigurationSection account, string[] services)
    {
        var setting = account.Path.Replace(":", "__", StringComparison.Ordinal);
        foreach (var service in services)
        {
            if (Uri.TryCreate(Value(account, service), UriKind.Absolute, out var address) && IsOfThisMachine(address))
                yield return new Endpoint(setting, address);
        }
    }

    private static string? Value(IConfigurationSection account, string service)
    {
        if (string.IsNullOrWhiteSpace(account.Value))
            return account[$"{service}ServiceUri"];
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = account.Value };
            return parts.TryGetValue($"{service}Endpoint", out var value) ? $"{value}" : null;
        }
        catch (ArgumentException)
        {
            // The code that creates the clients reports what is wrong.
            return null;
        }
    }

    private static bool IsOfThisMachine(Uri address)
    {
        if (address.IsLoopback)
            return true;
        if (!IPAddress.TryParse(address.DnsSafeHost, out var own))
            return string.Equals(address.Host, Dns.GetHostName(), StringComparison.OrdinalIgnoreCase);
        return own.Equals(IPAddress.Any) || own.Equals(IPAddress.IPv6Any)
            || NetworkInterface.GetAllNetworkInterfaces()
                .SelectMany(network => network.GetIPProperties().UnicastAddresses)
                .Any(unicast => unicast.Address.Equals(own));
    }

    /// <summary>Whether the system refuses a connection. The system knows best which of its addresses a program listens on.</summary>
    private static async Task<bool> IsRefusedAsync(Uri address, CancellationToken cancellation)
    {
        using var client = new TcpClient();
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(ConnectTimeout);
        try
        {
            await client.ConnectAsync(address.DnsSafeHost, address.Port, timeout.Token);
            return false;
        }
        catch (SocketException fault)
        {
            return fault.SocketErrorCode is SocketError.ConnectionRefused or SocketError.AddressNotAvailable;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // A firewall or a busy program may be the cause; the first call to storage reports it.
            return false;
        }
    }

    private sealed record Endpoint(string Setting, Uri Address);
}
