namespace Feed.Storage.ChangeFeed;

/// <summary>
/// What this process knows about changes in storage: its own, and those that it has read from the table of changes. Determines until when a
/// cached answer was certainly valid.
/// </summary>
public sealed class KnownChanges
{
    /// <summary>
    /// How many changes are remembered. An answer whose last evaluation is older than all of them must be rendered again.
    /// </summary>
    private const int MaxRemembered = 4_096;

    private readonly Lock gate = new();
    private readonly RecordedChange?[] recorded = new RecordedChange?[MaxRemembered];
    private readonly HashSet<string> own = [];
    private readonly Queue<string> ownInOrder = [];
    private HashSet<string> lastClosed = [];
    private long lastSequenceNumber;
    private int losses;
    private volatile ChangeKnowledge known = new(0, 0, long.MaxValue, null, []);

    /// <summary>The current knowledge.</summary>
    internal ChangeKnowledge Known => known;

    /// <summary>How many times storage may have lost data, see <see cref="InvalidateAll"/>.</summary>
    internal int Losses => losses;

    /// <summary>A number greater than all earlier ones. It orders two events even if the clock shows the same time for both.</summary>
    internal long NextSequenceNumber() => Interlocked.Increment(ref lastSequenceNumber);

    /// <summary>Announces a change that this process has made. Every later read of storage sees it.</summary>
    /// <param name="change">What may change for readers.</param>
    /// <param name="row">Id of the change's row in storage, so that a later read does not count it twice; null when it has no row.</param>
    internal void Announce(Change change, string? row = null)
    {
        lock (gate)
        {
            if (row is not null && own.Add(row))
                ownInOrder.Enqueue(row);
            if (ownInOrder.Count > MaxRemembered)
                own.Remove(ownInOrder.Dequeue());
            known = Record(known with { Local = known.Local + 1 }, new RecordedChange(change, IsLocal: true, 0));
        }
    }

    /// <summary>
    /// Invalidates everything that was read before, because storage may have lost data or this process may have missed changes.
    /// </summary>
    public void InvalidateAll()
    {
        Interlocked.Increment(ref losses);
        Announce(Change.Everything);
    }

    /// <summary>
    /// Applies the result of a read of the table. An incomplete read may miss a change, and the next read may not go back far enough to
    /// find it. So no read confirms an answer whose rendering started before the incomplete read ended.
    /// </summary>
    /// <param name="found">The result.</param>
    /// <param name="started">When the read started, as a timestamp of this process.</param>
    internal void Apply(ChangesFound found, long started)
    {
        lock (gate)
        {
            var closed = found.Closed.Select(row => row.Id).ToHashSet();
            var open = found.Open.ToDictionary(
                row => row.Id,
                row => known.Open.FirstOrDefault(seen => seen.Id == row.Id)
                    ?? new SeenOpenChange(row.Id, row.Change, known.LastReadStarted));
            var next = RecordFinished(found.Closed, open, closed);
            if (!found.IsComplete || !next.Open.Select(row => row.Id).ToHashSet().SetEquals(open.Keys))
                next = next with { Version = next.Version + 1 };
            lastClosed = closed;
            known = next with
            {
                Open = [.. open.Values],
                CompleteSince = found.IsComplete ? next.CompleteSince : NextSequenceNumber(),
                LastReadStarted = started,
            };
        }
    }

    /// <summary>Records the changes of other processes that have finished since the previous read.</summary>
    /// <param name="rows">The closed rows that a read returned.</param>
    /// <param name="open">The open changes that it returned, by id.</param>
    /// <param name="closed">The ids of the closed rows.</param>
    private ChangeKnowledge RecordFinished(
        IReadOnlyList<ChangeRow> rows, Dictionary<string, SeenOpenChange> open, HashSet<string> closed)
    {
        var next = known;
        foreach (var row in rows.Where(row => !lastClosed.Contains(row.Id) && !own.Contains(row.Id)))
            next = Record(next, new RecordedChange(row.Change, IsLocal: false, LastReadBeforeSeen(row.Id)));

        // A row that was open is gone: it was closed at a time before the range of this read, or deleted by hand.
        foreach (var unseen in known.Open.Where(row => !open.ContainsKey(row.Id) && !closed.Contains(row.Id)))
            next = Record(next, new RecordedChange(unseen.Change, IsLocal: false, LastReadBeforeSeen(unseen.Id)));
        return next;
    }

    /// <summary>
    /// The start of the last read that did not return the change. The change cannot have affected an answer before then, because its row
    /// was not open yet.
    /// </summary>
    private long LastReadBeforeSeen(string id) =>
        (known.Open.FirstOrDefault(seen => seen.Id == id) is { } seen ? seen.LastReadBeforeSeen : known.LastReadStarted) ?? long.MinValue;

    /// <summary>Evaluates a cached answer by the changes since its last evaluation.</summary>
    /// <param name="read">What the answer was read from.</param>
    /// <param name="asOf">When its rendering started, as a timestamp of this process.</param>
    /// <param name="sequenceNumber">The result of <see cref="NextSequenceNumber"/> at that time.</param>
    /// <param name="before">The last evaluation, or <see cref="Validity.AtStart"/>.</param>
    internal Validity Evaluate(Dependencies read, long asOf, long sequenceNumber, Validity before)
    {
        lock (gate)
        {
            var current = known;
            if (before.IsEvaluated && before.Version == current.Version)
                return before;
            var validity = before with { IsEvaluated = true, Version = current.Version };

            // Reads confirm an answer only if its rendering started after the last incomplete read; that read may have missed a change.
            var readsConfirm = sequenceNumber > current.CompleteSince;
            validity = current.Version - before.Version > MaxRemembered
                ? validity with { IsInvalidated = true, LastValid = asOf }
                : ApplyRecorded(read, asOf, readsConfirm, validity, before.Version);
            long? beforeOpen = null;
            foreach (var row in current.Open.Where(row => row.Change.Affects(read)))
                beforeOpen = Math.Min(beforeOpen ?? long.MaxValue, LastValid(asOf, readsConfirm, row.LastReadBeforeSeen ?? asOf));
            return validity with
            {
                LastValidBeforeOpen = beforeOpen,
                IsCovered = !validity.IsInvalidated && beforeOpen is null && readsConfirm,
            };
        }
    }

    private Validity ApplyRecorded(Dependencies read, long asOf, bool readsConfirm, Validity validity, long version)
    {
        for (var next = version + 1; next <= known.Version; next++)
        {
            if (recorded[next % MaxRemembered] is not { } change || change.Version != next || !change.Change.Affects(read))
                continue;
            validity = validity with
            {
                IsInvalidated = true,
                IsLocal = validity.IsLocal || change.IsLocal,
                LastValid = Math.Min(validity.LastValid, LastValid(asOf, readsConfirm, change.LastReadBeforeSeen)),
            };
        }

        return validity;
    }

    /// <summary>The last time at which an answer is known to be valid despite a change.</summary>
    private static long LastValid(long asOf, bool readsConfirm, long lastReadBeforeSeen) =>
        readsConfirm ? Math.Max(asOf, lastReadBeforeSeen) : asOf;

    private ChangeKnowledge Record(ChangeKnowledge before, RecordedChange change)
    {
        var version = before.Version + 1;
        recorded[version % MaxRemembered] = change with { Version = version };
        return before with { Version = version };
    }

    /// <param name="Change">What may change for readers.</param>
    /// <param name="IsLocal">Whether this process made the change.</param>
    /// <param name="LastReadBeforeSeen">The start of the last read that did not return the change.</param>
    private sealed record RecordedChange(Change Change, bool IsLocal, long LastReadBeforeSeen)
    {
        public long Version { get; init; }
    }
}
