namespace Feed.Articles.Reading.Word;

/// <summary>
/// A table that is being read. A data table returns its rows; a table that only lays out a page returns the paragraphs of its cells.
/// </summary>
/// <param name="depth">The depth of the table's element in the XML.</param>
internal sealed class DocxTable(int depth)
{
    private const int MaxCellLength = 400;
    private const int MinGridRows = 4;
    private const int MinGridColumns = 3;

    private readonly List<List<Cell>> rows = [];
    private bool hasTable;

    /// <summary>The depth of the table's element in the XML.</summary>
    public int Depth => depth;

    /// <summary>Whether the properties of a row are being read.</summary>
    public bool IsInRowProperties { get; private set; }

    private bool IsData => !hasTable && rows.Count(row => row.Exists(cell => cell.Paragraphs.Count > 0)) > 1
        && rows.Exists(row => row.Count > 1) && rows.TrueForAll(row => row.TrueForAll(cell => cell.IsShort));

    /// <summary>Whether the table is too large to be a letterhead.</summary>
    private bool IsGrid => rows.Count(row => row.Count >= MinGridColumns) >= MinGridRows;

    /// <summary>Takes the start of a part of the table.</summary>
    public void Enter(string name)
    {
        if (name == "tr")
            rows.Add([]);
        else if (name == "tc" && rows.Count > 0)
            rows[^1].Add(new Cell([]));
        else if (name == "cellDel" && rows is [.., [.., var deleted]])
            deleted.IsDeleted = true;
        else if (name == "trPr")
            IsInRowProperties = true;
    }

    /// <summary>Takes the end of a part of the table.</summary>
    public void Leave(string name)
    {
        if (name == "trPr")
            IsInRowProperties = false;
    }

    /// <summary>Adds paragraphs to the last cell.</summary>
    /// <param name="paragraphs">The paragraphs.</param>
    /// <param name="isTable">Whether they come from a nested table; this table then only lays out the page.</param>
    public void Add(IReadOnlyList<Paragraph> paragraphs, bool isTable)
    {
        if (rows.Count == 0)
            rows.Add([]);
        if (rows[^1].Count == 0)
            rows[^1].Add(new Cell([]));
        if (!rows[^1][^1].IsDeleted)
            rows[^1][^1].Paragraphs.AddRange(paragraphs);
        hasTable |= isTable;
    }

    /// <summary>The rows of a data table, else the paragraphs of all cells in order.</summary>
    /// <param name="canBeData">Whether the table is below the head of the article; in the head, it may be a letterhead.</param>
    public IReadOnlyList<Paragraph> Paragraphs(bool canBeData)
    {
        if (!IsData || !(canBeData || IsGrid))
            return [.. rows.SelectMany(row => row.SelectMany(cell => cell.Paragraphs))];
        return
        [
            .. rows.Select(row => (
                    Text: string.Join('\t', row.Select(cell => cell.Text)),
                    Pictures: PicturePlaces.In(row.SelectMany(cell => cell.Paragraphs))))
                .Where(row => row.Text.AsSpan().Trim('\t').Length > 0)
                .Select(row => PicturePlaces.Attach(new Paragraph(ParagraphKind.TableRow, row.Text), [.. row.Pictures])),
        ];
    }

    private sealed record Cell(List<Paragraph> Paragraphs)
    {
        /// <summary>Whether a reviewer deleted the cell.</summary>
        public bool IsDeleted { get; set; }

        public string Text => string.Join(' ', Paragraphs.Select(paragraph => paragraph.Text));

        public bool IsShort => Paragraphs.Sum(paragraph => paragraph.Text.Length + 1) <= MaxCellLength;
    }
}
