using System.Globalization;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Azure.Core.Pipeline;
using Feed.Storage;
using Feed.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Feed.Tests.Web;

/// <summary>The front page has a lead and the best quotes, and costs no more than its list.</summary>
public sealed class FrontPageTests(AzuriteFixture azurite)
{
    private const string Picture = "https://pictures.example/pier.jpg";

    [Fact]
    public async Task Among_the_newest_articles_of_a_day_the_one_with_a_picture_leads_and_is_not_repeated()
    {
        await using var site = await TestSite.StartAsync(azurite);
        await site.PublishAsync("old.txt", Story("Old", "2026-03-01T08:00:00Z", picture: Picture));
        await site.PublishAsync("pier.txt", Story("The pier", "2026-03-09T08:00:00Z", picture: Picture));
        await site.PublishAsync("plain.txt", Story("Plain", "2026-03-09T09:00:00Z"));
        site.Time.Advance(TimeSpan.FromMinutes(1));
        var page = await PageAsync(site);

        Assert.Equal("The pier", page.QuerySelector(".leader h2")!.TextContent);
        Assert.Equal(Picture, page.QuerySelector(".leader img")!.GetAttribute("src"));
        Assert.Equal(["Plain", "Old"], page.QuerySelectorAll(".articles h3").Select(title => title.TextContent));
        Assert.Empty(page.QuerySelectorAll("figcaption"));
        Assert.Equal(2, page.QuerySelectorAll("img").Length);
    }

    [Theory]
    [InlineData("UTC", "2026-03-08T23:00:00Z", "2026-03-09T01:00:00Z", "Plain")]
    [InlineData("America/New_York", "2026-03-08T23:00:00Z", "2026-03-09T01:00:00Z", "The pier")]
    [InlineData("UTC", "2026-03-09T00:00:00Z", "2026-03-09T23:00:00Z", "The pier")]
    public async Task The_newest_article_leads_unless_one_of_the_same_day_on_the_sites_clock_has_a_picture(string zone, string pier, string plain, string lead)
    {
        await using var site = await TestSite.StartAsync(azurite, timeZone: zone);
        await site.PublishAsync("pier.txt", Story("The pier", pier, picture: Picture));
        await site.PublishAsync("plain.txt", Story("Plain", plain, "“We have counted every coin,” said Cleo Marsh."));
        site.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(lead, (await PageAsync(site)).QuerySelector(".leader h2")!.TextContent);
    }

    [Fact]
    public async Task Of_the_articles_of_a_day_without_pictures_the_newest_leads_however_many_people_speak_in_another()
    {
        await using var site = await TestSite.StartAsync(azurite);
        await site.PublishAsync("a.txt", Story("A", "2026-03-09T08:00:00Z", "“I need a dredger, not a study,” said Ada Dunleavy.\n\n“We have counted every coin,” said Cleo Marsh."));
        await site.PublishAsync("b.txt", Story("B", "2026-03-09T09:00:00Z"));
        site.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("B", (await PageAsync(site)).QuerySelector(".leader h2")!.TextContent);
    }

    [Fact]
    public async Task A_role_begins_with_a_capital_wherever_a_page_shows_it_beside_a_name()
    {
        await using var site = await TestSite.StartAsync(azurite);
        var text = "“I need a dredger, not a study,” harbor master Ada Dunleavy said.\n\n“We have counted every coin,” Sen. Cleo Marsh said.";
        await site.PublishAsync("a.txt", Story("A", "2026-03-08T08:00:00Z", text));
        await site.PublishAsync("b.txt", Story("B", "2026-03-09T09:00:00Z", text.Replace("a dredger", "two dredgers", StringComparison.Ordinal)));
        await site.SweepAsync();
        site.Time.Advance(TimeSpan.FromMinutes(1));
        List<string> roles = [];
        foreach (var path in (string[])["/", "/speakers", "/speakers/ada-dunleavy", "/speakers/cleo-marsh", $"/articles/{ArticleId.Of("a.txt")}"])
            roles.AddRange(new HtmlParser().ParseDocument(await site.TextAsync(path)).QuerySelectorAll(".role").Select(role => role.TextContent));

        Assert.InRange(roles.Count, 9, 20);
        Assert.Equal(["Harbor master", "Senator"], roles.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_article_in_a_list_says_its_topic_unless_the_list_is_of_that_topic()
    {
        await using var site = await TestSite.StartAsync(azurite);
        foreach (var (name, day) in new[] { ("a", 1), ("b", 2) })
            await site.PublishAsync($"{name}.txt", Story(name, $"2026-03-{day:D2}T08:00:00Z", picture: Picture).Replace("[Harbour]", "[Harbour, Tide tables]", StringComparison.Ordinal));
        site.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(["Harbour /tags/harbour", "Harbour /tags/harbour"], await TopicsAsync("/"));
        Assert.Equal(["Tide tables /tags/tide-tables", "Tide tables /tags/tide-tables"], await TopicsAsync("/tags/harbour"));
        Assert.Equal(["Harbour /tags/harbour"], await TopicsAsync($"/articles/{ArticleId.Of("a.txt")}"));

        async Task<IEnumerable<string>> TopicsAsync(string path) => new HtmlParser().ParseDocument(await site.TextAsync(path))
            .QuerySelectorAll(".topic a").Select(link => $"{link.TextContent} {link.GetAttribute("href")}");
    }

    [Fact]
    public async Task The_weeks_best_quotes_are_featured_before_older_ones_one_per_person_and_article_and_link_to_their_pages()
    {
        await using var site = await TestSite.StartAsync(azurite);
        await site.PublishAsync("old.txt", Story("Old", "2026-02-01T08:00:00Z", "“I will never sell the pier,” said Otto Brandt."));
        await site.PublishAsync("a.txt", Story("A", "2026-03-08T08:00:00Z", "“I need a dredger, not a study,” said Ada Dunleavy.\n\n“Perhaps so,” said Bo Kern."));
        await site.PublishAsync("b.txt", Story("B", "2026-03-09T08:00:00Z", "“We signed it on Monday,” said Ada Dunleavy.\n\n“We have counted every coin,” said Cleo Marsh."));
        site.Time.Advance(TimeSpan.FromMinutes(1));
        var page = await PageAsync(site);
        var heard = page.QuerySelectorAll(".heard li").Select(item => $"{item.QuerySelector("blockquote")!.TextContent} {item.QuerySelector(".said-by a")!.TextContent}").ToList();

        Assert.Equal(["Ada Dunleavy", "Cleo Marsh", "Otto Brandt"], heard.Select(said => said[(said.IndexOf('”', StringComparison.Ordinal) + 2)..]));
        Assert.Equal(["A", "B", "Old"], page.QuerySelectorAll(".heard .from a").Select(link => link.TextContent));
        foreach (var link in page.QuerySelectorAll(".heard blockquote a"))
            Assert.Contains(link.TextContent.Trim('“', '”'), await site.TextAsync(link.GetAttribute("href")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_article_has_two_of_the_featured_quotes_even_if_no_other_one_has_any()
    {
        await using var site = await TestSite.StartAsync(azurite);
        await site.PublishAsync("a.txt", Story("A", "2026-03-08T08:00:00Z",
            "“I need a dredger, not a study,” said Ada Dunleavy.\n\n“We have counted every coin,” said Cleo Marsh.\n\n“I will never sell the pier,” said Otto Brandt."));
        await site.PublishAsync("b.txt", Story("B", "2026-03-09T08:00:00Z"));
        site.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Single((await PageAsync(site)).QuerySelectorAll(".heard li"));
    }

    [Fact]
    public async Task A_person_who_is_strongest_in_the_article_of_another_is_featured_from_the_next_one()
    {
        await using var site = await TestSite.StartAsync(azurite);
        await site.PublishAsync("a.txt", Story("A", "2026-03-08T08:00:00Z", "“We met on Monday at the pier,” said Ada Dunleavy."));
        await site.PublishAsync("b.txt", Story("B", "2026-03-09T08:00:00Z",
            "“I will never sell the pier,” said Otto Brandt.\n\n“We will never sell the old lamps of the pier,” said Ada Dunleavy."));
        site.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(["A", "B"], (await PageAsync(site)).QuerySelectorAll(".heard .from a").Select(link => link.TextContent).Order());
    }

    [Fact]
    public async Task People_of_equal_numbers_of_articles_are_listed_by_when_they_spoke_last()
    {
        await using var site = await TestSite.StartAsync(azurite);
        foreach (var (name, day) in new[] { ("Ada Dunleavy", 3), ("Bo Kern", 9), ("Cleo Marsh", 6) })
            await site.PublishAsync($"{day}.txt", Story(name, $"2026-03-{day:D2}T08:00:00Z", $"“We have counted every coin,” said {name}."));
        await site.SweepAsync();
        site.Time.Advance(TimeSpan.FromMinutes(1));
        var page = await PageAsync(site);

        Assert.Equal("Heard last", page.QuerySelector("#people")!.TextContent);
        Assert.Equal(["Bo Kern", "Cleo Marsh", "Ada Dunleavy"], page.QuerySelectorAll(".ranking li a").Select(person => person.TextContent));
    }

    [Fact]
    public async Task A_site_of_one_article_is_a_list_and_an_empty_one_says_so()
    {
        await using var site = await TestSite.StartAsync(azurite);
        Assert.StartsWith("No articles yet.", (await PageAsync(site)).QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);

        await site.PublishAsync("a.txt", Story("A", "2026-03-08T08:00:00Z"));
        site.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(["A"], (await PageAsync(site)).QuerySelectorAll(".articles h3").Select(title => title.TextContent));
    }

    [Fact]
    public async Task In_lists_too_a_byline_links_to_the_articles_of_its_author()
    {
        await using var site = await TestSite.StartAsync(azurite);
        foreach (var name in (string[])["a", "b"])
            await site.PublishAsync($"{name}.txt", Story(name, "2026-03-08T08:00:00Z").Replace("tags:", "author: Ines Holm\ntags:", StringComparison.Ordinal));
        await site.SweepAsync();
        site.Time.Advance(TimeSpan.FromMinutes(1));
        foreach (var path in (string[])["/", "/tags/harbour", "/search?q=pier"])
        {
            var page = new HtmlParser().ParseDocument(await site.TextAsync(path));
            Assert.All(page.QuerySelectorAll(".articles .meta"), line => Assert.Equal("/authors/ines-holm", line.QuerySelector("a")?.GetAttribute("href")));
            Assert.NotEmpty(page.QuerySelectorAll(".articles .meta"));
        }
    }

    [Fact]
    public async Task The_front_page_asks_storage_little_more_than_once_for_each_of_its_articles()
    {
        var calls = new StorageCalls();
        await using var site = await TestSite.StartAsync(azurite, services: services => services.AddSingleton<HttpPipelinePolicy>(calls));
        for (var number = 0; number < 30; number++)
            await site.PublishAsync($"{number}.txt", Story($"Story {number}", $"2026-03-{1 + number % 28:D2}T08:00:00Z", $"“We need crane {number} now,” said Ada Quist."));
        site.Time.Advance(TimeSpan.FromMinutes(1));
        calls.Reset();
        var page = await PageAsync(site);

        Assert.Equal(19, page.QuerySelectorAll(".articles li").Length);
        Assert.InRange(calls.Calls, 1, 32);
    }

    [Fact]
    public async Task An_article_links_to_the_next_newer_and_older_one_in_few_calls()
    {
        var calls = new StorageCalls();
        await using var site = await TestSite.StartAsync(azurite, services: services => services.AddSingleton<HttpPipelinePolicy>(calls));
        foreach (var (name, day) in new[] { ("a", 1), ("b", 2), ("c", 20) })
            await site.PublishAsync($"{name}.txt", Story(name.ToUpperInvariant(), $"2026-03-{day:D2}T08:00:00Z"));
        site.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("Newer B", await BesideAsync("a.txt"));
        calls.Reset();
        Assert.Equal("Newer C, Older A", await BesideAsync("b.txt"));
        Assert.InRange(calls.Calls, 1, 9);
        Assert.Equal("Older B", await BesideAsync("c.txt"));

        async Task<string> BesideAsync(string name) => string.Join(", ", new HtmlParser().ParseDocument(await site.TextAsync($"/articles/{ArticleId.Of(name)}"))
            .QuerySelectorAll(".beside a").Select(link => string.Join(' ', link.Children.Select(part => part.TextContent))));
    }

    [Fact]
    public async Task Pages_of_lists_stay_under_60_kB_with_many_statements()
    {
        await using var site = await TestSite.StartAsync(azurite);
        var words = string.Concat(Enumerable.Repeat("we counted every coin of it before we signed the paper ", 14));
        for (var number = 0; number < 22; number++)
        {
            var text = new StringBuilder();
            for (var quote = 0; quote < 12; quote++)
                text.Append(CultureInfo.InvariantCulture, $"“In year {number} and month {quote} {words}indeed,” said Ada Quist. “Of {words}we know,” said Wilhelmina Featherstonehaugh {Letter(number)}{Letter(quote)}gard.\n\n");
            await site.PublishAsync($"{number}.txt", Story($"{string.Concat(Enumerable.Repeat("A long title ", 20))}{number}", $"2026-03-{1 + number:D2}T08:00:00Z", text.ToString(), Picture));
        }

        await site.SweepAsync();
        site.Time.Advance(TimeSpan.FromMinutes(1));
        foreach (var path in (string[])["/", "/speakers", "/speakers/ada-quist", "/tags/harbour"])
            Assert.InRange(Encoding.UTF8.GetByteCount(await site.TextAsync(path)), 1_000, 60_000);

        static string Letter(int number) => ((char)('A' + number)).ToString();
    }

    private static string Story(string title, string published, string text = "The council met for an hour on the pier.", string? picture = null) =>
        $"---\ntitle: {title}\npublished: {published}\ntags: [Harbour]\n{(picture is null ? "" : $"image: {picture}\n")}---\n{text}\n";

    private static async Task<IHtmlDocument> PageAsync(TestSite site) => new HtmlParser().ParseDocument(await site.TextAsync("/"));
}
