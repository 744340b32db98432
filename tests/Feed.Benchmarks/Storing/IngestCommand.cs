using System.Diagnostics;
using System.Globalization;
using Feed.Benchmarks.Serving;
using Feed.Storage.Publishing;

namespace Feed.Benchmarks.Storing;

/// <summary>
/// <c>ingest [ARTICLES]</c>: articles that arrive at once, taken in by the publisher, beside a loop that makes the same reads and writes and nothing else.
/// Both take turns, a share each, so that both meet an Azurite that is as full and a machine that is as busy.
/// </summary>
internal static class IngestCommand
{
    private const int Share = 100;

    /// <summary>How many articles are taken in at the same time, as by Feed.Local.</summary>
    private const int Parallelism = 4;

    private const double Goal = 0.7;
    private const double FlatWithin = 1.25;

    public static async Task<int> RunAsync(int articles)
    {
        await using var feed = await FeedInstance.StartAsync();
        var bare = new BareCalls(feed.Storage, feed.Connection, writes: true);
        await bare.CreateTablesAsync();
        await feed.UploadAsync(0, articles);
        var shares = new List<Figures>();
        for (var from = 0; from < articles; from += Share)
            shares.Add(await TakeInAsync(feed, bare, from, Math.Min(articles, from + Share)));

        // The first share compiles and opens connections.
        var warm = shares.Skip(1).ToList();
        var ratio = ServerMeasurements.Median(warm.Select(share => share.BareSeconds / share.FeedSeconds));
        var grown = warm[^1].HeapMegabytes / warm[0].HeapMegabytes;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {articles:N0} articles, {shares.Sum(share => share.Calls) / (double)articles:F1} calls to storage each, {Parallelism} at a time
            Feed: {Share / ServerMeasurements.Median(warm.Select(share => share.FeedSeconds)):F0} articles/s; the same calls alone: {Share / ServerMeasurements.Median(warm.Select(share => share.BareSeconds)):F0} articles/s; ratio {ServerMeasurements.Judge(ratio, Goal)}
            Memory in use after each share of {Share}: {warm[0].HeapMegabytes:F1} MB at first, {warm[^1].HeapMegabytes:F1} MB at last, {warm.Max(share => share.HeapMegabytes):F1} MB at most ({(grown <= FlatWithin ? "flat" : "GROWS")}); working set {warm[0].WorkingSetMegabytes:F0} MB at first, {warm[^1].WorkingSetMegabytes:F0} MB at last
            """));
        return 0;
    }

    private sealed record Figures(double FeedSeconds, double BareSeconds, int Calls, double HeapMegabytes, double WorkingSetMegabytes);

    private static async Task<Figures> TakeInAsync(FeedInstance feed, BareCalls bare, int from, int to)
    {
        var publisher = feed.Get<Publisher>();
        var calls = new IReadOnlyList<RecordedCall>[to - from];
        var feedSeconds = await TimeAsync(from, to, async number =>
            calls[number - from] = await feed.Calls.OfAsync(() => publisher.PublishAsync(MadeUpArticle.Name(number), CancellationToken.None)));
        var repeats = calls.Select(bare.Repeat).ToArray();
        var bareSeconds = await TimeAsync(from, to, number => repeats[number - from]());
        var made = calls.Sum(of => of.Count);
        (calls, repeats) = ([], []);
        return new Figures(feedSeconds, bareSeconds, made, GC.GetTotalMemory(forceFullCollection: true) / 1e6, Environment.WorkingSet / 1e6);
    }

    private static async Task<double> TimeAsync(int from, int to, Func<int, Task> work)
    {
        var begun = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(Enumerable.Range(from, to - from), new ParallelOptions { MaxDegreeOfParallelism = Parallelism }, async (number, _) => await work(number));
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }
}
