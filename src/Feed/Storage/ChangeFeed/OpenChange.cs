namespace Feed.Storage.ChangeFeed;

/// <summary>A change that this process has opened.</summary>
/// <param name="Id">Id of the change.</param>
/// <param name="Change">What may change for readers.</param>
/// <param name="Date">When the change was opened, by storage's clock.</param>
/// <param name="Timestamp">The same moment, as a timestamp of this process.</param>
internal sealed record OpenChange(string Id, Change Change, DateTimeOffset Date, long Timestamp);
