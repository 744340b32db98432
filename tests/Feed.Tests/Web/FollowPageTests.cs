using System.Net;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Feed.Tests.Web;

/// <summary><c>/follow</c>: a reader builds a combination, and gets one address for it.</summary>
public sealed class FollowPageTests(StoriesSite stories) : IClassFixture<StoriesSite>
{
    private readonly TestSite site = stories.Site;

    [Fact]
    public async Task A_page_without_a_choice_offers_names_that_can_be_chosen_with_one_click()
    {
        var page = await PageAsync("/follow");

        Assert.Contains("/follow?speaker=mara-okafor", Links(page, ".choices a"));
        Assert.Contains("/follow?tag=budget", Links(page, ".choices a"));
        Assert.Null(page.QuerySelector("#choice"));
        foreach (var address in Links(page, ".choices a"))
            await site.TextAsync(address);
    }

    [Fact]
    public async Task A_choice_shows_its_newest_entries_and_one_address_in_each_format()
    {
        var page = await PageAsync("/follow?speaker=mara-okafor&tag=budget");

        Assert.Equal("Mara Okafor on Budget", page.QuerySelector(".about")!.TextContent);
        Assert.Equal(
            ["“The children have waited long enough”", "“We build it now”"],
            page.QuerySelectorAll(".statement blockquote").Select(quote => quote.TextContent.Trim()));
        string[] feeds = [.. Links(page, ".addresses a")];
        Assert.Equal(["atom", "rss", "json"], feeds.Select(feed => feed.Split("/feed.")[1].Split('?')[0]));
        Assert.All(feeds, feed => Assert.EndsWith("?tag=budget&speaker=mara-okafor", feed, StringComparison.Ordinal));
        foreach (var feed in feeds)
            await site.TextAsync(new Uri(feed).PathAndQuery);
        Assert.Equal(feeds, page.QuerySelectorAll("link[rel=alternate]").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_choice_of_one_name_gives_the_address_of_that_names_own_feed()
    {
        var page = await PageAsync("/follow?speaker=mara-okafor");

        Assert.Contains("https://news.example/speakers/mara-okafor/feed.rss", Links(page, ".addresses a"));
        Assert.Null(page.QuerySelector(".match"));
    }

    [Theory]
    [InlineData("/follow?tag=budget&tag=harbour", "Match any", "/follow?tag=budget&tag=harbour&match=any")]
    [InlineData("/follow?tag=budget&tag=harbour&match=any", "Match all", "/follow?tag=budget&tag=harbour")]
    [InlineData("/follow?tag=budget&tag=harbour&match=all", "Match any", "/follow?tag=budget&tag=harbour&match=any")]
    public async Task All_and_any_are_one_click_apart(string asked, string words, string leads)
    {
        var page = await PageAsync(asked);

        Assert.Equal(leads, page.QuerySelectorAll(".match a").Single(link => link.TextContent == words).GetAttribute("href"));
        Assert.Equal("true", page.QuerySelectorAll(".match a").Single(link => link.TextContent != words).GetAttribute("aria-current"));
    }

    [Fact]
    public async Task A_name_that_is_chosen_can_be_left_out_taken_in_again_or_removed()
    {
        var page = await PageAsync("/follow?tag=education&not=speaker:mara-okafor");

        Assert.Equal("Education, without Mara Okafor", page.QuerySelector(".about")!.TextContent);
        Assert.Equal(
            ["/follow?not=tag:education&not=speaker:mara-okafor", "/follow?not=speaker:mara-okafor"],
            await ChangesAsync(page, ".chosen li:not(.not) .do button"));
        var others = await ChangesAsync(page, ".chosen li.not .do button");
        Assert.Equal(["/follow?tag=education&speaker=mara-okafor", "/follow?tag=education"], others);
        foreach (var address in others)
            await site.TextAsync(address);
    }

    [Fact]
    public async Task Without_scripts_a_form_finds_names_and_keeps_the_choice()
    {
        var page = await PageAsync("/follow?tag=budget&not=tag:harbour&match=all");
        var form = (IHtmlFormElement)page.QuerySelector("form.find")!;
        Assert.Equal(
            ["tag=budget", "not=tag:harbour"], form.QuerySelectorAll("input[type=hidden]").Select(one => $"{one.GetAttribute("name")}={one.GetAttribute("value")}"));

        var found = await PageAsync("/follow?tag=budget&not=tag:harbour&q=oka");
        Assert.Equal(
            ["/follow?tag=budget&speaker=mara-okafor&not=tag:harbour", "/follow?tag=budget&not=tag:harbour&not=speaker:mara-okafor"],
            await ChangesAsync(found, "section[aria-labelledby=found] .do button"));
        Assert.Contains("speaks in 2 articles", found.QuerySelector("section[aria-labelledby=found] .counted")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("No name matches", (await PageAsync("/follow?q=zzz")).QuerySelector("#found")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_outline_of_a_choice_has_its_one_feed()
    {
        var page = await PageAsync("/follow?tag=budget&tag=harbour&match=any");
        var address = page.QuerySelector("a[download]")!.GetAttribute("href")!;
        var feeds = XDocument.Parse(await site.TextAsync(address)).Descendants("outline").ToList();

        Assert.Equal("/feeds.opml?tag=budget&tag=harbour&match=any", address);
        Assert.Equal("https://news.example/feed.atom?tag=budget&tag=harbour&match=any", Assert.Single(feeds).Attribute("xmlUrl")!.Value);
        Assert.Equal("https://news.example/?tag=budget&tag=harbour&match=any", feeds[0].Attribute("htmlUrl")!.Value);
        var one = XDocument.Parse(await site.TextAsync("/feeds.opml?speaker=mara-okafor")).Descendants("outline").Single();
        Assert.Equal("https://news.example/speakers/mara-okafor/feed.atom", one.Attribute("xmlUrl")!.Value);
    }

    [Theory]
    [InlineData("/", "/feeds.opml")]
    [InlineData("/speakers/mara-okafor", "/feeds.opml?speaker=mara-okafor")]
    [InlineData("/follow?tag=budget&tag=harbour", "/feeds.opml?tag=budget&tag=harbour")]
    public async Task A_reader_that_takes_a_page_and_one_that_takes_its_outline_have_the_same_address(string path, string outline)
    {
        var first = (await PageAsync(path)).QuerySelector("link[rel=alternate]")!.GetAttribute("href");

        Assert.Equal(first, XDocument.Parse(await site.TextAsync(outline)).Descendants("outline").First().Attribute("xmlUrl")!.Value);
    }

    /// <summary>
    /// Liferea follows the link to the feed, and besides takes a page with three article elements that have a heading for a feed itself, so that each
    /// entry would be there twice (feed_parser.c and html5_feed.c of Liferea 2.0).
    /// </summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/tags/budget")]
    [InlineData("/speakers/mara-okafor")]
    [InlineData("/?tag=budget&tag=harbour&match=any")]
    [InlineData("/follow?tag=budget&tag=harbour&match=any")]
    public async Task A_page_of_a_list_is_not_mistaken_for_a_feed(string path)
    {
        var articles = (await PageAsync(path)).QuerySelectorAll("article").Where(article => article.QuerySelector("h1, h2, h3, h4, h5") is not null);

        Assert.True(articles.Count() < 2, $"{path} has {articles.Count()} article elements with a heading.");
    }

    [Theory]
    [InlineData("/speakers/mara-okafor", "/follow?speaker=mara-okafor")]
    [InlineData("/tags/budget", "/follow?tag=budget")]
    [InlineData("/?tag=budget&speaker=mara-okafor", "/follow?tag=budget&speaker=mara-okafor")]
    [InlineData("/", "/follow")]
    public async Task The_pages_of_lists_lead_there_with_the_choice_made(string path, string leads) =>
        Assert.Contains(leads, Links(await PageAsync(path), ".subscribe .more a"));

    [Fact]
    public async Task An_article_links_there_with_its_people_and_topics_chosen()
    {
        var page = await PageAsync($"/articles/{Feed.Storage.ArticleId.Of("harbour.txt")}");

        var address = Links(page, ".article > footer > .more a").Single(link => link.StartsWith("/follow", StringComparison.Ordinal));
        Assert.StartsWith("/follow?speaker=mara-okafor&speaker=tobias-renner&tag=harbour&tag=budget&", address, StringComparison.Ordinal);
        Assert.EndsWith("&match=any", address, StringComparison.Ordinal);
        await site.TextAsync(address);
    }

    [Fact]
    public async Task What_is_too_much_or_unknown_is_said_in_words()
    {
        using var many = await site.GetAsync("/follow?" + string.Join('&', Enumerable.Range(0, 21).Select(number => $"tag=t{number}")));
        using var unknown = await site.GetAsync("/follow?tag=nowhere");
        using var longest = await site.GetAsync("/follow?q=" + new string('x', 101));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.NotFound, HttpStatusCode.BadRequest), (many.StatusCode, unknown.StatusCode, longest.StatusCode));
        Assert.Contains("up to 20 names", (await PageAsync("/follow")).QuerySelector(".limits")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Where buttons lead.</summary>
    private async Task<List<string>> ChangesAsync(IParentNode page, string selector)
    {
        List<string> addresses = [];
        foreach (var button in page.QuerySelectorAll(selector))
        {
            var fields = button.Closest("form")!.QuerySelectorAll("input[type=hidden]").Append(button)
                .Select(field => $"{field.GetAttribute("name")}={Uri.EscapeDataString(field.GetAttribute("value")!)}");
            using var answer = await site.GetAsync($"{button.Closest("form")!.GetAttribute("action")}?{string.Join('&', fields)}");
            addresses.Add($"{answer.Headers.Location}");
        }

        return addresses;
    }

    private static IEnumerable<string> Links(IParentNode page, string selector) => page.QuerySelectorAll(selector).Select(link => link.GetAttribute("href")!);

    private async Task<IHtmlDocument> PageAsync(string path) => new HtmlParser().ParseDocument(await site.TextAsync(path));
}
