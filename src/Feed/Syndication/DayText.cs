using System.Globalization;

namespace Feed.Syndication;

/// <summary>A day as people write it, such as <c>1 March 2026</c>.</summary>
internal static class DayText
{
    /// <summary>The format of a day.</summary>
    public const string Format = "d MMMM yyyy";

    /// <summary>The day of a moment in a time zone.</summary>
    public static string Of(DateTimeOffset time, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(time, zone).ToString(Format, CultureInfo.InvariantCulture);
}
