using System.Text;
using System.Xml;

namespace Feed.Articles.Reading.OpenDocument;

/// <summary>Reads <c>.odt</c>: OpenDocument text (ISO/IEC 26300), as LibreOffice and other programs write it.</summary>
internal static class OdtReader
{
    private const string TextType = "application/vnd.oasis.opendocument.text";
    private const string Broken = "The OpenDocument text is damaged; open it in the program that created it, save it again as .odt and upload that.";

    /// <summary>Whether the file is a zip archive that declares itself an OpenDocument text or a template for one.</summary>
    public static bool IsOdt(ReadOnlyMemory<byte> content)
    {
        if (!content.Span.StartsWith("PK\u0003\u0004"u8))
            return false;
        if (content.Span[..Math.Min(content.Length, 100)].IndexOf(Encoding.ASCII.GetBytes("mimetype" + TextType)) >= 0)
            return true;
        if (content.Span.IndexOf("content.xml"u8) < 0)
            return false;
        try
        {
            using var parts = new ZipParts(content, OfficeXml.MaxUnpacked);
            using var type = parts.Open("mimetype");
            var start = new byte[TextType.Length];
            return type is not null && type.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length
                && Encoding.ASCII.GetString(start) == TextType;
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>The parsed file, or one sentence on why there is none.</summary>
    public static (ParsedFile? Parsed, string? Problem) Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var parts = new ZipParts(content, OfficeXml.MaxUnpacked);
            if (IsEncrypted(parts))
                return (null, "The OpenDocument text is protected by a password; save it without one and upload it again.");
            using var body = parts.Open("content.xml");
            if (body is null)
                return (null, Broken);
            var styles = new OdtStyles();
            using (var common = parts.Open("styles.xml"))
            {
                if (common is not null)
                    styles.Read(XmlReader.Create(common, OfficeXml.SafeSettings));
            }

            var text = OdtParagraphs.Read(XmlReader.Create(body, OfficeXml.SafeSettings), styles);
            using var meta = parts.Open("meta.xml");
            // All text in styles.xml is in headers and footers.
            using var pages = parts.Open("styles.xml");
            var margins = pages is null ? [] : OdtParagraphs.Read(XmlReader.Create(pages, OfficeXml.SafeSettings), styles).Paragraphs;
            var properties = meta is null ? new OdtProperties() : OdtProperties.Read(XmlReader.Create(meta, OfficeXml.SafeSettings));
            var parsed = Parsed(text, margins, properties);
            return (parsed with { Parts = ZipPictures.Of(content, parsed.Paragraphs) }, null);
        }
        catch (UnpackedTooLargeException)
        {
            return (null, OfficeXml.TooLarge("OpenDocument text"));
        }
        catch (Exception fault)
            when (fault is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            return (null, Broken);
        }
    }

    private const string Program = "the office program";

    private static ParsedFile Parsed(OdtText text, IReadOnlyList<Paragraph> margins, OdtProperties properties)
    {
        var headline = OfficeTitle.InHead(text.Title, text.Paragraphs) ?? OfficeTitle.Property(properties.Title, text.Paragraphs);
        var holds = new DeclaredHolds(TimeZoneInfo.Utc, _ => "the properties of the document");
        holds.TakeLabels([properties.Subject, properties.Description, .. properties.Keywords], text.Paragraphs);
        holds.TakeProperties(properties.Custom, text.Paragraphs);
        var facts = DocumentProperties.Facts(properties.Keywords, properties.Language);
        var notes = EditorComments.Take(text.Comments, holds, Program);
        var declared = text.Hidden.Apply(facts with { Notes = [.. facts.Notes, .. notes] }, holds, Program);
        return new ParsedFile(headline, text.Paragraphs, [declared])
        {
            CaptionsCanDate = true,
            Margins = [.. margins.SelectMany(paragraph => paragraph.Lines ?? [paragraph.Text]), properties.Title],
            Fallbacks =
            [
                new Facts(FactSource.Document)
                {
                    Authors = [.. properties.Creators.SelectMany(creator => DocumentProperties.AuthorsOnOwnLine(creator, text.Paragraphs))],
                    Language = CheckedFact.Language(properties.Language, "").Language,
                },
            ],
        };
    }

    private static bool IsEncrypted(ZipParts parts)
    {
        using var manifest = parts.Open("META-INF/manifest.xml");
        if (manifest is null)
            return false;
        using var reader = XmlReader.Create(manifest, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "encryption-data")
                return true;
        }

        return false;
    }
}
