namespace Feed.Storage.ChangeFeed;

/// <summary>A row of the table <c>FeedChanges</c>.</summary>
/// <param name="Unique">Names the change; its open row and its closed one share it.</param>
/// <param name="Change">What may look different.</param>
/// <param name="Written">When the row was written, by storage's clock.</param>
internal sealed record ChangeRow(string Unique, Change Change, DateTimeOffset Written);

/// <summary>A change that this process has opened.</summary>
/// <param name="Unique">Names it.</param>
/// <param name="Change">What may look different.</param>
/// <param name="Date">Storage's time when it had been opened.</param>
/// <param name="Answered">The same moment by the clock of this process.</param>
internal sealed record OpenChange(string Unique, Change Change, DateTimeOffset Date, long Answered);

/// <summary>What one reading of the table gave.</summary>
/// <param name="Open">The changes that may happen at any time.</param>
/// <param name="Closed">Those that were closed since shortly before the earlier reading.</param>
/// <param name="Date">Storage's time.</param>
/// <param name="IsComplete">Whether every change is among them that was closed since the earlier reading.</param>
internal sealed record ChangesFound(IReadOnlyList<ChangeRow> Open, IReadOnlyList<ChangeRow> Closed, DateTimeOffset Date, bool IsComplete);
