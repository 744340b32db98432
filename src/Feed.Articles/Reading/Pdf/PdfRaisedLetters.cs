using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Feed.Articles.Reading.Pdf;

/// <summary>
/// Puts superscripts and subscripts on the line that they belong to, written as signs; what is smaller and higher would else be a line
/// of its own.
/// </summary>
internal static class PdfRaisedLetters
{
    /// <summary>
    /// Stands before and behind the number of a note that the text refers to, until it is known whether there is such a note.
    /// </summary>
    public const char Mark = '\uF8D0';

    private const int Longest = 12;
    private const int MostDigitsOfNote = 3;
    private const int LongestUnit = 2;

    /// <summary>What is raised has at most and at least this share of the size of the letters beside it.</summary>
    private const double Largest = 0.88, Smallest = 0.45;

    /// <summary>Its baseline differs from theirs by at least and at most this share of their size.</summary>
    private const double Nearest = 0.08, Furthest = 0.65;

    /// <summary>It stands no further from them than this share of their size.</summary>
    private const double Beside = 0.4;

    /// <summary>A note's text stands no further behind its number.</summary>
    private const double BesideNumber = 2.5;

    private const double SameLine = 0.3;

    /// <summary>The letters of a page in the order of their drawing, raised ones on their lines.</summary>
    public static IReadOnlyList<Letter> Lower(IReadOnlyList<Letter> letters)
    {
        if (letters.Count == 0 || letters.All(letter => IsSameSize(letter, letters[0])))
            return letters;
        List<Letter> lowered = new(letters.Count);
        for (var i = 0; i < letters.Count;)
        {
            var end = RunEnd(letters, i);
            var run = letters.Skip(i).Take(Math.Min(end - i, Longest + 1)).ToList();
            if (end - i > Longest || Lowered(run, Before(lowered), end < letters.Count ? letters[end] : null) is not { } mark)
                lowered.AddRange(letters.Skip(i).Take(end - i));
            else
                lowered.Add(mark);
            i = end;
        }

        return lowered;
    }

    /// <summary>Where the letters end that are drawn one beside the other in one size.</summary>
    private static int RunEnd(IReadOnlyList<Letter> letters, int start)
    {
        var end = start + 1;
        while (end < letters.Count && IsSameSize(letters[end], letters[start])
            && Math.Abs(letters[end].StartBaseLine.Y - letters[start].StartBaseLine.Y) < SameLine
            && Math.Abs(letters[end].StartBaseLine.X - letters[end - 1].EndBaseLine.X) < PdfLayout.Size(letters[start]))
            end++;
        return end;
    }

    private static bool IsSameSize(Letter letter, Letter other) => Math.Abs(PdfLayout.Size(letter) - PdfLayout.Size(other)) < SameLine;

    /// <summary>The last letters before a place, up to a space.</summary>
    private static List<Letter> Before(List<Letter> letters)
    {
        var start = letters.Count;
        while (start > 0 && letters.Count - start < Longest && !string.IsNullOrWhiteSpace(letters[start - 1].Value))
            start--;
        return letters[start..];
    }

    /// <summary>The run as one letter on its line; null when it is not raised.</summary>
    private static Letter? Lowered(List<Letter> run, List<Letter> before, Letter? next)
    {
        var text = string.Concat(run.Select(letter => letter.Value));
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (before.Count > 0
            && RaiseOf(run[0], before[^1], run[0].StartBaseLine.X - before[^1].EndBaseLine.X, Beside) is var raise and not Raise.None)
            return OnLine(run, before[^1], Written(text, raise, string.Concat(before.Select(letter => letter.Value))));

        // The number of a note stands before its text.
        return next is not null && IsNumber(text)
            && RaiseOf(run[0], next, next.StartBaseLine.X - run[^1].EndBaseLine.X, BesideNumber) == Raise.Up
            ? OnLine(run, next, text)
            : null;
    }

    private static Raise RaiseOf(Letter letter, Letter host, double gap, double widest)
    {
        var size = PdfLayout.Size(host);
        var share = PdfLayout.Size(letter) / size;
        var up = (letter.StartBaseLine.Y - host.StartBaseLine.Y) / size;
        return letter.TextOrientation != TextOrientation.Horizontal || host.TextOrientation != TextOrientation.Horizontal
            || share is not (>= Smallest and <= Largest) || gap < -Beside * size || gap > widest * size
            || Math.Abs(up) is not (>= Nearest and <= Furthest)
            ? Raise.None
            : up > 0 ? Raise.Up : Raise.Down;
    }

    private static string Written(string text, Raise raise, string word) =>
        raise == Raise.Up && text.Split(',').All(IsNumber) && !IsPower(word)
            ? $"{Mark}{text.Trim()}{Mark}"
            : RaisedText.Of(text, raise, word[^1]);

    private static bool IsNumber(string text) =>
        text.Trim() is { Length: > 0 and <= MostDigitsOfNote } number && number.All(char.IsAsciiDigit);

    /// <summary>Whether a raised number behind a word is a power: of a number, of a variable, or of a unit.</summary>
    private static bool IsPower(string word)
    {
        if (!char.IsLetterOrDigit(word[^1]))
            return word[^1] is ')' && word.Contains('(', StringComparison.Ordinal) && word.Length <= Longest / 2;
        var letters = word.Reverse().TakeWhile(char.IsLetter).Count();
        return letters <= LongestUnit || char.IsAsciiDigit(word[0]);
    }

    private static Letter OnLine(List<Letter> run, Letter host, string text)
    {
        var (left, right, line) = (run[0].StartBaseLine.X, run[^1].EndBaseLine.X, host.StartBaseLine.Y);
        var box = new PdfRectangle(left, line, right, line + (PdfLayout.Size(host) / 2));
        return new Letter(text, box, box, new PdfPoint(left, line), new PdfPoint(right, line), right - left, host.FontSize,
            host.FontDetails, run[0].RenderingMode, run[0].StrokeColor, run[0].FillColor, host.PointSize, run[0].TextSequence);
    }
}
