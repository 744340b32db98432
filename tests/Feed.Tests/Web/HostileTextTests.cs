using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Feed.Storage;
using Feed.Tests.Support;

namespace Feed.Tests.Web;

public sealed class HostileTextTests(StoriesSite stories, AzuriteFixture azurite) : IClassFixture<StoriesSite>
{
    private readonly TestSite site = stories.Site;

    public static TheoryData<string> Hostile { get; } =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</script><script>alert(1)</script>", "<svg/onload=alert(1)>",
        "javascript:alert(1)", "' onmouseover='alert(1)", "]]><script xmlns='http://www.w3.org/1999/xhtml'>alert(1)</script>",
        "<!--", "&lt;script&gt;alert(1)&lt;/script&gt;", "{{constructor.constructor('alert(1)')()}}", "<b>bold & brave", "</title><script>alert(1)</script>",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Markup_in_an_article_stays_text(string hostile)
    {
        var yaml = JsonSerializer.Serialize(hostile);
        var name = $"{hostile.Replace('/', '-')}.txt";
        await site.PublishAsync(name, $"""
            ---
            title: {yaml}
            author: {yaml}
            tags: [{yaml}, Plain]
            speakers: [{yaml}, "Mara Okafor"]
            ---
            “{hostile},” said Mara Okafor. {hostile}
            """);
        var items = JsonDocument.Parse(await site.TextAsync("/feed.json")).RootElement.GetProperty("items").EnumerateArray();
        var item = Assert.Single(items, item => item.GetProperty("url").GetString()!.EndsWith(ArticleId.Of(name), StringComparison.Ordinal));

        // A declared title may come from a web page: its character references stand for their characters.
        var title = WebUtility.HtmlDecode(hostile);
        Assert.Equal(title, item.GetProperty("title").GetString());
        AssertHarmless(new HtmlParser().ParseDocument(item.GetProperty("content_html").GetString()!), scripts: 0);
        foreach (var address in (string[])["/feed.rss", "/feed.atom", "/feeds.opml", "/tags/plain/feed.rss", "/speakers/mara-okafor/feed.atom"])
            Assert.NotNull(XDocument.Parse(await site.TextAsync(address)).Root);
        foreach (var path in (string[])["/", "/tags", "/tags/plain", "/speakers", "/speakers/mara-okafor"])
            AssertHarmless(new HtmlParser().ParseDocument(await site.TextAsync(path)), scripts: 0);
        var page = new HtmlParser().ParseDocument(await site.TextAsync($"/articles/{ArticleId.Of(name)}"));
        AssertHarmless(page, scripts: 1);
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task What_XML_cannot_carry_breaks_no_feed_when_it_comes_in_a_name_of_the_configuration()
    {
        await using var own = await TestSite.StartAsync(azurite);
        await own.Storage.CreateMissingAsync(TestContext.Current.CancellationToken);
        await ConfigureAsync("topics.yaml", "topics:\n  - label: \"Heavy\\adredging\"\n    slug: dredging\n    terms: { dredge: 5, dredging: 5 }\n");
        await ConfigureAsync("people.yaml", "people:\n  - name: \"Mara\\uFFFE Okafor\"\n    aliases: [Mara Okafor]\n");
        await own.PublishAsync("a.txt", "Dredging To Begin\n\nThe council voted to dredge the harbor. Dredging begins in May. “The dredge is on its way,” said Mara Okafor.\n");

        var speakers = JsonDocument.Parse(await own.TextAsync("/speakers.json")).RootElement.EnumerateArray();
        var speaker = Assert.Single(speakers).GetProperty("feeds").GetProperty("rss").GetString()!;
        foreach (var address in (string[])["/feed.rss", "/feed.atom", "/tags/dredging/feed.rss", new Uri(speaker).AbsolutePath, "/feeds.opml"])
            Assert.NotNull(XDocument.Parse(await own.TextAsync(address)).Root);

        Task ConfigureAsync(string name, string text) =>
            own.Storage.Config.GetBlobClient(name).UploadAsync(BinaryData.FromString(text), overwrite: true, TestContext.Current.CancellationToken);
    }

    /// <summary>Nothing in the text has become an active element; the site's own scripts come from files.</summary>
    private static void AssertHarmless(IDocument page, int scripts)
    {
        Assert.Equal(scripts, page.QuerySelectorAll("script:not([src^='/assets/'])").Length);
        Assert.Empty(page.QuerySelectorAll("img, iframe, object, embed, form:not(.find[action^='/'], header .search[action='/search']), base"));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(page.All.Select(element => element.GetAttribute("href") ?? ""), href => href.StartsWith("javascript", StringComparison.OrdinalIgnoreCase));
    }
}
