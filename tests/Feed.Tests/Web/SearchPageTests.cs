using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using static Feed.Tests.Web.SearchSite;

namespace Feed.Tests.Web;

/// <summary>The search page and the feeds of a search.</summary>
public sealed class SearchPageTests(SearchSite shared) : IClassFixture<SearchSite>
{
    private readonly TestSite site = shared.Site;

    [Fact]
    public async Task Results_are_marked_and_have_date_and_speaker()
    {
        var page = await shared.PageAsync("/search?q=dredge%20harbours");

        Assert.Equal(
            ["Dredging begins in April", "The tunnel closes"], page.QuerySelectorAll(".hits h3").Select(title => title.TextContent));
        Assert.Equal(["Dredging"], page.QuerySelectorAll(".hits h3 mark").Select(mark => mark.TextContent));
        Assert.Equal("“We will dredge the harbour before the winter”", Text(page.QuerySelector(".hits blockquote")!));
        Assert.Equal(["dredge", "harbour"], page.QuerySelectorAll(".hits blockquote mark").Select(mark => mark.TextContent));
        Assert.Equal("Nora Lindqvist · Mayor of Harwick", Text(page.QuerySelector(".hits .said-by")!));
        Assert.Equal(["20 March 2026", "10 February 2026"], page.QuerySelectorAll(".hits time").Select(time => time.TextContent));
        Assert.Equal("dredge harbours", page.QuerySelector("header input[name=q]")!.GetAttribute("value"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task A_speaker_a_topic_and_days_narrow_a_search_down()
    {
        var all = await shared.PageAsync("/search?q=harbour");
        var links = all.QuerySelectorAll(".narrow .choices a").ToDictionary(Text, link => link.GetAttribute("href")!);
        Assert.Equal("/search?q=harbour&speaker=nora-lindqvist", links["Nora Lindqvist"]);
        Assert.Equal("/search?q=harbour&tag=harbour", links["Harbour"]);

        // In the other article the word is in the text, not in the mayor's words.
        Assert.Equal(["Dredging begins in April"], await shared.TitlesAsync(links["Nora Lindqvist"]));
        Assert.Equal(["Dredging begins in April"], await shared.TitlesAsync("/search?q=harbour&tag=harbour"));
        Assert.Equal(["The tunnel closes"], await shared.TitlesAsync("/search?q=harbour&not=tag:harbour"));
        Assert.Equal(["The tunnel closes"], await shared.TitlesAsync("/search?q=harbour&until=2026-02-10"));
        Assert.Equal(["Dredging begins in April"], await shared.TitlesAsync("/search?q=harbour&from=2026-02-11&until="));
        var said = await shared.PageAsync(links["Nora Lindqvist"] + "&from=2026-01-01");
        Assert.Equal("/search?q=harbour&from=2026-01-01", said.QuerySelector(".narrow .choices a")!.GetAttribute("href"));
        var kept = said.QuerySelectorAll(".narrow form:not(.find) input").Select(input => input.GetAttribute("value")).Where(value => value != "");
        Assert.Equal("harbour nora-lindqvist 2026-01-01", string.Join(' ', kept));
    }

    [Theory]
    [InlineData("harbour")]
    [InlineData("tunnel")]
    [InlineData("the")]
    public async Task Every_speaker_that_a_search_offers_said_the_words(string word)
    {
        var page = await shared.PageAsync($"/search?q={word}");
        foreach (var link in page.QuerySelectorAll(".narrow .choices a[href*='speaker=']"))
            Assert.NotEmpty(await shared.TitlesAsync(link.GetAttribute("href")!));
    }

    [Fact]
    public async Task A_search_offers_its_three_feeds()
    {
        var page = await shared.PageAsync("/search?q=%22inner%20harbour%22");
        var addresses = page.QuerySelectorAll(".subscribe .addresses a").Select(PathOf).ToList();

        Assert.Equal(["atom", "json", "rss"], addresses.Select(address => address.Split('.', '?')[1]).Order());
        foreach (var address in addresses)
            Assert.Contains("Dredging begins in April", await site.TextAsync(address), StringComparison.Ordinal);
        Assert.Contains("“inner harbour”", await site.TextAsync(addresses[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_feed_of_a_speaker_and_words_has_what_the_person_said_with_the_words_marked()
    {
        var feed = JsonDocument.Parse(await site.TextAsync("/feed.json?q=harbour&speaker=nora-lindqvist")).RootElement;
        var entry = Assert.Single(feed.GetProperty("items").EnumerateArray());

        Assert.Equal("Nora Lindqvist: “harbour” · The Harbour Post", feed.GetProperty("title").GetString());
        Assert.Equal("“We will dredge the harbour before the winter”", entry.GetProperty("title").GetString());
        Assert.Contains(
            ">“We will dredge the <mark>harbour</mark> before the winter”<",
            entry.GetProperty("content_html").GetString(),
            StringComparison.Ordinal);
        Assert.DoesNotContain("<mark>", await site.TextAsync("/feed.json?q=harbour"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zebra", "another word")]
    [InlineData("zebra crossing", "fewer words")]
    [InlineData("\"zebra crossing\"", "quotation marks")]
    [InlineData("zebra -harbour", "minus sign")]
    public async Task A_search_without_results_suggests_a_wider_one(string typed, string advice)
    {
        var page = await shared.PageAsync($"/search?q={Uri.EscapeDataString(typed)}");
        Assert.Contains(advice, Text(page.QuerySelector(".empty")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_found_by_a_topic_an_author_or_a_speaker_shows_which_and_who_speaks()
    {
        var byTopic = (await shared.PageAsync("/search?q=traffics")).QuerySelector(".hits li")!;
        Assert.Equal("Topic Traffic", Text(byTopic.QuerySelector(".speakers")!));
        Assert.Equal("Traffic", byTopic.QuerySelector(".speakers mark")!.TextContent);
        Assert.Equal("Speaking Nora Lindqvist", Text(byTopic.QuerySelectorAll(".speakers")[1]));

        var bySpeaker = (await shared.PageAsync("/search?q=bruno+tunnels")).QuerySelectorAll(".hits li");
        Assert.Empty(bySpeaker);
        var marrow = Assert.Single((await shared.PageAsync("/search?q=marrow%20silt")).QuerySelectorAll(".hits li"));
        Assert.Contains("Speaking Bruno Marrow", marrow.QuerySelectorAll(".speakers").Select(Text));
        Assert.Equal("Marrow", marrow.QuerySelector(".speakers mark")!.TextContent);

        var byAuthor = Assert.Single((await shared.PageAsync("/search?q=winterbourne")).QuerySelectorAll(".hits li"));
        Assert.Equal("Winterbourne", byAuthor.QuerySelector(".meta mark")!.TextContent);
    }

    [Fact]
    public async Task A_narrowed_search_without_results_links_to_all_articles_only_if_one_has_the_words()
    {
        var elsewhere = await shared.PageAsync("/search?q=harbour&from=2030-01-01");
        var link = elsewhere.QuerySelector(".empty a")!.GetAttribute("href")!;
        Assert.NotEmpty(await shared.TitlesAsync(link));

        var nowhere = await shared.PageAsync("/search?q=zebra&speaker=nora-lindqvist&from=2026-01-01");
        Assert.Null(nowhere.QuerySelector(".empty a"));
        Assert.Contains("another word", Text(nowhere.QuerySelector(".empty")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_speaker_searches_what_the_person_said_and_the_results_keep_the_speaker()
    {
        var box = (await shared.PageAsync("/speakers/nora-lindqvist")).QuerySelector(".side form")!;
        Assert.Equal("speaker=nora-lindqvist q=", Fields(box));

        var within = (await shared.PageAsync("/search?q=harbour&speaker=nora-lindqvist&from=2026-01-01")).QuerySelector(".narrow form.find")!;
        Assert.Equal("speaker=nora-lindqvist from=2026-01-01 q=harbour", Fields(within));
        Assert.Null((await shared.PageAsync("/search?q=harbour")).QuerySelector(".narrow form.find"));

        static string Fields(IElement form) =>
            string.Join(' ', form.QuerySelectorAll("input").Select(input => $"{input.GetAttribute("name")}={input.GetAttribute("value")}"));
    }

    [Fact]
    public async Task Every_filter_link_of_a_search_is_its_canonical_address()
    {
        var page = await shared.PageAsync("/search?q=harbour&speaker=nora-lindqvist");
        foreach (var link in page.QuerySelectorAll(".narrow .choices a"))
        {
            using var response = await site.GetAsync(link.GetAttribute("href")!);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_caption_that_is_not_shown_is_not_found()
    {
        await site.PublishAsync("caption.txt", "Lighthouse reopens\n\nVintners gather below the lamp, Thursday, May 7, 2026, in Harwick. (Harwick Post/Ida Moss)\n\nThe lighthouse opened.\n");
        Assert.Empty(await shared.TitlesAsync("/search?q=vintners"));
        foreach (var link in (await shared.PageAsync("/search?q=lighthouse")).QuerySelectorAll(".hits .summary a"))
        {
            var (path, anchor) = (link.GetAttribute("href")!.Split('#')[0], link.GetAttribute("href")!.Split('#')[1]);
            Assert.NotNull((await shared.PageAsync(path)).GetElementById(anchor));
        }

        await site.WithdrawAsync("caption.txt");
    }

    [Fact]
    public async Task A_phrase_across_she_said_is_marked_with_its_speaker()
    {
        await site.PublishAsync("word.txt", "Quay Opens\n\nThe quay opened on Monday.\n\n“We have kept our word,” said Ellen Prescott, the mayor of Harwick. “It took us longer than I like.”\n");
        foreach (var path in (string[])["/search?q=%22our%20word%20it%20took%22&speaker=ellen-prescott", "/search?q=%22our%20word%20it%20took%22"])
        {
            var hit = Assert.Single((await shared.PageAsync(path)).QuerySelectorAll(".hits li"));
            Assert.Equal("Ellen Prescott · Mayor of Harwick", Text(hit.QuerySelector(".said-by")!));
            Assert.NotEmpty(hit.QuerySelectorAll("blockquote mark"));
        }

        await site.WithdrawAsync("word.txt");
    }

    [Fact]
    public async Task The_title_of_an_article_is_not_marked_in_a_search_of_what_a_person_said() =>
        Assert.Empty((await shared.PageAsync("/search?q=dredge&speaker=nora-lindqvist")).QuerySelectorAll(".hits h3 mark"));

    [Fact]
    public async Task A_search_between_days_says_that_its_feed_has_all_days()
    {
        Assert.Contains("not limited to the chosen days", Text((await shared.PageAsync("/search?q=harbour&from=2026-01-01")).QuerySelector(".subscribe")!), StringComparison.Ordinal);
        Assert.DoesNotContain("chosen days", Text((await shared.PageAsync("/search?q=harbour")).QuerySelector(".subscribe")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_words_the_page_says_how_to_search()
    {
        foreach (var path in (string[])["/search", "/search?q=", "/search?q=+&from="])
            Assert.Equal("\"inner harbor\"", (await shared.PageAsync(path)).QuerySelectorAll(".how dt")[1].TextContent);
    }

    [Fact]
    public async Task Every_page_has_the_box_and_browsers_learn_how_to_search()
    {
        foreach (var path in (string[])["/", "/speakers", "/search?q=harbour", "/about"])
        {
            var page = await shared.PageAsync(path);
            var form = Assert.Single(page.QuerySelectorAll("header form"));
            Assert.Equal("/search", form.GetAttribute("action"));
            Assert.Equal("/opensearch.xml", Assert.Single(page.QuerySelectorAll("link[rel=search]")).GetAttribute("href"));
        }

        var described = XDocument.Parse(await site.TextAsync("/opensearch.xml")).Root!;
        Assert.Equal("The Harbour Post", described.Elements().Single(element => element.Name.LocalName == "ShortName").Value);
        Assert.Contains(
            "https://news.example/search?q={searchTerms}", described.Elements().Attributes("template").Select(address => address.Value));
    }

    [Fact]
    public async Task A_search_shows_an_article_as_soon_as_it_is_published()
    {
        Assert.Empty(await shared.TitlesAsync("/search?q=zeppelin"));
        await site.PublishAsync("zeppelin.txt", "A zeppelin lands\n\nIt landed on the quay.\n");
        Assert.Equal(["A zeppelin lands"], await shared.TitlesAsync("/search?q=zeppelin"));
        await site.WithdrawAsync("zeppelin.txt");
        Assert.Empty(await shared.TitlesAsync("/search?q=zeppelin"));
    }
}
