using System.Globalization;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Feed.Storage;
using Feed.Tests.Support;

namespace Feed.Tests.Web;

/// <summary>Lists, feeds and pages are sorted by the date that they show.</summary>
public sealed class OneDateTests(AzuriteFixture azurite)
{
    /// <summary>The day in the dateline of the new article; storage sets the day of its file, which may be two days later at midnight.</summary>
    private static readonly string Yesterday = Day(DateTimeOffset.UtcNow.AddDays(-1), "MMMM d, yyyy");

    [Fact]
    public async Task Pages_and_feeds_show_the_one_date_by_which_they_are_ordered()
    {
        await using var site = await SiteAsync();
        var front = new HtmlParser().ParseDocument(await site.TextAsync("/"));
        var feed = JsonDocument.Parse(await site.TextAsync("/feed.json")).RootElement.GetProperty("items").EnumerateArray().ToList();

        var shown = front.QuerySelectorAll(".leader, .articles > li")
            .Select(article => Assert.Single(article.QuerySelectorAll("time")).GetAttribute("datetime")!).ToList();
        var published = feed.Select(item => item.GetProperty("date_published").GetDateTimeOffset()).ToList();

        Assert.Equal(published.OrderDescending(), published);
        Assert.Equal(shown, published.Select(date => date.UtcDateTime.ToString("s") + "Z"));
        Assert.Equal(["fresh.txt", "declared.txt", "archive.txt"], feed.Select(item => Name(item.GetProperty("id").GetString()!)));
        Assert.Equal(new DateTime(2017, 3, 5), published[2].Date);
        Assert.All(front.QuerySelectorAll(".leader .meta, .articles .meta"), meta => Assert.DoesNotContain("dateline", meta.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_of_a_fresh_article_shows_its_dateline_next_to_its_arrival_time()
    {
        await using var site = await SiteAsync();
        var page = new HtmlParser().ParseDocument(await site.TextAsync($"/articles/{ArticleId.Of("fresh.txt")}"));

        Assert.Equal(await DayAddedAsync(site, "fresh.txt"), page.QuerySelector("header time")!.TextContent);
        var dateline = Day(DateTimeOffset.Parse(Yesterday, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), "d MMMM yyyy");
        Assert.Contains($"dateline {dateline}", page.QuerySelector("header .meta")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_facts_of_an_archived_article_say_where_its_date_is_from_and_when_it_was_added()
    {
        await using var site = await SiteAsync();
        var page = new HtmlParser().ParseDocument(await site.TextAsync($"/articles/{ArticleId.Of("archive.txt")}"));

        Assert.Equal("5 March 2017", page.QuerySelector("header time")!.TextContent);
        Assert.DoesNotContain("dateline", page.QuerySelector("header .meta")!.TextContent, StringComparison.Ordinal);
        var facts = page.QuerySelectorAll(".sources dt").ToDictionary(fact => fact.TextContent, fact => fact.NextElementSibling!.TextContent);
        Assert.Equal("the dateline", facts["Date"]);
        Assert.Equal(await DayAddedAsync(site, "archive.txt"), facts["Added"]);
    }

    private async Task<TestSite> SiteAsync()
    {
        var site = await TestSite.StartAsync(azurite);
        await site.PublishAsync("archive.txt", Dated("Old mill burns down", "March 5, 2017"));
        await site.PublishAsync("declared.txt", "---\npublished: 2026-03-03T09:00:00Z\n---\n" + Dated("Ferry gets a new bell", "March 1, 2026"));
        await site.PublishAsync("fresh.txt", Dated("Harbor bridge to open", Yesterday));
        return site;
    }

    private static async Task<string> DayAddedAsync(TestSite site, string name)
    {
        var file = await site.Storage.Articles.GetBlobClient(name).GetPropertiesAsync(cancellationToken: TestContext.Current.CancellationToken);
        return Day(file.Value.CreatedOn, "d MMMM yyyy");
    }

    private static string Day(DateTimeOffset time, string form) => time.UtcDateTime.ToString(form, CultureInfo.InvariantCulture);

    private static string Dated(string title, string dateline) =>
        $"{title}\n\nHARWICK, {dateline} — The council met in the old town hall and voted after a long evening.\n\n“We have kept our word,” said Mayor Ellen Prescott.\n";

    private static readonly string[] Names = ["fresh.txt", "declared.txt", "archive.txt"];

    private static string Name(string entryId) => Names
        .Single(name => entryId.StartsWith($"urn:uuid:{ArticleId.Of(name)[..8]}", StringComparison.Ordinal));
}
