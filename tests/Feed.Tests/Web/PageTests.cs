using System.Net;
using AngleSharp.Html.Parser;
using Feed.Storage;
using Feed.Tests.Support;

namespace Feed.Tests.Web;

public sealed class PageTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Every_page_and_feed_that_a_page_links_to_answers()
    {
        await using var site = await SampleArticles.PublishedAsync(azurite);
        await site.PublishAsync("empty.txt", "");
        var seen = new HashSet<string>();
        var ahead = new Queue<string>(["/", "/rejected", "/feeds.opml", "/sitemap.xml"]);
        while (ahead.TryDequeue(out var path))
        {
            if (!seen.Add(path))
                continue;
            var text = await site.TextAsync(path);
            if (text.StartsWith("<!DOCTYPE html>", StringComparison.Ordinal))
            {
                foreach (var link in Links(text))
                    ahead.Enqueue(link);
            }
        }

        Assert.Contains("/speakers/tobias-renner", seen);
        Assert.Contains("/?tag=harbour&speaker=mara-okafor", seen);
        Assert.Contains("/tags/education/feed.json", seen);
    }

    [Fact]
    public async Task A_page_offers_its_own_feed_alone_in_every_format_the_best_first()
    {
        await using var site = await SampleArticles.PublishedAsync(azurite);
        var page = new HtmlParser().ParseDocument(await site.TextAsync("/speakers/mara-okafor"));

        Assert.Equal(
            [
                "application/atom+xml | Mara Okafor · The Harbour Post (Atom) | https://news.example/speakers/mara-okafor/feed.atom",
                "application/rss+xml | Mara Okafor · The Harbour Post (RSS) | https://news.example/speakers/mara-okafor/feed.rss",
                "application/feed+json | Mara Okafor · The Harbour Post (JSON Feed) | https://news.example/speakers/mara-okafor/feed.json",
            ],
            page.QuerySelectorAll("link[rel=alternate]").Select(link => $"{link.GetAttribute("type")} | {link.GetAttribute("title")} | {link.GetAttribute("href")}"));
    }

    [Fact]
    public async Task Every_kind_of_page_has_the_tags_of_a_shared_link()
    {
        await using var site = await SampleArticles.PublishedAsync(azurite);
        await site.PublishAsync("empty.txt", "");
        await site.PublishAsync("bare.txt", "---\ntitle: Ferry stopped\nauthor: Ines Holm\n---\n");
        await site.SweepAsync();
        var article = $"/articles/{ArticleId.Of("harbour.txt")}";
        var quote = new HtmlParser().ParseDocument(await site.TextAsync(article)).QuerySelector(".by a:last-of-type")!.GetAttribute("href")!;
        string[] paths =
        [
            "/", "/?tag=budget&speaker=mara-okafor", "/tags", "/tags/budget", "/speakers", "/speakers?letter=o", "/speakers?q=okafor", "/speakers/mara-okafor",
            "/authors", "/authors/ines-holm", article, $"/articles/{ArticleId.Of("bare.txt")}", quote, "/follow", "/search", "/search?q=berth", "/about", "/rejected",
            "/nowhere", $"{article}/quotes/0123456789ab",
        ];
        foreach (var path in paths)
        {
            using var answer = await site.GetAsync(path, ("Accept", "text/html"));
            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            foreach (var name in (string[])["og:site_name", "og:type", "og:title", "og:description", "twitter:card", "twitter:title", "twitter:description", "description"])
                Assert.False(string.IsNullOrWhiteSpace(page.QuerySelector($"meta[property='{name}'], meta[name='{name}']")?.GetAttribute("content")), $"{path} has no {name}.");
            Assert.Equal(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"), page.QuerySelector("meta[property='og:url']")?.GetAttribute("content"));
        }
    }

    [Fact]
    public async Task Every_page_has_what_a_shared_link_shows_of_it()
    {
        await using var site = await SampleArticles.PublishedAsync(azurite);
        foreach (var path in (string[])["/", "/tags", "/tags/budget", "/speakers", "/speakers/mara-okafor", "/about", $"/articles/{ArticleId.Of("harbour.txt")}"])
        {
            var page = new HtmlParser().ParseDocument(await site.TextAsync(path));
            string? Meta(string name) => page.QuerySelector($"meta[property='{name}'], meta[name='{name}']")?.GetAttribute("content");

            Assert.Equal("The Harbour Post", Meta("og:site_name"));
            Assert.Equal("https://news.example" + path, Meta("og:url"));
            Assert.Equal(Meta("og:title"), Meta("twitter:title"));
            Assert.StartsWith(Meta("og:title")!, page.Title, StringComparison.Ordinal);
            Assert.Equal(path.StartsWith("/articles/", StringComparison.Ordinal) ? "article" : "website", Meta("og:type"));
            Assert.Equal("summary", Meta("twitter:card"));
        }
    }

    [Fact]
    public async Task A_name_written_from_right_to_left_turns_nothing_around_it()
    {
        await using var site = await TestSite.StartAsync(azurite);
        await site.PublishAsync("berth.txt", "---\ntitle: A new berth\nauthor: ליאת שחר\npublished: 2026-03-09\ntags: [نقل]\n---\nThe berth opened on Monday, and the council came to see it.\n");
        foreach (var path in (string[])["/", $"/articles/{ArticleId.Of("berth.txt")}"])
        {
            var page = new HtmlParser().ParseDocument(await site.TextAsync(path));
            Assert.Equal("ליאת שחר", page.QuerySelector(".meta bdi")!.TextContent);
            Assert.Equal("نقل", page.QuerySelector(".topics a > bdi")!.TextContent);
        }
    }

    [Fact]
    public async Task The_quotes_as_data_have_the_address_of_each_quotes_own_page()
    {
        await using var site = await SampleArticles.PublishedAsync(azurite);
        foreach (var (data, list) in ((string, string)[])[("quotes.json", "quotes"), ("statements.json", "statements")])
        {
            var said = System.Text.Json.JsonDocument.Parse(await site.TextAsync($"/speakers/tobias-renner/{data}")).RootElement.GetProperty(list)[0];
            var address = said.GetProperty("address").GetString()!;

            Assert.StartsWith($"https://news.example/articles/{ArticleId.Of("harbour.txt")}/quotes/", address, StringComparison.Ordinal);
            Assert.Contains(said.GetProperty("text").GetString()!.TrimEnd(','), await site.TextAsync(new Uri(address).AbsolutePath), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_speakers_page_has_the_quotes_with_links_to_each_and_says_in_words_what_it_draws()
    {
        await using var site = await SampleArticles.PublishedAsync(azurite);
        var page = new HtmlParser().ParseDocument(await site.TextAsync("/speakers/mara-okafor"));

        Assert.Equal(["“The children have waited long enough”", "“We build it now”"], page.QuerySelectorAll(".statement blockquote p").Select(p => p.TextContent));
        Assert.StartsWith($"/articles/{ArticleId.Of("school.txt")}/quotes/", page.QuerySelector(".statement blockquote a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("2 statements in March 2026.", page.QuerySelector("figure.months figcaption")!.TextContent);
    }

    [Fact]
    public async Task A_combination_links_to_each_of_its_lists()
    {
        await using var site = await SampleArticles.PublishedAsync(azurite);
        var page = new HtmlParser().ParseDocument(await site.TextAsync("/?tag=harbour&speaker=mara-okafor&not=tag:education"));

        Assert.Equal(["/tags/harbour", "/speakers/mara-okafor"], page.QuerySelectorAll(".choices a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Only_the_first_page_of_everything_calls_its_articles_the_newest()
    {
        await using var site = await SampleArticles.PublishedAsync(azurite);
        var first = new HtmlParser().ParseDocument(await site.TextAsync("/?limit=1"));
        var second = new HtmlParser().ParseDocument(await site.TextAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!));

        Assert.Equal(("Newest articles", "Older articles"), (first.QuerySelector("main h2")!.TextContent, second.QuerySelector("main h2")!.TextContent));
    }

    [Fact]
    public async Task The_links_around_a_page_say_which_of_them_it_is()
    {
        await using var site = await SampleArticles.PublishedAsync(azurite);
        foreach (var path in (string[])["/speakers", "/tags", "/authors", "/follow"])
            Assert.Equal(path, new HtmlParser().ParseDocument(await site.TextAsync(path)).QuerySelector("header nav [aria-current=page]")!.GetAttribute("href"));
        Assert.Null(new HtmlParser().ParseDocument(await site.TextAsync("/tags/harbour")).QuerySelector("[aria-current]"));
    }

    [Fact]
    public async Task A_withdrawn_article_is_gone_an_unknown_one_was_never_there_and_browsers_get_a_page_that_says_so()
    {
        await using var site = await SampleArticles.PublishedAsync(azurite);
        await site.WithdrawAsync("library.txt");
        using var gone = await site.GetAsync($"/articles/{ArticleId.Of("library.txt")}", ("Accept", "text/html"));
        using var goneData = await site.GetAsync($"/articles/{ArticleId.Of("library.txt")}.json");
        using var unknown = await site.GetAsync("/articles/library");
        using var nothing = await site.GetAsync("/nothing/here", ("Accept", "text/html"));

        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Equal("text/html", gone.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.Gone, goneData.StatusCode);
        Assert.Equal("application/problem+json", goneData.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
    }

    [Fact]
    public async Task A_tag_that_has_lost_its_last_article_keeps_an_empty_feed()
    {
        await using var site = await SampleArticles.PublishedAsync(azurite);
        await site.WithdrawAsync("library.txt");
        await site.WithdrawAsync("school.txt");
        await site.SweepAsync();

        Assert.DoesNotContain("<entry>", await site.TextAsync("/tags/education/feed.atom"), StringComparison.Ordinal);
        Assert.Contains("<updated>2000-01-01T00:00:00Z</updated>", await site.TextAsync("/tags/education/feed.atom"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/speakers/ellen-prescott")]
    public async Task An_archive_article_is_listed_at_its_own_date(string path)
    {
        await using var site = await TestSite.StartAsync(azurite);
        await site.PublishAsync("bridge.txt", "Bridge opens in May\n\nHARWICK, March 3, 2026 — “We kept our word,” said Mayor Ellen Prescott.");
        await site.PublishAsync("ferry.txt", "---\npublished: 2026-03-04\n---\nFerry sails\n\n“It sails,” said Mayor Ellen Prescott.");

        var lines = new HtmlParser().ParseDocument(await site.TextAsync(path)).QuerySelectorAll(".leader .meta, .articles .meta, .statement .meta, article .meta").Select(line => line.TextContent);

        Assert.Equal(["3 March 2026", "4 March 2026"], lines.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Pages_allow_nothing_inline_and_stay_light()
    {
        await using var site = await SampleArticles.PublishedAsync(azurite);
        foreach (var path in (string[])["/", "/tags", "/tags/budget", "/speakers", "/speakers/mara-okafor", "/about", "/rejected"])
        {
            using var response = await site.GetAsync(path);
            var policy = response.Headers.GetValues("Content-Security-Policy").Single();
            Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(html.Length < 20_000, $"{path} has {html.Length} characters.");
            Assert.Empty(new HtmlParser().ParseDocument(html).QuerySelectorAll("[style], style, [onclick]"));
        }
    }

    private static IEnumerable<string> Links(string html) =>
        from element in new HtmlParser().ParseDocument(html).QuerySelectorAll("a[href]:not([rel~=nofollow]), link[href], script[src]")
        let address = new Uri(new Uri("https://news.example"), element.GetAttribute("href") ?? element.GetAttribute("src"))
        where address.Host == "news.example"
        select address.PathAndQuery;
}
