using System.IO.Compression;
using System.Text;
using Feed.Articles;
using Feed.Tests.Reading;
using Feed.Tests.Support;

namespace Feed.Tests.Pictures;

/// <summary>The pictures inside Word documents and mails.</summary>
public sealed class OfficePicturesTests
{
    private const string First = "The council of Port Ansel met on Tuesday to settle the plan for the bridge.";
    private const string Second = "It had been closed for a year, and the ferry carried everybody across.";

    private const string Main = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static ReadResult.Accepted Read(string name, byte[] content) => Assert.IsType<ReadResult.Accepted>(Upload.Read(name, content));

    private static string Text(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static string Drawing(string id, string alt = "", long size = 4_000_000, string anchor = "inline") =>
        $"""<w:p><w:r><w:drawing><wp:{anchor}><wp:extent cx="{size}" cy="{size}"/><wp:docPr id="1" name="P" descr="{alt}"/><a:blip r:embed="{id}"/></wp:{anchor.Split(' ')[0]}></w:drawing></w:r></w:p>""";

    [Fact]
    public void The_pictures_of_a_Word_document_keep_their_places()
    {
        var read = Read(
            "bridge.docx", Docx(
            Text("Bridge Opens") + Drawing("p1", "The bridge") + Text(First) + Text(Second) + Drawing("p2", "A crane")));

        Assert.Equal(
            ("word/media/one.png", "The bridge", 0), (read.Article.Image!.Part, read.Article.Image.Description, read.Article.Image.ParagraphsBefore));
        var crane = Assert.Single(read.Article.Pictures);
        Assert.Equal(("word/media/two.png", "A crane", 2), (crane.Part, crane.Description, crane.ParagraphsBefore));
    }

    [Fact]
    public void Icons_backgrounds_deleted_and_fallback_pictures_are_not_pictures_of_the_article()
    {
        var read = Read("bridge.docx", Docx(
            Drawing("p1", size: 200_000) + Drawing("p1", anchor: "anchor behindDoc=\"1\"") + Text("Bridge Opens") + Text(First)
            + $"<w:del>{Drawing("p1")}</w:del><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice/><mc:Fallback>{Drawing("p1")}</mc:Fallback></mc:AlternateContent>" + Text(Second)));

        Assert.Null(read.Article.Image);
        Assert.Empty(read.Article.Pictures);
    }

    [Fact]
    public void Pictures_in_tables_text_boxes_and_old_drawings_are_kept()
    {
        var read = Read("bridge.docx", Docx(
            Text("Bridge Opens") + Text(First)
            + $"<w:tbl><w:tr><w:tc>{Drawing("p1", "In a table")}</w:tc><w:tc>{Text("Its words")}</w:tc></w:tr></w:tbl>" + Text(Second)
            + """<w:p><w:r><w:pict><v:shape xmlns:v="v" alt="An old drawing"><v:imagedata r:id="p2"/></v:shape></w:pict></w:r></w:p>"""));

        Assert.Equal(
            ["In a table", "An old drawing"], read.Article.Pictures.Prepend(read.Article.Image!).Select(picture => picture.Description));
    }

    [Fact]
    public void A_picture_that_is_packed_to_a_thousandth_of_its_size_is_not_unpacked_when_the_document_is_read()
    {
        var read = Read("bridge.docx", Docx(Text("Bridge Opens") + Drawing("bomb") + Text(First)));

        using var part = read.Parts["word/media/bomb.png"]();
        Assert.Equal(0, part.ReadByte());
    }

    [Fact]
    public void A_mail_has_pictures_in_its_page_and_next_to_its_text()
    {
        var read = Read(
            "bridge.eml", Mail(
            First, $"<p>{First}</p><p><img src=\"cid:one@harbour\" alt=\"The bridge\"></p><p>{Second}</p><p>Kind regards,</p><p><img src=\"cid:two@harbour\"></p>", $"{First}\n\n{Second}"));

        Assert.Equal(
            ("cid:one@harbour", "The bridge", 1), (read.Article.Image!.Part, read.Article.Image.Description, read.Article.Image.ParagraphsBefore));

        // Not the picture of the signature.
        Assert.Equal(["attached-3"], read.Article.Pictures.Select(picture => picture.Part));
        Assert.Equal(read.Article.Paragraphs.Count, read.Article.Pictures[0].ParagraphsBefore);
        using var part = read.Parts["attached-3"]();
        using var bytes = new MemoryStream();
        part.CopyTo(bytes);
        Assert.Equal(TestPictures.Png(grey: 90), bytes.ToArray());
    }

    [Fact]
    public void The_only_picture_attached_to_a_mail_is_its_lead()
    {
        var read = Read("bridge.eml", Mail(First, page: null, $"{First}\n\n{Second}"));

        Assert.Equal(("cid:one@harbour", 0), (read.Article.Image!.Part, read.Article.Image.ParagraphsBefore));
        Assert.Equal(2, read.Article.Pictures.Count);
    }

    private static byte[] Mail(string subject, string? page, string text)
    {
        string Part(string headers, string body) => $"--b\r\n{headers}\r\n\r\n{body}\r\n";
        string Picture(string headers, byte grey) =>
            Part($"Content-Type: image/png; name=p.png\r\n{headers}\r\nContent-Transfer-Encoding: base64", Convert
                .ToBase64String(TestPictures.Png(grey: grey)));
        return Encoding.UTF8.GetBytes(
            "From: Press Office <press@harbour.example>\r\nSubject: Bridge opens\r\nDate: Tue, 03 Mar 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + Part("Content-Type: text/plain; charset=utf-8", text)
            + (page is null ? "" : Part("Content-Type: text/html; charset=utf-8", page))
            + Picture("Content-ID: <one@harbour>\r\nContent-Disposition: inline", 30) + Picture(
                "Content-ID: <two@harbour>\r\nContent-Disposition: inline", 60)
            + Picture("Content-Disposition: attachment; filename=p.png", 90) + "--b--\r\n");
    }

    private static byte[] Docx(string body)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>
                  <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                </Types>
                """);
            Add(zip, "_rels/.rels", Relations($"""<Relationship Id="r1" Type="{Main}/officeDocument" Target="word/document.xml"/>"""));
            Add(zip, "word/_rels/document.xml.rels", Relations(string.Concat(new[] { ("p1", "one"), ("p2", "two"), ("bomb", "bomb") }
                .Select(picture => $"""<Relationship Id="{picture.Item1}" Type="{Main}/image" Target="media/{picture.Item2}.png"/>"""))));
            Add(zip, "word/document.xml", $"""
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{Main}" xmlns:wp="wp" xmlns:a="a"><w:body>{body}</w:body></w:document>
                """);
            Add(zip, "word/media/one.png", TestPictures.Png());
            Add(zip, "word/media/two.png", TestPictures.Png(grey: 30));
            Add(zip, "word/media/bomb.png", new byte[50_000_000]);
        }

        return bytes.ToArray();
    }

    private static string Relations(string inside) => $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>""";

    private static void Add(ZipArchive zip, string name, string content) => Add(zip, name, Encoding.UTF8.GetBytes(content));

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(content);
    }
}
