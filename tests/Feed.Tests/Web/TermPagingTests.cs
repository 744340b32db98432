using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Azure.Data.Tables;
using Feed.Tests.Support;

namespace Feed.Tests.Web;

public sealed class TermPagingTests(AzuriteFixture azurite)
{
    private const int Tags = 2100;
    private const int Speakers = 1050;

    [Fact]
    public async Task Thousands_of_tags_and_speakers_are_read_page_by_page_each_once()
    {
        await using var site = await SiteAsync(Tags, Speakers);
        var tags = await FollowAsync(site, "/tags.json", text => JsonDocument.Parse(text).RootElement.EnumerateArray().Select(tag => tag.GetProperty("slug").GetString()!));
        Assert.Equal([1000, 1000, 100], tags.Select(page => page.Count));
        Assert.Equal(Slugs("t", Tags), tags.SelectMany(page => page));

        var people = await FollowAsync(
            site, "/speakers.json?limit=700", text => JsonDocument.Parse(text).RootElement.EnumerateArray().Select(person => person.GetProperty("slug").GetString()!));
        Assert.Equal([700, 350], people.Select(page => page.Count));

        var outlines = await FollowAsync(site, "/feeds.opml", Feeds);
        Assert.Equal([1001, 1000, 1000, 150], outlines.Select(page => page.Count));
        Assert.Equal(
            ["/feed.atom", .. Slugs("s", Speakers).Select(slug => $"/speakers/{slug}/feed.atom"), .. Slugs("t", Tags).Select(slug => $"/tags/{slug}/feed.atom")],
            outlines.SelectMany(page => page));

    }

    [Fact]
    public async Task A_page_of_names_links_to_the_next_and_previous_pages()
    {
        await using var site = await SiteAsync(tags: 500, speakers: 0);
        var seen = new List<int>();
        string? next = "/tags", first = null;
        while (next is not null)
        {
            var page = new HtmlParser().ParseDocument(await site.TextAsync(next));
            seen.Add(page.QuerySelectorAll(".names a").Length);
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
            first = page.QuerySelector("a[rel=first]")?.GetAttribute("href");
        }

        Assert.Equal([200, 200, 100], seen);
        Assert.Equal("/tags", first);
    }

    [Fact]
    public async Task A_place_in_the_list_stays_where_it_is_when_its_term_goes_and_others_come()
    {
        await using var site = await SiteAsync(tags: 4, speakers: 0);
        var second = (await NextAsync(site, "/tags.json?limit=2")).Next!;
        await site.Storage.Terms.DeleteEntityAsync("tag", "t0001", cancellationToken: TestContext.Current.CancellationToken);
        await AddAsync(site, "tag", ["a-new-one", "t0001b"]);
        var slugs = JsonDocument.Parse(await site.TextAsync(second)).RootElement.EnumerateArray().Select(tag => tag.GetProperty("slug").GetString());
        Assert.Equal(["t0001b", "t0002"], slugs);
    }

    [Theory]
    [InlineData("/tags.json?after=Not%20A%20Slug", "slug of a tag")]
    [InlineData("/speakers?limit=1001", "1 to 1000")]
    [InlineData("/feeds.opml?after=t0001", "tag:SLUG, speaker:SLUG or author:SLUG")]
    [InlineData("/feeds.opml?limit=none", "1 to 1000")]
    public async Task A_place_or_length_that_cannot_be_says_what_can(string path, string says)
    {
        await using var site = await TestSite.StartAsync(azurite);
        using var response = await site.GetAsync(path);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(says, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Slugs(string letter, int count) => Enumerable.Range(0, count).Select(number => $"{letter}{number:D4}");

    private static IEnumerable<string> Feeds(string opml) =>
        XDocument.Parse(opml).Descendants("outline").Attributes("xmlUrl").Select(url => new Uri(url.Value).PathAndQuery);

    private static async Task<List<List<string>>> FollowAsync(TestSite site, string path, Func<string, IEnumerable<string>> read)
    {
        var pages = new List<List<string>>();
        for (string? next = path; next is not null;)
        {
            (var text, next) = await NextAsync(site, next);
            pages.Add([.. read(text)]);
        }

        return pages;
    }

    /// <summary>A page, and the next page in its header <c>Link</c>.</summary>
    private static async Task<(string Text, string? Next)> NextAsync(TestSite site, string path)
    {
        using var response = await site.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var links = response.Headers.GetValues("Link").Single().Split(", ").Select(link => link.Split("; ")).ToDictionary(link => link[1], link => link[0].Trim('<', '>'));
        Assert.Equal($"https://news.example{path}", links["rel=\"self\""]);
        Assert.Equal(path.Contains("limit", StringComparison.Ordinal), links["rel=\"first\""].Contains("limit", StringComparison.Ordinal));
        Assert.DoesNotContain("after", links["rel=\"first\""], StringComparison.Ordinal);
        return (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), links.TryGetValue("rel=\"next\"", out var next) ? new Uri(next).PathAndQuery : null);
    }

    private async Task<TestSite> SiteAsync(int tags, int speakers)
    {
        var site = await TestSite.StartAsync(azurite);
        await site.Storage.CreateMissingAsync(TestContext.Current.CancellationToken);
        await Task.WhenAll(AddAsync(site, "tag", Slugs("t", tags)), AddAsync(site, "speaker", Slugs("s", speakers)));
        return site;
    }

    private static async Task AddAsync(TestSite site, string kind, IEnumerable<string> slugs)
    {
        foreach (var some in slugs.Chunk(100))
        {
            await site.Storage.Terms.SubmitTransactionAsync(
                some.Select(slug => new TableTransactionAction(
                    TableTransactionActionType.Add,
                    new TableEntity(kind, slug) { ["Display"] = slug.ToUpperInvariant(), ["Articles"] = 1, ["Newest"] = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero) })),
                TestContext.Current.CancellationToken);
        }
    }
}
