namespace Feed.Articles;

/// <summary>The range of moments that a date in an unknown zone may mean.</summary>
/// <param name="Earliest">The earliest possible moment: the date in the zone furthest ahead of UTC.</param>
/// <param name="Latest">The latest possible moment: the date in the zone furthest behind UTC.</param>
public sealed record DateRange(DateTimeOffset Earliest, DateTimeOffset Latest);
