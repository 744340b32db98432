using UglyToad.PdfPig.Content;

namespace Feed.Articles.Reading.Pdf;

/// <summary>Finds the blocks of a page in reading order.</summary>
internal static class PdfLayout
{
    /// <summary>
    /// Rows or lines that are further apart than this many times their usual distance do not belong together: another block, column or
    /// paragraph begins.
    /// </summary>
    public const double MaxLineGap = 1.35;

    /// <summary>
    /// A gap wider than this many letter sizes divides a row, as between a letterhead and a date. The second limit is for words in
    /// different sizes, such as a heading and its text.
    /// </summary>
    private const double PieceGap = 3, PieceGapOfSizes = 1;

    private const int MaxLabelLength = 3;

    /// <summary>The blocks of a page, in reading order.</summary>
    /// <param name="page">The page.</param>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="gutters">The gutters of the pages before; those of this page are added.</param>
    public static IEnumerable<PdfBlock> Read(PdfPage page, int number, HashSet<double> gutters)
    {
        var rows = PdfRow.Of(PdfDropCaps.JoinAll(PdfGlyph.Of(page.Letters)));
        return rows.Count == 0 ? [] : PdfRegions.Of(rows, gutters).SelectMany(Blocks)
            .Select(block => block.Select(Line).Where(line => line.Text.Length > 0).ToList())
            .Where(lines => lines.Count > 0)
            .Select(lines => new PdfBlock(number, page.Height, lines));
    }

    /// <summary>The size of a letter as drawn. The font's own size means nothing when the page is scaled.</summary>
    public static double Size(Letter letter) => letter.PointSize > 0 ? letter.PointSize : letter.GlyphRectangleLoose.Height;

    /// <summary>The rows of a column that belong together: in one size, at the usual distance, one below the other.</summary>
    private static IEnumerable<List<PdfRow>> Blocks(IReadOnlyList<PdfRow> column)
    {
        var leading = PdfRegions.Leading(column);
        List<PdfRow> block = [];
        for (var i = 0; i < column.Count; i++)
        {
            var pieces = Pieces(column, i, leading);
            foreach (var piece in pieces)
            {
                if (block.Count > 0 && (pieces.Count > 1 || !BelongTogether(block[^1], piece, leading)))
                {
                    yield return block;
                    block = [];
                }

                block.Add(piece);
            }
        }

        yield return block;
    }

    private static bool BelongTogether(PdfRow row, PdfRow next, double leading) =>
        row.HasSizeOf(next) && row.Baseline - next.Baseline < MaxLineGap * Math.Max(leading, row.Size) && row.Baseline > next.Baseline
        && row.Left < next.Right && next.Left < row.Right;

    /// <summary>
    /// The pieces of a row that wide gaps separate. If its neighbours have wide gaps too, it is a table row and splits only where the
    /// letter size changes.
    /// </summary>
    private static List<PdfRow> Pieces(IReadOnlyList<PdfRow> column, int at, double leading)
    {
        var row = column[at];
        List<List<PdfWord>> pieces = [[row.Words[0]]];
        var isAlone = !IsNear(column, at, at - 1, leading) || !IsNear(column, at, at + 1, leading);
        var isTable = (at > 0 && HasWideGap(column[at - 1])) || (at + 1 < column.Count && HasWideGap(column[at + 1]));
        foreach (var word in row.Words.Skip(1))
        {
            var (last, gap) = (pieces[^1][^1], (word.Left - pieces[^1][^1].Right) / row.Size);
            var isOtherSize = Math.Abs(word.Size - last.Size) > PdfGlyph.SizeTolerance * Math.Max(word.Size, last.Size);
            var isPiece = isOtherSize ? gap > PieceGapOfSizes : gap > PieceGap && isAlone && !isTable;
            if (isPiece && !(pieces[^1].Count == 1 && last.Text.Length <= MaxLabelLength))
                pieces.Add([]);
            pieces[^1].Add(word);
        }

        return pieces.Count == 1 ? [row] : [.. pieces.Select(words => new PdfRow(words, row.Baseline))];
    }

    private static bool IsNear(IReadOnlyList<PdfRow> column, int at, int other, double leading) =>
        other >= 0 && other < column.Count && column[at].HasSizeOf(column[other])
        && Math.Abs(column[at].Baseline - column[other].Baseline) < MaxLineGap * leading;

    private static bool HasWideGap(PdfRow row) =>
        row.Words.Zip(row.Words.Skip(1)).Any(pair => pair.Second.Left - pair.First.Right > PieceGap * row.Size);

    private static PdfLine Line(PdfRow row) => new(
        CleanText.Line(ExpandLigatures(string.Join(' ', row.Words.Select(word => word.Text)))),
        row.Left,
        row.Right,
        row.Baseline,
        row.Size,
        row.Words.FirstOrDefault(word => word.Text.Length > 0) is { } first ? first.Right - first.Left : 0)
    {
        Limit = row.Limit,
    };

    private static string ExpandLigatures(string text) => !text.AsSpan().ContainsAnyInRange('\uFB00', '\uFB06') ? text : text
        .Replace("\uFB00", "ff", StringComparison.Ordinal).Replace("\uFB01", "fi", StringComparison.Ordinal)
        .Replace("\uFB02", "fl", StringComparison.Ordinal).Replace("\uFB03", "ffi", StringComparison.Ordinal)
        .Replace("\uFB04", "ffl", StringComparison.Ordinal).Replace("\uFB05", "st", StringComparison.Ordinal)
        .Replace("\uFB06", "st", StringComparison.Ordinal);
}
