using System.Collections.Concurrent;
using Feed.Storage;
using Feed.Telemetry;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;

namespace Feed.Web.Http;

/// <summary>
/// Keeps answers: at most <see cref="Capacity"/> bytes, each for <see cref="Freshness"/> or until this process publishes something.
/// Whoever asks at the same time for what is missing waits for one rendering.
/// </summary>
/// <param name="changes">Tells when this process changed what is stored.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where a failure is told that the cache covered up.</param>
public sealed partial class RenderCache(Changes changes, TimeProvider time, ILogger<RenderCache> logger) : IDisposable
{
    /// <summary>With <see cref="RenderedContent.MaxAge"/> a change that another instance made shows within 15 seconds.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(4);

    /// <summary>Who asks for something older starts its making and gets the old, so that nobody has to wait while it is asked for often.</summary>
    public static readonly TimeSpan Youth = TimeSpan.FromSeconds(3);

    /// <summary>How long storage may take before what was there before is served instead.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Bytes of bodies, their compressed copies and what each answer needs besides.</summary>
    public const long Capacity = 64 * 1024 * 1024;

    /// <summary>What an answer needs besides its body: headers, fingerprint, key. Without it, small answers to endless addresses would fill the memory.</summary>
    private const int Besides = 4 * 1024;

    private readonly MemoryCache entries = new(new MemoryCacheOptions { SizeLimit = Capacity });
    private readonly ConcurrentDictionary<(string Key, long Version), Lazy<Task<Answer>>> underWay = new();
    private readonly Lock keeping = new();

    /// <summary>Takes an answer from the cache, or makes it.</summary>
    /// <param name="key">
    /// Names the answer: its one address, as path without leading slash and query. Who asks for the very address of something kept gets it by
    /// <see cref="TryFind"/>, so no other answer may have that key.
    /// </param>
    /// <param name="make">Makes the answer; given what was there before, which it may hand back when its fingerprint is still right.</param>
    /// <param name="cancellation">Ends the waiting, not the making: others may wait too.</param>
    public Task<Answer> GetAsync(string key, Func<RenderedContent?, CancellationToken, Task<Answer>> make, CancellationToken cancellation)
    {
        var version = changes.Version;
        var kept = entries.TryGetValue(key, out Entry? entry) && entry!.Version == version;
        var age = kept ? time.GetElapsedTime(entry!.Made) : TimeSpan.MaxValue;
        if (age >= Youth)
        {
            var making = BeginMaking(key, version, entry, make, out var mine);
            if (age >= Freshness)
            {
                FeedTelemetry.CacheLookups.Add(1, FeedTelemetry.Outcome(mine ? "miss" : "shared"));
                return making.WaitAsync(cancellation);
            }
        }

        FeedTelemetry.CacheLookups.Add(1, FeedTelemetry.Outcome("hit"));
        return Task.FromResult<Answer>(entry!.Answer);
    }

    /// <summary>Finds what is kept and young, without making anything.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Null when there is nothing, or nothing young: <see cref="GetAsync"/> then does the right thing.</returns>
    public RenderedContent? TryFind(ReadOnlySpan<char> key)
    {
        if (!entries.TryGetValue(key, out Entry? entry) || entry!.Version != changes.Version || time.GetElapsedTime(entry.Made) >= Youth)
            return null;
        FeedTelemetry.CacheLookups.Add(1, FeedTelemetry.Outcome("hit"));
        return entry.Answer.Content;
    }

    /// <inheritdoc />
    public void Dispose() => entries.Dispose();

    private Task<Answer> BeginMaking(
        string key, long version, Entry? previous, Func<RenderedContent?, CancellationToken, Task<Answer>> make, out bool mine)
    {
        var begun = new Lazy<Task<Answer>>(() => MakeAsync(key, version, previous, make));
        var flight = underWay.GetOrAdd((key, version), begun);
        mine = flight == begun;
        return flight.Value;
    }

    private async Task<Answer> MakeAsync(string key, long version, Entry? previous, Func<RenderedContent?, CancellationToken, Task<Answer>> make)
    {
        await Task.Yield();
        using var activity = FeedTelemetry.Activities.StartActivity("feed.render");
        var begun = time.GetTimestamp();
        try
        {
            using var patience = previous is null ? null : new CancellationTokenSource(Patience, time);
            var answer = await make(previous?.Answer.Content, patience?.Token ?? CancellationToken.None);
            if (answer is not Answer.Found found)
            {
                Forget(key, begun);
                return answer;
            }

            var isSame = previous is not null && found.Content.IsSameAs(previous.Answer.Content);
            return Keep(key, new Entry(isSame ? previous!.Answer : found, version, AsOf: begun, Made: begun));
        }
        catch (Exception e) when (previous is not null)
        {
            if (e.IsStorageAway())
                LogCovered(e, key);
            else
                LogFailed(e, key);

            // Readers who come in the next seconds need not wait for the next attempt.
            return Keep(key, previous with { Version = version, Made = time.GetTimestamp() });
        }
        finally
        {
            FeedTelemetry.RenderDuration.Record(time.GetElapsedTime(begun).TotalSeconds);
            underWay.TryRemove((key, version), out _);
        }
    }

    /// <summary>Keeps an answer, unless one is there that read storage later: a slow rendering may end after one that began when it was under way.</summary>
    /// <returns>The newer of the two.</returns>
    private Answer.Found Keep(string key, Entry entry)
    {
        lock (keeping)
        {
            if (entries.TryGetValue(key, out Entry? there) && there!.AsOf > entry.AsOf)
                entry = there with { Version = Math.Max(there.Version, entry.Version), Made = Math.Max(there.Made, entry.Made) };
            entries.Set(key, entry, new MemoryCacheEntryOptions { Size = entry.Answer.Content.CachedBytes + Besides });
            return entry.Answer;
        }
    }

    /// <summary>Removes an answer that read storage before a time.</summary>
    private void Forget(string key, long begun)
    {
        lock (keeping)
        {
            if (entries.TryGetValue(key, out Entry? there) && there!.AsOf <= begun)
                entries.Remove(key);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Storage does not answer; {Key} is served as it was.")]
    private partial void LogCovered(Exception exception, string key);

    [LoggerMessage(LogLevel.Error, "{Key} cannot be made anew and is served as it was.")]
    private partial void LogFailed(Exception exception, string key);

    /// <param name="Answer">What is served.</param>
    /// <param name="Version">The version of <see cref="Changes"/> for which it holds.</param>
    /// <param name="AsOf">When its making began: it knows all that was stored by then.</param>
    /// <param name="Made">From when on it is fresh.</param>
    private sealed record Entry(Answer.Found Answer, long Version, long AsOf, long Made);
}
