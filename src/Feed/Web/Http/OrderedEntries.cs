using Feed.Storage.ChangeFeed;
using Microsoft.Extensions.Caching.Memory;

namespace Feed.Web.Http;

/// <summary>
/// The entries of the cache. Several renderings of one response may run at the same time and end in any order; an older result never
/// replaces a newer one.
/// </summary>
/// <param name="changes">Returns the sequence numbers by which renderings are ordered.</param>
/// <param name="capacity">How many bytes are kept.</param>
internal sealed class OrderedEntries(KnownChanges changes, long capacity) : IDisposable
{
    /// <summary>
    /// What an entry needs besides the body: headers, fingerprint, key. If this did not count toward the capacity, small responses to ever
    /// new addresses would fill the memory.
    /// </summary>
    private const int EntryOverhead = 4 * 1024;

    private readonly MemoryCache entries = new(new MemoryCacheOptions { SizeLimit = capacity });

    /// <summary>The renderings that have not ended, by key.</summary>
    private readonly Dictionary<string, List<Rendering>> running = [];
    private readonly Lock gate = new();

    /// <summary>The entry of a key; null when there is none.</summary>
    public CacheEntry? Find(ReadOnlySpan<char> key) => entries.TryGetValue(key, out CacheEntry? entry) ? entry : null;

    /// <inheritdoc />
    public void Dispose() => entries.Dispose();

    /// <summary>Registers a rendering that begins.</summary>
    /// <returns>The entry that it may replace, and that is served if it fails.</returns>
    public CacheEntry? Begin(string key, Rendering rendering)
    {
        lock (gate)
        {
            if (!running.TryGetValue(key, out var others))
                running[key] = others = [];
            others.Add(rendering);
            return Find(key);
        }
    }

    /// <summary>Removes a rendering that has ended, whether it succeeded or failed.</summary>
    public void End(string key, Rendering rendering)
    {
        lock (gate)
        {
            if (running.TryGetValue(key, out var others) && others.Remove(rendering) && others.Count == 0)
                running.Remove(key);
        }
    }

    /// <summary>Stores an entry unless a newer one exists: a slow rendering may finish after one that started later.</summary>
    /// <param name="key">The key of the entry.</param>
    /// <param name="rendering">The rendering that created it.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="returnIfSuperseded">Whether to return a superseded response, without storing it, instead of null.</param>
    /// <returns>
    /// The cached response: this one, or a newer one. Null when another rendering of the same key ended while this one ran: each may have
    /// read something the other missed, so render again.
    /// </returns>
    public Answer.Found? TryCache(string key, Rendering rendering, CacheEntry entry, bool returnIfSuperseded)
    {
        lock (gate)
        {
            if (Find(key) is { } stored && stored.SequenceNumber > entry.SequenceNumber)
                return stored.Answer;
            if (rendering.SupersededAt > entry.SequenceNumber)
                return returnIfSuperseded ? entry.Answer : null;
            Set(key, entry);
            SupersedeOthers(key, rendering);
            return entry.Answer;
        }
    }

    /// <summary>Stores a stale response, because a new one could not be rendered.</summary>
    /// <returns>
    /// The stored response. Null if another rendering has since ended without a response to store, for example because the article was
    /// withdrawn.
    /// </returns>
    public Answer.Found? TryCacheStale(string key, Rendering rendering, CacheEntry stale)
    {
        lock (gate)
        {
            if (Find(key) is { } stored && stored.SequenceNumber > stale.SequenceNumber)
                return stored.Answer;
            if (rendering.SupersededAt > stale.SequenceNumber)
                return null;
            Set(key, stale);
            return stale.Answer;
        }
    }

    /// <summary>Removes the entry of an address that no longer has content.</summary>
    /// <returns>False when another rendering ended during this one, as for <see cref="TryCache"/>.</returns>
    public bool TryRemove(string key, Rendering rendering, long sequenceNumber)
    {
        lock (gate)
        {
            if (rendering.SupersededAt > sequenceNumber)
                return false;
            entries.Remove(key);
            SupersedeOthers(key, rendering);
            return true;
        }
    }

    private void Set(string key, CacheEntry entry) =>
        entries.Set(key, entry, new MemoryCacheEntryOptions { Size = entry.Answer.Content.CachedBytes + EntryOverhead });

    /// <summary>Marks the other running renderings of the same response: they may have read older data.</summary>
    private void SupersedeOthers(string key, Rendering rendering)
    {
        var sequenceNumber = changes.NextSequenceNumber();
        foreach (var other in running[key].Where(other => other != rendering))
            other.SupersededAt = sequenceNumber;
    }
}
