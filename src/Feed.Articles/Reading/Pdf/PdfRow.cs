namespace Feed.Articles.Reading.Pdf;

/// <summary>The words on one baseline of a page, or of a part of it. A row may cross columns; a <see cref="PdfLine"/> does not.</summary>
/// <param name="Words">The words, from left to right; at least one.</param>
/// <param name="Baseline">The height of the baseline.</param>
internal sealed record PdfRow(IReadOnlyList<PdfWord> Words, double Baseline)
{
    /// <summary>Letters are on one line when their baselines differ by less than this share of the letter size.</summary>
    private const double Tolerance = 0.15;

    /// <summary>A short label may be higher or lower than its line by this share of the letter size.</summary>
    private const double LabelTolerance = 0.35;

    private const int MaxLabelLength = 3;

    /// <summary>The left edge.</summary>
    public double Left { get; } = Words[0].Left;

    /// <summary>The right edge.</summary>
    public double Right { get; } = Words.Max(word => word.Right);

    /// <summary>The letter size of most of the text.</summary>
    public double Size { get; } = Words.GroupBy(word => Math.Round(word.Size, 1))
        .OrderByDescending(group => group.Sum(word => word.Text.Length)).First().Key;

    /// <summary>The right edge of a full line beside an inset; null when there is no inset.</summary>
    public double? Limit { get; init; }

    /// <summary>The number of letters.</summary>
    public int Length { get; } = Words.Sum(word => word.Text.Length);

    /// <summary>Whether both rows are set in about the same size.</summary>
    public bool HasSizeOf(PdfRow other) => PdfGlyph.IsSameSize(Size, other.Size);

    /// <summary>The rows of a page, from top to bottom.</summary>
    public static List<PdfRow> Of(IReadOnlyList<PdfGlyph> glyphs)
    {
        List<PdfRow> rows = [];
        List<PdfGlyph> row = [];
        foreach (var glyph in glyphs.OrderByDescending(glyph => glyph.Baseline))
        {
            if (row.Count > 0 && row[0].Baseline - glyph.Baseline > Tolerance * Math.Min(row[0].Size, glyph.Size))
                Add(rows, row);
            row.Add(glyph);
        }

        Add(rows, row);
        JoinLabels(rows);
        return rows;
    }

    private static void Add(List<PdfRow> rows, List<PdfGlyph> row)
    {
        if (PdfWord.Split([.. row.OrderBy(glyph => glyph.Left)]) is { Count: > 0 } words)
            rows.Add(new PdfRow(words, UsualBase(row)));
        row.Clear();
    }

    private static double UsualBase(List<PdfGlyph> row) =>
        row.GroupBy(glyph => Math.Round(glyph.Baseline, 1)).OrderByDescending(group => group.Count()).First().Key;

    /// <summary>Joins bullets and numbers that are slightly higher or lower than their line with that line.</summary>
    private static void JoinLabels(List<PdfRow> rows)
    {
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            if (rows[i] is not { Length: <= MaxLabelLength, Words: [var label] } || !PdfParagraphs.IsLabel(label.Text))
                continue;
            foreach (var at in new[] { i - 1, i + 1 })
            {
                if (at < 0 || at >= rows.Count || Math.Abs(rows[at].Baseline - rows[i].Baseline) > LabelTolerance * rows[at].Size
                    || rows[at].Left < label.Right)
                    continue;
                rows[at] = rows[at] with { Words = [label, .. rows[at].Words] };
                rows.RemoveAt(i);
                break;
            }
        }
    }
}
