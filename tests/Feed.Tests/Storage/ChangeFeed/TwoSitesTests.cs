using Azure.Core;
using Azure.Core.Pipeline;
using Feed.Storage;
using Feed.Storage.Configuration;
using Feed.Tests.Support;
using Feed.Tests.Support.Memory;
using Feed.Tests.Web;
using Feed.Web.Pages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Feed.Tests.Storage.ChangeFeed;

/// <summary>
/// A site with a full cache responds like one that has just started, at every address and after every kind of change: so
/// each response knows everything that it depends on, and each change is announced with everything that it affects.
/// </summary>
public sealed class TwoSitesTests(AzuriteFixture azurite)
{
    private readonly FakeTimeProvider time = new(SampleArticles.Later);
    private readonly StorageCalls calls = new();
    private MemoryStorage? storage;

    [Fact]
    public async Task After_every_kind_of_change_a_full_cache_answers_as_an_empty_one()
    {
        storage = new MemoryStorage(time);
        await using var writer = await StartAsync();
        await using var kept = await StartAsync(calls);
        await writer.Storage.CreateMissingAsync(TestContext.Current.CancellationToken);
        var stale = new List<string>();
        foreach (var (what, change) in Changes(writer))
        {
            await change();
            await SeeLookAsync(kept);
            await AskAllAsync(kept);
            time.Advance(ConfigurationFiles.CheckInterval);
            await using var fresh = await StartAsync();
            await SeeLookAsync(fresh);
            var (cached, made) = (await AskAllAsync(kept), await AskAllAsync(fresh));
            stale.AddRange(made.Where(answer => cached[answer.Key] != answer.Value).Select(answer => $"{what}: {answer.Key}"));
        }

        Assert.Empty(stale);
    }

    [Fact]
    public async Task Where_nothing_changes_all_addresses_together_cost_one_reading_of_the_news_and_one_look_for_files()
    {
        storage = new MemoryStorage(time);
        await using var writer = await StartAsync();
        await using var kept = await StartAsync(calls);
        await writer.Storage.CreateMissingAsync(TestContext.Current.CancellationToken);
        foreach (var (_, change) in Changes(writer).Take(3))
            await change();

        // Missing pages are not cached.
        var there = (await AskAllAsync(kept)).Where(answer => answer.Value.StartsWith("200", StringComparison.Ordinal)).Select(answer => answer.Key).ToList();
        Assert.InRange(there.Count, 25, 100);

        // Changes announced shortly before this instance began to read reach it once.
        time.Advance(TimeSpan.FromMinutes(1));
        await AskAllAsync(kept);
        for (var minute = 0; minute < 5; minute++)
        {
            calls.Reset();
            time.Advance(TimeSpan.FromMinutes(1));
            foreach (var address in there)
                await kept.TextAsync(address);
            Assert.InRange(calls.Calls, 1, 2);
        }
    }

    private static string Id(string blob) => ArticleId.Of(blob);

    private static IEnumerable<string> Addresses =>
    [
        "/", "/feed.rss", "/feed.atom", "/feed.json", "/feed.json?limit=1", "/feed.json?tag=harbour&tag=council", "/feed.json?tag=harbour&tag=schools&match=any",
        "/feed.json?tag=harbour&not=tag:council", "/feed.json?not=tag:harbour", "/feed.json?tag=harbour&speaker=mara-okafor&match=any", "/?tag=harbour&tag=budget",
        "/tags", "/tags.json", "/tags/harbour", "/tags/budget", "/tags/schools/feed.rss", "/tags/council/feed.json", "/speakers", "/speakers?letter=o", "/speakers.json",
        "/names.json?q=ma", "/names.json?kind=tag&q=h", "/speakers/mara-okafor", "/speakers/mara-okafor/feed.atom", "/speakers/mara-okafor/quotes.json",
        "/speakers/tobias-renner/statements.json", "/speakers/mara-quist/feed.json", "/authors", "/authors.json", "/authors/ida-quist", "/authors/mara-okafor/feed.rss",
        "/articles/" + Id("harbour.txt"), $"/articles/{Id("harbour.txt")}.json", "/articles/" + Id("school.txt"), "/articles/" + Id("library.txt"), "/articles/" + Id("old.txt"),
        "/articles/" + Id("held.txt"), "/feeds.opml", "/feeds.opml?tag=harbour&tag=budget&match=any", "/sitemap.xml", "/sitemap.xml?part=articles", "/sitemap.xml?part=tags",
        "/about", "/follow", "/follow?tag=harbour", "/follow?q=ren", "/robots.txt", "/assets/site.css",
    ];

    private IEnumerable<(string What, Func<Task> Change)> Changes(TestSite site) =>
    [
        ("nothing yet", () => Task.CompletedTask),
        ("the first articles", async () =>
        {
            await site.PublishAsync("harbour.txt", SampleArticles.Harbour);
            await site.PublishAsync("school.txt", SampleArticles.School);
        }),
        ("counts", () => SweepAsync(site)),
        ("a third article", () => site.PublishAsync("library.txt", SampleArticles.Library)),
        ("another text", () => site.PublishAsync("harbour.txt", SampleArticles.Harbour.Replace("We build it now", "We build it later", StringComparison.Ordinal))),
        ("another title", () => site.PublishAsync("school.txt", SampleArticles.School.Replace("heating", "cooling", StringComparison.Ordinal))),
        ("other tags", () => site.PublishAsync("harbour.txt", SampleArticles.Harbour.Replace("[Harbour, Budget]", "[Harbour, Council]", StringComparison.Ordinal))),
        ("counts of other tags", () => SweepAsync(site)),
        ("an old article", () => site.PublishAsync("old.txt", "---\ntitle: Old news\npublished: 2025-03-01\ntags: [Harbour, Schools]\nauthor: Mara Okafor\n---\n“It was so,” said Mara Okafor.\n")),
        ("another date", () => site.PublishAsync("old.txt", "---\ntitle: Old news\npublished: 2026-03-02\ntags: [Harbour, Schools]\nauthor: Ida Quist\n---\n“It was so,” said Mara Okafor.\n")),
        ("a held file", () => site.PublishAsync("held.txt", "---\ntitle: Not yet\npublished: 2026-03-04T09:00:00Z\ntags: [Harbour]\n---\n“Soon,” said Mara Okafor.\n")),
        ("its time", async () =>
        {
            time.Advance(TimeSpan.FromHours(2));
            await SweepAsync(site);
        }),
        ("a new name", async () =>
        {
            await ConfigureAsync(site, "people.yaml", "people:\n  - name: Mara Quist\n    was: [Mara Okafor]\n");
            await SweepAsync(site);
        }),
        ("the old name again", async () =>
        {
            await ConfigureAsync(site, "people.yaml", "people: []\n");
            await SweepAsync(site);
        }),
        ("a style sheet", () => ConfigureAsync(site, "site.css", "a { color: red }\n")),
        ("a withdrawal", () => site.WithdrawAsync("school.txt")),
        ("counts after it", () => SweepAsync(site)),
        ("a file that cannot be read", () => site.PublishAsync("library.txt", "")),
        ("lost rows of a list", () =>
        {
            foreach (var row in storage!.Tables.Of(FeedStorage.EntriesTable).Where(row => row.PartitionKey == "tag:harbour").ToList())
                storage.Tables.Answer(new MemoryRequest("DELETE", new Uri($"http://127.0.0.1:2/memory/{FeedStorage.EntriesTable}(PartitionKey='{row.PartitionKey}',RowKey='{row.RowKey}')"), new Dictionary<string, string>(), []));
            return SweepAsync(site);
        }),
    ];

    private async Task SweepAsync(TestSite site)
    {
        time.Advance(ConfigurationFiles.CheckInterval);
        Assert.NotNull(await site.SweepAsync());
    }

    /// <summary>
    /// Waits until a site knows the look. Requests read it in the background, so it is not certain which one shows a new look: a reading may
    /// have begun before the change and ended after it.
    /// </summary>
    private async Task SeeLookAsync(TestSite site)
    {
        for (var look = 0; look < 2; look++)
        {
            time.Advance(ConfigurationFiles.CheckInterval);
            await site.Get<LookWatch>().ReadCurrentAsync(TestContext.Current.CancellationToken);
        }
    }

    private static async Task ConfigureAsync(TestSite site, string name, string text)
    {
        var file = site.Storage.Config.GetBlobClient(name);
        await file.UploadAsync(BinaryData.FromString(text), overwrite: true, TestContext.Current.CancellationToken);
    }

    private static async Task<Dictionary<string, string>> AskAllAsync(TestSite site)
    {
        var answers = new Dictionary<string, string>();
        foreach (var address in Addresses)
        {
            using var answer = await site.GetAsync(address);
            answers[address] = $"{(int)answer.StatusCode} {answer.Headers.Location} {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}";
        }

        return answers;
    }

    private Task<TestSite> StartAsync(HttpPipelinePolicy? policy = null) => TestSite.StartAsync(azurite, MemoryStorage.ConnectionString, services: services =>
    {
        services.AddSingleton<TimeProvider>(time).AddSingleton<HttpPipelineTransport>(new MemoryTransport(storage!));
        services.AddSingleton<HttpPipelinePolicy>(new RetryPolicy(1, DelayStrategy.CreateFixedDelayStrategy(TimeSpan.Zero)));
        if (policy is not null)
            services.AddSingleton(policy);
    });
}
