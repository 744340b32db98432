using Microsoft.Playwright;

namespace Feed.Browser.Tests;

/// <summary>What a link to a quote shows, and what stands beside the quotes of an article.</summary>
public sealed class QuoteLookTests(Chromium chromium, SampleSite site) : IClassFixture<Chromium>, IClassFixture<SampleSite>
{
    [Theory]
    [InlineData(1280, false)]
    [InlineData(390, true)]
    public async Task A_link_to_a_quote_shows_it_a_third_down_the_window_and_marked(int width, bool dark)
    {
        var article = await ArticleAsync();
        await using var watched = await chromium.OpenAsync(width, dark);
        await watched.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = ReducedMotion.Reduce });
        await watched.GoAsync(new Uri(site.Address, $"{article}#q3"));

        Assert.InRange(await watched.Page.EvaluateAsync<double>("document.querySelector('#q3').getBoundingClientRect().top / innerHeight"), 0.25, 0.42);
        Assert.NotEqual(await BackgroundAsync("#q2"), await BackgroundAsync("#q3"));

        Task<string> BackgroundAsync(string selector) => watched.Page.EvaluateAsync<string>("selector => getComputedStyle(document.querySelector(selector)).backgroundColor", selector);
    }

    [Fact]
    public async Task A_button_next_to_a_quote_copies_the_address_of_its_page()
    {
        await using var watched = await chromium.OpenAsync();
        await watched.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await watched.GoAsync(new Uri(site.Address, await ArticleAsync()));
        await watched.Page.Locator(".by button.copy").First.ClickAsync();
        await watched.Page.Locator("button.copy", new PageLocatorOptions { HasText = "Copied" }).WaitForAsync();

        var copied = new Uri(await watched.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        await watched.GoAsync(new Uri(site.Address, copied.PathAndQuery));
        Assert.Matches("^/articles/[0-9a-f]{32}/quotes/[0-9a-f]+$", copied.AbsolutePath);
        Assert.Equal("Ruth Callender said", await watched.Page.Locator("h1").TextContentAsync());
    }

    [Fact]
    public async Task The_button_at_a_quote_shows_where_the_pointer_or_the_keyboard_is_and_on_a_phone_on_the_quotes_page_alone()
    {
        var article = await ArticleAsync();
        await using var watched = await chromium.OpenAsync();
        await watched.GoAsync(new Uri(site.Address, article));
        var button = watched.Page.Locator(".by button.copy").First;
        await Assertions.Expect(button).ToHaveCSSAsync("opacity", "0");
        await button.HoverAsync();
        await Assertions.Expect(button).ToHaveCSSAsync("opacity", "1");
        await watched.Page.Mouse.MoveAsync(0, 0);
        await button.FocusAsync();
        await Assertions.Expect(button).ToHaveCSSAsync("opacity", "1");

        await using var phone = await chromium.OpenAsync(390);
        await phone.GoAsync(new Uri(site.Address, article));
        await Assertions.Expect(phone.Page.Locator(".by button.copy").First).ToBeHiddenAsync();
        await phone.Page.Locator(".by a:last-of-type").First.ClickAsync();
        await Assertions.Expect(phone.Page.Locator(".share button.copy")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_stands_beside_a_quote_on_a_desk_is_on_one_line()
    {
        await using var watched = await chromium.OpenAsync();
        await watched.GoAsync(new Uri(site.Address, await ArticleAsync()));
        Assert.Equal("", await watched.Page.EvaluateAsync<string>(
            "[...document.querySelectorAll('.by a:last-of-type, .by .copy')].filter(one => one.getBoundingClientRect().height > 30).map(one => one.outerHTML).join('\\n')"));
    }

    [Fact]
    public async Task Names_of_speakers_do_not_part_the_paragraphs_of_a_phone()
    {
        await using var watched = await chromium.OpenAsync(390);
        await watched.GoAsync(new Uri(site.Address, await ArticleAsync()));

        Assert.InRange(
            await watched.Page.EvaluateAsync<double>(
                "Math.max(...[...document.querySelectorAll('.text > .said + div')].map(next => next.getBoundingClientRect().top - next.previousElementSibling.querySelector('p').getBoundingClientRect().bottom))"),
            10, 44);
    }

    [Fact]
    public async Task The_whole_quote_on_a_speakers_page_links_to_its_own_page()
    {
        await using var watched = await chromium.OpenAsync();
        await watched.GoAsync(new Uri(site.Address, "/speakers/ruth-callender"));
        await watched.Page.Locator(".statement blockquote p").First.ClickAsync();
        await watched.Page.WaitForURLAsync("**/quotes/*");
        Assert.Empty(watched.Complaints);
    }

    /// <summary>The path of the interview among the samples.</summary>
    private async Task<string> ArticleAsync()
    {
        await using var watched = await chromium.OpenAsync();
        await watched.GoAsync(new Uri(site.Address, "/tags/interviews"));
        return (await watched.Page.GetAttributeAsync(".articles h3 a", "href"))!;
    }
}
