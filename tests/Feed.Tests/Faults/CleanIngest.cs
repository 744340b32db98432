using Feed.Storage;
using Feed.Tests.Support;
using Feed.Tests.Support.Memory;

namespace Feed.Tests.Faults;

/// <summary>What the tables are to be in the end: those of an account that takes the same files in for the first time, without faults.</summary>
internal static class CleanIngest
{
    private const int MostRuns = 40;

    /// <summary>Sweeps until there is nothing left to do.</summary>
    public static async Task SweepAsync(TestFeed feed)
    {
        SweepReport? report = null;
        for (var runs = 0; report is not { Published: 0, Failed: 0, RowsInserted: 0, RowsDeleted: 0, TombstonesPurged: 0 }; runs++)
        {
            report = await feed.Sweep.RunAsync(CancellationToken.None);
            Assert.True(runs < MostRuns, $"The sweep never comes to an end: {report}");
        }
    }

    /// <summary>The tables of an account in memory that takes files in.</summary>
    /// <param name="blobs">The files, by container.</param>
    /// <param name="now">When.</param>
    public static async Task<Tables> OfAsync(IEnumerable<(string Container, MemoryBlob Blob)> blobs, DateTimeOffset now)
    {
        var time = new VirtualTime();
        time.Advance(now - time.GetUtcNow());
        var storage = new MemoryStorage(time);
        await using var feed = TestFeed.On(new MemoryTransport(storage), time);
        await feed.Storage.CreateMissingAsync(CancellationToken.None);
        foreach (var (container, blob) in blobs)
            storage.Blobs.Copy(container, blob);
        await SweepAsync(feed);
        return await Tables.LoadAsync(feed);
    }
}
