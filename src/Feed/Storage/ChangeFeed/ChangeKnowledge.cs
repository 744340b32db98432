namespace Feed.Storage.ChangeFeed;

/// <summary>What this process knows about changes at one time.</summary>
/// <param name="Version">Grows whenever the knowledge changes, except for <paramref name="LastReadStarted"/>.</param>
/// <param name="Local">The number of changes that this process has made.</param>
/// <param name="CompleteSince">
/// The sequence number since which this process has missed no change, see <see cref="KnownChanges.NextSequenceNumber"/>.
/// </param>
/// <param name="LastReadStarted">When the last successful read started: every change before it is known. Null before the first
/// read.</param>
/// <param name="Open">The open changes, which may take effect at any time.</param>
internal sealed record ChangeKnowledge(
    long Version, long Local, long CompleteSince, long? LastReadStarted, IReadOnlyList<SeenOpenChange> Open);
