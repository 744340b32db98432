using System.Net;
using System.Net.Sockets;
using Azure.Data.Tables;
using Feed.Local.Azurite;
using Feed.Tests.Support;

namespace Feed.Tests.Local;

public sealed class AzuriteServerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact(Explicit = true), Trait("Category", "Long")]
    public async Task It_ends_with_all_its_processes_and_loses_no_row_that_it_acknowledged()
    {
        using var folder = new TemporaryFolder();
        var ports = AzuritePorts.Free();
        await using (await AzuriteServer.StartAsync(ports, folder.Path, _ => { }, Cancellation))
        {
            var table = new TableClient(ports.ConnectionString, "Kept");
            await table.CreateAsync(Cancellation);
            await table.AddEntityAsync(new TableEntity("a", "b"), Cancellation);
        }

        Assert.Equal(AzuriteProbeKind.Nothing, (await ports.ProbeAsync(Cancellation)).Kind);
        await using (await AzuriteServer.StartAsync(ports, folder.Path, _ => { }, Cancellation))
            Assert.True((await new TableClient(ports.ConnectionString, "Kept").GetEntityIfExistsAsync<TableEntity>("a", "b", cancellationToken: Cancellation)).HasValue);
    }

    [Fact]
    public async Task One_that_cannot_start_is_a_sentence_with_its_reason()
    {
        using var folder = new TemporaryFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var ports = AzuritePorts.Free() with { Blob = ((IPEndPoint)other.LocalEndpoint).Port };
        var fault = await Assert.ThrowsAsync<PortInUseException>(() => AzuriteServer.StartAsync(ports, folder.Path, _ => { }, Cancellation));
        Assert.Contains("EADDRINUSE", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith("start Azurite yourself first.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_program_on_its_port_is_neither_an_Azurite_nor_a_free_port()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var accepting = AnswerAsync(other);
        var ports = AzuritePorts.Free();
        Assert.Equal(AzuriteProbeKind.Nothing, (await ports.ProbeAsync(Cancellation)).Kind);
        Assert.Equal(AzuriteProbeKind.Other, (await (ports with { Table = ((IPEndPoint)other.LocalEndpoint).Port }).ProbeAsync(Cancellation)).Kind);
        await accepting;
    }

    [Fact]
    public async Task Without_Node_it_is_one_sentence_and_exit_code_1()
    {
        Assert.SkipUnless(
            (await AzuritePorts.Default.ProbeAsync(Cancellation)).Kind == AzuriteProbeKind.Nothing, "Somebody listens on Azurite's ports on this machine, so none would be started.");
        using var folder = new TemporaryFolder();
        var environment = new Dictionary<string, string> { ["PATH"] = folder.Path, ["FeedStorage"] = "UseDevelopmentStorage=true" };
        await using var local = LocalProcess.Start(folder.Path, environment, "--urls", "http://127.0.0.1:0");
        Assert.Equal(1, await local.ExitCodeAsync());
        Assert.Equal(
            "No Azurite is running, and Node.js, which it needs, is not on PATH: install Node.js 20 or newer (https://nodejs.org), or set FeedStorage to a storage account.",
            local.Output);
    }

    private static async Task AnswerAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync(Cancellation);
        await client.GetStream().WriteAsync("HTTP/1.1 200 OK\r\nServer: something\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), Cancellation);
    }
}
