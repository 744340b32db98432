using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Feed.Storage;

namespace Feed.Tests.Web;

public sealed class HostileTextTests(StoriesSite stories) : IClassFixture<StoriesSite>
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
    public async Task Whatever_an_article_says_stays_text(string hostile)
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
        var item = Assert.Single(items, item => item.GetProperty("title").GetString() == hostile);
        AssertHarmless(new HtmlParser().ParseDocument(item.GetProperty("content_html").GetString()!), scripts: 0);
        foreach (var address in (string[])["/feed.rss", "/feed.atom", "/feeds.opml", "/tags/plain/feed.rss", "/speakers/mara-okafor/feed.atom"])
            Assert.NotNull(XDocument.Parse(await site.TextAsync(address)).Root);
        foreach (var path in (string[])["/", "/tags", "/tags/plain", "/speakers", "/speakers/mara-okafor"])
            AssertHarmless(new HtmlParser().ParseDocument(await site.TextAsync(path)), scripts: 1);
        var page = new HtmlParser().ParseDocument(await site.TextAsync($"/articles/{ArticleId.Of(name)}"));
        AssertHarmless(page, scripts: 2);
        Assert.Equal(hostile, page.QuerySelector("h1")!.TextContent);
    }

    private static void AssertHarmless(IDocument page, int scripts)
    {
        Assert.Equal(scripts, page.QuerySelectorAll("script").Length);
        Assert.Empty(page.QuerySelectorAll("img, iframe, object, embed, form, base"));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(page.All.Select(element => element.GetAttribute("href") ?? ""), href => href.StartsWith("javascript", StringComparison.OrdinalIgnoreCase));
    }
}
