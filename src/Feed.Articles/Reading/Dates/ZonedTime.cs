namespace Feed.Articles.Reading;

/// <summary>Converts local dates and times to moments.</summary>
internal static class ZonedTime
{
    /// <summary>The moment at which a day begins in a zone.</summary>
    public static DateTimeOffset StartIn(this DateOnly date, TimeZoneInfo zone) => date.ToDateTime(TimeOnly.MinValue).MomentIn(zone);

    /// <summary>The moment of a local time in a zone. A time so early that UTC cannot express it counts as UTC.</summary>
    public static DateTimeOffset MomentIn(this DateTime local, TimeZoneInfo zone)
    {
        var offset = zone.GetUtcOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified));
        return local.Ticks < offset.Ticks
            ? new DateTimeOffset(local, TimeSpan.Zero)
            : new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), offset);
    }
}
