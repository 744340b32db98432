using System.IO.Compression;
using System.Text;
using Feed.Articles;
using Feed.Tests.Reading;
using Feed.Tests.Support;

namespace Feed.Tests.Pictures;

/// <summary>Where the pictures of each format are in the file, and where they go in the text.</summary>
public sealed class ReadPicturesTests
{
    private const string First = "The council of Port Ansel met on Tuesday to settle the plan for the bridge.";
    private const string Second = "It had been closed for a year, and the ferry carried everybody across.";

    private static ReadResult.Accepted Read(string name, string text) =>
        Assert.IsType<ReadResult.Accepted>(Upload.Read(name, Encoding.UTF8.GetBytes(text)));

    private static byte[] Bytes(ReadResult.Accepted read, ArticlePicture picture)
    {
        using var part = read.Parts[picture.Part!]();
        using var bytes = new MemoryStream();
        part.CopyTo(bytes);
        return bytes.ToArray();
    }

    [Fact]
    public void The_picture_under_the_headline_of_a_Markdown_file_is_its_lead_and_the_others_keep_their_places()
    {
        var article = Read(
            "2026/bridge.md", $"# Bridge Opens\n\nBy Nell Abara\n\n![The bridge](harbour.jpg)\n\n{First}\n\n{Second}\n\n![](photos/crane.png)\n\n{First}\n").Article;

        Assert.Equal(("2026/harbour.jpg", "The bridge", 0), (article.Image!.BlobName, article.Image.Description, article.Image.ParagraphsBefore));
        var crane = Assert.Single(article.Pictures);
        Assert.Equal(("2026/photos/crane.png", First), (crane.BlobName, article.Paragraphs[crane.ParagraphsBefore].Text));
        Assert.Equal(2, crane.ParagraphsBefore - article.Paragraphs.Count(paragraph => paragraph.Kind == ParagraphKind.Caption));
        Assert.Equal(FactSource.Text, article.Sources.Image);
        Assert.Empty(article.Notes);
    }

    [Theory]
    [InlineData("image: harbour.jpg", "harbour.jpg", false)]
    [InlineData("image: {src: harbour.jpg, alt: The bridge}", "harbour.jpg", false)]
    [InlineData("image: /images/harbour.jpg", "images/harbour.jpg", true)]
    [InlineData("cover: harbour.jpg", "harbour.jpg", true)]
    public void Front_matter_declares_a_picture_next_to_the_file(string declared, string name, bool isOptional)
    {
        var image = Read("bridge.txt", $"---\ntitle: Bridge Opens\n{declared}\n---\n{First}").Article.Image!;

        Assert.Equal((name, isOptional, null), (image.BlobName, image.IsOptional, image.Url));
    }

    [Fact]
    public void A_declared_picture_that_the_text_shows_too_is_shown_once()
    {
        var article = Read(
            "bridge.md", $"---\ntitle: Bridge Opens\nimage: harbour.jpg\n---\n{First}\n\n![The bridge](harbour.jpg)\n\n{Second}\n").Article;

        Assert.Equal(("harbour.jpg", "The bridge"), (article.Image!.BlobName, article.Image.Description));
        Assert.Empty(article.Pictures);
    }

    [Theory]
    [InlineData("![[harbour.jpg]]")]
    [InlineData("![[harbour.jpg|400]]")]
    [InlineData("{{< figure src=\"harbour.jpg\" >}}")]
    [InlineData("{% include image.html src=\"harbour.jpg\" %}")]
    [InlineData("<img src=\"harbour.jpg\">")]
    [InlineData("![](<harbour.jpg> \"The bridge\")")]
    public void Markdown_names_pictures_in_many_ways(string markdown) =>
        Assert.Equal("harbour.jpg", Read("bridge.md", $"# Bridge Opens\n\n{markdown}\n\n{First}\n").Article.Image?.BlobName);

    [Fact]
    public void The_title_of_a_picture_in_Markdown_is_its_caption()
    {
        var article = Read(
            "bridge.md", $"# Bridge Opens\n\n{First}\n\n![A crane](crane.png \"The crane that lifted the last part\")\n").Article;

        Assert.Equal(
            (ParagraphKind.Caption, "The crane that lifted the last part"), (article.Paragraphs[^1].Kind, article.Paragraphs[^1].Text));
        Assert.Equal("A crane", article.Image!.Description);
    }

    [Fact]
    public void A_page_has_pictures_of_its_own_site_of_other_sites_and_inside_itself()
    {
        var data = Convert.ToBase64String(TestPictures.Png());
        var read = Read("bridge.html", $"""
            <html><head><title>Bridge Opens</title></head><body><article><h1>Bridge Opens</h1><p>{First}</p><p>{Second}</p>
            <figure><img src="data:image/png;base64,{data}" alt="The bridge"><figcaption>The bridge on Monday</figcaption></figure>
            <p>{First} Once more.</p><img src="https://pictures.example/ferry.jpg" alt="The ferry"><p>{Second} Again.</p>
            <img src="photos/crane.png" alt="The crane"><p>{First} That is all.</p></article></body></html>
            """);
        var article = read.Article;

        Assert.Equal(TestPictures.Png(), Bytes(read, article.Image!));
        Assert.Equal("The bridge on Monday", article.Paragraphs[article.Image!.ParagraphsBefore].Text);
        Assert.Equal(
            [("https://pictures.example/ferry.jpg", null), (null, "photos/crane.png")],
            article.Pictures.Select(picture => (picture.Url?.AbsoluteUri, picture.BlobName)));
    }

    [Fact]
    public void A_relative_picture_is_on_the_pages_site_unless_it_was_uploaded_next_to_the_page()
    {
        var article = Read("bridge.html", $"""
            <html><head><title>Bridge Opens</title><link rel="canonical" href="https://courier.example/2026/bridge"></head><body><article><h1>Bridge Opens</h1>
            <p>{First}</p><figure><img src="photos/crane.png"></figure><p>{Second}</p></article></body></html>
            """).Article;

        Assert.Equal(
            ("https://courier.example/2026/photos/crane.png", "photos/crane.png", true), (
            article.Image!.Url!.AbsoluteUri, article.Image.BlobName, article.Image.IsOptional));
    }

    [Theory]
    [InlineData("<img src=\"https://counter.example/p.gif\" width=\"1\" height=\"1\">")]
    [InlineData("<a href=\"/other-story\"><img src=\"https://pictures.example/other.jpg\"></a>")]
    [InlineData("<img src=\"data:image/svg+xml,%3Csvg%3E\">")]
    [InlineData("<img src=\"http://pictures.example/plain.jpg\"><img src=\"javascript:alert(1)\">")]
    [InlineData("<img>")]
    public void Marks_counters_and_links_to_other_stories_are_not_pictures_of_an_article(string picture)
    {
        var article = Read(
            "bridge.html", $"<html><body><article><h1>Bridge Opens</h1><p>{First}</p><p>{Second}</p><p>{First} Once more.</p><p>{Second} Again.</p>{picture}<p>{First} That is all.</p></article></body></html>").Article;

        Assert.Empty(article.Pictures);
        Assert.True(article.Image is null or { Url.Scheme: "http" });
    }

    [Theory]
    [InlineData("bridge.md", "# Bridge Opens\n\n{0}\n\n![](http://pictures.example/a.jpg)\n\n{1}\n", "The picture http://pictures.example/a.jpg")]
    [InlineData("bridge.md", "# Bridge Opens\n\n![](https://pictures.example/b.jpg)\n\n{0}\n\n![](http://pictures.example/a.jpg)\n\n{1}\n", "The picture http://pictures.example/a.jpg")]
    [InlineData("bridge.html", "<html><body><article><h1>Bridge Opens</h1><p>{0}</p><img src=\"http://pictures.example/a.jpg\"><p>{1}</p><img src=\"http://pictures.example/b.jpg\"></article></body></html>", "2 pictures, such as http://pictures.example/a.jpg")]
    public void A_picture_without_https_is_not_shown_and_a_note_says_why(string name, string text, string picture)
    {
        var article = Read(name, string.Format(System.Globalization.CultureInfo.InvariantCulture, text, First, Second)).Article;

        Assert.All(article.Pictures, shown => Assert.Equal("https", shown.Url!.Scheme));
        Assert.Contains("write https:// in the address", Assert.Single(article.Notes, note => note.StartsWith(picture, StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_that_a_page_loads_late_is_the_real_one()
    {
        var article = Read(
            "bridge.html", $"<html><body><article><h1>Bridge Opens</h1><p>{First}</p><p>{Second}</p><figure><img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\" data-src=\"https://pictures.example/ferry.jpg\"></figure><p>{First} Once more.</p></article></body></html>").Article;

        Assert.Equal("https://pictures.example/ferry.jpg", article.Image!.Url!.AbsoluteUri);
    }

    [Fact]
    public void A_page_with_many_large_pictures_inside_is_read()
    {
        var data = Convert.ToBase64String(new byte[1_500_000]);
        var article = Read(
            "bridge.html", $"<html><body><article><h1>Bridge Opens</h1><p>{First}</p><img src=\"data:image/png;base64,{data}\"><p>{Second}</p><img src=\"data:image/png;base64,{data}\"><p>{First} Once more.</p></article></body></html>").Article;

        Assert.Equal("Bridge Opens", article.Title);
        Assert.Equal(2, article.Pictures.Count + 1);
    }

    [Fact]
    public void The_pictures_of_an_OpenDocument_text_are_described_by_their_frames()
    {
        var read = Assert.IsType<ReadResult.Accepted>(Upload.Read("ferry.odt", Odt($"""
            <text:p>Ferry Returns</text:p>
            <text:p><draw:frame><draw:image xlink:href="Pictures/one.png"/><svg:title>One</svg:title><svg:desc>The ferry at its berth</svg:desc></draw:frame></text:p>
            <text:p>{First}</text:p><text:p>{Second}</text:p>
            <text:p><draw:frame><draw:image xlink:href="Pictures/two.png"/></draw:frame><draw:frame><draw:image xlink:href="https://pictures.example/x.png"/></draw:frame></text:p>
            """)));

        Assert.Equal(("Pictures/one.png", "The ferry at its berth"), (read.Article.Image!.Part, read.Article.Image.Description));
        Assert.Equal(
            ["Pictures/two.png", "https://pictures.example/x.png"], read.Article.Pictures
            .Select(picture => picture.Part ?? picture.Url!.AbsoluteUri));
        Assert.All(read.Article.Pictures, picture => Assert.Equal(read.Article.Paragraphs.Count, picture.ParagraphsBefore));
        Assert.Equal(TestPictures.Png(), Bytes(read, read.Article.Image));
    }

    [Fact]
    public void Pictures_below_the_end_of_a_release_do_not_belong_to_the_article()
    {
        var article = Read(
            "release.md", $"MEDIA RELEASE\n\n# Bridge Opens\n\n![The bridge](harbour.jpg)\n\n{First}\n\n{Second}\n\nENDS\n\nAbout the harbour board\n\n![Logo](logo.png)\n\nThe harbour board runs the harbour.\n").Article;

        Assert.Equal("harbour.jpg", article.Image!.BlobName);
        Assert.Empty(article.Pictures);
    }

    [Fact]
    public void An_article_has_forty_pictures_at_most()
    {
        var pictures = string.Concat(Enumerable.Range(1, 60).Select(number => $"![](p{number}.jpg)\n\n"));
        var article = Read("bridge.md", $"# Bridge Opens\n\n{First}\n\n{pictures}{Second}\n").Article;

        Assert.Equal(39, article.Pictures.Count);
        Assert.Contains("60 pictures", Assert.Single(article.Notes), StringComparison.Ordinal);
    }

    private static byte[] Odt(string body)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "mimetype", "application/vnd.oasis.opendocument.text"u8);
            Add(zip, "content.xml", Encoding.UTF8.GetBytes($"""
                <office:document-content xmlns:office="urn:o" xmlns:text="urn:t" xmlns:draw="urn:d" xmlns:svg="urn:s" xmlns:xlink="urn:x"><office:body><office:text>{body}</office:text></office:body></office:document-content>
                """));
            Add(zip, "Pictures/one.png", TestPictures.Png());
            Add(zip, "Pictures/two.png", TestPictures.Png(grey: 30));
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, ReadOnlySpan<byte> content)
    {
        using var part = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
        part.Write(content);
    }
}
