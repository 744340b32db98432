using System.Text.RegularExpressions;
using static Feed.Articles.Reading.Releases.TimePatterns;

namespace Feed.Articles.Reading.Releases;

/// <summary>Finds the zone of an embargo's time.</summary>
internal static class EmbargoZone
{
    private const int MaxZoneLength = 5;

    /// <summary>Shorter names of zones may be everyday words: <c>eat</c>, <c>cat</c>.</summary>
    private const int MinNameLength = 4;

    private const char FirstMask = '\uE100';
    private const char LastMask = '\uE109';

    /// <summary>
    /// Stands for an unknown zone. It is the zone furthest behind UTC: a time that has passed there has passed everywhere.
    /// </summary>
    public static TimeZoneInfo Unknown { get; } =
        TimeZoneInfo.CreateCustomTimeZone("Latest", TimeSpan.FromHours(-12), "Latest", "Latest");

    /// <summary>
    /// The zone next to the time of day, after the date, or given for all times; the publisher's own if there is none, and
    /// <see cref="Unknown"/> if it is uncertain.
    /// </summary>
    public static TimeZoneInfo Find(string before, string after, TimeZoneInfo own)
    {
        var gap = Filler().Match(after);
        var text = WithoutMask(after[gap.Length..]);
        text = text[InPlace().Match(text).Length..];
        if (Offset().Match(text) is { Success: true } offset)
            return ZoneNames.Find($"UTC{offset.Value.Trim()}", own) ?? Unknown;
        if ((ZoneNames.FindAtStart(text, own) ?? ZoneNames.FindAtStart(Country().Replace(text, ""), own)) is { } named)
            return named.Zone ?? Unknown;

        // After a dash comes a zone, or the place and sender of the text, which must not shorten an embargo.
        var isApart = gap.Groups["dash"].Success;
        if (ZoneNames.CityAtStart(text) is { } city)
            return isApart && own.BaseUtcOffset < city.Zone.BaseUtcOffset ? own : city.Zone;
        if (AllTimes().Match(text) is { Success: true } all)
            return ZoneNames.FindAtStart(text[(all.Index + all.Length)..], own)?.Zone ?? Unknown;
        if (UnknownZone().Match(text) is { Success: true } unknown && !(isApart && unknown.Groups["word"].Length > MaxZoneLength))
            return Unknown;
        return ZoneNames.FindAtEnd(before.TrimEnd(' ', ',', ':', '('), own) ?? own;
    }

    /// <summary>
    /// The zone next to a day without a time of day; of several, the one in which the day begins last; the publisher's own if there is
    /// none.
    /// </summary>
    public static TimeZoneInfo OfDay(string rest, TimeZoneInfo own)
    {
        List<TimeZoneInfo> zones = [];
        foreach (var word in NameStart().Matches(rest).Cast<Match>())
        {
            if (ZoneAt(rest, word.Index, own) is not { } found || IsWord(rest[word.Index..], found.Length))
                continue;
            zones.Add(found.Zone ?? Unknown);

            // A city may be the sender's, so it must not shorten an embargo.
            if (ZoneNames.CityAtStart(rest[word.Index..])?.Length == found.Length)
                zones.Add(own);
        }

        if (UnknownAbbreviation().IsMatch(WithoutZones(rest, own)))
            return Unknown;
        return zones.Count == 0 ? own : zones.MinBy(zone => zone.BaseUtcOffset)!;
    }

    public static string WithoutZones(string rest, TimeZoneInfo own)
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

    /// <summary>Whether a zone's name may be an everyday word, such as <c>eat</c> and <c>cat</c>.</summary>
    private static bool IsWord(string text, int length) => length < MinNameLength && text.AsSpan(0, length).ContainsAnyInRange('a', 'z');

    /// <summary>The zone whose name or offset begins at an index of a text; null when there is none.</summary>
    private static (int Length, TimeZoneInfo? Zone)? ZoneAt(string text, int at, TimeZoneInfo own)
    {
        var rest = WithoutMask(text[at..]);
        if (Offset().Match(rest) is { Success: true } offset)
            return (offset.Length, ZoneNames.Find($"UTC{offset.Value.Trim()}", own));
        if (ZoneNames.FindAtStart(rest, own) is { } named && (named.Length > 2 || !char.IsLower(rest[0])))
            return named;
        return char.IsUpper(rest[0]) && ZoneNames.CityAtStart(rest) is { } city ? (city.Length, city.Zone) : null;
    }

    /// <summary>
    /// The text with private-use characters for the digits of offsets, so that <c>GMT-3, March 5</c> is not the third of March.
    /// </summary>
    public static string WithMaskedOffsets(string text) => WrittenOffset().Replace(text, match =>
        string.Concat(match.Value.Select(c => char.IsAsciiDigit(c) ? (char)(FirstMask + c - '0') : c)));

    public static string WithoutMask(string text) => !text.Any(c => c is >= FirstMask and <= LastMask) ? text
        : string.Concat(text.Select(c => c is >= FirstMask and <= LastMask ? (char)('0' + c - FirstMask) : c));
}
