using AngleSharp.Html.Parser;
using Feed.Storage;
using Feed.Tests.Support;

namespace Feed.Tests.Web;

/// <summary>What the page of an article shows.</summary>
public sealed class ArticlePageTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task The_page_of_an_article_in_another_language_says_why_it_has_no_quotes()
    {
        await using var site = await SampleArticles.PublishedAsync(azurite);
        await site.PublishAsync("hallenbad.txt", "---\nlanguage: de\n---\nZuschuss für das Hallenbad gestrichen\n\n„Das Wasser heizt sich nicht mit Wünschen“, sagte Elke Brandt.");
        var page = new HtmlParser().ParseDocument(await site.TextAsync($"/articles/{ArticleId.Of("hallenbad.txt")}"));

        Assert.StartsWith("The article is not in English (de)", page.QuerySelector(".sources .notes li")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_marks_each_quote_and_names_its_speaker_next_to_it()
    {
        await using var site = await SampleArticles.PublishedAsync(azurite);
        var page = new HtmlParser().ParseDocument(await site.TextAsync($"/articles/{ArticleId.Of("harbour.txt")}"));

        var said = page.QuerySelectorAll(".text > .said").Select(passage => $"{passage.QuerySelector("mark")!.TextContent} | {passage.QuerySelector(".by a")!.TextContent}");
        Assert.Equal(["We build it now, | Mara Okafor", "Nobody asked the fishermen, | Tobias Renner"], said);
        Assert.Equal("“We build it now,” Mayor Mara Okafor said. The council had argued for four hours.", page.QuerySelector("#p1 > p")!.TextContent);
        Assert.Equal(["q1 We build it now,", "q2 Nobody asked the fishermen,"], page.QuerySelectorAll("mark").Select(mark => $"{mark.Id} {mark.TextContent}"));
        Assert.Contains("\"@type\":\"NewsArticle\"", page.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("summary: Divers need a light.", "Divers need a light.")]
    [InlineData("summary: The heron stood on", null)]
    [InlineData("author: Ida Quist", null)]
    public async Task A_declared_summary_is_above_the_text_unless_the_text_begins_with_it(string line, string? shown)
    {
        await using var site = await TestSite.StartAsync(azurite);
        await site.PublishAsync("heron.md", $"---\n{line}\n---\n# Heron Returns\n\nThe heron stood on the pier.\n");

        Assert.Equal(shown, new HtmlParser().ParseDocument(await site.TextAsync($"/articles/{ArticleId.Of("heron.md")}")).QuerySelector("header .standfirst")?.TextContent);
    }

    [Theory]
    [InlineData("heron.md", "---\nimage: https://pictures.example/heron.jpg\n---\n# Heron Returns\n\nThe heron stood on the pier.\n", "")]
    [InlineData("heron.md", "# Heron Returns\n\n![A heron on the pier](https://pictures.example/heron.jpg)\n\nThe heron stood on the pier.\n", "A heron on the pier")]
    public async Task The_lead_picture_is_above_the_text_and_is_loaded_from_its_own_site(string name, string file, string alternative)
    {
        await using var site = await TestSite.StartAsync(azurite);
        await site.PublishAsync(name, file);
        using var answer = await site.GetAsync($"/articles/{ArticleId.Of(name)}");
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        var picture = page.QuerySelector("header + figure.lead > img")!;
        Assert.Equal(
            ("https://pictures.example/heron.jpg", alternative, "lazy", "no-referrer"),
            (picture.GetAttribute("src"), picture.GetAttribute("alt"), picture.GetAttribute("loading"), picture.GetAttribute("referrerpolicy")));
        Assert.Contains("img-src 'self' https:;", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("https://pictures.example/heron.jpg", page.QuerySelector("meta[property='og:image']")!.GetAttribute("content"));
        Assert.Contains("<img src=\"https://pictures.example/heron.jpg\"", await site.TextAsync("/feed.rss"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_that_is_not_served_over_https_is_not_shown_on_the_page()
    {
        await using var site = await TestSite.StartAsync(azurite);
        await site.PublishAsync("heron.md", "---\nimage: http://pictures.example/heron.jpg\n---\n# Heron Returns\n\nThe heron stood on the pier.\n");

        Assert.Null(new HtmlParser().ParseDocument(await site.TextAsync($"/articles/{ArticleId.Of("heron.md")}")).QuerySelector(".article img"));
    }

    [Theory]
    [InlineData("bold.md", "# Bridge talks\n\n**“We build** it now,” said *Mayor* Mara Okafor of [the plan](https://plan.example/).\n")]
    [InlineData("bold.html", "<html><body><article><h1>Bridge talks</h1><p><strong>“We build</strong> it now,” said <em>Mayor</em> Mara Okafor of <a href=\"https://plan.example/\">the plan</a>.</p></article></body></html>")]
    public async Task A_quote_is_marked_inside_the_links_and_emphasis_of_its_paragraph(string name, string file)
    {
        await using var site = await TestSite.StartAsync(azurite);
        await site.PublishAsync(name, file);
        var page = new HtmlParser().ParseDocument(await site.TextAsync($"/articles/{ArticleId.Of(name)}"));

        Assert.Equal(
            "<strong>“<mark class=\"v0\" id=\"q1\">We build</mark></strong><mark class=\"v0\"> it now,</mark>” said <em>Mayor</em> Mara Okafor of <a href=\"https://plan.example/\">the plan</a>.",
            page.QuerySelector(".text > .said > p")!.InnerHtml);
    }

    [Fact]
    public async Task An_article_says_where_each_fact_about_it_comes_from()
    {
        await using var site = await SampleArticles.PublishedAsync(azurite);
        var page = new HtmlParser().ParseDocument(await site.TextAsync($"/articles/{ArticleId.Of("harbour.txt")}"));

        var facts = page.QuerySelectorAll(".sources dt").Select(fact => $"{fact.TextContent}: {fact.NextElementSibling!.TextContent}").ToList();
        Assert.Contains("Date: the lines at the head of the file", facts);
        Assert.Contains("Tags: the lines at the head of the file", facts);
        Assert.Contains("Summary: the text", facts);
        Assert.DoesNotContain(facts, fact => fact.StartsWith("Authors", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_article_shows_speaker_and_role_next_to_each_quote_and_the_reason_further_down()
    {
        await using var site = await TestSite.StartAsync(azurite);
        await site.PublishAsync("berth.txt", "---\ntitle: A new berth\npublished: 2026-03-09\n---\n“We build it now,” Mayor Mara Okafor said.\n\n"
            + "“They promised us a crane,” a docker said.\n\nBirger Nilsson shrugged. “It will come.”\n\n“It will be grey,” Okafor said.\n");
        var page = new HtmlParser().ParseDocument(await site.TextAsync($"/articles/{ArticleId.Of("berth.txt")}"));

        Assert.Equal(
            ["Mara Okafor | Mayor | Share", "Speaker not named", "Birger Nilsson | Share", "Mara Okafor | Mayor | Share"],
            page.QuerySelectorAll(".by > span").Select(voice => string.Join(" | ", voice.ChildNodes.Select(part => part.TextContent))));
        foreach (var link in page.QuerySelectorAll(".by a:last-of-type"))
            Assert.Contains(link.Closest(".said")!.QuerySelector("mark")!.TextContent.TrimEnd(','), await site.TextAsync(link.GetAttribute("href")!), StringComparison.Ordinal);
        Assert.Equal(
            [
                "The speaker and then a verb of speech follow the quote (cue.after). Mara Okafor, “said”, confidence 0.99: quotes 1 4",
                "The speaker is not named. quote 2",
                "The sentence before the quote is about this person (sentence.before). Birger Nilsson, confidence 0.95: quote 3",
            ],
            page.QuerySelectorAll(".why > ul > li").Select(reason => string.Join(' ', reason.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.Equal(["#q1", "#q4"], page.QuerySelectorAll(".why > ul > li:first-child a").Select(link => link.GetAttribute("href")));
    }
}
