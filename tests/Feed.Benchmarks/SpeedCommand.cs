using System.Diagnostics;
using System.Globalization;
using System.Text;
using Feed.Articles;
using Feed.Articles.Quotes;

namespace Feed.Benchmarks;

/// <summary>
/// Prints how many articles a second are read on one core, for quotes alone and whole (text, quotes, topics), and whether the time grows with the
/// length and no faster: the same megabyte is read in pieces of each length. It counts seconds of processor time, so other work on the machine does not matter.
/// </summary>
internal static class SpeedCommand
{
    private const int Rounds = 5;
    private const int MinArticles = 1000;
    private const int WholeGoal = 1000;

    /// <summary>How much longer a byte of a long article may take than one of a short one, because of caches and garbage collection.</summary>
    private const double LinearWithin = 1.2;

    private static readonly int[] Lengths = [10_000, 100_000, 1_000_000];
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);

    public static int Run(string input)
    {
        var samples = Sample.ReadAll(input);
        var quotes = new QuoteReader(PeopleConfiguration.Empty);
        var articles = new ArticleReader(new ReaderSettings());
        ArticleFile[] files = [.. samples.Select(sample => new ArticleFile("article.txt", Encoding.UTF8.GetBytes(sample.Text)))];
        var bytes = samples.Sum(sample => (long)sample.Bytes);

        var passes = Math.Max(1, MinArticles / samples.Count);
        var quotesSeconds = Best(passes, () => samples.ForEach(sample => quotes.Read(sample.Context)));
        Console.WriteLine(Line("quotes alone", samples.Count / quotesSeconds, bytes / quotesSeconds));
        var wholeSeconds = Best(passes, () => Array.ForEach(files, file => articles.Read(file)));
        var perSecond = files.Length / wholeSeconds;
        Console.WriteLine(Line("whole", perSecond, bytes / wholeSeconds) + $" (goal {WholeGoal} articles/s{(perSecond < WholeGoal ? ", MISSED" : "")})");

        double? shortest = null;
        var megabyte = Joined(samples, Lengths[^1]);
        foreach (var length in Lengths)
        {
            ArticleFile[] pieces = [.. megabyte.Chunk(length).Select(piece => new ArticleFile("article.txt", piece))];
            var found = pieces.Sum(piece => articles.Read(piece) is ReadResult.Accepted { Article: var article } ? article.Quotes.Count
                : throw new InvalidOperationException($"An article of {length} bytes was not accepted."));
            var seconds = Best(1, () => Array.ForEach(pieces, piece => articles.Read(piece)));
            shortest ??= seconds;
            var times = seconds / shortest.Value;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{pieces.Length} articles of {length / 1000:N0} kB with {found:N0} quotes: {seconds * 1000:F1} ms, {Lengths[^1] / seconds / 1e6:F1} MB/s, a byte takes {times:F2} times as long as at {Lengths[0] / 1000} kB{(times > LinearWithin ? " (NOT LINEAR)" : "")}"));
        }

        return 0;
    }

    private static string Line(string what, double articles, double bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"{what}: {articles:F0} articles/s, {bytes / 1e6:F1} MB/s, best of {Rounds} rounds");

    /// <summary>The fewest seconds of processor time of one pass; a round has enough passes to be measured well.</summary>
    private static double Best(int passes, Action pass)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < WarmUp;)
            pass();
        return Enumerable.Range(0, Rounds).Min(_ => Seconds(pass, passes)) / passes;
    }

    private static double Seconds(Action pass, int passes)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var done = 0; done < passes; done++)
            pass();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    /// <summary>Whole articles one after the other, cut at a length.</summary>
    private static byte[] Joined(List<Sample> samples, int length)
    {
        var text = new StringBuilder();
        for (var at = 0; text.Length < length; at++)
            text.Append(samples[at % samples.Count].Text).Append("\n\n");
        return Encoding.UTF8.GetBytes(text.ToString()).AsSpan(0, length).ToArray();
    }
}
