using System.Diagnostics;
using Feed.Storage;
using Feed.Storage.Sweeping;
using Feed.Storage.Sweeping.Rounds;

namespace Feed.Benchmarks.Scale;

/// <summary>What a round over all files costs in calls to storage.</summary>
internal static class RoundMeasure
{
    /// <summary>A round in which all is well; then one that finds a lost deletion.</summary>
    public static async Task RunAsync(NewsroomStorage storage, int files)
    {
        await RoundAsync(storage, files, "sound", withdrawn: 0);
        await storage.Get<FeedStorage>().Articles.DeleteBlobAsync(GeneratedNewsroom.NameOf(files / 2));
        await RoundAsync(storage, files, "one deletion lost", withdrawn: 1);
    }

    private static async Task RoundAsync(NewsroomStorage storage, int files, string what, int withdrawn)
    {
        var rounds = storage.Get<FileRounds>();
        storage.Meter.Take();
        var watch = Stopwatch.StartNew();
        var (state, published, runs) = (SweepState.Start, 0, 0);
        do
        {
            (var report, state) = await rounds.RunAsync(SweepReport.Nothing, state, CancellationToken.None);
            published += report.Published;
            runs++;
        }
        while (state.Round is not { IsOver: true });
        if (published != withdrawn)
            throw new InvalidOperationException($"{published} articles were published or withdrawn, and not {withdrawn}.");
        var use = storage.Meter.Take();
        var memory = GC.GetTotalMemory(forceFullCollection: true) / 1_000_000;
        Console.WriteLine(FormattableString.Invariant(
            $"{files:N0} files, {what}: {runs} runs, {use.Operations:N0} op., {use.Rows:N0} rows, {use.Sent / 1e6:F1} MB up, {use.Received / 1e6:F1} MB down, {watch.Elapsed.TotalSeconds:F0} s ({memory:N0} MB in use)."));
    }
}
