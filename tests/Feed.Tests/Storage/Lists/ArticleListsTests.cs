using System.IO.Compression;
using System.Text;
using Azure.Data.Tables;
using Feed.Storage;
using Feed.Storage.Publishing;
using Feed.Storage.Records;
using Feed.Tests.Support;

namespace Feed.Tests.Storage.Lists;

public sealed class ArticleListsTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repeat_while_articles_arrive()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        var day = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (var number = 1; number <= 7; number++)
            await feed.UploadAndPublishAsync($"{number}.txt", Texts.Dated($"{number}", day.AddDays(number), "All"));

        var first = await feed.Lists.PageAsync(ListName.Tag("all"), after: null, 3, Cancellation);
        await feed.UploadAndPublishAsync("8.txt", Texts.Dated("8", day.AddDays(8), "All"));
        var second = await feed.Lists.PageAsync(ListName.Tag("all"), first.Next, 3, Cancellation);
        var third = await feed.Lists.PageAsync(ListName.Tag("all"), second.Next, 3, Cancellation);

        Assert.Equal(["7", "6", "5", "4", "3", "2", "1"], first.Articles.Concat(second.Articles).Concat(third.Articles).Select(article => article.Content!.Title));
        Assert.Null(third.Next);
    }

    [Fact]
    public async Task Articles_of_the_same_instant_are_all_on_one_page_or_the_next()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        var day = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (var number = 1; number <= 5; number++)
            await feed.UploadAndPublishAsync($"{number}.txt", Texts.Dated($"{number}", day));
        var titles = new List<string>();
        for (Cursor? cursor = null; ;)
        {
            var page = await feed.Lists.PageAsync(ListName.Latest, cursor, 2, Cancellation);
            titles.AddRange(page.Articles.Select(article => article.Content!.Title));
            cursor = page.Next;
            if (cursor is null)
                break;
        }

        Assert.Equal(["1", "2", "3", "4", "5"], titles.Order());
    }

    [Theory]
    [InlineData("x' or PartitionKey ne '")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("a\\b#c?d")]
    [InlineData("line\nbreak")]
    [InlineData("")]
    public async Task A_name_that_is_not_a_slug_finds_nothing_and_breaks_nothing(string slug)
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("A", "Harbour"));
        Assert.Null(await feed.Lists.FindTermAsync(TermKind.Tag, slug, Cancellation));
        Assert.Empty((await feed.Lists.PageAsync(ListName.Tag(slug), after: null, 10, Cancellation)).Articles);
        Assert.Null(await feed.Lists.FindAsync(slug, Cancellation));
    }

    [Fact]
    public async Task A_list_without_articles_is_an_empty_page()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        var page = await feed.Lists.PageAsync(ListName.Speaker("nobody-here"), after: null, 20, Cancellation);
        Assert.Empty(page.Articles);
        Assert.Null(page.Next);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("{\"Title\":\"A\",\"PublishedFrom\":\"WordOfMouth\"}")]
    public async Task An_article_that_this_version_cannot_decode_hides_no_other_and_returns_with_its_file(string content)
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("A", "Harbour"));
        await feed.UploadAndPublishAsync("b.txt", Texts.Tagged("B", "Harbour"));
        var id = ArticleId.Of("a.txt");
        TableEntity row = await feed.Records.GetEntityAsync<TableEntity>(ArticleEntity.Partition(id), id, cancellationToken: Cancellation);
        row["Content00"] = content.Length == 1 ? [1, 2, 3] : Packed(content);
        await feed.Records.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Cancellation);

        Assert.Equal(["B"], await feed.TagAsync("harbour"));
        Assert.Equal(PublishOutcome.Published, await feed.PublishAsync("a.txt"));
        Assert.Equal(["B", "A"], await feed.TagAsync("harbour"));
    }

    private static byte[] Packed(string json)
    {
        using var bytes = new MemoryStream();
        using (var packed = new BrotliStream(bytes, CompressionLevel.Fastest))
            packed.Write(Encoding.UTF8.GetBytes(json));
        return bytes.ToArray();
    }
}
