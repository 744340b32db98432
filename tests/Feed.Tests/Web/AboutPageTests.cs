using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Feed.Tests.Support;

namespace Feed.Tests.Web;

/// <summary><c>/about</c>: how to subscribe.</summary>
public sealed class AboutPageTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task The_examples_of_how_to_subscribe_are_addresses_of_this_site_that_have_entries()
    {
        await using var site = await TestSite.StartAsync(azurite);
        await site.PublishAsync("pier.txt", "---\npublished: 2026-03-08\ntags: [Piers]\n---\nPier opens\n\n“It is a long pier,” said Nora Quill.\n");
        await site.PublishAsync(
            "berth.txt", "---\npublished: 2026-03-07\nauthor: Ana Ruiz\ntags: [Harbour, Berths]\n---\nA new berth\n\n“We build it now,” said Mara Okafor.\n");
        var examples = (await PageAsync(site)).QuerySelectorAll("main a > code").Select(code => code.ParentElement!.GetAttribute("href")!).ToList();

        Assert.Equal(
            [
                "/feed.rss?tag=harbour&speaker=mara-okafor",
                "/feed.rss?tag=berths&tag=harbour&match=any",
                "/feed.rss?speaker=mara-okafor&not=tag:piers",
                "/feed.rss?tag=harbour&author=ana-ruiz",
                "/?tag=harbour&speaker=mara-okafor",
                "/feed.rss?q=Okafor",
            ],
            examples);
        foreach (var example in examples.Where(example => example.StartsWith("/feed", StringComparison.Ordinal)))
        {
            var feed = JsonDocument.Parse(await site.TextAsync(example.Replace("feed.rss", "feed.json", StringComparison.Ordinal))).RootElement;
            Assert.True(feed.GetProperty("items").GetArrayLength() > 0, example);
        }

        Assert.Contains("Mara Okafor", await site.TextAsync(examples[^2]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_example_that_cannot_name_anything_yet_is_not_a_link()
    {
        await using var site = await TestSite.StartAsync(azurite);

        Assert.Empty((await PageAsync(site)).QuerySelectorAll("main a > code"));
    }

    [Fact]
    public async Task Each_reader_that_is_named_has_what_to_do_and_those_that_find_no_feed_have_its_address()
    {
        await using var site = await TestSite.StartAsync(azurite);
        var page = await PageAsync(site);
        var readers = page.QuerySelectorAll(".readers dt").ToDictionary(name => name.TextContent, name => name.NextElementSibling!);

        Assert.Superset(new HashSet<string> { "Liferea", "Miniflux, FreshRSS", "NetNewsWire", "Thunderbird", "newsboat", "rss2email" }, readers.Keys.ToHashSet());
        Assert.All(readers.Values, how => Assert.Equal("DD", how.TagName));
        Assert.Contains("https://news.example/feed.rss", readers["newsboat"].TextContent, StringComparison.Ordinal);
        Assert.Contains("r2e add news https://news.example/feed.rss", readers["rss2email"].TextContent, StringComparison.Ordinal);
    }

    private static async Task<IHtmlDocument> PageAsync(TestSite site) => new HtmlParser().ParseDocument(await site.TextAsync("/about"));
}
