namespace Feed.Articles;

/// <summary>The range of moments that a date in an unknown zone may mean.</summary>
/// <param name="Earliest">The moment in the zone where the date comes first.</param>
/// <param name="Latest">The moment in the zone where the date comes last.</param>
public sealed record DateRange(DateTimeOffset Earliest, DateTimeOffset Latest);
