namespace Feed.Storage.ChangeFeed;

/// <summary>A row of the table <c>FeedChanges</c>.</summary>
/// <param name="Id">Id of the change, the same in its open and its closed row.</param>
/// <param name="Change">What may change for readers.</param>
/// <param name="Written">When the row was written, by storage's clock.</param>
internal sealed record ChangeRow(string Id, Change Change, DateTimeOffset Written);

/// <summary>A change that this process has opened.</summary>
/// <param name="Id">Id of the change.</param>
/// <param name="Change">What may change for readers.</param>
/// <param name="Date">When the change was opened, by storage's clock.</param>
/// <param name="Timestamp">The same moment, as a timestamp of this process.</param>
internal sealed record OpenChange(string Id, Change Change, DateTimeOffset Date, long Timestamp);

/// <summary>The result of one read of the table.</summary>
/// <param name="Open">The open changes, which may take effect at any time.</param>
/// <param name="Closed">The changes that were closed since shortly before the previous read.</param>
/// <param name="Date">When the table was read, by storage's clock.</param>
/// <param name="IsComplete">Whether <paramref name="Closed"/> has every change that was closed since the previous read.</param>
internal sealed record ChangesFound(IReadOnlyList<ChangeRow> Open, IReadOnlyList<ChangeRow> Closed, DateTimeOffset Date, bool IsComplete);
