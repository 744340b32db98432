namespace Feed.Articles;

/// <summary>The date of an article: lists, feeds and pages are ordered by it and show it.</summary>
/// <param name="Moment">The date.</param>
/// <param name="From">Where it comes from.</param>
public readonly record struct PublicationDate(DateTimeOffset Moment, PublishedFrom From)
{
    /// <summary>A date in the text that is older than this belongs to an archive; a younger one gives way to the time of arrival.</summary>
    public static readonly TimeSpan ArchiveAge = TimeSpan.FromDays(7);

    /// <summary>
    /// Decides the date: the declared one; else one in the dateline, byline line or lead caption that is more than seven days older than
    /// the arrival; else the arrival. Only a declared date lies in the future. A declared day without a time of day (midnight) takes the
    /// time of an arrival on that day. A file that was held is dated by its release, unless it declares a later date.
    /// </summary>
    /// <param name="article">The article as the reader gives it.</param>
    /// <param name="firstSeen">When the file arrived.</param>
    /// <param name="released">When the file was released; null when it was never held.</param>
    /// <param name="zone">The publisher's time zone.</param>
    public static PublicationDate Decide(Article article, DateTimeOffset firstSeen, DateTimeOffset? released, TimeZoneInfo zone)
    {
        var declared = article.PublishedFrom == PublishedFrom.Declared ? article.Published : null;
        if (released is { } release)
            return declared > release ? new(declared.Value, PublishedFrom.Declared) : new(release, PublishedFrom.Released);
        if (declared is { } moment)
            return new(IsDayOf(moment, firstSeen, zone) ? firstSeen : moment, PublishedFrom.Declared);
        return article.Published is { } found && firstSeen - found > ArchiveAge
            ? new(found, article.PublishedFrom)
            : new(firstSeen, PublishedFrom.FirstSeen);
    }

    /// <summary>
    /// Whether a moment is the beginning of the day of another. Content systems write midnight where they know only the day.
    /// </summary>
    private static bool IsDayOf(DateTimeOffset moment, DateTimeOffset other, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone);
        return local.TimeOfDay == TimeSpan.Zero && local.Date == TimeZoneInfo.ConvertTime(other, zone).Date;
    }
}
