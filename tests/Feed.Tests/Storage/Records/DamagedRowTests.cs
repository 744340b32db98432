using Azure.Data.Tables;
using Feed.Articles;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Records;
using Feed.Storage.Sweeping;
using Feed.Tests.Support;
using Feed.Tests.Telemetry;
using Microsoft.Extensions.Logging;

namespace Feed.Tests.Storage.Records;

/// <summary>A row that somebody edited by hand, or that a newer version wrote, takes no other article with it, and the sweep builds it anew.</summary>
public sealed class DamagedRowTests
{
    private static readonly DateTimeOffset Day = new(2026, 2, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Enough runs for several rounds over these files, records and rows, one of each a run.</summary>
    private const int RunsOfSmallStretches = 40;

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
    public async Task Readers_skip_it_and_the_sweep_rebuilds_it(string column, string value)
    {
        await using var feed = await PreparedAsync();
        await DamageAsync(feed.Records, row => row.GetString("Blob") == "a.txt", column, value);

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
    public async Task One_is_logged_and_counted_once_however_often_it_is_read()
    {
        await using var feed = await PreparedAsync();
        await DamageAsync(feed.Records, row => row.GetString("Blob") == "a.txt", "State", "Frozen");
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

    [Fact]
    public async Task Content_that_cannot_be_decoded_is_one_line_in_the_log_also_once_its_row_is_marked()
    {
        await using var feed = await PreparedAsync();
        var log = new ListLog<ArticleRecords>();
        var records = new ArticleRecords(feed.Storage, log);
        var record = (await records.FindAsync(ArticleId.Of("a.txt"), Cancellation))!;
        await records.MarkUndecodableAsync(record, Cancellation);
        Assert.True((await records.FindAsync(record.Id, Cancellation))!.IsDamaged);
        Assert.Single(log.Lines);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("gone")]
    public async Task The_first_sight_of_an_archived_article_is_rebuilt_from_the_upload_and_not_from_its_dateline(string value)
    {
        await using var feed = await PreparedAsync();
        await feed.UploadAndPublishAsync("c.txt", "Pears cross the river\n\nHARWICK, 3 March 2014 — The council of Harwick met and talked about the harbour for two hours.\n");
        var (seen, date) = ((await feed.RecordAsync("c.txt"))!.FirstSeen, (await feed.RecordAsync("c.txt"))!.Date);
        Assert.Equal(PublishedFrom.Dateline, date.From);
        feed.Time.Advance(TimeSpan.FromDays(2));
        await DamageAsync(feed.Records, row => row.GetString("Blob") == "c.txt", "FirstSeen", value);
        await SweepAsync(feed);
        var rebuilt = (await feed.RecordAsync("c.txt"))!;
        Assert.Equal(date, rebuilt.Date);
        Assert.InRange(rebuilt.FirstSeen, seen.AddSeconds(-1), seen);
    }

    [Fact]
    public async Task The_console_counts_articles_that_readers_see()
    {
        await using var feed = await PreparedAsync();
        await DamageAsync(feed.Records, row => row.GetString("Blob") == "a.txt", "State", "Frozen");
        Assert.Equal(1, await feed.Lists.CountPublishedAsync(Cancellation));
        Assert.Contains("  1 article" + Environment.NewLine, await Feed.Local.Banner.ComposeAsync("http://a.example", feed.Lists, [], Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Content_that_cannot_be_decoded_is_marked_however_much_was_logged_before()
    {
        await using var feed = await PreparedAsync();
        var records = new ArticleRecords(feed.Storage, new ListLog<ArticleRecords>());
        var record = (await records.FindAsync(ArticleId.Of("a.txt"), Cancellation))!;
        var ofNewerVersion = record with { PublishedVersion = record.PublishedVersion with { Parser = ArticleReader.Version + 1 } };
        for (var other = 0; other < 10_000; other++)
            await records.MarkUndecodableAsync(ofNewerVersion with { ETag = new($"{other}") }, Cancellation);
        await records.MarkUndecodableAsync(record, Cancellation);
        Assert.True((await records.FindAsync(record.Id, Cancellation))!.IsDamaged);
    }

    [Theory]
    [InlineData("HeldUntil", "never")]
    [InlineData("HeldUntil", "gone")]
    [InlineData("Published", "never")]
    [InlineData("PublishedVersion", "??")]
    public async Task An_embargo_in_it_is_rebuilt_and_ends_in_time(string column, string value)
    {
        await using var feed = await PreparedAsync();
        var until = feed.Time.GetUtcNow().AddHours(2);
        await feed.UploadAndPublishAsync("c.txt", $"---\ntitle: C\nembargo: {until:O}\ntags: Harbour\n---\nText.");
        await DamageAsync(feed.Records, row => row.GetString("Blob") == "c.txt", column, value);
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
    public async Task One_whose_file_is_gone_is_withdrawn(string column, string value)
    {
        await using var feed = await PreparedAsync();
        await feed.DeleteAsync("a.txt");
        await DamageAsync(feed.Records, row => row.GetString("Blob") == "a.txt", column, value);
        await SweepAsync(feed);
        Assert.Equal(["B"], await feed.TagAsync("harbour"));
        Assert.Equal(ArticleState.Withdrawn, (await feed.FindAsync("a.txt"))!.State);
        await Consistency.AssertExactAsync(feed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20_000)]
    public async Task One_that_names_another_file_goes_when_its_own_is_gone(int stretch)
    {
        await using var feed = await PreparedAsync(stretch);
        await feed.DeleteAsync("a.txt");
        await DamageAsync(feed.Records, row => row.GetString("Blob") == "a.txt", "Blob", "b.txt");
        await SweepAsync(feed, RunsOfSmallStretches);
        Assert.Equal(["B"], await feed.TagAsync("harbour"));
        Assert.Equal(ArticleId.Of("b.txt"), Assert.Single(await TestFeed.RowsAsync(feed.Records)).RowKey);
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task One_that_names_another_file_is_rebuilt_from_its_own_although_the_sweep_sees_only_some_files()
    {
        await using var feed = await PreparedAsync(stretch: 1);
        await DamageAsync(feed.Records, row => row.GetString("Blob") == "a.txt", "Blob", "b.txt");
        await SweepAsync(feed, RunsOfSmallStretches);
        Assert.Equal(["B", "A"], await feed.TagAsync("harbour"));
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task One_under_another_id_that_a_newer_version_wrote_is_left_to_it()
    {
        await using var feed = await PreparedAsync();
        var row = (await TestFeed.RowsAsync(feed.Records)).Single(row => row.GetString("Blob") == "a.txt");
        row.RowKey = ArticleId.Of("in another way");
        row.PartitionKey = row.RowKey[..2];
        row["SeenVersion"] = ((await feed.RecordAsync("a.txt"))!.SeenVersion with { Parser = ArticleReader.Version + 1 }).ToString();
        await feed.Records.AddEntityAsync(row, Cancellation);
        await SweepAsync(feed);
        Assert.Contains(row.RowKey, (await TestFeed.RowsAsync(feed.Records)).Select(found => found.RowKey));
    }

    [Theory]
    [InlineData("a", "b")]
    [InlineData("00", "")]
    [InlineData("zz", "own")]
    public async Task An_invalid_row_affects_no_reader(string partition, string key)
    {
        await using var feed = await PreparedAsync();
        await feed.Records.AddEntityAsync(
            new TableEntity(partition, key == "own" ? ArticleId.Of("a.txt") : key) { ["State"] = "Published" }, Cancellation);
        await SweepAsync(feed);
        Assert.Equal(["B", "A"], await feed.TagAsync("harbour"));
        await feed.DeleteAsync("a.txt");
        await SweepAsync(feed);
        Assert.Equal(ArticleState.Withdrawn, (await feed.FindAsync("a.txt"))!.State);
    }

    [Fact]
    public async Task One_whose_file_cannot_be_read_now_shows_its_last_good_version_again()
    {
        await using var feed = await PreparedAsync();
        await feed.UploadAsync("a.txt", "");
        await DamageAsync(feed.Records, row => row.GetString("Blob") == "a.txt", "State", "Frozen");
        await SweepAsync(feed);
        Assert.Equal(["B", "A"], await feed.TagAsync("harbour"));
        Assert.Equal(AttentionKind.Rejected, Assert.Single(await feed.Lists.AttentionAsync(Cancellation)).Kind);
        await Consistency.AssertExactAsync(feed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_whose_content_cannot_be_decoded_is_marked_by_its_reader_and_rebuilt(bool byPage)
    {
        await using var feed = await PreparedAsync();
        await CutContentAsync(feed);
        await using (var reader = feed.Another())
        {
            if (byPage)
                _ = await reader.Lists.FindAsync(ArticleId.Of("a.txt"), Cancellation);
            else
                Assert.Equal(["B"], await reader.TagAsync("harbour"));
        }

        await SweepAsync(feed);
        Assert.Equal(["B", "A"], await feed.TagAsync("harbour"));
        Assert.Equal(Day, (await feed.FindAsync("a.txt"))!.Published);
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task Content_in_a_newer_versions_format_is_left_untouched()
    {
        await using var feed = await PreparedAsync();
        var newer = ((await feed.RecordAsync("a.txt"))!.SeenVersion with { Parser = ArticleReader.Version + 1 }).ToString();
        await DamageAsync(feed.Records, row => row.GetString("Blob") == "a.txt", "SeenVersion", newer);
        await DamageAsync(feed.Records, row => row.GetString("Blob") == "a.txt", "PublishedVersion", newer);
        await CutContentAsync(feed);
        Assert.Equal(["B"], await feed.TagAsync("harbour"));
        await SweepAsync(feed);
        Assert.Equal(newer, (await TestFeed.RowsAsync(feed.Records)).Single(row => row.GetString("Blob") == "a.txt").GetString("SeenVersion"));
    }

    [Fact]
    public async Task A_newer_versions_format_is_left_untouched()
    {
        await using var feed = await PreparedAsync();
        var etag = (await feed.RecordAsync("a.txt"))!.SeenVersion with { Parser = ArticleReader.Version + 1 };
        await DamageAsync(feed.Records, row => row.GetString("Blob") == "a.txt", "SeenVersion", etag.ToString());
        await DamageAsync(feed.Records, row => row.GetString("Blob") == "a.txt", "State", "Frozen");
        await SweepAsync(feed);
        Assert.Equal(["B"], await feed.TagAsync("harbour"));
        Assert.Contains("Frozen", (await TestFeed.RowsAsync(feed.Records)).Select(row => row.GetString("State")));
    }

    [Theory]
    [InlineData("not a key", "Lists", "latest")]
    [InlineData("9999999999999999999-00000000000000000000000000000000-12345678", "Lists", "latest")]
    [InlineData("0000000000000000000-", "Lists", "latest")]
    public async Task A_row_that_belongs_to_no_list_is_ignored_and_deleted(string key, string column, string value)
    {
        await using var feed = await PreparedAsync();
        foreach (var list in new[] { "latest", "tag:harbour", "embargo", "rejected", "speaker:", "nothing" })
            await feed.Storage.Entries.UpsertEntityAsync(new TableEntity(list, key) { [column] = value }, TableUpdateMode.Replace, Cancellation);
        Assert.Equal(["B", "A"], await feed.TagAsync("harbour"));
        Assert.Equal(["B", "A"], await feed.TitlesAsync(ListName.Latest));
        await SweepAsync(feed);
        await Consistency.AssertExactAsync(feed);
    }

    [Theory]
    [InlineData("Articles", "many")]
    [InlineData("Newest", "yesterday")]
    [InlineData("Display", "number")]
    [InlineData("MovedTo", "number")]
    public async Task A_damaged_tag_is_counted_again(string column, string value)
    {
        await using var feed = await PreparedAsync();
        await DamageAsync(feed.Storage.Terms, row => row.RowKey == "harbour", column, value);
        _ = await feed.Lists.TermsAsync(TermKind.Tag, after: null, 1000, Cancellation);
        await SweepAsync(feed);
        var term = (await feed.Lists.FindTermAsync(TermKind.Tag, "harbour", Cancellation))!;
        Assert.Equal(("Harbour", 2, Day.AddDays(1), null), (term.Display, term.Articles, term.Newest, term.MovedTo));
    }

    private static async Task<TestFeed> PreparedAsync(int stretch = 20_000)
    {
        var feed = await TestFeed.StartInMemoryAsync(new SweepBounds { MaxItemsPerRun = stretch });
        await feed.UploadAndPublishAsync("a.txt", Texts.Dated("A", Day, "Harbour"));
        await feed.UploadAndPublishAsync("b.txt", Texts.Dated("B", Day.AddDays(1), "Harbour"));
        await feed.SweepAsync();
        return feed;
    }

    /// <summary>Long enough after for rows that no record names to be cleared away.</summary>
    private static async Task SweepAsync(TestFeed feed, int runs = 2)
    {
        feed.Time.Advance(ListRows.OrphanAge + TimeSpan.FromMinutes(1));
        for (var run = 0; run < runs; run++)
            await feed.SweepAsync();
    }

    private static async Task CutContentAsync(TestFeed feed)
    {
        var row = (await TestFeed.RowsAsync(feed.Records)).Single(row => row.GetString("Blob") == "a.txt");
        row["Content00"] = row.GetBinary("Content00")[..^5];
        await feed.Records.UpsertEntityAsync(row, TableUpdateMode.Replace, Cancellation);
    }

    private static async Task DamageAsync(TableClient table, Func<TableEntity, bool> which, string column, string value)
    {
        var row = (await TestFeed.RowsAsync(table)).Single(which);
        switch (value)
        {
            case "gone":
                row.Remove(column);
                break;
            case "number":
                row[column] = 17;
                break;
            default:
                row[column] = value;
                break;
        }

        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, Cancellation);
    }
}
