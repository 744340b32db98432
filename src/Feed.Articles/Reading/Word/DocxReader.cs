using System.Xml;
using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;

namespace Feed.Articles.Reading.Word;

/// <summary>Reads Word documents and templates: paragraphs with their styles, and the core properties. Macros never run.</summary>
internal static class DocxReader
{
    private const string Broken = "The Word document is damaged; open it in Word, save it again as .docx and upload that.";

    /// <summary>The parsed file, or one sentence on why there is none.</summary>
    public static (ParsedFile? Parsed, string? Problem) Read(ReadOnlyMemory<byte> content)
    {
        var read = ReadComplete(content);
        return read.Problem == Broken && Completed(content) is { } completed ? ReadComplete(completed) : read;
    }

    private static byte[]? Completed(ReadOnlyMemory<byte> content)
    {
        try
        {
            return DocxContentTypes.Complete(content);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static (ParsedFile? Parsed, string? Problem) ReadComplete(ReadOnlyMemory<byte> content)
    {
        try
        {
            if (DocxPackage.UnpacksTooLarge(content))
                return (null, OfficeXml.TooLarge("Word document"));
            var settings = new OpenSettings { MaxCharactersInPart = OfficeXml.MaxUnpacked };
            using var document = WordprocessingDocument.Open(ByteStream.Over(content), isEditable: false, settings);
            return document.MainDocumentPart is { } main ? (AddPictures(Parsed(document, main), content), null) : (null, Broken);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or FileFormatException or OpenXmlPackageException or IOException
            or ArgumentException or InvalidOperationException or FormatException or NotSupportedException or UriFormatException)
        {
            return (null, Broken);
        }
    }

    private static ParsedFile AddPictures(ParsedFile parsed, ReadOnlyMemory<byte> content) =>
        parsed with { Parts = ZipPictures.Of(content, parsed.Paragraphs) };

    private static ParsedFile Parsed(WordprocessingDocument document, MainDocumentPart main)
    {
        var styles = DocxStyles.Read(main.StyleDefinitionsPart, main.NumberingDefinitionsPart);
        var notes = new DocxNotes();
        var flow = DocxText.Read(main, styles, notes);
        IReadOnlyList<Paragraph> paragraphs = [.. flow.Paragraphs, .. notes.Read(main, styles)];
        var properties = document.PackageProperties;
        var declared = DocumentProperties.Facts((properties.Keywords ?? "").Split([',', ';']), properties.Language);
        var holds = new DeclaredHolds(TimeZoneInfo.Utc, _ => "the properties of the document");
        holds.TakeForeign("status", CleanText.Line(properties.ContentStatus ?? ""));
        holds.TakeLabels(
            [properties.ContentStatus, properties.Category, properties.Subject, properties.Description,
                .. (properties.Keywords ?? "").Split([',', ';'])],
            paragraphs);
        var custom = document.CustomFilePropertiesPart?.Properties?.Elements<CustomDocumentProperty>() ?? [];
        holds.TakeProperties(custom.Select(property => (CleanText.Line(property.Name?.Value ?? ""), CleanText.Line(property.InnerText))),
            paragraphs);
        declared = declared with { Notes = [.. declared.Notes, .. EditorComments.Take(DocxComments.Unresolved(main), holds, "Word")] };
        declared = flow.HiddenText.Apply(declared, holds, "Word");
        var title = CleanText.Line(properties.Title ?? "");
        return new ParsedFile(flow.Title ?? OfficeTitle.Property(title, paragraphs), paragraphs, [declared])
        {
            CaptionsCanDate = true,
            Margins = [.. Margins(main, styles), title],
            Fallbacks =
            [
                new Facts(FactSource.Document)
                {
                    Authors = DocumentProperties.Authors(properties.Creator, paragraphs),
                    Language = CheckedFact.Language(properties.Language, "").Language,
                },
            ],
        };
    }

    private static IEnumerable<string> Margins(MainDocumentPart main, DocxStyles styles) =>
        main.HeaderParts.Concat<OpenXmlPart>(main.FooterParts)
            .SelectMany(part => DocxText.Read(part, styles, new DocxNotes()).Paragraphs
                .SelectMany(paragraph => paragraph.Lines ?? [paragraph.Text])
                .Concat(Watermarks(part)));

    /// <summary>The words of watermarks, which Word stores in the headers.</summary>
    private static IEnumerable<string> Watermarks(OpenXmlPart part)
    {
        using var stream = part.GetStream();
        using var reader = XmlReader.Create(stream, OfficeXml.SafeSettings);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "textpath" }
                && CleanText.Line(reader.GetAttribute("string") ?? "") is { Length: > 0 } words)
                yield return words;
        }
    }
}
