using System.Text.Json;
using Feed.Articles;
using Feed.Tests.Support;

namespace Feed.Tests.Readers;

[Collection<OneLocalSite>]
public sealed class ParserTests(LocalSite site)
{
    [Theory]
    [InlineData("feedparser", "Ada Lindqvist", "Omar Haddad", "rss rss20", "atom atom10")]
    [InlineData("feedsmith", "Nora Castellan", "Piet Vermeulen", "rss rss", "atom atom", "json json")]
    [InlineData("rss-parser", "Lena Marchetti", "Hugo Brandvold", "rss xml", "atom xml")]
    public async Task A_parser_reads_a_feed_gets_304_the_next_time_and_sees_an_update_as_the_same_entry_and_a_withdrawn_article_go(
        string parser, string mayor, string councillor, params string[] formats)
    {
        await ReaderProgram.SkipWithoutAsync(parser);
        var paper = new Paper(site, parser, mayor, councillor);
        await paper.PublishAsync();
        string[] feeds = [.. formats.Select(format => $"{paper.Tag}{format.Split(' ')[0]}"), $"{paper.Mayor}rss", $"{paper.Councillor}atom"];
        var before = await ReadAsync(parser, feeds);
        await paper.UpdateHarbourAsync();
        await paper.WithdrawLibraryAsync();
        var after = await ReadAsync(parser, feeds);

        foreach (var (feed, format) in before.Zip(formats))
        {
            Assert.Equal(format.Split(' ')[1], feed.GetProperty("format").GetString());
            Assert.Equal($"{parser} · The Harbour Post", feed.GetProperty("title").GetString());
            Assert.Equal(Paper.Titles, Texts(feed, "title"));
            Assert.Equal(paper.HarbourId, Texts(feed, "id").Last());
            Assert.Contains("The council had argued for four hours.", Texts(feed, "content").Last(), StringComparison.Ordinal);
        }

        foreach (var (old, feed) in before.Zip(after).Take(formats.Length))
        {
            Assert.Equal(Texts(old, "id").Skip(1), Texts(feed, "id"));
            Assert.Contains("The council had argued for five hours.", Texts(feed, "content").Last(), StringComparison.Ordinal);
        }

        Assert.All(before.Concat(after), feed => Assert.Equal((200, 304), (feed.GetProperty("status").GetInt32(), feed.GetProperty("again").GetInt32())));
        Assert.Equal(["“The children have waited long enough”", "“We build it now”"], Texts(after[^2], "title"));
        Assert.Equal(["“Nobody asked the fishermen”"], Texts(after[^1], "title"));
        Assert.Distinct(((JsonElement[])[after[0], after[^2], after[^1]]).SelectMany(feed => Texts(feed, "id")));
    }

    [Theory]
    [InlineData("feedparser", "Petra Alvén", "rss", "atom")]
    [InlineData("feedsmith", "Ruth Okonjo", "rss", "atom", "json")]
    [InlineData("rss-parser", "Sol Marwick", "rss", "atom")]
    public async Task A_parser_reads_an_authors_feed_as_the_articles_of_that_author_and_a_speakers_as_the_words_of_that_speaker(
        string parser, string author, params string[] formats)
    {
        await ReaderProgram.SkipWithoutAsync(parser);
        await site.StartAsync();
        var (slug, speaker) = (Slug.Of(author), $"Willa {author.Split(' ')[1]}");
        site.Save($"{slug}-1.txt", $"---\ntitle: Ferry fares rise\nauthor: {author}\npublished: 2026-03-10\n---\n“Nobody likes it, and we have no choice,” {speaker} said on Monday.\n");
        site.Save($"{slug}-2.txt", $"---\ntitle: Ferry fares fall\nauthor: {author}\npublished: 2026-03-11\n---\nThe council of Harwick lowered the fares of the ferry again.\n");
        await site.ShowsAsync($"authors/{slug}/feed.json", "Ferry fares rise");
        await site.ShowsAsync($"authors/{slug}/feed.json", "Ferry fares fall");

        foreach (var feed in await ReadAsync(parser, formats.Select(format => $"authors/{slug}/feed.{format}")))
        {
            Assert.Equal($"Articles by {author} · The Harbour Post", feed.GetProperty("title").GetString());
            Assert.Equal(["Ferry fares fall", "Ferry fares rise"], Texts(feed, "title"));
            Assert.All(feed.GetProperty("entries").EnumerateArray(), entry => Assert.Equal(author, entry.GetProperty("authors")[0].GetString()));
        }

        foreach (var feed in await ReadAsync(parser, formats.Select(format => $"speakers/{Slug.Of(speaker)}/feed.{format}")))
            Assert.Equal(["“Nobody likes it, and we have no choice”"], Texts(feed, "title"));
    }

    [Fact]
    public async Task Feedparser_finds_nothing_wrong_with_odd_titles_and_reads_authors_and_tags()
    {
        await ReaderProgram.SkipWithoutAsync("feedparser");
        await site.StartAsync();
        site.Save(
            "signs.txt",
            "---\ntitle: 'Fish & <chips> 🚢'\nauthor: Ana Ruiz\npublished: 2026-03-09\ntags: [Fish market, Food]\n---\nIt is a long story about the harbour and its food.\n");
        await site.ShowsAsync("tags/fish-market/feed.json", "Ana Ruiz");
        foreach (var feed in await ReadAsync("feedparser", "tags/fish-market/feed.rss", "tags/fish-market/feed.atom"))
        {
            Assert.False(feed.GetProperty("bozo").GetBoolean());
            var entry = feed.GetProperty("entries")[0];
            Assert.Equal("Fish & <chips> 🚢", System.Net.WebUtility.HtmlDecode(entry.GetProperty("title").GetString()!.Replace("\u2060", "", StringComparison.Ordinal)));
            Assert.Equal("Ana Ruiz", entry.GetProperty("authors")[0].GetString());
            Assert.Contains("Food", entry.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));
        }
    }

    private async Task<List<JsonElement>> ReadAsync(string parser, params IEnumerable<string> paths) =>
        await ReaderProgram.ParseAsync(parser, paths.Select(path => new Uri(site.Address, path).AbsoluteUri));

    private static IEnumerable<string> Texts(JsonElement feed, string field) => feed.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty(field).GetString()!);
}
