namespace Feed.Articles.Reading.Pdf;

/// <summary>A word of a page, measured in points from the lower left corner of the page.</summary>
/// <param name="Text">The text; empty when it only marks the left edge of a line.</param>
/// <param name="Left">The left edge.</param>
/// <param name="Right">The right edge.</param>
/// <param name="Baseline">The height of the baseline.</param>
/// <param name="Size">The size of most letters.</param>
internal sealed record PdfWord(string Text, double Left, double Right, double Baseline, double Size)
{
    /// <summary>
    /// A gap that is wider than the usual one by this share of the letter size separates words. Justified lines may have narrow spaces.
    /// </summary>
    private const double MinGap = 0.14;

    /// <summary>The same as <see cref="MinGap"/>, in a line that contains spaces.</summary>
    private const double MinGapInLineWithSpaces = 0.22;

    /// <summary>A space narrower than this share of the letter size is invisible: the next letter is moved back over it.</summary>
    private const double MinSpace = 0.05;

    /// <summary>Letters further apart than this multiple of the letter size never belong to one word.</summary>
    private const double MaxGap = 1;

    /// <summary>If the usual gap between letters is wider than this share of their size, the letters are spaced out.</summary>
    private const double SpacedOutGap = 0.1;

    private const int MinSpacedOutLetters = 5;

    /// <summary>
    /// The words of one line. A gap counts by how much wider it is than the usual gap between the letters around it, because a font kerns
    /// letters together, and headings may be spaced out.
    /// </summary>
    /// <param name="line">The letters, from left to right.</param>
    public static List<PdfWord> Split(IReadOnlyList<PdfGlyph> line)
    {
        List<PdfWord> words = [];
        var start = 0;
        for (var i = 1; i <= line.Count; i++)
        {
            if (i < line.Count && line[i].Left - line[i - 1].Right < MaxGap * Math.Max(line[i].Size, line[i - 1].Size))
                continue;
            AddWords(words, line.Skip(start).Take(i - start).ToList());
            start = i;
        }

        return words;
    }

    private static void AddWords(List<PdfWord> words, List<PdfGlyph> glyphs)
    {
        var letters = glyphs.Where(glyph => !glyph.IsSpace).ToList();
        if (letters.Count == 0)
            return;
        var drawsSpaces = letters.Count < glyphs.Count;
        var usual = UsualGap(glyphs);
        List<PdfGlyph> word = [letters[0]];
        var isAfterSpace = false;
        foreach (var glyph in glyphs.SkipWhile(glyph => glyph.IsSpace).Skip(1))
        {
            var last = word[^1];
            if (glyph.IsSpace)
            {
                isAfterSpace = true;
                continue;
            }

            var gap = (glyph.Left - last.Right) / Math.Max(glyph.Size, last.Size);
            var wordGap = usual + (drawsSpaces ? MinGapInLineWithSpaces : Math.Max(MinGap, usual / 2));
            if ((isAfterSpace && gap > MinSpace) || gap > wordGap || last.Text.Length == 0)
            {
                words.Add(Join(word));
                word.Clear();
            }

            word.Add(glyph);
            isAfterSpace = false;
        }

        words.Add(Join(word));
    }

    /// <summary>The usual gap between letters, as a share of their size; 0 unless the letters are spaced out or overlap.</summary>
    private static double UsualGap(List<PdfGlyph> glyphs)
    {
        var gaps = glyphs.Zip(glyphs.Skip(1))
            .Where(pair => pair.First.Text.Any(char.IsLetter) && pair.Second.Text.Any(char.IsLetter))
            .Select(pair => (pair.Second.Left - pair.First.Right) / Math.Max(pair.First.Size, pair.Second.Size)).Order().ToList();
        return gaps.Count < MinSpacedOutLetters ? 0
            : gaps[(gaps.Count - 1) / 2] is var median && median is > SpacedOutGap or < 0 ? median : 0;
    }

    private static PdfWord Join(List<PdfGlyph> glyphs) => new(
        string.Concat(glyphs.Select(glyph => glyph.Text)),
        glyphs[0].Left,
        glyphs.Max(glyph => glyph.Right),
        glyphs[0].Baseline,
        PdfGlyph.UsualSize(glyphs));
}
