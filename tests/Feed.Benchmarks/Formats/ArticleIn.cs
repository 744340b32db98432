using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Feed.Tests.Reading;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Feed.Benchmarks.Formats;

/// <summary>The same article as a file of each format that is read.</summary>
internal static class ArticleIn
{
    private const int LineLength = 90;
    private const int LinesOfPage = 48;

    /// <summary>The formats by the names under which their files are read, plain text first.</summary>
    public static IReadOnlyList<(string Format, string Name, Func<string, byte[]> Make)> Formats { get; } =
    [
        ("text", "article.txt", Encoding.UTF8.GetBytes),
        ("Markdown", "article.md", text => Utf8("# " + text)),
        ("web page", "article.html", Html),
        ("Word", "article.docx", Word),
        ("OpenDocument", "article.odt", OpenDocument),
        ("Rich Text", "article.rtf", RichText),
        ("PDF", "article.pdf", text => Pdf(text)),
        ("mail", "article.eml", Mail),
        ("NITF", "nitf.xml", Nitf),
        ("NewsML-G2", "newsml.xml", NewsMl),
        ("ninjs", "ninjs.json", Ninjs),
    ];

    /// <summary>A PDF document of an article, with pictures on pages of their own.</summary>
    public static byte[] Pdf(string text, params byte[][] jpegs)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        var lines = Paragraphs(text).SelectMany(paragraph => Wrapped(paragraph).Append("")).ToList();
        for (var at = 0; at < lines.Count; at += LinesOfPage)
        {
            var page = builder.AddPage(PageSize.A4);
            for (var i = at; i < Math.Min(at + LinesOfPage, lines.Count); i++)
            {
                if (lines[i].Length > 0)
                    page.AddText(lines[i], 11, new PdfPoint(60, 780 - ((i - at) * 15)), font);
            }
        }

        foreach (var jpeg in jpegs)
            builder.AddPage(PageSize.A4).AddJpeg(jpeg, new PdfRectangle(60, 200, 500, 700));
        return builder.Build();
    }

    /// <summary>The lines of a paragraph in the letters of a standard font, which has no others.</summary>
    private static IEnumerable<string> Wrapped(string paragraph)
    {
        var line = new StringBuilder();
        foreach (var word in paragraph.Replace('“', '"').Replace('”', '"').Replace('—', '-').Split(' '))
        {
            if (line.Length + word.Length > LineLength)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }

    private static string[] Paragraphs(string text) => text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);

    private static string Marked(string text, string start, string end) =>
        string.Concat(Paragraphs(text).Select(paragraph => start + WebUtility.HtmlEncode(paragraph) + end));

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Headline(string text) => Paragraphs(text)[0];

    private static string Rest(string text) => text[(Headline(text).Length + 2)..];

    private static byte[] Html(string text) => Utf8(
        $"<!DOCTYPE html><html lang=\"en\"><head><title>{WebUtility.HtmlEncode(Headline(text))}</title></head><body><nav><a href=\"/\">Home</a></nav>"
        + $"<article><h1>{WebUtility.HtmlEncode(Headline(text))}</h1>{Marked(Rest(text), "<p>", "</p>")}</article></body></html>");

    private static byte[] Word(string text) => WordDocument.Of(Marked(text, "<w:p><w:r><w:t>", "</w:t></w:r></w:p>"));

    private static byte[] OpenDocument(string text)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write("mimetype", "application/vnd.oasis.opendocument.text", CompressionLevel.NoCompression);
            Write("content.xml",
                "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>"
                + Marked(text, "<text:p>", "</text:p>") + "</office:text></office:body></office:document-content>",
                CompressionLevel.Optimal);

            void Write(string name, string content, CompressionLevel level)
            {
                using var entry = zip.CreateEntry(name, level).Open();
                entry.Write(Utf8(content));
            }
        }

        return bytes.ToArray();
    }

    private static byte[] RichText(string text) => Encoding.ASCII.GetBytes("{\\rtf1\\ansi " + string.Concat(Paragraphs(text).Select(paragraph =>
        string.Concat(paragraph.Select(letter => letter < 128 ? letter.ToString() : FormattableString.Invariant($"\\u{(int)letter}?"))) + "\\par\n")) + "}");

    private static byte[] Mail(string text) => Utf8(
        $"From: Jane Roe <jane@goat.example>\r\nSubject: {Headline(text)}\r\nDate: Tue, 3 Mar 2026 09:30:00 +0000\r\nMIME-Version: 1.0\r\n"
        + $"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{Rest(text)}");

    private static byte[] Nitf(string text) => Utf8(
        $"<nitf><head><docdata><doc-id id-string=\"7\"/><date.issue norm=\"20260303T093000Z\"/></docdata></head><body><body.head><hedline><hl1>{WebUtility.HtmlEncode(Headline(text))}"
        + $"</hl1></hedline></body.head><body.content>{Marked(Rest(text), "<p>", "</p>")}</body.content></body></nitf>");

    private static byte[] NewsMl(string text) => Utf8(
        "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:7\" version=\"1\"><itemMeta><itemClass qcode=\"ninat:text\"/>"
        + "<versionCreated>2026-03-03T09:30:00Z</versionCreated></itemMeta>"
        + $"<contentMeta><headline>{WebUtility.HtmlEncode(Headline(text))}</headline></contentMeta><contentSet><inlineXML contenttype=\"application/xhtml+xml\">"
        + $"<html xmlns=\"http://www.w3.org/1999/xhtml\"><body>{Marked(Rest(text), "<p>", "</p>")}</body></html></inlineXML></contentSet></newsItem>");

    private static byte[] Ninjs(string text) => JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string>
    {
        ["uri"] = "urn:7",
        ["type"] = "text",
        ["versioncreated"] = "2026-03-03T09:30:00Z",
        ["headline"] = Headline(text),
        ["body_xhtml"] = Marked(Rest(text), "<p>", "</p>"),
    });
}
