using Azure;
using Azure.Data.Tables;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Records;
using Feed.Tests.Support;

namespace Feed.Tests.Storage.Sweeping;

/// <summary>In a newsroom too large for one run of the sweep, rows and counts are right after a round of runs, whatever was wrong.</summary>
public sealed class SweepOfListsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_that_no_record_names_go_and_missing_rows_and_terms_come_back()
    {
        await using var feed = await SweepRounds.PreparedAsync();
        var record = (await feed.RecordAsync(SweepRounds.NameOf(5)))!;
        await feed.Get<ListRows>().UpsertAsync(record with { Generation = RowGeneration.New() }, Cancellation);
        await feed.Get<ListRows>().DeleteAsync((await feed.RecordAsync(SweepRounds.NameOf(6)))!, Cancellation);
        await feed.Storage.Terms.DeleteEntityAsync("tag", "all", ETag.All, Cancellation);
        await feed.Storage.Terms.DeleteEntityAsync("tag", "third0", ETag.All, Cancellation);
        feed.Time.Advance(ListRows.OrphanAge + TimeSpan.FromMinutes(1));
        var reports = await SweepRounds.RoundAsync(feed);

        // Three rows of lists, and the two by which the names of the lost terms were found; these two return with their terms.
        Assert.Equal((5, 3), (reports.Sum(report => report.RowsDeleted), reports.Sum(report => report.RowsInserted)));
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
        var newest = (await feed.Lists.PageAsync(ListName.Latest, after: null, 1, Cancellation)).Articles[0].FirstSeen;
        Assert.Equal((SweepRounds.Articles, newest), (all!.Articles, all.Newest));
    }

    [Fact]
    public async Task More_terms_without_articles_than_one_run_looks_at_are_counted_over_several()
    {
        await using var feed = await SweepRounds.PreparedAsync();
        for (var number = 0; number < 4 * SweepRounds.MaxItemsPerRun; number++)
            await feed.Storage.Terms.AddEntityAsync(new TableEntity("tag", $"b{number:D2}") { ["Display"] = "B", ["Articles"] = 1 }, Cancellation);
        for (var run = 0; run < 12; run++)
        {
            var written = 0;
            feed.Calls.Before(call => Task.FromResult(call.IsWrite && Uri.UnescapeDataString(call.Uri.AbsolutePath).Contains("FeedTerms(PartitionKey='tag'", StringComparison.Ordinal) && Interlocked.Increment(ref written) > 0));
            await feed.SweepAsync();
            Assert.InRange(written, 0, SweepRounds.MaxItemsPerRun + 1);
        }

        feed.Calls.Reset();
        await SweepRounds.RoundAsync(feed);
        await Consistency.AssertExactAsync(feed);
    }
}
