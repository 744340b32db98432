using System.IO.Compression;
using System.Security;

namespace Feed.Tests.Reading;

/// <summary>Makes the least that is a Word document.</summary>
internal static class WordDocument
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Microsoft = "http://schemas.microsoft.com/office/2011/relationships";
    private const string Words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Main = "word/document.xml";

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
    public static byte[] Of(string body, string? styles, string doctype = "", params (string Id, string Address)[] links) =>
        Zip(Main, doctype + Root("document", $"<w:body>{body}</w:body>"), styles is null ? [] : [Part("styles", styles)], links);

    /// <summary>The bytes of a document with footnotes and endnotes.</summary>
    public static byte[] WithNotes(string body, string footnotes, string endnotes) =>
        Zip(Main, Root("document", $"<w:body>{body}</w:body>"), [Part("footnotes", footnotes), Part("endnotes", endnotes)]);

    /// <summary>The bytes of a document with comments in its margin.</summary>
    /// <param name="body">Its paragraphs.</param>
    /// <param name="comments">Each comment, and whether it is resolved.</param>
    public static byte[] WithComments(string body, params (string Text, bool IsResolved)[] comments) =>
        Zip(Main, Root("document", $"<w:body>{body}</w:body>"),
        [
            ("comments", Root("comments", string.Concat(comments.Select((comment, at) =>
                $"<w:comment w:id=\"{at}\" w:author=\"Ada Quill\"><w:p w14:paraId=\"0000000{at + 1}\"><w:r><w:t>{SecurityElement.Escape(comment.Text)}</w:t></w:r></w:p></w:comment>")))),
            ("commentsExtended", $"<w15:commentsEx xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\">{string.Concat(comments.Select((comment, at) =>
                $"<w15:commentEx w15:paraId=\"0000000{at + 1}\" w15:done=\"{(comment.IsResolved ? 1 : 0)}\"/>"))}</w15:commentsEx>"),
        ]);

    /// <summary>The bytes of a document with a line at the top and one at the foot of every page.</summary>
    public static byte[] WithMargins(string body, string header, string footer) =>
        Zip(Main, Root("document", $"<w:body>{body}</w:body>"), [("header", Root("hdr", header)), ("footer", Root("ftr", footer))]);

    /// <summary>The bytes of a document with numbered paragraphs.</summary>
    public static byte[] WithNumbering(string body, string numbering, string? styles) =>
        Zip(Main, Root("document", $"<w:body>{body}</w:body>"), [Part("numbering", numbering), .. styles is null ? [] : new[] { Part("styles", styles) }]);

    /// <summary>The bytes of a document whose main part has a name of its own.</summary>
    public static byte[] WithMain(string main, string body, string root = "document") => Zip(main, Root(root, $"<w:body>{body}</w:body>"), []);

    /// <summary>The bytes of a document whose properties name a creator.</summary>
    public static byte[] WithCreator(string creator, string body) => Zip(Main, Root("document", $"<w:body>{body}</w:body>"), [], creator: creator);

    /// <summary>The bytes of a document with one of the properties of Word's core part, such as <c>dc:subject</c>.</summary>
    public static byte[] WithProperty(string property, string value, string body) =>
        Zip(Main, Root("document", $"<w:body>{body}</w:body>"), [], creator: "", property: $"<{property}>{SecurityElement.Escape(value)}</{property}>");

    private static byte[] Zip(
        string main, string document, (string Name, string Xml)[] parts, (string Id, string Address)[]? links = null, string? creator = null, string property = "")
    {
        var folder = main.Contains('/', StringComparison.Ordinal) ? main[..(main.LastIndexOf('/') + 1)] : "";
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", $"""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                  <Override PartName="/{main}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                  <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
                  {string.Concat(parts.Select(part => $"<Override PartName=\"/{folder}{part.Name}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{part.Name}+xml\"/>"))}
                </Types>
                """);
            var core = creator is null ? "" : """<Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>""";
            Write(zip, "_rels/.rels", Relations($"""<Relationship Id="r1" Type="{Office}/officeDocument" Target="{main}"/>{core}"""));
            if (creator is not null)
                Write(zip, "docProps/core.xml", $"""<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{SecurityElement.Escape(creator)}</dc:creator>{property}</cp:coreProperties>""");
            Write(zip, $"{folder}_rels/{main[folder.Length..]}.rels", Relations(
                string.Concat((links ?? []).Select(link => $"""<Relationship Id="{link.Id}" Type="{Office}/hyperlink" Target="{SecurityElement.Escape(link.Address)}" TargetMode="External"/>"""))
                + string.Concat(parts.Select(part => $"""<Relationship Id="{part.Name}" Type="{(part.Name == "commentsExtended" ? Microsoft : Office)}/{part.Name}" Target="{part.Name}.xml"/>"""))));
            foreach (var (name, xml) in parts)
                Write(zip, $"{folder}{name}.xml", xml);
            Write(zip, main, document);
        }

        return bytes.ToArray();
    }

    private static (string Name, string Xml) Part(string name, string xml) => (name, Root(name, xml));

    private static string Root(string name, string xml) => $"<w:{name} xmlns:w=\"{Words}\" xmlns:r=\"{Office}\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\">\n{xml}\n</w:{name}>";

    private static string Relations(string relations) => $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>""";

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
