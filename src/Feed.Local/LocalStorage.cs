using Feed.Local.Azurite;

namespace Feed.Local;

/// <summary>Sees to it that the storage of the setting <c>FeedStorage</c> is there.</summary>
internal static class LocalStorage
{
    private const string Development = "UseDevelopmentStorage=true";

    /// <summary>Starts an Azurite where one is meant and none listens.</summary>
    /// <param name="configuration">The settings; <c>FeedStorage</c> is set where it is missing.</param>
    /// <param name="say">Told what is going on.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>The Azurite that was started; null when there was no need.</returns>
    /// <exception cref="StartupException">There is no storage; the message says what to do.</exception>
    public static async Task<AzuriteServer?> PrepareAsync(IConfiguration configuration, Action<string> say, CancellationToken cancellation)
    {
        var section = configuration.GetSection("FeedStorage");
        if (!section.Exists())
            section.Value = Development;
        if (section.Value?.Trim().TrimEnd(';') != Development)
            return null;
        var ports = AzuritePorts.Default;
        switch (await ports.ProbeAsync(cancellation))
        {
            case AzuriteProbe.Azurite:
                say($"Using the Azurite that listens on 127.0.0.1:{ports.Blob}.");
                return null;
            case AzuriteProbe.Half:
                throw new StartupException(
                    $"An Azurite runs with only some of its services: it has to listen on {ports.Blob} (blobs) and {ports.Table} (tables). End it, or start it as 'azurite'.");
            case AzuriteProbe.Other:
                throw new StartupException(
                    $"Port {ports.Blob} or {ports.Table}, which Azurite needs, is used by another program: end that program, or set FeedStorage to a storage account.");
            default:
                return await AzuriteServer.StartAsync(ports, ".azurite", say, cancellation);
        }
    }
}
