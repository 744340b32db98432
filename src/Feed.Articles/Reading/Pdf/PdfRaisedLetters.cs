using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Feed.Articles.Reading.Pdf;

/// <summary>
/// Puts superscripts and subscripts on the line that they belong to, as ordinary characters. Otherwise they would form their own line,
/// because they are smaller and higher or lower.
/// </summary>
internal static class PdfRaisedLetters
{
    /// <summary>Encloses the number of a note in the text until all notes of the document are known.</summary>
    public const string Mark = "\uF8D0";

    private const int MaxLength = 12;
    private const int MaxNoteDigits = 3;
    private const int MaxUnitLength = 2;

    /// <summary>The size of raised letters is between these shares of their neighbours' size.</summary>
    private const double MaxSize = 0.88, MinSize = 0.45;

    /// <summary>
    /// The distance between the baselines of raised letters and their neighbours is between these shares of the neighbours' size.
    /// </summary>
    private const double MinShift = 0.08, MaxShift = 0.65;

    /// <summary>The widest gap between raised letters and their neighbours, as a share of the neighbours' size.</summary>
    private const double MaxGap = 0.4;

    /// <summary>The widest gap between a note's number and its text, as a multiple of the text's size.</summary>
    private const double MaxGapAfterNumber = 2.5;

    private const double Tolerance = 0.3;

    /// <summary>The letters of a page in drawing order, with raised letters moved to their lines.</summary>
    public static IReadOnlyList<Letter> MoveToLines(IReadOnlyList<Letter> letters)
    {
        if (letters.Count == 0 || letters.All(letter => IsSameSize(letter, letters[0])))
            return letters;
        List<Letter> moved = new(letters.Count);
        for (var i = 0; i < letters.Count;)
        {
            StepBudget.Spend();
            var end = RunEnd(letters, i);
            var run = letters.Skip(i).Take(Math.Min(end - i, MaxLength + 1)).ToList();
            if (end - i > MaxLength || MoveToLine(run, LastLetters(moved), end < letters.Count ? letters[end] : null) is not { } letter)
                moved.AddRange(letters.Skip(i).Take(end - i));
            else
                moved.Add(letter);
            i = end;
        }

        return moved;
    }

    /// <summary>The end of a run of adjacent letters with one size and one baseline.</summary>
    private static int RunEnd(IReadOnlyList<Letter> letters, int start)
    {
        var end = start + 1;
        while (end < letters.Count && IsSameSize(letters[end], letters[start])
            && Math.Abs(letters[end].StartBaseLine.Y - letters[start].StartBaseLine.Y) < Tolerance
            && Math.Abs(letters[end].StartBaseLine.X - letters[end - 1].EndBaseLine.X) < PdfLayout.Size(letters[start]))
            end++;
        return end;
    }

    private static bool IsSameSize(Letter letter, Letter other) => Math.Abs(PdfLayout.Size(letter) - PdfLayout.Size(other)) < Tolerance;

    /// <summary>The letters since the last space.</summary>
    private static List<Letter> LastLetters(List<Letter> letters)
    {
        var start = letters.Count;
        while (start > 0 && letters.Count - start < MaxLength && !string.IsNullOrWhiteSpace(letters[start - 1].Value))
            start--;
        return letters[start..];
    }

    /// <summary>The run as one letter on its neighbours' line; null when it is not raised.</summary>
    private static Letter? MoveToLine(List<Letter> run, List<Letter> before, Letter? next)
    {
        var text = string.Concat(run.Select(letter => letter.Value));
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (before.Count > 0
            && VerticalAlignOf(run[0], before[^1], run[0].StartBaseLine.X - before[^1].EndBaseLine.X,
            MaxGap) is var align and not VerticalAlign.None)
            return OnLine(run, before[^1], MarkNoteNumber(text, align, string.Concat(before.Select(letter => letter.Value))));

        // The number of a note precedes its text.
        return next is not null && IsNumber(text)
            && VerticalAlignOf(run[0], next, next.StartBaseLine.X - run[^1].EndBaseLine.X, MaxGapAfterNumber) == VerticalAlign.Superscript
            ? OnLine(run, next, text)
            : null;
    }

    private static VerticalAlign VerticalAlignOf(Letter letter, Letter neighbour, double gap, double widestGap)
    {
        var size = PdfLayout.Size(neighbour);
        var share = PdfLayout.Size(letter) / size;
        var up = (letter.StartBaseLine.Y - neighbour.StartBaseLine.Y) / size;
        return letter.TextOrientation != TextOrientation.Horizontal || neighbour.TextOrientation != TextOrientation.Horizontal
            || share is not (>= MinSize and <= MaxSize) || gap < -MaxGap * size || gap > widestGap * size
            || Math.Abs(up) is not (>= MinShift and <= MaxShift)
            ? VerticalAlign.None
            : up > 0 ? VerticalAlign.Superscript : VerticalAlign.Subscript;
    }

    private static string MarkNoteNumber(string text, VerticalAlign align, string word) =>
        align == VerticalAlign.Superscript && text.Split(',').All(IsNumber) && !IsPower(word)
            ? $"{Mark}{text.Trim()}{Mark}"
            : RaisedText.Of(text, align, word[^1]);

    private static bool IsNumber(string text) =>
        text.Trim() is { Length: > 0 and <= MaxNoteDigits } number && number.All(char.IsAsciiDigit);

    /// <summary>Whether a raised number after a word is a power of a number, a variable or a unit.</summary>
    private static bool IsPower(string word)
    {
        if (!char.IsLetterOrDigit(word[^1]))
            return word[^1] is ')' && word.Contains('(', StringComparison.Ordinal) && word.Length <= MaxLength / 2;
        var letters = word.Reverse().TakeWhile(char.IsLetter).Count();
        return letters <= MaxUnitLength || char.IsAsciiDigit(word[0]);
    }

    private static Letter OnLine(List<Letter> run, Letter neighbour, string text)
    {
        var (left, right, line) = (run[0].StartBaseLine.X, run[^1].EndBaseLine.X, neighbour.StartBaseLine.Y);
        var box = new PdfRectangle(left, line, right, line + (PdfLayout.Size(neighbour) / 2));
        return new Letter(text, box, box, new PdfPoint(left, line), new PdfPoint(right, line), right - left, neighbour.FontSize,
            neighbour.FontDetails, run[0].RenderingMode, run[0].StrokeColor, run[0].FillColor, neighbour.PointSize, run[0].TextSequence);
    }
}
