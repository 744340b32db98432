using System.Globalization;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>Dates as front matter, metadata and HTML declare them.</summary>
internal static partial class DeclaredDate
{
    private const int MaxLength = 100;
    private const int MonthsOfYear = 12;

    /// <summary>The largest offset behind UTC, in hours.</summary>
    private const int MaxHoursBehindUtc = 12;

    /// <summary>The largest offset ahead of UTC, in hours.</summary>
    private const int MaxHoursAheadOfUtc = 14;

    /// <summary>
    /// Reads ISO 8601, RFC 1123 and a date in words with an optional time of day, such as <c>March 3, 2026, 10:15 a.m.</c>; null when the
    /// text is not a date, or names an unknown zone.
    /// </summary>
    /// <param name="text">The declared value.</param>
    /// <param name="zone">The zone to use when the value has none.</param>
    public static DateTimeOffset? Parse(string text, TimeZoneInfo zone) => Read(text, zone).Moment;

    /// <summary>Like <see cref="Parse"/>, but also returns the name of an unknown zone.</summary>
    /// <param name="text">The declared value.</param>
    /// <param name="zone">The zone to use when the value names none.</param>
    public static DeclaredMoment Read(string text, TimeZoneInfo zone)
    {
        text = ZoneNames.WithoutDots(AsciiDigits.Of(text.Trim())).Trim();
        if (text.Length is 0 or > MaxLength)
            return default;
        var match = InDigits().Match(text);
        if (match.Success && DeclaredZone.Of(match.Groups["zone"].Value, zone, match.Groups["hour"].Success) is { IsNotZone: false } found)
        {
            return Day(match) is { } day && Time(match) is { } time
                ? Moment(day + time, found, zone) with { IsExact = true }
                : default;
        }

        return EnglishDate.Only(text) is { } date && InWords(text, zone) is { } clock
            ? Moment(date.ToDateTime(TimeOnly.MinValue) + clock.Time, clock.Zone, zone)
            : default;
    }

    private static DateTime? Day(Match match)
    {
        var (year, month, day) = (Number(match, "year"), Number(match, "month"), Number(match, "day"));
        if (match.Groups["one"].Success)
        {
            // Day and month may be in either order; a number above 12, or two equal numbers, makes the date unambiguous.
            var (one, two) = (Number(match, "one"), Number(match, "two"));
            if (one <= MonthsOfYear && two <= MonthsOfYear && one != two)
                return null;
            (month, day) = one > MonthsOfYear ? (two, one) : (one, two);
        }

        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTime(year, month, day)
            : null;
    }

    /// <summary>The time of day; midnight when absent, null when invalid.</summary>
    private static TimeSpan? Time(Match match)
    {
        var hour = Number(match, "hour");
        if (match.Groups["half"] is { Success: true } half)
        {
            if (hour is < 1 or > 12)
                return null;
            hour = (hour % 12) + (half.Value[0] is 'p' or 'P' ? 12 : 0);
        }

        var (minute, second) = (Number(match, "minute"), Number(match, "second"));
        if (hour > 23 || minute > 59 || second > 59)
            return null;
        var fraction = match.Groups["fraction"].Success
            ? long.Parse(match.Groups["fraction"].Value.PadRight(7, '0')[..7], CultureInfo.InvariantCulture)
            : 0;
        return new TimeSpan(hour, minute, second) + TimeSpan.FromTicks(fraction);
    }

    private static int Number(Match match, string name) =>
        match.Groups[name] is { Success: true, Value: { Length: > 0 } value } ? int.Parse(value, CultureInfo.InvariantCulture) : 0;

    /// <summary>
    /// The time of day next to a date in words, and its zone; midnight when there is none, null when the text there is not a time.
    /// </summary>
    private static (TimeSpan Time, DeclaredZone Zone)? InWords(string text, TimeZoneInfo publisherZone)
    {
        var clock = Clock().Match(text);
        if (!clock.Success)
            return ColonBeforeDigit().IsMatch(text) ? null : (TimeSpan.Zero, default);
        return Time(clock) is { } time
            ? (time, DeclaredZone.Of(EnglishDate.Remove(text[(clock.Index + clock.Length)..]), publisherZone, isAfterClock: true))
            : null;
    }

    private static DeclaredMoment Moment(DateTime local, DeclaredZone found, TimeZoneInfo zone)
    {
        if (found.Unknown is not null)
        {
            var moment = local.Year > 9000 ? null : Plausible(new DateTimeOffset(local, TimeSpan.Zero));
            return new DeclaredMoment(null, found.Unknown)
            {
                Range = moment is not { } known ? null
                    : new DateRange(known.AddHours(-MaxHoursAheadOfUtc), known.AddHours(MaxHoursBehindUtc)),
            };
        }

        if (found.Offset is not { } offset)
            return new DeclaredMoment(Plausible(local.MomentIn(found.Zone ?? zone)), null);
        return local.Ticks < offset.Ticks || local.Year > 9000
            ? default
            : new DeclaredMoment(Plausible(new DateTimeOffset(local, offset)), null);
    }

    /// <summary>Table storage has no dates before 1601 UTC.</summary>
    private static DateTimeOffset? Plausible(DateTimeOffset moment) => moment.UtcDateTime.Year is >= 1601 and <= 2200 ? moment : null;

    [GeneratedRegex(
        @"^(((?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})|(?<one>\d{1,2})(?<between>[-/.])(?<two>\d{1,2})\k<between>(?<year>\d{4}))(([Tt]|[ ,]+)(?<hour>\d{1,2}):(?<minute>\d{2})(:(?<second>\d{2})([.,](?<fraction>\d{1,9}))?)?( ?(?<half>[AaPp])\.?[Mm]\b\.?)?)?" +
        @"|(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(T(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?)?)(?<zone>[^\d:].*)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex InDigits();

    [GeneratedRegex(
        @"(?<![\d:])((?<hour>\d{1,2}):(?<minute>\d{2})(:(?<second>\d{2})([.,](?<fraction>\d{1,9}))?)?(?![\d:])(\s?(?<half>[AaPp])\.?[Mm]\b\.?)?|(?<hour>\d{1,2})\s?(?<half>[AaPp])\.?[Mm]\b\.?)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Clock();

    [GeneratedRegex(@":\d", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ColonBeforeDigit();
}

/// <summary>A declared date.</summary>
/// <param name="Moment">The moment; null when it cannot be read.</param>
/// <param name="UnknownZone">The name of its zone, when that zone is unknown.</param>
internal readonly record struct DeclaredMoment(DateTimeOffset? Moment, string? UnknownZone)
{
    /// <summary>What the date can mean if its zone is unknown; null if the zone is known or the date cannot be parsed.</summary>
    public DateRange? Range { get; init; }

    /// <summary>Whether the value contains only a date, a time and a zone, as programs write it.</summary>
    public bool IsExact { get; init; }
}
