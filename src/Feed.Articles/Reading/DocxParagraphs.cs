using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Feed.Articles.Reading;

/// <summary>Reads the paragraphs of a Word document from its stream of elements; the document is never held as a tree.</summary>
internal sealed class DocxParagraphs
{
    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };

    private readonly Dictionary<string, string> styles;
    private readonly List<Paragraph> paragraphs = [];
    private readonly StringBuilder text = new();
    private ParagraphKind kind;

    private DocxParagraphs(Dictionary<string, string> styles) => this.styles = styles;

    /// <summary>The paragraphs in their order, without deleted text, field codes, notes and comments.</summary>
    public static IReadOnlyList<Paragraph> Read(MainDocumentPart main)
    {
        var reading = new DocxParagraphs(Styles(main.StyleDefinitionsPart));
        using var stream = main.GetStream();
        using var reader = XmlReader.Create(stream, Safe);
        reading.Read(reader);
        return reading.paragraphs;
    }

    private void Read(XmlReader reader)
    {
        var more = reader.Read();
        while (more)
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "p")
                End();
            if (reader.NodeType == XmlNodeType.Element && IsPassedOver(reader.LocalName))
            {
                reader.Skip();
                more = !reader.EOF;
                continue;
            }

            if (reader.NodeType == XmlNodeType.Element)
                Take(reader);
            more = reader.Read();
        }

        End();
    }

    /// <summary>The copy that Word keeps for older versions, what was deleted or moved away, and instructions of fields.</summary>
    private static bool IsPassedOver(string name) => name is "Fallback" or "del" or "moveFrom" or "delText" or "instrText" or "rPr" or "sectPr";

    private void Take(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p":
                End();
                break;
            case "pStyle":
                kind = Kind(Value(reader));
                break;
            case "numPr" when kind == ParagraphKind.Text:
                kind = ParagraphKind.ListItem;
                break;
            case "t" when !reader.IsEmptyElement:
                reader.Read();
                while (reader.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
                {
                    text.Append(reader.Value);
                    reader.Read();
                }

                break;
            case "tab" or "br" or "cr":
                text.Append(' ');
                break;
            case "noBreakHyphen":
                text.Append('-');
                break;
        }
    }

    private void End()
    {
        if (text.Length > 0 && CleanText.Line(text.ToString()) is { Length: > 0 } line)
            paragraphs.Add(new Paragraph(kind, line));
        text.Clear();
        kind = ParagraphKind.Text;
    }

    /// <summary>The kind by the style's built-in name, which is English in every language of Word.</summary>
    private ParagraphKind Kind(string style)
    {
        var name = styles.GetValueOrDefault(style, style).ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal);
        return name switch
        {
            "title" => ParagraphKind.Heading,
            "caption" => ParagraphKind.Caption,
            "quote" or "intensequote" or "blocktext" => ParagraphKind.BlockQuote,
            _ when name.StartsWith("heading", StringComparison.Ordinal) => ParagraphKind.Heading,
            _ when name.StartsWith("list", StringComparison.Ordinal) && name != "listparagraph" => ParagraphKind.ListItem,
            _ => ParagraphKind.Text,
        };
    }

    /// <summary>The built-in name of each style, whose id Word translates.</summary>
    private static Dictionary<string, string> Styles(StyleDefinitionsPart? part)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        if (part is null)
            return names;
        using var stream = part.GetStream();
        using var reader = XmlReader.Create(stream, Safe);
        var id = "";
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "style")
                id = Attribute(reader, "styleId");
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "name" && id.Length > 0)
                names[id] = Value(reader);
        }

        return names;
    }

    private static string Value(XmlReader reader) => Attribute(reader, "val");

    private static string Attribute(XmlReader reader, string name) => reader.GetAttribute(name, reader.NamespaceURI) ?? reader.GetAttribute(name) ?? "";
}
