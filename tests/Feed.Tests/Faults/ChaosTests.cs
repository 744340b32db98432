using System.Globalization;
using Azure.Storage.Blobs.Models;
using Feed.Local.Azurite;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Tests.Support;
using Feed.Tests.Support.Memory;
using Microsoft.Extensions.Configuration;

namespace Feed.Tests.Faults;

/// <summary>
/// Real processes: three Feed.Local on one Azurite, killed and started again while a writer works and readers read. Azurite is stopped and started, the
/// container of the files is deleted and restored, records are edited by hand, and some calls get a response that does not come from storage. <c>CHAOS_SEED</c>,
/// <c>CHAOS_MINUTES</c> (10) and <c>CHAOS_ARTICLES</c> (2000) set it; one minute and 100 articles are enough for a quick run.
/// </summary>
public sealed class ChaosTests
{
    [Fact(Explicit = true), Trait("Category", "Long")]
    public async Task Processes_that_are_killed_and_storage_that_goes_away_lose_nothing_and_no_reader_sees_it()
    {
        var seed = Setting("CHAOS_SEED", Random.Shared.Next(1_000_000));
        var duration = TimeSpan.FromMinutes(Setting("CHAOS_MINUTES", 10));
        var articles = Setting("CHAOS_ARTICLES", 2_000);
        Say($"Seed {seed}, {articles} articles, {duration.TotalMinutes} minutes.");

        using var folder = new TemporaryFolder();
        var ports = AzuritePorts.Free();
        var azurite = await AzuriteServer.StartAsync(ports, folder.Path, _ => { }, TestContext.Current.CancellationToken);
        try
        {
            var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["FeedStorage"] = ports.ConnectionString }).Build();
            var storage = new FeedStorage(configuration, []);
            await storage.CreateMissingAsync(TestContext.Current.CancellationToken);
            var writer = new ChaosWriter(storage, articles, new Random(seed));
            await writer.WriteSteadyAsync();
            await using var proxy = await HostileProxy.StartAsync(ports, seed + 2);
            var hand = new ChaosStorage(storage, new Random(seed + 3));
            await using var instances = new ChaosInstances(proxy.Ports.ConnectionString, folder.Path);
            await instances.StartAllAsync();
            var readers = instances.Addresses.Select(address => new ChaosReader(address, writer.Steady)).ToList();
            foreach (var reader in readers)
                await reader.WaitForAllAsync();

            using var end = new CancellationTokenSource();
            var reading = Task.WhenAll(readers.SelectMany(reader => reader.ReadAsync(end.Token)));
            var writing = writer.WriteAsync(duration);
            var random = new Random(seed + 1);
            proxy.PerThousand = 5;
            var nextLoss = TimeSpan.FromSeconds(35);
            for (var nextStop = TimeSpan.FromSeconds(20); !writing.IsCompleted;)
            {
                var pause = TimeSpan.FromSeconds(random.Next(5, 20));
                await Task.WhenAny(writing, Task.Delay(pause, TestContext.Current.CancellationToken));
                nextStop -= pause;
                nextLoss -= pause;
                await hand.DamageAsync();
                if (nextLoss < TimeSpan.Zero)
                {
                    await writer.Turn.WaitAsync(TestContext.Current.CancellationToken);
                    await hand.LoseContainerAsync();
                    writer.Turn.Release();
                    nextLoss = TimeSpan.FromSeconds(random.Next(60, 150));
                    Say("The container of the files was deleted and brought back.");
                }

                if (nextStop < TimeSpan.Zero)
                {
                    await azurite.DisposeAsync();
                    await Task.Delay(TimeSpan.FromSeconds(random.Next(1, 9)), TestContext.Current.CancellationToken);
                    azurite = await AzuriteServer.StartAsync(ports, folder.Path, _ => { }, TestContext.Current.CancellationToken);
                    nextStop = TimeSpan.FromSeconds(random.Next(30, 90));
                    Say("Azurite was stopped and started.");
                }

                await instances.KillAsync(random.Next(ChaosInstances.Count), TimeSpan.FromSeconds(random.Next(0, 3)));
            }

            await writing;
            await end.CancelAsync();
            await reading;
            await instances.DisposeAsync();
            readers.ForEach(reader => reader.Dispose());
            Say(
                $"Written: {writer.Uploads} uploads, {writer.Deletions} deletions. Killed {instances.Kills} times, {hand.Losses} losses of the container, "
                + $"{hand.Damages} damaged records, {proxy.Given} hostile answers.");
            readers.ForEach(reader => Say(reader.Report()));
            foreach (var line in instances.Errors.Concat(readers.SelectMany(reader => reader.Complaints)).CountBy(line => line).Take(20))
                Say($"{line.Value} x {line.Key}");

            var blobs = await BlobsAsync(storage);
            var time = new SettableTime();
            await using var feed = TestFeed.On(ports.ConnectionString, time);
            time.Advance(ListRows.OrphanAge + TimeSpan.FromMinutes(1));
            await WaitForLeaseAsync(feed);
            await CleanIngest.SweepAsync(feed);
            (await Tables.LoadAsync(feed)).AssertEqual(await CleanIngest.OfAsync(blobs, time.GetUtcNow()), time.GetUtcNow());
            Say($"The tables of {blobs.Count} files are those of a clean ingest.");
            Assert.Empty(readers.SelectMany(reader => reader.Complaints));
        }
        finally
        {
            await azurite.DisposeAsync();
        }
    }

    /// <summary>A sweep that was killed holds its lease for a minute.</summary>
    private static async Task WaitForLeaseAsync(TestFeed feed)
    {
        for (var tries = 0; await feed.SweepAsync() is null; tries++)
        {
            Assert.True(tries < 90, "The lease of the sweep is never free.");
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        }
    }

    private static async Task<List<(string Container, MemoryBlob Blob)>> BlobsAsync(FeedStorage storage)
    {
        var blobs = new List<(string, MemoryBlob)>();
        await foreach (var item in storage.Articles.GetBlobsAsync(new GetBlobsOptions { Traits = BlobTraits.Metadata }, TestContext.Current.CancellationToken))
        {
            var content = (await storage.Articles.GetBlobClient(item.Name).DownloadContentAsync(TestContext.Current.CancellationToken)).Value;
            blobs.Add((FeedStorage.ArticlesContainer, new MemoryBlob(
                item.Name, content.Content.ToArray(), content.Details.ContentType, new Dictionary<string, string>(content.Details.Metadata), content.Details.ETag.ToString("H"), content.Details.LastModified)));
        }

        return blobs;
    }

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : usual;

    private static void Say(string line) => TestContext.Current.SendDiagnosticMessage(line);
}
