using System.Collections.Concurrent;
using Feed.Storage;
using Feed.Storage.ChangeFeed;
using Feed.Storage.Words;
using Feed.Telemetry;
using Microsoft.Extensions.Logging;

namespace Feed.Web.Http;

/// <summary>
/// Caches rendered responses, at most <see cref="Capacity"/> bytes, each until something that it depends on changes. Simultaneous requests
/// for a missing response share one rendering. While changes cannot be read, a response is served for <see cref="HardTtl"/>.
/// </summary>
/// <param name="watch">Reads the changes.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Logs failures that the cache hides from readers.</param>
/// <param name="capacity">How many bytes it keeps.</param>
public sealed partial class RenderCache(
    ChangeWatch watch, TimeProvider time, ILogger<RenderCache> log, long capacity = RenderCache.Capacity) : IDisposable
{
    /// <summary>
    /// How long a response may be served after it was last known to be valid. Together with <see cref="RenderedContent.MaxAge"/>, a change
    /// by another instance is visible within 15 seconds.
    /// </summary>
    public static readonly TimeSpan HardTtl = TimeSpan.FromSeconds(4);

    /// <summary>From this age on, the stale response is served while one request re-renders it.</summary>
    public static readonly TimeSpan SoftTtl = TimeSpan.FromSeconds(3);

    /// <summary>How long a rendering may wait for storage before the previous response is served instead.</summary>
    public static readonly TimeSpan RenderTimeout = TimeSpan.FromSeconds(5);

    /// <summary>The maximum size in bytes, including compressed copies and overhead.</summary>
    public const long Capacity = 64 * 1024 * 1024;

    /// <summary>The maximum number of attempts of one rendering. It starts again if another one ended in the meantime.</summary>
    private const int MaxAttempts = 10;

    private readonly OrderedEntries entries = new(watch.Changes, capacity);

    /// <summary>The rendering that requests wait for, by key. A new one replaces it here if it takes too long.</summary>
    private readonly ConcurrentDictionary<string, Rendering> renderings = new();

    /// <summary>Returns a response from the cache, or renders it.</summary>
    /// <param name="key">
    /// The canonical address of the response: path without leading slash, and query. <see cref="TryFind"/> serves it to every request for
    /// exactly this address, so no other response may have the key.
    /// </param>
    /// <param name="render">Renders the response. Receives the previous content, and may return it if its fingerprint still
    /// matches.</param>
    /// <param name="cancellation">Cancels the wait, not the rendering: others may be waiting too.</param>
    public async Task<Answer> GetAsync(
        string key, Func<RenderedContent?, CancellationToken, Task<Answer>> render, CancellationToken cancellation)
    {
        var reading = watch.ReadIfDue();
        var entry = entries.Find(key);
        if (entry is not null && !Evaluate(entry).IsServable && !watch.IsCurrent && !watch.HasFailed)
        {
            // The read may show that the entry is still valid.
            await reading.WaitAsync(SoftTtl, time, cancellation)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            cancellation.ThrowIfCancellationRequested();
            entry = entries.Find(key);
        }

        if (entry is not null && Evaluate(entry) is { IsServable: true } state)
        {
            if (state.IsDue)
                _ = FindOrStart(key, render, out _);
            FeedTelemetry.CacheLookups.Add(1, FeedTelemetry.Outcome("hit"));
            return entry.Answer;
        }

        var pending = FindOrStart(key, render, out var isNew);
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
        if (Evaluate(entry) is not { IsServable: true, IsDue: false })
            return null;
        FeedTelemetry.CacheLookups.Add(1, FeedTelemetry.Outcome("hit"));
        return entry.Answer.Content;
    }

    /// <inheritdoc />
    public void Dispose() => entries.Dispose();

    /// <summary>
    /// How long ago an entry was last certainly valid, whether that is recent enough to serve it, and whether to re-render it.
    /// </summary>
    private (TimeSpan Age, bool IsServable, bool IsDue) Evaluate(CacheEntry entry)
    {
        // Take LastReadStarted before the evaluation. If a read ends in between, the earlier time only understates how long the response
        // was valid.
        var known = watch.Changes.Known;
        var validity = CurrentValidity(entry, known);

        // A response that a change of this process invalidated is never served again. A stale response that replaces a failed rendering is
        // served for a few seconds, so that requests do not wait for the next attempt.
        var age = time.GetElapsedTime(entry.StaleSince ?? validity.LastValidAt(entry.AsOf, known.LastReadStarted));
        var isCovered = validity.IsCovered && entry.StaleSince is null;
        var isDue = isCovered ? !watch.IsCurrent && age >= SoftTtl : validity.IsInvalidated || age >= SoftTtl;
        return (age, !validity.IsLocal && age < HardTtl, isDue);
    }

    private Validity CurrentValidity(CacheEntry entry, ChangeKnowledge known)
    {
        var validity = entry.Validity;
        if (!validity.IsEvaluated || validity.Version != known.Version)
            entry.Validity = validity = watch.Changes.Evaluate(entry.ReadFrom, entry.AsOf, entry.SequenceNumber, validity);
        return validity;
    }

    /// <summary>
    /// The running rendering, or a new one if there is none or it started too long ago or before the latest change by this process.
    /// </summary>
    private Task<Answer> FindOrStart(string key, Func<RenderedContent?, CancellationToken, Task<Answer>> render, out bool isNew)
    {
        while (true)
        {
            var localChanges = watch.Changes.Known.Local;
            var exists = renderings.TryGetValue(key, out var rendering);
            isNew = false;
            if (exists && rendering!.LocalChanges == localChanges && time.GetElapsedTime(rendering.StartedAt) < HardTtl)
                return rendering.Work.Value;
            var fresh = new Rendering(localChanges, time.GetTimestamp());
            fresh.Work = new Lazy<Task<Answer>>(() => RenderAsync(key, fresh, render));
            isNew = true;
            if (exists ? renderings.TryUpdate(key, fresh, rendering!) : renderings.TryAdd(key, fresh))
                return fresh.Work.Value;
        }
    }

    private async Task<Answer> RenderAsync(
        string key, Rendering rendering, Func<RenderedContent?, CancellationToken, Task<Answer>> render)
    {
        await Task.Yield();
        using var activity = FeedTelemetry.Activities.StartActivity("feed.render");
        var start = time.GetTimestamp();
        var previous = entries.Begin(key, rendering);
        try
        {
            using var timeout = previous is null ? null : new CancellationTokenSource(RenderTimeout, time);
            for (var attempt = 1; ; attempt++)
            {
                var readFrom = Dependencies.Begin();
                var validity = Validity.AtStart(watch.Changes.Known);
                var (asOf, sequenceNumber) = (time.GetTimestamp(), watch.Changes.NextSequenceNumber());
                var answer = await render(previous?.Answer.Content, timeout?.Token ?? CancellationToken.None);

                if (answer is not Answer.Found found)
                {
                    if (entries.TryRemove(key, rendering, sequenceNumber) || attempt == MaxAttempts)
                        return answer;
                    continue;
                }

                var isSame = previous is not null && found.Content.IsSameAs(previous.Answer.Content);
                var rendered = new CacheEntry(isSame ? previous!.Answer : found, readFrom, asOf, sequenceNumber, validity);
                if (attempt == 1 && previous is null && await IsTooOldAsync(rendered))
                    continue;
                if (entries.TryCache(key, rendering, rendered, returnIfSuperseded: attempt == MaxAttempts) is { } kept)
                    return kept;
            }
        }
        catch (Exception e) when (previous is not null)
        {
            if (KeepStale(key, rendering, previous, e) is not { } kept)
                throw;
            return kept;
        }
        finally
        {
            FeedTelemetry.RenderDuration.Record(time.GetElapsedTime(start).TotalSeconds);
            renderings.TryRemove(new KeyValuePair<string, Rendering>(key, rendering));
            entries.End(key, rendering);
        }
    }

    /// <summary>
    /// Serves the previous response for a few more seconds, so that requests do not wait for another attempt. Null if it must not be
    /// served.
    /// </summary>
    private Answer.Found? KeepStale(string key, Rendering rendering, CacheEntry previous, Exception fault)
    {
        if (fault.IsStorageUnavailable() || fault is SearchBusyException)
            LogServedStale(fault, key);
        else
            LogFailed(fault, key);
        var validity = Validity.AtStart(watch.Changes.Known);
        return entries.TryCacheStale(key, rendering, new CacheEntry(
            previous.Answer, previous.ReadFrom, previous.AsOf, previous.SequenceNumber, validity)
        {
            StaleSince = time.GetTimestamp(),
        });
    }

    /// <summary>
    /// Whether a rendering took so long that its response may be outdated by now. Reading the changes can show that it is still valid.
    /// </summary>
    private async Task<bool> IsTooOldAsync(CacheEntry rendered)
    {
        if (Evaluate(rendered).Age < HardTtl)
            return false;
        await watch.ReadIfDue().WaitAsync(SoftTtl, time)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        return Evaluate(rendered).Age >= HardTtl;
    }

    [LoggerMessage(52, LogLevel.Warning, "Storage is not responding; {Key} is served from the cache.")]
    private partial void LogServedStale(Exception exception, string key);

    [LoggerMessage(53, LogLevel.Error, "{Key} cannot be rendered and is served from the cache.")]
    private partial void LogFailed(Exception exception, string key);
}
