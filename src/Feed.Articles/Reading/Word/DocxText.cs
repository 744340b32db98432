using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Feed.Articles.Reading.Word;

/// <summary>Reads the paragraphs of one part of a Word document from its stream of elements, without building a tree of the part.</summary>
internal sealed class DocxText
{
    private readonly DocxStyles styles;
    private readonly DocxNotes notes;
    private readonly Dictionary<string, string> links;
    private readonly DocxFlow flow;
    private readonly DocxFields fields = new();
    private readonly DocxPictures pictures;
    private Action<string, DocxFlow>? noteEnded;
    private DocxRun run;
    private bool inParagraphProperties;
    private VerticalAlign align;
    private readonly DocxBackground background = new();
    private int? hiddenDepth;
    private string noteId = "";

    private DocxText(OpenXmlPart part, DocxStyles styles, DocxNotes notes)
    {
        this.styles = styles;
        this.notes = notes;
        links = part.HyperlinkRelationships.ToDictionary(link => link.Id, link => link.Uri.OriginalString, StringComparer.Ordinal);
        pictures = new DocxPictures(part);
        flow = new DocxFlow(styles);
    }

    /// <summary>Whether the text must not be shown.</summary>
    private bool IsUnseen => hiddenDepth is not null || background.IsInHiddenBox || fields.IsInInstruction
        || run.Visibility.Over(flow.Current.Visibility).IsUnseen || run.IsUnseen(background.IsPage);

    /// <summary>
    /// Whether the author hid the text, but neither deleted nor struck it out. An embargo in hidden text still holds the article.
    /// </summary>
    private bool IsHiddenByAuthor => IsUnseen && hiddenDepth is null && !fields.IsInInstruction
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
        using var reader = XmlReader.Create(stream, OfficeXml.SafeSettings);
        reading.Read(reader);
        reading.flow.EndText();
        return reading.flow;
    }

    private void Read(XmlReader reader)
    {
        var more = reader.Read();
        while (more)
        {
            StepBudget.Spend();
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

    /// <summary>
    /// Whether an element is skipped: the copy for older versions of Word, deleted or moved text, former formatting, and phonetic guides to
    /// Asian text.
    /// </summary>
    private static bool IsSkipped(string name) =>
        name is "Fallback" or "del" or "moveFrom" or "delText" or "delInstrText" or "sectPr" or "rPrChange" or "pPrChange" or "tblPrChange"
            or "rt";

    /// <summary>Takes the deletion of a paragraph mark or of a row; false when the element is not an empty deletion.</summary>
    private bool TakeDeletion(XmlReader reader)
    {
        if (!reader.IsEmptyElement || reader.LocalName is not ("del" or "moveFrom"))
            return false;
        if (inParagraphProperties)
            flow.Current.JoinsNext = true;
        else if (flow.IsInRowProperties)
            HideOwner(reader);
        return true;
    }

    private void Leave(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "pPr":
                inParagraphProperties = false;
                break;
            case "p" when reader.NamespaceURI != DocxXml.Drawing:
                fields.EndParagraph();
                flow.HiddenText.EndLine();
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
                noteEnded?.Invoke(noteId, flow);
                break;
            case "sup" or "sub":
                align = VerticalAlign.None;
                break;
            default:
                flow.Leave(reader);
                background.Leave(reader, ref run);
                break;
        }

        if (reader.Depth == hiddenDepth)
            hiddenDepth = null;
    }

    private void Enter(XmlReader reader)
    {
        background.Enter(reader, ref run, run.Visibility.Over(flow.Current.Visibility).IsHidden, inParagraphProperties);
        if (TakeProperty(reader) || TakeText(reader))
            return;
        if (pictures.Take(reader) is { } picture && !IsUnseen)
            flow.Current.Pictures.Add(picture);
        run.Take(reader);
        flow.Enter(reader);
    }

    /// <summary>
    /// Takes the start of a paragraph or a run, a style, or a property that hides or deletes a row, a cell, a table or a content control;
    /// false for any other element.
    /// </summary>
    private bool TakeProperty(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p" when reader.NamespaceURI != DocxXml.Drawing:
                flow.Current.Start();
                return true;
            case "pPr":
                inParagraphProperties = !reader.IsEmptyElement;
                return true;
            case "pStyle":
                flow.Current.SetStyle(DocxXml.Value(reader));
                return true;
            case "numId":
                flow.Current.SetList(DocxXml.Value(reader));
                return true;
            case "ilvl":
                flow.Current.SetLevel(DocxXml.Level(reader));
                return true;
            case "vanish" or "specVanish" when inParagraphProperties && DocxXml.IsOn(reader):
                flow.Current.JoinsNext = true;
                return true;
            case "hidden" or "showingPlcHdr" when DocxXml.IsOn(reader):
            case "tblStyle" when styles.Visibility(DocxXml.Value(reader)).IsUnseen:
                HideOwner(reader);
                return true;
            case "cellDel":
                flow.DeleteCell();
                return true;
            case "r":
                run = new DocxRun { DefaultAlign = align };
                return true;
            case "rStyle":
                run.TakeStyle(DocxXml.Value(reader), styles);
                return true;
            case "sup" or "sub" when DocxXml.IsMathematics(reader) && !reader.IsEmptyElement:
                align = reader.LocalName == "sup" ? VerticalAlign.Superscript : VerticalAlign.Subscript;
                return true;
            default:
                return false;
        }
    }

    /// <summary>
    /// Hides the element that a property belongs to. The property is inside the owner's properties element, so it is two levels below the
    /// owner.
    /// </summary>
    private void HideOwner(XmlReader property) => hiddenDepth ??= property.Depth - 2;

    /// <summary>
    /// Takes text, links, fields, references to notes, and elements that stand for a character; false for any other element. A tab splits a
    /// line into columns, as in letterheads, and each may be a line of its own.
    /// </summary>
    private bool TakeText(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "t" when !reader.IsEmptyElement && !IsUnseen:
                flow.Current.AddText(reader, run);
                return true;
            case "t" when !reader.IsEmptyElement && IsHiddenByAuthor && flow.HiddenText.HasRoom:
                flow.HiddenText.Add(DocxXml.TextOf(reader));
                return true;
            case "hyperlink" when !reader.IsEmptyElement:
                flow.Current.CloseLink();
                flow.Current.OpenLink(links.GetValueOrDefault(DocxXml.RelationshipId(reader)));
                return true;
            case "fldSimple" or "fldChar" or "instrText":
                fields.Take(reader, flow.Current);
                return true;
            case "footnoteReference" or "endnoteReference" when !IsUnseen:
                flow.Current.AddText(notes.Reference(reader.LocalName, DocxXml.Attribute(reader, "id")));
                return true;
            case "footnote" or "endnote":
                noteId = DocxXml.Attribute(reader, "id");
                return true;
            case "tab" or "br" or "cr":
                flow.Current.AddText(InlineHtml.LineBreak);
                return true;
            case "noBreakHyphen" when !IsUnseen:
                flow.Current.AddText("-");
                return true;
            default:
                return false;
        }
    }
}
