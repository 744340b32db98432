using System.Globalization;
using System.Text.RegularExpressions;
using static Feed.Articles.Reading.Releases.TimePatterns;

namespace Feed.Articles.Reading.Releases;

/// <summary>Finds the day on which an embargo ends.</summary>
internal static class EmbargoDay
{
    private const int MaxDates = 5;
    private const int MaxDaysBeforeRelease = 183;

    /// <summary>The day in a text that names a day and a month without a year; null for any other text.</summary>
    public static FoundDate? WithoutYear(string text) =>
        EmbargoTime.HasFullDate(text) ? null : EnglishDate.First(Latest(Plain(text)).Remainder) is { Year: null } day ? day : null;

    /// <summary>
    /// The latest full date of a line, because publishing too late is safer than too early, and the line without its dates. An ambiguous
    /// numeric date counts as the later of its two readings.
    /// </summary>
    public static (DateOnly? Date, string Remainder) Latest(string text)
    {
        var latest = (DateOnly?)null;
        if (!AsciiDigits.HasDigit(text))
            return (latest, text);
        for (var dates = 0; dates < MaxDates && NoisyDate.Find(text) is { } match; dates++)
        {
            latest = match.Date.Full is { } full && (latest is null || full > latest) ? full : latest;
            text = string.Concat(text.AsSpan(0, match.Index), " ", text.AsSpan(match.Index + match.Length));
        }

        for (var dates = 0; dates < MaxDates && NumericDate().Match(text) is { Success: true } match; dates++)
        {
            var named = Array.IndexOf(Months.Split('|'), match.Groups["m"].Value.ToLowerInvariant()) + 1;
            var (first, second, year) = (Number(match, "a"), named > 0 ? named : Number(match, "b"), Number(match, "y"));
            year += year < 100 ? 2000 : 0;
            var isYearFirst = match.Groups["y"].Index < match.Groups["a"].Index;
            var swapped = named > 0 || isYearFirst ? null : FoundDate.Of(year, first, second)?.Full;
            foreach (var day in new[] { FoundDate.Of(year, second, first)?.Full, swapped }
                .OfType<DateOnly>())
                latest = latest is null || day > latest ? day : latest;
            text = string.Concat(text.AsSpan(0, match.Index), " ", text.AsSpan(match.Index + match.Length));
        }

        return (latest, text);
    }

    private static int Number(Match match, string group) =>
        int.Parse(AsciiDigits.Of(match.Groups[group].Value), CultureInfo.InvariantCulture);

    /// <summary>
    /// The date if there is one; otherwise the day in the rest of the text, counted from the release date; null when none can be found.
    /// </summary>
    public static DateOnly? Find(DateOnly? date, string rest, DateOnly? release, bool hasClock)
    {
        if (date is not null)
            return date;
        if (release is not { } from || EnglishDate.First(rest) is { Year: not null })
            return null;
        if (EnglishDate.First(rest) is { } partial)
            return NearestAfter(from, partial);
        if (Weekday().Match(rest) is { Success: true } weekday)
        {
            return Enumerable.Range(0, 7).Select(from.AddDays)
                .First(day => weekday.Value.StartsWith(day.DayOfWeek.ToString()[..3], StringComparison.OrdinalIgnoreCase));
        }

        return hasClock ? from : null;
    }

    /// <summary>The day in the year of the release, or in the next year if it would otherwise be more than half a year before the release:
    /// 5 January is next year for a release in December.</summary>
    public static DateOnly? NearestAfter(DateOnly release, FoundDate day) =>
        FoundDate.Of(release.Year, day.Month, day.Day)?.Full is { } same && same.AddDays(MaxDaysBeforeRelease) >= release ? same
            : FoundDate.Of(release.Year + 1, day.Month, day.Day)?.Full;

    /// <summary>
    /// The text with zones and times of day in a plain form instead of forms such as <c>E.S.T.</c>, <c>10amEST</c>, <c>10:00/EST</c>,
    /// <c>20h00</c>, <c>10 o'clock</c>.
    /// </summary>
    public static string Plain(string text)
    {
        text = OClock().Replace(HourMark().Replace(ZoneNames.WithoutDots(text), "${h}:${m}"), "${h}:00");
        return EmbargoZone.WithMaskedOffsets(ZoneAtTime().Replace(text, "${time} "));
    }
}
