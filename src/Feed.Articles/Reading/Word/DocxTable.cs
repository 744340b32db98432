namespace Feed.Articles.Reading.Word;

/// <summary>
/// A table that is being read: one of data gives its rows, one that only lays out a page gives the paragraphs of its cells.
/// </summary>
/// <param name="depth">How deep in the XML it stands.</param>
internal sealed class DocxTable(int depth)
{
    private const int LongestCell = 400;
    private const int FewestRows = 4;
    private const int FewestColumns = 3;

    private readonly List<List<Cell>> rows = [];
    private bool hasTable;

    /// <summary>How deep in the XML it stands.</summary>
    public int Depth => depth;

    /// <summary>Whether the properties of a row are being read.</summary>
    public bool IsInRowProperties { get; private set; }

    private bool IsData => !hasTable && rows.Count(row => row.Exists(cell => cell.Paragraphs.Count > 0)) > 1
        && rows.Exists(row => row.Count > 1) && rows.TrueForAll(row => row.TrueForAll(cell => cell.IsShort));

    /// <summary>Whether the table is too large for one that holds a letterhead.</summary>
    private bool IsGrid => rows.Count(row => row.Count >= FewestColumns) >= FewestRows;

    /// <summary>Takes an element that begins a part of the table.</summary>
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
    /// <param name="isTable">Whether they are those of a table inside this one, which then only lays out the page.</param>
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

    /// <summary>The rows of data, else the paragraphs of the cells in their order.</summary>
    /// <param name="canBeData">Whether the table stands below the head of the article, where it is more than a letterhead.</param>
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
                .Select(row => PicturePlaces.Hang(new Paragraph(ParagraphKind.TableRow, row.Text), [.. row.Pictures])),
        ];
    }

    private sealed record Cell(List<Paragraph> Paragraphs)
    {
        /// <summary>Whether a reviewer deletes the cell.</summary>
        public bool IsDeleted { get; set; }

        public string Text => string.Join(' ', Paragraphs.Select(paragraph => paragraph.Text));

        public bool IsShort => Paragraphs.Sum(paragraph => paragraph.Text.Length + 1) <= LongestCell;
    }
}
