using System.Buffers;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// The label of a release on the line of its headline: <c>FOR IMMEDIATE RELEASE: Pears cross the river</c>, <c>Media release | Pears cross
/// the river</c>.
/// </summary>
internal static partial class HeadlineLabel
{
    private const int MaxLength = 250;

    /// <summary>A label with fewer letters may be the first word of a headline: <c>Released: the pears</c>.</summary>
    private const int MinLetters = 10;

    private const int MinWords = 2;

    /// <summary>After a bar, fewer words may be the name of the sender.</summary>
    private const int MinWordsAfterBar = 4;

    private const int MinDenseCharacters = 6;

    private static readonly SearchValues<char> Dividers = SearchValues.Create(":：|-–—");

    private static readonly char[] Marks = [' ', ':', '：', '|', '-', '–', '—', '*', '_'];

    /// <summary>The headline after a label and a mark; null when the line has none.</summary>
    public static string? HeadlineIn(string line)
    {
        if (line.Length > MaxLength || !line.AsSpan().ContainsAny(Dividers) || HeadLabel.IsHeadlineWithColon(line))
            return null;
        var (rest, letters, mark) = (line.TrimStart(Marks), 0, ' ');
        while (ReleaseWords.LabelLength(rest) is > 0 and var end)
        {
            StepBudget.Spend();
            letters += NoisyText.Letters(rest.AsSpan(0, end)).Length;
            end += Number().Match(rest[end..]).Length;
            mark = MarkAt(rest, end);
            rest = rest[end..].TrimStart(Marks);
        }

        return mark != ' ' && letters >= MinLetters && IsHeadline(rest, mark) && !Embargo.IsEmbargoLine(line) ? rest : null;
    }

    /// <summary>The label of a line, given the headline after it.</summary>
    public static string In(string line, string headline) => line[..^headline.Length].Trim(Marks);

    /// <summary>
    /// The mark after a label, or a space if there is none. A dash counts only before a space or a second dash, since it may be a hyphen.
    /// </summary>
    private static char MarkAt(string text, int end) => text[end..].TrimStart() switch
    {
        [':' or '：' or '|' or '—', ..] and [var mark, ..] => mark,
        ['-' or '–', ' ' or '-', ..] and [var dash, ..] => dash,
        _ => ' ',
    };

    /// <summary>The number that an office gives its releases: <c> No. 12/2026</c>.</summary>
    [GeneratedRegex(
        @"^[ .]{1,2}(No|Nr|N°|n°|#)?\.? ?\d{1,4}([/-]\d{2,4})?(?= ?[:|]| [-–—])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Number();

    private static bool IsHeadline(string text, char mark)
    {
        if (text.Length == 0 || char.IsLower(text[0]))
            return false;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        var isLong = DenseScript.CountIn(text) >= MinDenseCharacters
            || words >= (mark == '|' && !ReleaseWords.HasVerb(text) ? MinWordsAfterBar : MinWords);
        return isLong && !text.Contains('|', StringComparison.Ordinal)
            && !((ReleaseWords.EndsWithSenderWord(text) || ReleaseWords.IsOrganisation(text)) && !ReleaseWords.HasVerb(text))
            && HeaderLine.Classify(text).Kind switch
            {
                HeadKind.Headline or HeadKind.Statement or HeadKind.Prose => true,
                HeadKind.Letterhead => ReleaseWords.HasVerb(text),
                _ => false,
            };
    }
}
