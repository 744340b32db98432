using System.Globalization;

namespace Feed.Articles.Reading;

/// <summary>Dates as front matter, metadata and HTML declare them.</summary>
internal static class DeclaredDate
{
    private static readonly string[] WithZone =
    [
        "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-ddTHH:mmK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mmK",
        "yyyy-MM-dd HH:mm:ss.FFFFFFF zzz", "yyyy-MM-dd HH:mm zzz", "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", "yyyyMMddTHHmmssK",
    ];

    private static readonly string[] Clocks = ["H:mm", "H:mm:ss", "h:mm tt", "h tt", "h:mmtt", "htt"];

    /// <summary>
    /// Reads ISO 8601, RFC 1123 and a date in words with an optional time of day, such as <c>March 3, 2026, 10:15 a.m.</c>; null when it is none.
    /// </summary>
    /// <param name="text">The declared value.</param>
    /// <param name="zone">The zone when the value names none.</param>
    public static DateTimeOffset? Parse(string text, TimeZoneInfo zone)
    {
        text = text.Trim();
        if (text.Length is 0 or > 100)
            return null;
        if (DateTime.TryParseExact(text, WithZone, CultureInfo.InvariantCulture, DateTimeStyles.AllowTrailingWhite | DateTimeStyles.RoundtripKind, out var exact))
        {
            if (exact.Kind == DateTimeKind.Unspecified)
                return Plausible(exact.In(zone));
            return DateTimeOffset.TryParse(text.EndsWith(" Z", StringComparison.Ordinal) ? text[..^2] + "Z" : text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? Plausible(moment) : null;
        }

        if (DateTimeOffset.TryParseExact(text.Replace("GMT", "+00:00", StringComparison.Ordinal).Replace("UTC", "+00:00", StringComparison.Ordinal), ["ddd, d MMM yyyy HH:mm:ss zzz", "d MMM yyyy HH:mm:ss zzz", "ddd, d MMM yyyy HH:mm zzz"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var rfc))
            return Plausible(rfc);
        return TextDate.Only(text) is { } date && Clock(text) is { } clock ? Plausible(date.ToDateTime(clock).In(zone)) : null;
    }

    /// <summary>The time of day that stands after or before the date; midnight when there is none, null when what stands there is no time.</summary>
    private static TimeOnly? Clock(string text)
    {
        var rest = text.ToLowerInvariant().Replace(".", "", StringComparison.Ordinal);
        var colon = rest.IndexOf(':');
        var half = rest.IndexOf(" am", StringComparison.Ordinal) is >= 0 and var am ? am : rest.IndexOf(" pm", StringComparison.Ordinal);
        if (colon < 0 && half < 0)
            return TimeOnly.MinValue;
        var start = colon >= 0 ? colon : half;
        while (start > 0 && char.IsAsciiDigit(rest[start - 1]))
            start--;
        var end = start;
        while (end < rest.Length && (char.IsAsciiDigit(rest[end]) || rest[end] == ':'))
            end++;
        var clock = rest[start..end] + (rest[end..].TrimStart() is ['a' or 'p', 'm', ..] tail ? " " + tail[..2] : "");
        return TimeOnly.TryParseExact(clock, Clocks, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
    }

    /// <summary>Table storage knows no moment before 1601, by UTC.</summary>
    private static DateTimeOffset? Plausible(DateTimeOffset moment) => moment.UtcDateTime.Year is >= 1601 and <= 2200 ? moment : null;
}
