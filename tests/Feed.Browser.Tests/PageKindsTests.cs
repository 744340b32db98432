using Feed.Storage;
using Feed.Tests.Support;

namespace Feed.Browser.Tests;

/// <summary>Every kind of page, on a desk and on a phone, in the light and in the dark.</summary>
public sealed class PageKindsTests(Chromium chromium, SampleSite site, AzuriteFixture azurite) : IClassFixture<Chromium>, IClassFixture<SampleSite>
{
    /// <summary>A page with its style sheet and scripts, as they travel, pictures apart.</summary>
    private const int MaxBytes = 60_000;

    private const string Pictured =
        "---\ntitle: Bridge Opens\nauthor: Tilda Brook\nimage: https://pictures.example/bridge.jpg\ntags: [Bridges, Harbor]\n---\n"
        + "“I need a dredger, not a study,” said Mayor Ruth Callender.\n\n![The tower in the fog](https://pictures.example/tower.jpg \"The tower. Photograph: Tilda Brook\")\n\n"
        + "## What comes next\n\n- The road\n\n| Year | Cost |\n| --- | --- |\n| 2025 | 4 |\n\n> “Nobody asked the fishermen,” said Bruno Marrow, a clerk.\n";

    [Theory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    [InlineData(390, true)]
    public async Task Every_kind_of_page_is_accessible_as_wide_as_the_window_and_light(int width, bool dark)
    {
        await site.PublishAsync("bridge.md", Pictured, "/tags/bridges/feed.json", "dredger");
        await site.PublishAsync("no-table.xlsx", "x", "/rejected", "no-table.xlsx");
        await site.PublishAsync("draft.md", "---\ndraft: true\n---\nA draft\n\nNot yet.\n", "/rejected", "draft.md");
        await using var watched = await chromium.OpenAsync(width, dark);
        var article = $"/articles/{ArticleId.Of("bridge.md")}";
        await watched.GoAsync(new Uri(site.Address, article));
        var quote = await watched.Page.GetAttributeAsync(".by a:last-of-type", "href");
        await watched.Page.EvaluateAsync("document.querySelectorAll('details').forEach(one => one.open = true)");
        Assert.Equal("", await watched.AxeAsync());

        foreach (var path in (string[])
        [
            "/", article, quote!, "/speakers/ruth-callender", "/?speaker=ruth-callender&tag=local-government", "/?tag=bridges&not=speaker:bruno-marrow",
            "/tags/bridges", "/authors/tilda-brook", "/speakers", "/speakers?letter=c", "/speakers?q=callender", "/speakers?q=nobody", "/authors", "/tags",
            "/follow", "/follow?speaker=ruth-callender&tag=education&not=tag:sport&q=o", "/about", "/rejected", $"{article}#p1",
            "/search", "/search?q=dredger", "/search?q=dredger&speaker=ruth-callender&from=2020-01-01", "/search?q=zeppelin",
        ])
        {
            await watched.GoAsync(new Uri(site.Address, path));
            await AssertAsync(watched, path, width);
        }

        Assert.Empty(watched.Complaints);
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(390, true)]
    public async Task What_is_not_there_held_or_withdrawn_has_a_page_too(int width, bool dark)
    {
        await site.PublishAsync("gone.txt", "---\ntags: [Goers]\n---\nIt goes\n\n“It goes,” said Vera Stone.\n", "/tags/goers/feed.json", "It goes");
        await site.WithdrawAsync("gone.txt", "/tags/goers/feed.json", "It goes");
        await site.PublishAsync("draft.md", "---\ndraft: true\n---\nA draft\n\nNot yet.\n", "/rejected", "draft.md");
        await using var watched = await chromium.OpenAsync(width, dark);
        foreach (var (path, status) in ((string, int)[])[("/nowhere", 404), ($"/articles/{ArticleId.Of("gone.txt")}", 410), ($"/articles/{ArticleId.Of("draft.md")}", 404), ("/feed?limit=x", 404)])
        {
            await watched.GoAsync(new Uri(site.Address, path), status);
            await AssertAsync(watched, path, width);
            Assert.True(await watched.Page.Locator("main a").CountAsync() > 0, $"{path} leads nowhere.");
        }
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task A_site_without_articles_is_whole(int width, bool dark)
    {
        await using var empty = new LocalSite(azurite);
        await empty.StartAsync();
        await using var watched = await chromium.OpenAsync(width, dark);
        foreach (var path in (string[])["/", "/speakers", "/tags", "/authors", "/follow", "/about", "/rejected"])
        {
            await watched.GoAsync(new Uri(empty.Address, path));
            await AssertAsync(watched, path, width);
        }

        Assert.Empty(watched.Complaints);
    }

    private static async Task AssertAsync(WatchedPage watched, string path, int width)
    {
        Assert.Equal((path, ""), (path, await watched.AxeAsync()));
        Assert.Equal((path, width), (path, await watched.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")));
        var bytes = await watched.Page.EvaluateAsync<int>(
            "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
            + ".filter(one => !['img', 'other'].includes(one.initiatorType)).reduce((sum, one) => sum + one.encodedBodySize, 0)");
        Assert.True(bytes is > 0 and < MaxBytes, $"{path} is {bytes} bytes.");
    }
}
