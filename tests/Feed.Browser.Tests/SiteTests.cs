using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Feed.Storage;
using Feed.Syndication;

namespace Feed.Browser.Tests;

public sealed partial class SiteTests(Chromium chromium, SampleSite site) : IClassFixture<Chromium>, IClassFixture<SampleSite>
{
    private const int MaxPages = 40;

    [Theory]
    [InlineData(1280, false)]
    [InlineData(320, true)]
    public async Task Every_page_is_quiet_accessible_and_never_wider_than_the_window(int width, bool dark)
    {
        await using var watched = await chromium.OpenAsync(width, dark);
        var seen = new HashSet<string>();
        var ahead = new Queue<string>(["/", "/about", "/rejected", "/tags", "/speakers", "/authors", "/follow", "/follow?tag=education&not=speaker:ruth-callender", "/follow?q=o",
            "/speakers?letter=c", "/speakers?q=callender", "/?speaker=ruth-callender&tag=education", "/authors/ines-holm"]);
        while (seen.Count < MaxPages && ahead.TryDequeue(out var path))
        {
            if (!seen.Add(path))
                continue;
            await watched.GoAsync(new Uri(site.Address, path));
            Assert.Equal(width, await watched.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            Assert.Equal("", await watched.AxeAsync());
            foreach (var link in await watched.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href^=\"/\"]:not([rel~=nofollow])')].map(a => a.getAttribute('href').split('#')[0])"))
            {
                if (!link.Contains('.', StringComparison.Ordinal))
                    ahead.Enqueue(link);
            }
        }

        Assert.True(seen.Count > 30, $"Only {seen.Count} pages were found.");
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task Every_link_of_every_page_leads_somewhere()
    {
        using var http = new HttpClient();
        var seen = new HashSet<Uri>();
        var ahead = new Queue<Uri>([site.Address, new Uri(site.Address, "/rejected"), new Uri(site.Address, "/feeds.opml"), new Uri(site.Address, "/sitemap.xml")]);
        while (ahead.TryDequeue(out var address))
        {
            if (!seen.Add(address))
                continue;
            using var response = await http.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode, $"{address}: {response.StatusCode}");
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            foreach (var link in LinksOf(text, address).Where(link => link.Port == site.Address.Port))
                ahead.Enqueue(link);
        }

        Assert.True(seen.Count > 300, $"Only {seen.Count} addresses were found.");
    }

    [Fact]
    public async Task A_keyboard_is_enough_and_its_first_stop_links_to_the_content()
    {
        await using var watched = await chromium.OpenAsync();
        await watched.GoAsync(new Uri(site.Address, "/"));
        await watched.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await watched.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        var stops = await watched.Page.EvaluateAsync<int>("[...document.querySelectorAll('a[href]:not([tabindex]), button, summary, input:not([type=hidden])')].filter(one => one.checkVisibility()).length");
        for (var stop = 1; stop < stops; stop++)
        {
            await watched.Page.Keyboard.PressAsync("Tab");
            Assert.True(
                await watched.Page.EvaluateAsync<bool>("getComputedStyle(document.activeElement).outlineStyle !== 'none' && document.activeElement.getClientRects().length > 0"),
                $"Stop {stop} of {stops} cannot be seen.");
        }

        Assert.Equal("All feeds as OPML", await watched.Page.EvaluateAsync<string>("document.activeElement.textContent"));
    }

    [Fact]
    public async Task Without_scripts_every_feed_address_is_a_link_and_with_them_it_has_a_button_that_copies_it()
    {
        await using var plain = await chromium.OpenAsync(scripts: false);
        await plain.GoAsync(new Uri(site.Address, "/about"));
        Assert.Equal(3, await plain.Page.Locator("a.address").CountAsync());
        Assert.Equal(0, await plain.Page.Locator("button.copy").CountAsync());

        await using var scripted = await chromium.OpenAsync();
        await scripted.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await scripted.GoAsync(new Uri(site.Address, "/about"));
        await scripted.Page.Locator("button.copy").First.ClickAsync();
        await scripted.Page.Locator("button.copy", new Microsoft.Playwright.PageLocatorOptions { HasText = "Copied" }).WaitForAsync();
        Assert.Equal($"Copied http://127.0.0.1:{site.Address.Port}/feed.atom", await scripted.Page.TextContentAsync("[role=status]"));
        Assert.Equal($"http://127.0.0.1:{site.Address.Port}/feed.atom", await scripted.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    [Fact]
    public async Task A_name_found_while_typing_can_be_followed()
    {
        await using var watched = await chromium.OpenAsync();
        await watched.GoAsync(new Uri(site.Address, "/follow?tag=education&q=none"));
        await watched.Page.Locator("form.find input[type=search]").FillAsync("callen");
        await watched.Page.Locator(".found a").First.ClickAsync();
        await watched.Page.WaitForURLAsync("**/follow?tag=education&speaker=ruth-callender");
        Assert.Equal("Ruth Callender on Education", await watched.Page.Locator(".about").InnerTextAsync());
        Assert.Empty(watched.Complaints);
    }

    [Theory]
    [InlineData("/feed.rss")]
    [InlineData("/feed.atom")]
    public async Task A_feed_opened_in_a_browser_reads_as_a_page(string path)
    {
        await site.PublishAsync(
            "markup.md",
            "---\ntitle: <b>Bread</b> &amp; <svg onload=alert(1)>\nsummary: 'Flour & water < salt &lt; yeast'\nauthor: Ines Holm\ntags: [Bread]\n---\n“Knead it,” said Vera Stone.\n",
            "/tags/bread/feed.json",
            "Knead");
        await using var watched = await chromium.OpenAsync();
        await watched.GoAsync(new Uri(site.Address, path));
        Assert.StartsWith("This is a feed:", await watched.Page.Locator("div > p").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(await EntriesAsync(), await watched.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('div > ol > li')].map(one => one.innerText.replace(/\\s+/g, ' ').trim())"));
        Assert.Equal("", await watched.Page.EvaluateAsync<string>(
            """
            [...document.querySelectorAll('item, entry')].filter(one => one.getClientRects().length > 0).map(one => one.textContent).join('\n')
            """));
        await watched.Page.Locator("div > p a").First.ClickAsync();
        await watched.Page.WaitForURLAsync("**/about");
    }

    /// <summary>Title, day and summary of each entry, as JSON Feed has them.</summary>
    private async Task<string[]> EntriesAsync()
    {
        using var http = new HttpClient();
        using var feed = JsonDocument.Parse(await http.GetStringAsync(new Uri(site.Address, "/feed.json"), TestContext.Current.CancellationToken));
        return
        [
            .. feed.RootElement.GetProperty("items").EnumerateArray().Select(item => Blanks().Replace(
                string.Create(CultureInfo.InvariantCulture, $"{item.GetProperty("title").GetString()} {item.GetProperty("date_published").GetDateTimeOffset():d MMMM yyyy} {item.GetProperty("summary").GetString()}"), " ")),
        ];
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();

    [Fact]
    public async Task Nothing_that_an_article_says_runs()
    {
        string[] hostile = ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</script><script>alert(1)</script>", "<svg onload=alert(1)>", "javascript:alert(1)", "' autofocus onfocus='alert(1)"];
        foreach (var (text, number) in hostile.Select((text, number) => (text, number)))
        {
            var yaml = System.Text.Json.JsonSerializer.Serialize(text);
            await site.PublishAsync(
                $"hostile-{number}.txt",
                $"---\ntitle: {yaml}\nauthor: {yaml}\ntags: [{yaml}, Hostile]\nspeakers: [{yaml}, Vera Stone]\n---\n“{text},” said Vera Stone. {text}\n",
                "/tags/hostile/feed.json",
                PermanentId.OfArticle(ArticleId.Of($"hostile-{number}.txt")));
        }

        await using var watched = await chromium.OpenAsync();
        foreach (var path in (string[])["/", "/tags/hostile", "/speakers/vera-stone", "/tags", "/speakers"])
            await watched.GoAsync(new Uri(site.Address, path));
        await watched.GoAsync(new Uri(site.Address, "/tags/hostile"));
        foreach (var link in await watched.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.articles h3 a')].map(a => a.href)"))
            await watched.GoAsync(new Uri(link));
        Assert.Empty(watched.Complaints);
    }

    /// <summary>The links of a page, an outline or a site map; other answers have none.</summary>
    private static IEnumerable<Uri> LinksOf(string text, Uri at)
    {
        string?[] links = text switch
        {
            _ when text.StartsWith("<!DOCTYPE html>", StringComparison.Ordinal) =>
                [.. new HtmlParser().ParseDocument(text).QuerySelectorAll("[href]:not([rel~=nofollow]), [src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src"))],
            _ when text.Contains("<opml", StringComparison.Ordinal) =>
                [.. XDocument.Parse(text).Descendants("outline").SelectMany(outline => outline.Attributes().Where(one => one.Name.LocalName.EndsWith("Url", StringComparison.Ordinal))).Select(one => one.Value)],
            _ when text.Contains("<urlset", StringComparison.Ordinal) => [.. XDocument.Parse(text).Root!.Descendants().Where(element => element.Name.LocalName == "loc").Select(loc => loc.Value)],
            _ => [],
        };
        return links.Select(link => new Uri(at, link!.Split('#')[0]));
    }
}
