using System.Collections.Concurrent;
using Feed.Storage;
using Feed.Storage.ChangeFeed;
using Feed.Storage.Words;
using Feed.Telemetry;
using Microsoft.Extensions.Logging;

namespace Feed.Web.Http;

/// <summary>
/// Keeps answers: at most <see cref="Capacity"/> bytes, each until something that it depends on changes. Requests that come at the same
/// time for an answer that is missing wait for one rendering. While the changes cannot be read, an answer is kept for <see
/// cref="HardTtl"/>.
/// </summary>
/// <param name="watch">Reads the changes.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Logs failures that the cache hides from readers.</param>
/// <param name="capacity">How many bytes it keeps.</param>
public sealed partial class RenderCache(
    ChangeWatch watch, TimeProvider time, ILogger<RenderCache> log, long capacity = RenderCache.Capacity) : IDisposable
{
    /// <summary>
    /// An answer may be served if it was known to be correct within this time. With <see cref="RenderedContent.MaxAge"/> a change that
    /// another instance made shows within 15 seconds.
    /// </summary>
    public static readonly TimeSpan HardTtl = TimeSpan.FromSeconds(4);

    /// <summary>From this age on, the stale answer is served while one request re-renders it.</summary>
    public static readonly TimeSpan SoftTtl = TimeSpan.FromSeconds(3);

    /// <summary>How long to wait for storage before the previous answer is served.</summary>
    public static readonly TimeSpan FactoryTimeout = TimeSpan.FromSeconds(5);

    /// <summary>The maximum size in bytes, including compressed copies and overhead.</summary>
    public const long Capacity = 64 * 1024 * 1024;

    /// <summary>How often an answer is rendered at most. It is rendered again if an older rendering ended in the meantime.</summary>
    private const int MaxAttempts = 10;

    private readonly OrderedEntries entries = new(watch.Changes, capacity);

    /// <summary>The rendering that requests wait for, by key. One that began too long ago is replaced here before it has ended.</summary>
    private readonly ConcurrentDictionary<string, Rendering> renderings = new();

    /// <summary>Takes an answer from the cache, or makes it.</summary>
    /// <param name="key">
    /// The canonical address of the answer: path without leading slash, and query. A request for exactly this address is answered
    /// by <see cref="TryFind"/>, so no other answer may have that key.
    /// </param>
    /// <param name="make">Makes the answer; given the previous content, which it may return when its fingerprint is still
    /// right.</param>
    /// <param name="cancellation">Cancels the wait, not the rendering: others may be waiting too.</param>
    public async Task<Answer> GetAsync(
        string key, Func<RenderedContent?, CancellationToken, Task<Answer>> make, CancellationToken cancellation)
    {
        var reading = watch.ReadIfDue();
        var entry = entries.Find(key);
        if (entry is not null && !Judge(entry).IsServable && !watch.IsCurrent && !watch.HasFailed)
        {
            // The read may show that the entry is still valid.
            await reading.WaitAsync(SoftTtl, time, cancellation)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            cancellation.ThrowIfCancellationRequested();
            entry = entries.Find(key);
        }

        if (entry is not null && Judge(entry) is { IsServable: true } state)
        {
            if (state.IsDue)
                _ = FindOrStart(key, make, out _);
            FeedTelemetry.CacheLookups.Add(1, FeedTelemetry.Outcome("hit"));
            return entry.Answer;
        }

        var pending = FindOrStart(key, make, out var isNew);
        FeedTelemetry.CacheLookups.Add(1, FeedTelemetry.Outcome(isNew ? "miss" : "shared"));
        return await pending.WaitAsync(cancellation);
    }

    /// <summary>Returns an entry that is certainly valid, without rendering.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Null when there is no entry, or its validity is uncertain; then use <see cref="GetAsync"/>.</returns>
    public RenderedContent? TryFind(ReadOnlySpan<char> key)
    {
        if (entries.Find(key) is not { } entry)
            return null;
        _ = watch.ReadIfDue();
        if (Judge(entry) is not { IsServable: true, IsDue: false })
            return null;
        FeedTelemetry.CacheLookups.Add(1, FeedTelemetry.Outcome("hit"));
        return entry.Answer.Content;
    }

    /// <inheritdoc />
    public void Dispose() => entries.Dispose();

    /// <summary>
    /// How long ago an entry was last certainly correct, whether that is recent enough to serve it, and whether it must be re-rendered.
    /// </summary>
    private (TimeSpan Age, bool IsServable, bool IsDue) Judge(CacheEntry entry)
    {
        // Take CoveredTo before judging. If a read ends in between, the judgement is newer than CoveredTo, which can only understate how
        // long the answer was right.
        var known = watch.Changes.Known;
        var judged = CurrentJudgement(entry, known);

        // An answer that this process itself has made stale is never served again. A stale answer that stands in for a failed rendering is
        // served for a few seconds, so that requests do not wait for the next attempt.
        var age = time.GetElapsedTime(entry.StaleSince ?? judged.LastValidAt(entry.AsOf, known.CoveredTo));
        var isCovered = judged.IsCovered && entry.StaleSince is null;
        var isDue = isCovered ? !watch.IsCurrent && age >= SoftTtl : judged.IsInvalidated || age >= SoftTtl;
        return (age, !judged.IsLocal && age < HardTtl, isDue);
    }

    private Judgement CurrentJudgement(CacheEntry entry, ChangeKnowledge known)
    {
        var judged = entry.Judged;
        if (!judged.IsJudged || judged.Version != known.Version)
            entry.Judged = judged = watch.Changes.Judge(entry.ReadFrom, entry.AsOf, entry.Moment, judged);
        return judged;
    }

    /// <summary>The rendering in progress, or a new one if that began too long ago or before this process changed something.</summary>
    private Task<Answer> FindOrStart(string key, Func<RenderedContent?, CancellationToken, Task<Answer>> make, out bool isNew)
    {
        while (true)
        {
            var local = watch.Changes.Known.Local;
            var exists = renderings.TryGetValue(key, out var rendering);
            isNew = false;
            if (exists && rendering!.Local == local && time.GetElapsedTime(rendering.Begun) < HardTtl)
                return rendering.Work.Value;
            var fresh = new Rendering(local, time.GetTimestamp());
            fresh.Work = new Lazy<Task<Answer>>(() => MakeAsync(key, fresh, make));
            isNew = true;
            if (exists ? renderings.TryUpdate(key, fresh, rendering!) : renderings.TryAdd(key, fresh))
                return fresh.Work.Value;
        }
    }

    private async Task<Answer> MakeAsync(string key, Rendering rendering, Func<RenderedContent?, CancellationToken, Task<Answer>> make)
    {
        await Task.Yield();
        using var activity = FeedTelemetry.Activities.StartActivity("feed.render");
        var beginning = time.GetTimestamp();
        var previous = entries.Begin(key, rendering);
        try
        {
            using var timeout = previous is null ? null : new CancellationTokenSource(FactoryTimeout, time);
            for (var attempt = 1; ; attempt++)
            {
                var readFrom = Dependencies.Begin();
                var start = Judgement.AtStart(watch.Changes.Known);
                var (begun, moment) = (time.GetTimestamp(), watch.Changes.NextMoment());
                var answer = await make(previous?.Answer.Content, timeout?.Token ?? CancellationToken.None);

                if (answer is not Answer.Found found)
                {
                    if (entries.TryForget(key, rendering, moment) || attempt == MaxAttempts)
                        return answer;
                    continue;
                }

                var isSame = previous is not null && found.Content.IsSameAs(previous.Answer.Content);
                var made = new CacheEntry(isSame ? previous!.Answer : found, readFrom, begun, moment, start);
                if (attempt == 1 && previous is null && await IsTooOldAsync(made))
                    continue;
                if (entries.TryCache(key, rendering, made, returnIfOvertaken: attempt == MaxAttempts) is { } kept)
                    return kept;
            }
        }
        catch (Exception e) when (previous is not null)
        {
            if (e.IsStorageUnavailable() || e is SearchBusyException)
                LogServedStale(e, key);
            else
                LogFailed(e, key);

            // For the next few seconds, requests do not wait for another attempt.
            var known = Judgement.AtStart(watch.Changes.Known);
            var standIn = new CacheEntry(previous.Answer, previous.ReadFrom, previous.AsOf, previous.Moment, known)
            {
                StaleSince = time.GetTimestamp(),
            };
            if (entries.TryCacheStandIn(key, rendering, standIn) is { } kept)
                return kept;
            throw;
        }
        finally
        {
            FeedTelemetry.RenderDuration.Record(time.GetElapsedTime(beginning).TotalSeconds);
            renderings.TryRemove(new KeyValuePair<string, Rendering>(key, rendering));
            entries.End(key, rendering);
        }
    }

    /// <summary>
    /// Whether an answer took so long that it may be wrong by now. A read of the changes can show that it is still right.
    /// </summary>
    private async Task<bool> IsTooOldAsync(CacheEntry made)
    {
        if (Judge(made).Age < HardTtl)
            return false;
        await watch.ReadIfDue().WaitAsync(SoftTtl, time)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        return Judge(made).Age >= HardTtl;
    }

    [LoggerMessage(52, LogLevel.Warning, "Storage is not responding; {Key} is served from the cache.")]
    private partial void LogServedStale(Exception exception, string key);

    [LoggerMessage(53, LogLevel.Error, "{Key} cannot be rendered and is served from the cache.")]
    private partial void LogFailed(Exception exception, string key);
}
