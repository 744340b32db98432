using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using static Feed.Articles.Reading.Releases.TimePatterns;

namespace Feed.Articles.Reading.Releases;

/// <summary>Reads the moment at which an embargo ends, such as <c>00:01 GMT, Thursday 5 March 2099</c>.</summary>
internal static class EmbargoTime
{
    /// <summary>The most letters that may remain besides a request and its time.</summary>
    public const int MaxOtherLetters = 16;

    private const int MaxDaysBeforeArrival = 60;
    private const int DaysOfWeek = 7;
    private const int MaxClockTimes = 4;
    private const int LatestHour = 24;

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

    /// <summary>Whether a text begins with a date, a day of the week or a time of day, perhaps after small words.</summary>
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

    /// <summary>Whether a text has a digit or a word for a time. Most have neither and need no slower check.</summary>
    private static bool MayHaveTime(string text) => AsciiDigits.HasDigit(text) || text.AsSpan().ContainsAny(TimeWords);

    /// <summary>Whether a text names a day with its year.</summary>
    public static bool HasFullDate(string text) =>
        AsciiDigits.HasDigit(text) && (NoisyDate.Find(text) is not null || NumericDate().IsMatch(text));

    /// <summary>Whether a text contains a date, with or without a year.</summary>
    public static bool HasDate(string text) =>
        AsciiDigits.HasDigit(text) && (HasFullDate(text) || (EnglishDate.First(text) is not null && DayOfMonth().IsMatch(text)));

    /// <summary>Whether a text names a time of day.</summary>
    public static bool HasClock(string text) => MayHaveTime(text) && Clock().IsMatch(EmbargoDay.Latest(text).Remainder);

    /// <summary>Whether a text names a day of the week.</summary>
    public static bool HasWeekday(string text) => Weekday().IsMatch(text);

    /// <summary>The text without dates, days of the week, times of day and zones.</summary>
    public static string WithoutTimeAndZone(string text)
    {
        var rest = Clock().Replace(EmbargoDay.Latest(EmbargoDay.Plain(text)).Remainder, " ");
        rest = ShortWeekday().Replace(Weekday().Replace(rest, " "), " ");
        if (EnglishDate.First(rest) is { Year: null })
            rest = EnglishDate.Remove(rest);
        return EmbargoZone.WithoutMask(EmbargoZone.WithoutZones(rest, TimeZoneInfo.Utc));
    }

    /// <summary>The number of letters outside the date, the day of the week and the time of day.</summary>
    public static int CountOtherLetters(string text) => WithoutTime(text).Count(char.IsLetter);

    /// <summary>The text without date, weekday and time of day.</summary>
    public static string WithoutTime(string text) =>
        MayHaveTime(text) ? Weekday().Replace(Clock().Replace(EmbargoDay.Latest(text).Remainder, " ", 1), " ") : text;

    /// <summary>
    /// When the embargo ends; null when it cannot be read for certain. "Midnight" is the end of the named day: publishing too late is
    /// safer than too early.
    /// </summary>
    /// <param name="text">The line that asks for the embargo.</param>
    /// <param name="release">The date of the release, which a line with only a time of day or a day of the week needs.</param>
    /// <param name="zone">The zone if the line names none.</param>
    /// <param name="arrived">When the file was sent or arrived. A day of the week, or a day without a year, means the next one after that.
    /// Null when unknown.</param>
    public static EmbargoEnd? Read(string text, DateOnly? release, TimeZoneInfo zone, DateTimeOffset? arrived = null)
    {
        if (release is null && arrived is { } since && IsWeekdayAlone(text))
        {
            // "Sunday AM papers" can appear at any hour, so wait until the day ends.
            if (EmbargoWords.PartOfDay.IsMatch(text) && !HasClock(text))
                return EndOfDay(text, since, zone);
            var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(since, zone).Date);
            return Read(text, today, zone) is { } next && next.Until >= since ? next : Read(text, today.AddDays(DaysOfWeek), zone);
        }

        if (release is null && arrived is { } from && EmbargoDay.WithoutYear(text) is { } yearless)
            return NextDay(text, yearless, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(from, zone).Date), zone);

        var (date, rest) = EmbargoDay.Latest(EmbargoDay.Plain(text));

        // The embargo's date may lack a year if the release date has one.
        if (date is { } full && EnglishDate.First(rest) is { Year: null } partial
            && EmbargoDay.NearestAfter(full, partial) is { } other)
            (date, rest) = (other > full ? other : full, EnglishDate.Remove(rest));
        var clocks = Clock().Matches(rest);
        if (EmbargoDay.Find(date, rest, release, clocks.Count > 0) is not { } day)
            return null;
        if (clocks.Count > 0)
            return LatestMoment(day, rest, clocks, zone);
        // A number next to the day may be a time that cannot be read, and the start of a meeting or speech on that day is unknown.
        var isLate = date is not null && (Number().IsMatch(EmbargoZone.WithoutZones(rest, zone)) || EmbargoWords.NamesEvent(rest));
        return EmbargoEnd.At(isLate ? day.AddDays(1) : day, EmbargoZone.OfDay(rest, zone));
    }

    /// <summary>
    /// The moment that a text without a year names, in the first year in which it is not well before the arrival of the file. Null when it
    /// falls on another weekday than the text says.
    /// </summary>
    private static EmbargoEnd? NextDay(string text, FoundDate yearless, DateOnly since, TimeZoneInfo zone)
    {
        if (new[] { since.Year, since.Year + 1 }.Select(year => FoundDate.Of(year, yearless.Month, yearless.Day)?.Full)
            .FirstOrDefault(day => day?.AddDays(MaxDaysBeforeArrival) >= since) is not { } day)
            return null;
        var isOther = Weekday().Matches(text).Concat(ShortWeekday().Matches(text))
            .Any(named => !named.Value.StartsWith(day.DayOfWeek.ToString()[..3], StringComparison.OrdinalIgnoreCase));
        return isOther ? null : Read(text, day, zone);
    }

    private static EmbargoEnd? EndOfDay(string text, DateTimeOffset since, TimeZoneInfo zone)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(since, zone).Date);
        return EmbargoDay.Find(date: null, text, today, hasClock: false) is { } day ? EmbargoEnd.At(day.AddDays(1), zone) : null;
    }

    /// <summary>Whether a text names one day of the week, and no day of a month.</summary>
    private static bool IsWeekdayAlone(string text) =>
        !HasDate(text) && Weekday().Matches(text).Select(day => day.Value.ToUpperInvariant()).Distinct().Count() == 1;

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
            // "00:01am" and "14:30pm" combine a 24-hour time with am or pm.
            var isAfternoon = half.Value is ['p' or 'P', ..];
            if (hour > 24 || (hour is 0 or > 12 && isAfternoon != hour > 12))
                return null;
            hour = hour is 0 or > 12 ? hour : (hour % 12) + (isAfternoon ? 12 : 0);
        }

        return hour <= 24 && minute < 60 && (hour < 24 || minute == 0) ? (hour * 60) + minute : null;
    }

    /// <summary>
    /// The moment in a declared value that contains nothing else. If a word cannot be read, the hold ends when that time, or that day, has
    /// passed in every zone. Null when no day is named.
    /// </summary>
    /// <param name="text">The value.</param>
    /// <param name="zone">The zone if the value names none.</param>
    public static HoldTime? ReadValue(string text, TimeZoneInfo zone)
    {
        var plain = EmbargoDay.Plain(AsciiDigits.Of(text));
        var (date, rest) = EmbargoDay.Latest(plain);
        if (date is not { } day)
            return null;
        var clocks = Clock().Matches(rest);
        var unused = EmbargoZone.WithoutMask(Unused(rest, zone));
        if (unused.Length == 0)
            return Read(plain, release: null, zone) is { } read ? new HoldTime(read.Until, "") : null;
        var until = clocks.Count > 0 && !unused.Any(char.IsDigit) ? LatestMoment(day, rest, clocks, zone, EmbargoZone.Unknown) : null;
        var end = until ?? EmbargoEnd.At(day.AddDays(1), EmbargoZone.Unknown);
        return new HoldTime(end.Until, unused) { MayBeLater = NamesOtherDay(unused) };
    }

    /// <summary>
    /// The moment in a translated line. An unknown word or number may mean a later time of that day, so the hold then lasts until the day
    /// has passed in every zone. Null when no day is named, or when another day may be meant.
    /// </summary>
    /// <param name="text">The line.</param>
    /// <param name="zone">The zone if the line names none.</param>
    public static EmbargoEnd? ReadTranslated(string text, TimeZoneInfo zone)
    {
        var plain = EmbargoDay.Plain(AsciiDigits.Of(text)).Trim(' ', '*', '+', '#', '=', '!', '~');
        var (date, rest) = EmbargoDay.Latest(plain);
        var unused = EmbargoZone.WithoutMask(Unused(rest, zone));
        return date is not { } day || NamesOtherDay(unused) ? null
            : unused.Length == 0 ? Read(plain, release: null, zone)
            : EmbargoEnd.At(day.AddDays(1), EmbargoZone.Unknown);
    }

    /// <summary>Whether a value is only a day without a year, or only a day of the week, perhaps with a time of day.</summary>
    public static bool IsTimeWithoutYear(string text) =>
        (EmbargoDay.WithoutYear(text) is not null || IsWeekdayAlone(text)) && !HasFullDate(text)
        && WithoutTimeAndZone(text).Split([' ', ',', '.', ':', ';', '(', ')', '-'], StringSplitOptions.RemoveEmptyEntries)
            .All(word => EmbargoWords.NeutralWords.IsMatch(word));

    /// <summary>
    /// The latest of several times of day. A time that only repeats the one before it in another zone, even on another day, is ignored.
    /// </summary>
    private static EmbargoEnd? LatestMoment(
        DateOnly day, string rest, MatchCollection clocks, TimeZoneInfo own, TimeZoneInfo? inZone = null)
    {
        EmbargoEnd? latest = null;
        foreach (var clock in clocks.Take(MaxClockTimes))
        {
            if (MinutesOfDay(clock) is not { } minutes)
                return null;
            var zone = inZone ?? EmbargoZone.Find(rest[..clock.Index], rest[(clock.Index + clock.Length)..], own);
            var moment = EmbargoEnd.At(day.ToDateTime(TimeOnly.MinValue).AddMinutes(minutes), zone);
            var isSame = latest is { } first && Math.Abs((moment.Until - first.Until).TotalDays) is 0 or 1;
            latest = isSame || latest?.Until > moment.Until ? latest : moment;
        }

        return latest;
    }

    /// <summary>The rest of a value without times of day, days of the week, zones and small words.</summary>
    private static string Unused(string rest, TimeZoneInfo own)
    {
        var left = Weekday().Replace(ShortWeekday().Replace(Clock().Replace(rest, " "), " "), " ");
        left = EmbargoWords.NeutralWords.Replace(EmbargoZone.WithoutZones(left, own), " ");
        return string.Join(' ', left.Split([' ', ',', '.', ':', ';', '(', ')', '[', ']', '-', '–', '—', '/', '|', '+', '"'],
            StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Whether unused words may name another day: a month, or a number that is not an hour.</summary>
    private static bool NamesOtherDay(string unused)
    {
        var words = unused.Split(' ');
        var isHour = words is [var only] && Hour().Match(only) is { Success: true } hour
            && int.Parse(hour.Groups["h"].ValueSpan, CultureInfo.InvariantCulture) <= LatestHour;
        return Array.Exists(words, word => MultilingualDate.IsMonth(word) || ShortMonth().IsMatch(word))
            || (unused.Any(char.IsDigit) && !isHour);
    }
}
