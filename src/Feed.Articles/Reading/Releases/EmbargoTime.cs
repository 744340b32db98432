using System.Globalization;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>Reads the moment at which an embargo ends, such as <c>00:01 GMT, Thursday 5 March 2099</c>.</summary>
internal static partial class EmbargoTime
{
    private const int MostDates = 5;

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
        var (date, rest) = LatestDate(text);
        var clock = Clock().Match(rest);
        if (Day(date, rest, release, clock.Success) is not { } day)
            return null;
        if (!clock.Success)
            return day.In(zone);
        if (Minutes(clock) is not { } minutes || Zone(rest[..clock.Index], rest[(clock.Index + clock.Length)..], zone) is not { } named)
            return null;
        return day.ToDateTime(TimeOnly.MinValue).AddMinutes(minutes).In(named);
    }

    /// <summary>The latest full date of a line, because too late is safer than too early, and the line without its dates.</summary>
    private static (DateOnly? Date, string Beside) LatestDate(string text)
    {
        var latest = (DateOnly?)null;
        for (var dates = 0; dates < MostDates && NoisyDate.Find(text) is { } match; dates++)
        {
            latest = match.Date.Full is { } full && (latest is null || full > latest) ? full : latest;
            text = string.Concat(text.AsSpan(0, match.Index), " ", text.AsSpan(match.Index + match.Length));
        }

        return (latest, text);
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

    /// <summary>
    /// The zone that is named beside the time of day, or behind the day after it; the publisher's own when none is, null when it is not known for certain.
    /// </summary>
    private static TimeZoneInfo? Zone(string before, string after, TimeZoneInfo own)
    {
        var text = after[Filler().Match(after).Length..];
        if (ZoneNames.FindAtStart(text, own) is { } named)
            return named.Zone;
        if (UnknownZone().IsMatch(text))
            return null;
        var word = before.TrimEnd(' ', ',', ':', '(');
        return ZoneNames.Find(word[(word.LastIndexOf(' ') + 1)..], own) ?? own;
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"(?<midnight>\b(12 )?midnight\b)|(?<noon>\b(12 )?(noon|midday)\b)"
        + @"|(?<![\d/.])(?<h>\d{1,2})( ?[:.] ?(?<m>\d{2}))? ?(?<half>[ap]\. ?m\b\.?|[ap]m\b)"
        + @"|(?<![\d/.])(?<h>\d{1,2})[:.](?<m>\d{2})(?![\d/])(:\d{2})?( ?h(ou)?rs?\b)?"
        + @"|\b(?<h>[0-2]\d)(?<m>[0-5]\d)( ?h(ou)?rs\b| ?h\b|(?= ?(?-i:[A-Z]{2,4})\b))"
        + @"|\b(?<h>0\d|1[0-8]|2[1-3])(?<m>[0-5]\d)\b(?= ?(on\b|,|$|\(|\p{L}))"
        + @"|\b(?<h>19|20)(?<m>[0-5]\d)\b(?= ?(on\b|,? \p{L}+day\b|\p{L}+( \p{L}+)? time\b|\())", Options, 1000)]
    private static partial Regex Clock();

    /// <summary>What may stand between a time of day and its zone: marks, the day of the week, and what was left of the date.</summary>
    [GeneratedRegex(@"^([\s(),.\[\]]+|(mon|tues|wednes|thurs|fri|satur|sun)day\b|(mon|tue|wed|thu|fri|sat|sun)\b|(on|of|the)\b)*", Options, 1000)]
    private static partial Regex Filler();

    [GeneratedRegex(@"\b(mon|tues|wednes|thurs|fri|satur|sun)day\b", Options, 1000)]
    private static partial Regex Weekday();

    /// <summary>A word that reads as a zone or a place: <c>XST</c>, <c>Ruritanian time</c>, <c>US Central</c>.</summary>
    [GeneratedRegex(
        @"^(?-i:[A-Z]{1,3}[DS]?T)\b|^(?!local)\p{L}+( \p{L}+)? time\b"
        + @"|^(?!(for|please|contact|note|this|all|not|until|no|embargo(ed)?|press|media|news|release|strictly|under)\b)((?-i:U\.?S\.?) )?(?-i:[A-Z][a-z]+)\b(?! ?\d)",
        Options,
        1000)]
    private static partial Regex UnknownZone();
}
