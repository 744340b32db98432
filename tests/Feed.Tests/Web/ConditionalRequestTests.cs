using System.IO.Compression;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Feed.Tests.Web;

public sealed class ConditionalRequestTests(StoriesSite stories) : IClassFixture<StoriesSite>
{
    private readonly TestSite site = stories.Site;

    public static TheoryData<string> Addresses { get; } =
    [
        "/feed.rss", "/feed.atom", "/feed.json", "/feed.xml", "/rss.xml", "/atom.xml", "/index.rss",
        "/tags/budget/feed.rss", "/speakers/mara-okafor/feed.atom", "/feed.json?tag=budget&speaker=mara-okafor",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_feed_keeps_the_rules_of_http(string path)
    {
        using var plain = await site.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, plain.StatusCode);
        var etag = plain.Headers.ETag!.ToString();
        var modified = plain.Content.Headers.LastModified!.Value;

        foreach (var condition in (string[])[etag, $"\"x\", {etag}", $"W/{etag}", "*"])
        {
            using var known = await site.GetAsync(path, ("If-None-Match", condition));
            Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
            Assert.Equal(etag, known.Headers.ETag!.ToString());
            Assert.Equal(plain.Headers.CacheControl!.ToString(), known.Headers.CacheControl!.ToString());
            Assert.Equal(plain.Headers.Vary, known.Headers.Vary);
        }

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(path, ("If-None-Match", "\"other\""), ("If-Modified-Since", modified.ToString("R"))));
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(path, ("If-Modified-Since", modified.ToString("R"))));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(path, ("If-Modified-Since", modified.AddHours(-1).ToString("R"))));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(path, ("If-Modified-Since", "yesterday")));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(path, ("Host", "evil.example")));
    }

    [Fact]
    public async Task A_change_in_the_second_of_the_one_before_reaches_a_reader_that_knows_only_times()
    {
        var time = new FakeTimeProvider(SampleArticles.Later);
        await using var own = await TestSite.StartAsync(stories.Azurite, services: services => services.AddSingleton<TimeProvider>(time));
        await own.PublishAsync("harbour.txt", SampleArticles.Harbour);
        using var first = await own.GetAsync("/feed.rss");
        Assert.Null(first.Content.Headers.LastModified);
        Assert.NotNull(first.Headers.ETag);

        using var asked = await own.GetAsync("/feed.rss", ("If-Modified-Since", time.GetUtcNow().ToString("R")));
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);

        time.Advance(TimeSpan.FromSeconds(20));
        using var settled = await own.GetAsync("/feed.rss");
        using var again = await own.GetAsync("/feed.rss", ("If-Modified-Since", settled.Content.Headers.LastModified!.Value.ToString("R")));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip;q=1, br;q=0.5", "gzip")]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("deflate", "")]
    public async Task The_best_accepted_coding_has_the_same_text_and_its_own_etag(string accepted, string chosen)
    {
        using var plain = await site.GetAsync("/feed.rss");
        using var coded = await site.GetAsync("/feed.rss", ("Accept-Encoding", accepted));

        Assert.Equal(chosen, string.Concat(coded.Content.Headers.ContentEncoding));
        Assert.Equal(chosen.Length == 0, coded.Headers.ETag!.Tag == plain.Headers.ETag!.Tag);
        Assert.Equal(await plain.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), await DecodeAsync(coded, chosen));
    }

    [Fact]
    public async Task Head_has_the_headers_of_get_and_a_preflight_allows_conditions()
    {
        using var get = await site.GetAsync("/feed.atom");
        using var head = await site.SendAsync(HttpMethod.Head, "/feed.atom");
        using var options = await site.SendAsync(HttpMethod.Options, "/feed.atom", ("Origin", "https://reader.example"), ("Access-Control-Request-Method", "GET"));

        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(HttpStatusCode.NoContent, options.StatusCode);
        Assert.Contains("If-None-Match", options.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_is_readable_from_anywhere_never_guessed_at_and_names_itself_by_the_settings()
    {
        using var response = await site.GetAsync("/feed.rss", ("X-Forwarded-Host", "evil.example"));

        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("<https://news.example/feed.rss>; rel=\"self\"", response.Headers.GetValues("Link").Single());
        Assert.InRange(response.Headers.CacheControl!.MaxAge!.Value.TotalSeconds, 1, 15);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("evil.example", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Browsers_get_a_feed_as_xml_that_they_can_show_and_feed_readers_never_a_page()
    {
        using var browser = await site.GetAsync("/feed.rss", ("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"));
        using var reader = await site.GetAsync("/feed.rss", ("Accept", "application/atom+xml,application/rss+xml,application/xml;q=0.8,text/html;q=0.7,*/*;q=0.1"));

        Assert.Equal("application/xml", browser.Content.Headers.ContentType!.MediaType);
        Assert.Equal("application/rss+xml", reader.Content.Headers.ContentType!.MediaType);
        Assert.Equal(browser.Headers.ETag, reader.Headers.ETag);
    }

    private async Task<HttpStatusCode> StatusAsync(string path, params (string Name, string Value)[] headers)
    {
        using var response = await site.GetAsync(path, headers);
        return response.StatusCode;
    }

    private static async Task<byte[]> DecodeAsync(HttpResponseMessage response, string coding)
    {
        var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using Stream decoded = coding switch
        {
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var bytes = new MemoryStream();
        await decoded.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }
}
