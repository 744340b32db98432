using Feed.Web;
using Microsoft.AspNetCore.Routing;

namespace Feed.Tests.Functions;

/// <summary>The Functions host does not prefer the narrower template: it tries them by function name.</summary>
public sealed class HostRouteTests
{
    [Theory]
    [InlineData("/", nameof(Routes.Home))]
    [InlineData("/feed.rss", nameof(Routes.LatestFeed))]
    [InlineData("/feed.xml", nameof(Routes.LatestFeed))]
    [InlineData("/rss.xml", nameof(Routes.RssProbe))]
    [InlineData("/atom.xml", nameof(Routes.AtomProbe))]
    [InlineData("/index.rss", nameof(Routes.IndexProbe))]
    [InlineData("/tags", nameof(Routes.Tags))]
    [InlineData("/tags.json", nameof(Routes.TagsJson))]
    [InlineData("/tags/immigration", nameof(Routes.Tag))]
    [InlineData("/tags/immigration/feed.json", nameof(Routes.TagFeed))]
    [InlineData("/speakers", nameof(Routes.Speakers))]
    [InlineData("/speakers.json", nameof(Routes.SpeakersJson))]
    [InlineData("/names.json", nameof(Routes.Names))]
    [InlineData("/speakers/лев-толстой", nameof(Routes.Speaker))]
    [InlineData("/speakers/ada-quist/feed.atom", nameof(Routes.SpeakerFeed))]
    [InlineData("/speakers/ada-quist/quotes.json", nameof(Routes.SpeakerQuotes))]
    [InlineData("/speakers/ada-quist/statements.json", nameof(Routes.SpeakerStatements))]
    [InlineData("/articles/0123456789abcdef0123456789abcdef", nameof(Routes.ArticlePage))]
    [InlineData("/articles/0123456789abcdef0123456789abcdef.json", nameof(Routes.ArticleJson))]
    [InlineData("/pictures/0123456789abcdef0123456789abcdef/0123456789abcdef0123456789abcdef.jpg", nameof(Routes.Picture))]
    [InlineData("/articles/0123456789abcdef0123456789abcdef/quotes/0123456789ab", nameof(Routes.QuotePage))]
    [InlineData("/feeds.opml", nameof(Routes.Opml))]
    [InlineData("/sitemap.xml", nameof(Routes.Sitemap))]
    [InlineData("/openapi.json", nameof(Routes.OpenApi))]
    [InlineData("/robots.txt", nameof(Routes.Robots))]
    [InlineData("/favicon.ico", nameof(Routes.Favicon))]
    [InlineData("/assets/feed.css", nameof(Routes.Asset))]
    [InlineData("/about", nameof(Routes.About))]
    [InlineData("/health", nameof(Routes.Health))]
    [InlineData("/rejected", nameof(Routes.Rejected))]
    [InlineData("/rejected.json", nameof(Routes.RejectedJson))]
    public void The_host_finds_the_function_of_an_address_for_GET_and_HEAD(string path, string function)
    {
        Assert.Equal(function, Find("GET", path).Function);
        Assert.Equal(function, Find("HEAD", path).Function);
    }

    [Fact]
    public void An_upload_takes_the_rest_of_the_path_as_the_name_of_the_file()
    {
        var (put, values) = Find("PUT", "/uploads/2026/mayor speaks.txt");

        Assert.Equal(nameof(Routes.UploadPut), put);
        Assert.Equal("2026/mayor speaks.txt", values["name"]);
        Assert.Equal(nameof(Routes.UploadDelete), Find("DELETE", "/uploads/2026/mayor speaks.txt").Function);
        Assert.Equal(nameof(Routes.Wildcard), Find("GET", "/uploads/2026/mayor speaks.txt").Function);
    }

    [Theory]
    [InlineData("POST", "/feed.rss")]
    [InlineData("DELETE", "/tags/harbour")]
    [InlineData("PUT", "/rejected")]
    [InlineData("OPTIONS", "/rejected")]
    [InlineData("PATCH", "/uploads/mayor.txt")]
    [InlineData("PATCH", "/about")]
    public void A_method_that_an_address_does_not_answer_goes_to_the_function_that_says_so(string method, string path) =>
        Assert.Equal(nameof(Routes.Wildcard), Find(method, path).Function);

    /// <summary>A template for the rest of a path does not match an empty path.</summary>
    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    [InlineData("TRACE")]
    public void A_wrong_method_at_the_front_page_has_a_function_of_its_own(string method) =>
        Assert.Equal(nameof(Routes.WildcardHome), Find(method, "/").Function);

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/tags/a/b")]
    [InlineData("/speakers/a/b")]
    [InlineData("/administration")]
    public void An_unknown_address_gets_the_sites_404_page_and_not_an_empty_one(string path) =>
        Assert.Equal(nameof(Routes.Wildcard), Find("GET", path).Function);

    [Theory]
    [InlineData("/admin")]
    [InlineData("/Admin/host/status")]
    [InlineData("/admin/warmup")]
    [InlineData("/runtime/webhooks/blobs")]
    public void The_addresses_of_the_host_itself_have_no_function(string path)
    {
        Assert.Null(Find("GET", path).Function);
        Assert.Null(Find("POST", path).Function);
    }

    private static (string? Function, RouteValueDictionary Values) Find(string method, string path) =>
        HostRoute.Find(TriggerMethod.HttpInHostOrder.Select(trigger => trigger.Route), method, path);
}
