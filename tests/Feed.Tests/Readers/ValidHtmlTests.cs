using AngleSharp.Html.Parser;
using Feed.Tests.Support;

namespace Feed.Tests.Readers;

/// <summary>Every page is valid HTML by the rules of html-validate, as it is served and not as a browser repairs it.</summary>
[Collection<OneLocalSite>]
public sealed class ValidHtmlTests(LocalSite site)
{
    private const int MaxPages = 150;

    private const string Pictured =
        "---\ntitle: A ‘crane’ for Harwick & \"more\"\nauthor: Tilda Brook\npublished: 2026-03-12\nimage: https://pictures.example/crane.jpg?a=1&b=2\n"
        + "tags: [Cranes & <berths>]\n---\nThe crane came on Monday. (Photo by Tilda Brook)\n\n“It is taller than the church,” Mayor Sunniva Dahl said.\n";

    [Fact]
    public async Task Every_page_of_the_samples_is_valid_html()
    {
        await ReaderProgram.SkipWithoutAsync("html-validate");
        await site.StartAsync();
        foreach (var sample in Directory.GetFiles(Repository.Path("src/Feed.Local/samples")).Where(sample => Path.GetExtension(sample) is not (".docx" or ".png")))
            site.Save(Path.GetFileName(sample), await File.ReadAllTextAsync(sample, TestContext.Current.CancellationToken));
        site.Save("crane.txt", Pictured);
        await site.ShowsAsync("speakers/sunniva-dahl", "taller than the church");
        await site.ShowsAsync("speakers", "Callender");
        var pages = await PagesAsync();

        Assert.True(pages.Count > 60, $"Only {pages.Count} pages were found.");
        Assert.Equal("", await ReaderProgram.ValidateAsync(pages));
    }

    /// <summary>The addresses of the pages that links lead to, and of some that no link leads to.</summary>
    private async Task<IReadOnlyList<string>> PagesAsync()
    {
        var ahead = new Queue<string>(
            ["/", "/about", "/rejected", "/tags", "/speakers", "/speakers?q=o", "/authors", "/follow", "/follow?q=o", "/follow?tag=sport&not=speaker:ruth-callender", "/nowhere"]);
        var seen = new HashSet<string>();
        while (seen.Count < MaxPages && ahead.TryDequeue(out var path))
        {
            using var response = await site.GetAsync(path);
            if (response.IsSuccessStatusCode && response.Content.Headers.ContentType?.MediaType != "text/html" || !seen.Add(path))
                continue;
            var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            foreach (var link in page.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')[0]))
                ahead.Enqueue(link);
        }

        return [.. seen.Select(path => new Uri(site.Address, path).AbsoluteUri)];
    }
}
