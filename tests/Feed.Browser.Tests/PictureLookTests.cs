using Feed.Storage;
using Feed.Tests.Support;
using Microsoft.Playwright;

namespace Feed.Browser.Tests;

/// <summary>How pictures stand on pages, and that the text waits for none of them.</summary>
public sealed class PictureLookTests(Chromium chromium, SampleSite site) : IClassFixture<Chromium>, IClassFixture<SampleSite>
{
    /// <summary>What a browser calls good is up to 0.1; a page of text needs none of it.</summary>
    private const double MaxShift = 0.01;

    private static readonly string Own = $"data:image/png;base64,{Convert.ToBase64String(TestPictures.Png(900, 600))}";

    private static readonly string Text =
        $"---\ntitle: Tower Opens\nauthor: Tilda Brook\nimage: https://pictures.example/tower.jpg\nimage_alt: The tower\ntags: [Towers]\n---\n"
        + $"The tower opened on Monday.\n\n![The stairs]({Own} \"The stairs of the tower. Photograph: Tilda Brook\")\n\n"
        + "“I need a lift, not a study,” said Ada Lunt.\n\n![The roof](https://pictures.example/roof.jpg)\n\nThe roof is to follow.\n";

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Text_does_not_move_when_pictures_come(int width)
    {
        await PublishAsync();
        await using var watched = await chromium.OpenAsync(width);
        await watched.Page.RouteAsync("https://pictures.example/**", async route =>
        {
            await watched.Page.WaitForSelectorAsync("footer.site", new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });
            await route.FulfillAsync(new RouteFulfillOptions { ContentType = "image/png", BodyBytes = TestPictures.Png(600, 900) });
        });
        foreach (var path in (string[])["/", "/tags/towers", $"/articles/{ArticleId.Of("tower.md")}"])
        {
            await watched.GoAsync(new Uri(site.Address, path));
            Assert.True(await watched.Page.EvaluateAsync<int>(
                "Promise.all([...document.images].map(one => { one.loading = 'eager'; return one.decode(); })).then(all => all.length)") > 0, $"{path} has no picture.");
            var shift = await watched.Page.EvaluateAsync<double>(
                """
                new Promise(resolve => {
                  new PerformanceObserver(list => resolve(list.getEntries().reduce((sum, one) => sum + one.value, 0))).observe({ type: 'layout-shift', buffered: true });
                  requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
                })
                """);
            Assert.True(shift < MaxShift, $"{path} moved by {shift}.");
        }
    }

    [Fact]
    public async Task A_picture_is_small_in_a_list_and_has_its_caption_in_an_article()
    {
        await PublishAsync();
        await using var watched = await chromium.OpenAsync();
        foreach (var path in (string[])["/tags/towers", "/authors/tilda-brook"])
        {
            await watched.GoAsync(new Uri(site.Address, path));
            Assert.InRange(await HeightAsync(watched, ".articles .thumb"), 60, 140);
        }

        await watched.GoAsync(new Uri(site.Address, $"/articles/{ArticleId.Of("tower.md")}"));
        Assert.True(
            await watched.Page.EvaluateAsync<bool>(
                """
                (() => {
                  const caption = document.querySelector('.text > :has(> .caption)'), box = caption.getBoundingClientRect();
                  const above = box.top - caption.previousElementSibling.querySelector('img').getBoundingClientRect().bottom;
                  return above >= 0 && above < caption.nextElementSibling.getBoundingClientRect().top - box.bottom;
                })()
                """),
            "The caption is no nearer to its picture than to the text below.");
    }

    [Fact]
    public async Task A_picture_that_cannot_be_loaded_leaves_no_box_and_no_caption()
    {
        await PublishAsync();
        await using var watched = await chromium.OpenAsync();
        await watched.Page.RouteAsync("https://pictures.example/**", route => route.AbortAsync());
        foreach (var path in (string[])["/", "/tags/towers", $"/articles/{ArticleId.Of("tower.md")}"])
        {
            await watched.Page.GotoAsync(new Uri(site.Address, path).AbsoluteUri);
            await watched.Page.EvaluateAsync("for (const one of document.images) one.loading = 'eager'");
            await Assertions.Expect(watched.Page.Locator("main img[src^='https://pictures.example/']")).ToHaveCountAsync(0);
            await Assertions.Expect(watched.Page.Locator("main figure:not(:has(img, svg))")).ToHaveCountAsync(0);
        }
    }

    private Task PublishAsync() => site.PublishAsync("tower.md", Text, "/authors/tilda-brook/feed.json", "Tower Opens");

    private static Task<int> HeightAsync(WatchedPage watched, string selector) =>
        watched.Page.EvaluateAsync<int>("selector => Math.round(document.querySelector(selector).getBoundingClientRect().height)", selector);
}
