using System.Globalization;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>Reads the dates that pages declare, in the forms that content systems make of them.</summary>
/// <param name="zone">The zone of dates that name none.</param>
/// <param name="language">The page's language tag; null when it names none.</param>
internal sealed partial class HtmlDate(TimeZoneInfo zone, string? language)
{
    /// <summary>The moment; null when the value is no full date.</summary>
    public DateTimeOffset? Parse(string? value)
    {
        if (value is null)
            return null;
        var text = CleanText.Line(value);
        if (text.Length is 0 or > 100)
            return null;
        return DeclaredDate.Parse(text, zone) ?? Iso(text) ?? Unix(text) ?? WrittenDate.First(text, language)?.In(zone);
    }

    /// <summary>ISO 8601 with what programs add or leave out: zones without a colon, milliseconds behind a colon, a name of the zone.</summary>
    private DateTimeOffset? Iso(string text)
    {
        if (IsoDate().Match(text) is not { Success: true } match || !DateOnly.TryParseExact(match.Groups["date"].Value.Replace('/', '-'), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return null;
        var time = TimeOnly.MinValue;
        if (match.Groups["time"].Success && !TimeOnly.TryParse(match.Groups["time"].Value, CultureInfo.InvariantCulture, out time))
            return null;
        var moment = date.ToDateTime(time);
        if (match.Groups["zone"].Value is not { Length: > 0 } offset)
            return DeclaredDate.Parse(moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture), zone);
        var iso = offset is "Z" or "z" ? "Z" : offset.Length == 5 ? offset.Insert(3, ":") : offset.Length == 3 ? offset + ":00" : offset;
        return DeclaredDate.Parse(moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) + iso, zone);
    }

    /// <summary>Seconds or milliseconds since 1970, of a time after 1990.</summary>
    private static DateTimeOffset? Unix(string text) =>
        text.Length is 10 or 13 && text.All(char.IsAsciiDigit) && long.Parse(text, CultureInfo.InvariantCulture) is var number && (text.Length == 10 ? number : number / 1000) is > 631_152_000 and < 4_102_444_800 and var seconds
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    [GeneratedRegex(@"^(?<date>[0-9]{4}[-/][0-9]{2}[-/][0-9]{2})([T ]{1,2}(?<time>[0-9]{2}:[0-9]{2}(:[0-9]{2})?)([.:,][0-9]{1,9})?)? ?(?<zone>[Zz]|[+-][0-9]{2}(:?[0-9]{2})?)?(?![0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IsoDate();
}
