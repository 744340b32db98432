namespace Feed.Storage.ChangeFeed;

/// <summary>
/// What this process knows of changes in storage: its own, and those that it has read of. Says of an answer as of when it is known to be
/// right.
/// </summary>
public sealed class Changes
{
    /// <summary>So many changes are remembered one by one; an answer that has not been asked for during more is made again.</summary>
    private const int MostTouches = 4_096;

    private readonly Lock one = new();
    private readonly Touch?[] touches = new Touch?[MostTouches];
    private readonly HashSet<string> own = [];
    private readonly Queue<string> ownInOrder = [];
    private HashSet<string> read = [];
    private long moments;
    private int losses;
    private volatile Knowledge known = new(0, 0, long.MaxValue, null, []);

    /// <summary>What is known now.</summary>
    internal Knowledge Known => known;

    /// <summary>How often storage may have lost what it had, see <see cref="Forget"/>.</summary>
    internal int Losses => losses;

    /// <summary>
    /// A number greater than all before it: it says which of two things began or ended earlier, also where the clock gives both the same
    /// time.
    /// </summary>
    internal long Moment() => Interlocked.Increment(ref moments);

    /// <summary>Says that this process has finished a change: every later read of storage finds it.</summary>
    /// <param name="change">What may look different.</param>
    /// <param name="row">The unique part of the change's row in storage, by which it is not told twice; null when there is none.</param>
    internal void Announce(Change change, string? row = null)
    {
        lock (one)
        {
            if (row is not null && own.Add(row))
                ownInOrder.Enqueue(row);
            if (ownInOrder.Count > MostTouches)
                own.Remove(ownInOrder.Dequeue());
            known = Touched(known with { Local = known.Local + 1 }, new Touch(change, IsLocal: true, 0));
        }
    }

    /// <summary>Says that storage may have lost something: everything that was read before is read again.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref losses);
        Announce(Change.Everything);
    }

    /// <summary>
    /// Takes in what was read of changes. An incomplete reading says nothing of the answers whose making began before it ended: a change
    /// may have been done after such an answer read storage and before the reading did, and the next reading need not go back that far.
    /// </summary>
    /// <param name="found">What was read.</param>
    /// <param name="begun">When the reading began, by the clock.</param>
    internal void Apply(ChangesFound found, long begun)
    {
        lock (one)
        {
            var now = known;
            var before = now.CoveredTo;
            var closed = found.Closed.Select(row => row.Unique).ToHashSet();
            var open = found.Open.ToDictionary(
                row => row.Unique,
                row => now.Open.FirstOrDefault(seen => seen.Unique == row.Unique) ?? new OpenSeen(row.Unique, row.Change, before));
            foreach (var row in found.Closed.Where(row => !read.Contains(row.Unique) && !own.Contains(row.Unique)))
                now = Touched(now, new Touch(row.Change, IsLocal: false, LastWithout(row.Unique)));

            // Closed at a time that this reading does not go back to; or removed by hand.
            foreach (var gone in now.Open.Where(row => !open.ContainsKey(row.Unique) && !closed.Contains(row.Unique)))
                now = Touched(now, new Touch(gone.Change, IsLocal: false, LastWithout(gone.Unique)));
            if (!found.IsComplete || !now.Open.Select(row => row.Unique).ToHashSet().SetEquals(open.Keys))
                now = now with { Version = now.Version + 1 };
            read = closed;

            // While its row was open, a change may have been made at any time.
            long LastWithout(string unique) =>
                (known.Open.FirstOrDefault(seen => seen.Unique == unique) is { } seen ? seen.Before : before) ?? long.MinValue;
            known = now with { Open = [.. open.Values], CoveredFrom = found.IsComplete ? now.CoveredFrom : Moment(), CoveredTo = begun };
        }
    }

    /// <summary>Judges an answer again.</summary>
    /// <param name="of">What it was made of.</param>
    /// <param name="asOf">When its making began, by the clock.</param>
    /// <param name="moment">The same, as <see cref="Moment"/>.</param>
    /// <param name="before">The last judgement, or <see cref="Judgement.AtStart"/>.</param>
    internal Judgement Judge(Dependencies of, long asOf, long moment, Judgement before)
    {
        lock (one)
        {
            var now = known;
            if (before.IsJudged && before.Version == now.Version)
                return before;
            var judged = before with { IsJudged = true, Version = now.Version };
            judged = now.Version - before.Version > MostTouches
                ? judged with { IsTouched = true, Good = asOf }
                : After(of, asOf, judged, before.Version);
            long? open = null;
            foreach (var row in now.Open.Where(row => row.Change.Touches(of)))
                open = Math.Min(open ?? long.MaxValue, Math.Max(asOf, row.Before ?? asOf));
            return judged with { Open = open, IsTold = !judged.IsTouched && open is null && moment > now.CoveredFrom };
        }
    }

    private Judgement After(Dependencies of, long asOf, Judgement judged, long version)
    {
        for (var next = version + 1; next <= known.Version; next++)
        {
            if (touches[next % MostTouches] is not { } touch || touch.Version != next || !touch.Change.Touches(of))
                continue;
            judged = judged with
            {
                IsTouched = true,
                IsLocal = judged.IsLocal || touch.IsLocal,
                Good = Math.Min(judged.Good, Math.Max(asOf, touch.Before)),
            };
        }

        return judged;
    }

    private Knowledge Touched(Knowledge now, Touch touch)
    {
        var version = now.Version + 1;
        touches[version % MostTouches] = touch with { Version = version };
        return now with { Version = version };
    }

    /// <param name="Change">What may look different.</param>
    /// <param name="IsLocal">Whether this process changed it.</param>
    /// <param name="Before">When the last reading began that did not show it.</param>
    private sealed record Touch(Change Change, bool IsLocal, long Before)
    {
        public long Version { get; init; }
    }
}

/// <summary>What is known of changes at one time.</summary>
/// <param name="Version">Grows with every change of what is known, but for <paramref name="CoveredTo"/>.</param>
/// <param name="Local">How many changes this process made.</param>
/// <param name="CoveredFrom">Of no change after that <see cref="Changes.Moment"/> this process can have missed the news.</param>
/// <param name="CoveredTo">When the last reading began that succeeded: every change before it is known. Null before the first.</param>
/// <param name="Open">The changes that may happen at any time.</param>
internal sealed record Knowledge(long Version, long Local, long CoveredFrom, long? CoveredTo, IReadOnlyList<OpenSeen> Open);

/// <summary>A change that may happen at any time.</summary>
/// <param name="Unique">Names it.</param>
/// <param name="Change">What it may alter.</param>
/// <param name="Before">When the last reading began that did not show it; null when it was there at the first.</param>
internal sealed record OpenSeen(string Unique, Change Change, long? Before);
