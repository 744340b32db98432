namespace Feed.Articles.Reading.Releases;

/// <summary>The moment at which an embargo ends.</summary>
/// <param name="Until">The moment.</param>
/// <param name="IsZoneUnknown">Whether the zone, or a word next to the time, cannot be read; <paramref name="Until"/> is then the moment at
/// which that time has passed everywhere.</param>
internal readonly record struct EmbargoEnd(DateTimeOffset Until, bool IsZoneUnknown)
{
    /// <summary>The start of a day in a zone.</summary>
    public static EmbargoEnd At(DateOnly day, TimeZoneInfo zone) => new(day.StartIn(zone), IsUnknown(zone));

    /// <summary>A local time in a zone.</summary>
    public static EmbargoEnd At(DateTime time, TimeZoneInfo zone) => new(time.MomentIn(zone), IsUnknown(zone));

    private static bool IsUnknown(TimeZoneInfo zone) => ReferenceEquals(zone, EmbargoZone.Unknown);
}
