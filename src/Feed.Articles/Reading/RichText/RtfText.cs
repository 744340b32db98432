using System.Text;

namespace Feed.Articles.Reading.RichText;

/// <summary>Collects the paragraphs of Rich Text from characters, and from bytes in the code page of their font.</summary>
internal sealed class RtfText
{
    private readonly List<Paragraph> paragraphs = [];
    private readonly List<string> cells = [];
    private readonly InlineHtml inline = new(baseAddress: null);
    private readonly List<byte> bytes = [];
    private readonly StringBuilder pendingText = new();
    private readonly List<Paragraph> boxParagraphs = [];
    private readonly List<ArticlePicture> pendingPictures = [];
    private RtfGroup group = new();
    private bool inLink;

    /// <summary>The kind of the current paragraph.</summary>
    public ParagraphKind Kind { get; set; }

    /// <summary>Whether the current paragraph has the title style.</summary>
    public bool IsTitle { get; set; }

    /// <summary>Whether the current paragraph is in a table.</summary>
    public bool IsInTable { get; set; }

    /// <summary>The first paragraph in the title style; null when there is none.</summary>
    public string? Title { get; private set; }

    /// <summary>The paragraphs so far.</summary>
    public IReadOnlyList<Paragraph> Paragraphs => paragraphs;

    /// <summary>What the author hid.</summary>
    public HiddenText Hidden { get; } = new();

    /// <summary>Adds a byte in the style of a group.</summary>
    public void Add(byte value, RtfGroup style)
    {
        SetStyle(style);
        if (!style.IsUnseen)
            bytes.Add(value);
        else if (!style.IsStruck)
            Hidden.Add((char)value);
    }

    /// <summary>Adds a character in the style of a group.</summary>
    public void Add(char value, RtfGroup style)
    {
        SetStyle(style);
        if (style.IsUnseen)
        {
            if (!style.IsStruck)
                Hidden.Add(value == InlineHtml.LineBreak[0] ? '\n' : value);
            return;
        }

        Decode();
        pendingText.Append(value);
    }

    /// <summary>Adds the paragraphs of a text box; they follow the paragraph that it is in.</summary>
    public void AddBox(IEnumerable<Paragraph> box) => boxParagraphs.AddRange(box);

    /// <summary>Adds a picture; it precedes the paragraph that it is in, or the next one when that is empty.</summary>
    public void AddPicture(ArticlePicture picture) => pendingPictures.Add(picture);

    /// <summary>Starts a link, and ends an open one.</summary>
    public void OpenLink(string address)
    {
        EndLink();
        inLink = inline.Open("a", address);
    }

    /// <summary>Ends the open link, if any.</summary>
    public void EndLink()
    {
        Flush();
        if (inLink)
            inline.Close();
        inLink = false;
    }

    /// <summary>Ends a cell of a table.</summary>
    public void EndCell()
    {
        EndLink();
        cells.Add(inline.End().Text);
    }

    /// <summary>Ends a row of a table; a row with a single cell is a frame, not a table row.</summary>
    public void EndRow()
    {
        if (cells.Exists(cell => cell.Length > 0))
        {
            Add(cells is [var only] ? new Paragraph(ParagraphKind.Text, only)
                : new Paragraph(ParagraphKind.TableRow, string.Join('\t', cells)));
        }

        cells.Clear();
    }

    /// <summary>Ends a paragraph; inside a table cell, it only adds a space.</summary>
    public void EndParagraph()
    {
        EndLink();
        Hidden.EndLine();
        if (IsInTable)
        {
            inline.AddText(" ");
            return;
        }

        EndRow();
        if (inline.End() is ({ Length: > 0 } text, var html, var lines))
        {
            Add(new Paragraph(Kind, text) { Html = Kind == ParagraphKind.Heading ? null : html, Lines = lines });
            if (IsTitle)
                Title ??= text;
        }

        paragraphs.AddRange(boxParagraphs);
        boxParagraphs.Clear();
    }

    /// <summary>Ends the document.</summary>
    public void End()
    {
        IsInTable = false;
        EndParagraph();
        PicturePlaces.AttachToLast(paragraphs, pendingPictures);
    }

    private void Add(Paragraph paragraph) => paragraphs.Add(PicturePlaces.Attach(paragraph, pendingPictures));

    private void SetStyle(RtfGroup style)
    {
        if (style != group)
            Flush();
        group = style;
    }

    private void Decode()
    {
        if (bytes.Count > 0)
            pendingText.Append(RtfCodePages.Of(group.CodePage).GetString([.. bytes]));
        bytes.Clear();
    }

    private void Flush()
    {
        Decode();
        if (pendingText.Length == 0)
            return;
        inline.AddText(pendingText.ToString(), group.VerticalAlign, group.IsBold && Kind != ParagraphKind.Heading, group.IsItalic);
        pendingText.Clear();
    }
}
