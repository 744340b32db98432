using System.Diagnostics;
using System.Globalization;
using Feed.Articles.Quotes;

namespace Feed.Benchmarks;

/// <summary>Prints how many articles a second are read for quotes on one core: seconds of processor time, so that a busy machine does not count.</summary>
internal static class SpeedCommand
{
    private const int Rounds = 5;
    private const int FewestArticles = 1000;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);

    public static int Run(string input)
    {
        var samples = Sample.ReadAll(input);
        var reader = new QuoteReader(PeopleConfiguration.Empty);
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < WarmUp;)
            ReadAll(reader, samples);
        var passes = Math.Max(1, FewestArticles / samples.Count);
        var seconds = Enumerable.Range(0, Rounds).Min(_ => Enumerable.Range(0, passes).Sum(_ => ReadAll(reader, samples))) / passes;

        var megabytes = samples.Sum(sample => (long)sample.Bytes) / 1e6;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{samples.Count / seconds:F0} articles/s, {megabytes / seconds:F1} MB/s, best of {Rounds} rounds"));
        return 0;
    }

    private static double ReadAll(QuoteReader reader, List<Sample> samples)
    {
        var before = Environment.CpuUsage.TotalTime;
        foreach (var sample in samples)
            reader.Read(sample.Context);
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }
}
