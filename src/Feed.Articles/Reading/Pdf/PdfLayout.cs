using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Feed.Articles.Reading.Pdf;

/// <summary>Finds the blocks of a page in the order in which they are read.</summary>
internal static class PdfLayout
{
    /// <summary>Finding the order takes longer than in proportion; a page of more blocks is read from its top to its bottom.</summary>
    private const int MostBlocks = 400;

    private const int Tolerance = 5;

    /// <summary>Letters further apart, by their size, belong to two words: in justified lines of a typesetter spaces are narrow.</summary>
    private const double WordGap = 0.14;

    private static readonly NearestNeighbourWordExtractor Words =
        new(new NearestNeighbourWordExtractor.NearestNeighbourWordExtractorOptions { MaxDegreeOfParallelism = 1, MaximumDistance = Gap });

    private static readonly DocstrumBoundingBoxes Blocks =
        new(new DocstrumBoundingBoxes.DocstrumBoundingBoxesOptions { MaxDegreeOfParallelism = 1 });

    private static readonly UnsupervisedReadingOrderDetector Order = new(Tolerance);

    /// <summary>The blocks of a page.</summary>
    public static IEnumerable<PdfBlock> Read(PdfPage page, int number)
    {
        var letters = Visible(page.Letters);
        if (letters.Count == 0)
            return [];
        var words = Words.GetWords(letters)
            .Where(word =>
            word.TextOrientation is TextOrientation.Horizontal or TextOrientation.Other && !string.IsNullOrWhiteSpace(word.Text)).ToList();
        if (words.Count == 0)
            return [];
        var blocks = Blocks.GetBlocks(words);
        var ordered = blocks.Count <= MostBlocks ? Order.Get(blocks) : blocks.OrderByDescending(block => block.BoundingBox.Top);
        return ordered.Select(block =>
            new PdfBlock(number, page.Height, [.. block.TextLines.Select(Line).Where(line => line.Text.Length > 0)]))
            .Where(block => block.Lines.Count > 0);
    }

    /// <summary>
    /// The letters without those that are drawn invisibly; where most are, they are the text that was recognised in a scan.
    /// </summary>
    private static IReadOnlyList<Letter> Visible(IReadOnlyList<Letter> letters)
    {
        var visible = letters.Where(letter => letter.RenderingMode != TextRenderingMode.Neither).ToList();
        return visible.Count * 2 >= letters.Count ? visible : letters;
    }

    private static double Gap(Letter letter, Letter next) =>
        WordGap * Math.Max(Size(letter), Size(next)) * (letter.TextOrientation == TextOrientation.Other
            || next.TextOrientation == TextOrientation.Other ? 2 : 1);

    private static PdfLine Line(TextLine line)
    {
        var words = line.Words.OrderBy(word => word.BoundingBox.Left).ToList();
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

    /// <summary>The size as it is drawn; the font's own size says nothing where the page is scaled.</summary>
    private static double Size(Letter letter) => letter.PointSize > 0 ? letter.PointSize : letter.GlyphRectangleLoose.Height;

    private static string Ligatures(string text) => !text.AsSpan().ContainsAnyInRange('\uFB00', '\uFB06') ? text : text
        .Replace("\uFB00", "ff", StringComparison.Ordinal).Replace("\uFB01", "fi", StringComparison.Ordinal)
            .Replace("\uFB02", "fl", StringComparison.Ordinal)
        .Replace("\uFB03", "ffi", StringComparison.Ordinal).Replace("\uFB04", "ffl", StringComparison.Ordinal)
            .Replace("\uFB05", "st", StringComparison.Ordinal)
        .Replace("\uFB06", "st", StringComparison.Ordinal);
}
