using Azure;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Publishing;
using Feed.Storage.Records;
using Feed.Storage.Sweeping;
using Feed.Tests.Support;

namespace Feed.Tests.Storage.Sweeping;

/// <summary>In a newsroom too large for one run of the sweep, files and records agree after a round of runs, whatever was wrong.</summary>
public sealed class SweepOfFilesTests
{
    /// <summary>More records than one run checks.</summary>
    private const int Held = 5;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task New_changed_and_deleted_files_without_an_event_are_found()
    {
        await using var feed = await SweepRounds.PreparedAsync();
        await feed.UploadAsync("00-before.txt", Texts.Tagged("Before", "All"));
        await feed.UploadAsync("99-after.txt", Texts.Tagged("After", "All"));
        await feed.UploadAsync(SweepRounds.NameOf(1), Texts.Tagged("Changed", "All"));
        await feed.DeleteAsync(SweepRounds.NameOf(2));
        await feed.DeleteAsync(SweepRounds.NameOf(6));
        var reports = await SweepRounds.RoundAsync(feed);
        Assert.Equal(5, reports.Sum(report => report.Published));
        Assert.Equal(SweepRounds.Articles, (await feed.TagAsync("all")).Count);
        Assert.Subset((await feed.TagAsync("all")).ToHashSet(), new HashSet<string> { "Before", "After", "Changed" });
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task A_file_restored_unchanged_after_deletion_is_found()
    {
        await using var feed = await SweepRounds.PreparedAsync();
        var withdrawn = (await feed.RecordAsync(SweepRounds.NameOf(3)))!;
        var tombstone = new RecordTransitions(TimeZoneInfo.Utc, feed.Time.GetUtcNow()).Withdrawal(withdrawn)!;
        Assert.True(await feed.Get<ArticleRecords>().TryWriteAsync(tombstone, withdrawn, Cancellation));
        await SweepRounds.RoundAsync(feed);
        Assert.Contains("Article 3", await feed.TagAsync("all"));
        feed.Time.Advance(ListRows.OrphanAge + TimeSpan.FromMinutes(1));
        await SweepRounds.RoundAsync(feed);
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task Records_that_were_lost_are_made_again()
    {
        await using var feed = await SweepRounds.PreparedAsync();
        foreach (var number in new[] { 0, 4, 6 })
        {
            var id = ArticleId.Of(SweepRounds.NameOf(number));
            await feed.Records.DeleteEntityAsync(ArticleEntity.Partition(id), id, ETag.All, Cancellation);
        }

        feed.Time.Advance(ListRows.OrphanAge + TimeSpan.FromMinutes(1));
        await SweepRounds.RoundAsync(feed);
        Assert.Equal(SweepRounds.Articles, (await feed.TagAsync("all")).Count);
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task A_time_that_has_come_is_kept_by_the_next_run_wherever_it_stands()
    {
        await using var feed = await SweepRounds.PreparedAsync();
        var due = feed.Time.GetUtcNow().AddHours(1);
        foreach (var number in Enumerable.Range(0, Held))
            await feed.UploadAndPublishAsync($"held{number}.txt", Texts.Dated("Held", due, "All"));
        for (var run = 0; run < 3; run++)
            await feed.SweepAsync();
        Assert.DoesNotContain("Held", await feed.TagAsync("all"));
        feed.Time.Advance(TimeSpan.FromHours(1));
        var report = await feed.SweepAsync();
        Assert.Equal(Held, report!.Published);
        Assert.InRange(report.Records.Examined, 1, Held - 1);
        Assert.Equal(Held, (await feed.TagAsync("all")).Count(title => title == "Held"));
        await SweepRounds.RoundAsync(feed);
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task A_file_that_fails_in_every_run_delays_no_other()
    {
        await using var feed = await SweepRounds.PreparedAsync(new SweepBounds { MaxItemsPerRun = SweepRounds.MaxItemsPerRun, PublishedPerRun = 2 });
        string[] bad = ["00-bad.txt", "00-bad2.txt", "00-bad3.txt"];
        foreach (var name in bad)
            await feed.UploadAsync(name, Texts.Tagged("Bad", "All"));
        await feed.UploadAsync("99-good.txt", Texts.Tagged("Good", "All"));
        feed.Calls.Before(call => call.Uri.AbsolutePath.Contains("/00-bad", StringComparison.Ordinal) ? throw new RequestFailedException(403, "Not this one.") : Task.CompletedTask);
        await SweepRounds.RoundAsync(feed);
        Assert.Contains("Good", await feed.TagAsync("all"));
        feed.Calls.Reset();
        await SweepRounds.RoundAsync(feed);
        Assert.Equal(3, (await feed.TagAsync("all")).Count(title => title == "Bad"));
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task Tombstones_go_after_thirty_days()
    {
        await using var feed = await SweepRounds.PreparedAsync();
        foreach (var number in new[] { 1, 6 })
        {
            await feed.DeleteAsync(SweepRounds.NameOf(number));
            await feed.PublishAsync(SweepRounds.NameOf(number));
        }

        feed.Time.Advance(Sweep.TombstoneAge + TimeSpan.FromMinutes(1));
        Assert.Equal(2, (await SweepRounds.RoundAsync(feed)).Sum(report => report.TombstonesPurged));
        Assert.Null(await feed.FindAsync(SweepRounds.NameOf(1)));
        await Consistency.AssertExactAsync(feed);
    }
}
