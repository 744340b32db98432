using System.Globalization;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>Dates in English text: a day and a month by name, with or without a year, or ISO 8601.</summary>
internal static partial class EnglishDate
{
    private const string MonthPattern = "(?<m>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}";

    /// <summary>Every full date of the text, in its order: a month by name with day and year, or ISO 8601.</summary>
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

    /// <summary>The beginning of the day in the zone.</summary>
    public static DateTimeOffset In(this DateOnly date, TimeZoneInfo zone) => date.ToDateTime(TimeOnly.MinValue).In(zone);

    /// <summary>The moment of this local time in the zone.</summary>
    public static DateTimeOffset In(this DateTime local, TimeZoneInfo zone)
    {
        var offset = zone.GetUtcOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified));
        return local.Ticks < offset.Ticks
            ? new DateTimeOffset(local, TimeSpan.Zero)
            : new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), offset);
    }

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
            match.Groups["y"].Success ? Year(Number(match, "y")) : null,
            match.Groups["n"].Success ? Number(match, "n") : Month(match.Groups["m"].Value),
            Number(match, "d"));

    private static int Number(Match match, string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>Two-digit years up to 49 are 20xx, others 19xx.</summary>
    private static int Year(int year) => year < 100 ? CultureInfo.InvariantCulture.Calendar.ToFourDigitYear(year) : year;

    private static int Month(string name) =>
        1 + Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames, month => month.Length > 0
            && name.StartsWith(month, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(
        @"\b(?:" + MonthPattern + @"\.? (?<d>\d{1,2})(?:st|nd|rd|th)?,? (?<y>\d{4})\b" +
        @"|(?<d>\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MonthPattern + @"\.?,? (?<y>\d{4})\b" +
        @"|(?<d>\d{1,2})-" + MonthPattern + @"-(?<y>\d{4}|\d{2})\b" +
        @"|(?<y>\d{4})-(?<n>\d{2})-(?<d>\d{2})\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex FullDate();

    [GeneratedRegex(
        @"\b(?:" + MonthPattern + @"\.? +(?<d>\d{1,2})(?:st|nd|rd|th)?(?:,? +(?<y>\d{4}))?\b" +
        @"|(?<d>\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MonthPattern + @"\b(?:\.?,? (?<y>\d{4})\b)?" +
        @"|(?<d>\d{1,2})-" + MonthPattern + @"-(?<y>\d{4}|\d{2})\b" +
        @"|(?<y>\d{4})-(?<n>\d{2})-(?<d>\d{2})\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AnyDate();

    [GeneratedRegex(@"\b(on )?(mon|tue|tues|wed|weds|wednes|thu|thur|thurs|fri|sat|satur|sun)(day)?\b\.?|\bon *$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Weekday();
}
