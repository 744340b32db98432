using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;
using PdfWord = UglyToad.PdfPig.Content.Word;

namespace Feed.Articles.Reading.Pdf;

/// <summary>Finds the blocks of a page in reading order.</summary>
internal static class PdfLayout
{
    /// <summary>
    /// The time to find the reading order grows faster than the number of blocks, so a page with more blocks is read from top to bottom.
    /// </summary>
    private const int MaxBlocks = 400;

    private const int OrderTolerance = 5;

    /// <summary>A gap wider than this share of the letter size separates words. Justified lines may have narrow spaces.</summary>
    private const double WordGap = 0.14;

    /// <summary>Words are on one line when their baselines differ by less than this share of the letter size.</summary>
    private const double RowTolerance = 0.15;

    /// <summary>A note's number or an item's bullet is at most this many letter sizes in front of its text.</summary>
    private const double LabelGap = 4;

    private const int MaxLabelLength = 3;

    /// <summary>
    /// The letter sizes of a line differ by less than this share; a larger heading next to the first line of its text is its own line.
    /// </summary>
    private const double SizeTolerance = 0.05;

    private static readonly NearestNeighbourWordExtractor Words =
        new(new NearestNeighbourWordExtractor.NearestNeighbourWordExtractorOptions
        {
            MaxDegreeOfParallelism = 1,
            MaximumDistance = MaxWordGap,
        });

    private static readonly DocstrumBoundingBoxes Blocks =
        new(new DocstrumBoundingBoxes.DocstrumBoundingBoxesOptions { MaxDegreeOfParallelism = 1 });

    private static readonly UnsupervisedReadingOrderDetector Order = new(OrderTolerance);

    /// <summary>The blocks of a page, in reading order.</summary>
    public static IEnumerable<PdfBlock> Read(PdfPage page, int number)
    {
        var letters = PdfRaisedLetters.MovedToLines(Visible(page.Letters));
        if (letters.Count == 0)
            return [];
        var words = Words.GetWords(letters)
            .Where(word =>
            word.TextOrientation is TextOrientation.Horizontal or TextOrientation.Other && !string.IsNullOrWhiteSpace(word.Text)).ToList();
        if (words.Count == 0)
            return [];
        var blocks = Blocks.GetBlocks(words);
        var ordered = blocks.Count <= MaxBlocks ? Order.Get(blocks) : blocks.OrderByDescending(block => block.BoundingBox.Top);
        return WithLabelsJoined([.. ordered.Select(block =>
            new PdfBlock(number, page.Height, [.. Rows(block.TextLines).Select(Line).Where(line => line.Text.Length > 0)]))
            .Where(block => block.Lines.Count > 0)]);
    }

    /// <summary>Joins a note's number or an item's bullet that is its own block with the line to its right.</summary>
    private static List<PdfBlock> WithLabelsJoined(List<PdfBlock> blocks)
    {
        for (var at = blocks.Count - 1; at >= 0; at--)
        {
            if (blocks[at].Lines is not [{ Text.Length: <= MaxLabelLength } label] || !PdfParagraphs.IsLabel(label.Text))
                continue;
            var neighbour = blocks.FindIndex(block => Math.Abs(block.Lines[0].Base - label.Base) < RowTolerance * label.Size
                && block.Lines[0].Left > label.Right && block.Lines[0].Left - label.Right < LabelGap * label.Size);
            if (neighbour < 0)
                continue;
            var first = blocks[neighbour].Lines[0];
            blocks[neighbour] = blocks[neighbour] with
            {
                Lines = [first with { Text = $"{label.Text} {first.Text}" }, .. blocks[neighbour].Lines.Skip(1)],
            };
            blocks.RemoveAt(at);
        }

        return blocks;
    }

    /// <summary>The letters without invisible ones. Where most are invisible, they are the recognised text of a scan and stay.</summary>
    private static IReadOnlyList<Letter> Visible(IReadOnlyList<Letter> letters)
    {
        var visible = letters.Where(letter => letter.RenderingMode != TextRenderingMode.Neither).ToList();
        return visible.Count * 2 >= letters.Count ? visible : letters;
    }

    /// <summary>The words of each line. The library treats the bullet of an item and the cell of a table as their own lines.</summary>
    private static List<List<PdfWord>> Rows(IReadOnlyList<TextLine> lines)
    {
        List<List<PdfWord>> rows = [];
        foreach (var line in lines)
        {
            var row = rows.Count > 0 && IsOnRow(rows[^1], line.Words) ? rows[^1] : [];
            if (row.Count == 0)
                rows.Add(row);
            row.AddRange(line.Words);
        }

        return rows;
    }

    private static bool IsOnRow(List<PdfWord> row, IReadOnlyList<PdfWord> line) =>
        Math.Abs(row[0].Letters[0].StartBaseLine.Y - line[0].Letters[0].StartBaseLine.Y) < RowTolerance * Size(line[0].Letters[0])
            && Math.Abs(Size(row[0].Letters[0]) - Size(line[0].Letters[0])) < SizeTolerance * Size(line[0].Letters[0])
            && (row.Max(word => word.BoundingBox.Right) <= line.Min(word => word.BoundingBox.Left)
                || line.Max(word => word.BoundingBox.Right) <= row.Min(word => word.BoundingBox.Left));

    private static double MaxWordGap(Letter letter, Letter next) =>
        WordGap * Math.Max(Size(letter), Size(next)) * (letter.TextOrientation == TextOrientation.Other
            || next.TextOrientation == TextOrientation.Other ? 2 : 1);

    private static PdfLine Line(List<PdfWord> line)
    {
        var words = line.OrderBy(word => word.BoundingBox.Left).ToList();
        var letters = words.SelectMany(word => word.Letters).ToList();
        var size = letters.GroupBy(letter => Math.Round(Size(letter), 1)).OrderByDescending(group => group.Count()).First().Key;
        return new PdfLine(
            CleanText.Line(Ligatures(string.Join(' ', words.Select(word => word.Text)))),
            words[0].BoundingBox.Left,
            words.Max(word => word.BoundingBox.Right),
            letters.GroupBy(letter => Math.Round(letter.StartBaseLine.Y, 1)).OrderByDescending(group => group.Count()).First().Key,
            size,
            words[0].BoundingBox.Width);
    }

    /// <summary>The size of a letter as drawn. The font's own size means nothing when the page is scaled.</summary>
    public static double Size(Letter letter) => letter.PointSize > 0 ? letter.PointSize : letter.GlyphRectangleLoose.Height;

    private static string Ligatures(string text) => !text.AsSpan().ContainsAnyInRange('\uFB00', '\uFB06') ? text : text
        .Replace("\uFB00", "ff", StringComparison.Ordinal).Replace("\uFB01", "fi", StringComparison.Ordinal)
            .Replace("\uFB02", "fl", StringComparison.Ordinal)
        .Replace("\uFB03", "ffi", StringComparison.Ordinal).Replace("\uFB04", "ffl", StringComparison.Ordinal)
            .Replace("\uFB05", "st", StringComparison.Ordinal)
        .Replace("\uFB06", "st", StringComparison.Ordinal);
}
