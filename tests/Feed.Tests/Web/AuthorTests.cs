using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Feed.Storage;
using Feed.Tests.Support;

namespace Feed.Tests.Web;

/// <summary>The lists of authors: <c>/authors</c>.</summary>
public sealed class AuthorTests(AzuriteFixture azurite)
{
    private static readonly (string Type, string Address)[] Alternates =
    [
        ("application/atom+xml", "https://news.example/authors/ida-quist/feed.atom"),
        ("application/rss+xml", "https://news.example/authors/ida-quist/feed.rss"),
        ("application/feed+json", "https://news.example/authors/ida-quist/feed.json"),
    ];

    [Fact]
    public async Task Every_author_has_a_page_and_a_feed_of_the_articles_that_the_person_wrote_in_each_format()
    {
        await using var site = await SiteAsync();

        Assert.Equal(["Harbour council votes for a new berth", "Pier"], await TitlesAsync(site, "/authors/ida-quist/feed.json"));
        foreach (var format in (string[])["json", "rss", "atom"])
        {
            var feed = await site.TextAsync($"/authors/ida-quist/feed.{format}");
            Assert.Contains("Articles by Ida Quist · The Harbour Post", feed, StringComparison.Ordinal);
        }

        var page = await PageAsync(site, "/authors/ida-quist");
        Assert.Equal("Ida Quist", page.QuerySelector("h1")!.TextContent);
        Assert.StartsWith("2 articles, the newest from 1 March 2026", page.QuerySelector(".lede")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll(".articles > li").Length);
        Assert.Equal(
            Alternates,
            page.QuerySelectorAll("link[rel=alternate]").Select(link => (link.GetAttribute("type")!, link.GetAttribute("href")!)));
    }

    [Fact]
    public async Task The_list_of_authors_is_by_surname_and_says_how_many_articles_each_wrote()
    {
        await using var site = await SiteAsync();
        var page = await PageAsync(site, "/authors");

        Assert.Equal(
            [("/authors/mara-okafor", "Mara Okafor", "1 article"), ("/authors/ida-quist", "Ida Quist", "2 articles")],
            page.QuerySelectorAll(".terms li").Select(author =>
                (author.QuerySelector("a")!.GetAttribute("href")!, author.QuerySelector("a")!.TextContent, author.QuerySelector(".in")!.TextContent)));
        Assert.Equal(["Okafor", "Quist"], page.QuerySelectorAll(".terms b").Select(surname => surname.TextContent));
        Assert.Contains("by surname", page.QuerySelector(".lede")!.TextContent, StringComparison.Ordinal);
        var second = await PageAsync(site, "/authors?after=mara-okafor");
        Assert.Equal(["Ida Quist"], second.QuerySelectorAll(".terms bdi").Select(author => author.TextContent.Trim()));
        Assert.Equal("/authors?limit=1&after=mara-okafor", (await PageAsync(site, "/authors?limit=1")).QuerySelector(".pages a")!.GetAttribute("href"));
        Assert.Equal(
            ["ida-quist", "mara-okafor"], (await JsonAsync(site, "/authors.json")).EnumerateArray().Select(author => author.GetProperty("slug").GetString()));
        Assert.Contains("/authors/ida-quist/feed.atom", await site.TextAsync("/feeds.opml"), StringComparison.Ordinal);
        Assert.Contains("<loc>https://news.example/authors/ida-quist</loc>", await site.TextAsync("/sitemap.xml?part=authors"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_byline_links_to_its_authors_list_and_one_without_a_letter_to_none()
    {
        await using var site = await SiteAsync();
        var page = await PageAsync(site, $"/articles/{ArticleId.Of("harbour.txt")}");

        Assert.Equal("/authors/ida-quist", page.QuerySelector("header .meta a[rel=author]")!.GetAttribute("href"));
        Assert.Null((await PageAsync(site, $"/articles/{ArticleId.Of("library.txt")}")).QuerySelector("a[rel=author]"));
    }

    [Theory]
    [InlineData("author=ida-quist&tag=harbour", "Harbour, in articles by Ida Quist", "Harbour council votes for a new berth")]
    [InlineData("speaker=mara-okafor&author=ida-quist", "Mara Okafor, in articles by Ida Quist", "“We build it now”")]
    [InlineData(
        "tag=education&author=ida-quist&match=any", "Education or articles by Ida Quist",
        "Old customs house becomes a library", "Schools get new heating", "Harbour council votes for a new berth", "Pier")]
    [InlineData(
        "author=ida-quist&author=mara-okafor&match=any", "Articles by Ida Quist or articles by Mara Okafor",
        "Schools get new heating", "Harbour council votes for a new berth", "Pier")]
    [InlineData("tag=budget&not=author:ida-quist", "Budget, without articles by Ida Quist", "Schools get new heating")]
    public async Task Authors_combine_with_tags_and_speakers(string query, string about, params string[] titles)
    {
        await using var site = await SiteAsync();
        using var asked = await site.GetAsync($"/feed.json?{query}");
        var address = asked.Headers.Location?.ToString() ?? $"/feed.json?{query}";

        Assert.Equal($"{about} · The Harbour Post", (await JsonAsync(site, address)).GetProperty("title").GetString());
        Assert.Equal(titles, await TitlesAsync(site, address));
        await site.TextAsync(address.Replace("/feed.json", "/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/authors/Ida%20Quist", "/authors/ida-quist")]
    [InlineData("/authors/Ida%20Quist/feed.rss", "/authors/ida-quist/feed.rss")]
    [InlineData("/feed.atom?author=Ida%20Quist", "/authors/ida-quist/feed.atom")]
    [InlineData("/?author=ida-quist", "/authors/ida-quist")]
    public async Task Other_spellings_link_to_the_one_address(string asked, string canonical)
    {
        await using var site = await SiteAsync();
        using var response = await site.GetAsync(asked);

        Assert.Equal((HttpStatusCode.MovedPermanently, canonical), (response.StatusCode, response.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task A_speaker_who_also_writes_has_two_lists_that_link_to_each_other()
    {
        await using var site = await SiteAsync();
        var (author, speaker) = (await PageAsync(site, "/authors/mara-okafor"), await PageAsync(site, "/speakers/mara-okafor"));

        Assert.Equal("What Mara Okafor said, in 1 article", author.QuerySelector(".side a[href='/speakers/mara-okafor']")!.TextContent);
        Assert.Equal("1 article by Mara Okafor", speaker.QuerySelector(".side a[href='/authors/mara-okafor']")!.TextContent);
        Assert.Null((await PageAsync(site, "/authors/ida-quist")).QuerySelector(".side a[href^='/speakers/']"));
        Assert.Equal(["Schools get new heating"], await TitlesAsync(site, "/authors/mara-okafor/feed.json"));
    }

    [Fact]
    public async Task An_article_that_was_stored_before_there_were_lists_of_authors_enters_them_when_it_is_next_read()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        await feed.UploadAndPublishAsync("a.txt", Byline("Ida Quist", SampleArticles.Harbour));
        var record = (await TestFeed.RowsAsync(feed.Records)).Single();
        var author = (await TestFeed.RowsAsync(feed.Storage.Entries)).Single(row => row.PartitionKey == "author:ida-quist");
        await feed.Storage.Entries.DeleteEntityAsync(author.PartitionKey, author.RowKey, cancellationToken: TestContext.Current.CancellationToken);
        await feed.Storage.Terms.DeleteEntityAsync("author", "ida-quist", cancellationToken: TestContext.Current.CancellationToken);
        foreach (var version in new[] { "SeenVersion", "PublishedVersion" })
            record[version] = "9" + record.GetString(version)[record.GetString(version).IndexOf(' ', StringComparison.Ordinal)..];
        record["Lists"] = record.GetString("Lists").Replace(" author:ida-quist", "", StringComparison.Ordinal);
        await feed.Records.UpsertEntityAsync(record, Azure.Data.Tables.TableUpdateMode.Replace, TestContext.Current.CancellationToken);

        Assert.Empty(await feed.TitlesAsync(ListName.Author("ida-quist")));
        await feed.SweepAsync();
        Assert.Equal(["Harbour council votes for a new berth"], await feed.TitlesAsync(ListName.Author("ida-quist")));
        await Consistency.AssertExactAsync(feed);
    }

    private static string Byline(string author, string text) => text.Replace("published:", $"author: {author}\npublished:", StringComparison.Ordinal);

    private async Task<TestSite> SiteAsync()
    {
        var site = await TestSite.StartAsync(azurite);
        await site.PublishAsync("harbour.txt", Byline("Ida Quist", SampleArticles.Harbour));
        await site.PublishAsync("school.txt", Byline("Mara Okafor", SampleArticles.School));
        await site.PublishAsync("library.txt", Byline("“—”", SampleArticles.Library));
        await site.PublishAsync("pier.txt", "---\ntitle: Pier\npublished: 2026-02-01\nauthor: Ida Quist\n---\nThe pier of Harwick stays open until the autumn.\n");
        await site.SweepAsync();
        return site;
    }

    private static async Task<JsonElement> JsonAsync(TestSite site, string path) => JsonDocument.Parse(await site.TextAsync(path)).RootElement;

    private static async Task<IEnumerable<string?>> TitlesAsync(TestSite site, string path) =>
        (await JsonAsync(site, path)).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString());

    private static async Task<IHtmlDocument> PageAsync(TestSite site, string path) => new HtmlParser().ParseDocument(await site.TextAsync(path));
}
