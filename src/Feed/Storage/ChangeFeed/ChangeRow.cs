namespace Feed.Storage.ChangeFeed;

/// <summary>A row of the table <c>FeedChanges</c>.</summary>
/// <param name="Id">Id of the change, the same in its open and its closed row.</param>
/// <param name="Change">What may change for readers.</param>
/// <param name="Written">When the row was written, by storage's clock.</param>
internal sealed record ChangeRow(string Id, Change Change, DateTimeOffset Written);
