using System.Net;
using System.Net.Sockets;

namespace Feed.Local.Azurite;

/// <summary>The ports of an Azurite on loopback.</summary>
/// <param name="Blob">Port of the blob service.</param>
/// <param name="Queue">Port of the queue service, which the Functions host needs.</param>
/// <param name="Table">Port of the table service.</param>
internal sealed record AzuritePorts(int Blob, int Queue, int Table)
{
    /// <summary>The key of Azurite's only account. It is not a secret: Azurite's documentation has it.</summary>
    public const string WellKnownKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>The header in which azurite-supervisor.js names the folder of the data.</summary>
    private const string FolderHeader = "x-azurite-folder";

    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };

    /// <summary>The ports that <c>UseDevelopmentStorage=true</c> means.</summary>
    public static AzuritePorts Default { get; } = new(10000, 10001, 10002);

    /// <summary>Three ports that are free at the moment.</summary>
    public static AzuritePorts Free()
    {
        var listeners = Enumerable.Range(0, 3).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.ConvertAll(listener => ((IPEndPoint)listener.LocalEndpoint).Port);
        listeners.ForEach(listener => listener.Stop());
        return new AzuritePorts(ports[0], ports[1], ports[2]);
    }

    /// <summary>The connection string of an Azurite on these ports.</summary>
    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={WellKnownKey};"
        + $"BlobEndpoint=http://127.0.0.1:{Blob}/devstoreaccount1;QueueEndpoint=http://127.0.0.1:{Queue}/devstoreaccount1;"
        + $"TableEndpoint=http://127.0.0.1:{Table}/devstoreaccount1;";

    /// <summary>What listens on the blob and table ports.</summary>
    public async Task<AzuriteProbe> ProbeAsync(CancellationToken cancellation)
    {
        var blob = await ProbeAsync(Blob, cancellation);
        var table = await ProbeAsync(Table, cancellation);
        return (blob.Kind, table.Kind) switch
        {
            (AzuriteProbeKind.Other, _) => blob,
            (_, AzuriteProbeKind.Other) => table,
            (AzuriteProbeKind.Azurite, AzuriteProbeKind.Azurite) when blob.Folder != table.Folder =>
                new AzuriteProbe(AzuriteProbeKind.Mixed, null),
            var (one, other) when one == other => blob,
            _ => new AzuriteProbe(AzuriteProbeKind.Partial, null),
        };
    }

    private static Task<AzuriteProbe> ProbeAsync(int port, CancellationToken cancellation) =>
        ProbeAsync(new Uri($"http://127.0.0.1:{port}/"), cancellation);

    /// <summary>What listens at an address.</summary>
    public static async Task<AzuriteProbe> ProbeAsync(Uri address, CancellationToken cancellation)
    {
        try
        {
            using var response = await Http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellation);
            var isAzurite = response.Headers.TryGetValues("Server", out var server)
                && server.Any(name => name.StartsWith("Azurite", StringComparison.Ordinal));
            var folder = response.Headers.TryGetValues(FolderHeader, out var folders) ? Uri.UnescapeDataString(folders.First()) : null;
            return new AzuriteProbe(isAzurite ? AzuriteProbeKind.Azurite : AzuriteProbeKind.Other, folder);
        }
        catch (HttpRequestException fault) when (fault.InnerException is SocketException)
        {
            return new AzuriteProbe(AzuriteProbeKind.Nothing, null);
        }
        catch (Exception fault)
            when (fault is HttpRequestException || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return new AzuriteProbe(AzuriteProbeKind.Other, null);
        }
    }
}
