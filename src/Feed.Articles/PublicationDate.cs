namespace Feed.Articles;

/// <summary>The date by which an article is sorted, and which lists, feeds and pages show.</summary>
/// <param name="Moment">The date.</param>
/// <param name="From">The source of the date.</param>
public readonly record struct PublicationDate(DateTimeOffset Moment, PublishedFrom From)
{
    /// <summary>
    /// A date in the text is used only when it is older than this, as in an archive; otherwise the time of arrival is used.
    /// </summary>
    public static readonly TimeSpan ArchiveAge = TimeSpan.FromDays(7);

    /// <summary>
    /// Decides the date: the declared date; else a date in the dateline, byline or lead caption that is more than seven days older than the
    /// arrival; else the arrival. A dateline without a year means the last such day before the arrival. Only a declared date may lie
    /// in the future. A declared midnight on the day of arrival means that only the day is known, so the time of arrival replaces it. A
    /// file that was held is dated by its release, unless it declares a later date.
    /// </summary>
    /// <param name="article">The article as read.</param>
    /// <param name="firstSeen">When the file arrived.</param>
    /// <param name="released">When the file was released; null when it was never held.</param>
    /// <param name="zone">The publisher's time zone.</param>
    public static PublicationDate Decide(Article article, DateTimeOffset firstSeen, DateTimeOffset? released, TimeZoneInfo zone)
    {
        var declared = article.PublishedFrom == PublishedFrom.Declared ? article.Published : null;
        if (released is { } release)
            return declared > release ? new(declared.Value, PublishedFrom.Declared) : new(release, PublishedFrom.Released);
        if (declared is { } moment)
            return new(IsMidnightOnDayOf(moment, firstSeen, zone) ? firstSeen : moment, PublishedFrom.Declared);
        var (found, from) = article.Published is { } full ? (full, article.PublishedFrom)
            : (DatelineWithYear(article, firstSeen, zone), PublishedFrom.Dateline);
        return found is { } date && firstSeen - date > ArchiveAge ? new(date, from) : new(firstSeen, PublishedFrom.FirstSeen);
    }

    /// <summary>The day of a dateline that omits the year; null for any other article.</summary>
    private static DateTimeOffset? DatelineWithYear(Article article, DateTimeOffset firstSeen, TimeZoneInfo zone)
    {
        var arrival = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(firstSeen, zone).DateTime);
        if (article.Dateline is not { Year: null } day || day.Resolve(arrival) is not { } date)
            return null;
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));
    }

    /// <summary>Whether a moment is midnight on the day of another. Content systems write midnight when they know only the day.</summary>
    private static bool IsMidnightOnDayOf(DateTimeOffset moment, DateTimeOffset other, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone);
        return local.TimeOfDay == TimeSpan.Zero && local.Date == TimeZoneInfo.ConvertTime(other, zone).Date;
    }
}
