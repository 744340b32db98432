using System.Globalization;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>Reads the moment at which an embargo ends, such as <c>00:01 GMT, Thursday 5 March 2099</c>.</summary>
internal static partial class EmbargoTime
{
    /// <summary>Whether a date, a day of the week or a time of day stands in the first words.</summary>
    public static bool BeginsWithTime(string text)
    {
        const int FirstWords = 24;
        return NoisyDate.Find(text) is { Index: <= FirstWords }
            || Clock().Match(text) is { Success: true, Index: <= FirstWords }
            || Weekday().Match(text) is { Success: true, Index: <= FirstWords };
    }

    /// <summary>Whether a text names a day, a day of the week or a time of day.</summary>
    public static bool HasTime(string text) => NoisyDate.Find(text) is not null || Clock().IsMatch(text) || Weekday().IsMatch(text);

    /// <summary>How many letters stand beside date, day of the week and time of day.</summary>
    public static int LettersBeside(string text)
    {
        var rest = NoisyDate.Find(text) is { } date ? text.Remove(date.Index, date.Length) : text;
        return Weekday().Replace(Clock().Replace(rest, " ", 1), " ").Count(char.IsLetter);
    }

    /// <summary>
    /// The moment; null when it cannot be read for certain. Midnight is the one at the end of the day that is named, because
    /// too late is safer than too early.
    /// </summary>
    /// <param name="text">The line that asks for the embargo.</param>
    /// <param name="release">The date of the release, for a line that names only a time of day or a day of the week.</param>
    /// <param name="zone">The zone when the line names none.</param>
    public static DateTimeOffset? Read(string text, DateOnly? release, TimeZoneInfo zone)
    {
        var found = NoisyDate.Find(text);
        var rest = found is { } match ? string.Concat(text.AsSpan(0, match.Index), " ", text.AsSpan(match.Index + match.Length)) : text;
        var clock = Clock().Match(rest);
        if (Day(found?.Date.Full, rest, release, clock.Success) is not { } day)
            return null;
        if (!clock.Success)
            return day.In(zone);
        if (Minutes(clock) is not { } minutes || Zone(rest[(clock.Index + clock.Length)..], zone) is not { } named)
            return null;
        return day.ToDateTime(TimeOnly.MinValue).AddMinutes(minutes).In(named);
    }

    /// <summary>The day that is named; else the release's own, or the first of that name from there on.</summary>
    private static DateOnly? Day(DateOnly? date, string rest, DateOnly? release, bool hasClock)
    {
        if (date is not null)
            return date;
        if (release is not { } from || TextDate.First(rest) is { } yearless && yearless is not { Year: null })
            return null;
        if (TextDate.First(rest) is { } partial)
            return FoundDate.Of(from.Year, partial.Month, partial.Day)?.Full;
        if (Weekday().Match(rest) is { Success: true } weekday)
        {
            return Enumerable.Range(0, 7).Select(from.AddDays)
                .First(day => weekday.Value.StartsWith(day.DayOfWeek.ToString()[..3], StringComparison.OrdinalIgnoreCase));
        }

        return hasClock ? from : null;
    }

    private static int? Minutes(Match clock)
    {
        if (clock.Groups["midnight"].Success)
            return 24 * 60;
        if (clock.Groups["noon"].Success)
            return 12 * 60;
        var hour = int.Parse(AsciiDigits.Of(clock.Groups["h"].Value), CultureInfo.InvariantCulture);
        var minute = clock.Groups["m"].Success ? int.Parse(AsciiDigits.Of(clock.Groups["m"].Value), CultureInfo.InvariantCulture) : 0;
        if (clock.Groups["half"] is { Success: true } half)
        {
            if (hour is < 1 or > 12)
                return null;
            hour = (hour % 12) + (half.Value is ['p' or 'P', ..] ? 12 : 0);
        }

        return hour <= 24 && minute < 60 && (hour < 24 || minute == 0) ? (hour * 60) + minute : null;
    }

    /// <summary>The zone named after the time of day; the publisher's own when none is, null when it is not known for certain.</summary>
    private static TimeZoneInfo? Zone(string after, TimeZoneInfo own)
    {
        var text = after.TrimStart(' ', '(', ',', '.');
        if (ZoneNames.FindAtStart(text, own) is { } named)
            return named.Zone;
        return UnknownZone().IsMatch(text) ? null : own;
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"(?<midnight>\b(12 )?midnight\b)|(?<noon>\b(12 )?(noon|midday)\b)"
        + @"|(?<![\d/.])(?<h>\d{1,2})( ?[:.] ?(?<m>\d{2}))? ?(?<half>[ap]\. ?m\b\.?|[ap]m\b)"
        + @"|(?<![\d/.])(?<h>\d{1,2})[:.](?<m>\d{2})(?![\d/])(:\d{2})?( ?h(ou)?rs?\b)?"
        + @"|\b(?<h>[0-2]\d)(?<m>[0-5]\d)( ?h(ou)?rs\b| ?h\b|(?= ?(?-i:[A-Z]{2,4})\b))"
        + @"|\b(?<h>0\d)(?<m>[0-5]\d)(?= ?(on\b|,|$|\p{L}))", Options, 1000)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b(mon|tues|wednes|thurs|fri|satur|sun)day\b", Options, 1000)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"^(?-i:[A-Z]{1,3}[DS]?T)\b|^(?!local)\p{L}+( \p{L}+)? time\b", Options, 1000)]
    private static partial Regex UnknownZone();
}
