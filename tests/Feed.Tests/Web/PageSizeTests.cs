using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Feed.Storage;
using Feed.Tests.Support;

namespace Feed.Tests.Web;

/// <summary>Every page is small: what does not fit is on the next page, but the text of an article is never cut.</summary>
public sealed partial class PageSizeTests(AzuriteFixture azurite)
{
    private const int MaxBytes = 60_000;

    private const string Long = "we counted every coin of the harbour fund twice before any of us signed the paper that the pilots had put on the table";

    [Fact]
    public async Task Lists_of_a_hundred_articles_are_cut_by_their_bytes_and_the_next_page_goes_on_where_they_end()
    {
        await using var site = await TestSite.StartAsync(azurite);
        for (var number = 0; number < 64; number++)
            await site.PublishAsync($"{number}.txt", Story(number));
        await site.SweepAsync();
        site.Time.Advance(TimeSpan.FromMinutes(1));

        foreach (var path in (string[])["/?limit=100", "/tags/tide-tables?limit=100", "/authors/ines-holm?limit=100", "/speakers/ada-quist?limit=100",
            "/search?q=coin&limit=100", "/search?q=coin&speaker=ada-quist&limit=100", "/?tag=tide-tables&speaker=ada-quist&limit=100"])
        {
            var (titles, pages) = await AllAsync(site, path, ".articles h3, .statement h3");
            Assert.Equal(Enumerable.Range(0, 64).Select(number => $"Story {number:D2}").Reverse(), titles.Select(title => title[..8]));
            Assert.True(pages > 1, $"{path} has all on one page.");
        }
    }

    [Fact]
    public async Task Lists_of_a_thousand_names_are_cut_by_their_bytes_and_the_next_page_goes_on_where_they_end()
    {
        await using var site = await TestSite.StartAsync(azurite);
        List<string> topics = [];
        for (var number = 0; number < 32; number++)
        {
            List<string> own = [.. Enumerable.Range(0, 12).Select(topic => $"{Word(number)} and {Word(topic)} at the far end of the old herring quay below the light")];
            topics.AddRange(own);
            var said = string.Concat(Enumerable.Range(0, 12).Select(person => $"“We saw it,” said Wilhelmina Featherstonehaugh {Word(number)}{Word(person).ToLowerInvariant()}.\n\n"));
            await site.PublishAsync($"{number}.txt", $"---\ntitle: Story {number}\npublished: 2026-03-09\ntags: [{string.Join(", ", own)}]\n---\n{said}");
        }

        await site.SweepAsync();
        site.Time.Advance(TimeSpan.FromMinutes(1));

        var (tags, pages) = await AllAsync(site, "/tags?limit=1000", ".names bdi");
        Assert.Equal(topics.Order(StringComparer.Ordinal), tags.Order(StringComparer.Ordinal));
        Assert.True(pages > 1, "All topics are on one page.");
        var (speakers, _) = await AllAsync(site, "/speakers?limit=1000", ".names bdi");
        Assert.Equal(32 * 12, speakers.Distinct().Count());
        Assert.Equal(32 * 12, speakers.Count);
        await AllAsync(site, "/tags?q=herring", ".terms bdi");
        await AllAsync(site, "/speakers?q=wil", ".names bdi");
    }

    [Fact]
    public async Task An_article_of_240_quotes_keeps_its_text_and_has_less_than_60_kB_around_it()
    {
        await using var site = await TestSite.StartAsync(azurite);
        string[] people = ["Odile Marchetti", "Bertram Quayle", "Sunniva Holt", "Caspar Renwick", "Tamsin Ode", "Ludo Ferrante"];
        var lines = Enumerable.Range(0, 240).Select(number =>
            $"“We have paid for the old pumps of the lock more often than for the gate in {1780 + number},” {people[number * 5 % 6]} said.").ToList();
        await site.PublishAsync("lock.txt", $"---\ntitle: The lock\npublished: 2026-03-09\n---\n{string.Join("\n\n", lines)}\n");
        var html = await site.TextAsync($"/articles/{ArticleId.Of("lock.txt")}");
        var page = new HtmlParser().ParseDocument(html);

        Assert.Equal(lines, page.QuerySelectorAll(".text > div > p:first-child").Select(paragraph => paragraph.TextContent));
        Assert.Equal(240, page.QuerySelectorAll(".text > .said").Length);
        Assert.InRange(Encoding.UTF8.GetByteCount(html) - lines.Sum(Encoding.UTF8.GetByteCount), 1, MaxBytes);
        foreach (var note in page.QuerySelectorAll(".by"))
            Assert.Contains(note.QuerySelector("span")!.FirstChild!.TextContent, people);
    }

    [Fact]
    public async Task An_article_of_very_many_answers_by_many_people_is_short_in_a_list_of_what_was_said()
    {
        await using var site = await TestSite.StartAsync(azurite);
        var text = new StringBuilder();
        for (var answer = 0; answer < 400; answer++)
            text.Append(CultureInfo.InvariantCulture, $"“No,” said {Word(answer % 20)} Featherstonehaugh{Word(answer % 20).ToLowerInvariant()}. “Of {answer} we know that {Long},” the pilot added.\n\n");
        await site.PublishAsync("answers.txt", $"---\ntitle: Answers\npublished: 2026-03-09\n---\n{text}");
        await site.SweepAsync();
        site.Time.Advance(TimeSpan.FromMinutes(1));
        var names = new HtmlParser().ParseDocument(await site.TextAsync("/speakers")).QuerySelectorAll(".names a")
            .Select(link => $"speaker={link.GetAttribute("href")!.Split('/')[^1]}").Order(StringComparer.Ordinal).Take(20).ToList();

        Assert.InRange(names.Count, 10, 20);
        await AllAsync(site, $"/?{string.Join('&', names)}", ".statement h3");
    }

    [Fact]
    public async Task A_choice_of_twenty_long_names_makes_a_small_page()
    {
        await using var site = await TestSite.StartAsync(azurite);
        var tags = Enumerable.Range(0, 20).Select(number => $"{Word(number)} and the far end of the old herring quay below the light of the pilots").ToList();
        await site.PublishAsync("a.txt", $"---\ntitle: A\npublished: 2026-03-09\ntags: [{string.Join(", ", tags)}]\n---\nThe pier opens.\n");
        await site.SweepAsync();
        site.Time.Advance(TimeSpan.FromMinutes(1));
        var chosen = string.Join('&', tags.Select(tag => $"tag={Feed.Articles.Slug.Of(tag)}"));

        foreach (var path in (string[])[$"/follow?{chosen}", $"/follow?{chosen}&match=any&q=quay"])
            Assert.InRange(Encoding.UTF8.GetByteCount(await site.TextAsync(path)), 1, MaxBytes);
    }

    [Fact]
    public async Task A_long_quote_is_whole_on_its_page_and_cut_in_what_describes_the_page()
    {
        await using var site = await TestSite.StartAsync(azurite);
        var quote = $"On Monday {string.Join(", ", Enumerable.Repeat(Long, 200))}";
        await site.PublishAsync("long.txt", $"---\ntitle: Coins\npublished: 2026-03-09\n---\n“{quote},” Mayor Ada Quist said.\n");
        var article = new HtmlParser().ParseDocument(await site.TextAsync($"/articles/{ArticleId.Of("long.txt")}"));
        var html = await site.TextAsync(article.QuerySelector(".by a:last-of-type")!.GetAttribute("href")!);

        Assert.Contains(quote, html, StringComparison.Ordinal);
        Assert.InRange(html.Length, quote.Length, (2 * quote.Length) + 8_000);
    }

    [Fact]
    public async Task Files_that_need_attention_are_shown_up_to_60_kB_and_the_others_are_counted()
    {
        await using var site = await TestSite.StartAsync(azurite);
        for (var number = 0; number < 130; number++)
            await site.PublishAsync($"{number}-{new string('x', 200)}.txt", "---\npublished: soon\n---\nThe pier opens.\n");
        var html = await site.TextAsync("/rejected");
        var page = new HtmlParser().ParseDocument(html);

        Assert.InRange(Encoding.UTF8.GetByteCount(html), 1, MaxBytes);
        var shown = page.QuerySelectorAll(".attention li").Length;
        Assert.InRange(shown, 20, 129);
        Assert.Equal("(130)", page.QuerySelector(".attention .count")!.TextContent);
        Assert.StartsWith($"{130 - shown} more files", page.QuerySelector("main > .more")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>The texts of an element on a page and on all pages after it; each page must be small enough.</summary>
    private static async Task<(List<string> Texts, int Pages)> AllAsync(TestSite site, string path, string selector)
    {
        var (texts, pages) = (new List<string>(), 0);
        for (var next = path; next is not null; pages++)
        {
            var html = await site.TextAsync(next);
            Assert.True(Encoding.UTF8.GetByteCount(html) <= MaxBytes, $"{next} has {Encoding.UTF8.GetByteCount(html)} bytes.");
            IHtmlDocument page = new HtmlParser().ParseDocument(html);
            texts.AddRange(page.QuerySelectorAll(selector).Select(one => Blank().Replace(one.TextContent, " ").Trim()));
            next = page.QuerySelector(".pages a[rel=next]")?.GetAttribute("href");
            Assert.True(pages < 100, $"{path} has no end.");
        }

        return (texts, pages);
    }

    private static string Story(int number) =>
        $"---\ntitle: Story {number:D2} in which {Long}\npublished: 2026-03-{1 + (number / 24):D2}T{number % 24:D2}:00:00Z\nauthor: Ines Holm\nsummary: {Long}, {Long}\n"
        + $"image: https://pictures.example/{number}.jpg\ntags: [Tide tables]\n---\n“I know of {number} and {Long},” said Ada Quist. “In {number} weeks {Long}, and in {number} months too.”\n\n“For {number} years {Long},” Quist said.\n\n“Of {number} {Long},” said Otto Brandt.\n\n";

    private static string Word(int number) => $"{(char)('A' + (number % 26))}{"aeiou"[number / 26 % 5]}{"lmnrt"[number % 5]}o{"bdgkv"[number / 5 % 5]}a";

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
