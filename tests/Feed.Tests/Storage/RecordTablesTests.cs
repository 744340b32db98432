using Azure.Data.Tables;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Records;
using Feed.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace Feed.Tests.Storage;

/// <summary>Records in several accounts.</summary>
public sealed class RecordTablesTests(AzuriteFixture azurite)
{
    private const int Articles = 40;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    public async Task Each_account_has_the_records_of_its_digits_and_readers_and_the_sweep_see_all_of_them(int accounts)
    {
        var connections = new List<string>();
        while (connections.Count < accounts)
            connections.Add(await azurite.NewAccountAsync());
        await using var feed = await TestFeed.StartAsync(
            azurite, [.. connections.Select((connection, place) => ($"{FeedStorage.RecordsSetting}:{place}", connection))]);
        for (var number = 0; number < Articles; number++)
            await feed.UploadAndPublishAsync($"{number}.txt", Texts.Tagged($"Article {number}", "Harbour"));

        var shares = new List<List<string>>();
        foreach (var connection in connections)
        {
            var rows = await TestFeed.RowsAsync(new TableServiceClient(connection).GetTableClient(FeedStorage.ArticlesTable));
            shares.Add([.. rows.Select(row => row.RowKey)]);
        }

        Assert.Equal(Articles, shares.Sum(share => share.Count));
        Assert.All(shares.Index(), share => Assert.All(share.Item, id => Assert.Equal(share.Index, Convert.ToInt32(id[..1], 16) * accounts / 16)));
        Assert.Equal(shares.SelectMany(share => share), await feed.Get<ArticleRecords>().AfterAsync("", 10, Cancellation).Select(record => record.Id).ToListAsync(Cancellation));
        var middle = shares.SelectMany(share => share).ElementAt(Articles / 2);
        Assert.Equal(
            Articles - 1 - (Articles / 2), await feed.Get<ArticleRecords>().AfterAsync(middle, 10, Cancellation).CountAsync(Cancellation));
        Assert.Equal(Articles, (await feed.TagAsync("harbour")).Count);
        Assert.Equal(Articles, await feed.Get<SiteContents>().ArticlesAsync("", Cancellation).CountAsync(Cancellation));

        await feed.DeleteAsync("7.txt");
        await feed.UploadAsync("8.txt", Texts.Tagged("Article 8 changed", "Harbour"));
        await feed.SweepAsync();
        var titles = await feed.TagAsync("harbour");
        Assert.Equal((Articles - 1, true), (titles.Count, titles.Contains("Article 8 changed")));
    }

    [Fact]
    public async Task The_account_of_the_feed_has_no_record_when_others_have_them()
    {
        await using var feed = await TestFeed.StartAsync(azurite, ($"{FeedStorage.RecordsSetting}:0", await azurite.NewAccountAsync()));
        await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("A"));
        Assert.Equal(["A"], await feed.TitlesAsync(ListName.Latest));
        Assert.True(await feed.Storage.HasRecordsAsync(Cancellation));
        await using var home = TestFeed.On(feed.Connection, feed.Time);
        Assert.False(await home.Storage.HasRecordsAsync(Cancellation));
    }

    [Theory]
    [InlineData("FeedRecords", "UseDevelopmentStorage=true")]
    [InlineData("FeedRecords:1", "UseDevelopmentStorage=true")]
    [InlineData("FeedRecords:16", "UseDevelopmentStorage=true")]
    [InlineData("FeedRecords:first", "UseDevelopmentStorage=true")]
    public void Accounts_that_are_not_a_list_are_refused_with_a_sentence(string key, string value)
    {
        var settings = new Dictionary<string, string?> { ["FeedStorage"] = "UseDevelopmentStorage=true", [key] = value };
        var fault = Assert.Throws<InvalidOperationException>(
            () => new FeedStorage(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), []));
        Assert.StartsWith("The setting FeedRecords must be a list of 1 to 16 accounts", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_account_that_cannot_be_used_is_named_by_its_setting()
    {
        var settings = new Dictionary<string, string?> { ["FeedStorage"] = "UseDevelopmentStorage=true", ["FeedRecords:0"] = "nonsense" };
        var fault = Assert.Throws<InvalidOperationException>(
            () => new FeedStorage(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), []));
        Assert.StartsWith("The setting FeedRecords__0 is not a storage connection string", fault.Message, StringComparison.Ordinal);
    }
}
