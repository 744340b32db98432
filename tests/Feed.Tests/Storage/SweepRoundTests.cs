using Azure;
using Azure.Data.Tables;
using Feed.Storage;
using Feed.Tests.Support;

namespace Feed.Tests.Storage;

/// <summary>Whatever is wrong in a newsroom larger than one run of the sweep is right after a round of runs.</summary>
public sealed class SweepRoundTests
{
    /// <summary>More than the records that one run looks at.</summary>
    private const int Held = 5;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_round_over_a_sound_newsroom_takes_several_runs_and_changes_nothing()
    {
        await using var feed = await SweepRounds.PreparedAsync();
        var reports = await SweepRounds.RoundAsync(feed);
        Assert.All(reports, report => Assert.Equal(SweepReport.Nothing, report));
        Assert.All(reports, report => Assert.InRange(report.Files.Looked + report.Records.Looked + report.Rows.Looked, 1, 3 * SweepRounds.Stretch));
        Assert.Contains(reports, report => !report.Rows.Ended);
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task New_changed_and_deleted_files_of_which_no_event_told_are_found()
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
    public async Task A_file_that_comes_back_from_deletion_as_it_was_is_found()
    {
        await using var feed = await SweepRounds.PreparedAsync();
        var withdrawn = (await feed.RecordAsync(SweepRounds.NameOf(3)))!;
        var tombstone = Drafts.Withdrawal(withdrawn, feed.Time.GetUtcNow())!;
        Assert.True(await feed.Get<ArticleRecords>().TryWriteAsync(tombstone, withdrawn, Cancellation));
        await SweepRounds.RoundAsync(feed);
        Assert.Contains("Article 3", await feed.TagAsync("all"));
        feed.Time.Advance(ListRepair.OrphanAge + TimeSpan.FromMinutes(1));
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
            await feed.Storage.Records.DeleteEntityAsync(ArticleEntity.Partition(id), id, ETag.All, Cancellation);
        }

        feed.Time.Advance(ListRepair.OrphanAge + TimeSpan.FromMinutes(1));
        await SweepRounds.RoundAsync(feed);
        Assert.Equal(SweepRounds.Articles, (await feed.TagAsync("all")).Count);
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task Rows_that_no_record_names_go_and_missing_rows_and_terms_come_back()
    {
        await using var feed = await SweepRounds.PreparedAsync();
        var record = (await feed.RecordAsync(SweepRounds.NameOf(5)))!;
        await feed.Get<ListRows>().InsertAsync(record with { Generation = ListRows.NewGeneration() }, Cancellation);
        await feed.Get<ListRows>().DeleteAsync((await feed.RecordAsync(SweepRounds.NameOf(6)))!, Cancellation);
        await feed.Storage.Terms.DeleteEntityAsync("tag", "all", ETag.All, Cancellation);
        await feed.Storage.Terms.DeleteEntityAsync("tag", "third0", ETag.All, Cancellation);
        feed.Time.Advance(ListRepair.OrphanAge + TimeSpan.FromMinutes(1));
        var reports = await SweepRounds.RoundAsync(feed);
        Assert.Equal((3, 3), (reports.Sum(report => report.RowsDeleted), reports.Sum(report => report.RowsInserted)));
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task Counts_that_are_wrong_or_of_lists_without_articles_are_set_right()
    {
        await using var feed = await SweepRounds.PreparedAsync();
        foreach (var (slug, articles) in new[] { ("all", 100), ("third1", 0), ("unheard-of", 7), ("zzz", 7), ("aaa", 7) })
            await feed.Storage.Terms.UpsertEntityAsync(new TableEntity("tag", slug) { ["Display"] = slug, ["Articles"] = articles }, TableUpdateMode.Replace, Cancellation);
        await SweepRounds.RoundAsync(feed);
        await Consistency.AssertExactAsync(feed);
        var all = await feed.Lists.FindTermAsync(TermKind.Tag, "all", Cancellation);
        var newest = (await feed.Lists.PageAsync(ListName.Latest, before: null, 1, Cancellation)).Articles[0].FirstSeen;
        Assert.Equal((SweepRounds.Articles, newest), (all!.Articles, all.Newest));
    }

    [Fact]
    public async Task More_terms_without_articles_than_one_run_looks_at_are_counted_over_several()
    {
        await using var feed = await SweepRounds.PreparedAsync();
        for (var number = 0; number < 4 * SweepRounds.Stretch; number++)
            await feed.Storage.Terms.AddEntityAsync(new TableEntity("tag", $"b{number:D2}") { ["Display"] = "B", ["Articles"] = 1 }, Cancellation);
        for (var run = 0; run < 12; run++)
        {
            var written = 0;
            feed.Calls.Before(call => Task.FromResult(call.IsWrite && call.Uri.AbsolutePath.Contains("FeedTerms", StringComparison.Ordinal) && Interlocked.Increment(ref written) > 0));
            await feed.SweepAsync();
            Assert.InRange(written, 0, SweepRounds.Stretch + 1);
        }

        feed.Calls.Reset();
        await SweepRounds.RoundAsync(feed);
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
        Assert.InRange(report.Records.Looked, 1, Held - 1);
        Assert.Equal(Held, (await feed.TagAsync("all")).Count(title => title == "Held"));
        await SweepRounds.RoundAsync(feed);
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task A_name_that_moves_is_known_to_the_next_run_and_all_articles_are_read_again_a_share_each_run()
    {
        var bounds = new SweepBounds { Stretch = SweepRounds.Stretch, Published = 2 };
        await using var feed = await SweepRounds.PreparedAsync(bounds);
        var before = (await feed.RecordAsync(SweepRounds.NameOf(0)))!.SeenVersion.Settings;

        // The next run begins with the first list, and does not come to those of speakers.
        await UntilAsync(feed, report => report.Rows.Ended);
        await feed.Storage.Config.GetBlobClient("people.yaml").UploadAsync(
            BinaryData.FromString("people:\n  - name: Ada Quist\n    was: [Ida Quist]\n"), overwrite: true, Cancellation);
        feed.Time.Advance(ConfigurationFiles.Freshness);

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
    public async Task A_pass_does_not_go_on_before_all_that_it_found_is_published()
    {
        var bounds = new SweepBounds { Stretch = SweepRounds.Stretch, Published = 2 };
        await using var files = await SweepRounds.PreparedAsync(bounds);
        for (var number = 0; number < 5; number++)
            await files.UploadAsync(SweepRounds.NameOf(number), Texts.Tagged("Changed", "Other"));
        await UntilAsync(files, report => report.Files.Ended);
        Assert.Equal(5, (await files.TagAsync("other")).Count);

        await using var records = await SweepRounds.PreparedAsync(bounds with { Published = 1 });
        for (var number = 0; number < SweepRounds.Articles; number++)
        {
            var record = (await records.RecordAsync(SweepRounds.NameOf(number)))!;
            var older = record with { SeenVersion = record.SeenVersion with { Parser = 0 } };
            Assert.True(await records.Get<ArticleRecords>().TryWriteAsync(older, record, Cancellation));
        }

        await UntilAsync(records, report => report.Records.Ended);
        for (var number = 0; number < SweepRounds.Articles; number++)
            Assert.NotEqual(0, (await records.RecordAsync(SweepRounds.NameOf(number)))!.SeenVersion.Parser);
    }

    [Fact]
    public async Task A_file_that_fails_in_every_run_keeps_none_waiting()
    {
        await using var feed = await SweepRounds.PreparedAsync(new SweepBounds { Stretch = SweepRounds.Stretch, Published = 2 });
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

    /// <summary>Runs, from the start of all passes on, until one of them ends.</summary>
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
