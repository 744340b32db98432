using System.Globalization;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>Parses the dates that pages declare, in the formats of common content systems.</summary>
/// <param name="zone">The zone of dates that name none.</param>
/// <param name="language">The page's language tag; null when it names none.</param>
internal sealed partial class HtmlDate(TimeZoneInfo zone, string? language)
{
    /// <summary>In a longer line, two digits after a dot may not be a year.</summary>
    private const int MaxShortYearLine = 40;

    private readonly List<string> unreadable = [];
    private readonly List<string> unknownZones = [];
    private bool anyRead;

    /// <summary>
    /// One sentence for each declared date that was not used because its zone is unknown, or because it cannot be parsed and the page has
    /// no other date.
    /// </summary>
    public IReadOnlyList<string> Notes => [.. unknownZones.Concat(anyRead || unknownZones.Count > 0 ? [] : unreadable).Distinct()];

    /// <summary>The possible range of the first publication date with an unknown zone; null when all zones are known.</summary>
    public DateRange? Uncertain { get; private set; }

    /// <summary>How many declared dates name a zone that is not known.</summary>
    public int UnknownZones => unknownZones.Count;

    /// <summary>A date that the page declares; null, and a note, when it cannot be used.</summary>
    /// <param name="name">What declares it, such as <c>datePublished</c>.</param>
    /// <param name="value">The value; null when it is not declared.</param>
    /// <param name="mayBeOther">
    /// Whether the element may contain something other than a publication date. An unreadable value then gets no note.
    /// </param>
    /// <param name="mayHold">
    /// Whether the element is where pages show their publication date. A date with an unknown zone may then hold the article.
    /// </param>
    public DateTimeOffset? ReadDeclared(string name, string? value, bool mayBeOther = false, bool mayHold = true)
    {
        if (value is null || CleanText.Line(value) is not { Length: > 0 } text)
            return null;
        var read = Read(text);
        var moment = read.Moment;
        if (read.UnknownZone is { } zoneName)
        {
            Uncertain ??= mayHold ? read.Range : null;
            unknownZones.Add(
                $"The time zone \"{CleanText.Cut(zoneName, 40)}\" of the page's {name} \"{CleanText.Cut(text, 60)}\" is unknown or ambiguous, so the date was not used; "
                + "write an offset such as +01:00.");
            return null;
        }

        if (moment is null && !mayBeOther)
            unreadable.Add(
                $"The page's {name} \"{CleanText.Cut(text, 60)}\" cannot be read as a date, so it was not used; write it like 2026-03-14T09:30:00+01:00.");
        anyRead |= moment is not null;
        return moment;
    }

    /// <summary>
    /// The date in a line that the page shows; the publication date if the line also has an update date. Null when the line has no full
    /// date. With an unknown zone, only the day is used.
    /// </summary>
    public DateTimeOffset? ReadShown(string line)
    {
        var text = CleanText.Line(line);
        text = BylineLead.WithoutUpdate(text) ?? text;
        if (BeforeUpdate().Match(text) is { Success: true } published && ReadShown(published.Value) is { } first)
            return first;
        // With dots the day comes first, so a two-digit year is unambiguous: 28.01.22.
        if (text.Length <= MaxShortYearLine && ShortYear().Match(text) is { Success: true } date)
            text = text.Insert(date.Groups["year"].Index, date.Groups["year"].Value[0] < '5' ? "20" : "19");
        return Read(text) is { UnknownZone: null } read ? read.Moment : MultilingualDate.First(text, language)?.StartIn(zone);
    }

    [GeneratedRegex(@"(?<![\d.])(0?[1-9]|[12]\d|3[01])\.(0?[1-9]|1[0-2])\.(?<year>\d\d)(?![\d.:])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ShortYear();

    private DeclaredMoment Read(string text)
    {
        if (text.Length is 0 or > 100)
            return default;
        var read = DeclaredDate.Read(text, zone);
        if (read.Moment is not null || read.UnknownZone is not null)
            return read;
        return new DeclaredMoment(ReadIso(text) ?? ReadUnix(text) ?? MultilingualDate.First(text, language)?.StartIn(zone), null);
    }

    /// <summary>
    /// ISO 8601 with common deviations: an offset without a colon, milliseconds after a colon, the name of the zone at the end.
    /// </summary>
    private DateTimeOffset? ReadIso(string text)
    {
        if (IsoDate().Match(text) is not { Success: true } match
            || !DateOnly.TryParseExact(match.Groups["date"].Value.Replace('/', '-'), "yyyy-MM-dd", CultureInfo.InvariantCulture,
                DateTimeStyles.None, out var date))
            return null;
        var time = TimeOnly.MinValue;
        if (match.Groups["time"].Success && !TimeOnly.TryParse(match.Groups["time"].Value, CultureInfo.InvariantCulture, out time))
            return null;
        var moment = date.ToDateTime(time);
        if (match.Groups["zone"].Value is not { Length: > 0 } offset)
            return DeclaredDate.Parse(moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture), zone);
        return DeclaredDate.Parse(moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) + IsoOffset(offset), zone);
    }

    /// <summary>An offset as ISO 8601 writes it after a time: <c>+0100</c> and <c>+01</c> are <c>+01:00</c>.</summary>
    private static string IsoOffset(string offset) => offset.Length switch
    {
        1 => "Z",
        3 => offset + ":00",
        5 => offset.Insert(3, ":"),
        _ => offset,
    };

    /// <summary>Seconds or milliseconds since 1970, for times from 1990 to 2099.</summary>
    private static DateTimeOffset? ReadUnix(string text) =>
        text.Length is 10 or 13 && text.All(char.IsAsciiDigit) && long.Parse(text, CultureInfo.InvariantCulture) is var number
            && (text.Length == 10 ? number : number / 1000) is > 631_152_000 and < 4_102_444_800 and var seconds
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    /// <summary>
    /// Everything before the date of an update. The two dates may touch, because a line break between them leaves no space.
    /// </summary>
    [GeneratedRegex(
        @"^.*?\d.*?(?=[\s|·•(–—-]*((Last|Letzte) )?(Updated|Modified|Aktualisiert|Actualizado)\b)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex BeforeUpdate();

    [GeneratedRegex(@"^(?<date>[0-9]{4}[-/][0-9]{2}[-/][0-9]{2})([T ]{1,2}(?<time>[0-9]{2}:[0-9]{2}(:[0-9]{2})?)([.:,][0-9]{1,9})?)? ?(?<zone>[Zz]|[+-][0-9]{2}(:?[0-9]{2})?)?(?![0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IsoDate();
}
