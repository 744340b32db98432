using System.Globalization;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>Full dates in running text: day, month by name and year, or ISO 8601.</summary>
internal static partial class TextDate
{
    /// <summary>Every full date of the text, in its order; a date without a year or with a month in digits is none.</summary>
    public static IEnumerable<DateOnly> All(string text)
    {
        foreach (Match match in FullDate().Matches(text))
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

    /// <summary>The beginning of the day in the zone.</summary>
    public static DateTimeOffset In(this DateOnly date, TimeZoneInfo zone) => date.ToDateTime(TimeOnly.MinValue).In(zone);

    /// <summary>The moment at which clocks of the zone show this time.</summary>
    public static DateTimeOffset In(this DateTime local, TimeZoneInfo zone)
    {
        var offset = zone.GetUtcOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified));
        return local.Ticks < offset.Ticks ? new DateTimeOffset(local, TimeSpan.Zero) : new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), offset);
    }

    private static DateOnly? Parse(Match match)
    {
        var year = Number(match, "y");
        var day = Number(match, "d");
        var month = match.Groups["n"].Success ? Number(match, "n") : Month(match.Groups["m"].Value);
        return month is >= 1 and <= 12 && year is >= 1900 and <= 2100 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int Number(Match match, string name)
    {
        var captures = match.Groups[name];
        return int.Parse(AsciiDigits.Of(captures.Value), CultureInfo.InvariantCulture);
    }

    private static int Month(string name) => 1 + Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames, month => month.Length > 0 && name.StartsWith(month, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(
        @"\b(?:(?<m>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? (?<d>\d{1,2})(?:st|nd|rd|th)?,? (?<y>\d{4})\b" +
        @"|(?<d>\d{1,2})(?:st|nd|rd|th)? (?<m>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?,? (?<y>\d{4})\b" +
        @"|(?<y>\d{4})-(?<n>\d{2})-(?<d>\d{2})\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex FullDate();
}
