using System.IO.Compression;
using System.Security;

namespace Feed.Tests.Reading;

/// <summary>Makes the least that is a Word document.</summary>
internal static class WordDocument
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The bytes of a document.</summary>
    /// <param name="body">Its paragraphs, in XML with the prefixes <c>w</c> and <c>r</c>.</param>
    /// <param name="doctype">What stands before the root.</param>
    /// <param name="links">The addresses of its links, by id.</param>
    public static byte[] Of(string body, string doctype = "", params (string Id, string Address)[] links) => Of(body, styles: null, doctype, links);

    /// <summary>The bytes of a document with styles.</summary>
    /// <param name="body">Its paragraphs.</param>
    /// <param name="styles">Its <c>w:style</c> elements; null for a document without that part.</param>
    /// <param name="doctype">What stands before the root.</param>
    /// <param name="links">The addresses of its links, by id.</param>
    public static byte[] Of(string body, string? styles, string doctype = "", params (string Id, string Address)[] links)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                  <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                  <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
                </Types>
                """);
            Write(zip, "_rels/.rels", Relations($"""<Relationship Id="r1" Type="{Office}/officeDocument" Target="word/document.xml"/>"""));
            Write(zip, "word/_rels/document.xml.rels", Relations(string.Concat(links.Select(link =>
                $"""<Relationship Id="{link.Id}" Type="{Office}/hyperlink" Target="{SecurityElement.Escape(link.Address)}" TargetMode="External"/>""")) + (styles is null ? "" : $"""<Relationship Id="styles" Type="{Office}/styles" Target="styles.xml"/>""")));
            if (styles is not null)
                Write(zip, "word/styles.xml", $"<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{styles}</w:styles>");
            Write(zip, "word/document.xml", $"""
                {doctype}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{Office}"><w:body>
                {body}
                </w:body></w:document>
                """);
        }

        return bytes.ToArray();
    }

    private static string Relations(string relations) => $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>""";

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
