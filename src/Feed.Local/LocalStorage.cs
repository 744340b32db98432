using Feed.Local.Azurite;

namespace Feed.Local;

/// <summary>Finds the storage that the setting <c>FeedStorage</c> names, and starts an Azurite if none is running.</summary>
/// <param name="defaultPorts">The ports that <c>UseDevelopmentStorage=true</c> means.</param>
/// <param name="folder">The data folder of an Azurite that this program starts.</param>
/// <param name="say">Receives progress messages for the user.</param>
internal sealed class LocalStorage(AzuritePorts defaultPorts, AzuriteFolder folder, Action<string> say)
{
    /// <summary>The default folder of the data, in the working directory.</summary>
    public const string Folder = ".azurite";

    private const string Development = "UseDevelopmentStorage=true";
    private const int Attempts = 3;

    /// <summary>
    /// Without the setting, each working directory has its own Azurite. The setting <c>UseDevelopmentStorage=true</c> names the Azurite on
    /// the default ports, even if other programs use it.
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
            var endpoints = new LocalEndpoints(configuration);
            await endpoints.ThrowIfNothingListensAsync(cancellation);
            if (await endpoints.FindAzuriteAsync(cancellation) is { } shared)
                SayShared(shared.Authority, shared.Folder);
            return null;
        }

        var azurite = isConfigured ? await UseDefaultPortsAsync(cancellation) : await UseOwnFolderAsync(cancellation);
        section.Value = (azurite.Shared ?? azurite.Own!.Ports).ConnectionString;
        return azurite.Own;
    }

    private async Task<(AzuritePorts? Shared, RunningAzurite? Own)> UseDefaultPortsAsync(CancellationToken cancellation)
    {
        var found = await defaultPorts.ProbeAsync(cancellation);
        if (found.Kind == AzuriteProbeKind.Azurite)
        {
            SayShared($"127.0.0.1:{defaultPorts.Blob}", found.Folder);
            return (defaultPorts, null);
        }

        return found.Kind switch
        {
            AzuriteProbeKind.Partial or AzuriteProbeKind.Mixed => throw new StartupException(
                $"An Azurite is running with only some of its services: it must listen on {defaultPorts.Blob} (blobs) and {defaultPorts.Table} (tables). Stop it, or start it as 'azurite'."),
            AzuriteProbeKind.Other => throw new StartupException(
                $"Port {defaultPorts.Blob} or {defaultPorts.Table}, which Azurite needs, is in use by another program: stop that program, or set FeedStorage to a storage account."),
            _ => (null, await RunningAzurite.OpenAsync(folder, defaultPorts, say, cancellation)),
        };
    }

    private async Task<(AzuritePorts? Shared, RunningAzurite? Own)> UseOwnFolderAsync(CancellationToken cancellation)
    {
        var found = await defaultPorts.ProbeAsync(cancellation);
        var ports = found.Kind == AzuriteProbeKind.Nothing ? defaultPorts : AzuritePorts.Free();
        if (found.Folder is { } other && other != folder.Path)
            say($"The Azurite on 127.0.0.1:{defaultPorts.Blob} belongs to {other}; this folder gets its own.");
        else if (found is { Kind: AzuriteProbeKind.Azurite, Folder: null })
            say($"The Azurite on 127.0.0.1:{defaultPorts.Blob} was started by another program; this folder gets its own. To share it, set FeedStorage to {Development}.");
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

    /// <summary>Says whose data the site shows. An Azurite that Feed.Local did not start does not report its data folder.</summary>
    private void SayShared(string address, string? data) => say(data is null
        ? $"Using the Azurite on {address}, which another program started with data of its own: all articles in it are shown."
        : $"Using the Azurite on {address} with the data in {data}: all articles in it are shown.");
}
