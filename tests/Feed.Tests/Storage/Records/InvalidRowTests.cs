using Azure.Data.Tables;
using Feed.Storage;
using Feed.Storage.Records;
using Feed.Tests.Support;
using static Feed.Tests.Storage.Records.DamagedRows;

namespace Feed.Tests.Storage.Records;

/// <summary>Rows that do not belong to an article, a list or a term affect no reader.</summary>
public sealed class InvalidRowTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

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
}
