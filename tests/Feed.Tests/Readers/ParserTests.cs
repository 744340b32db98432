using System.Text.Json;
using Feed.Storage;
using Feed.Syndication;
using Feed.Tests.Support;
using Feed.Tests.Web;

namespace Feed.Tests.Readers;

public sealed class ParserTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("feedparser", "rss rss20", "atom atom10")]
    [InlineData("feedsmith", "rss rss", "atom atom", "json json")]
    [InlineData("rss-parser", "rss xml", "atom xml")]
    public async Task A_parser_reads_titles_ids_and_text_and_an_update_is_the_same_entry_and_a_withdrawn_article_goes(string parser, params string[] formats)
    {
        await using var site = await Stories.PublishedAsync(azurite);
        var before = await ReadAsync(site, parser, formats);
        await site.PublishAsync("harbour.txt", Stories.Harbour.Replace("four hours", "five hours", StringComparison.Ordinal));
        await site.WithdrawAsync("library.txt");
        var after = await ReadAsync(site, parser, formats);

        foreach (var (feed, format) in before.Zip(formats))
        {
            Assert.Equal(format.Split(' ')[1], feed.GetProperty("format").GetString());
            Assert.Equal("The Harbour Post", feed.GetProperty("title").GetString());
            Assert.Equal(["Old customs house becomes a library", "Schools get new heating", "Harbour council votes for a new berth"], Texts(feed, "title"));
            Assert.Equal(PermanentId.OfArticle(ArticleId.Of("harbour.txt")), Texts(feed, "id").Last());
            Assert.Contains("The council had argued for four hours.", Texts(feed, "content").Last(), StringComparison.Ordinal);
        }

        foreach (var (old, feed) in before.Zip(after))
        {
            Assert.Equal(Texts(old, "id").Skip(1), Texts(feed, "id"));
            Assert.Contains("The council had argued for five hours.", Texts(feed, "content").Last(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Feedparser_finds_nothing_wrong_and_does_not_fetch_again_what_has_not_changed()
    {
        await using var site = await Stories.PublishedAsync(azurite);
        await site.PublishAsync("signs.txt", "---\ntitle: 'Fish & <chips> 🚢'\nauthor: Ana Ruiz\npublished: 2026-03-09\ntags: [Food]\n---\nIt is a long story about the harbour and its food.\n");
        foreach (var format in (string[])["rss", "atom"])
        {
            var address = new Uri(site.Address, $"feed.{format}").AbsoluteUri;
            var first = await ReaderProgram.ParseAsync("feedparser", address);
            var again = await ReaderProgram.ParseAsync("feedparser", address, first.GetProperty("etag").GetString());

            Assert.False(first.GetProperty("bozo").GetBoolean());
            var entry = first.GetProperty("entries")[0];
            Assert.Contains("Fish", entry.GetProperty("title").GetString(), StringComparison.Ordinal);
            Assert.Equal("Ana Ruiz", entry.GetProperty("authors")[0].GetString());
            Assert.Contains("Food", entry.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));
            Assert.Equal(304, again.GetProperty("status").GetInt32());
        }
    }

    private static async Task<List<JsonElement>> ReadAsync(TestSite site, string parser, string[] formats)
    {
        var feeds = new List<JsonElement>();
        foreach (var format in formats)
            feeds.Add(await ReaderProgram.ParseAsync(parser, new Uri(site.Address, $"feed.{format.Split(' ')[0]}").AbsoluteUri));
        return feeds;
    }

    private static IEnumerable<string> Texts(JsonElement feed, string field) => feed.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty(field).GetString()!);
}
