using System.Diagnostics;
using System.Globalization;
using Feed.Local.Azurite;

namespace Feed.Benchmarks.Scale;

/// <summary>
/// <c>scale</c>: what pages, combinations, names, the sweep and publishing ask of storage in newsrooms of 1,000 to 100,000 articles, and the
/// plot <c>scale.svg</c>. <c>scale N</c>: of one size. <c>scale N azurite</c>: the same on Azurite, to hold the account in memory against.
/// <c>scale files N</c>: a round of the sweep over so many files and records without texts.
/// </summary>
internal static class ScaleCommand
{
    /// <summary>Beside the page that shows the plot, seen from the root of the repository.</summary>
    private static readonly string Folder = Path.Combine("tests", "Feed.Benchmarks");

    private static readonly int[] Sizes = [1_000, 10_000, 30_000, 100_000];

    public static async Task<int> RunAsync(string[] arguments)
    {
        switch (arguments)
        {
            case []:
                var all = new List<(int Size, IReadOnlyList<Measure> Measures)>();
                foreach (var size in Sizes)
                    all.Add((size, await InMemoryAsync(size)));
                Print(all);
                var plot = Path.Combine(Directory.Exists(Folder) ? Folder : "", "scale.svg");
                await File.WriteAllTextAsync(plot, ScalePlot.Of(all));
                Console.Error.WriteLine($"The plot is {plot}.");
                return 0;
            case ["files", var size] when int.TryParse(size, CultureInfo.InvariantCulture, out var files) && files > 0:
                await using (var storage = NewsroomStorage.InMemory())
                {
                    await storage.LoadFilesAsync(files);
                    await RoundMeasure.RunAsync(storage, files);
                }

                return 0;
            case [var size] when int.TryParse(size, CultureInfo.InvariantCulture, out var articles) && articles > 0:
                Print([(articles, await InMemoryAsync(articles))]);
                return 0;
            case [var size, "azurite"] when int.TryParse(size, CultureInfo.InvariantCulture, out var articles) && articles > 0:
                Print([(articles, await OnAzuriteAsync(articles))]);
                return 0;
            default:
                Console.Error.WriteLine("usage: Feed.Benchmarks scale [ARTICLES [azurite] | files FILES]");
                return 1;
        }
    }

    private static async Task<IReadOnlyList<Measure>> InMemoryAsync(int size)
    {
        await using var storage = NewsroomStorage.InMemory();
        return await MeasureAsync(storage, size);
    }

    private static async Task<IReadOnlyList<Measure>> OnAzuriteAsync(int size)
    {
        var folder = Directory.CreateTempSubdirectory("feed-scale-").FullName;
        try
        {
            var ports = AzuritePorts.Free();
            await using var azurite = await AzuriteServer.StartAsync(ports, folder, Console.Error.WriteLine, CancellationToken.None);
            await using var storage = NewsroomStorage.On(ports);
            return await MeasureAsync(storage, size);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Measure>> MeasureAsync(NewsroomStorage storage, int size)
    {
        var newsroom = new GeneratedNewsroom(size);
        var watch = Stopwatch.StartNew();
        await storage.LoadAsync(newsroom);
        var loaded = watch.Elapsed;
        var measures = await new ScaleMeasures(storage, newsroom).AllAsync();
        var (seconds, words) = (watch.Elapsed - loaded, storage.Words);
        Console.Error.WriteLine(
            Text($"{size:N0} articles: loaded in {loaded.TotalSeconds:F0} s, measured in {seconds.TotalSeconds:F0} s."));
        Console.Error.WriteLine(Text($"{words.Rows:N0} rows of words, {words.Bytes / words.Rows:N0} bytes each."));
        return measures;
    }

    /// <summary>A table in Markdown.</summary>
    private static void Print(List<(int Size, IReadOnlyList<Measure> Measures)> all)
    {
        Console.WriteLine($"| | {string.Join(" | ", all.Select(one => Text($"{one.Size:N0} articles")))} |");
        Console.WriteLine($"| --- |{string.Concat(all.Select(_ => " --- |"))}");
        foreach (var (at, measure) in all[0].Measures.Index())
            Console.WriteLine($"| {measure.What} | {string.Join(" | ", all.Select(one => TextOf(one.Measures[at])))} |");
    }

    private static string TextOf(Measure measure)
    {
        var use = measure.Use;
        var runs = measure.What == ScaleMeasures.SweepRound ? Text($"{measure.Runs:N0} runs: ") : "";
        var time = measure.IsSearch ? Text($", {measure.Time.TotalMilliseconds:N0} ms") : "";
        return Text($"{runs}{use.Operations:N0} op., {use.Rows:N0} rows, {(use.Sent > 0 ? Size(use.Sent) + " up, " : "")}{Size(use.Received)} down{time}");
    }

    private static string Size(long bytes) => bytes switch
    {
        < 10_000 => Text($"{bytes / 1e3:F1} kB"),
        < 1_000_000 => Text($"{bytes / 1e3:F0} kB"),
        < 1_000_000_000 => Text($"{bytes / 1e6:F1} MB"),
        _ => Text($"{bytes / 1e9:F1} GB"),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
