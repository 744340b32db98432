namespace Feed.Articles.Reading.Pdf;

/// <summary>
/// Cuts a page at its gutters, and each part again, until every part is one column. The longest gutter comes first, so a headline above two
/// of three columns belongs to those two.
/// </summary>
internal sealed class PdfRegions
{
    /// <summary>The most cuts of a page. A part that needs more is read from top to bottom.</summary>
    private const int MaxCuts = 150;

    private const int MaxGutters = 40;

    private readonly List<IReadOnlyList<PdfRow>> columns = [];
    private readonly double leading;
    private readonly HashSet<double> gutters;
    private int cuts;

    private PdfRegions(double leading, HashSet<double> gutters) => (this.leading, this.gutters) = (leading, gutters);

    /// <summary>The columns of a page in reading order; each has its rows from top to bottom.</summary>
    /// <param name="rows">The rows of the page, from top to bottom.</param>
    /// <param name="gutters">The gutters of the document so far; those of the page are added.</param>
    public static IReadOnlyList<IReadOnlyList<PdfRow>> Of(IReadOnlyList<PdfRow> rows, HashSet<double> gutters)
    {
        var regions = new PdfRegions(Leading(rows), gutters);
        regions.Cut(rows);
        return regions.columns;
    }

    /// <summary>The usual distance between a row and the next one below it in the same size.</summary>
    public static double Leading(IReadOnlyList<PdfRow> rows)
    {
        List<double> gaps = [];
        for (var i = 0; i < rows.Count; i++)
        {
            for (var next = i + 1; next < rows.Count && rows[i].Baseline - rows[next].Baseline < 3 * rows[i].Size; next++)
            {
                if (rows[next].Left >= rows[i].Right || rows[next].Right <= rows[i].Left || !rows[next].HasSizeOf(rows[i]))
                    continue;
                gaps.Add(rows[i].Baseline - rows[next].Baseline);
                break;
            }
        }

        gaps.Sort();
        return gaps.Count == 0 ? PdfGutter.UsualSize(rows) * 1.2 : gaps[(gaps.Count - 1) / 2];
    }

    private void Cut(IReadOnlyList<PdfRow> rows)
    {
        if (rows.Count == 0)
            return;
        if (++cuts > MaxCuts || PdfGutter.Find(rows, leading, gutters) is not { } gutter)
        {
            columns.Add(rows);
            return;
        }

        if (gutters.Count < MaxGutters)
            gutters.Add(Math.Round(gutter.X, 1));
        var above = rows.Take(gutter.First).ToList();
        var below = rows.Skip(gutter.End).ToList();
        var (left, right) = gutter.Split(rows);
        if (below.Count > 0 && Continues(left, below[0]) is var leftContinues && leftContinues != Continues(right, below[0]))
        {
            // The text flows around an inset, which is read after it.
            var text = leftContinues ? left : right;
            var limit = text.Max(row => row.Right);
            Cut([.. above, .. text.Select(row => row with { Limit = limit }), .. below]);
            Cut(leftContinues ? right : left);
            return;
        }

        Cut(above);
        Cut(left);
        Cut(right);
        Cut(below);
    }

    private bool Continues(List<PdfRow> column, PdfRow below) =>
        column[^1].HasSizeOf(below) && column[^1].Baseline - below.Baseline < PdfLayout.MaxLineGap * leading;
}
