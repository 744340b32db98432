using System.Collections.Concurrent;
using Feed.Tests.Support;
using Microsoft.Playwright;

namespace Feed.Browser.Tests;

/// <summary>A page of which every complaint is written down: console messages, errors, dialogs, requests that failed.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    private static readonly string Axe = Repository.Path("tests/readers/node_modules/axe-core/axe.min.js");

    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> complaints = new();

    public WatchedPage(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) => complaints.Enqueue($"{page.Url}: console {message.Type}: {message.Text}");
        page.PageError += (_, error) => complaints.Enqueue($"{page.Url}: error: {error}");
        page.RequestFailed += (_, request) => complaints.Enqueue($"{page.Url}: failed: {request.Url}");
        page.Dialog += async (_, dialog) =>
        {
            complaints.Enqueue($"{page.Url}: dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
    }

    public IPage Page { get; }

    /// <summary>All that was complained about so far.</summary>
    public IReadOnlyList<string> Complaints => [.. complaints];

    public async Task GoAsync(Uri address)
    {
        var response = await Page.GotoAsync(address.AbsoluteUri);
        Assert.True(response!.Ok, $"{address}: {response.Status}");
    }

    /// <summary>Goes to a page that is not there, or no longer.</summary>
    public async Task GoAsync(Uri address, int status) => Assert.Equal(status, (await Page.GotoAsync(address.AbsoluteUri))!.Status);

    /// <summary>What axe finds wrong with the page, one line each; skips the test where axe is not installed.</summary>
    public async Task<string> AxeAsync()
    {
        Assert.SkipUnless(File.Exists(Axe), "axe-core is not installed: npm ci --prefix tests/readers.");
        await Page.EvaluateAsync(await File.ReadAllTextAsync(Axe, TestContext.Current.CancellationToken) + "; undefined");
        return await Page.EvaluateAsync<string>(
            "axe.run().then(found => found.violations.map(one => `${location.pathname} ${one.id}: ${one.nodes.map(node => node.html).join(' | ')}`).join('\\n'))");
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
