namespace Feed.Storage.ChangeFeed;

/// <summary>The result of one read of the table.</summary>
/// <param name="Open">The open changes, which may take effect at any time.</param>
/// <param name="Closed">The changes that were closed since shortly before the previous read.</param>
/// <param name="Date">When the table was read, by storage's clock.</param>
/// <param name="IsComplete">Whether <paramref name="Closed"/> has every change that was closed since the previous read.</param>
internal sealed record ChangesFound(IReadOnlyList<ChangeRow> Open, IReadOnlyList<ChangeRow> Closed, DateTimeOffset Date, bool IsComplete);
