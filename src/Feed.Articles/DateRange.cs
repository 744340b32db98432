namespace Feed.Articles;

/// <summary>The moments that a date in a zone that is not known can mean.</summary>
/// <param name="Earliest">When it has come in the first zone.</param>
/// <param name="Latest">When it has come in every zone.</param>
public sealed record DateRange(DateTimeOffset Earliest, DateTimeOffset Latest);
