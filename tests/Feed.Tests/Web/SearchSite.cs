using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Feed.Tests.Support;

namespace Feed.Tests.Web;

/// <summary>A site with two articles to search, which all tests of a class share.</summary>
public sealed class SearchSite(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Dredging = """
        ---
        published: 2026-03-20T10:00:00Z
        tags: [Harbour]
        ---
        Dredging begins in April

        The council approved the <b>dredging</b> of the inner harbour on Friday.

        "We will dredge the harbour before the winter," said Nora Lindqvist, the mayor of Harwick.

        "Nobody asked the fishermen about the silt," said Bruno Marrow, a clerk.
        """;

    private const string Tunnel = """
        ---
        published: 2026-02-10T10:00:00Z
        author: Ida Winterbourne
        tags: [Traffic]
        ---
        The tunnel closes

        "The tunnel stays closed until May," said Nora Lindqvist, the mayor of Harwick.

        The harbour was dredged last year.
        """;

    private TestSite? site;

    internal TestSite Site => site!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync(azurite);
        await site.PublishAsync("dredging.txt", Dredging);
        await site.PublishAsync("tunnel.txt", Tunnel);
        await site.SweepAsync();
    }

    public async ValueTask DisposeAsync() => await (site?.DisposeAsync() ?? default);

    internal async Task<IReadOnlyList<string>> TitlesAsync(string path) =>
        [.. (await PageAsync(path)).QuerySelectorAll(".hits h3").Select(title => title.TextContent)];

    internal async Task<IDocument> PageAsync(string path) => new HtmlParser().ParseDocument(await Site.TextAsync(path));

    internal async Task<IDocument> BrowserPageAsync(string path)
    {
        using var response = await Site.GetAsync(path, ("Accept", "text/html"));
        Assert.True(response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound);
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    internal static string PathOf(IElement link) => link.GetAttribute("href")!.Replace("https://news.example", "", StringComparison.Ordinal);

    internal static string Text(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
