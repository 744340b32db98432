using System.Net;
using Feed.Articles;
using Feed.Tests.Support;

namespace Feed.Tests.Readers;

[Collection<OneLocalSite>]
public sealed class NewsboatTests(LocalSite site) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Newsboat_subscribes_fetches_again_only_what_changed_and_takes_an_update_for_the_same_entry()
    {
        await SkipWithoutNewsboatAsync();
        var paper = new Paper(site, "newsboat", "Mara Okafor", "Tobias Renner");
        await paper.PublishAsync();

        // All three feeds: the articles by their tag, and what each of the two people said in them.
        var (articles, mayor, councillor) = (paper.Tag + "rss", paper.Mayor + "atom", paper.Councillor + "rss");
        Subscribe("cache", articles, mayor, councillor);
        Assert.Equal("6 unread articles", await ReloadAsync("cache"));
        Assert.Equal([200], await site.AnsweredAsync(articles, 1));

        // It stores the validators of a feed from the second fetch on.
        await ReloadAsync("cache");
        await ReloadAsync("cache");
        Assert.Equal([200, 200, 304], await site.AnsweredAsync(articles, 3));
        Assert.Equal([200, 200, 304], await site.AnsweredAsync(mayor, 3));

        await paper.UpdateHarbourAsync();
        Assert.Equal("6 unread articles", await ReloadAsync("cache"));
        Assert.Equal([200, 200, 304, 200], await site.AnsweredAsync(articles, 4));
        Assert.Equal([200, 200, 304, 200], await site.AnsweredAsync(councillor, 4));
        Assert.Contains("argued for five hours", await File.ReadAllTextAsync(PathOf("cache.db"), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        // What it has shown once it keeps for ever; whoever comes later does not get it.
        await paper.WithdrawLibraryAsync();
        Subscribe("later", articles);
        Assert.Equal("2 unread articles", await ReloadAsync("later"));
        using var gone = await site.GetAsync(paper.LibraryPage);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
    }

    [Fact]
    public async Task Newsboat_has_the_words_as_title_the_speaker_as_author_and_an_entry_of_a_combination_once()
    {
        await SkipWithoutNewsboatAsync();
        var paper = new Paper(site, "combined", "Frieda Aalto", "Malik Osei");
        await paper.PublishAsync();
        Subscribe("said", paper.Mayor + "atom", $"feed.rss?tag=combined&speaker={Slug.Of("Frieda Aalto")}");
        Subscribe("all", paper.Tag + "atom");
        Assert.Equal("2 unread articles", await ReloadAsync("said"));
        Assert.Equal("3 unread articles", await ReloadAsync("all"));

        var kept = await ReaderProgram.ParseAsync("newsboat", [PathOf("said.db"), PathOf("all.db")]);

        Assert.Equal(["“The children have waited long enough”", "“We build it now”"], Texts(kept[0], "title"));
        Assert.Equal(["Frieda Aalto", "Frieda Aalto"], Texts(kept[0], "author"));
        Assert.Equal(Paper.Titles, Texts(kept[1], "title"));
    }

    [Fact]
    public async Task Newsboat_imports_the_outline_and_subscribes_to_feeds_alone()
    {
        await SkipWithoutNewsboatAsync();
        await new Paper(site, "outline", "Ilse Varga", "Jonah Pym").PublishAsync();
        using var outline = await site.GetAsync("feeds.opml?limit=1");
        folder.Write("feeds.opml", await outline.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var run = await ReaderProgram.RunAsync("newsboat", "-q", "-u", PathOf("imported"), "-c", PathOf("imported.db"), "-i", PathOf("feeds.opml"));
        Assert.True(run is { Code: 0 }, run?.Output);
        var feeds = await File.ReadAllLinesAsync(PathOf("imported"), TestContext.Current.CancellationToken);
        Assert.Equal(2, feeds.Length);
        Assert.All(feeds, feed => Assert.Contains("/feed.atom", feed, StringComparison.Ordinal));
    }

    public void Dispose() => folder.Dispose();

    private static async Task SkipWithoutNewsboatAsync() =>
        Assert.SkipWhen(await ReaderProgram.RunAsync("newsboat", "-v") is null, "newsboat is not installed: apt-get install newsboat.");

    private void Subscribe(string cache, params string[] paths)
    {
        folder.Write($"{cache}.urls", string.Join('\n', paths.Select(path => new Uri(site.Address, path).AbsoluteUri)) + "\n");
        folder.Write("config", "");
    }

    /// <returns>What newsboat reports as unread.</returns>
    private async Task<string> ReloadAsync(string cache)
    {
        var run = await ReaderProgram.RunAsync(
            "newsboat", "-q", "-u", PathOf($"{cache}.urls"), "-c", PathOf($"{cache}.db"), "-C", PathOf("config"), "-x", "reload", "print-unread");
        Assert.True(run is { Code: 0 }, run?.Output);
        return run!.Value.Output.Trim().Split('\n').Last();
    }

    private static IEnumerable<string> Texts(System.Text.Json.JsonElement kept, string field) =>
        kept.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty(field).GetString()!);

    private string PathOf(string name) => Path.Combine(folder.Path, name);
}
