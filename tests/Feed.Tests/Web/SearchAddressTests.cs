using System.Net;
using System.Xml.Linq;
using static Feed.Tests.Web.SearchSite;

namespace Feed.Tests.Web;

/// <summary>Each search has one address; an invalid one gets an explanation.</summary>
public sealed class SearchAddressTests(SearchSite shared) : IClassFixture<SearchSite>
{
    private readonly TestSite site = shared.Site;

    [Theory]
    [InlineData("/search?q=%FF")]
    [InlineData("/feed.json?q=%ED%A0%80")]
    [InlineData("/search?q=harbour&speaker=%C3%28")]
    public async Task A_search_that_is_not_UTF8_is_refused(string address)
    {
        using var response = await site.GetAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("q=-harbour", "-harbour", "/search?q=harbour")]
    [InlineData("q=-harbour&speaker=nora-lindqvist", "-harbour", "/search?q=harbour")]
    [InlineData("q=%22%22", "\"\"", null)]
    [InlineData("q=harbour%07s", "harbours", "/search?q=harbours")]
    [InlineData("q=a+b+c+d+e+f+g+h+i+j+k+l+m", "a b c d e f g h i j k l m", "/search?q=a%20b%20c%20d%20e%20f%20g%20h%20i%20j%20k%20l")]
    [InlineData("q=harbour&q=wall", "harbour wall", "/search?q=harbour%20wall")]
    [InlineData("q=harbour&until=tomorrow", "harbour", "/search?q=harbour")]
    [InlineData("q=harbour&speaker=nobody-of-that-name", "harbour", "/search?q=harbour")]
    public async Task An_invalid_search_stays_in_the_box_and_links_to_a_valid_one(string query, string typed, string? instead)
    {
        var page = await shared.BrowserPageAsync("/search?" + query);

        Assert.Equal(typed, page.QuerySelector("header input[name=q]")!.GetAttribute("value"));
        Assert.Equal(instead, page.QuerySelector("main a[href^='/search']")?.GetAttribute("href"));
        if (instead is not null)
            await site.TextAsync(instead);
    }

    [Fact]
    public async Task The_page_of_an_invalid_search_says_what_is_wrong_and_how_to_search()
    {
        var page = await shared.BrowserPageAsync("/search?q=-harbour");

        Assert.Equal("Nothing was searched", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("The search says only what to leave out; add a word to look for.", page.QuerySelector(".lede")!.TextContent);
        Assert.Equal(3, page.QuerySelectorAll(".how dt").Length);
    }

    [Theory]
    [InlineData("/search?q=harbour&before=9999999999999999999-ffffffffffffffffffffffffffffffff", "before is")]
    [InlineData("/feed.rss?q=harbour&before=3155378976000000000-ffffffffffffffffffffffffffffffff", "before is")]
    [InlineData("/tags/harbour?before=3155378976000000000-ffffffffffffffffffffffffffffffff", "before is")]
    [InlineData("/search?q=harbour&q=wall", "one q")]
    [InlineData("/feed.rss?q=", "no word")]
    [InlineData("/feed.atom?q=-harbour", "leave out")]
    [InlineData("/search?q=%00", "control character")]
    [InlineData("/search?q=%EF%BF%BD", "not UTF-8")]
    [InlineData("/search?q=harbour&from=2026-02-30", "from=2026-03-01")]
    [InlineData("/search?q=harbour&from=2026-03-02&until=2026-03-01", "later day")]
    public async Task An_invalid_address_gets_a_sentence_that_says_what_is_wrong(string path, string says)
    {
        using var response = await site.GetAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(says, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search?q=harbour++%22wall%22", "/search?q=harbour%20wall")]
    [InlineData("/search?speaker=nora-lindqvist", "/?speaker=nora-lindqvist")]
    [InlineData("/?q=harbour&limit=5", "/search?q=harbour&limit=5")]
    [InlineData("/feed.rss?speaker=nora-lindqvist&q=harbour", "/feed.rss?q=harbour&speaker=nora-lindqvist")]
    [InlineData("/search?q=harbour&speaker=Nora%20Lindqvist&from=2026-01-01", "/search?q=harbour&speaker=nora-lindqvist&from=2026-01-01")]
    public async Task Each_search_has_one_address(string asked, string canonical)
    {
        using var response = await site.GetAsync(asked);

        Assert.Equal((HttpStatusCode.MovedPermanently, canonical), (response.StatusCode, response.Headers.Location?.OriginalString));
        if (canonical.Contains("q=", StringComparison.Ordinal))
            await site.TextAsync(canonical);
    }

    [Theory]
    [InlineData("/speakers/nora-lindqvist?q=harbour", "/search?q=harbour&speaker=nora-lindqvist")]
    [InlineData("/tags/harbour/feed.rss?q=silt&limit=5", "/feed.rss?limit=5&q=silt&tag=harbour")]
    [InlineData("/speakers/nora-lindqvist/feed.json?tag=traffic", "/feed.json?tag=traffic&speaker=nora-lindqvist")]
    [InlineData("/tags/harbour?tag=harbour", "/tags/harbour")]
    public async Task A_list_with_words_or_filters_redirects_to_the_combination(string asked, string combined)
    {
        var seen = asked;
        for (var hops = 0; hops < 3; hops++)
        {
            using var response = await site.GetAsync(seen);
            if (response.StatusCode != HttpStatusCode.MovedPermanently)
                break;
            seen = response.Headers.Location!.OriginalString;
        }

        Assert.Equal(Parameters(combined), Parameters(seen));
        await site.TextAsync(seen);

        static (string, string) Parameters(string address) => (address.Split('?')[0], string.Join('&', address.Split('?').Skip(1).SelectMany(part => part.Split('&')).Order()));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' or PartitionKey gt '")]
    [InlineData("]]></title><x>")]
    [InlineData("نورا \u200Bмэр 市長 🎣")]
    public async Task A_search_text_is_never_markup(string typed)
    {
        var query = Uri.EscapeDataString(typed);
        using var first = await site.GetAsync($"/search?q={query}");
        var page = await shared.PageAsync(first.Headers.Location?.OriginalString ?? $"/search?q={query}");

        Assert.Empty(page.QuerySelectorAll("script:not([src]), img, x"));
        Assert.Empty(page.QuerySelectorAll(".hits"));
        Assert.Contains("Nothing was found", Text(page.QuerySelector(".empty")!), StringComparison.Ordinal);
        var feed = PathOf(page.QuerySelector("link[type='application/rss+xml']")!);
        var title = XDocument.Parse(await site.TextAsync(feed)).Root!.Element("channel")!.Element("title")!;
        Assert.Empty(title.Elements());
    }
}
