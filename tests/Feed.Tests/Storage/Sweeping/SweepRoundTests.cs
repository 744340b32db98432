using Feed.Storage;
using Feed.Storage.Configuration;
using Feed.Storage.Records;
using Feed.Storage.Sweeping;
using Feed.Tests.Support;

namespace Feed.Tests.Storage.Sweeping;

/// <summary>A round of the sweep checks everything once in runs of bounded size, and ends only when all is done.</summary>
public sealed class SweepRoundTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_round_over_a_sound_newsroom_takes_several_runs_and_changes_nothing()
    {
        await using var feed = await SweepRounds.PreparedAsync();
        var reports = await SweepRounds.RoundAsync(feed);
        Assert.All(reports, report => Assert.Equal(SweepReport.Nothing, report));
        Assert.All(reports, report => Assert.InRange(report.Files.Examined + report.Records.Examined + report.Rows.Examined, 1, 3 * SweepRounds.MaxItemsPerRun));
        Assert.Contains(reports, report => !report.Rows.ReachedEnd);
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task A_name_that_moves_is_known_to_the_next_run_and_all_articles_are_read_again_a_share_each_run()
    {
        var bounds = new SweepBounds { MaxItemsPerRun = SweepRounds.MaxItemsPerRun, PublishedPerRun = 2 };
        await using var feed = await SweepRounds.PreparedAsync(bounds);
        var before = (await feed.RecordAsync(SweepRounds.NameOf(0)))!.SeenVersion.Settings;

        // The next run begins with the first list, and does not reach those of speakers.
        await UntilAsync(feed, report => report.Rows.ReachedEnd);
        await feed.Storage.Config.GetBlobClient("people.yaml").UploadAsync(
            BinaryData.FromString("people:\n  - name: Ada Quist\n    was: [Ida Quist]\n"), overwrite: true, Cancellation);
        feed.Time.Advance(ConfigurationFiles.CheckInterval);

        Assert.InRange((await feed.SweepAsync())!.Published, 0, 2);
        var term = await feed.Lists.FindTermAsync(TermKind.Speaker, "ida-quist", Cancellation);
        Assert.Equal("ada-quist", term?.MovedTo);
        var reports = await SweepRounds.RoundAsync(feed);
        Assert.All(reports, report => Assert.InRange(report.Published, 0, 2));
        for (var number = 0; number < SweepRounds.Articles; number++)
            Assert.NotEqual(before, (await feed.RecordAsync(SweepRounds.NameOf(number)))!.SeenVersion.Settings);
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task A_pass_waits_until_everything_that_it_found_is_published()
    {
        var bounds = new SweepBounds { MaxItemsPerRun = SweepRounds.MaxItemsPerRun, PublishedPerRun = 2 };
        await using var files = await SweepRounds.PreparedAsync(bounds);
        for (var number = 0; number < 5; number++)
            await files.UploadAsync(SweepRounds.NameOf(number), Texts.Tagged("Changed", "Other"));
        await UntilAsync(files, report => report.Files.ReachedEnd);
        Assert.Equal(5, (await files.TagAsync("other")).Count);

        await using var records = await SweepRounds.PreparedAsync(bounds with { PublishedPerRun = 1 });
        for (var number = 0; number < SweepRounds.Articles; number++)
        {
            var record = (await records.RecordAsync(SweepRounds.NameOf(number)))!;
            var older = record with { SeenVersion = record.SeenVersion with { Parser = 0 } };
            Assert.True(await records.Get<ArticleRecords>().TryWriteAsync(older, record, Cancellation));
        }

        await UntilAsync(records, report => report.Records.ReachedEnd);
        for (var number = 0; number < SweepRounds.Articles; number++)
            Assert.NotEqual(0, (await records.RecordAsync(SweepRounds.NameOf(number)))!.SeenVersion.Parser);
    }

    /// <summary>Runs from the start of all passes until one of them ends.</summary>
    private static async Task UntilAsync(TestFeed feed, Func<SweepReport, bool> ended)
    {
        for (var (anew, runs) = (true, 0); ; anew = false, runs++)
        {
            Assert.True(runs < 60, "The sweep does not come to an end.");
            if (ended((await feed.Sweep.RunAsync(anew, Cancellation))!))
                return;
        }
    }
}
