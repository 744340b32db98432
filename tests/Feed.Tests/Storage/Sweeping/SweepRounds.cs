using Feed.Storage.Sweeping;
using Feed.Tests.Support;

namespace Feed.Tests.Storage.Sweeping;

/// <summary>A newsroom many times as large as what one run of the sweep looks at.</summary>
internal static class SweepRounds
{
    public const int MaxItemsPerRun = 6;

    public const int Articles = 7;

    private const int MostRuns = 60;

    /// <summary>An instance whose sweep has been over all once, and then has gone on for one run.</summary>
    public static async Task<TestFeed> PreparedAsync(SweepBounds? bounds = null)
    {
        var feed = await TestFeed.StartInMemoryAsync(bounds ?? new SweepBounds { MaxItemsPerRun = MaxItemsPerRun });
        await Task.WhenAll(Enumerable.Range(0, Articles).Select(number => feed.UploadAndPublishAsync(NameOf(number), TextOf(number))));
        await RoundAsync(feed, times: 1);
        await feed.SweepAsync();
        return feed;
    }

    public static string NameOf(int number) => $"{number:D2}.txt";

    /// <summary>An article of the tag of all, and of one that every third shares.</summary>
    public static string TextOf(int number) => Texts.Tagged($"Article {number}", "All", $"Third{number % 3}");

    /// <summary>
    /// Runs until each pass has come to its end so many times since something was mended last: twice, and all has been looked at, wherever the
    /// passes stood, and each list has been counted as it is now.
    /// </summary>
    public static async Task<IReadOnlyList<SweepReport>> RoundAsync(TestFeed feed, int times = 2)
    {
        var reports = new List<SweepReport>();
        while (!(Ended(report => report.Files) && Ended(report => report.Records) && Ended(report => report.Rows) && Ended(report => report.Words)))
        {
            Assert.True(reports.Count < MostRuns, "The sweep does not come to an end.");
            reports.Add((await feed.SweepAsync())!);
        }

        return reports;

        bool Ended(Func<SweepReport, SweepPart> part) => reports.AsEnumerable().Reverse().TakeWhile(IsIdle).Count(report => part(report).Ended) >= times;

        static bool IsIdle(SweepReport report) => report with { Failed = 0 } == SweepReport.Nothing;
    }
}
