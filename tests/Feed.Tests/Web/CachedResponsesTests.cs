using System.Net;
using Feed.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Feed.Tests.Web;

public sealed class CachedResponsesTests(AzuriteFixture azurite)
{
    private static readonly string[] Addresses =
    [
        "/", "/feed.rss", "/feed.atom", "/feed.json?limit=2", "/feed.json?tag=budget&speaker=mara-okafor", "/?tag=budget&speaker=mara-okafor",
        "/tags", "/tags.json", "/tags/budget", "/tags/budget/feed.rss", "/speakers/mara-okafor/feed.atom", "/speakers/mara-okafor/quotes.json?limit=1",
        "/feeds.opml", "/sitemap.xml", "/robots.txt", "/about", "/assets/site.css",
    ];

    private static readonly (string Name, string Value)[][] Requests =
    [
        [], [("Accept-Encoding", "gzip")], [("Accept-Encoding", "gzip, deflate, br")], [("If-None-Match", "*")],
        [("If-None-Match", "\"other\"")], [("Accept", "text/html,*/*;q=0.8"), ("Accept-Encoding", "gzip;q=0.5")],
    ];

    [Fact]
    public async Task What_the_cache_answers_by_itself_is_what_the_endpoints_answer()
    {
        await using var site = await SampleArticles.PublishedAsync(azurite, cachedResponses: true);
        foreach (var address in Addresses)
        {
            foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head])
            {
                foreach (var headers in Requests)
                {
                    // A request with an unknown parameter passes the cache and reaches the endpoint, which finds the response cached under the right
                    // address.
                    var byEndpoint = await TellAsync(site, method, address + (address.Contains('?') ? "&x=1" : "?x=1"), [.. headers, ("User-Agent", "endpoint")]);
                    var byCache = await TellAsync(site, method, address, [.. headers, ("User-Agent", "cache")]);
                    Assert.Equal(byEndpoint, byCache);
                }
            }
        }

        Assert.Equal(Addresses.Length * 2 * Requests.Length, site.Answered("endpoint").Count());
        Assert.True(site.Answered("cache").Count() < Addresses.Length * Requests.Length, "The cache hardly ever answered by itself.");
    }

    [Theory]
    [InlineData("/FEED.rss", 200)]
    [InlineData("/feed.rss?limit=20", 301)]
    [InlineData("/feed.rss?tag=Budget", 301)]
    [InlineData("/tags/Budget/feed.rss", 301)]
    [InlineData("/feed.rss?&x=1", 200)]
    public async Task An_address_that_only_looks_like_one_that_is_kept_goes_to_its_endpoint(string address, int status)
    {
        await using var site = await SampleArticles.PublishedAsync(azurite, cachedResponses: true);
        foreach (var kept in (string[])["/feed.rss", "/feed.rss?tag=budget", "/tags/budget/feed.rss"])
        {
            using var warm = await site.GetAsync(kept);
        }

        for (var asked = 0; asked < 2; asked++)
        {
            using var response = await site.GetAsync(address, ("User-Agent", "asking"));
            Assert.Equal(status, (int)response.StatusCode);
        }

        Assert.Equal([status, status], site.Answered("asking"));
    }

    [Fact]
    public async Task A_change_shows_at_once()
    {
        await using var site = await SampleArticles.PublishedAsync(azurite, cachedResponses: true);
        Assert.Contains("library", await site.TextAsync("/feed.rss"), StringComparison.Ordinal);
        Assert.Contains("library", await site.TextAsync("/feed.rss"), StringComparison.Ordinal);
        await site.WithdrawAsync("library.txt");
        Assert.DoesNotContain("library", await site.TextAsync("/feed.rss"), StringComparison.Ordinal);
    }

    /// <summary>
    /// About 1,000 bytes, nearly all for the header dictionary of the test's own context, which a server keeps from request to request.
    /// </summary>
    [Fact]
    public async Task A_cached_answer_allocates_little()
    {
        const int Requests = 1000;
        using var kept = new CachedResponseHarness(10_000);
        var contexts = Enumerable.Range(0, Requests).Select(_ => CachedResponseHarness.Asking()).ToArray();
        await kept.SendAsync(CachedResponseHarness.Asking());

        var before = GC.GetAllocatedBytesForCurrentThread();
        var sent = 0;
        foreach (var context in contexts)
            sent += kept.SendAsync(context).IsCompletedSuccessfully && context.Response.StatusCode == StatusCodes.Status200OK ? 1 : 0;
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / Requests;

        Assert.Equal(Requests, sent);
        Assert.True(each < 2_000, $"A cached answer allocated {each} bytes.");
    }

    private static async Task<string> TellAsync(TestSite site, HttpMethod method, string address, (string Name, string Value)[] headers)
    {
        using var response = await site.SendAsync(method, address, headers);
        var told = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .Where(header => header.Key is not "Date").Select(header => $"{header.Key}: {header.Value}").Order(StringComparer.Ordinal);
        var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return string.Join('\n', [method.ToString(), response.StatusCode == HttpStatusCode.NotModified ? "304" : $"{(int)response.StatusCode}", .. told, Convert.ToBase64String(body)]);
    }
}
