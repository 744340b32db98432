namespace Feed.Articles.Reading.Pdf;

/// <summary>A vertical strip without text between two columns.</summary>
/// <param name="X">The left edge of the column on the right.</param>
/// <param name="First">The index of the first row beside it.</param>
/// <param name="End">The index after the last row beside it.</param>
internal sealed record PdfGutter(double X, int First, int End)
{
    /// <summary>
    /// The narrowest gutter, as a multiple of the letter size. Justified lines have wider spaces, but not below each other.
    /// </summary>
    private const double MinWidth = 0.5;

    /// <summary>A wider gutter needs fewer rows.</summary>
    private const double WideWidth = 1.5;

    private const int MinRows = 3;
    private const int MinRowsOfNarrow = 5;

    /// <summary>A narrow gutter beside at least this many rows, with an evenly aligned right column, passes the same test as a wide
    /// one.</summary>
    private const int LongRun = 12;

    /// <summary>The left edges of a column's lines differ by less than this share of the letter size.</summary>
    private const double EdgeTolerance = 0.3;

    /// <summary>At least this share of a column's lines begins at its edge.</summary>
    private const double MinAligned = 0.5;

    /// <summary>The lines of a column of text have on average at least this many letters, and fill this share of its width.</summary>
    private const double MinTextLength = 16, MinFill = 0.55;

    /// <summary>The lines of any column have on average at least this many letters.</summary>
    private const double MinLineLength = 6;

    /// <summary>A gap of this many letter sizes separates short notes side by side, such as an address and a contact.</summary>
    private const double NoteGap = 2.5;

    /// <summary>A river of spaces through a paragraph crosses at most this many rows.</summary>
    private const int MaxRiverRows = 8;

    /// <summary>A word may begin this many points left of the edge of its column.</summary>
    private const double EdgeSlack = 0.05;

    /// <summary>A last row of one column does not count if it is more than this many times the usual distance below the others.</summary>
    private const double EndGap = 2.2;

    private const int MaxEdges = 60;

    /// <summary>The longest gutter between rows; null when they are one column.</summary>
    /// <param name="rows">The rows, from top to bottom.</param>
    /// <param name="leading">The usual distance between rows.</param>
    /// <param name="known">The gutters of earlier pages. Where one continues, a column may have a single line.</param>
    public static PdfGutter? Find(IReadOnlyList<PdfRow> rows, double leading, IReadOnlyCollection<double> known)
    {
        var size = UsualSize(rows);

        // The edge of a column varies a little from page to page.
        var continued = known.SelectMany(x => Runs(rows, x - (EdgeTolerance / 3 * size), size, 1))
            .Where(gutter => gutter.HasTextOnBothSides(rows, size)).MaxBy(gutter => gutter.End - gutter.First);
        return continued ?? Edges(rows, size).SelectMany(x => Runs(rows, x, size, MinRows))
            .Select(run => Trimmed(rows, run, size, leading)).OfType<PdfGutter>()
            .Where(gutter => gutter.IsBetweenColumns(rows, size, leading))
            .MaxBy(gutter => (rows[gutter.First].Baseline - rows[gutter.End - 1].Baseline, gutter.X));
    }

    /// <summary>The rows beside the gutter, split into those of the left and of the right column.</summary>
    public (List<PdfRow> Left, List<PdfRow> Right) Split(IReadOnlyList<PdfRow> rows)
    {
        var beside = rows.Skip(First).Take(End - First).ToList();
        return ([.. beside.Select(row => Side(row, isRight: false)).OfType<PdfRow>()],
            [.. beside.Select(row => Side(row, isRight: true)).OfType<PdfRow>()]);
    }

    /// <summary>The words of a row left or right of the gutter; null when there are none.</summary>
    private PdfRow? Side(PdfRow row, bool isRight)
    {
        var words = row.Words.Where(word => (word.Left >= X - EdgeSlack) == isRight).ToList();
        return words.Count == 0 ? null : words.Count == row.Words.Count ? row : new PdfRow(words, row.Baseline);
    }

    /// <summary>The letter size of most of the text in rows.</summary>
    public static double UsualSize(IReadOnlyList<PdfRow> rows) =>
        rows.GroupBy(row => row.Size).OrderByDescending(group => group.Sum(row => row.Length)).First().Key;

    /// <summary>The places at which several rows have a word after a gap.</summary>
    private static IEnumerable<double> Edges(IReadOnlyList<PdfRow> rows, double size)
    {
        List<double> starts = [];
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Words.Count; i++)
            {
                if (i == 0 || row.Words[i].Left - row.Words[i - 1].Right > MinWidth * size)
                    starts.Add(row.Words[i].Left);
            }
        }

        starts.Sort();
        List<(double X, int Count)> edges = [];
        foreach (var start in starts)
        {
            if (edges.Count > 0 && start - edges[^1].X < EdgeTolerance * size)
                edges[^1] = (edges[^1].X, edges[^1].Count + 1);
            else
                edges.Add((start, 1));
        }

        return edges.Where(edge => edge.Count >= MinRows).OrderByDescending(edge => edge.Count).Take(MaxEdges).Select(edge => edge.X);
    }

    /// <summary>The runs of consecutive rows in which no word crosses the strip left of <paramref name="x"/>.</summary>
    private static IEnumerable<PdfGutter> Runs(IReadOnlyList<PdfRow> rows, double x, double size, int minRows)
    {
        var first = 0;
        for (var i = 0; i <= rows.Count; i++)
        {
            // The spaces of a headline in large letters are as wide as a gutter of the text.
            if (i < rows.Count && MinWidth * Math.Max(size, rows[i].Size) is var width
                && !rows[i].Words.Any(word => word.Left < x - EdgeSlack && word.Right > x - width))
                continue;
            if (i - first >= minRows)
                yield return new PdfGutter(x, first, i);
            first = i + 1;
        }
    }

    /// <summary>
    /// The gutter without the rows at its ends that belong to neither column, such as a date above the right one or a line below the left
    /// one.
    /// </summary>
    private static PdfGutter? Trimmed(IReadOnlyList<PdfRow> rows, PdfGutter gutter, double size, double leading)
    {
        var (first, end) = (gutter.First, gutter.End);
        while (end - first >= MinRows && !gutter.HasBoth(rows[first])
            && (rows[first].Baseline - rows[first + 1].Baseline > PdfLayout.MaxLineGap * leading || !gutter.IsAtEdge(rows[first], size)))
            first++;
        while (end - first >= MinRows && !gutter.HasBoth(rows[end - 1])
            && rows[end - 2].Baseline - rows[end - 1].Baseline > EndGap * leading)
            end--;
        return end - first >= MinRows ? gutter with { First = first, End = end } : null;
    }

    private bool HasBoth(PdfRow row) => row.Left < X - EdgeSlack && row.Right > X;

    private bool IsAtEdge(PdfRow row, double size) =>
        row.Left < X - EdgeSlack || row.Words.First(word => word.Left >= X - EdgeSlack).Left < X + (EdgeTolerance * size);

    /// <summary>Whether a row beside the gutter has text on both sides, and the text on the right begins at the gutter's edge.</summary>
    private bool HasTextOnBothSides(IReadOnlyList<PdfRow> rows, double size)
    {
        var beside = rows.Skip(First).Take(End - First).ToList();
        return beside.Exists(row => row.Left < X && row.Words.Any(word => word.Left >= X && word.Left < X + (EdgeTolerance * size)));
    }

    private bool IsBetweenColumns(IReadOnlyList<PdfRow> rows, double size, double leading)
    {
        var (left, right) = Split(rows);
        if (Math.Min(CountBeside(left, right), CountBeside(right, left)) < MinRows)
            return false;
        var width = X - left.Max(row => row.Right);
        var aligned = right.Count(row => row.Left < X + (EdgeTolerance * size));
        if (aligned < MinAligned * right.Count)
            return false;
        var isLong = End - First >= LongRun && aligned == right.Count;
        if (width < WideWidth * size
            && ((Math.Min(left.Count, right.Count) < MinRowsOfNarrow && !isLong) || IsRiver(rows, left, leading)))
            return false;
        if (AverageLength(left) < MinLineLength || AverageLength(right) < MinLineLength
            || AreLabels(left) || MostlyDigits(left) || MostlyDigits(right))
            return false;
        return IsText(left) || IsText(right) || width > NoteGap * size;
    }

    /// <summary>The number of rows that are beside the others.</summary>
    private static int CountBeside(List<PdfRow> rows, List<PdfRow> others) => others.Count == 0 ? 0
        : rows.Count(row => row.Baseline <= others[0].Baseline + row.Size && row.Baseline >= others[^1].Baseline - row.Size);

    /// <summary>Whether a short strip is only a river of spaces: the text above or below continues across it.</summary>
    private bool IsRiver(IReadOnlyList<PdfRow> rows, List<PdfRow> left, double leading)
    {
        return End - First < MaxRiverRows && (ContinuesAt(First, First - 1) || ContinuesAt(End - 1, End));

        bool ContinuesAt(int inside, int outside) => outside >= 0 && outside < rows.Count && rows[outside].HasSizeOf(rows[inside])
            && Math.Abs(rows[outside].Baseline - rows[inside].Baseline) < PdfLayout.MaxLineGap * leading
            && Math.Abs(rows[outside].Left - left.Min(row => row.Left)) < 2 * rows[outside].Size;
    }

    private static double AverageLength(List<PdfRow> rows) => rows.Average(row => (double)row.Length);

    private static bool AreLabels(List<PdfRow> rows) => rows.Count(row => row.Words[^1].Text is [.., ':']) * 2 > rows.Count;

    private static bool MostlyDigits(List<PdfRow> rows)
    {
        var text = rows.SelectMany(row => row.Words).SelectMany(word => word.Text).ToList();
        return text.Count(char.IsAsciiDigit) * 2 > text.Count(char.IsLetterOrDigit);
    }

    private static bool IsText(List<PdfRow> rows)
    {
        var (left, right) = (rows.Min(row => row.Left), rows.Max(row => row.Right));
        return AverageLength(rows) >= MinTextLength && rows.Average(row => (row.Right - left) / (right - left)) >= MinFill;
    }
}
