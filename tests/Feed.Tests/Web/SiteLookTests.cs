using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Feed.Storage.Configuration;
using Feed.Tests.Support;

namespace Feed.Tests.Web;

/// <summary>A site's own look: <c>config/site.css</c>, <c>config/logo.svg</c> and <c>config/logo.png</c>, tagline and footer.</summary>
public sealed class SiteLookTests(AzuriteFixture azurite)
{
    private const string Style = ":root { --accent: #7a1f3d; }\n";
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 1\"><rect width=\"4\" height=\"1\"/></svg>";

    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_files_and_settings_a_page_has_the_look_that_ships_with_Feed()
    {
        await using var site = await TestSite.StartAsync(azurite);
        var page = await PageAsync(site);

        Assert.Single(page.QuerySelectorAll("link[rel=stylesheet]"));
        Assert.Null(page.QuerySelector("header img, .tagline, footer .own"));
        Assert.Equal("The Harbour Post", page.QuerySelector("header .name a")!.TextContent);
    }

    [Theory]
    [InlineData(":root { --paper: #fff8e7; }", true)]
    [InlineData(":root { --ink: #221100; }", true)]
    [InlineData(":root { --paper: #fff8e7; }\n@media (prefers-color-scheme: dark) { :root { --paper: #110c06; } }", false)]
    [InlineData("h1 { letter-spacing: 0; }", false)]
    public async Task Light_colours_alone_leave_dark_pages_readable(string style, bool isCompleted)
    {
        await using var site = await SiteAsync(("site.css", Encoding.UTF8.GetBytes(style)));
        var address = (await PageAsync(site)).QuerySelectorAll("link[rel=stylesheet]")[1].GetAttribute("href")!;

        var served = await site.TextAsync(address);

        Assert.StartsWith(style, served, StringComparison.Ordinal);
        Assert.Equal(isCompleted, served[style.Length..].Contains("@media screen and (prefers-color-scheme: dark)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_publishers_style_sheet_follows_that_of_Feed_and_is_immutable()
    {
        await using var site = await SiteAsync(("site.css", Encoding.UTF8.GetBytes(Style)));
        var address = (await PageAsync(site)).QuerySelectorAll("link[rel=stylesheet]")[1].GetAttribute("href")!;
        using var sheet = await site.GetAsync(address);

        Assert.Equal(Style, await sheet.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal("text/css; charset=utf-8", sheet.Content.Headers.ContentType!.ToString());
        Assert.Contains("immutable", sheet.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        using var plain = await site.GetAsync("/assets/look.css");
        Assert.Equal(TimeSpan.FromSeconds(10), plain.Headers.CacheControl!.MaxAge);
        using var again = await site.GetAsync(address, ("If-None-Match", sheet.Headers.ETag!.Tag));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task A_logo_replaces_the_name_and_an_svg_opened_directly_runs_no_script()
    {
        await using var site = await SiteAsync(("logo.svg", Encoding.UTF8.GetBytes(Svg)), ("logo.png", Png));
        var logo = (await PageAsync(site)).QuerySelector("header .name img")!;
        using var picture = await site.GetAsync(logo.GetAttribute("src")!);

        Assert.Equal("The Harbour Post", logo.GetAttribute("alt"));
        Assert.Equal("image/svg+xml", picture.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            "sandbox; default-src 'none'; style-src 'unsafe-inline'", picture.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", picture.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task A_png_is_the_logo_if_no_svg_exists_until_it_is_deleted()
    {
        await using var site = await SiteAsync(("logo.png", Png));
        var address = (await PageAsync(site)).QuerySelector("header .name img")!.GetAttribute("src")!;
        using var picture = await site.GetAsync(address);
        Assert.Equal("image/png", picture.Content.Headers.ContentType!.MediaType);

        await site.Storage.Config.DeleteBlobAsync("logo.png", cancellationToken: Cancellation);
        await SettleAsync(site);
        Assert.Null((await PageAsync(site)).QuerySelector("header .name img"));
        using var gone = await site.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Theory]
    [InlineData("site.css", "body { color: red;\n", "line 1: the block that starts here is not closed; add }.")]
    [InlineData("site.css", "a {}\nb { content: \"x; }\n", "line 2: the string that starts here is not closed; add \".")]
    [InlineData("site.css", "a {}\n\n/* later", "line 3: the comment that starts here has no end")]
    [InlineData("site.css", "a {} }\n", "line 1: } closes nothing")]
    [InlineData("site.css", "<style>a {}</style>", "HTML or XML, not a style sheet")]
    [InlineData("logo.svg", "<html></html>", "its root is <html>")]
    [InlineData("logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<script/></svg>", "line 2: <script> may run a script")]
    [InlineData("logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\"/>", "line 1: <svg> may run a script")]
    [InlineData("logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><a href=\" javascript:x()\"/></svg>", "<a> may run a script")]
    [InlineData("logo.svg", "not XML", "not valid XML")]
    [InlineData("logo.png", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "not a PNG, despite its name")]
    public async Task The_editor_learns_of_a_file_that_cannot_be_used_and_the_last_good_one_stays(string name, string text, string why)
    {
        var good = name switch { "site.css" => Encoding.UTF8.GetBytes(Style), "logo.svg" => Encoding.UTF8.GetBytes(Svg), _ => Png };
        await using var site = await SiteAsync((name, good));
        var before = await HeadAsync(site);
        await PutAsync(site, name, Encoding.UTF8.GetBytes(text));
        await SettleAsync(site);

        Assert.Equal(before, await HeadAsync(site));
        var told = new HtmlParser().ParseDocument(await site.TextAsync("/rejected")).QuerySelector("section.attention li")!;
        Assert.Equal($"config/{name}", told.QuerySelector("h3")!.TextContent);
        Assert.Contains(why, told.QuerySelector(".reason")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("the last accepted version, if there is one, is in force", told.QuerySelector(".meta")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The last accepted version, if there is one, stays", told.QuerySelector(".do")!.TextContent, StringComparison.Ordinal);

        await PutAsync(site, name, good);
        await SettleAsync(site);
        Assert.Equal("[]", (await site.TextAsync("/rejected.json")).Trim());
    }

    [Fact]
    public async Task A_file_larger_than_its_bound_is_not_read()
    {
        await using var site = await SiteAsync(("logo.png", [.. Png, .. new byte[300 * 1024]]), ("people.yaml", new byte[1024 * 1024 + 1]));
        var told = (await site.TextAsync("/rejected")).Replace("&#x27;", "'", StringComparison.Ordinal);

        Assert.Contains("logo.png is 300 KB, but Feed reads at most 256 KB", told, StringComparison.Ordinal);
        Assert.Contains("people.yaml is 1024 KB, but Feed reads at most 1024 KB", told, StringComparison.Ordinal);
        Assert.Null((await PageAsync(site)).QuerySelector("header .name img"));
    }

    [Fact]
    public async Task Files_that_have_not_changed_are_not_sent_again_and_a_cold_start_finds_the_last_good_one()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        await feed.Storage.Config.GetBlobClient("site.css").UploadAsync(BinaryData.FromString(Style), overwrite: true, Cancellation);
        await feed.Storage.Config.GetBlobClient("people.yaml").UploadAsync(BinaryData.FromString("people: []\n"), overwrite: true, Cancellation);
        Assert.NotNull((await feed.Get<ConfigurationFiles>().GetAsync(Cancellation)).LookFiles.Look.StyleSheet);
        feed.Time.Advance(ConfigurationFiles.CheckInterval);
        List<(string File, int Status)> answers = [];
        feed.Calls.After(call =>
        {
            answers.Add((call.Uri.Segments[^1], call.Status));
            return Task.CompletedTask;
        });
        await feed.Get<ConfigurationFiles>().GetAsync(Cancellation);
        feed.Calls.Reset();
        Assert.Equal([("config", 200)], answers);

        await feed.Storage.Config.GetBlobClient("site.css").UploadAsync(BinaryData.FromString("a {"), overwrite: true, Cancellation);
        await using var cold = feed.Another();
        var look = (await cold.Get<ConfigurationFiles>().GetAsync(Cancellation)).LookFiles.Look;
        Assert.Equal(Style, Encoding.UTF8.GetString(look.StyleSheet!.Bytes));
    }

    [Fact]
    public async Task A_tagline_appears_below_the_name_and_a_footer_has_text_and_links()
    {
        await using var site = await TestSite.StartAsync(azurite, settings: new Dictionary<string, string?>
        {
            ["Feed:Tagline"] = "News from <the quay>",
            ["Feed:Footer"] = "© Harbour Press · [Imprint](https://press.example/imprint) · [How it works](/about)",
        });
        var page = await PageAsync(site);

        Assert.Equal("News from <the quay>", page.QuerySelector("header .tagline")!.TextContent);
        Assert.Equal("© Harbour Press · Imprint · How it works", page.QuerySelector("footer .own")!.TextContent);
        Assert.Equal(
            ["https://press.example/imprint", "/about"], page.QuerySelectorAll("footer .own a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("Feed:Tagline", "two\nlines", "one line")]
    [InlineData("Feed:Footer", "[x](javascript:x)", "must begin with https://")]
    [InlineData("Feed:Footer", "[x](//evil.example)", "must begin with https://")]
    public async Task A_setting_that_cannot_be_used_ends_the_start_with_a_sentence(string key, string value, string says)
    {
        var fault = await Assert.ThrowsAnyAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => TestSite.StartAsync(azurite, settings: new Dictionary<string, string?> { [key] = value }));

        Assert.Contains($"The setting {key} is", fault.Message, StringComparison.Ordinal);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }

    private async Task<TestSite> SiteAsync(params (string Name, byte[] Bytes)[] files)
    {
        var site = await TestSite.StartAsync(azurite);
        await site.Storage.CreateMissingAsync(Cancellation);
        foreach (var (name, bytes) in files)
            await PutAsync(site, name, bytes);

        // The site may have looked for them before they existed.
        await SettleAsync(site);
        return site;
    }

    private static async Task PutAsync(TestSite site, string name, byte[] bytes) =>
        await site.Storage.Config.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(bytes), overwrite: true, Cancellation);

    /// <summary>Lets the site notice a changed file: the first page afterwards is still rendered with the old one.</summary>
    private static async Task SettleAsync(TestSite site)
    {
        site.Time.Advance(TimeSpan.FromMinutes(1));
        await site.TextAsync("/rejected.json");
        await site.TextAsync("/about");
        site.Time.Advance(TimeSpan.FromSeconds(4));
    }

    private static async Task<string> HeadAsync(TestSite site)
    {
        var page = await PageAsync(site);
        return page.Head!.InnerHtml + page.QuerySelector("header.site")!.InnerHtml;
    }

    private static async Task<IHtmlDocument> PageAsync(TestSite site) => new HtmlParser().ParseDocument(await site.TextAsync("/about"));
}
