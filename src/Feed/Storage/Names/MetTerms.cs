using System.Collections.Concurrent;

namespace Feed.Storage.Names;

/// <summary>The terms whose rows this process has written or found, as many as fit.</summary>
internal sealed class MetTerms
{
    private const int Capacity = 20_000;

    private Memory memory = new(0);

    /// <summary>The terms met since storage last lost rows.</summary>
    /// <param name="losses">How often storage has lost rows.</param>
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
