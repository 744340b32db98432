using System.Net;
using Azure.Core.Pipeline;
using Feed.Storage.ChangeFeed;
using Feed.Tests.Support;
using Feed.Web.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

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
            await before.PublishAsync("harbour.txt", SampleArticles.Harbour);
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
        await using var site = await SampleArticles.PublishedAsync(azurite);
        using var first = await site.GetAsync("/feed.rss");
        await site.WithdrawAsync("library.txt");
        using var second = await site.GetAsync(
            "/feed.rss", ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.DoesNotContain("library", await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_shows_on_another_instance_within_15_seconds()
    {
        var connection = await azurite.NewAccountAsync();
        var time = new FakeTimeProvider(SampleArticles.Later);
        await using var one = await TestSite.StartAsync(azurite, connection, services: services => services.AddSingleton<TimeProvider>(time));
        await using var other = await TestSite.StartAsync(azurite, connection, services: services => services.AddSingleton<TimeProvider>(time));
        await one.PublishAsync("harbour.txt", SampleArticles.Harbour);
        using var before = await other.GetAsync("/feed.rss");
        await one.PublishAsync("school.txt", SampleArticles.School);

        time.Advance(RenderCache.HardTtl);
        using var after = await other.GetAsync("/feed.rss", ("If-None-Match", before.Headers.ETag!.ToString()));
        Assert.Contains("Schools get new heating", await after.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.InRange(RenderCache.HardTtl + before.Headers.CacheControl!.MaxAge!.Value, TimeSpan.Zero, TimeSpan.FromSeconds(15));
    }

    [Theory]
    [InlineData("/feed.rss")]
    [InlineData("/speakers/mara-okafor/feed.json")]
    [InlineData("/")]
    public async Task A_conditional_request_to_a_warm_cache_asks_nothing_of_storage_so_nothing_is_rendered(string path)
    {
        var calls = new StorageCalls();
        await using var site = await TestSite.StartAsync(
            azurite, services: services => services.AddSingleton<HttpPipelinePolicy>(calls).AddSingleton<TimeProvider>(new FakeTimeProvider(SampleArticles.Later)));
        await site.PublishAsync("harbour.txt", SampleArticles.Harbour);
        using var first = await site.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);

        // The first response does not wait for the read of changes that it starts.
        await site.Get<ChangeWatch>().ReadIfDue();
        calls.Reset();
        using var again = await site.GetAsync(path, ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(0, calls.Calls);
    }
}
