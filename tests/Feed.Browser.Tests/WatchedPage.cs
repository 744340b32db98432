using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Feed.Browser.Tests;

/// <summary>A page of which every complaint is written down: console messages, errors, dialogs, requests that failed.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
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

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
