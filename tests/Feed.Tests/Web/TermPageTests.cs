using System.Text.Json;

namespace Feed.Tests.Web;

public sealed class TermPageTests(StoriesSite stories) : IClassFixture<StoriesSite>
{
    private readonly TestSite site = stories.Site;

    [Fact]
    public async Task A_long_list_of_tags_is_read_page_by_page_by_its_links()
    {
        var names = new List<string>();
        for (var path = "/tags.json?limit=1"; path is not null;)
        {
            using var response = await site.GetAsync(path);
            var page = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
            names.Add(Assert.Single(page.EnumerateArray()).GetProperty("name").GetString()!);
            var links = response.Headers.GetValues("Link").Single();
            path = links.Contains("rel=\"next\"", StringComparison.Ordinal) ? new Uri(links.Split('<')[2].Split('>')[0]).PathAndQuery : null;
        }

        var all = JsonDocument.Parse(await site.TextAsync("/tags.json")).RootElement;
        Assert.Equal(all.EnumerateArray().Select(tag => tag.GetProperty("name").GetString()), names);
        Assert.Contains("Budget", names);
        Assert.Contains("<a rel=\"next\" href=\"/tags?limit=2&amp;after=", await site.TextAsync("/tags?limit=2"), StringComparison.Ordinal);
    }
}
