using System.Globalization;
using System.Text;
using System.Xml;

namespace Feed.Articles.Reading.OpenDocument;

/// <summary>The text of an OpenDocument file.</summary>
/// <param name="Paragraphs">The paragraphs, footnotes last.</param>
/// <param name="Title">The first paragraph in the title style; null when there is none.</param>
/// <param name="Hidden">What the author hid.</param>
/// <param name="Comments">The lines of the unresolved comments.</param>
internal sealed record OdtText(IReadOnlyList<Paragraph> Paragraphs, string? Title, HiddenText Hidden, IReadOnlyList<string> Comments);

/// <summary>Reads the paragraphs of <c>content.xml</c> from its stream of elements, without building a tree of the document.</summary>
internal sealed class OdtParagraphs
{
    private const int MaxDepth = 300;
    private const int MaxSpaces = 100;

    /// <summary>Deleted text, reviewers' comments, and text that the office program generates.</summary>
    private static readonly HashSet<string> Skipped = new(
        ["tracked-changes", "annotation", "annotation-end", "table-of-content", "alphabetical-index", "bibliography",
            "illustration-index", "table-index", "user-index", "forms", "sequence-decls", "variable-decls", "user-field-decls",
            "dde-connection-decls",
            "scripts", "font-face-decls", "ruby-text", "note-citation", "object",
                "object-ole", "event-listeners", "script", "page-number", "page-count", "table-header-columns"],
        StringComparer.Ordinal);

    private readonly OdtStyles styles;
    private readonly List<Paragraph> paragraphs = [];
    private readonly List<Paragraph> notes = [];
    private readonly Stack<OdtParagraph> open = new();
    private readonly Stack<List<Paragraph>> rows = new();
    private readonly Stack<List<Paragraph>> cells = new();
    private readonly OdtPictures pictures = new();
    private readonly HiddenText hidden = new();
    private readonly List<string> comments = [];
    private string? title;
    private int lists;
    private int boxes;
    private int openNotes;
    private int noteNumber;

    private OdtParagraphs(OdtStyles styles) => this.styles = styles;

    /// <summary>Reads the text without comments, indexes and page numbers, and without deleted, hidden or struck-out text.</summary>
    /// <param name="reader">
    /// The reader, at the start of the part. The part's automatic styles are added to <paramref name="styles"/>.
    /// </param>
    /// <param name="styles">The common styles of the document.</param>
    /// <exception cref="XmlException">The part is damaged, or nested too deeply.</exception>
    public static OdtText Read(XmlReader reader, OdtStyles styles)
    {
        var reading = new OdtParagraphs(styles);
        using (reader)
            reading.Read(reader);
        reading.pictures.End(reading.paragraphs);
        return new OdtText([.. reading.paragraphs, .. reading.notes], reading.title, reading.hidden, reading.comments);
    }

    private void Read(XmlReader reader)
    {
        var more = reader.Read();
        while (more)
        {
            StepBudget.Spend();
            if (reader.Depth > MaxDepth)
                throw new XmlException($"The elements are nested more than {MaxDepth} levels deep.");
            if (reader.NodeType == XmlNodeType.Element && (reader.LocalName == "hidden-text" || IsHiddenSection(reader)))
            {
                TakeHidden(reader);
                more = reader.Read();
                continue;
            }

            if (reader is { NodeType: XmlNodeType.Element, LocalName: "annotation" })
            {
                TakeComment(reader);
                more = reader.Read();
                continue;
            }

            if (reader.NodeType == XmlNodeType.Element
                && (Skipped.Contains(reader.LocalName) || OdtPictures.IsPart(reader)))
            {
                pictures.Take(reader);
                more = !reader.EOF;
                continue;
            }

            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "style")
                styles.Take(reader);
            else if (reader.NodeType == XmlNodeType.Element)
                Enter(reader);
            else if (reader.NodeType == XmlNodeType.EndElement)
                Leave(reader);
            else if (open.TryPeek(out var paragraph) && reader.HasValue)
                paragraph.AddText(reader.Value);
            more = reader.Read();
        }
    }

    /// <summary>Takes the lines of a comment without its author and date.</summary>
    private void TakeComment(XmlReader reader)
    {
        var isResolved = OfficeXml.Attribute(reader, "resolved") == "true";
        using var inside = reader.ReadSubtree();
        var (line, isInLine) = (new StringBuilder(), false);
        while (inside.Read())
        {
            StepBudget.Spend();
            if (inside.LocalName == "p" && inside.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
            {
                isInLine = inside.NodeType == XmlNodeType.Element && !inside.IsEmptyElement;
                if (line.Length > 0 && !isResolved)
                    comments.Add(line.ToString());
                line.Clear();
            }
            else if (isInLine && inside.HasValue)
            {
                line.Append(inside.Value);
            }
        }
    }

    private static int Spaces(string count) =>
        int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var spaces) ? Math.Min(spaces, MaxSpaces) : 1;

    private static bool IsHiddenSection(XmlReader reader) =>
        reader.LocalName == "section"
        && OfficeXml.Attribute(reader, "display") is var display
        && (display == "none" || (display == "condition" && OfficeXml.Attribute(reader, "is-hidden") == "true"));

    /// <summary>Takes the text of a hidden element, without its deleted text, comments and generated text.</summary>
    private void TakeHidden(XmlReader reader)
    {
        using var inside = reader.ReadSubtree();
        var more = inside.Read();
        hidden.Add(OfficeXml.Attribute(inside, "string-value"));
        while (more)
        {
            StepBudget.Spend();
            if (inside.NodeType == XmlNodeType.Element && Skipped.Contains(inside.LocalName))
            {
                inside.Skip();
                more = !inside.EOF;
                continue;
            }

            if (inside.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
                hidden.Add(inside.Value);
            else if (inside is { NodeType: XmlNodeType.EndElement, LocalName: "p" or "h" })
                hidden.EndLine();
            more = inside.Read();
        }

        hidden.EndLine();
    }

    private void Enter(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "hidden-paragraph" when OfficeXml.Attribute(reader, "is-hidden") == "true" && open.TryPeek(out var unseen):
                unseen.IsHidden = true;
                break;
            case "p" or "h":
                Begin(reader);
                break;
            case "span" when !reader.IsEmptyElement:
                open.TryPeek(out var paragraph);
                paragraph?.OpenSpan(styles.Find("text", OfficeXml.Attribute(reader, "style-name")));
                break;
            case "a" when !reader.IsEmptyElement && open.TryPeek(out var linked):
                linked.OpenLink(OfficeXml.Attribute(reader, "href"));
                break;
            case "frame":
                pictures.BeginFrame();
                break;
            case "text-box":
                boxes += reader.IsEmptyElement ? 0 : 1;
                break;
            case "list-item":
                lists += reader.IsEmptyElement ? 0 : 1;
                break;
            case "s" when open.TryPeek(out var spaced):
                spaced.AddText(new string(' ', Spaces(OfficeXml.Attribute(reader, "c"))));
                break;
            case "tab" when open.TryPeek(out var tabbed):
                tabbed.AddText(InlineHtml.LineBreak);
                break;
            case "line-break" when open.TryPeek(out var broken):
                broken.AddText(InlineHtml.LineBreak);
                break;
            case "note-body" when !reader.IsEmptyElement && open.TryPeek(out var annotated):
                openNotes++;
                annotated.AddText($"[{++noteNumber}]");
                break;
            case "table-row" when !reader.IsEmptyElement:
                rows.Push([]);
                break;
            case "table-cell" when !reader.IsEmptyElement && rows.Count > 0:
                cells.Push([]);
                break;
        }
    }

    private void Leave(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p" or "h" when open.Count > 0:
                End(open.Pop());
                break;
            case "span" when open.TryPeek(out var spanned):
                spanned.CloseSpan();
                break;
            case "a" when open.TryPeek(out var linked):
                linked.CloseLink();
                break;
            case "text-box":
                boxes = Math.Max(0, boxes - 1);
                break;
            case "list-item":
                lists = Math.Max(0, lists - 1);
                break;
            case "note-body":
                openNotes = Math.Max(0, openNotes - 1);
                break;
            case "table-cell" when cells.Count > 0 && rows.Count > 0:
                var cell = cells.Pop();
                var text = string.Join(' ', cell.Select(paragraph => paragraph.Text));
                rows.Peek().Add(
                    cell is [var only] ? only : PicturePlaces.Attach(new Paragraph(ParagraphKind.Text, text), [.. PicturePlaces.In(cell)]));
                break;
            case "table-row" when rows.Count > 0:
                EndRow(rows.Pop());
                break;
        }
    }

    private void Begin(XmlReader reader)
    {
        var style = OfficeXml.Attribute(reader, "style-name");
        var (kind, isTitle) = styles.Kind(style);
        if (reader.LocalName == "h")
            kind = ParagraphKind.Heading;
        else if (kind == ParagraphKind.Text && lists > 0)
            kind = ParagraphKind.ListItem;
        var paragraph = new OdtParagraph(kind, isTitle, styles.Find("paragraph", style), hidden)
        {
            // Cells and text boxes have colours of their own.
            IsOnPage = !styles.HasPageColor && cells.Count == 0 && boxes == 0,
        };
        if (!reader.IsEmptyElement)
            open.Push(paragraph);
    }

    /// <summary>Ends a paragraph. The paragraphs of its text boxes, which ended earlier, follow it.</summary>
    private void End(OdtParagraph paragraph)
    {
        var (text, html, lines) = paragraph.End();
        var read = new Paragraph(paragraph.Kind, text) { Html = paragraph.Kind == ParagraphKind.Heading ? null : html, Lines = lines };
        Paragraph[] own = text.Length == 0 ? [] : [pictures.Attach(read)];
        if (paragraph.IsTitle && text.Length > 0)
            title ??= text;
        if (openNotes > 0)
            notes.AddRange(own.Select(note =>
                note with { Kind = ParagraphKind.Footnote, Text = $"[{noteNumber}] {note.Text}", Html = null }));
        else if (open.TryPeek(out var outer))
            outer.Boxes.AddRange([.. own, .. paragraph.Boxes]);
        else if (cells.TryPeek(out var cell))
            cell.AddRange([.. own, .. paragraph.Boxes]);
        else
            paragraphs.AddRange([.. own, .. paragraph.Boxes]);
    }

    /// <summary>A row with a single cell is a frame, not a table row.</summary>
    private void EndRow(List<Paragraph> row)
    {
        if (row.All(cell => cell.Text.Length == 0))
            return;
        var result = row is [var only] ? only
            : PicturePlaces.Attach(new Paragraph(ParagraphKind.TableRow, string.Join('\t', row.Select(cell => cell.Text))),
                [.. PicturePlaces.In(row)]);
        (cells.TryPeek(out var cell) ? cell : paragraphs).Add(result);
    }
}
