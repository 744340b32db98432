using System.Globalization;
using System.ServiceModel.Syndication;
using System.Text;
using System.Text.Json;
using System.Xml;
using Feed.Storage;
using Feed.Tests.Support;

namespace Feed.Tests.Web;

/// <summary>Pages of feeds are bounded in bytes as well as in entries.</summary>
public sealed class LongFeedTests(AzuriteFixture azurite)
{
    private const int Articles = 5;

    private static readonly string[] Formats = ["rss", "atom", "json"];

    [Fact]
    public async Task A_page_of_very_long_articles_ends_at_four_megabytes_and_links_to_the_next()
    {
        await using var site = await TestSite.StartAsync(azurite);
        for (var number = 0; number < Articles; number++)
            await site.PublishAsync($"{number}.txt", Long(number, megabytes: 1.5));
        var newestFirst = Enumerable.Range(0, Articles).Reverse().Select(Title).ToList();

        foreach (var feed in (string[])["/feed", "/tags/ferries/feed", "/authors/nell-abara/feed", "/feed?tag=ferries&tag=harbour", "/feed?q=ferry%20people", "/feed?q=carried&tag=ferries"])
        {
            foreach (var format in Formats)
            {
                var pages = await FollowAsync(site, AddressOf(feed, format));
                Assert.Equal((feed, format, "2 2 1"), (feed, format, string.Join(' ', pages.Select(page => page.Count))));
                Assert.Equal(newestFirst, pages.SelectMany(page => page));
            }
        }

        // The entries of a person's feed are short, but Feed reads whole articles for them.
        foreach (var feed in (string[])["/speakers/mara-okafor/feed", "/feed?q=berth&speaker=mara-okafor"])
        {
            foreach (var format in Formats)
            {
                var pages = await FollowAsync(site, AddressOf(feed, format));
                Assert.Equal((feed, format, "2 2 1"), (feed, format, string.Join(' ', pages.Select(page => page.Count))));
            }
        }
    }

    [Fact]
    public async Task A_single_article_above_that_size_gets_its_own_page()
    {
        await using var site = await TestSite.StartAsync(azurite);
        await site.PublishAsync("0.txt", Long(0, megabytes: 0.1));
        await site.PublishAsync("1.txt", Long(1, megabytes: 4.6));
        await site.PublishAsync("2.txt", Long(2, megabytes: 0.1));

        Assert.Equal([[Title(2)], [Title(1)], [Title(0)]], await FollowAsync(site, "/feed.rss?limit=100"));
    }

    [Fact]
    public async Task An_article_that_moves_while_a_page_is_cut_by_size_is_neither_lost_nor_shown_twice()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        for (var number = 0; number < Articles; number++)
            await feed.UploadAndPublishAsync($"{number}.txt", Long(number, megabytes: 1.5));
        var first = await feed.Lists.PageAsync(ListName.Latest, after: null, 100, TestContext.Current.CancellationToken);
        await feed.UploadAndPublishAsync("0.txt", Long(9, megabytes: 1.5));

        var seen = first.Articles.Select(article => article.Content!.Title).ToList();
        for (var next = first.Next; next is not null;)
        {
            var page = await feed.Lists.PageAsync(ListName.Latest, next, 100, TestContext.Current.CancellationToken);
            seen.AddRange(page.Articles.Select(article => article.Content!.Title));
            next = page.Next;
        }

        Assert.Equal([Title(4), Title(3), Title(2), Title(1)], seen);
    }

    private static string AddressOf(string feed, string format) =>
        feed.Split('?') is [var path, var query] ? $"{path}.{format}?{query}&limit=100" : $"{feed}.{format}?limit=100";

    private static string Title(int number) => $"Ferry notes, part {number}";

    /// <summary>Few words, because the reader counts words, but many letters.</summary>
    private static string Long(int number, double megabytes)
    {
        var text = new StringBuilder($"---\ntitle: {Title(number)}\npublished: 2026-03-{number + 1:D2}\nauthor: Nell Abara\ntags: [Ferries, Harbour]\n---\n“Each ferry needs a berth of its own,” said Mara Okafor, the mayor.\n\n");
        for (var paragraph = 0; text.Length < megabytes * 1024 * 1024; paragraph++)
            text.Append(CultureInfo.InvariantCulture, $"The {new string('f', 200)} kept to the {new string('w', 180)} and carried {paragraph} people.\n\n");
        return text.ToString();
    }

    private static async Task<List<List<string>>> FollowAsync(TestSite site, string feed)
    {
        var pages = new List<List<string>>();
        for (string? next = feed; next is not null;)
        {
            var text = await site.TextAsync(next);
            var (titles, link) = text.StartsWith('{') ? OfJson(text) : OfXml(text);
            pages.Add(titles);
            next = link?.PathAndQuery;
        }

        return pages;
    }

    private static (List<string> Titles, Uri? Next) OfJson(string text)
    {
        var feed = JsonDocument.Parse(text).RootElement;
        return (
            [.. feed.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString()!)],
            feed.TryGetProperty("next_url", out var next) ? new Uri(next.GetString()!) : null);
    }

    private static (List<string> Titles, Uri? Next) OfXml(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text));
        var feed = SyndicationFeed.Load(reader);
        var next = feed.Links.FirstOrDefault(link => link.RelationshipType == "next")?.Uri
            ?? feed.ElementExtensions.Select(extension => extension.GetReader()).Where(link => link.GetAttribute("rel") == "next")
                .Select(link => new Uri(link.GetAttribute("href")!)).FirstOrDefault();
        return ([.. feed.Items.Select(item => item.Title.Text)], next);
    }
}
