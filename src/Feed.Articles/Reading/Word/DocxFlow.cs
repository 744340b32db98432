using System.Xml;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading.Word;

/// <summary>
/// Collects paragraphs. Those of a table are grouped by its rows; those of a text box follow the paragraph that it is anchored to.
/// </summary>
internal sealed class DocxFlow(DocxStyles styles)
{
    /// <summary>The maximum depth of tables and of text boxes. A deeper one is read as part of the one around it.</summary>
    private const int MaxDepth = 20;

    private readonly Stack<DocxTable> tables = [];
    private readonly Stack<Box> boxes = [];
    private readonly List<ArticlePicture> pendingPictures = [];
    private List<Paragraph> paragraphs = [];
    private bool isBelowHead;

    /// <summary>The finished paragraphs.</summary>
    public IReadOnlyList<Paragraph> Paragraphs => paragraphs;

    /// <summary>The text that the author hid, a line for each paragraph. It is not published.</summary>
    public HiddenText HiddenText { get; } = new();

    /// <summary>The paragraph that is being read.</summary>
    public DocxParagraph Current { get; private set; } = new(styles);

    /// <summary>
    /// The first paragraph in the title style, if no running text precedes it and it is not a label; null when there is none.
    /// </summary>
    public string? Title { get; private set; }

    /// <summary>Whether the properties of a row are being read.</summary>
    public bool IsInRowProperties => tables.TryPeek(out var table) && table.IsInRowProperties;

    /// <summary>Takes the start of a table, of a part of a table, or of a text box.</summary>
    public void Enter(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return;
        if (reader.LocalName == "txbxContent" && boxes.Count < MaxDepth)
        {
            boxes.Push(new Box(reader.Depth, tables.Count, Current, paragraphs));
            (Current, paragraphs) = (new DocxParagraph(styles), []);
        }
        else if (reader.LocalName == "tbl" && tables.Count < MaxDepth)
        {
            EndParagraph();
            tables.Push(new DocxTable(reader.Depth));
        }
        else if (tables.TryPeek(out var table))
        {
            table.Enter(reader.LocalName);
        }
    }

    /// <summary>Leaves out the current cell, because a reviewer deleted it.</summary>
    public void DeleteCell()
    {
        if (tables.TryPeek(out var table))
            table.Enter("cellDel");
    }

    /// <summary>Takes the end of a table, of a part of a table, or of a text box.</summary>
    public void Leave(XmlReader reader)
    {
        if (reader.LocalName == "txbxContent" && boxes.TryPeek(out var box) && reader.Depth == box.Depth)
        {
            EndParagraph();
            var inside = paragraphs;
            (Current, paragraphs) = (box.Outside, box.Paragraphs);
            Current.Boxes.AddRange(inside);
            boxes.Pop();
        }
        else if (reader.LocalName == "tbl" && tables.TryPeek(out var table) && reader.Depth == table.Depth)
        {
            EndParagraph();
            tables.Pop();
            Add(table.Paragraphs(isBelowHead), isTable: true);
        }
        else if (tables.TryPeek(out var inner))
        {
            if (reader.LocalName == "tc")
                EndParagraph();
            inner.Leave(reader.LocalName);
        }
    }

    /// <summary>Ends the current paragraph, even when its mark is deleted.</summary>
    public void EndParagraph()
    {
        var isTitle = Current.IsTitle;
        var ended = Current.End(pendingPictures);
        if (ended.Count > 0 && isTitle && Title is null && !isBelowHead && boxes.Count == 0 && IsHeadline(ended[0].Text))
            (Title, isBelowHead) = (ended[0].Text, true);
        Add(ended, isTable: false);
    }

    /// <summary>Ends the text: pictures after its last paragraph go to that paragraph.</summary>
    public void EndText()
    {
        EndParagraph();
        PicturePlaces.AttachToLast(paragraphs, pendingPictures);
    }

    /// <summary>Ends the last paragraph, and removes and returns all paragraphs.</summary>
    public IReadOnlyList<Paragraph> TakeAll()
    {
        EndParagraph();
        Paragraph[] all = [.. paragraphs];
        paragraphs.Clear();
        return all;
    }

    private void Add(IReadOnlyList<Paragraph> ended, bool isTable)
    {
        if (tables.Count > (boxes.TryPeek(out var box) ? box.Tables : 0))
            tables.Peek().Add(ended, isTable);
        else
            paragraphs.AddRange(ended);
        isBelowHead |= ended.Any(paragraph => paragraph.Kind == ParagraphKind.Text && HeaderLine.IsProse(paragraph.Text));
    }

    private static bool IsHeadline(string line) =>
        HeaderLine.Classify(line).Kind is not (HeadKind.Label or HeadKind.Embargo or HeadKind.Contact);

    /// <summary>An open text box, and what to restore when it ends.</summary>
    private sealed record Box(int Depth, int Tables, DocxParagraph Outside, List<Paragraph> Paragraphs);
}
