using System.Net;
using System.Text;
using System.Text.Json;
using Feed.Tests.Reading.Office;
using Feed.Tests.Reading.Pdf;

namespace Feed.Tests.Reading.Holds;

/// <summary>Makes the same article a file of any format, for rules that hold in all of them.</summary>
internal static class AnyFormat
{
    public const string Headline = "Pears Cross The River";

    public const string Text = "The ferry left the upper pier at nine and carried eleven crates of pears to the far bank of the river, the harbour board said.";

    /// <summary>The formats that people write articles in.</summary>
    public static readonly string[] Written = ["a.txt", "a.md", "a.html", "a.docx", "a.odt", "a.rtf", "a.eml", "page.eml", "a.pdf"];

    /// <summary>The formats of agencies.</summary>
    public static readonly string[] Agencies = ["ninjs.json", "nitf.xml", "newsml.xml"];

    /// <summary>A file whose lines stand one below the other, each a paragraph.</summary>
    /// <param name="format">The name of the file.</param>
    /// <param name="lines">The lines.</param>
    public static byte[] Of(string format, params string[] lines) => format switch
    {
        "a.txt" => Utf8(string.Join("\n\n", lines)),
        "a.md" => Utf8(string.Join("\n\n", lines)),
        "a.html" => Utf8($"<html><head><title>{Headline}</title></head><body><article>{Paragraphs(lines)}</article></body></html>"),
        "a.docx" => WordDocument.Of(string.Concat(lines.Select(line => $"<w:p><w:r><w:t>{WebUtility.HtmlEncode(line)}</w:t></w:r></w:p>"))),
        "a.odt" => OdtTests.Document(string.Concat(lines.Select(line => $"<text:p>{WebUtility.HtmlEncode(line)}</text:p>"))),
        "a.rtf" => Utf8($@"{{\rtf1\ansi {string.Concat(lines.Select(line => $@"\pard {Escaped(line)}\par "))}}}"),
        "a.eml" => Utf8($"From: Ada Quill <ada@harbour.example>\r\nSubject: {Headline}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{string.Join("\r\n\r\n", lines)}\r\n"),
        "page.eml" => Utf8($"From: Ada Quill <ada@harbour.example>\r\nSubject: {Headline}\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body>{Paragraphs(lines)}</body></html>\r\n"),
        "a.pdf" => Pages(lines),
        "ninjs.json" => Utf8(Ninjs("", string.Concat(lines.Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>")))),
        "nitf.xml" => Utf8(Nitf("", Paragraphs(lines))),
        _ => Utf8(NewsMl("", Paragraphs(lines))),
    };

    /// <summary>An item of ninjs.</summary>
    /// <param name="properties">Properties as they stand in JSON, each with a comma behind it.</param>
    /// <param name="html">The text.</param>
    public static string Ninjs(string properties, string? html = null) =>
        $"{{{properties}\"uri\":\"urn:pears:1\",\"type\":\"text\",\"versioncreated\":\"2026-03-02T09:00:00Z\",\"headline\":\"{Headline}\","
        + $"\"body_html\":{JsonSerializer.Serialize(html ?? $"<p>{Text}</p>")}}}";

    /// <summary>An item of NITF.</summary>
    /// <param name="docdata">The elements of its data.</param>
    /// <param name="body">The text.</param>
    /// <param name="attributes">The attributes of its data.</param>
    public static string Nitf(string docdata, string? body = null, string attributes = "") =>
        $"<nitf><head><docdata {attributes}><date.issue norm=\"20260302\"/>{docdata}</docdata></head>"
        + $"<body><body.head><hedline><hl1>{Headline}</hl1></hedline></body.head><body.content>{body ?? $"<p>{Text}</p>"}</body.content></body></nitf>";

    /// <summary>An item of NewsML-G2.</summary>
    /// <param name="itemMeta">The elements of its data.</param>
    /// <param name="body">The text.</param>
    /// <param name="rights">What stands before its data.</param>
    public static string NewsMl(string itemMeta, string? body = null, string rights = "") =>
        $"<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:pears:1\" version=\"1\">{rights}<itemMeta>{itemMeta}<versionCreated>2026-03-02T09:00:00Z</versionCreated></itemMeta>"
        + $"<contentMeta><headline>{Headline}</headline></contentMeta><contentSet><inlineXML contenttype=\"application/xhtml+xml\">"
        + $"<html xmlns=\"http://www.w3.org/1999/xhtml\"><body>{body ?? $"<p>{Text}</p>"}</body></html></inlineXML></contentSet></newsItem>";

    private static byte[] Pages(string[] lines)
    {
        var page = new PdfPages();
        for (var i = 0; i < lines.Length; i++)
            page.Draw(70, 780 - (i * 40), lines[i] == Headline ? 22 : 11, lines[i]);
        return page.Bytes();
    }

    private static string Escaped(string line) => string.Concat(line.Select(c => c < 128 ? $"{c}" : FormattableString.Invariant($@"\u{(int)c}?")));

    private static string Paragraphs(string[] lines) =>
        string.Concat(lines.Select(line => line == Headline ? $"<h1>{line}</h1>" : $"<p>{WebUtility.HtmlEncode(line)}</p>"));

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
