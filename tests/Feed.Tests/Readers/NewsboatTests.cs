using Feed.Tests.Support;
using Feed.Tests.Web;

namespace Feed.Tests.Readers;

public sealed class NewsboatTests(AzuriteFixture azurite) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Newsboat_subscribes_fetches_again_only_what_changed_and_takes_an_update_for_the_same_entry()
    {
        await using var site = await Stories.PublishedAsync(azurite);
        await SubscribeAsync(site, "feed.rss", "tags/budget/feed.atom");
        Assert.Equal("3 unread articles", await ReloadAsync());
        Assert.Equal([200, 200], site.Answered("newsboat"));

        // It keeps the validators of a feed from the second fetch on.
        await ReloadAsync();
        await ReloadAsync();
        Assert.Equal([200, 200, 200, 200, 304, 304], site.Answered("newsboat"));

        await site.PublishAsync("harbour.txt", Stories.Harbour.Replace("four hours", "five hours", StringComparison.Ordinal));
        Assert.Equal("3 unread articles", await ReloadAsync());
        Assert.Equal([200, 200, 200, 200, 304, 304, 200, 200], site.Answered("newsboat"));
    }

    [Fact]
    public async Task Two_followed_speakers_of_one_article_both_show_beside_the_article()
    {
        await using var site = await Stories.PublishedAsync(azurite);
        await SubscribeAsync(site, "speakers/mara-okafor/feed.rss", "speakers/tobias-renner/feed.atom", "feed.rss");
        Assert.Equal("6 unread articles", await ReloadAsync());
    }

    public void Dispose() => folder.Dispose();

    private async Task SubscribeAsync(TestSite site, params string[] paths)
    {
        Assert.SkipWhen(await ReaderProgram.RunAsync("newsboat", "-v") is null, "newsboat is not installed: apt-get install newsboat.");
        folder.Write("urls", string.Join('\n', paths.Select(path => new Uri(site.Address, path).AbsoluteUri)) + "\n");
        folder.Write("config", "");
    }

    /// <returns>What newsboat says that there is to read.</returns>
    private async Task<string> ReloadAsync()
    {
        var run = await ReaderProgram.RunAsync(
            "newsboat", "-q", "-u", File("urls"), "-c", File("cache.db"), "-C", File("config"), "-x", "reload", "print-unread");
        Assert.True(run is { Code: 0 }, run?.Output);
        return run!.Value.Output.Trim().Split('\n').Last();
    }

    private string File(string name) => Path.Combine(folder.Path, name);
}
