using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Feed.Tests.Support;

namespace Feed.Tests.Web;

/// <summary>The page that searches, and the feeds that follow a search.</summary>
public sealed class SearchPageTests(SearchPageTests.Shared shared) : IClassFixture<SearchPageTests.Shared>
{
    private const string Dredging = """
        ---
        published: 2026-03-20T10:00:00Z
        tags: [Harbour]
        ---
        Dredging begins in April

        The council approved the <b>dredging</b> of the inner harbour on Friday.

        "We will dredge the harbour before the winter," said Nora Lindqvist, the mayor of Harwick.

        "Nobody asked the fishermen about the silt," said Bruno Marrow, a clerk.
        """;

    private const string Tunnel = """
        ---
        published: 2026-02-10T10:00:00Z
        author: Ida Winterbourne
        tags: [Traffic]
        ---
        The tunnel closes

        "The tunnel stays closed until May," said Nora Lindqvist, the mayor of Harwick.

        The harbour was dredged last year.
        """;

    private readonly TestSite site = shared.Site;

    [Fact]
    public async Task Results_are_marked_and_have_date_and_speaker()
    {
        var page = await PageAsync("/search?q=dredge%20harbours");

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
        var all = await PageAsync("/search?q=harbour");
        var links = all.QuerySelectorAll(".narrow .choices a").ToDictionary(Text, link => link.GetAttribute("href")!);
        Assert.Equal("/search?q=harbour&speaker=nora-lindqvist", links["Nora Lindqvist"]);
        Assert.Equal("/search?q=harbour&tag=harbour", links["Harbour"]);

        // In the other article the word stands in the text, and not in what the mayor says.
        Assert.Equal(["Dredging begins in April"], await TitlesAsync(links["Nora Lindqvist"]));
        Assert.Equal(["Dredging begins in April"], await TitlesAsync("/search?q=harbour&tag=harbour"));
        Assert.Equal(["The tunnel closes"], await TitlesAsync("/search?q=harbour&not=tag:harbour"));
        Assert.Equal(["The tunnel closes"], await TitlesAsync("/search?q=harbour&until=2026-02-10"));
        Assert.Equal(["Dredging begins in April"], await TitlesAsync("/search?q=harbour&from=2026-02-11&until="));
        var said = await PageAsync(links["Nora Lindqvist"] + "&from=2026-01-01");
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
        var page = await PageAsync($"/search?q={word}");
        foreach (var link in page.QuerySelectorAll(".narrow .choices a[href*='speaker=']"))
            Assert.NotEmpty(await TitlesAsync(link.GetAttribute("href")!));
    }

    [Theory]
    [InlineData("/search?q=%FF")]
    [InlineData("/feed.json?q=%ED%A0%80")]
    [InlineData("/search?q=harbour&speaker=%C3%28")]
    public async Task Bytes_that_are_not_text_are_refused(string address)
    {
        using var response = await site.GetAsync(address);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_search_is_followed_by_three_addresses()
    {
        var page = await PageAsync("/search?q=%22inner%20harbour%22");
        var addresses = page.QuerySelectorAll(".subscribe .addresses a").Select(Local).ToList();

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
    public async Task A_search_that_finds_nothing_says_what_may_find_more(string typed, string advice)
    {
        var page = await PageAsync($"/search?q={Uri.EscapeDataString(typed)}");
        Assert.Contains(advice, Text(page.QuerySelector(".empty")!), StringComparison.Ordinal);
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
    public async Task A_wrong_search_stays_in_the_box_and_leads_to_one_that_can_be_made(string query, string typed, string? instead)
    {
        var page = await BrowserPageAsync("/search?" + query);

        Assert.Equal(typed, page.QuerySelector("header input[name=q]")!.GetAttribute("value"));
        Assert.Equal(instead, page.QuerySelector("main a[href^='/search']")?.GetAttribute("href"));
        if (instead is not null)
            await site.TextAsync(instead);
    }

    [Fact]
    public async Task A_wrong_search_says_what_is_wrong_and_how_to_search()
    {
        var page = await BrowserPageAsync("/search?q=-harbour");

        Assert.Equal("Nothing was searched", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("The search says only what to leave out; add a word to look for.", page.QuerySelector(".lede")!.TextContent);
        Assert.Equal(3, page.QuerySelectorAll(".how dt").Length);
    }

    [Fact]
    public async Task A_result_found_by_a_topic_an_author_or_a_speaker_shows_which_and_who_speaks()
    {
        var byTopic = (await PageAsync("/search?q=traffics")).QuerySelector(".hits li")!;
        Assert.Equal("Topic Traffic", Text(byTopic.QuerySelector(".speakers")!));
        Assert.Equal("Traffic", byTopic.QuerySelector(".speakers mark")!.TextContent);
        Assert.Equal("Speaking Nora Lindqvist", Text(byTopic.QuerySelectorAll(".speakers")[1]));

        var bySpeaker = (await PageAsync("/search?q=bruno+tunnels")).QuerySelectorAll(".hits li");
        Assert.Empty(bySpeaker);
        var marrow = Assert.Single((await PageAsync("/search?q=marrow%20silt")).QuerySelectorAll(".hits li"));
        Assert.Contains("Speaking Bruno Marrow", marrow.QuerySelectorAll(".speakers").Select(Text));
        Assert.Equal("Marrow", marrow.QuerySelector(".speakers mark")!.TextContent);

        var byAuthor = Assert.Single((await PageAsync("/search?q=winterbourne")).QuerySelectorAll(".hits li"));
        Assert.Equal("Winterbourne", byAuthor.QuerySelector(".meta mark")!.TextContent);
    }

    [Fact]
    public async Task A_narrowed_search_that_finds_nothing_leads_to_all_articles_only_if_one_has_the_words()
    {
        var elsewhere = await PageAsync("/search?q=harbour&from=2030-01-01");
        var link = elsewhere.QuerySelector(".empty a")!.GetAttribute("href")!;
        Assert.NotEmpty(await TitlesAsync(link));

        var nowhere = await PageAsync("/search?q=zebra&speaker=nora-lindqvist&from=2026-01-01");
        Assert.Null(nowhere.QuerySelector(".empty a"));
        Assert.Contains("another word", Text(nowhere.QuerySelector(".empty")!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/speakers/nora-lindqvist?q=harbour", "/search?q=harbour&speaker=nora-lindqvist")]
    [InlineData("/tags/harbour/feed.rss?q=silt&limit=5", "/feed.rss?limit=5&q=silt&tag=harbour")]
    [InlineData("/speakers/nora-lindqvist/feed.json?tag=traffic", "/feed.json?tag=traffic&speaker=nora-lindqvist")]
    [InlineData("/tags/harbour?tag=harbour", "/tags/harbour")]
    public async Task A_list_with_words_or_filters_leads_to_the_address_of_the_combination(string asked, string combined)
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

    [Fact]
    public async Task The_page_of_a_speaker_searches_what_the_person_said_and_the_results_keep_the_speaker()
    {
        var box = (await PageAsync("/speakers/nora-lindqvist")).QuerySelector(".side form")!;
        Assert.Equal("speaker=nora-lindqvist q=", Fields(box));

        var within = (await PageAsync("/search?q=harbour&speaker=nora-lindqvist&from=2026-01-01")).QuerySelector(".narrow form.find")!;
        Assert.Equal("speaker=nora-lindqvist from=2026-01-01 q=harbour", Fields(within));
        Assert.Null((await PageAsync("/search?q=harbour")).QuerySelector(".narrow form.find"));

        static string Fields(IElement form) =>
            string.Join(' ', form.QuerySelectorAll("input").Select(input => $"{input.GetAttribute("name")}={input.GetAttribute("value")}"));
    }

    [Fact]
    public async Task Every_filter_link_of_a_search_is_its_canonical_address()
    {
        var page = await PageAsync("/search?q=harbour&speaker=nora-lindqvist");
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
        Assert.Empty(await TitlesAsync("/search?q=vintners"));
        foreach (var link in (await PageAsync("/search?q=lighthouse")).QuerySelectorAll(".hits .summary a"))
        {
            var (path, anchor) = (link.GetAttribute("href")!.Split('#')[0], link.GetAttribute("href")!.Split('#')[1]);
            Assert.NotNull((await PageAsync(path)).GetElementById(anchor));
        }

        await site.WithdrawAsync("caption.txt");
    }

    [Fact]
    public async Task A_phrase_across_she_said_is_marked_with_its_speaker()
    {
        await site.PublishAsync("word.txt", "Quay Opens\n\nThe quay opened on Monday.\n\n“We have kept our word,” said Ellen Prescott, the mayor of Harwick. “It took us longer than I like.”\n");
        foreach (var path in (string[])["/search?q=%22our%20word%20it%20took%22&speaker=ellen-prescott", "/search?q=%22our%20word%20it%20took%22"])
        {
            var hit = Assert.Single((await PageAsync(path)).QuerySelectorAll(".hits li"));
            Assert.Equal("Ellen Prescott · Mayor of Harwick", Text(hit.QuerySelector(".said-by")!));
            Assert.NotEmpty(hit.QuerySelectorAll("blockquote mark"));
        }

        await site.WithdrawAsync("word.txt");
    }

    [Fact]
    public async Task The_title_of_an_article_is_not_marked_in_a_search_of_what_a_person_said() =>
        Assert.Empty((await PageAsync("/search?q=dredge&speaker=nora-lindqvist")).QuerySelectorAll(".hits h3 mark"));

    [Fact]
    public async Task The_feed_of_a_search_between_days_is_said_to_have_all_days()
    {
        Assert.Contains("not limited to the chosen days", Text((await PageAsync("/search?q=harbour&from=2026-01-01")).QuerySelector(".subscribe")!), StringComparison.Ordinal);
        Assert.DoesNotContain("chosen days", Text((await PageAsync("/search?q=harbour")).QuerySelector(".subscribe")!), StringComparison.Ordinal);
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
    public async Task What_is_wrong_with_a_search_is_said(string path, string says)
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
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' or PartitionKey gt '")]
    [InlineData("]]></title><x>")]
    [InlineData("نورا \u200Bмэр 市長 🎣")]
    public async Task Whatever_is_typed_is_text_on_the_page_and_in_feeds(string typed)
    {
        var query = Uri.EscapeDataString(typed);
        using var first = await site.GetAsync($"/search?q={query}");
        var page = await PageAsync(first.Headers.Location?.OriginalString ?? $"/search?q={query}");

        Assert.Empty(page.QuerySelectorAll("script:not([src]), img, x"));
        Assert.Empty(page.QuerySelectorAll(".hits"));
        Assert.Contains("Nothing was found", Text(page.QuerySelector(".empty")!), StringComparison.Ordinal);
        var feed = Local(page.QuerySelector("link[type='application/rss+xml']")!);
        var title = XDocument.Parse(await site.TextAsync(feed)).Root!.Element("channel")!.Element("title")!;
        Assert.Empty(title.Elements());
    }

    [Fact]
    public async Task Without_words_the_page_says_how_to_search()
    {
        foreach (var path in (string[])["/search", "/search?q=", "/search?q=+&from="])
            Assert.Equal("\"inner harbor\"", (await PageAsync(path)).QuerySelectorAll(".how dt")[1].TextContent);
    }

    [Fact]
    public async Task Every_page_has_the_box_and_browsers_learn_how_to_search()
    {
        foreach (var path in (string[])["/", "/speakers", "/search?q=harbour", "/about"])
        {
            var page = await PageAsync(path);
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
        Assert.Empty(await TitlesAsync("/search?q=zeppelin"));
        await site.PublishAsync("zeppelin.txt", "A zeppelin lands\n\nIt landed on the quay.\n");
        Assert.Equal(["A zeppelin lands"], await TitlesAsync("/search?q=zeppelin"));
        await site.WithdrawAsync("zeppelin.txt");
        Assert.Empty(await TitlesAsync("/search?q=zeppelin"));
    }

    private async Task<IReadOnlyList<string>> TitlesAsync(string path) =>
        [.. (await PageAsync(path)).QuerySelectorAll(".hits h3").Select(title => title.TextContent)];

    private async Task<IDocument> PageAsync(string path) => new HtmlParser().ParseDocument(await site.TextAsync(path));

    private async Task<IDocument> BrowserPageAsync(string path)
    {
        using var response = await site.GetAsync(path, ("Accept", "text/html"));
        Assert.True(response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound);
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static string Local(IElement link) => link.GetAttribute("href")!.Replace("https://news.example", "", StringComparison.Ordinal);

    private static string Text(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>One site for all tests.</summary>
    public sealed class Shared(AzuriteFixture azurite) : IAsyncLifetime
    {
        private TestSite? site;

        internal TestSite Site => site!;

        public async ValueTask InitializeAsync()
        {
            site = await TestSite.StartAsync(azurite);
            await site.PublishAsync("dredging.txt", Dredging);
            await site.PublishAsync("tunnel.txt", Tunnel);
            await site.SweepAsync();
        }

        public async ValueTask DisposeAsync() => await (site?.DisposeAsync() ?? default);
    }
}
