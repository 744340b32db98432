using System.Text;
using Feed.Articles;
using Feed.Tests.Reading;
using Feed.Tests.Support;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Feed.Tests.Pictures;

/// <summary>The pictures inside Rich Text and PDF documents, and those of agencies' items.</summary>
public sealed class RtfPdfAgencyPicturesTests
{
    private static ReadResult.Accepted Read(string name, byte[] content) => Assert.IsType<ReadResult.Accepted>(Upload.Read(name, content));

    private static byte[] Bytes(ReadResult.Accepted read, ArticlePicture picture)
    {
        using var stream = read.Parts[picture.Part!]();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static byte[] Rtf(string body) =>
        Encoding.Latin1.GetBytes("{\\rtf1\\ansi Bridge Opens\\par The council met on Tuesday to settle the plan.\\par " + body + "It had been closed for a year.\\par}");

    [Theory]
    [InlineData("{{\\pict\\pngblip\\picw10\\pich10 {0}}}\\par ")]
    [InlineData("{{\\*\\shppict{{\\pict{{\\*\\picprop{{\\sp{{\\sn x}}{{\\sv 1}}}}}}{{\\*\\blipuid 0011aabb}}\\pngblip\n{0}\n}}}}{{\\nonshppict{{\\pict\\wmetafile8 0102}}}}\\par ")]
    [InlineData("{{\\pict\\pngblip\\bin{1} {2}}}\\par ")]
    public void A_picture_in_Rich_Text_keeps_its_place(string form)
    {
        var png = TestPictures.Png();
        var read = Read("bridge.rtf", Rtf(string.Format(null, form, Convert.ToHexString(png), png.Length, Encoding.Latin1.GetString(png))));

        var picture = Assert.Single(read.Article.Pictures.Append(read.Article.Image).OfType<ArticlePicture>());
        Assert.Equal(1, picture.ParagraphsBefore);
        Assert.Equal(png, Bytes(read, picture));
        Assert.Equal(["The council met on Tuesday to settle the plan.", "It had been closed for a year."], read.Article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Theory]
    [InlineData("{\\pict\\wmetafile8 010203}\\par ")]
    [InlineData("{\\header{\\pict\\pngblip PNG}}")]
    [InlineData("{\\object{\\result{\\pict\\pngblip PNG}}}")]
    public void Metafiles_and_pictures_in_margins_and_objects_do_not_belong_to_the_article(string form)
    {
        var read = Read("bridge.rtf", Rtf(form.Replace("PNG", Convert.ToHexString(TestPictures.Png()), StringComparison.Ordinal)));
        Assert.Null(read.Article.Image);
        Assert.Empty(read.Article.Pictures);
        Assert.Equal(2, read.Article.Paragraphs.Count);
    }

    [Fact]
    public void The_photos_of_a_PDF_document_are_kept_as_they_are_and_what_belongs_to_its_layout_is_not()
    {
        byte[] photo = TestPictures.Jpeg(640, 480), logo = TestPictures.Jpeg(600, 300), banner = TestPictures.Jpeg(1200, 210), icon = TestPictures.Jpeg(64, 64);
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        PdfPageBuilder.AddedImage? shared = null;
        foreach (var text in new[] { "The council of Port Ansel met on Tuesday to settle it.", "It had been closed for a whole year before that." })
        {
            var page = builder.AddPage(PageSize.A4);
            page.AddText(text, 12, new PdfPoint(50, 700), font);
            if (shared is null)
            {
                shared = page.AddJpeg(logo, new PdfRectangle(50, 750, 250, 800));
                page.AddJpeg(photo, new PdfRectangle(50, 300, 350, 600));
                page.AddJpeg(banner, new PdfRectangle(50, 200, 350, 250));
                page.AddJpeg(icon, new PdfRectangle(50, 100, 80, 130));
            }
            else
            {
                page.AddImage(shared, new PdfRectangle(50, 750, 250, 800));
            }
        }

        var read = Read("bridge.pdf", builder.Build());
        Assert.Equal(photo, Bytes(read, Assert.Single(read.Article.Pictures.Append(read.Article.Image).OfType<ArticlePicture>())));
    }

    [Fact]
    public void If_an_agency_offers_only_originals_the_smallest_is_shown()
    {
        var read = Read("bridge", Encoding.UTF8.GetBytes("""
            {"type":"text","uri":"urn:pears:7","versioncreated":"2026-03-03T09:30:00Z","headline":"Bridge Opens","body_text":"The council met.","associations":{"main":{"type":"picture",
            "renditions":{"original":{"href":"https://pictures.example/7/raw.jpg","width":9000},"print":{"href":"https://pictures.example/7/print.jpg","width":4000}}}}}
            """));
        Assert.Equal("https://pictures.example/7/print.jpg", read.Article.Image!.Url!.AbsoluteUri);
    }

    private const string Wide = "https://pictures.example/7/wide.jpg";

    [Theory]
    [InlineData("""
        {"type":"text","uri":"urn:pears:7","versioncreated":"2026-03-03T09:30:00Z","headline":"Bridge Opens","body_text":"The council met.","associations":{"main":{"type":"picture",
        "description_text":"The bridge","creditline":"Ada Marrow","renditions":{"original":{"href":"https://pictures.example/7/raw.jpg","mimetype":"image/jpeg","width":6000},
        "wide":{"href":"https://pictures.example/7/wide.jpg","mimetype":"image/jpeg","width":1200},"small":{"href":"https://pictures.example/7/small.jpg","width":200}}},
        "film":{"type":"video","renditions":{"x":{"href":"https://pictures.example/7/film.jpg"}}}}}
        """)]
    [InlineData("""
        {"type":"text","uri":"urn:pears:7","versionCreated":"2026-03-03T09:30:00Z","headlines":[{"value":"Bridge Opens"}],"bodies":[{"value":"The council met."}],"associations":[{"name":"main","type":"picture",
        "descriptions":[{"value":"The bridge"}],"creditline":"Ada Marrow","renditions":[{"name":"small","href":"https://pictures.example/7/small.jpg","contenttype":"image/jpeg","width":200},
        {"name":"wide","href":"https://pictures.example/7/wide.jpg","contenttype":"image/jpeg","width":1200},{"name":"text","href":"https://pictures.example/7/x.xml","contenttype":"text/xml"}]}]}
        """)]
    [InlineData("""
        <nitf><head><docdata><doc-id id-string="7"/></docdata></head><body><body.head><hedline><hl1>Bridge Opens</hl1></hedline></body.head><body.content><p>The council met.</p>
        <media media-type="image"><media-reference mime-type="image/jpeg" source="https://pictures.example/7/wide.jpg" width="1200"/><media-caption>The bridge</media-caption>
        <media-producer>Ada Marrow</media-producer></media><media media-type="audio"><media-reference source="https://pictures.example/7/a.jpg"/></media></body.content></body></nitf>
        """)]
    [InlineData("""
        <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="a"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentMeta><creditline>Ada Marrow</creditline>
        <headline>Bridge</headline><description>The bridge</description></contentMeta><contentSet><remoteContent href="https://pictures.example/7/raw.jpg" contenttype="image/jpeg" width="6000"/>
        <remoteContent href="https://pictures.example/7/wide.jpg" contenttype="image/jpeg" width="1200"/></contentSet></newsItem><newsItem guid="b"><itemMeta><itemClass qcode="ninat:text"/>
        <versionCreated>2026-03-03T09:30:00Z</versionCreated></itemMeta><contentMeta><headline>Bridge Opens</headline></contentMeta><contentSet><inlineXML><html><body><p>The council met.</p></body></html></inlineXML>
        </contentSet></newsItem></itemSet></newsMessage>
        """)]
    public void The_picture_of_an_agencys_item_is_shown_in_the_size_that_a_page_needs(string item)
    {
        var read = Read("bridge", Encoding.UTF8.GetBytes(item));
        Assert.Empty(read.Article.Pictures);
        Assert.Equal((Wide, "The bridge", "Ada Marrow"), (read.Article.Image!.Url!.AbsoluteUri, read.Article.Image.Description, read.Article.Image.Credit));
    }

    [Fact]
    public void A_picture_that_an_agency_sends_next_to_its_item_is_the_file_of_that_name()
    {
        var read = Read("wire/bridge.xml", Encoding.UTF8.GetBytes("""
            <nitf><body><body.head><hedline><hl1>Bridge Opens</hl1></hedline></body.head><body.content><p>The council met.</p>
            <media media-type="image"><media-reference source="pic7.jpg"/></media></body.content></body></nitf>
            """));
        Assert.Equal("wire/pic7.jpg", read.Article.Image!.BlobName);
    }

    [Theory]
    [InlineData("http://pictures.example/7/wide.jpg")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public void A_picture_at_any_other_address_is_left_out(string address)
    {
        var read = Read("bridge.xml", Encoding.UTF8.GetBytes($"""
            <nitf><body><body.head><hedline><hl1>Bridge Opens</hl1></hedline></body.head><body.content><p>The council met.</p>
            <media media-type="image"><media-reference source="{address}"/></media></body.content></body></nitf>
            """));
        Assert.Null(read.Article.Image);
    }
}
