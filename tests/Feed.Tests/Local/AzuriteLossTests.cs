using System.Collections.Concurrent;
using System.Net;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Sas;
using Feed.Local;
using Feed.Local.Azurite;
using Feed.Tests.Support;

namespace Feed.Tests.Local;

/// <summary>What Azurite has acknowledged is still there after it was stopped at any moment.</summary>
public sealed class AzuriteLossTests
{
    private const int Writers = 8;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact(Explicit = true), Trait("Category", "Long")]
    public async Task Ended_while_a_save_is_on_its_way_to_the_disk_it_loses_nothing()
    {
        using var folder = new TemporaryFolder();
        var ports = AzuritePorts.Free();
        var load = new Load(ports);
        await using (await AzuriteServer.StartAsync(ports, folder.Path, _ => { }, Cancellation))
        {
            await load.PrepareAsync();

            // Enough that a save takes a while; then a pause, so that nothing is unsaved when the save begins.
            using var saves = new FileSystemWatcher(folder.Path, "__azurite_db_table__.json~");
            var saving = new TaskCompletionSource();
            await load.RunAsync(() => load.Acknowledged.Count >= 400, rowBytes: 60_000);
            saves.Created += (_, _) => saving.TrySetResult();
            saves.EnableRaisingEvents = true;
            await saving.Task.WaitAsync(TimeSpan.FromSeconds(60), Cancellation);
        }

        await using (await AzuriteServer.StartAsync(ports, folder.Path, _ => { }, Cancellation))
            await load.AssertKeptAsync();
    }

    [Fact(Explicit = true), Trait("Category", "Long")]
    public async Task Ended_while_writers_are_at_work_it_loses_nothing_that_it_acknowledged()
    {
        using var folder = new TemporaryFolder();
        var ports = AzuritePorts.Free();
        var load = new Load(ports);
        for (var round = 0; round < 3; round++)
        {
            Task writing;
            await using (await AzuriteServer.StartAsync(ports, folder.Path, _ => { }, Cancellation))
            {
                await load.PrepareAsync();
                var enough = load.Acknowledged.Count + 300;
                var (ended, warm) = (false, new TaskCompletionSource());
                writing = load.RunAsync(
                    () =>
                    {
                        if (load.Acknowledged.Count >= enough)
                            warm.TrySetResult();
                        return Volatile.Read(ref ended);
                    },
                    rowBytes: 2_000,
                    failed: () => Volatile.Write(ref ended, true));
                await warm.Task.WaitAsync(TimeSpan.FromSeconds(60), Cancellation);
            }

            await writing;
        }

        await using (await AzuriteServer.StartAsync(ports, folder.Path, _ => { }, Cancellation))
            await load.AssertKeptAsync();
    }

    [Fact]
    public async Task A_request_in_progress_is_answered_before_it_ends()
    {
        using var folder = new TemporaryFolder();
        var ports = AzuritePorts.Free();
        var load = new Load(ports);
        using var body = new PausedBody("Sent in two parts, and the end comes in between.");
        Task upload;
        await using (await AzuriteServer.StartAsync(ports, folder.Path, _ => { }, Cancellation))
        {
            await load.PrepareAsync();
            upload = load.UploadAsync("paused", body);
            await body.Asked.WaitAsync(TimeSpan.FromSeconds(60), Cancellation);
            _ = ContinueOnceItEndsAsync(new AzuriteFolder(folder.Path), body);
        }

        await upload;
        await using (await AzuriteServer.StartAsync(ports, folder.Path, _ => { }, Cancellation))
            await load.AssertKeptAsync();
    }

    [Fact]
    public async Task When_Feed_Local_is_killed_its_Azurite_saves_and_ends()
    {
        using var folder = new TemporaryFolder();
        await using var local = LocalProcess.Start(folder.Path, new Dictionary<string, string>(), "--urls", "http://127.0.0.1:0");
        await local.AddressAsync();
        var data = new AzuriteFolder(Path.Combine(folder.Path, LocalStorage.Folder));
        var ports = (await data.AskSupervisorAsync(Cancellation))!.Value.Ports;
        var load = new Load(ports);
        await load.PrepareAsync();
        await load.RunAsync(() => load.Acknowledged.Count >= 100, rowBytes: 2_000);
        await local.KillAsync();
        while (await data.AskSupervisorAsync(Cancellation) is not null)
            await Task.Yield();
        await using (await AzuriteServer.StartAsync(ports, data.Path, _ => { }, Cancellation))
            await load.AssertKeptAsync();
    }

    private static async Task ContinueOnceItEndsAsync(AzuriteFolder folder, PausedBody body)
    {
        while (await folder.AskSupervisorAsync(Cancellation) is { Ending: false })
            await Task.Yield();
        body.Continue();
    }

    /// <summary>A request's body whose second half waits.</summary>
    private sealed class PausedBody : HttpContent
    {
        private readonly byte[] bytes;
        private readonly TaskCompletionSource asked = new(), going = new();

        public PausedBody(string text)
        {
            bytes = System.Text.Encoding.UTF8.GetBytes(text);
            Headers.ContentLength = bytes.Length;
        }

        /// <summary>The server has seen the head of the request and asks for its body.</summary>
        public Task Asked => asked.Task;

        public void Continue() => going.TrySetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
            await stream.FlushAsync();
            asked.TrySetResult();
            await going.Task;
            await stream.WriteAsync(bytes.AsMemory(bytes.Length / 2));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = bytes.Length;
            return true;
        }
    }

    /// <summary>Writers of rows and blobs that note what was acknowledged.</summary>
    private sealed class Load(AzuritePorts ports)
    {
        private readonly TableClient table = new(ports.ConnectionString, "Kept", Quick(new TableClientOptions()));
        private readonly BlobContainerClient container = new(
            ports.ConnectionString, "kept", Quick(new BlobClientOptions(BlobClientOptions.ServiceVersion.V2025_11_05)));

        private int next;

        public ConcurrentBag<string> Acknowledged { get; } = [];

        public async Task PrepareAsync()
        {
            await table.CreateIfNotExistsAsync(Cancellation);
            await container.CreateIfNotExistsAsync(cancellationToken: Cancellation);
        }

        /// <summary>Writes until it is stopped or a write fails.</summary>
        public Task RunAsync(Func<bool> enough, int rowBytes, Action? failed = null) => Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            while (!enough())
            {
                var name = $"{Interlocked.Increment(ref next):D6}";
                try
                {
                    await table.AddEntityAsync(new TableEntity("a", name) { ["Value"] = new byte[rowBytes] }, Cancellation);
                    await container.UploadBlobAsync(name, BinaryData.FromString(name), Cancellation);
                    Acknowledged.Add(name);
                }
                catch (Exception) when (failed is not null)
                {
                    failed();
                    return;
                }
            }
        })));

        /// <summary>Uploads one blob, and sends its body only when the server asks for it.</summary>
        public async Task UploadAsync(string name, HttpContent body)
        {
            await table.AddEntityAsync(new TableEntity("a", name), Cancellation);
            using var http = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) });
            using var request = new HttpRequestMessage(
                HttpMethod.Put, container.GetBlobClient(name).GenerateSasUri(BlobSasPermissions.Create | BlobSasPermissions.Write, DateTimeOffset.UtcNow.AddHours(1)));
            request.Content = body;
            request.Headers.ExpectContinue = true;
            request.Headers.Add("x-ms-blob-type", "BlockBlob");
            using var answer = await http.SendAsync(request, Cancellation);
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
            Acknowledged.Add(name);
        }

        public async Task AssertKeptAsync()
        {
            var kept = new HashSet<string>();
            await foreach (var row in table.QueryAsync<TableEntity>(select: ["RowKey"], cancellationToken: Cancellation))
                kept.Add(row.RowKey);
            var blobs = new HashSet<string>();
            await foreach (var blob in container.GetBlobsAsync(cancellationToken: Cancellation))
                blobs.Add(blob.Name);
            Assert.NotEmpty(Acknowledged);
            Assert.Equal([], Acknowledged.Where(name => !kept.Contains(name)).Order());
            Assert.Equal([], Acknowledged.Where(name => !blobs.Contains(name)).Order());
        }

        private static TOptions Quick<TOptions>(TOptions options)
            where TOptions : Azure.Core.ClientOptions
        {
            options.Retry.MaxRetries = 0;
            return options;
        }
    }
}
