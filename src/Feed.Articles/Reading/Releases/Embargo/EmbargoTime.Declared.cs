using System.Globalization;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <content>Several times of day, the zone of a day without a time, and unusable words.</content>
internal static partial class EmbargoTime
{
    private const int MaxClockTimes = 4;

    private const int LatestHour = 24;

    /// <summary>
    /// The moment that a declared value names; the value contains nothing else. If words are unusable, the hold ends when that time, or
    /// the end of the day, is reached in every zone. Null when no day is named.
    /// </summary>
    /// <param name="text">The value.</param>
    /// <param name="zone">The zone when the value names none.</param>
    public static HoldTime? ReadValue(string text, TimeZoneInfo zone)
    {
        var plain = Plain(AsciiDigits.Of(text));
        var (date, rest) = LatestDate(plain);
        if (date is not { } day)
            return null;
        var clocks = Clock().Matches(rest);
        var unused = WithoutMask(Unused(rest, zone));
        if (unused.Length == 0)
            return Read(plain, release: null, zone) is { } moment ? new HoldTime(moment, "") : null;
        var until = clocks.Count > 0 && !unused.Any(char.IsDigit) ? LatestMoment(day, rest, clocks, zone, UtcMinus12) : null;
        return new HoldTime(until ?? day.AddDays(1).In(UtcMinus12), unused) { MayBeLater = NamesOtherDay(unused) };
    }

    /// <summary>
    /// The moment that a translated line names. An unknown word or number may mean a later time of that day, so the day must
    /// have passed in every zone. Null when no day is named, or when another day may be meant.
    /// </summary>
    /// <param name="text">The line.</param>
    /// <param name="zone">The zone when the line names none.</param>
    public static DateTimeOffset? ReadTranslated(string text, TimeZoneInfo zone)
    {
        var plain = Plain(AsciiDigits.Of(text)).Trim(' ', '*', '+', '#', '=', '!', '~');
        var (date, rest) = LatestDate(plain);
        var unused = WithoutMask(Unused(rest, zone));
        return date is not { } day || NamesOtherDay(unused) ? null
            : unused.Length == 0 ? Read(plain, release: null, zone)
            : day.AddDays(1).In(UtcMinus12);
    }

    /// <summary>Whether a value is a day without its year, or a day of the week, perhaps with a time of day, and nothing else.</summary>
    public static bool IsTimeWithoutYear(string text) =>
        (DayWithoutYear(text) is not null || IsWeekdayAlone(text)) && !HasFullDate(text)
        && WithoutTimeAndZone(text).Split([' ', ',', '.', ':', ';', '(', ')', '-'], StringSplitOptions.RemoveEmptyEntries)
            .All(word => EmbargoWords.NeutralWords.IsMatch(word));

    /// <summary>
    /// The latest of several times of day. A time that only repeats the one before it in another zone, even on another day, is ignored.
    /// </summary>
    private static DateTimeOffset? LatestMoment(
        DateOnly day, string rest, MatchCollection clocks, TimeZoneInfo own, TimeZoneInfo? inZone = null)
    {
        DateTimeOffset? latest = null;
        foreach (var clock in clocks.Take(MaxClockTimes))
        {
            if (MinutesOfDay(clock) is not { } minutes)
                return null;
            var zone = inZone ?? FindZone(rest[..clock.Index], rest[(clock.Index + clock.Length)..], own);
            var moment = day.ToDateTime(TimeOnly.MinValue).AddMinutes(minutes).In(zone);
            var isSame = latest is { } first && Math.Abs((moment - first).TotalDays) is 0 or 1;
            latest = isSame || latest > moment ? latest : moment;
        }

        return latest;
    }

    /// <summary>The zone next to a day without a time of day, the latest of several; the publisher's own when there is none.</summary>
    private static TimeZoneInfo ZoneOfDay(string rest, TimeZoneInfo own)
    {
        List<TimeZoneInfo> zones = [];
        foreach (var word in NameStart().Matches(rest).Cast<Match>())
        {
            if (ZoneAt(rest, word.Index, own) is not { } found || IsWord(rest[word.Index..], found.Length))
                continue;
            zones.Add(found.Zone ?? UtcMinus12);

            // A city may be where the sender sits: it makes no embargo shorter.
            if (ZoneNames.CityAtStart(rest[word.Index..])?.Length == found.Length)
                zones.Add(own);
        }

        if (UnknownAbbreviation().IsMatch(WithoutZones(rest, own)))
            return UtcMinus12;
        return zones.Count == 0 ? own : zones.MinBy(zone => zone.BaseUtcOffset)!;
    }

    private static string WithoutZones(string rest, TimeZoneInfo own)
    {
        for (var word = NameStart().Match(rest); word.Success; word = NameStart().Match(rest, word.Index + 1))
        {
            StepBudget.Spend();
            if (ZoneAt(rest, word.Index, own) is { } found)
                rest = string.Concat(rest.AsSpan(0, word.Index), new string(' ', found.Length), rest.AsSpan(word.Index + found.Length));
            if (word.Index + 1 >= rest.Length)
                break;
        }

        return rest;
    }

    /// <summary>Whether a zone's name may be a word of everyday language, such as <c>eat</c> and <c>cat</c>.</summary>
    private static bool IsWord(string text, int length) => length < MinNameLength && text.AsSpan(0, length).ContainsAnyInRange('a', 'z');

    /// <summary>The zone whose name or offset begins at a place of a text.</summary>
    private static (int Length, TimeZoneInfo? Zone)? ZoneAt(string text, int at, TimeZoneInfo own)
    {
        var rest = WithoutMask(text[at..]);
        if (Offset().Match(rest) is { Success: true } offset)
            return (offset.Length, ZoneNames.Find($"UTC{offset.Value.Trim()}", own));
        if (ZoneNames.FindAtStart(rest, own) is { } named && (named.Length > 2 || !char.IsLower(rest[0])))
            return named;
        return char.IsUpper(rest[0]) && ZoneNames.CityAtStart(rest) is { } city ? (city.Length, city.Zone) : null;
    }

    /// <summary>What is left of a value without its times of day, days of the week, zones and small words.</summary>
    private static string Unused(string rest, TimeZoneInfo own)
    {
        var left = Weekday().Replace(ShortWeekday().Replace(Clock().Replace(rest, " "), " "), " ");
        left = EmbargoWords.NeutralWords.Replace(WithoutZones(left, own), " ");
        return string.Join(' ', left.Split([' ', ',', '.', ':', ';', '(', ')', '[', ']', '-', '–', '—', '/', '|', '+', '"'],
            StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>
    /// The text with private-use characters for the digits of offsets, so that <c>GMT-3, March 5</c> is not the third of March.
    /// </summary>
    private static string WithMaskedOffsets(string text) => WrittenOffset().Replace(text, match =>
        string.Concat(match.Value.Select(c => char.IsAsciiDigit(c) ? (char)(FirstMask + c - '0') : c)));

    private static string WithoutMask(string text) => !text.Any(c => c is >= FirstMask and <= LastMask) ? text
        : string.Concat(text.Select(c => c is >= FirstMask and <= LastMask ? (char)('0' + c - FirstMask) : c));

    /// <summary>Whether unused words may name another day: a month, or a number that is not an hour.</summary>
    private static bool NamesOtherDay(string unused)
    {
        var words = unused.Split(' ');
        var isHour = words is [var only] && Hour().Match(only) is { Success: true } hour
            && int.Parse(hour.Groups["h"].ValueSpan, CultureInfo.InvariantCulture) <= LatestHour;
        return Array.Exists(words, word => MultilingualDate.IsMonth(word) || ShortMonth().IsMatch(word))
            || (unused.Any(char.IsDigit) && !isHour);
    }

    private const int MinNameLength = 4;

    private const string Months = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";

    private const char FirstMask = '\uE100';
    private const char LastMask = '\uE109';

    /// <summary>Where the name or the offset of a zone may begin.</summary>
    [GeneratedRegex(@"(?<![\p{L}\d])[\p{L}+−-]", Options, 1000)]
    private static partial Regex NameStart();

    [GeneratedRegex(@"^(?<h>\d{1,2})h?$", Options, 1000)]
    private static partial Regex Hour();

    [GeneratedRegex(
        @"\b((GMT|UTC|UT) ?([+−-]|plus|minus) ?|(?!(" + Months + @"|mon|tue|wed|thu|fri|sat|sun)\p{L}?[+−-])(?-i:[A-Z]{3,4})[+−-])\d{1,2}(:?\d{2})?(?!\d| ?(" + Months + @"))|(?<=(\d[:.]\d\d|[ap]\.? ?m\.?) ?)[+−-](0\d|1[0-4]):?[0-5]\d(?!\d)",
        Options, 1000)]
    private static partial Regex WrittenOffset();

    [GeneratedRegex(@"\b(mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)\b\.?", Options, 1000)]
    private static partial Regex ShortWeekday();

    [GeneratedRegex("^(" + Months + "|sept)$", Options, 1000)]
    private static partial Regex ShortMonth();

    /// <summary>What reads as the abbreviation of a zone: <c>XST</c>.</summary>
    [GeneratedRegex(@"\b(?-i:[A-Z]{1,3}[DS]T)\b", Options, 1000)]
    private static partial Regex UnknownAbbreviation();

    /// <summary>What precedes the place whose clocks count.</summary>
    [GeneratedRegex(@"^(in|at) (?=(?-i:[A-Z]))", Options, 1000)]
    private static partial Regex InPlace();
}
