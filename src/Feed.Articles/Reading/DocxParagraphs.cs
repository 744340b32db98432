using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Feed.Articles.Reading;

/// <summary>Reads the paragraphs of a Word document from its stream of elements; the document is never held as a tree.</summary>
internal sealed class DocxParagraphs
{
    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };

    private readonly DocxStyles styles;
    private readonly Dictionary<string, string> links;
    private readonly List<Paragraph> paragraphs = [];
    private readonly InlineHtml inline = new(baseAddress: null);
    private ParagraphKind kind;
    private DocxVisibility ofParagraph;
    private DocxVisibility ofCharacters;
    private DocxVisibility ofRun;
    private int? hiddenRow;
    private bool strong;
    private bool emphasis;
    private bool inLink;

    private DocxParagraphs(DocxStyles styles, Dictionary<string, string> links)
    {
        this.styles = styles;
        this.links = links;
        ofParagraph = styles.Visibility(styles.DefaultParagraph);
    }

    private bool IsUnseen => hiddenRow is not null || ofRun.Over(ofCharacters).Over(ofParagraph).IsUnseen;

    /// <summary>The paragraphs in their order, without text that is deleted, hidden or struck out, field codes, notes and comments.</summary>
    public static IReadOnlyList<Paragraph> Read(MainDocumentPart main)
    {
        var links = main.HyperlinkRelationships.ToDictionary(link => link.Id, link => link.Uri.OriginalString, StringComparer.Ordinal);
        var reading = new DocxParagraphs(DocxStyles.Read(main.StyleDefinitionsPart, Safe), links);
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
            if (reader.NodeType == XmlNodeType.EndElement)
                Leave(reader);
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

    /// <summary>The copy that Word keeps for older versions, what was deleted or moved away, former formatting, and instructions of fields.</summary>
    private static bool IsPassedOver(string name) =>
        name is "Fallback" or "del" or "moveFrom" or "delText" or "instrText" or "sectPr" or "rPrChange" or "pPrChange";

    private void Leave(XmlReader reader)
    {
        if (reader.LocalName == "p")
            End();
        else if (reader.LocalName == "hyperlink")
            EndLink();
        else if (reader.LocalName == "tr" && reader.Depth == hiddenRow)
            hiddenRow = null;
    }

    private void Take(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p":
                End();
                break;
            case "pStyle":
                kind = Kind(DocxXml.Value(reader));
                ofParagraph = styles.Visibility(DocxXml.Value(reader));
                break;
            case "hidden":
                hiddenRow ??= DocxXml.IsOn(reader) ? reader.Depth - 2 : null;
                break;
            case "numPr" when kind == ParagraphKind.Text:
                kind = ParagraphKind.ListItem;
                break;
            case "hyperlink":
                EndLink();
                inLink = links.TryGetValue(LinkId(reader), out var address) && inline.Open("a", address);
                break;
            case "r":
                (strong, emphasis, ofRun, ofCharacters) = (false, false, default, default);
                break;
            case "rStyle":
                ofCharacters = styles.Visibility(DocxXml.Value(reader));
                break;
            case "vanish" or "webHidden" or "strike" or "dstrike":
                ofRun = ofRun.With(reader.LocalName, DocxXml.IsOn(reader));
                break;
            case "b":
                strong = DocxXml.IsOn(reader);
                break;
            case "i":
                emphasis = DocxXml.IsOn(reader);
                break;
            case "t" when !reader.IsEmptyElement && !IsUnseen:
                Text(reader);
                break;
            case "tab" or "br" or "cr":
                inline.Text(" ");
                break;
            case "noBreakHyphen":
                inline.Text("-");
                break;
        }
    }

    private void Text(XmlReader reader)
    {
        var opened = (strong && inline.Open("strong", null) ? 1 : 0) + (emphasis && inline.Open("em", null) ? 1 : 0);
        reader.Read();
        while (reader.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
        {
            inline.Text(reader.Value);
            reader.Read();
        }

        for (; opened > 0; opened--)
            inline.Close();
    }

    private void EndLink()
    {
        if (inLink)
            inline.Close();
        inLink = false;
    }

    private void End()
    {
        EndLink();
        if (inline.End() is ({ Length: > 0 } text, var html))
            paragraphs.Add(new Paragraph(kind, text) { Html = kind == ParagraphKind.Heading ? null : html });
        kind = ParagraphKind.Text;
        ofParagraph = styles.Visibility(styles.DefaultParagraph);
    }

    /// <summary>The attribute <c>id</c> of the namespace of relationships, which is another in documents saved as strict Open XML.</summary>
    private static string LinkId(XmlReader reader)
    {
        var id = "";
        while (reader.MoveToNextAttribute())
        {
            if (reader.LocalName == "id")
                id = reader.Value;
        }

        reader.MoveToElement();
        return id;
    }

    /// <summary>The kind by the style's built-in name, which is English in every language of Word.</summary>
    private ParagraphKind Kind(string style)
    {
        var name = styles.Name(style).ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal);
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
}
