using System.Diagnostics;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Azure.Data.Tables;
using Feed.Local;
using Feed.Local.Azurite;
using Feed.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace Feed.Tests.Local;

public sealed class LocalStorageTests
{
    private readonly AzuritePorts usual = AzuritePorts.Free();
    private readonly List<string> said = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_folder_has_its_own_Azurite_and_the_default_ports_are_shared_only_on_purpose()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        var one = Settings();
        await using var ofOne = await PrepareAsync(first, one);
        Assert.Equal(usual.ConnectionString, one["FeedStorage"]);
        await new TableClient(one["FeedStorage"], "Ones").CreateAsync(Cancellation);

        var two = Settings();
        await using var ofTwo = await PrepareAsync(second, two);
        Assert.NotEqual(one["FeedStorage"], two["FeedStorage"]);
        Assert.Empty(await new TableServiceClient(two["FeedStorage"]).QueryAsync(cancellationToken: Cancellation).ToListAsync(Cancellation));
        Assert.Contains($"The Azurite on 127.0.0.1:{usual.Blob} belongs to {first.Path}; this folder gets its own.", said);
        Assert.Contains($"Starting Azurite on 127.0.0.1:{ofTwo!.Ports.Blob}, its data in {second.Path} ...", said);

        var again = Settings();
        await using var ofAgain = await PrepareAsync(first, again);
        Assert.Equal(one["FeedStorage"], again["FeedStorage"]);
        Assert.Equal($"Using the Azurite that another Feed.Local runs for this folder, on 127.0.0.1:{usual.Blob}.", said[^1]);

        Assert.Null(await PrepareAsync(second, Settings("UseDevelopmentStorage=true")));
        Assert.Equal($"Using the Azurite on 127.0.0.1:{usual.Blob} with the data in {first.Path}: all articles in it are shown.", said[^1]);
    }

    [Fact]
    public async Task An_Azurite_that_somebody_started_by_hand_is_not_shared_unless_the_setting_says_so()
    {
        using var theirs = new TemporaryFolder();
        using var mine = new TemporaryFolder();
        await using var byHand = await StartByHandAsync(theirs);
        await new TableClient(usual.ConnectionString, "Theirs").CreateAsync(Cancellation);

        var settings = Settings();
        await using var own = await PrepareAsync(mine, settings);
        Assert.NotNull(own);
        Assert.NotEqual(usual.Blob, own.Ports.Blob);
        Assert.Empty(await new TableServiceClient(settings["FeedStorage"]).QueryAsync(cancellationToken: Cancellation).ToListAsync(Cancellation));
        Assert.Contains(
            $"The Azurite on 127.0.0.1:{usual.Blob} was started by another program; this folder gets its own. To share it, set FeedStorage to UseDevelopmentStorage=true.",
            said);
        Assert.Contains($"Starting Azurite on 127.0.0.1:{own.Ports.Blob}, its data in {mine.Path} ...", said);

        var shared = Settings("UseDevelopmentStorage=true");
        Assert.Null(await PrepareAsync(mine, shared));
        Assert.Equal(usual.ConnectionString, shared["FeedStorage"]);
        Assert.Equal(
            $"Using the Azurite on 127.0.0.1:{usual.Blob}, which another program started with data of its own: all articles in it are shown.", said[^1]);
    }

    [Fact]
    public async Task An_Azurite_that_a_connection_string_names_is_shared_and_the_console_says_whose_data_it_shows()
    {
        using var theirs = new TemporaryFolder();
        using var mine = new TemporaryFolder();
        await using var running = await PrepareAsync(theirs, Settings());

        Assert.Null(await PrepareAsync(mine, Settings(usual.ConnectionString)));

        Assert.Equal($"Using the Azurite on 127.0.0.1:{usual.Blob} with the data in {theirs.Path}: all articles in it are shown.", said[^1]);
    }

    public static TheoryData<string> OwnHosts => [.. new[] { "127.0.0.1", "localhost", "[::1]", "0.0.0.0", Dns.GetHostName() }
        .Concat(NetworkInterface.GetAllNetworkInterfaces()
            .SelectMany(network => network.GetIPProperties().UnicastAddresses)
            .Select(own => own.Address)
            .Where(address => address.AddressFamily == AddressFamily.InterNetwork)
            .Select(address => address.ToString()))
        .Distinct()];

    [Theory]
    [MemberData(nameof(OwnHosts))]
    public async Task Storage_at_a_port_of_this_machine_where_nobody_listens_is_one_sentence_whatever_the_machine_is_called(string host)
    {
        using var folder = new TemporaryFolder();
        var connection = usual.ConnectionString.Replace("127.0.0.1", host, StringComparison.Ordinal);

        var fault = await Assert.ThrowsAsync<StartupException>(() => PrepareAsync(folder, Settings(connection)));

        Assert.Equal(
            $"FeedStorage names {host}:{usual.Blob}, but nothing listens on that port of this machine: start Azurite there, or remove FeedStorage to have one started.",
            fault.Message);
    }

    [Theory]
    [InlineData("QueueEndpoint")]
    [InlineData("TableEndpoint")]
    public async Task Each_service_that_is_needed_has_to_be_there(string missing)
    {
        using var folder = new TemporaryFolder();
        await using var running = await PrepareAsync(folder, Settings());
        var nobody = AzuritePorts.Free().Blob;
        var (port, name) = missing == "QueueEndpoint" ? (usual.Queue, "QueueEndpoint") : (usual.Table, "TableEndpoint");
        var settings = Settings(usual.ConnectionString.Replace($"{name}=http://127.0.0.1:{port}", $"{name}=http://127.0.0.1:{nobody}", StringComparison.Ordinal));
        settings["Feed:Hub"] = "https://hub.example/";

        var fault = await Assert.ThrowsAsync<StartupException>(() => PrepareAsync(folder, settings));
        Assert.StartsWith($"FeedStorage names 127.0.0.1:{nobody}, but nothing listens", fault.Message, StringComparison.Ordinal);

        settings["Feed:Hub"] = null;
        Assert.Equal(missing == "TableEndpoint", await Record.ExceptionAsync(() => PrepareAsync(folder, settings)) is StartupException);
    }

    [Fact]
    public async Task An_account_that_shares_the_records_has_to_be_there_too()
    {
        using var folder = new TemporaryFolder();
        await using var running = await PrepareAsync(folder, Settings());
        var settings = Settings(usual.ConnectionString);
        settings["FeedRecords:0"] = AzuritePorts.Free().ConnectionString;

        var fault = await Assert.ThrowsAsync<StartupException>(() => PrepareAsync(folder, settings));

        Assert.StartsWith("FeedRecords__0 names 127.0.0.1:", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_that_start_at_the_same_moment_get_an_Azurite_each()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        var (one, two) = (Settings(), Settings());
        var both = await Task.WhenAll(PrepareAsync(first, one), PrepareAsync(second, two));
        await using var ofOne = both[0];
        await using var ofTwo = both[1];
        Assert.NotEqual(ofOne!.Ports.Blob, ofTwo!.Ports.Blob);
        Assert.Equal(first.Path, (await ofOne.Ports.ProbeAsync(Cancellation)).Folder);
        Assert.Equal(second.Path, (await ofTwo.Ports.ProbeAsync(Cancellation)).Folder);
    }

    [Fact]
    public async Task Data_that_are_deleted_while_it_runs_are_noticed_and_said_and_storage_works_again()
    {
        using var folder = new TemporaryFolder();
        var settings = Settings();
        await using var azurite = await PrepareAsync(folder, settings);
        var table = new TableClient(settings["FeedStorage"], "Kept");
        await table.CreateAsync(Cancellation);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var restarted = new TaskCompletionSource();
        var guard = azurite!.KeepRunningAsync(
            _ =>
            {
                restarted.TrySetResult();
                return Task.CompletedTask;
            },
            ending.Token);
        Directory.Delete(folder.Path, recursive: true);
        await restarted.Task.WaitAsync(TimeSpan.FromMinutes(2), Cancellation);
        Assert.Contains(said, line => line.StartsWith($"The data in {folder.Path} was deleted while Azurite was using it.", StringComparison.Ordinal));
        await table.CreateAsync(Cancellation);
        Assert.True(Directory.Exists(folder.Path));
        await ending.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => guard);
    }

    [Fact]
    public async Task What_has_to_be_done_after_a_restart_is_tried_until_it_succeeds()
    {
        using var folder = new TemporaryFolder();
        await using var azurite = await PrepareAsync(folder, Settings());
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var tries = 0;
        var done = new TaskCompletionSource();
        var guard = azurite!.KeepRunningAsync(
            _ =>
            {
                if (++tries < 3)
                    throw new InvalidOperationException("The first calls come too early.");
                done.TrySetResult();
                return Task.CompletedTask;
            },
            ending.Token);
        Directory.Delete(folder.Path, recursive: true);
        var first = await Task.WhenAny(done.Task, guard).WaitAsync(TimeSpan.FromMinutes(2), Cancellation);

        Assert.True(first == done.Task, $"{guard.Exception}");
        Assert.Single(said, line => line == "Azurite is not ready yet (The first calls come too early): trying again.");
        await ending.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => guard);
    }

    [Fact]
    public async Task A_second_Feed_Local_in_the_same_folder_keeps_Azurite_running_when_the_first_ends()
    {
        using var folder = new TemporaryFolder();
        var settings = Settings();
        var first = await PrepareAsync(folder, settings);
        var table = new TableClient(settings["FeedStorage"], "Kept");
        await table.CreateAsync(Cancellation);
        await table.AddEntityAsync(new TableEntity("a", "b"), Cancellation);
        await using var second = await PrepareAsync(folder, Settings());
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var restarted = new TaskCompletionSource();
        var guard = second!.KeepRunningAsync(
            _ =>
            {
                restarted.TrySetResult();
                return Task.CompletedTask;
            },
            ending.Token);
        await first!.DisposeAsync();
        await restarted.Task.WaitAsync(TimeSpan.FromMinutes(2), Cancellation);
        Assert.True((await table.GetEntityIfExistsAsync<TableEntity>("a", "b", cancellationToken: Cancellation)).HasValue);
        await ending.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => guard);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_one_sentence()
    {
        using var folder = new TemporaryFolder();
        folder.Write("taken", "");
        var fault = await Assert.ThrowsAsync<StartupException>(() =>
            new LocalStorage(usual, new AzuriteFolder(Path.Combine(folder.Path, "taken")), Say).PrepareAsync(Settings(), Cancellation));
        Assert.Matches(@"^Azurite keeps its data in .+taken, which cannot be written \(.+\): start in a writable folder, or set FeedStorage to a storage account\.$", fault.Message);
    }

    /// <summary>Starts Azurite as a user does, without Feed.Local.</summary>
    private async Task<StartedByHand> StartByHandAsync(TemporaryFolder folder)
    {
        var (script, node) = (AzuriteScript.Find(), ExecutableFinder.Find("node"));
        Assert.SkipWhen(script is null || node is null, "There is no Azurite to start.");
        var process = Process.Start(new ProcessStartInfo(
            node, [script, "--silent", "--location", folder.Path, "--blobPort", $"{usual.Blob}", "--queuePort", $"{usual.Queue}", "--tablePort", $"{usual.Table}"])
        {
            RedirectStandardOutput = true,
        })!;
        while ((await usual.ProbeAsync(Cancellation)).Kind != AzuriteProbeKind.Azurite)
            Assert.False(process.HasExited);
        return new StartedByHand(process);
    }

    private static IConfigurationRoot Settings(string? storage = null) => new ConfigurationBuilder()
        .AddInMemoryCollection(storage is null ? [] : new Dictionary<string, string?> { ["FeedStorage"] = storage })
        .Build();

    private Task<RunningAzurite?> PrepareAsync(TemporaryFolder folder, IConfiguration settings) =>
        new LocalStorage(usual, new AzuriteFolder(folder.Path), Say).PrepareAsync(settings, Cancellation);

    private void Say(string sentence)
    {
        lock (said)
            said.Add(sentence);
    }

    private sealed class StartedByHand(Process process) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }
}
