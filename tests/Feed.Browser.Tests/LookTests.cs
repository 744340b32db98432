using Microsoft.Playwright;

namespace Feed.Browser.Tests;

/// <summary>What people see on a phone, in the dark and on paper, with names and words longer than anybody planned for.</summary>
public sealed class LookTests(Chromium chromium, SampleSite site) : IClassFixture<Chromium>, IClassFixture<SampleSite>
{
    private const string LongName = "Wilhelmina-Anastasia Featherstonehaugh-Cholmondeley de la Montagne-Rochefoucauld";
    private const string LongTag = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Words_without_a_place_to_break_make_no_page_wider_than_the_window(int width)
    {
        await site.PublishAsync(
            "long.txt",
            $"---\ntitle: {LongTag}kissen Stolen\nauthor: {LongName}\ntags: [{LongTag}, Museums]\nspeakers: [{LongName}]\n---\n“It was dear to us,” said Ada Lunt.\n\nSee https://courier.example/{new string('x', 90)} for more.\n",
            "/tags/museums/feed.json",
            "dear to us");
        await site.PublishAsync($"{new string('x', 90)}.txt", "", "/rejected", "The file is empty");
        await using var watched = await chromium.OpenAsync(width);
        await watched.GoAsync(new Uri(site.Address, "/tags/museums"));
        var article = await watched.Page.GetAttributeAsync(".articles h3 a", "href");
        foreach (var path in (string[])["/", "/tags", $"/tags/{LongTag.ToLowerInvariant()}", "/speakers", "/speakers/wilhelmina-anastasia-featherstonehaugh-cholmondeley-de-la-montagne-rochefoucauld", article!, "/rejected"])
        {
            await watched.GoAsync(new Uri(site.Address, path));
            Assert.Equal((path, width), (path, await watched.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")));
        }
    }

    [Fact]
    public async Task A_reason_for_a_rejection_has_the_width_of_a_phone_to_itself()
    {
        await site.PublishAsync("no-table.xlsx", "x", "/rejected", "no-table.xlsx");
        await using var watched = await chromium.OpenAsync(320);
        await watched.GoAsync(new Uri(site.Address, "/rejected"));
        Assert.InRange(await watched.Page.EvaluateAsync<int>("Math.round(document.querySelector('.reason').getBoundingClientRect().width)"), 240, 320);
    }

    [Fact]
    public async Task What_a_thumb_has_to_hit_is_tall_enough()
    {
        await using var watched = await chromium.OpenAsync(390);
        foreach (var path in (string[])["/", "/tags", "/speakers/ruth-callender", "/follow?speaker=ruth-callender"])
        {
            await watched.GoAsync(new Uri(site.Address, path));
            Assert.Equal("", await watched.Page.EvaluateAsync<string>(
                "[...document.querySelectorAll('button, nav a, .topic a, .ranking a, .terms a, .topics a, .choices a, .more a, .jump a')].filter(one => one.getBoundingClientRect().height < 28).map(one => one.outerHTML).join('\\n')"));
        }
    }

    [Fact]
    public async Task The_feeds_of_a_long_list_are_one_tap_away_on_a_phone_and_next_to_it_on_a_desktop()
    {
        await using var phone = await chromium.OpenAsync(390);
        await phone.GoAsync(new Uri(site.Address, "/speakers/ruth-callender"));
        await phone.Page.ClickAsync(".jump a");
        await Assertions.Expect(phone.Page.Locator("#subscribe")).ToBeInViewportAsync();

        await using var desk = await chromium.OpenAsync();
        await desk.GoAsync(new Uri(site.Address, "/speakers/ruth-callender"));
        Assert.False(await desk.Page.IsVisibleAsync(".jump"));
        Assert.True(await desk.Page.EvaluateAsync<bool>("document.querySelector('.subscribe').getBoundingClientRect().top < innerHeight"));
    }

    [Fact]
    public async Task Paper_has_the_text_and_where_links_lead_and_nothing_to_press()
    {
        await using var watched = await chromium.OpenAsync(700);
        await watched.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        await watched.GoAsync(new Uri(site.Address, "/tags/libraries"));
        Assert.Equal("", await SeenAsync(watched, "nav, button, .side, .jump, footer.site"));
        await watched.GoAsync(new Uri(new Uri(site.Address, "/"), await watched.Page.GetAttributeAsync(".articles h3 a", "href")));
        Assert.Equal("", await SeenAsync(watched, "nav, button, details, .more, footer.site"));
        Assert.Contains("https://courier.example/local/library-bus-returns", await watched.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.meta a[rel=external]'), '::after').content"), StringComparison.Ordinal);
        Assert.True(await watched.Page.EvaluateAsync<bool>("document.querySelector('.said .by').getBoundingClientRect().left > document.querySelector('.said > p').getBoundingClientRect().right"), "Names are below what was said.");

        await watched.GoAsync(new Uri(site.Address, "/about"));
        Assert.True(await watched.Page.IsVisibleAsync("a.address"));
        Assert.False(await watched.Page.IsVisibleAsync(".copy"));
    }

    [Fact]
    public async Task Paper_is_printed_in_the_colours_of_light_even_by_people_who_read_in_the_dark()
    {
        for (var month = 1; month <= 4; month++)
        {
            await site.PublishAsync(
                $"tide-{month}.txt",
                $"---\npublished: 2025-0{month}-10\n---\nTide {month}\n\n“It rose,” said Vera Quorn.\n\nIt fell.\n\n“It fell,” said Vera Quorn.\n\nIt stood.\n\n“It stood,” said Vera Quorn.\n",
                "/speakers/vera-quorn/feed.json",
                $"Tide {month}");
        }

        await using var watched = await chromium.OpenAsync(700);
        await watched.GoAsync(new Uri(site.Address, "/speakers/vera-quorn"));
        Assert.Equal(await BarAsync(ColorScheme.Light), await BarAsync(ColorScheme.Dark));

        async Task<string> BarAsync(ColorScheme scheme)
        {
            await watched.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print, ColorScheme = scheme });
            return await watched.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.months rect')).fill");
        }
    }

    [Theory]
    [InlineData("/feed.rss")]
    [InlineData("/feed.atom")]
    public async Task No_word_of_a_feed_is_dark_in_the_dark(string path)
    {
        await using var watched = await chromium.OpenAsync(320, dark: true);
        await watched.GoAsync(new Uri(site.Address, path));
        Assert.Equal("", await watched.Page.EvaluateAsync<string>(
            """
            [...document.querySelectorAll('*')]
              .filter(one => one.children.length === 0 && one.getClientRects().length > 0 && getComputedStyle(one).color.match(/\d+/g).every(part => part < 140))
              .map(one => `${one.localName}: ${getComputedStyle(one).color}`).join('\n')
            """));
        Assert.Equal(320, await watched.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    private static Task<string> SeenAsync(WatchedPage watched, string selector) => watched.Page.EvaluateAsync<string>(
        "selector => [...document.querySelectorAll(selector)].filter(one => one.getClientRects().length > 0).map(one => one.outerHTML).join('\\n')", selector);
}
