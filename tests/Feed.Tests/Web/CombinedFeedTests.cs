using System.Net;
using System.Text.Json;

namespace Feed.Tests.Web;

public sealed class CombinedFeedTests(StoriesSite stories) : IClassFixture<StoriesSite>
{
    private readonly TestSite site = stories.Site;

    [Fact]
    public async Task Tags_and_speakers_combine_and_the_title_says_how()
    {
        await AssertAsync("tag=budget&speaker=mara-okafor", "Mara Okafor on Budget", "“The children have waited long enough”", "“We build it now”");
        await AssertAsync("tag=budget&tag=harbour", "Budget and Harbour", "Harbour council votes for a new berth");
        await AssertAsync(
            "tag=budget&tag=harbour&match=any", "Budget or Harbour",
            "Old customs house becomes a library", "Schools get new heating", "Harbour council votes for a new berth");
        await AssertAsync("tag=education&not=speaker:mara-okafor", "Education, without Mara Okafor", "Old customs house becomes a library");
        await AssertAsync("not=tag:education", "Everything without Education", "Harbour council votes for a new berth");
    }

    [Theory]
    [InlineData("/feed.rss?speaker=mara-okafor&tag=budget", "/feed.rss?tag=budget&speaker=mara-okafor")]
    [InlineData("/feed.atom?tag=harbour&tag=budget&match=all", "/feed.atom?tag=budget&tag=harbour")]
    [InlineData("/feed.json?tag=budget", "/tags/budget/feed.json")]
    [InlineData("/feed.json?speaker=Mara%20Okafor&limit=5", "/speakers/mara-okafor/feed.json?limit=5")]
    [InlineData("/feed.rss?tag=budget&tag=budget&match=any", "/tags/budget/feed.rss")]
    [InlineData("/feed.rss?limit=20", "/feed.rss")]
    [InlineData("/tags/budget/feed.rss?limit=20", "/tags/budget/feed.rss")]
    [InlineData("/tags/Budget", "/tags/budget")]
    [InlineData("/?tag=budget", "/tags/budget")]
    public async Task Each_list_has_one_address_and_the_others_lead_there(string asked, string canonical)
    {
        using var response = await site.GetAsync(asked);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(canonical, response.Headers.Location!.OriginalString);
        await site.TextAsync(canonical);
    }

    [Theory]
    [InlineData("/feed.rss?tag=nowhere&tag=budget", HttpStatusCode.NotFound, "“nowhere”")]
    [InlineData("/feed.rss?not=speaker:nobody", HttpStatusCode.NotFound, "“nobody”")]
    [InlineData("/feed.rss?not=budget", HttpStatusCode.BadRequest, "tag:NAME, speaker:NAME or author:NAME")]
    [InlineData("/feed.rss?tag=", HttpStatusCode.BadRequest, "tag=NAME")]
    [InlineData("/feed.rss?tag=budget&match=some", HttpStatusCode.BadRequest, "all or any")]
    [InlineData("/feed.rss?limit=101", HttpStatusCode.BadRequest, "1 to 100")]
    [InlineData("/feed.rss?before=yesterday", HttpStatusCode.BadRequest, "19 digits")]
    [InlineData("/feed.txt", HttpStatusCode.NotFound, "feed.rss")]
    public async Task An_invalid_request_gets_what_is_wrong_and_what_is_allowed(string path, HttpStatusCode status, string says)
    {
        using var response = await site.GetAsync(path);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.Contains(says, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_most_20_terms_and_parameters_of_others_do_not_count()
    {
        using var many = await site.GetAsync("/feed.rss?" + string.Join('&', Enumerable.Range(0, 21).Select(number => $"tag=t{number}")));
        using var most = await site.GetAsync("/feed.rss?" + string.Join('&', Enumerable.Range(0, 20).Select(number => $"tag=t{number}")));
        using var longest = await site.GetAsync("/feed.rss?limit=100");
        using var tracked = await site.GetAsync("/feed.rss?utm_source=x");
        using var plain = await site.GetAsync("/feed.rss");

        Assert.Equal(HttpStatusCode.BadRequest, many.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, most.StatusCode);
        Assert.Equal(HttpStatusCode.OK, longest.StatusCode);
        Assert.Equal(plain.Headers.ETag, tracked.Headers.ETag);
    }

    [Theory]
    [InlineData("/feed.json?limit=2")]
    [InlineData("/feed.json?tag=budget&tag=harbour&limit=2&match=any")]
    [InlineData("/feed.json?tag=budget&tag=harbour&match=any&limit=1")]
    public async Task Following_next_url_reads_every_article_once(string path)
    {
        using var first = await site.GetAsync(path);
        var titles = new List<string>();
        for (var next = first.Headers.Location?.OriginalString ?? path; next is not null;)
        {
            var feed = JsonDocument.Parse(await site.TextAsync(next)).RootElement;
            titles.AddRange(feed.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString()!));
            next = feed.TryGetProperty("next_url", out var url) ? new Uri(url.GetString()!).PathAndQuery : null;
        }

        Assert.Equal(["Old customs house becomes a library", "Schools get new heating", "Harbour council votes for a new berth"], titles);
    }

    [Fact]
    public async Task A_speaker_and_a_tag_together_are_the_persons_words_with_the_ids_of_the_persons_own_feed()
    {
        var own = await ItemsAsync("/speakers/mara-okafor/feed.json");
        var onHarbour = await ItemsAsync("/feed.json?tag=harbour&speaker=mara-okafor");

        Assert.Equal([("“We build it now”", "Mara Okafor")], onHarbour.Select(item => (Title(item), Author(item))));
        Assert.Contains(Id(onHarbour[0]), own.Select(Id));
    }

    [Fact]
    public async Task Two_speakers_together_are_one_entry_for_each_in_every_article()
    {
        var items = await ItemsAsync("/feed.json?speaker=mara-okafor&speaker=tobias-renner");

        Assert.Equal([("“We build it now”", "Mara Okafor"), ("“Nobody asked the fishermen”", "Tobias Renner")], items.Select(item => (Title(item), Author(item))));
        Assert.Distinct(items.Select(Id));
    }

    [Fact]
    public async Task Any_of_several_lists_stays_a_feed_of_articles() => Assert.Equal(
        ["Schools get new heating", "Harbour council votes for a new berth"],
        (await ItemsAsync("/feed.json?tag=budget&speaker=mara-okafor&match=any")).Select(Title));

    [Fact]
    public async Task The_page_of_a_speaker_and_a_tag_shows_the_words()
    {
        var page = await site.TextAsync("/?tag=harbour&speaker=mara-okafor");

        Assert.Contains("“We build it now”", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody asked the fishermen", page, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<JsonElement>> ItemsAsync(string path) =>
        [.. JsonDocument.Parse(await site.TextAsync(path)).RootElement.GetProperty("items").EnumerateArray()];

    private static string Title(JsonElement item) => item.GetProperty("title").GetString()!;

    private static string Id(JsonElement item) => item.GetProperty("id").GetString()!;

    private static string Author(JsonElement item) => item.GetProperty("authors")[0].GetProperty("name").GetString()!;

    private async Task AssertAsync(string query, string about, params string[] titles)
    {
        var feed = JsonDocument.Parse(await site.TextAsync($"/feed.json?{query}")).RootElement;
        Assert.Equal($"{about} · The Harbour Post", feed.GetProperty("title").GetString());
        Assert.Equal(titles, feed.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString()));
        Assert.Equal($"https://news.example/feed.json?{query}", feed.GetProperty("feed_url").GetString());
    }
}
