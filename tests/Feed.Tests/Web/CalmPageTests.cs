using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Feed.Storage;
using Feed.Tests.Support;

namespace Feed.Tests.Web;

/// <summary>Pages say each thing once, omit nothing silently and have no unnecessary buttons.</summary>
public sealed class CalmPageTests(AzuriteFixture azurite)
{
    private const string Crowd =
        "---\npublished: 2026-03-09\nauthor: Ida Quist\ntags: [Harbour]\nimage: https://pictures.example/pier.jpg\n---\nThe pier\n\n"
        + "“One,” said Ana Berg. “Two,” said Bo Carr. “Three,” said Cleo Dunn. “Four,” said Dora Eck. “Five,” said Edo Fenn. "
        + "“Six,” said Flo Gant. “Seven,” said Gil Hart.\n\n“They promised us a crane,” a docker said.\n";

    [Theory]
    [InlineData("/", ".leader .speakers")]
    [InlineData("/tags/harbour", ".articles .speakers")]
    [InlineData("/search?q=pier", ".hits .speakers")]
    public async Task A_list_that_names_five_speakers_says_how_many_others_there_are_and_links_to_the_article(string path, string line)
    {
        await using var site = await SiteAsync();
        var links = (await PageAsync(site, path)).QuerySelector(line)!.QuerySelectorAll("a").ToList();

        Assert.Equal(6, links.Count);
        Assert.Equal(("and 2 more", $"/articles/{ArticleId.Of("pier.md")}"), (links[^1].TextContent, links[^1].GetAttribute("href")));
    }

    [Theory]
    [InlineData("/", ".leader img")]
    [InlineData("/tags/harbour", ".articles img")]
    public async Task A_picture_of_a_list_is_a_link_that_the_keyboard_and_screen_readers_pass_over(string path, string picture)
    {
        await using var site = await SiteAsync();
        var link = (await PageAsync(site, path)).QuerySelector(picture)!.ParentElement!;

        Assert.Equal($"/articles/{ArticleId.Of("pier.md")}", link.GetAttribute("href"));
        Assert.Equal(("-1", "true"), (link.GetAttribute("tabindex"), link.GetAttribute("aria-hidden")));
    }

    [Fact]
    public async Task A_quote_without_a_speaker_has_nothing_to_press()
    {
        await using var site = await SiteAsync();
        var notes = (await PageAsync(site, $"/articles/{ArticleId.Of("pier.md")}")).QuerySelectorAll(".by > span");

        Assert.Empty(notes.Single(note => note.TextContent == "Speaker not named").QuerySelectorAll("a"));
    }

    [Fact]
    public async Task Each_of_eight_speakers_has_a_colour_of_its_own()
    {
        await using var site = await SiteAsync();
        var voices = (await PageAsync(site, $"/articles/{ArticleId.Of("pier.md")}")).QuerySelectorAll(".voices li").Select(voice => voice.ClassName);
        var styles = await site.TextAsync("/assets/site.css");

        Assert.Equal(["v0", "v1", "v2", "v3", "v4", "v5", "v6"], voices);
        Assert.All(Enumerable.Range(0, 8), voice => Assert.Equal(2, styles.Split($"--v{voice}: #").Length - 1));
    }

    [Fact]
    public async Task An_authors_page_names_the_author_once_and_other_pages_say_who_wrote_an_article()
    {
        await using var site = await SiteAsync();
        await site.PublishAsync("berth.md", "---\npublished: 2026-03-08\nauthor: [Ida Quist, Una Marsh]\ntags: [Harbour]\n---\nThe berth\n\nIt opened.\n");
        site.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(
            ["9 March 2026", "8 March 2026 · by\u00A0Ida Quist, Una Marsh"],
            (await PageAsync(site, "/authors/ida-quist")).QuerySelectorAll(".articles .meta").Select(line => line.TextContent));
        Assert.Contains("Ida Quist", (await PageAsync(site, "/tags/harbour")).QuerySelector(".articles .meta")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_says_how_many_articles_it_has_and_a_combination_does_not()
    {
        await using var site = await SiteAsync();

        Assert.Equal("1 article, the newest from 9 March 2026", (await PageAsync(site, "/tags/harbour")).QuerySelector(".lede")!.TextContent);
        Assert.Null((await PageAsync(site, "/?tag=harbour&speaker=ana-berg")).QuerySelector(".lede"));
    }

    [Fact]
    public async Task The_first_address_of_a_feed_is_open_and_the_other_formats_are_one_press_away()
    {
        await using var site = await SiteAsync();
        var box = (await PageAsync(site, "/tags/harbour")).QuerySelector(".subscribe")!;

        Assert.Equal(["/tags/harbour/feed.atom"], Paths(box.QuerySelectorAll(":scope > .addresses a")));
        Assert.Equal(["/tags/harbour/feed.rss", "/tags/harbour/feed.json"], Paths(box.QuerySelectorAll("details .addresses a")));

        static IEnumerable<string> Paths(IHtmlCollection<IElement> links) => links.Select(link => new Uri(link.GetAttribute("href")!).AbsolutePath);
    }

    [Theory]
    [InlineData("/search?q=pier", "1 article")]
    [InlineData("/search?q=opened", "2 articles, newest first")]
    [InlineData("/search?q=opened&limit=1", "Newest first")]
    public async Task Results_say_their_order_and_their_number_where_all_are_on_the_page(string path, string order)
    {
        await using var site = await SiteAsync();
        foreach (var name in (string[])["lock", "mole"])
            await site.PublishAsync($"{name}.md", $"---\npublished: 2026-03-08\n---\nThe {name}\n\nIt opened.\n");

        Assert.Equal(order, (await PageAsync(site, path)).QuerySelector(".order")!.TextContent);
    }

    [Theory]
    [InlineData("don't", "don’t")]
    [InlineData("'tis the dogs' day", "'tis the dogs' day")]
    [InlineData("'", "'")]
    [InlineData("", "")]
    public void An_apostrophe_between_letters_is_shown_as_one(string text, string shown) => Assert.Equal(shown, Feed.Web.Pages.DisplayText.Typographic(text));

    [Fact]
    public async Task A_long_list_of_topics_stands_under_its_letters()
    {
        await using var site = await TestSite.StartAsync(azurite);
        var tags = string.Join(", ", Enumerable.Range(0, 26).SelectMany(letter => Enumerable.Range(1, 4).Select(number => $"{(char)('A' + letter)}ord {number}")));
        await site.PublishAsync("many.md", $"---\ntags: [{tags}]\n---\nMany\n\nText.\n");
        var page = await PageAsync(site, "/tags");

        Assert.Equal(Enumerable.Range(0, 26).Select(letter => ((char)('A' + letter)).ToString()), page.QuerySelectorAll(".names h2").Select(heading => heading.TextContent));
        Assert.All(page.QuerySelectorAll(".names"), group => Assert.Equal(4, group.QuerySelectorAll("li").Length));
        Assert.Empty((await PageAsync(site, "/tags?q=aord")).QuerySelectorAll(".names"));
    }

    private async Task<TestSite> SiteAsync()
    {
        var site = await TestSite.StartAsync(azurite);
        await site.PublishAsync("old.md", "---\npublished: 2026-02-01\n---\nOld\n\nIt rained.\n");
        await site.PublishAsync("pier.md", Crowd);
        site.Time.Advance(TimeSpan.FromMinutes(1));
        return site;
    }

    private static async Task<IHtmlDocument> PageAsync(TestSite site, string path) => new HtmlParser().ParseDocument(await site.TextAsync(path));
}
