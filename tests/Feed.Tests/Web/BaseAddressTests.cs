using System.Net;
using Feed.Tests.Support;
using Feed.Web.Pages;

namespace Feed.Tests.Web;

public sealed class BaseAddressTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("http://127.0.0.1:0", "127.0.0.1")]
    [InlineData("http://[::1]:0", "[::1]")]
    [InlineData("http://0.0.0.0:0", "localhost")]
    [InlineData("http://*:0", "localhost")]
    [InlineData("http://+:0", "localhost")]
    [InlineData("http://[::]:0", "localhost")]
    [InlineData("http://vm:0", "vm")]
    [InlineData("http://news.vm.example:0", "news.vm.example")]
    [InlineData("http://vm:0;http://127.0.0.1:0", "vm")]
    [InlineData("http://*:0;http://vm:0", "localhost")]
    public async Task Links_begin_with_the_address_listened_on_as_it_was_given(string urls, string host)
    {
        await using var site = await TestSite.StartAsync(azurite, baseUrl: "", urls: urls);
        foreach (var path in (string[])["/feed.rss", "/feed.atom", "/feed.json", "/feeds.opml", "/robots.txt"])
            Assert.Contains($"http://{host}:{site.Address.Port}/", await site.TextAsync(path), StringComparison.Ordinal);

        // The console prints this address.
        Assert.Equal($"http://{host}:{site.Address.Port}", BaseAddress.Listening(site.Get<IServiceProvider>()));
    }

    [Fact]
    public async Task A_site_whose_name_is_not_ASCII_names_itself_as_headers_and_readers_can_take_it()
    {
        await using var site = await TestSite.StartAsync(azurite, baseUrl: "https://hafen.zürich.example/nachrichten");
        using var stored = await site.PutAsync("/uploads/harbour.txt", System.Text.Encoding.UTF8.GetBytes(SampleArticles.Harbour));
        Assert.Equal(HttpStatusCode.Created, stored.StatusCode);
        foreach (var path in (string[])["/feed.rss", "/feed.atom", "/feed.json", "/feeds.opml", "/", "/tags.json"])
        {
            using var response = await site.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains("https://hafen.xn--zrich-kva.example/nachrichten/", text, StringComparison.Ordinal);
            Assert.DoesNotContain("zürich", text, StringComparison.Ordinal);
        }
    }
}
