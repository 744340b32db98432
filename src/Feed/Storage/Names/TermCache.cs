using System.Collections.Concurrent;

namespace Feed.Storage.Names;

/// <summary>Remembers which terms have a row, because this process has written or found it; starts over when it is full.</summary>
internal sealed class TermCache
{
    private const int Capacity = 20_000;

    private Memory memory = new(0);

    /// <summary>The terms known since storage last lost rows.</summary>
    /// <param name="losses">How often storage has lost rows so far, see <see cref="ChangeFeed.KnownChanges.Losses"/>.</param>
    public ConcurrentDictionary<(TermKind Kind, string Slug), bool> Since(int losses)
    {
        var known = memory;
        if (known.Losses != losses || known.Terms.Count >= Capacity)
            memory = known = new Memory(losses);
        return known.Terms;
    }

    private sealed record Memory(int Losses)
    {
        public ConcurrentDictionary<(TermKind Kind, string Slug), bool> Terms { get; } = [];
    }
}
