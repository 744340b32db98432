using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Keeps the lines of a media advisory, <c>WHAT:</c>, <c>WHO:</c> and <c>WHEN:</c>, in its text, so that none of them becomes the headline.
/// </summary>
internal static partial class AdvisoryLines
{
    private const int MinCount = 2;
    private const int MaxLinesBelow = 3;

    /// <summary>Whether a line begins with a question word and a colon.</summary>
    public static bool Is(string line) => Question().IsMatch(line);

    /// <summary>Marks these lines as kept. If a line ends with its colon, the lines below it that answer it are kept too.</summary>
    public static void Keep(List<HeaderLine> lines)
    {
        List<int> found = [.. Enumerable.Range(0, lines.Count).Where(at => Is(lines[at].Text))];
        if (found.Select(at => QuestionWord(lines[at].Text)).Distinct().Count() < MinCount)
            return;
        foreach (var at in found)
        {
            lines[at] = Kept(lines[at]);
            if (!lines[at].Text.TrimEnd().EndsWith(':'))
                continue;
            for (var below = at + 1; below < lines.Count && below <= at + MaxLinesBelow && IsAnswer(lines[below]); below++)
                lines[below] = Kept(lines[below]);
        }
    }

    /// <summary>The subject of an advisory without a headline; null when not stated.</summary>
    public static string? Subject(List<HeaderLine> lines) =>
        lines.Find(line => line.Kind == HeadKind.Kept && Is(line.Text) && QuestionWord(line.Text) == "WHAT") is { Text: var text }
        && text[(text.IndexOf(':') + 1)..].Trim() is { Length: > 0 } what
            ? what
            : null;

    private static bool IsAnswer(HeaderLine line) =>
        line.Kind is HeadKind.Headline or HeadKind.Noise or HeadKind.Letterhead && !Is(line.Text) || line.IsDateAlone;

    private static HeaderLine Kept(HeaderLine line) => line with { Kind = HeadKind.Kept, Date = null };

    private static string QuestionWord(string line) => Question().Match(line).Groups["word"].Value.ToUpperInvariant();

    [GeneratedRegex(@"^\W{0,3}(?<word>who|what|when|where|why|how) ?:",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Question();
}
