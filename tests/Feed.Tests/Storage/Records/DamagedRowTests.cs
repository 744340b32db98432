using Feed.Articles;
using Feed.Storage;
using Feed.Storage.Records;
using Feed.Tests.Support;
using Feed.Tests.Telemetry;
using Microsoft.Extensions.Logging;
using static Feed.Tests.Storage.Records.DamagedRows;

namespace Feed.Tests.Storage.Records;

/// <summary>A record that somebody edited by hand, or that a newer version wrote, affects no other article, and the sweep rebuilds it.</summary>
public sealed class DamagedRowTests
{
    /// <summary>Enough runs for several rounds over these files, records and rows, with one of each in a run.</summary>
    private const int RunsOfSmallWindows = 40;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Damages => new()
    {
        { "State", "Frozen" },
        { "State", "3" },
        { "State", "" },
        { "State", "number" },
        { "State", "gone" },
        { "Order", "soon" },
        { "Order", "9999999999999999999" },
        { "Order", "gone" },
        { "Order", "number" },
        { "FirstSeen", "yesterday" },
        { "FirstSeen", "gone" },
        { "Updated", "number" },
        { "SeenVersion", "newest" },
        { "SeenVersion", "number" },
        { "PublishedVersion", "number" },
        { "Blob", "gone" },
        { "Blob", "other.txt" },
        { "Blob", "number" },
        { "Lists", "number" },
        { "Generation", "number" },
        { "RowLayout", "two" },
        { "Published", "yesterday" },
        { "PublishedFrom", "number" },
        { "PublishedFrom", "Guess" },
        { "PublishedFrom", "1" },
        { "HeldUntil", "never" },
        { "RejectedAt", "never" },
        { "Attempts", "two" },
        { "RetryAt", "soon" },
        { "Lists", "gone" },
        { "Generation", "gone" },
        { "PublishedVersion", "??" },
        { "PublishedVersion", "" },
        { "PublishedVersion", "gone" },
        { "SeenVersion", "" },
        { "SeenVersion", "gone" },
        { "SeenVersion", "x y z" },
        { "Released", "soon" },
        { "Rejection", "number" },
        { "HeldFor", "number" },
        { "RejectionFault", "number" },
        { "Generation", "" },
        { "Generation", "newest" },
        { "Lists", "" },
        { "Lists", "Published" },
        { "Lists", "0000000000000000000" },
        { "Lists", "tag:harbour" },
        { "Lists", "latest tag: tag:harbour" },
        { "Lists", "latest latest tag:harbour" },
        { "Lists", "latest embargo" },
        { "State", "Embargoed" },
        { "State", "Held" },
        { "State", "Withdrawn" },
        { "State", "Rejected" },
        { "HeldFor", "A slip." },
        { "Rejection", "A slip." },
        { "Order", "2520000000000000000" },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task Readers_skip_a_damaged_record_and_the_sweep_rebuilds_it(string column, string value)
    {
        await using var feed = await PreparedAsync();
        await DamageAsync(feed, "a.txt", column, value);

        await using (var reader = feed.Another())
        {
            Assert.Equal(["B"], await reader.TagAsync("harbour"));
            _ = await reader.FindAsync("a.txt");
            _ = await reader.Lists.AttentionAsync(Cancellation);
        }

        await SweepAsync(feed);
        Assert.Equal(["B", "A"], await feed.TagAsync("harbour"));
        Assert.Equal((Day, "A"), ((await feed.FindAsync("a.txt"))!.Published, (await feed.FindAsync("a.txt"))!.Content!.Title));
        Assert.Equal(["a.txt", "b.txt"], (await TestFeed.RowsAsync(feed.Records)).Select(row => row.GetString("Blob")).Order());
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task A_damaged_record_is_logged_and_counted_once_however_often_it_is_read()
    {
        await using var feed = await PreparedAsync();
        await DamageAsync(feed, "a.txt", "State", "Frozen");
        using var told = new RecordedMetrics();
        var log = new ListLog<ArticleRecords>();
        var records = new ArticleRecords(feed.Storage, log);
        for (var time = 0; time < 3; time++)
            Assert.True((await records.FindAsync(ArticleId.Of("a.txt"), Cancellation))!.IsDamaged);
        await records.FindAsync(ArticleId.Of("b.txt"), Cancellation);
        Assert.Equal((1, 1), (told.Count("feed.records.damaged"), told.Sum("feed.records.damaged")));
        var line = Assert.Single(log.Lines);
        Assert.Equal(LogLevel.Error, line.Level);
        Assert.Contains("a.txt", line.Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("gone")]
    public async Task The_arrival_of_an_archived_article_is_rebuilt_from_its_upload_and_not_from_its_dateline(string value)
    {
        await using var feed = await PreparedAsync();
        await feed.UploadAndPublishAsync("c.txt", "Pears cross the river\n\nHARWICK, 3 March 2014 — The council of Harwick met and talked about the harbour for two hours.\n");
        var (seen, date) = ((await feed.RecordAsync("c.txt"))!.FirstSeen, (await feed.RecordAsync("c.txt"))!.Date);
        Assert.Equal(PublishedFrom.Dateline, date.From);
        feed.Time.Advance(TimeSpan.FromDays(2));
        await DamageAsync(feed, "c.txt", "FirstSeen", value);
        await SweepAsync(feed);
        var rebuilt = (await feed.RecordAsync("c.txt"))!;
        Assert.Equal(date, rebuilt.Date);
        Assert.InRange(rebuilt.FirstSeen, seen.AddSeconds(-1), seen);
    }

    [Fact]
    public async Task The_console_counts_articles_that_readers_see()
    {
        await using var feed = await PreparedAsync();
        await DamageAsync(feed, "a.txt", "State", "Frozen");
        Assert.Equal(1, await feed.Lists.CountPublishedAsync(Cancellation));
        Assert.Contains("  1 article" + Environment.NewLine, await Feed.Local.Banner.ComposeAsync("http://a.example", feed.Lists, [], Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HeldUntil", "never")]
    [InlineData("HeldUntil", "gone")]
    [InlineData("Published", "never")]
    [InlineData("PublishedVersion", "??")]
    public async Task An_embargo_in_a_damaged_record_is_rebuilt_and_ends_in_time(string column, string value)
    {
        await using var feed = await PreparedAsync();
        var until = feed.Time.GetUtcNow().AddHours(2);
        await feed.UploadAndPublishAsync("c.txt", $"---\ntitle: C\nembargo: {until:O}\ntags: Harbour\n---\nText.");
        await DamageAsync(feed, "c.txt", column, value);
        await SweepAsync(feed);
        Assert.Equal((ArticleState.Embargoed, until), ((await feed.FindAsync("c.txt"))!.State, (await feed.FindAsync("c.txt"))!.HeldUntil));
        Assert.DoesNotContain("C", await feed.TagAsync("harbour"));
        feed.Time.Advance(TimeSpan.FromHours(3));
        await SweepAsync(feed);
        Assert.Contains("C", await feed.TagAsync("harbour"));
        await Consistency.AssertExactAsync(feed);
    }

    [Theory]
    [InlineData("State", "Frozen")]
    [InlineData("Order", "soon")]
    public async Task A_damaged_record_without_a_file_is_withdrawn(string column, string value)
    {
        await using var feed = await PreparedAsync();
        await feed.DeleteAsync("a.txt");
        await DamageAsync(feed, "a.txt", column, value);
        await SweepAsync(feed);
        Assert.Equal(["B"], await feed.TagAsync("harbour"));
        Assert.Equal(ArticleState.Withdrawn, (await feed.FindAsync("a.txt"))!.State);
        await Consistency.AssertExactAsync(feed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20_000)]
    public async Task A_record_with_the_name_of_another_file_is_deleted_when_its_own_file_is_gone(int maxItems)
    {
        await using var feed = await PreparedAsync(maxItems);
        await feed.DeleteAsync("a.txt");
        await DamageAsync(feed, "a.txt", "Blob", "b.txt");
        await SweepAsync(feed, RunsOfSmallWindows);
        Assert.Equal(["B"], await feed.TagAsync("harbour"));
        Assert.Equal(ArticleId.Of("b.txt"), Assert.Single(await TestFeed.RowsAsync(feed.Records)).RowKey);
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task A_record_with_the_name_of_another_file_is_rebuilt_from_its_own_even_if_a_run_sees_only_some_files()
    {
        await using var feed = await PreparedAsync(maxItems: 1);
        await DamageAsync(feed, "a.txt", "Blob", "b.txt");
        await SweepAsync(feed, RunsOfSmallWindows);
        Assert.Equal(["B", "A"], await feed.TagAsync("harbour"));
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task A_damaged_record_whose_file_cannot_be_read_shows_its_last_good_version_again()
    {
        await using var feed = await PreparedAsync();
        await feed.UploadAsync("a.txt", "");
        await DamageAsync(feed, "a.txt", "State", "Frozen");
        await SweepAsync(feed);
        Assert.Equal(["B", "A"], await feed.TagAsync("harbour"));
        Assert.Equal(AttentionKind.Rejected, Assert.Single(await feed.Lists.AttentionAsync(Cancellation)).Kind);
        await Consistency.AssertExactAsync(feed);
    }
}
