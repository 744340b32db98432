using Feed.Tests.Web;

namespace Feed.Tests.Security;

/// <summary>A request of a stranger affects only its own response.</summary>
public sealed class RequestTests(StoriesSite stories) : IClassFixture<StoriesSite>
{
    private readonly TestSite site = stories.Site;

    [Theory]
    [InlineData("/feed.rss")]
    [InlineData("/feed.atom")]
    [InlineData("/feed.json")]
    [InlineData("/feeds.opml")]
    [InlineData("/sitemap.xml")]
    [InlineData("/robots.txt")]
    [InlineData("/")]
    public async Task No_address_follows_the_host_that_a_request_names(string path)
    {
        using var response = await site.GetAsync(path, ("Host", "evil.example"), ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "gopher"), ("Forwarded", "host=evil.example"));
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(200, (int)response.StatusCode);
        Assert.DoesNotContain("evil.example", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("evil.example", response.Headers.ToString(), StringComparison.OrdinalIgnoreCase);
        using var next = await site.GetAsync(path);
        Assert.DoesNotContain("evil.example", await next.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/tags/x'%20or%20'1'%20eq%20'1/feed.json")]
    [InlineData("/tags/x'%20or%20PartitionKey%20ne%20'/feed.json")]
    [InlineData("/speakers/'%20or%20true%20or%20'/feed.json")]
    [InlineData("/articles/'%20or%20'1'%20eq%20'1")]
    [InlineData("/articles/..%2f..%2fconfig")]
    [InlineData("/tags/%23%3f%5c/feed.rss")]
    [InlineData("/speakers/%0d%0aSet-Cookie:%20a=b")]
    [InlineData("/assets/..%2f..%2fFeed.dll")]
    [InlineData("/assets/%2e%2e/appsettings.json")]
    public async Task A_value_that_is_not_a_name_finds_nothing(string path)
    {
        using var response = await site.GetAsync(path);

        Assert.InRange((int)response.StatusCode, 400, 499);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/feed.json?before='%20or%20'1'%20eq%20'1")]
    [InlineData("/feed.json?tag=x'%20or%20'1'%20eq%20'1")]
    [InlineData("/feed.json?not=tag:x'%20or%20'1'%20eq%20'1")]
    public async Task A_hostile_query_is_refused_or_finds_nothing(string path)
    {
        using var response = await site.GetAsync(path);

        Assert.InRange((int)response.StatusCode, 200, 499);
        if (response.IsSuccessStatusCode)
            Assert.DoesNotContain("\"id\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/feed.rss")]
    [InlineData("/speakers.json")]
    [InlineData("/robots.txt")]
    [InlineData("/favicon.ico")]
    [InlineData("/assets/site.css")]
    [InlineData("/nothing-here")]
    [InlineData("/tags/nobody-has-it/feed.rss")]
    public async Task Every_answer_carries_the_security_headers_and_no_cookie(string path)
    {
        using var response = await site.GetAsync(path);

        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("default-src 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.True(response.Headers.Contains("Referrer-Policy"));
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }
}
