using System.IO.Compression;
using System.Xml;

namespace Feed.Articles.Reading.Word;

/// <summary>Checks the zip archive of a Word document before a library parses it.</summary>
internal static class DocxPackage
{
    private const int MaxParts = 5000;
    private const long MaxCharacters = 1024 * 1024;

    /// <summary>Whether the file is a zip archive whose main part is the text of a Word document; the file name does not count.</summary>
    public static bool IsDocx(ReadOnlyMemory<byte> content)
    {
        if (!content.Span.StartsWith("PK\u0003\u0004"u8))
            return false;
        try
        {
            using var zip = new ZipArchive(ByteStream.Over(content));
            return zip.Entries.Count <= MaxParts && MainPart(zip) is { } main && IsText(main);
        }
        catch (Exception damage) when (damage is InvalidDataException or XmlException)
        {
            // A damaged Word document must be rejected as such, not as an unknown zip archive.
            return content.Span.IndexOf("word/document"u8) >= 0;
        }
    }

    /// <summary>
    /// Whether the XML parts unpack to more than <see cref="OfficeXml.MaxUnpacked"/>. Unpacks them without keeping anything, because the
    /// library that reads them limits each part but not all together, and the sizes that a zip archive states may be wrong.
    /// </summary>
    public static bool UnpacksTooLarge(ReadOnlyMemory<byte> content)
    {
        using var zip = new ZipArchive(ByteStream.Over(content));
        var buffer = new byte[81920];
        var total = 0L;
        foreach (var entry in zip.Entries.Where(entry => IsXml(entry.FullName)))
        {
            using var part = entry.Open();
            for (int read; (read = part.Read(buffer)) > 0;)
            {
                StepBudget.Spend();
                total += read;
                if (total > OfficeXml.MaxUnpacked)
                    return true;
            }
        }

        return false;
    }

    private static bool IsXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The part that the archive names as its document: <c>word/document.xml</c>, or <c>word/document2.xml</c> from Word Online.
    /// </summary>
    private static ZipArchiveEntry? MainPart(ZipArchive zip)
    {
        if (zip.GetEntry("_rels/.rels") is not { } relationships)
            return null;
        using var reader = Reader(relationships);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Relationship"
                && reader.GetAttribute("Type")?.EndsWith("/officeDocument", StringComparison.Ordinal) == true)
            {
                return zip.GetEntry(reader.GetAttribute("Target")?.TrimStart('/') ?? "");
            }
        }

        return null;
    }

    private static bool IsText(ZipArchiveEntry main)
    {
        using var reader = Reader(main);
        return reader.MoveToContent() == XmlNodeType.Element && reader.LocalName == "document"
            && reader.NamespaceURI.Contains("wordprocessingml", StringComparison.OrdinalIgnoreCase);
    }

    private static XmlReader Reader(ZipArchiveEntry entry)
    {
        var settings = OfficeXml.SafeSettings.Clone();
        settings.MaxCharactersInDocument = MaxCharacters;
        settings.CloseInput = true;
        return XmlReader.Create(entry.Open(), settings);
    }
}
