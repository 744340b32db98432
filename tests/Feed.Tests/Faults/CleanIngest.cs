using Feed.Storage;
using Feed.Storage.Sweeping;
using Feed.Tests.Support;
using Feed.Tests.Support.Memory;

namespace Feed.Tests.Faults;

/// <summary>What the tables must contain in the end: the rows of an account that publishes the same files for the first time, without faults.</summary>
internal static class CleanIngest
{
    private const int MaxRuns = 40;
    private const int SmallNewsroom = 100;

    /// <summary>Sweeps from the first file and row on until nothing is left to do.</summary>
    public static async Task SweepAsync(TestFeed feed)
    {
        SweepReport? report = null;
        for (var runs = 0; report is not
        {
            Published: 0, Failed: 0, RowsInserted: 0, RowsDeleted: 0, TombstonesPurged: 0,
            PicturesDeleted: 0
        }; runs++)
        {
            report = await feed.Sweep.RunAsync(fromStart: report is null, CancellationToken.None);
            Assert.True(runs < MaxRuns, $"The sweep never comes to an end: {report}");
        }
    }

    /// <summary>The tables of an account in memory after it has published some files.</summary>
    /// <param name="blobs">The files, by container.</param>
    /// <param name="now">When.</param>
    public static async Task<Tables> OfAsync(IReadOnlyCollection<(string Container, MemoryBlob Blob)> blobs, DateTimeOffset now)
    {
        var time = new VirtualTime();
        time.Advance(now - time.GetUtcNow());
        var storage = new MemoryStorage(time);
        await using var feed = TestFeed.On(new MemoryTransport(storage), time);
        await feed.Storage.CreateMissingAsync(CancellationToken.None);
        storage.Blobs.Copy(FeedStorage.ConfigContainer, new MemoryBlob("sweep", [], "text/plain", new Dictionary<string, string>(), "\"0x1\"", now));
        foreach (var (container, blob) in blobs)
            storage.Blobs.Copy(container, blob);

        // One run is enough for a small newsroom; this too is promised.
        if (blobs.Count < SmallNewsroom)
            await feed.Sweep.RunAsync(CancellationToken.None);
        else
            await SweepAsync(feed);
        return await Tables.LoadAsync(feed);
    }
}
