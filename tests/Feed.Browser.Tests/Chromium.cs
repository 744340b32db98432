using Microsoft.Playwright;

namespace Feed.Browser.Tests;

/// <summary>The system's Chromium, started once; where there is none the tests are skipped and say how to get it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = [Environment.GetEnvironmentVariable("CHROMIUM") ?? "", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (Places.FirstOrDefault(File.Exists) is not { } program)
            return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program, Args = ["--no-sandbox"] });
    }

    /// <summary>A page in a browser that remembers nothing.</summary>
    /// <param name="width">Width of the window in CSS pixels.</param>
    /// <param name="dark">Whether the person prefers dark colours.</param>
    /// <param name="scripts">Whether scripts run.</param>
    public async Task<WatchedPage> OpenAsync(int width = 1280, bool dark = false, bool scripts = true)
    {
        Assert.SkipWhen(browser is null, "Chromium is not installed: apt-get install chromium, or set CHROMIUM to its path.");
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = scripts,
        });

        // Pictures of other sites load for readers, not where tests run.
        await context.RouteAsync(
            address => address.StartsWith("https://", StringComparison.Ordinal),
            route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "image/svg+xml", Body = "<svg xmlns='http://www.w3.org/2000/svg'/>" }));
        return new WatchedPage(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
