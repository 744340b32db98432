using System.Globalization;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>
/// Rewrites a numeric date with a two-digit year, <c>14.10.25</c> or <c>10/14/25</c>, in ISO 8601 with four digits. It does so only where
/// the numbers or the language of the text allow a single order of day, month and year.
/// </summary>
internal static partial class ShortYear
{
    private const int MaxLineLength = 90;
    private const int Months = 12;

    /// <summary>Languages that write the day first.</summary>
    private static readonly HashSet<string> DayFirst =
        new(["de", "fr", "es", "it", "pt", "nl", "da", "nb", "no", "fi", "pl", "cs", "ro", "tr", "ru"], StringComparer.Ordinal);

    /// <summary>The line with its date in ISO 8601; null when it has no such date, or the order is in doubt.</summary>
    /// <param name="line">A line of the head.</param>
    /// <param name="text">The text of the article, whose language determines the order.</param>
    public static string? Complete(string line, IReadOnlyList<Paragraph> text)
    {
        if (line.Length > MaxLineLength || Date().Match(line) is not { Success: true } match)
            return null;
        var (first, second) = (Number(match, "first"), Number(match, "second"));
        if (first > Months && second > Months)
            return null;
        var isMonthFirst = second > Months;
        var isDotted = match.Groups["sign"].Value == ".";
        if (!isMonthFirst && !(LanguageGuess.Of(text) is { } language ? DayFirst.Contains(language) : isDotted && first > Months))
            return null;
        var year = CultureInfo.InvariantCulture.Calendar.ToFourDigitYear(Number(match, "year"));
        var (day, month) = isMonthFirst ? (second, first) : (first, second);
        if (FoundDate.Of(year, month, day)?.Full is not { } date)
            return null;
        var (before, after) = (line[..match.Groups["first"].Index], line[(match.Index + match.Length)..]);
        return string.Create(CultureInfo.InvariantCulture, $"{before}{date:yyyy-MM-dd}{after}");
    }

    private static int Number(Match match, string name) =>
        int.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[^0-9]{0,40}(?<first>[0-9]{1,2})(?<sign>[./])(?<second>[0-9]{1,2})\k<sign>(?<year>[0-9]{2})(?![0-9./])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Date();
}
