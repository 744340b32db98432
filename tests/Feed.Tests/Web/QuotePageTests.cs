using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Feed.Speech;
using Feed.Storage;
using Feed.Syndication;
using Feed.Tests.Support;

namespace Feed.Tests.Web;

/// <summary>A quote has a page of its own, and its address never shows other words.</summary>
public sealed class QuotePageTests(AzuriteFixture azurite)
{
    private static readonly string Path = SiteLinks.PathOfQuote(ArticleId.Of("harbour.txt"), SharedQuote.KeyOf("We build it now"));

    [Fact]
    public async Task The_page_of_a_quote_shows_its_speaker_date_and_article()
    {
        await using var site = await SampleArticles.PublishedAsync(azurite);
        var page = await PageAsync(site, Path);

        Assert.Equal("“We build it now”", page.QuerySelector("figure blockquote")!.TextContent);
        Assert.Equal(["Mara Okafor", "Mayor", "1 March 2026"], page.QuerySelector("figcaption")!.Children.Select(part => part.TextContent.Trim()));
        Assert.Equal($"/articles/{ArticleId.Of("harbour.txt")}#q1", page.QuerySelector(".source a")!.GetAttribute("href"));
        Assert.Equal($"https://news.example/{Path}", page.QuerySelector("a.address")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_shared_quote_has_its_words_and_speaker_as_its_card()
    {
        await using var site = await SampleArticles.PublishedAsync(azurite);
        var page = await PageAsync(site, Path);
        string? Meta(string name) => page.QuerySelector($"meta[property='{name}'], meta[name='{name}']")?.GetAttribute("content");

        Assert.Equal("Mara Okafor: “We build it now”", Meta("og:title"));
        Assert.Equal("“We build it now” — Mara Okafor, Mayor, 1 March 2026, in “Harbour council votes for a new berth”", Meta("og:description"));
        Assert.Equal(($"https://news.example/{Path}", "article", "summary"), (Meta("og:url"), Meta("og:type"), Meta("twitter:card")));
        Assert.Equal(Meta("og:title"), Meta("twitter:title"));
        Assert.Contains("\"@type\":\"Quotation\"", page.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_removed_quote_is_not_found_and_the_response_links_to_the_article()
    {
        await using var site = await SampleArticles.PublishedAsync(azurite);
        await site.PublishAsync("harbour.txt", SampleArticles.Harbour.Replace("We build it now", "We build it later", StringComparison.Ordinal));
        using var answer = await site.GetAsync($"/{Path}", ("Accept", "text/html"));
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("Harbour council votes for a new berth", page.QuerySelector($"a[href='/articles/{ArticleId.Of("harbour.txt")}']")!.TextContent);
    }

    [Theory]
    [InlineData("harbour.txt", "nothing")]
    [InlineData("harbour.txt", "0123456789ab")]
    [InlineData("unknown.txt", "0123456789ab")]
    public async Task What_was_never_there_is_not_found(string name, string key)
    {
        await using var site = await SampleArticles.PublishedAsync(azurite);
        using var answer = await site.GetAsync($"/articles/{ArticleId.Of(name)}/quotes/{key}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Words_divided_by_an_interruption_are_one_quote_and_an_unnamed_speakers_words_have_a_page()
    {
        await using var site = await TestSite.StartAsync(azurite);
        await site.PublishAsync("a.txt", "---\ntitle: A new berth\npublished: 2026-03-09\n---\n“Not now,” Mayor Mara Okafor said, “and not here.”\n\n“They promised us a crane,” a docker said.\n");
        var article = await PageAsync(site, $"articles/{ArticleId.Of("a.txt")}");
        var quote = Assert.Single(article.QuerySelectorAll(".by a:last-of-type")).GetAttribute("href")![1..];

        Assert.Equal("“Not now, and not here.”", (await PageAsync(site, quote)).QuerySelector("blockquote")!.TextContent);
        var unnamed = SiteLinks.PathOfQuote(ArticleId.Of("a.txt"), SharedQuote.KeyOf("They promised us a crane"));
        Assert.Equal("Speaker not named", (await PageAsync(site, unnamed)).QuerySelector("figcaption strong")!.TextContent);
    }

    private static async Task<IHtmlDocument> PageAsync(TestSite site, string path) => new HtmlParser().ParseDocument(await site.TextAsync($"/{path}"));
}
