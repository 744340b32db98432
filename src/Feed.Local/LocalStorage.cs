using System.Data.Common;
using System.Net.NetworkInformation;
using Feed.Local.Azurite;

namespace Feed.Local;

/// <summary>Finds the storage that the setting <c>FeedStorage</c> means, and starts an Azurite where none runs.</summary>
/// <param name="usual">The ports that <c>UseDevelopmentStorage=true</c> means.</param>
/// <param name="folder">Where the data of an Azurite are that is started here.</param>
/// <param name="say">Told what is going on, in sentences.</param>
internal sealed class LocalStorage(AzuritePorts usual, AzuriteFolder folder, Action<string> say)
{
    /// <summary>The usual folder of the data: one of the working directory.</summary>
    public const string Folder = ".azurite";

    private const string Development = "UseDevelopmentStorage=true";
    private const int Attempts = 3;

    private static readonly string[] EndpointKeys = ["BlobEndpoint", "TableEndpoint"];

    /// <summary>
    /// Without a setting each working directory has an Azurite of its own, unless one runs that no Feed.Local started. The setting
    /// <c>UseDevelopmentStorage=true</c> means the Azurite on the usual ports, whoever uses it too.
    /// </summary>
    /// <param name="configuration">The settings; <c>FeedStorage</c> is set where it is missing.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>The Azurite of this working directory; null when storage is elsewhere.</returns>
    /// <exception cref="StartupException">There is no storage; the message says what to do.</exception>
    public async Task<FolderAzurite?> PrepareAsync(IConfiguration configuration, CancellationToken cancellation)
    {
        var section = configuration.GetSection("FeedStorage");
        var shared = section.Exists();
        if (shared && section.Value?.Trim().TrimEnd(';') != Development)
        {
            ThrowIfNobodyListens(section.Value);
            return null;
        }

        var ports = shared ? await SharedAsync(cancellation) : await OwnAsync(cancellation);
        section.Value = (ports.Shared ?? ports.Own!.Ports).ConnectionString;
        return ports.Own;
    }

    /// <summary>A port of this machine where nobody listens is a program that was not started, and worth a sentence of its own.</summary>
    private static void ThrowIfNobodyListens(string? connection)
    {
        var listening = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(listener => listener.Port).ToHashSet();
        foreach (var endpoint in Endpoints(connection).Where(endpoint => endpoint.IsLoopback && !listening.Contains(endpoint.Port)))
        {
            throw new StartupException(
                $"FeedStorage names {endpoint.Authority}, a port of this machine where nobody listens: start the Azurite that it means, or leave FeedStorage out to have one started.");
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
            // The code that makes the clients says what is wrong with it.
            return [];
        }

        return EndpointKeys
            .Select(name => parts.TryGetValue(name, out var value) && Uri.TryCreate($"{value}", UriKind.Absolute, out var endpoint)
                ? endpoint
                : null)
            .OfType<Uri>();
    }

    private async Task<(AzuritePorts? Shared, FolderAzurite? Own)> SharedAsync(CancellationToken cancellation)
    {
        var found = await usual.ProbeAsync(cancellation);
        if (found.Kind == AzuriteProbeKind.Azurite)
        {
            say(found.Folder is { } data
                ? $"Using the Azurite on 127.0.0.1:{usual.Blob} with the data in {data}: all articles in it are shown."
                : $"Using the Azurite on 127.0.0.1:{usual.Blob}, which another program started: all articles in it are shown.");
            return (usual, null);
        }

        return found.Kind switch
        {
            AzuriteProbeKind.Half or AzuriteProbeKind.Mixed => throw new StartupException(
                $"An Azurite runs with only some of its services: it has to listen on {usual.Blob} (blobs) and {usual.Table} (tables). End it, or start it as 'azurite'."),
            AzuriteProbeKind.Other => throw new StartupException(
                $"Port {usual.Blob} or {usual.Table}, which Azurite needs, is used by another program: end that program, or set FeedStorage to a storage account."),
            _ => (null, await FolderAzurite.OpenAsync(folder, usual, say, cancellation)),
        };
    }

    private async Task<(AzuritePorts? Shared, FolderAzurite? Own)> OwnAsync(CancellationToken cancellation)
    {
        var found = await usual.ProbeAsync(cancellation);
        if (found is { Kind: AzuriteProbeKind.Azurite, Folder: null })
        {
            // Somebody started it by hand, perhaps on this very folder.
            say($"Using the Azurite on 127.0.0.1:{usual.Blob}, which another program started: all articles in it are shown.");
            return (usual, null);
        }

        var ports = found.Kind == AzuriteProbeKind.Nobody ? usual : AzuritePorts.Free();
        if (found.Folder is { } other && other != folder.Path)
            say($"The Azurite on 127.0.0.1:{usual.Blob} belongs to {other}; this folder gets one of its own.");
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return (null, await FolderAzurite.OpenAsync(folder, ports, say, cancellation));
            }
            catch (PortTakenException) when (attempt < Attempts)
            {
                ports = AzuritePorts.Free();
            }
        }
    }
}
