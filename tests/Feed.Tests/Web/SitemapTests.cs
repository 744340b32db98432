using System.Xml.Linq;
using Azure.Data.Tables;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Syndication;
using Feed.Tests.Support;
using Feed.Web;

namespace Feed.Tests.Web;

public sealed class SitemapTests(AzuriteFixture azurite)
{
    private static readonly SiteLinks Links = new(new Uri("https://news.example"));

    [Fact]
    public async Task The_site_map_names_every_page_of_the_site_and_each_of_them_answers()
    {
        await using var site = await SampleArticles.PublishedAsync(azurite);
        await site.PublishAsync("gone.txt", SampleArticles.Library.Replace("Old customs house", "Old mill", StringComparison.Ordinal));
        await site.WithdrawAsync("gone.txt");
        await site.PublishAsync("empty.txt", "");
        var pages = new List<string>();
        foreach (var part in Locations(await site.TextAsync("/sitemap.xml")))
            pages.AddRange(Locations(await site.TextAsync(part.PathAndQuery)).Select(page => page.PathAndQuery));

        foreach (var page in pages)
            await site.TextAsync(page);
        Assert.Equal(pages.Distinct(), pages);
        Assert.Superset(
            ((string[])["/", "/tags", "/speakers", "/about", "/tags/harbour", "/speakers/mara-okafor", $"/articles/{ArticleId.Of("school.txt")}"]).ToHashSet(),
            pages.ToHashSet());
        Assert.Equal(3, pages.Count(page => page.StartsWith("/articles/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(SiteContents.PerPart + 1_000)]
    [InlineData(30_000)]
    public async Task However_many_articles_there_are_each_is_in_one_part_and_no_part_is_large(int articles)
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        var ids = Enumerable.Range(0, articles).Select(number => ArticleId.Of($"{number}.txt")).ToList();
        await AddAsync(feed.Records, ids.Select(id => new TableEntity(id[..2], id) { ["State"] = "Published", ["Updated"] = DateTimeOffset.UnixEpoch }));

        var named = new List<string>();
        foreach (var part in (await SitemapPart.AllAsync(feed.Get<SiteContents>(), Cancellation)).OfType<SitemapPart.Articles>())
        {
            var pages = await PagesAsync(feed, part);
            Assert.InRange(pages.Count, 0, 2 * SiteContents.PerPart);
            named.AddRange(pages);
        }

        Assert.Equal(ids.Select(id => $"/articles/{id}").Order(), named.Order());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(SiteContents.PerPart)]
    [InlineData(12_345)]
    public async Task However_many_names_there_are_each_is_in_one_part_and_no_part_is_large(int names)
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        var slugs = Enumerable.Range(0, names).Select(number => $"s{number:D5}").ToList();
        await AddAsync(feed.Storage.Terms, slugs.Select(slug => new TableEntity("speaker", slug) { ["Display"] = slug, ["Articles"] = 1 }));

        var parts = (await SitemapPart.AllAsync(feed.Get<SiteContents>(), Cancellation)).OfType<SitemapPart.Terms>().Where(part => part.Kind == TermKind.Speaker);
        var pages = await Task.WhenAll(parts.Select(part => PagesAsync(feed, part)));

        Assert.All(pages, part => Assert.InRange(part.Count, 1, SiteContents.PerPart));
        Assert.Equal(slugs.Select(slug => $"/speakers/{slug}"), pages.SelectMany(part => part));
    }

    [Theory]
    [InlineData("?part=nothing")]
    [InlineData("?part=articles&ids=xyz")]
    [InlineData("?part=articles&ids=00000000000000000000000000000000000000")]
    [InlineData("?part=tags&after=Not%20a%20slug")]
    public async Task A_part_that_is_not_there_is_404(string query)
    {
        await using var site = await TestSite.StartAsync(azurite);
        using var response = await site.GetAsync("/sitemap.xml" + query);
        Assert.Equal(404, (int)response.StatusCode);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static IEnumerable<Uri> Locations(string xml) =>
        XDocument.Parse(xml).Descendants().Where(element => element.Name.LocalName == "loc").Select(element => new Uri(element.Value));

    private static async Task<List<string>> PagesAsync(TestFeed feed, SitemapPart part) =>
        [.. Locations(System.Text.Encoding.UTF8.GetString(await part.RenderAsync(feed.Get<SiteContents>(), Links, Cancellation))).Select(page => page.AbsolutePath)];

    private static async Task AddAsync(TableClient table, IEnumerable<TableEntity> rows)
    {
        foreach (var row in rows)
            await table.AddEntityAsync(row, Cancellation);
    }
}
