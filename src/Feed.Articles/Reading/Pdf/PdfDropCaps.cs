namespace Feed.Articles.Reading.Pdf;

/// <summary>Joins a drop cap, the large first letter of a text, to the line that it begins.</summary>
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

    /// <summary>The letters of a drop cap have baselines within this share of their size.</summary>
    private const double BaselineTolerance = 0.2;

    /// <summary>A line beside a drop cap may be this far below its baseline, as a multiple of the text's size.</summary>
    private const double MaxBelow = 0.35;

    /// <summary>Letters whose baselines differ by less than about this multiple of the text's size are on one line.</summary>
    private const double LineTolerance = 0.3;

    /// <summary>The space after a drop cap that is a word of its own, as a multiple of the text's size.</summary>
    private const double WordGap = 0.5;

    /// <summary>Baselines that differ by fewer points are the same.</summary>
    private const double SameBaseline = 0.1;

    /// <summary>One-letter words: a drop cap that ends with one of these may be a whole word.</summary>
    private const string OneLetterWords = "AIO";

    /// <summary>The letters of a page. Each drop cap becomes a letter of the first line beside it.</summary>
    public static List<PdfGlyph> JoinAll(List<PdfGlyph> glyphs)
    {
        var body = PdfGlyph.UsualSize(glyphs.Where(glyph => !glyph.IsSpace));
        var large = glyphs.Where(glyph => glyph.Size >= MinSize * body && !string.IsNullOrWhiteSpace(glyph.Text)).ToList();
        foreach (var cap in Runs(large).Where(run => run.Count <= MaxLetters && run.Exists(glyph => glyph.Text.Any(char.IsLetter))))
            JoinOne(glyphs, cap, body);
        return glyphs;
    }

    private static List<List<PdfGlyph>> Runs(List<PdfGlyph> large)
    {
        List<List<PdfGlyph>> runs = [];
        foreach (var glyph in large.OrderByDescending(glyph => Math.Round(glyph.Baseline)).ThenBy(glyph => glyph.Left))
        {
            if (runs.Count > 0 && runs[^1][^1] is var last && Math.Abs(last.Baseline - glyph.Baseline) < last.Size * BaselineTolerance
                && glyph.Left - last.Right < last.Size)
                runs[^1].Add(glyph);
            else
                runs.Add([glyph]);
        }

        return runs;
    }

    private static void JoinOne(List<PdfGlyph> glyphs, List<PdfGlyph> cap, double body)
    {
        var (left, right, size) = (cap[0].Left, cap[^1].Right, cap.Max(glyph => glyph.Size));
        var beside = glyphs.Where(glyph => !glyph.IsSpace && glyph.Size < MinSize * body
                && glyph.Left > right - (MaxOverlap * body) && glyph.Left < right + (MaxGap * body)
                && glyph.Baseline > cap[0].Baseline - (MaxBelow * body) && glyph.Baseline < cap[0].Baseline + (Height * size))
            .GroupBy(glyph => Math.Round(glyph.Baseline / (LineTolerance * body)))
            .Select(line => line.MinBy(glyph => glyph.Left)).OrderByDescending(glyph => glyph.Baseline).ToList();
        if (beside.Count < 2)
            return;
        var first = beside[0];
        var text = string.Concat(cap.Select(glyph => glyph.Text));
        var gap = IsWord(text, WordAt(glyphs, first), glyphs) ? body * WordGap : 0;
        glyphs.RemoveAll(cap.Contains);
        glyphs.Add(new PdfGlyph(text, left, first.Left - gap, first.Baseline, first.Size));

        // The other lines beside the drop cap begin at its left edge, so that they do not count as indented.
        foreach (var glyph in beside.Skip(1))
            glyphs.Add(new PdfGlyph("", left, left, glyph.Baseline, glyph.Size));
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
        PdfWord.Split([.. glyphs.Where(glyph => Math.Abs(glyph.Baseline - first.Baseline) < SameBaseline && glyph.Left >= first.Left)
            .OrderBy(glyph => glyph.Left)])[0].Text;

    private static string PlainWord(string word) => new string([.. word.Where(char.IsLetterOrDigit)]).ToLowerInvariant();
}
