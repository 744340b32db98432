namespace Feed.Articles.Reading.Pdf;

/// <summary>Puts the large first letter of a text in front of the line that it begins.</summary>
internal static class PdfDropCaps
{
    /// <summary>A drop cap is at least this many times as large as the text.</summary>
    private const double MinSize = 1.6;

    private const int MaxLetters = 3;

    /// <summary>
    /// The text begins at most this far before and after the right edge of its drop cap, as multiples of the text's size.
    /// </summary>
    private const double MaxOverlap = 0.6, MaxGap = 1.6;

    /// <summary>The share of a drop cap's size that is above its baseline.</summary>
    private const double Height = 0.85;

    /// <summary>Words of one letter, which may precede the next word on their own.</summary>
    private const string OneLetterWords = "AIO";

    /// <summary>The letters of a page. Each drop cap becomes a letter of the first line beside it.</summary>
    public static List<PdfGlyph> Join(List<PdfGlyph> glyphs)
    {
        var body = PdfGlyph.UsualSize(glyphs.Where(glyph => !glyph.IsSpace));
        var large = glyphs.Where(glyph => glyph.Size >= MinSize * body && !string.IsNullOrWhiteSpace(glyph.Text)).ToList();
        foreach (var cap in Runs(large).Where(run => run.Count <= MaxLetters && run.Exists(glyph => glyph.Text.Any(char.IsLetter))))
            Join(glyphs, cap, body);
        return glyphs;
    }

    private static List<List<PdfGlyph>> Runs(List<PdfGlyph> large)
    {
        List<List<PdfGlyph>> runs = [];
        foreach (var glyph in large.OrderByDescending(glyph => Math.Round(glyph.Base)).ThenBy(glyph => glyph.Left))
        {
            if (runs.Count > 0 && runs[^1][^1] is var last && Math.Abs(last.Base - glyph.Base) < last.Size * 0.2
                && glyph.Left - last.Right < last.Size)
                runs[^1].Add(glyph);
            else
                runs.Add([glyph]);
        }

        return runs;
    }

    private static void Join(List<PdfGlyph> glyphs, List<PdfGlyph> cap, double body)
    {
        var (left, right, size) = (cap[0].Left, cap[^1].Right, cap.Max(glyph => glyph.Size));
        var beside = glyphs.Where(glyph => !glyph.IsSpace && glyph.Size < MinSize * body
                && glyph.Left > right - (MaxOverlap * body) && glyph.Left < right + (MaxGap * body)
                && glyph.Base > cap[0].Base - (0.35 * body) && glyph.Base < cap[0].Base + (Height * size))
            .GroupBy(glyph => Math.Round(glyph.Base / (0.3 * body)))
            .Select(line => line.MinBy(glyph => glyph.Left)).OrderByDescending(glyph => glyph.Base).ToList();
        if (beside.Count < 2)
            return;
        var first = beside[0];
        var text = string.Concat(cap.Select(glyph => glyph.Text));
        var gap = IsWord(text, WordAt(glyphs, first), glyphs) ? body * 0.5 : 0;
        glyphs.RemoveAll(cap.Contains);
        glyphs.Add(new PdfGlyph(text, left, first.Left - gap, first.Base, first.Size));

        // The other lines beside the drop cap begin at its left edge, so that they do not count as indented.
        foreach (var glyph in beside.Skip(1))
            glyphs.Add(new PdfGlyph("", left, left, glyph.Base, glyph.Size));
    }

    /// <summary>
    /// Whether the drop cap is a word of its own: the letters after it are a word elsewhere on the page, and both together are not.
    /// </summary>
    private static bool IsWord(string cap, string rest, List<PdfGlyph> glyphs)
    {
        if (!OneLetterWords.Contains(cap[^1], StringComparison.Ordinal))
            return false;
        var words = PdfRow.Of(glyphs).SelectMany(row => row.Words).Select(word => PlainWord(word.Text)).ToList();
        return words.Count(word => word == PlainWord(rest)) > 1 && !words.Contains(PlainWord(cap + rest));
    }

    private static string WordAt(List<PdfGlyph> glyphs, PdfGlyph first) =>
        PdfWord.Split([.. glyphs.Where(glyph => Math.Abs(glyph.Base - first.Base) < 0.1 && glyph.Left >= first.Left)
            .OrderBy(glyph => glyph.Left)])[0].Text;

    private static string PlainWord(string word) => new string([.. word.Where(char.IsLetterOrDigit)]).ToLowerInvariant();
}
