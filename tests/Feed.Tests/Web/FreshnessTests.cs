using System.Net;
using Feed.Tests.Support;

namespace Feed.Tests.Web;

public sealed class FreshnessTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_readers_etag_is_still_good_after_a_restart()
    {
        var connection = await azurite.NewAccountAsync();
        string etag;
        await using (var before = await TestSite.StartAsync(azurite, connection))
        {
            await before.PublishAsync("harbour.txt", Stories.Harbour);
            using var response = await before.GetAsync("/feed.json", ("Accept-Encoding", "br"));
            etag = response.Headers.ETag!.ToString();
        }

        await using var after = await TestSite.StartAsync(azurite, connection);
        using var again = await after.GetAsync("/feed.json", ("Accept-Encoding", "br"), ("If-None-Match", etag));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task A_change_shows_at_once_and_a_withdrawn_article_is_no_longer_not_modified()
    {
        await using var site = await Stories.PublishedAsync(azurite);
        using var first = await site.GetAsync("/feed.rss");
        await site.WithdrawAsync("library.txt");
        using var second = await site.GetAsync(
            "/feed.rss", ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.DoesNotContain("library", await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
