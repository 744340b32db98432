using System.Text;
using System.Xml;

namespace Feed.Articles.Reading.OpenDocument;

/// <summary>Reads <c>.odt</c>: OpenDocument text (ISO/IEC 26300), as LibreOffice and other programs write it.</summary>
internal static class OdtReader
{
    /// <summary>The maximum size of the unpacked XML, in bytes: ten times what 200,000 words need.</summary>
    private const long MaxXml = 20L * 1024 * 1024;

    /// <summary>The headline is one of this many paragraphs at the head.</summary>
    private const int HeadParagraphs = 10;

    private const string TextType = "application/vnd.oasis.opendocument.text";
    private const string Broken = "The OpenDocument text is damaged; open it in its program, save it again as .odt and upload that.";

    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true
    };

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
            using var parts = new ZipParts(content, MaxXml);
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
            using var parts = new ZipParts(content, MaxXml);
            if (IsEncrypted(parts))
                return (null, "The OpenDocument text is protected by a password; save it without one and upload it again.");
            using var body = parts.Open("content.xml");
            if (body is null)
                return (null, Broken);
            var styles = new OdtStyles();
            using (var common = parts.Open("styles.xml"))
            {
                if (common is not null)
                    styles.Read(XmlReader.Create(common, Safe));
            }

            var text = OdtParagraphs.Read(XmlReader.Create(body, Safe), styles);
            using var meta = parts.Open("meta.xml");
            // The only text in styles.xml is that of the headers and footers.
            using var pages = parts.Open("styles.xml");
            var margins = pages is null ? [] : OdtParagraphs.Read(XmlReader.Create(pages, Safe), styles).Paragraphs;
            var parsed = Parsed(text, margins, meta is null ? new OdtProperties() : OdtProperties.Read(XmlReader.Create(meta, Safe)));
            return (parsed with { Parts = ZipPictures.Of(content, parsed.Paragraphs) }, null);
        }
        catch (UnpacksTooLargeException)
        {
            return (null,
                $"The OpenDocument text unpacks to more than {MaxXml / (1024 * 1024)} MB of text, more than an article has; copy "
                    + "the article into a new document.");
        }
        catch (Exception fault)
            when (fault is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            return (null, Broken);
        }
    }

    private static ParsedFile Parsed(OdtText text, IReadOnlyList<Paragraph> margins, OdtProperties properties)
    {
        var title = text.Title is { } styled && text.Paragraphs.Take(HeadParagraphs).Any(paragraph => paragraph.Text == styled)
            ? styled : null;
        var hasHeadline = text.Paragraphs is [{ Kind: ParagraphKind.Heading }, ..] or [{ Text: { Length: <= 150 } and not [.., '.'] }, ..];
        var headline = title ?? (hasHeadline || properties.Title.Length == 0 ? null : properties.Title);
        var holds = new DeclaredHolds(TimeZoneInfo.Utc, _ => "the properties of the document");
        holds.TakeLabels([properties.Subject, .. properties.Keywords], text.Paragraphs);
        var declared = new Facts(FactSource.Document) { Tags = FactReader.Names(properties.Keywords), Hold = holds.Find(hasDate: true) };
        return new ParsedFile(headline, text.Paragraphs, [declared])
        {
            CaptionsCanDate = true,
            Margins = [.. margins.Select(paragraph => paragraph.Text)],
            Fallbacks = [new Facts(FactSource.Document) { Language = FactReader.LanguageTag(properties.Language) }],
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
