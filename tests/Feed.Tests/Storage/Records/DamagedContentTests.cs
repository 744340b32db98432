using Feed.Articles;
using Feed.Storage;
using Feed.Storage.Records;
using Feed.Tests.Support;
using static Feed.Tests.Storage.Records.DamagedRows;

namespace Feed.Tests.Storage.Records;

/// <summary>The sweep rebuilds content that cannot be decoded, unless a newer version wrote it.</summary>
public sealed class DamagedContentTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Undecodable_content_is_logged_once_even_after_its_row_is_marked()
    {
        await using var feed = await PreparedAsync();
        var log = new ListLog<ArticleRecords>();
        var records = new ArticleRecords(feed.Storage, log);
        var record = (await records.FindAsync(ArticleId.Of("a.txt"), Cancellation))!;
        await records.MarkUndecodableAsync(record, Cancellation);
        Assert.True((await records.FindAsync(record.Id, Cancellation))!.IsDamaged);
        Assert.Single(log.Lines);
    }

    [Fact]
    public async Task Undecodable_content_is_marked_however_much_was_logged_before()
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
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_reader_marks_undecodable_content_and_the_sweep_rebuilds_it(bool byPage)
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
        await DamageAsync(feed, "a.txt", "SeenVersion", newer);
        await DamageAsync(feed, "a.txt", "PublishedVersion", newer);
        await CutContentAsync(feed);
        Assert.Equal(["B"], await feed.TagAsync("harbour"));
        await SweepAsync(feed);
        Assert.Equal(newer, (await TestFeed.RowsAsync(feed.Records)).Single(row => row.GetString("Blob") == "a.txt").GetString("SeenVersion"));
    }

    [Fact]
    public async Task A_state_of_a_newer_version_is_left_untouched()
    {
        await using var feed = await PreparedAsync();
        var etag = (await feed.RecordAsync("a.txt"))!.SeenVersion with { Parser = ArticleReader.Version + 1 };
        await DamageAsync(feed, "a.txt", "SeenVersion", etag.ToString());
        await DamageAsync(feed, "a.txt", "State", "Frozen");
        await SweepAsync(feed);
        Assert.Equal(["B"], await feed.TagAsync("harbour"));
        Assert.Contains("Frozen", (await TestFeed.RowsAsync(feed.Records)).Select(row => row.GetString("State")));
    }

    [Fact]
    public async Task A_record_of_a_newer_version_under_another_id_is_left_untouched()
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
}
