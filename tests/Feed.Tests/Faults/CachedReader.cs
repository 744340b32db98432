using System.Collections.Concurrent;
using System.Text.Json;
using Feed.Storage.ChangeFeed;
using Feed.Storage.Records;
using Feed.Tests.Support;
using Feed.Web.Http;
using Microsoft.Extensions.Logging;

namespace Feed.Tests.Faults;

/// <summary>
/// A reader who requests pages of one instance repeatedly, mostly from its cache. Each response was right at some time of the last
/// seconds, and a later request never gets an older version of an article. Of two requests at the same time, either may
/// get the newer response.
/// </summary>
internal sealed class CachedReader : IDisposable
{
    private readonly TestFeed feed;
    private readonly RecordLog log;
    private readonly RenderCache cache;
    private readonly Covers covers;
    private readonly ConcurrentDictionary<(string Key, string Id), int> seen = [];

    private int asks;
    private int kept;

    public CachedReader(TestFeed feed, RecordLog log)
    {
        (this.feed, this.log, covers) = (feed, log, new Covers(feed.Time));
        var told = feed.Get<ILogger<ChangeWatch>>();
        var watch = new ChangeWatch(feed.Get<KnownChanges>(), feed.Get<ChangeTable>().ReadAsync, () => Task.CompletedTask, feed.Time, told);
        cache = new RenderCache(watch, feed.Time, covers);
    }

    /// <summary>How many responses were compared with the records.</summary>
    public int Asked => asks;

    /// <summary>How many of them came from the cache.</summary>
    public int Kept => kept;

    public async Task AskAsync(AskedList asked, int limit)
    {
        var (key, begun, isMade) = ($"{asked.Name} {limit}", feed.Time.TrueNow, false);
        var seenBefore = seen.ToDictionary();
        var answer = await cache.GetAsync(key, async (_, _) =>
        {
            isMade = true;
            var page = await asked.ReadAsync(feed, limit);
            var shown = page.Articles.Select(article => new Entry(article.Id, Looks(article)));
            return new Answer.Found(new RenderedContent(JsonSerializer.SerializeToUtf8Bytes(shown), "application/json"));
        }, CancellationToken.None);
        var entries = JsonSerializer.Deserialize<Entry[]>(((Answer.Found)answer).Content.Body(ContentCoding.Identity).Span)!;
        Interlocked.Increment(ref asks);
        Interlocked.Add(ref kept, isMade ? 0 : 1);
        var what = $"A page of {limit} of {asked.Name}, asked for at {begun:HH:mm:ss}";
        CheckOrder(key, entries, seenBefore, what);
        if (!covers.IsRecent)
            CheckFresh(asked, limit, entries, log.Since(begun - RenderCache.HardTtl), what);
    }

    public void Dispose() => cache.Dispose();

    private static void CheckFresh(AskedList asked, int limit, Entry[] entries, IReadOnlyList<RecordLog.Moment> moments, string what)
    {
        var records = moments.SelectMany(moment => moment.Records).ToList();
        var uncertain = records.Where(record => record.Value.IsUncertain).Select(record => record.Key).ToHashSet();
        foreach (var entry in entries.Where(entry => !uncertain.Contains(entry.Id)))
        {
            Assert.True(
                records.Exists(record => record.Key == entry.Id && record.Value.Looks == entry.Looks && asked.Belongs(record.Value.Lists)),
                $"{what} shows {entry.Looks}, which has not been so for longer than an answer may be stale.");
        }

        // An article that others may have pushed off the page may be missing.
        var orders = records.Where(record => !record.Value.IsUncertain && asked.Belongs(record.Value.Lists))
            .ToLookup(record => record.Key, record => record.Value.Order);
        foreach (var id in orders.Select(one => one.Key).Where(id => !uncertain.Contains(id) && moments.All(moment => Has(moment, id))))
        {
            var last = orders[id].Max(StringComparer.Ordinal);
            var before = orders.Count(other => other.Key != id && string.CompareOrdinal(other.Min(StringComparer.Ordinal), last) <= 0);
            Assert.True(
                uncertain.Count + before >= limit || entries.Any(entry => entry.Id == id),
                $"{what} misses an article that has belonged to it for longer than an answer may be stale.");
        }

        bool Has(RecordLog.Moment moment, string id) => moment.Records.TryGetValue(id, out var shown) && asked.Belongs(shown.Lists);
    }

    private void CheckOrder(string key, Entry[] entries, Dictionary<(string Key, string Id), int> seenBefore, string what)
    {
        foreach (var entry in entries)
        {
            var at = log.Find(entry.Id, entry.Looks, seenBefore.GetValueOrDefault((key, entry.Id)));
            Assert.True(at is not null, $"{what} shows {entry.Looks} as it was before it was shown otherwise.");
            seen.AddOrUpdate((key, entry.Id), at.Value, (_, other) => Math.Max(other, at.Value));
        }
    }

    private static string Looks(ArticleRecord article) => RecordLog.Looks(article.Order, article.PublishedVersion.ToString(), article.Content!.Title);

    private sealed record Entry(string Id, string Looks);

    /// <summary>Notes when the cache serves an old response because storage takes too long; nothing is promised then.</summary>
    private sealed class Covers(SettableTime time) : ILogger<RenderCache>
    {
        private long? covered;

        public bool IsRecent => covered is { } begun && time.GetElapsedTime(begun) <= RenderCache.HardTtl + RenderCache.RenderTimeout;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            covered = time.GetTimestamp();
    }
}
