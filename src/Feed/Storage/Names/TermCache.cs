using System.Collections.Concurrent;

namespace Feed.Storage.Names;

/// <summary>Remembers which terms have a row, because this process has written or found it; starts over when it is full.</summary>
internal sealed class TermCache
{
    private const int Capacity = 20_000;

    private Contents contents = new(Losses: 0);

    /// <summary>The terms known to have a row; empty again after storage has lost rows.</summary>
    /// <param name="losses">How many times storage has lost rows so far, see <see cref="ChangeFeed.KnownChanges.Losses"/>.</param>
    public ConcurrentDictionary<(TermKind Kind, string Slug), bool> KnownTerms(int losses)
    {
        var current = contents;
        if (current.Losses != losses || current.Terms.Count >= Capacity)
            contents = current = new Contents(losses);
        return current.Terms;
    }

    private sealed record Contents(int Losses)
    {
        public ConcurrentDictionary<(TermKind Kind, string Slug), bool> Terms { get; } = [];
    }
}
