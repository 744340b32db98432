using UglyToad.PdfPig.Content;

namespace Feed.Articles.Reading.Pdf;

/// <summary>A letter of a page, measured in points from the lower left corner of the page.</summary>
/// <param name="Text">The character, or the few that it stands for; empty when it only marks the left edge of a line.</param>
/// <param name="Left">Where it begins on its line.</param>
/// <param name="Right">Where the font puts the next letter.</param>
/// <param name="Baseline">The height of the baseline.</param>
/// <param name="Size">The letter size, as drawn.</param>
internal readonly record struct PdfGlyph(string Text, double Left, double Right, double Baseline, double Size)
{
    /// <summary>Letter sizes that differ by less than this share are about the same.</summary>
    public const double SizeTolerance = 0.12;

    /// <summary>The steepest slope at which a scanned line is still text. A stamp across the page is steeper.</summary>
    private const double MaxSlope = 0.09;

    /// <summary>Whether this is a space.</summary>
    public bool IsSpace => Text.Length > 0 && string.IsNullOrWhiteSpace(Text);

    /// <summary>The visible letters on level lines of a page. The lines of a page that was scanned askew are straightened.</summary>
    public static List<PdfGlyph> Of(IReadOnlyList<Letter> letters)
    {
        var upright = Visible(letters).Where(letter => Math.Abs(Slope(letter)) < MaxSlope).ToList();
        var slopes = upright.Where(letter => letter.TextOrientation == TextOrientation.Other).Select(Slope).Order().ToList();
        var slope = slopes.Count * 2 > upright.Count ? slopes[slopes.Count / 2] : 0;
        return [.. PdfRaisedLetters.MoveToLines(upright).Select(letter => new PdfGlyph(
            letter.Value,
            letter.StartBaseLine.X + (slope * letter.StartBaseLine.Y),
            letter.EndBaseLine.X + (slope * letter.EndBaseLine.Y),
            letter.StartBaseLine.Y - (slope * letter.StartBaseLine.X),
            PdfLayout.Size(letter)))];
    }

    /// <summary>The most frequent letter size; 0 when there are no letters.</summary>
    public static double UsualSize(IEnumerable<PdfGlyph> glyphs) =>
        glyphs.GroupBy(glyph => Math.Round(glyph.Size, 1)).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key ?? 0;

    /// <summary>The visible letters. If most letters are invisible, they are the recognised text of a scan and stay.</summary>
    private static IReadOnlyList<Letter> Visible(IReadOnlyList<Letter> letters)
    {
        var visible = letters.Where(letter => letter.RenderingMode != UglyToad.PdfPig.Core.TextRenderingMode.Neither).ToList();
        return visible.Count * 2 >= letters.Count ? visible : letters;
    }

    /// <summary>Whether two letter sizes are about the same.</summary>
    public static bool IsSameSize(double size, double other) => Math.Abs(size - other) < SizeTolerance * Math.Max(size, other);

    private static double Slope(Letter letter)
    {
        var width = letter.EndBaseLine.X - letter.StartBaseLine.X;
        var rise = letter.EndBaseLine.Y - letter.StartBaseLine.Y;
        return width > 0 ? rise / width : rise == 0 && width == 0 ? 0 : double.PositiveInfinity;
    }
}
