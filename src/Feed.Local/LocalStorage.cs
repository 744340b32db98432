using System.Data.Common;
using System.Net.NetworkInformation;
using Feed.Local.Azurite;

namespace Feed.Local;

/// <summary>Finds the storage that the setting <c>FeedStorage</c> names, and starts an Azurite if none runs.</summary>
/// <param name="defaultPorts">The ports that <c>UseDevelopmentStorage=true</c> means.</param>
/// <param name="folder">The folder for the data of an Azurite that is started here.</param>
/// <param name="say">Receives progress messages for the user.</param>
internal sealed class LocalStorage(AzuritePorts defaultPorts, AzuriteFolder folder, Action<string> say)
{
    /// <summary>The default folder of the data, in the working directory.</summary>
    public const string Folder = ".azurite";

    private const string Development = "UseDevelopmentStorage=true";
    private const int Attempts = 3;

    private static readonly string[] EndpointKeys = ["BlobEndpoint", "TableEndpoint"];

    /// <summary>
    /// Without the setting, each working directory has its own Azurite, unless one that Feed.Local did not start is running. The setting
    /// <c>UseDevelopmentStorage=true</c> names the Azurite on the default ports, even if other programs use it.
    /// </summary>
    /// <param name="configuration">The settings; a missing <c>FeedStorage</c> is filled in.</param>
    /// <param name="cancellation">Cancels the wait.</param>
    /// <returns>The Azurite of this working directory; null when storage is elsewhere.</returns>
    /// <exception cref="StartupException">No storage is available; the message says what to do.</exception>
    public async Task<RunningAzurite?> PrepareAsync(IConfiguration configuration, CancellationToken cancellation)
    {
        var section = configuration.GetSection("FeedStorage");
        var isConfigured = section.Exists();
        if (isConfigured && section.Value?.Trim().TrimEnd(';') != Development)
        {
            ThrowIfNothingListens(section.Value);
            return null;
        }

        var ports = isConfigured ? await UseDefaultPortsAsync(cancellation) : await UseOwnFolderAsync(cancellation);
        section.Value = (ports.Shared ?? ports.Own!.Ports).ConnectionString;
        return ports.Own;
    }

    /// <summary>If nothing listens on a port of this machine, the user forgot to start a program, so the message says which.</summary>
    private static void ThrowIfNothingListens(string? connection)
    {
        var listening = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(listener => listener.Port).ToHashSet();
        foreach (var endpoint in Endpoints(connection).Where(endpoint => endpoint.IsLoopback && !listening.Contains(endpoint.Port)))
        {
            throw new StartupException(
                $"FeedStorage names {endpoint.Authority}, but nothing listens on that port of this machine: start the Azurite there, or remove FeedStorage to have one started.");
        }
    }

    private static IEnumerable<Uri> Endpoints(string? connection)
    {
        DbConnectionStringBuilder parts;
        try
        {
            parts = new DbConnectionStringBuilder { ConnectionString = connection };
        }
        catch (ArgumentException)
        {
            // The code that creates the clients reports what is wrong.
            return [];
        }

        return EndpointKeys
            .Select(name => parts.TryGetValue(name, out var value) && Uri.TryCreate($"{value}", UriKind.Absolute, out var endpoint)
                ? endpoint
                : null)
            .OfType<Uri>();
    }

    private async Task<(AzuritePorts? Shared, RunningAzurite? Own)> UseDefaultPortsAsync(CancellationToken cancellation)
    {
        var found = await defaultPorts.ProbeAsync(cancellation);
        if (found.Kind == AzuriteProbeKind.Azurite)
        {
            say(found.Folder is { } data
                ? $"Using the Azurite on 127.0.0.1:{defaultPorts.Blob} with the data in {data}: all articles in it are shown."
                : $"Using the Azurite on 127.0.0.1:{defaultPorts.Blob}, which another program started: all articles in it are shown.");
            return (defaultPorts, null);
        }

        return found.Kind switch
        {
            AzuriteProbeKind.Partial or AzuriteProbeKind.Mixed => throw new StartupException(
                $"An Azurite runs with only some of its services: it must listen on {defaultPorts.Blob} (blobs) and {defaultPorts.Table} (tables). End it, or start it as 'azurite'."),
            AzuriteProbeKind.Other => throw new StartupException(
                $"Port {defaultPorts.Blob} or {defaultPorts.Table}, which Azurite needs, is in use by another program: end that program, or set FeedStorage to a storage account."),
            _ => (null, await RunningAzurite.OpenAsync(folder, defaultPorts, say, cancellation)),
        };
    }

    private async Task<(AzuritePorts? Shared, RunningAzurite? Own)> UseOwnFolderAsync(CancellationToken cancellation)
    {
        var found = await defaultPorts.ProbeAsync(cancellation);
        if (found is { Kind: AzuriteProbeKind.Azurite, Folder: null })
        {
            // The user started it, perhaps with the data of this folder.
            say($"Using the Azurite on 127.0.0.1:{defaultPorts.Blob}, which another program started: all articles in it are shown.");
            return (defaultPorts, null);
        }

        var ports = found.Kind == AzuriteProbeKind.Nothing ? defaultPorts : AzuritePorts.Free();
        if (found.Folder is { } other && other != folder.Path)
            say($"The Azurite on 127.0.0.1:{defaultPorts.Blob} belongs to {other}; this folder gets its own.");
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return (null, await RunningAzurite.OpenAsync(folder, ports, say, cancellation));
            }
            catch (PortInUseException) when (attempt < Attempts)
            {
                ports = AzuritePorts.Free();
            }
        }
    }
}
