using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>Reads the moment at which an embargo ends, such as <c>00:01 GMT, Thursday 5 March 2099</c>.</summary>
internal static partial class EmbargoTime
{
    private const int MaxDates = 5;
    private const int MaxDaysBeforeRelease = 183;
    private const int MaxDaysBeforeArrival = 60;
    private const int MaxZoneLength = 5;
    private const int DaysOfWeek = 7;

    private static readonly SearchValues<string> TimeWords =
        SearchValues.Create(["day", "noon", "midnight"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a date, weekday or time of day occurs among the first words.</summary>
    public static bool HasTimeNearStart(string text)
    {
        const int MaxTimeIndex = 24;
        return NoisyDate.Find(text) is { Index: <= MaxTimeIndex }
            || Clock().Match(text) is { Success: true, Index: <= MaxTimeIndex }
            || Weekday().Match(text) is { Success: true, Index: <= MaxTimeIndex };
    }

    /// <summary>Whether a date, a day of the week or a time of day starts a text, after small words only.</summary>
    public static bool StartsWithTime(string text)
    {
        if (!MayHaveTime(text))
            return false;
        int[] places =
        [
            NoisyDate.Find(text)?.Index ?? -1,
            Place(NumericDate().Match(text)),
            Place(Clock().Match(text)),
            Place(Weekday().Match(text)),
            EnglishDate.First(text) is null ? -1 : Place(DayOfMonth().Match(text)),
        ];
        return places.Where(place => place >= 0).DefaultIfEmpty(-1).Min() is >= 0 and var first && SmallWords().IsMatch(text[..first]);

        static int Place(Match match) => match.Success ? match.Index : -1;
    }

    /// <summary>Whether a text names a day, a day of the week or a time of day.</summary>
    public static bool HasTime(string text) => MayHaveTime(text) && (HasFullDate(text) || HasClock(text) || Weekday().IsMatch(text));

    /// <summary>Whether a text has a digit or a word of a time. Most have neither, and need no slower check.</summary>
    private static bool MayHaveTime(string text) => AsciiDigits.HasDigit(text) || text.AsSpan().ContainsAny(TimeWords);

    /// <summary>Whether a text names a day with its year.</summary>
    public static bool HasFullDate(string text) =>
        AsciiDigits.HasDigit(text) && (NoisyDate.Find(text) is not null || NumericDate().IsMatch(text));

    /// <summary>Whether a text contains a date, with or without a year.</summary>
    public static bool HasDate(string text) =>
        AsciiDigits.HasDigit(text) && (HasFullDate(text) || (EnglishDate.First(text) is not null && DayOfMonth().IsMatch(text)));

    /// <summary>Whether a text names a time of day.</summary>
    public static bool HasClock(string text) => MayHaveTime(text) && Clock().IsMatch(LatestDate(text).Remainder);

    /// <summary>Whether a text names a day of the week.</summary>
    public static bool HasWeekday(string text) => Weekday().IsMatch(text);

    /// <summary>The text without dates, days of the week, times of day and zones.</summary>
    public static string WithoutTimeAndZone(string text)
    {
        var rest = ShortWeekday().Replace(Weekday().Replace(Clock().Replace(LatestDate(Plain(text)).Remainder, " "), " "), " ");
        if (EnglishDate.First(rest) is { Year: null })
            rest = EnglishDate.Remove(rest);
        return WithoutMask(WithoutZones(rest, TimeZoneInfo.Utc));
    }

    /// <summary>How many letters there are apart from the date, the day of the week and the time of day.</summary>
    public static int CountOtherLetters(string text) => WithoutTime(text).Count(char.IsLetter);

    /// <summary>The text without date, weekday and time of day.</summary>
    public static string WithoutTime(string text) =>
        MayHaveTime(text) ? Weekday().Replace(Clock().Replace(LatestDate(text).Remainder, " ", 1), " ") : text;

    /// <summary>
    /// The moment; null when it cannot be read for certain. Midnight is the one at the end of the day that is named, because
    /// too late is safer than too early.
    /// </summary>
    /// <param name="text">The line that asks for the embargo.</param>
    /// <param name="release">The date of the release, for a line that names only a time of day or a day of the week.</param>
    /// <param name="zone">The zone when the line names none.</param>
    /// <param name="arrived">When the file was sent or arrived: a day of the week, or a day without its year, means the next one. Null when
    /// unknown.</param>
    public static DateTimeOffset? Read(string text, DateOnly? release, TimeZoneInfo zone, DateTimeOffset? arrived = null)
    {
        if (release is null && arrived is { } since && IsWeekdayAlone(text))
        {
            // "Sunday AM papers" can appear at any hour, so wait until the day ends.
            if (EmbargoWords.PartOfDay.IsMatch(text) && !HasClock(text))
                return EndOfDay(text, since, zone);
            var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(since, zone).Date);
            return Read(text, today, zone) is { } next && next >= since ? next : Read(text, today.AddDays(DaysOfWeek), zone);
        }

        if (release is null && arrived is { } from && DayWithoutYear(text) is { } yearless)
            return NextDay(text, yearless, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(from, zone).Date), zone);

        var (date, rest) = LatestDate(Plain(text));

        // The embargo's date may lack a year if the release date has one.
        if (date is { } full && EnglishDate.First(rest) is { Year: null } partial
            && NearestAfter(full, partial) is { } other)
            (date, rest) = (other > full ? other : full, EnglishDate.Remove(rest));
        var clocks = Clock().Matches(rest);
        if (FindDay(date, rest, release, clocks.Count > 0) is not { } day)
            return null;
        if (clocks.Count > 0)
            return LatestMoment(day, rest, clocks, zone);
        // A number next to the day may be a time that cannot be read, and the start of a meeting or speech on that day is unknown.
        var isLate = date is not null && (Number().IsMatch(WithoutZones(rest, zone)) || EmbargoWords.NamesEvent(rest));
        return (isLate ? day.AddDays(1) : day).In(ZoneOfDay(rest, zone));
    }

    /// <summary>The day of a month that a text names without a year; null when it names a year, or no such day.</summary>
    private static FoundDate? DayWithoutYear(string text) =>
        HasFullDate(text) ? null : EnglishDate.First(LatestDate(Plain(text)).Remainder) is { Year: null } day ? day : null;

    /// <summary>
    /// The moment that a text names, on the day of that month nearest to the day on which the file was sent or arrived, but not long before
    /// it. Null when that day is not the day of the week that the text names.
    /// </summary>
    private static DateTimeOffset? NextDay(string text, FoundDate yearless, DateOnly since, TimeZoneInfo zone)
    {
        if (new[] { since.Year, since.Year + 1 }.Select(year => FoundDate.Of(year, yearless.Month, yearless.Day)?.Full)
            .FirstOrDefault(day => day?.AddDays(MaxDaysBeforeArrival) >= since) is not { } day)
            return null;
        var isOther = Weekday().Matches(text).Concat(ShortWeekday().Matches(text))
            .Any(named => !named.Value.StartsWith(day.DayOfWeek.ToString()[..3], StringComparison.OrdinalIgnoreCase));
        return isOther ? null : Read(text, day, zone);
    }

    private static DateTimeOffset? EndOfDay(string text, DateTimeOffset since, TimeZoneInfo zone)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(since, zone).Date);
        return FindDay(date: null, text, today, hasClock: false)?.AddDays(1).In(zone);
    }

    /// <summary>Whether a text names one day of the week, and no day of a month.</summary>
    private static bool IsWeekdayAlone(string text) =>
        !HasDate(text) && Weekday().Matches(text).Select(day => day.Value.ToUpperInvariant()).Distinct().Count() == 1;

    /// <summary>The zone furthest behind UTC: a date that has passed there has passed everywhere.</summary>
    public static TimeZoneInfo UtcMinus12 { get; } =
        TimeZoneInfo.CreateCustomTimeZone("Latest", TimeSpan.FromHours(-12), "Latest", "Latest");

    /// <summary>
    /// The text with zones and times of day in their plain forms: <c>E.S.T.</c>, <c>10amEST</c>, <c>10:00/EST</c>, <c>20h00</c>, <c>10
    /// o'clock</c>.
    /// </summary>
    private static string Plain(string text)
    {
        text = OClock().Replace(HourMark().Replace(ZoneNames.WithoutDots(text), "${h}:${m}"), "${h}:00");
        return WithMaskedOffsets(ZoneAtTime().Replace(text, "${time} "));
    }

    /// <summary>
    /// The latest full date of a line, because too late is safer than too early, and the line without its dates. A numeric date with two
    /// readings counts as the later one.
    /// </summary>
    private static (DateOnly? Date, string Remainder) LatestDate(string text)
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

    /// <summary>The named day; else the release date, or the next day with that weekday.</summary>
    private static DateOnly? FindDay(DateOnly? date, string rest, DateOnly? release, bool hasClock)
    {
        if (date is not null)
            return date;
        if (release is not { } from || EnglishDate.First(rest) is { } yearless && yearless is not { Year: null })
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

    /// <summary>The day in the year of the release; in the next year if that would be more than half a year before the release, as
    /// January is for a release of December.</summary>
    private static DateOnly? NearestAfter(DateOnly release, FoundDate day) =>
        FoundDate.Of(release.Year, day.Month, day.Day)?.Full is { } same && same.AddDays(MaxDaysBeforeRelease) >= release ? same
            : FoundDate.Of(release.Year + 1, day.Month, day.Day)?.Full;

    private static int? MinutesOfDay(Match clock)
    {
        if (clock.Groups["midnight"].Success)
            return 24 * 60;
        if (clock.Groups["noon"].Success)
            return 12 * 60;
        var hour = int.Parse(AsciiDigits.Of(clock.Groups["h"].Value), CultureInfo.InvariantCulture);
        var minute = clock.Groups["m"].Success ? int.Parse(AsciiDigits.Of(clock.Groups["m"].Value), CultureInfo.InvariantCulture) : 0;
        if (clock.Groups["half"] is { Success: true } half)
        {
            // "00:01am" and "14:30pm" say the half of the day twice.
            var isAfternoon = half.Value is ['p' or 'P', ..];
            if (hour > 24 || (hour is 0 or > 12 && isAfternoon != hour > 12))
                return null;
            hour = hour is 0 or > 12 ? hour : (hour % 12) + (isAfternoon ? 12 : 0);
        }

        return hour <= 24 && minute < 60 && (hour < 24 || minute == 0) ? (hour * 60) + minute : null;
    }

    /// <summary>
    /// The zone given with the time of day, after the date, or for all times; the publisher's own when none is, and the latest one when it
    /// is not known for certain.
    /// </summary>
    private static TimeZoneInfo FindZone(string before, string after, TimeZoneInfo own)
    {
        var gap = Filler().Match(after);
        var text = WithoutMask(after[gap.Length..]);
        text = text[InPlace().Match(text).Length..];
        if (Offset().Match(text) is { Success: true } offset)
            return ZoneNames.Find($"UTC{offset.Value.Trim()}", own) ?? UtcMinus12;
        if ((ZoneNames.FindAtStart(text, own) ?? ZoneNames.FindAtStart(Country().Replace(text, ""), own)) is { } named)
            return named.Zone ?? UtcMinus12;

        // After a dash there may be a zone, or the place and sender of the text; these must not shorten an embargo.
        var isApart = gap.Groups["dash"].Success;
        if (ZoneNames.CityAtStart(text) is { } city)
            return isApart && own.BaseUtcOffset < city.Zone.BaseUtcOffset ? own : city.Zone;
        if (AllTimes().Match(text) is { Success: true } all)
            return ZoneNames.FindAtStart(text[(all.Index + all.Length)..], own)?.Zone ?? UtcMinus12;
        if (UnknownZone().Match(text) is { Success: true } unknown && !(isApart && unknown.Groups["word"].Length > MaxZoneLength))
            return UtcMinus12;
        return ZoneNames.FindAtEnd(before.TrimEnd(' ', ',', ':', '('), own) ?? own;
    }
}
