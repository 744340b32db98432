using System.Globalization;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Recognises the last lines of agency copy: when the agency sent it, <c>HNA 30-Jan-26 1412 GMT</c>, <c>301205 Jan 26</c>,
/// <c>AC-NA-01-30-26 1412EST</c>; or its name with a code, <c>(ANSA). YX1-ABC</c>.
/// </summary>
internal static partial class AgencyTrailer
{
    private const int MaxLength = 40;
    private const int Century = 2000;

    /// <summary>Whether a whole line is such a trailer.</summary>
    public static bool Is(string line) => line.Length <= MaxLength && (Date(line) is not null || Code().IsMatch(line));

    /// <summary>The day in the first trailer that has one; null when there is none.</summary>
    public static FoundDate? DateIn(IEnumerable<string> lines) =>
        lines.Select(Date).FirstOrDefault(date => date is not null) is { } day ? FoundDate.Of(day) : null;

    private static DateOnly? Date(string line)
    {
        if (line.Length > MaxLength || !AsciiDigits.HasDigit(line))
            return null;
        if ((DayFirst().Match(line) is { Success: true } found ? found : Sent().Match(line)) is not { Success: true } match)
            return MonthFirst().Match(line) is { Success: true } american && Number(american, "month") is >= 1 and <= 12 and var number
                ? Of(american, number) : null;
        return MultilingualDate.Month(match.Groups["month"].Value) is { } month ? Of(match, month) : null;
    }

    private static DateOnly? Of(Match match, int month)
    {
        var (year, day) = (Century + (Number(match, "year") % 100), Number(match, "day"));
        return day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    /// <summary><c>HNA 30-Jan-26 1412 GMT</c>, <c>30-GEN-26 14:05 NNNN</c>: the time distinguishes it from a date line.</summary>
    [GeneratedRegex(
        @"^(\p{Lu}{2,6} )?(?<day>[0-9]{1,2})-(?<month>\p{L}{3})-(20)?(?<year>[0-9]{2}) [0-9]{2}:?[0-9]{2}( ?\p{Lu}{3,4})?$", Options)]
    private static partial Regex DayFirst();

    /// <summary><c>301205 Jan 26</c>, <c>301205 GMT Jan 26</c>: day and time in one number.</summary>
    [GeneratedRegex(@"^(?<day>[0-9]{2})[0-9]{4}( ?\p{Lu}{3,4})? (?<month>\p{L}{3}) (20)?(?<year>[0-9]{2})$", Options)]
    private static partial Regex Sent();

    /// <summary><c>AC-NA-01-30-26 1412EST</c>.</summary>
    [GeneratedRegex(@"^\p{Lu}{2,4}(-\p{Lu}{2,4})?-(?<month>[0-9]{2})-(?<day>[0-9]{2})-(?<year>[0-9]{2}) [0-9]{4} ?\p{Lu}{3,4}$", Options)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"^\(\p{Lu}{2,8}\)\.?( \p{Lu}[\p{Lu}0-9]{1,4}-[\p{Lu}0-9]{2,5})?$", Options)]
    private static partial Regex Code();
}
