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
        Assert.Matches(@"^Azurite keeps its data in .+taken, which cannot be written \(.+\): start in a folder that is writable, or set FeedStorage to a storage account\.$", fault.Message);
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
}
