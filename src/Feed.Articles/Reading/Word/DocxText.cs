using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Feed.Articles.Reading.Word;

/// <summary>Reads the paragraphs of one part of a Word document from its stream of elements, without building a tree of the part.</summary>
internal sealed class DocxText
{
    /// <summary>More hidden text than this, in UTF-16 units, is no note for an editor.</summary>
    private const int MaxHiddenText = 20_000;

    private readonly DocxStyles styles;
    private readonly DocxNotes notes;
    private readonly Dictionary<string, string> links;
    private readonly DocxFlow flow;
    private readonly DocxFields fields = new();
    private readonly DocxPictures pictures;
    private Action<string, DocxFlow>? noteEnded;
    private DocxRun run;
    private bool inProperties;
    private VerticalAlign raise;
    private int? hiddenDepth;

    /// <summary>How many tables, shapes and page colors are behind the text: with one of them, white letters are seen.</summary>
    private int coverings;

    /// <summary>Whether the paragraph has no color and no style that may give it one.</summary>
    private bool isPlain = true;
    private string note = "";

    private DocxText(OpenXmlPart part, DocxStyles styles, DocxNotes notes)
    {
        this.styles = styles;
        this.notes = notes;
        links = part.HyperlinkRelationships.ToDictionary(link => link.Id, link => link.Uri.OriginalString, StringComparer.Ordinal);
        pictures = new DocxPictures(part);
        flow = new DocxFlow(styles);
    }

    private bool IsUnseen => hiddenDepth is not null || fields.IsInInstruction || run.Visibility.Over(flow.Current.Visibility).IsUnseen
        || run.IsUnseen(onPage: coverings == 0 && isPlain);

    /// <summary>Whether the author hid the text, and did not delete or strike it out: what it asks of an editor still counts.</summary>
    private bool IsHidden => IsUnseen && hiddenDepth is null && !fields.IsInInstruction
        && !run.Visibility.Over(flow.Current.Visibility).IsStruck;

    /// <summary>
    /// The paragraphs of a part in order, without field instructions, comments and placeholder prompts, and without deleted, hidden or
    /// struck-out text.
    /// </summary>
    /// <param name="part">The part.</param>
    /// <param name="styles">The styles of the document.</param>
    /// <param name="notes">Numbers the notes that the text refers to.</param>
    /// <param name="noteEnded">Called with the id of each note at its end, in parts that contain notes.</param>
    public static DocxFlow Read(OpenXmlPart part, DocxStyles styles, DocxNotes notes, Action<string, DocxFlow>? noteEnded = null)
    {
        var reading = new DocxText(part, styles, notes) { noteEnded = noteEnded };
        using var stream = part.GetStream();
        using var reader = XmlReader.Create(stream, DocxXml.SafeSettings);
        reading.Read(reader);
        reading.flow.EndText();
        return reading.flow;
    }

    private void Read(XmlReader reader)
    {
        var more = reader.Read();
        while (more)
        {
            if (reader.NodeType == XmlNodeType.EndElement)
                Leave(reader);
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (IsSkipped(reader.LocalName) && !TakeDeletion(reader))
                {
                    reader.Skip();
                    more = !reader.EOF;
                    continue;
                }

                Enter(reader);
            }

            more = reader.Read();
        }
    }

    /// <summary>The copy for older versions of Word, deleted or moved text, former formatting, and phonetic guides to Asian text.</summary>
    private static bool IsSkipped(string name) =>
        name is "Fallback" or "del" or "moveFrom" or "delText" or "delInstrText" or "sectPr" or "rPrChange" or "pPrChange" or "tblPrChange"
            or "rt";

    /// <summary>Takes the deletion of a paragraph mark or of a row; false when the element is not an empty deletion.</summary>
    private bool TakeDeletion(XmlReader reader)
    {
        if (!reader.IsEmptyElement || reader.LocalName is not ("del" or "moveFrom"))
            return false;
        if (inProperties)
            flow.Current.JoinsNext = true;
        else if (flow.IsInRowProperties)
            hiddenDepth ??= reader.Depth - 2;
        return true;
    }

    private void Leave(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "pPr":
                inProperties = false;
                break;
            case "p" when reader.NamespaceURI != DocxXml.Drawing:
                fields.EndParagraph();
                flow.HiddenText.Append('\n');
                if (!flow.Current.JoinsNext)
                    flow.EndParagraph();
                break;
            case "hyperlink":
                flow.Current.CloseLink();
                break;
            case "fldSimple":
                fields.End(flow.Current);
                break;
            case "footnote" or "endnote":
                noteEnded?.Invoke(note, flow);
                break;
            case "sup" or "sub":
                raise = VerticalAlign.None;
                break;
            default:
                coverings -= reader.LocalName is "tbl" or "txbxContent" ? 1 : 0;
                flow.Leave(reader);
                break;
        }

        if (reader.Depth == hiddenDepth)
            hiddenDepth = null;
    }

    /// <summary>Takes what is behind the text.</summary>
    private void TakeBackground(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p" when reader.NamespaceURI != DocxXml.Drawing:
                isPlain = true;
                break;
            case "pStyle" or "shd" when inProperties:
                isPlain = false;
                break;
            case "background":
            case "tbl" or "txbxContent" when !reader.IsEmptyElement:
                coverings++;
                break;
        }
    }

    private void Enter(XmlReader reader)
    {
        TakeBackground(reader);
        switch (reader.LocalName)
        {
            case "p" when reader.NamespaceURI != DocxXml.Drawing:
                flow.Current.Start();
                break;
            case "pPr":
                inProperties = !reader.IsEmptyElement;
                break;
            case "pStyle":
                flow.Current.SetStyle(DocxXml.Value(reader));
                break;
            case "numId":
                flow.Current.SetList(DocxXml.Value(reader));
                break;
            case "ilvl":
                flow.Current.SetLevel(DocxXml.Level(reader));
                break;
            case "vanish" or "specVanish" when inProperties && DocxXml.IsOn(reader):
                flow.Current.JoinsNext = true;
                break;
            case "hidden" or "showingPlcHdr" when DocxXml.IsOn(reader):
                hiddenDepth ??= reader.Depth - 2;
                break;
            case "tblStyle" when styles.Visibility(DocxXml.Value(reader)).IsUnseen:
                hiddenDepth ??= reader.Depth - 2;
                break;
            case "cellDel":
                flow.DeleteCell();
                break;
            case "hyperlink" when !reader.IsEmptyElement:
                flow.Current.CloseLink();
                flow.Current.OpenLink(links.GetValueOrDefault(DocxXml.RelationshipId(reader)));
                break;
            case "fldSimple" or "fldChar" or "instrText":
                fields.Take(reader, flow.Current);
                break;
            case "r":
                run = new DocxRun { DefaultRaise = raise };
                break;
            case "rStyle":
                run.TakeStyle(DocxXml.Value(reader), styles);
                break;
            case "sup" or "sub" when DocxXml.IsMathematics(reader) && !reader.IsEmptyElement:
                raise = reader.LocalName == "sup" ? VerticalAlign.Superscript : VerticalAlign.Subscript;
                break;
            case "t" when !reader.IsEmptyElement && !IsUnseen:
                flow.Current.Text(reader, run);
                break;
            case "t" when !reader.IsEmptyElement && IsHidden && flow.HiddenText.Length < MaxHiddenText:
                flow.HiddenText.Append(DocxXml.TextOf(reader));
                break;
            case "footnoteReference" or "endnoteReference" when !IsUnseen:
                flow.Current.Text(notes.Reference(reader.LocalName, DocxXml.Attribute(reader, "id")));
                break;
            case "footnote" or "endnote":
                note = DocxXml.Attribute(reader, "id");
                break;
            case "tab":
                flow.Current.Text(" ");
                break;
            case "br" or "cr":
                flow.Current.Text(InlineHtml.LineBreak);
                break;
            case "noBreakHyphen":
                flow.Current.Text("-");
                break;
            default:
                if (pictures.Take(reader) is { } picture && !IsUnseen)
                    flow.Current.Pictures.Add(picture);
                run.Take(reader);
                flow.Enter(reader);
                break;
        }
    }
}
