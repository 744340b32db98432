using System.Text.Json;
using System.Xml.Linq;
using Feed.Hub;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Outbox;
using Feed.Syndication;
using Feed.Tests.Support;
using Feed.Tests.Web;

namespace Feed.Tests.Hub;

/// <summary>Which feeds name the hub, and by which address the hub knows them.</summary>
public sealed class HubLinkTests(AzuriteFixture azurite)
{
    private const string HubAddress = "https://hub.example/?site=1&kind=news";
    private const string Text = """
        ---
        tags: [Harbour Life, Ümläut & Co]
        author: Mara Okafor
        ---
        Pier closes for the winter

        "The pier will open again in March," said Nora Lindqvist, the harbour engineer.
        """;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task The_feeds_of_everything_a_tag_a_speaker_and_an_author_name_the_hub_and_themselves_in_body_and_header()
    {
        await using var site = await StartAsync(HubAddress);
        var lists = (await site.Get<ArticleLists>().FindAsync(ArticleId.Of("a.txt"), TestContext.Current.CancellationToken))!.Lists
            .Where(FeedsChangedMessage.HasFeed).ToList();
        Assert.Equal(5, lists.Count);

        foreach (var topic in lists.SelectMany(list => FeedTopics.Of(list, new SiteLinks(new Uri("https://news.example")))))
        {
            // Twice: the second response comes from the cache.
            for (var time = 1; time <= 2; time++)
            {
                using var answer = await site.GetAsync(topic["https://news.example".Length..]);
                var (hubs, selves) = LinksIn(topic, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

                Assert.Equal([HubAddress], hubs);
                Assert.Equal([topic], selves);
                Assert.Equal($"<{HubAddress}>; rel=\"hub\", <{topic}>; rel=\"self\"", Assert.Single(answer.Headers.GetValues("Link")));
            }
        }

        using var first = await site.GetAsync("/feed.rss");
        using var unchanged = await site.GetAsync("/feed.rss", ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(304, (int)unchanged.StatusCode);
        Assert.StartsWith($"<{HubAddress}>; rel=\"hub\"", Assert.Single(unchanged.Headers.GetValues("Link")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Combinations_searches_and_further_pages_name_themselves_and_no_hub()
    {
        string[] paths =
        [
            "/feed.{0}?tag=harbour-life&speaker=nora-lindqvist", "/feed.{0}?not=tag:harbour-life", "/feed.{0}?q=pier", "/feed.{0}?limit=5",
            "/tags/harbour-life/feed.{0}?limit=5",
            "/tags/harbour-life/feed.{0}?before=2519999999999999999-00000000000000000000000000000000",
        ];
        await using var site = await StartAsync(HubAddress);
        foreach (var path in paths.SelectMany(_ => FeedFormats.All, (path, format) => path.Replace("{0}", format.Extension(), StringComparison.Ordinal)))
        {
            using var answer = await site.GetAsync(path);
            var (hubs, selves) = LinksIn(path, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

            Assert.Empty(hubs);
            Assert.Equal(["https://news.example" + path], selves);
            Assert.Equal($"<https://news.example{path}>; rel=\"self\"", Assert.Single(answer.Headers.GetValues("Link")));
        }
    }

    [Fact]
    public async Task Without_the_setting_no_feed_names_a_hub()
    {
        await using var site = await StartAsync(hub: "");
        foreach (var path in new[] { "/feed.rss", "/feed.atom", "/feed.json" })
        {
            using var answer = await site.GetAsync(path);

            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain("hub", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("hub", Assert.Single(answer.Headers.GetValues("Link")), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("hub.example")]
    [InlineData("/hub")]
    [InlineData("ftp://hub.example/")]
    [InlineData("https://user:secret@hub.example/")]
    [InlineData("https://hub.example/#top")]
    public void An_invalid_hub_address_stops_the_start_with_one_sentence(string hub) =>
        Assert.StartsWith(
            $"The setting Feed:Hub is '{hub}': it must be the absolute http or https address of a WebSub hub",
            new FeedOptionsValidator().Validate(null, new FeedOptions { Hub = hub }).FailureMessage,
            StringComparison.Ordinal);

    private static (IEnumerable<string> Hubs, IEnumerable<string> Selves) LinksIn(string path, string text)
    {
        if (path.Contains(".json", StringComparison.Ordinal))
        {
            var json = JsonDocument.Parse(text).RootElement;
            IEnumerable<string> hubs = json.TryGetProperty("hubs", out var given)
                ? given.EnumerateArray().Select(hub => $"{hub.GetProperty("type")} {hub.GetProperty("url")}".Replace("WebSub ", "", StringComparison.Ordinal))
                : [];
            return (hubs, [json.GetProperty("feed_url").GetString()!]);
        }

        var root = XDocument.Parse(text).Root!;
        var links = (root.Element("channel") ?? root).Elements(Atom + "link")
            .ToLookup(link => (string)link.Attribute("rel")!, link => (string)link.Attribute("href")!);
        return (links["hub"], links["self"]);
    }

    private async Task<TestSite> StartAsync(string hub)
    {
        var site = await TestSite.StartAsync(
            azurite, cachedResponses: true, settings: new Dictionary<string, string?> { ["Feed:Hub"] = hub });
        await site.PublishAsync("a.txt", Text);
        return site;
    }
}
