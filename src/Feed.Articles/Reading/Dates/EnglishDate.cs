using System.Globalization;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>Dates in English text: a day and a month by name, with or without a year, or ISO 8601.</summary>
internal static partial class EnglishDate
{
    /// <summary>The first three letters of the months, as alternatives of an expression.</summary>
    public const string MonthStarts = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec";

    private const string MonthPattern = "(?<month>" + MonthStarts + ")[a-z]{0,6}";

    /// <summary>Every full date of the text, in text order: a month by name with day and year, or ISO 8601.</summary>
    public static IEnumerable<DateOnly> All(string text)
    {
        foreach (Match match in FullDate().Matches(AsciiDigits.Of(text)))
        {
            if (Parse(match) is { } date)
                yield return date;
        }
    }

    /// <summary>The one full date of the text; null when there is none, or more than one.</summary>
    public static DateOnly? Only(string text)
    {
        DateOnly[] dates = [.. All(text).Distinct().Take(2)];
        return dates.Length == 1 ? dates[0] : null;
    }

    /// <summary>The text without its dates and the days of the week.</summary>
    public static string Remove(string text) => Weekday().Replace(AnyDate().Replace(text, " "), " ");

    /// <summary>The first date of the text, even without a year; null when there is none.</summary>
    public static FoundDate? First(string text)
    {
        foreach (Match match in AnyDate().Matches(AsciiDigits.Of(text)))
        {
            if (Found(match) is { } date)
                return date;
        }

        return null;
    }

    private static DateOnly? Parse(Match match) => Found(match)?.Full;

    private static FoundDate? Found(Match match) =>
        FoundDate.Of(
            match.Groups["year"].Success ? Year(Number(match, "year")) : null,
            match.Groups["number"].Success ? Number(match, "number") : Month(match.Groups["month"].Value),
            Number(match, "day"));

    private static int Number(Match match, string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>Two-digit years up to 49 are 20xx, others 19xx.</summary>
    private static int Year(int year) => year < 100 ? CultureInfo.InvariantCulture.Calendar.ToFourDigitYear(year) : year;

    private static int Month(string name) =>
        1 + Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames, month => month.Length > 0
            && name.StartsWith(month, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(
        @"\b(?:" + MonthPattern + @"\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})\b" +
        @"|(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MonthPattern + @"\.?,? (?<year>\d{4})\b" +
        @"|(?<day>\d{1,2})-" + MonthPattern + @"-(?<year>\d{4}|\d{2})\b" +
        @"|(?<year>\d{4})-(?<number>\d{2})-(?<day>\d{2})\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex FullDate();

    [GeneratedRegex(
        @"\b(?:" + MonthPattern + @"\.? +(?<day>\d{1,2})(?:st|nd|rd|th)?(?:,? +(?<year>\d{4}))?\b" +
        @"|(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MonthPattern + @"\b(?:\.?,? (?<year>\d{4})\b)?" +
        @"|(?<day>\d{1,2})-" + MonthPattern + @"-(?<year>\d{4}|\d{2})\b" +
        @"|(?<year>\d{4})-(?<number>\d{2})-(?<day>\d{2})\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AnyDate();

    [GeneratedRegex(@"\b(on )?(mon|tue|tues|wed|weds|wednes|thu|thur|thurs|fri|sat|satur|sun)(day)?\b\.?|\bon *$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Weekday();
}
