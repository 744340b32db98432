using Feed.Storage.Sweeping;
using Feed.Storage.Sweeping.Rounds;
using Feed.Tests.Support;

namespace Feed.Tests.Storage.Sweeping;

/// <summary>A newsroom many times as large as one run of the sweep can check.</summary>
internal static class SweepRounds
{
    public const int MaxItemsPerRun = 6;

    public const int Articles = 7;

    private const int MaxRuns = 240;

    /// <summary>An instance whose sweep has completed a round and one more run.</summary>
    public static async Task<TestFeed> PreparedAsync(SweepBounds? bounds = null)
    {
        var feed = await TestFeed.StartInMemoryAsync(bounds ?? new SweepBounds { MaxItemsPerRun = MaxItemsPerRun });
        await Task.WhenAll(Enumerable.Range(0, Articles).Select(number => feed.UploadAndPublishAsync(NameOf(number), TextOf(number))));
        await RoundAsync(feed, times: 1);
        while (!(await feed.SweepAsync())!.Rows.ReachedEnd)
        {
            // To the last row.
        }

        await feed.SweepAsync();
        return feed;
    }

    /// <summary>How far the sweep is.</summary>
    public static async Task<SweepState> StateAsync(TestFeed feed) =>
        await feed.Storage.Config.GetBlobClient(SweepLease.BlobName).ExistsAsync(TestContext.Current.CancellationToken)
            ? SweepState.Parse((await feed.Storage.Config.GetBlobClient(SweepLease.BlobName).DownloadContentAsync(TestContext.Current.CancellationToken)).Value.Content.ToString())
            : SweepState.Start;

    public static string NameOf(int number) => $"{number:D2}.txt";

    /// <summary>An article with the tag that all have; every third has a second shared tag.</summary>
    public static string TextOf(int number) => Texts.Tagged($"Article {number}", "All", $"Third{number % 3}");

    /// <summary>
    /// Runs until each pass has ended this many times since the last repair: after twice, everything has been checked, wherever the
    /// passes were, and each list has been counted as it is now. An hour passes, so a round over all files begins and ends too.
    /// </summary>
    public static async Task<IReadOnlyList<SweepReport>> RoundAsync(TestFeed feed, int times = 2)
    {
        var reports = new List<SweepReport>();
        feed.Time.Advance(FileRounds.Interval);
        while (!(await IsRoundOverAsync(feed) && ReachedEnd(report => report.Files) && ReachedEnd(report => report.Records) && ReachedEnd(report => report.Rows) && ReachedEnd(report => report.Words)))
        {
            Assert.True(reports.Count < MaxRuns, "The sweep does not come to an end.");
            reports.Add((await feed.SweepAsync())!);
        }

        return reports;

        bool ReachedEnd(Func<SweepReport, SweepPart> part) => reports.AsEnumerable().Reverse().TakeWhile(IsIdle).Count(report => part(report).ReachedEnd) >= times;

        static async Task<bool> IsRoundOverAsync(TestFeed feed) =>
            (await StateAsync(feed)).Round is not { } round || (round.IsOver && feed.Time.GetUtcNow() - round.Began < FileRounds.Interval);

        static bool IsIdle(SweepReport report) => report with { Failed = 0 } == SweepReport.Nothing;
    }
}
