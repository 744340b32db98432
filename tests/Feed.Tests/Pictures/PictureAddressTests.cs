using System.Net;
using System.Text.Json.Nodes;
using Feed.Articles.Pictures;
using Feed.Storage;
using Feed.Storage.Pictures;
using Feed.Tests.Support;
using Feed.Tests.Web;

namespace Feed.Tests.Pictures;

/// <summary>Pictures have addresses of their own, which exist as long as their articles.</summary>
public sealed class PictureAddressTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Story(string head = "") =>
        $"{head}# Bridge Opens\n\n![The bridge & Port Ansel](harbour.png)\n\nThe council of Port Ansel met on Tuesday to settle the plan.\n\nIt is done.\n\nIt is well.\n\n![](data:image/png;base64,{Convert.ToBase64String(TestPictures.Png(300, 200, 30))})\n\n![Elsewhere](https://pictures.example/x.jpg)\n";

    private static async Task<(TestSite Site, string Page, string Picture)> StartAsync(AzuriteFixture azurite, string head = "")
    {
        var site = await TestSite.StartAsync(azurite);
        await site.Storage.CreateMissingAsync(Cancellation);
        await site.Storage.Articles.GetBlobClient("harbour.png").UploadAsync(new BinaryData(TestPictures.Png()), Cancellation);
        await site.PublishAsync("bridge.md", Story(head));
        var id = ArticleId.Of("bridge.md");
        return (site, $"/articles/{id}",
            $"/pictures/{id}/{PicturePath.CopyName(TestPictures.Png(), PictureFormat.Png)}");
    }

    [Fact]
    public async Task A_picture_is_sent_with_its_type_immutable_and_without_sniffing()
    {
        var (site, _, picture) = await StartAsync(azurite);
        await using var started = site;
        using var answer = await site.GetAsync(picture);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(TestPictures.Png(), await answer.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("public, max-age=31536000, s-maxage=300, immutable", answer.Headers.GetValues("Cache-Control").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal($"\"{Path.GetFileNameWithoutExtension(picture)}\"", answer.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task HEAD_a_known_version_and_a_range_are_answered_as_HTTP_says()
    {
        var (site, _, picture) = await StartAsync(azurite);
        await using var started = site;
        var bytes = TestPictures.Png();

        using var head = await site.SendAsync(HttpMethod.Head, picture);
        Assert.Equal((HttpStatusCode.OK, bytes.Length), (head.StatusCode, head.Content.Headers.ContentLength));
        using var known = await site.GetAsync(picture, ("If-None-Match", $"\"{Path.GetFileNameWithoutExtension(picture)}\""));
        Assert.Equal((HttpStatusCode.NotModified, 0), (known.StatusCode, (await known.Content.ReadAsByteArrayAsync(Cancellation)).Length));
        foreach (var (
            range, from, to) in new[] { ("bytes=0-9", 0, 9), ("bytes=10-", 10, bytes.Length - 1), (
            "bytes=-5", bytes.Length - 5, bytes.Length - 1), ("bytes=5-99999", 5, bytes.Length - 1) })
        {
            using var part = await site.GetAsync(picture, ("Range", range));
            Assert.Equal(
                (range, HttpStatusCode.PartialContent, $"bytes {from}-{to}/{bytes.Length}"), (
                range, part.StatusCode, $"{part.Content.Headers.ContentRange}"));
            Assert.Equal(bytes[from..(to + 1)], await part.Content.ReadAsByteArrayAsync(Cancellation));
        }

        using var beyond = await site.GetAsync(picture, ("Range", "bytes=99999-"));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);
        using var other = await site.GetAsync(picture, ("Range", "bytes=0-9"), ("If-Range", "\"other\""));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Theory]
    [InlineData("---\npublished: 2099-01-01\n---\n", HttpStatusCode.NotFound)]
    [InlineData("---\ndraft: true\n---\n", HttpStatusCode.NotFound)]
    [InlineData("", HttpStatusCode.OK)]
    public async Task No_picture_is_sent_before_its_article_is_published(string head, HttpStatusCode status)
    {
        var (site, _, picture) = await StartAsync(azurite, head);
        await using var started = site;
        using var answer = await site.GetAsync(picture);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_picture_goes_with_its_article()
    {
        var (site, page, picture) = await StartAsync(azurite);
        await using var started = site;
        await site.WithdrawAsync("bridge.md");
        foreach (var path in new[] { page, picture })
        {
            using var gone = await site.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.Gone), (path, gone.StatusCode));
        }

        using var known = await site.GetAsync(picture, ("If-None-Match", $"\"{Path.GetFileNameWithoutExtension(picture)}\""));
        Assert.Equal(HttpStatusCode.Gone, known.StatusCode);
    }

    [Theory]
    [InlineData("00000000000000000000000000000000.png")]
    [InlineData("..%2F..%2Fconfig%2Fsweep")]
    [InlineData("x.png")]
    [InlineData("f43fd12515a50546d068b1205edcf5c4.svg")]
    public async Task Nothing_else_has_an_address_there(string file)
    {
        var (site, _, picture) = await StartAsync(azurite);
        await using var started = site;
        using var answer = await site.GetAsync(picture[..(picture.LastIndexOf('/') + 1)] + file);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_page_shows_its_pictures_and_the_card_of_a_shared_link_the_first()
    {
        var (site, page, picture) = await StartAsync(azurite);
        await using var started = site;
        var html = await site.TextAsync(page);

        Assert.Contains(
            $"<figure class=\"lead\"><img src=\"{picture}\" alt=\"The bridge &amp; Port Ansel\" width=\"120\" height=\"80\" loading=\"eager\"", html, StringComparison.Ordinal);
        Assert.Contains("width=\"300\" height=\"200\" loading=\"lazy\"", html, StringComparison.Ordinal);
        Assert.Contains(
            "<img src=\"https://pictures.example/x.jpg\" alt=\"Elsewhere\" loading=\"lazy\" decoding=\"async\" referrerpolicy=\"no-referrer\">", html, StringComparison.Ordinal);
        Assert.True(html.IndexOf("It is well.", StringComparison.Ordinal) < html.IndexOf("width=\"300\"", StringComparison.Ordinal));
        Assert.Contains($"<meta property=\"og:image\" content=\"https://news.example{picture}\">", html, StringComparison.Ordinal);
        Assert.Contains($"\"image\":\"https://news.example{picture}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feeds_and_data_name_pictures_by_their_absolute_addresses()
    {
        var (site, page, picture) = await StartAsync(azurite);
        await using var started = site;
        var address = $"https://news.example{picture}";

        var item = JsonNode.Parse(await site.TextAsync("/feed.json"))!["items"]![0]!;
        Assert.Equal(address, (string?)item["image"]);
        Assert.Contains(
            $"<img src=\"{address}\" alt=\"The bridge &amp; Port Ansel\" width=\"120\" height=\"80\" />", (
            string)item["content_html"]!, StringComparison.Ordinal);
        Assert.Equal(3, ((string)item["content_html"]!).Split("<img ").Length - 1);
        Assert.Contains(
            $"<media:content url=\"{address}\" medium=\"image\" type=\"image/png\" width=\"120\" height=\"80\">", await site
            .TextAsync("/feed.rss"), StringComparison.Ordinal);
        Assert.Contains(
            $"rel=\"enclosure\" type=\"image/png\" title=\"The bridge &amp; Port Ansel\" href=\"{address}\"", await site
            .TextAsync("/feed.atom"), StringComparison.Ordinal);
        var data = JsonNode.Parse(await site.TextAsync(page + ".json"))!;
        Assert.Equal((address, 2), ((string?)data["image"]!["url"], data["pictures"]!.AsArray().Count));
    }

    [Fact]
    public async Task A_picture_is_uploaded_as_an_article_is_and_the_answer_says_whose_it_is()
    {
        await using var site = await TestSite.StartAsync(azurite);
        using var early = await site.PutAsync("/uploads/2026/harbour.png", TestPictures.Png());
        Assert.Equal(HttpStatusCode.Created, early.StatusCode);
        Assert.Contains("No article refers to", await early.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);

        using var story = await site
            .PutAsync("/uploads/2026/bridge.md", System.Text.Encoding.UTF8
            .GetBytes("# Bridge Opens\n\n![](harbour.png)\n\n![](crane.png)\n\nIt is open.\n"));
        Assert.Contains("2026/crane.png", await story.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        using var late = await site.PutAsync("/uploads/2026/crane.png", TestPictures.Png(grey: 30));
        var report = JsonNode.Parse(await late.Content.ReadAsStringAsync(Cancellation))!;
        Assert.Equal(("picture", "2026/bridge.md"), ((string?)report["outcome"], (string?)report["articles"]![0]));
        Assert.Equal($"https://news.example/articles/{ArticleId.Of("2026/bridge.md")}", (string?)report["addresses"]![0]);

        using var deleted = await site.SendAsync(HttpMethod.Delete, "/uploads/2026/crane.png");
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Single(JsonNode.Parse(await site.TextAsync($"/articles/{ArticleId.Of("2026/bridge.md")}.json"))!["notes"]!.AsArray());
    }

    [Fact]
    public async Task An_unsupported_or_too_large_picture_is_refused()
    {
        await using var site = await TestSite.StartAsync(azurite);
        using var svg = await site.PutAsync("/uploads/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, svg.StatusCode);
        Assert.Contains("SVG", await svg.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        using var large = await site.PutAsync("/uploads/a.png", (byte[])[.. TestPictures.Png(), .. new byte[10 * 1024 * 1024]]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        using var fits = await site.PutAsync("/uploads/a.png", (byte[])[.. TestPictures.Png(), .. new byte[6 * 1024 * 1024]]);
        Assert.Equal(HttpStatusCode.Created, fits.StatusCode);
    }
}
