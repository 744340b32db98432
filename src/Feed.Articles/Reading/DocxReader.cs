using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Feed.Articles.Reading;

/// <summary>Reads <c>.docx</c>: paragraphs with their styles, and the core properties.</summary>
internal static class DocxReader
{
    /// <summary>The most XML that is unpacked, in bytes: ten times what 200,000 words need.</summary>
    private const long MaxXml = 20L * 1024 * 1024;

    private const int MaxParts = 5000;
    private const string MainPart = "word/document.xml";
    private const string Broken = "The Word document is damaged; open it in Word, save it again as .docx and upload that.";

    /// <summary>Whether the file is a zip archive with the main part of a Word document.</summary>
    public static bool IsDocx(ReadOnlyMemory<byte> content)
    {
        if (!content.Span.StartsWith("PK\u0003\u0004"u8))
            return false;
        try
        {
            using var zip = new ZipArchive(Stream(content));
            return zip.Entries.Count <= MaxParts && zip.GetEntry(MainPart) is not null;
        }
        catch (InvalidDataException)
        {
            return content.Span.IndexOf("word/document.xml"u8) >= 0;
        }
    }

    /// <summary>The draft, or one sentence on why there is none.</summary>
    public static (Draft? Draft, string? Problem) Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            if (UnpacksTooLarge(content))
                return (null, $"The Word document unpacks to more than {MaxXml / (1024 * 1024)} MB of text, more than an article has; copy the article into a new document.");
            using var document = WordprocessingDocument.Open(Stream(content), false, new OpenSettings { MaxCharactersInPart = MaxXml });
            return document.MainDocumentPart is { } main ? (Draft(document, main), null) : (null, Broken);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or FileFormatException or OpenXmlPackageException or IOException or ArgumentException or InvalidOperationException or FormatException or NotSupportedException or UriFormatException)
        {
            return (null, Broken);
        }
    }

    /// <summary>Unpacks every part that will be parsed once, and keeps nothing: sizes that a zip archive states can lie.</summary>
    private static bool UnpacksTooLarge(ReadOnlyMemory<byte> content)
    {
        using var zip = new ZipArchive(Stream(content));
        var buffer = new byte[81920];
        var total = 0L;
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            using var part = entry.Open();
            for (int read; (read = part.Read(buffer)) > 0;)
            {
                total += read;
                if (total > MaxXml)
                    return true;
            }
        }

        return false;
    }

    private static Draft Draft(WordprocessingDocument document, MainDocumentPart main)
    {
        var paragraphs = DocxParagraphs.Read(main);
        var properties = document.PackageProperties;
        var title = CleanText.Line(properties.Title ?? "");
        var creator = CleanText.Line(properties.Creator ?? "");
        return new Draft(Headline(paragraphs, title), paragraphs, [new Facts(FactSource.Document) { Tags = FactNames.Names((properties.Keywords ?? "").Split([',', ';'])) }])
        {
            HasDatedCaptions = true,
            Weak = [new Facts(FactSource.Document) { Authors = Accounts.Contains(creator) || !creator.Contains(' ') ? [] : FactNames.Names(creator.Split(';').SelectMany(Byline.Declared)), Language = FactNames.LanguageTag(properties.Language ?? "") }],
        };
    }

    /// <summary>The title among the properties only where no line at the head can be the headline: it is often that of an older document.</summary>
    private static string? Headline(IReadOnlyList<Paragraph> paragraphs, string title) =>
        title.Length == 0 || paragraphs is [{ Kind: ParagraphKind.Heading }, ..] or [{ Text: { Length: <= 150 } and not [.., '.'] }, ..] ? null : title;

    private static readonly string[] Accounts = ["Microsoft Office User", "Windows User", "Microsoft Office-Anwender", "python-docx"];

    private static MemoryStream Stream(ReadOnlyMemory<byte> content) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(content, out var segment) ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false) : new MemoryStream(content.ToArray(), writable: false);
}
