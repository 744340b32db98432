using Azure;
using Feed.Web.Http;

namespace Feed.Tests.Web;

/// <summary>What the cache serves while responses cannot be rendered.</summary>
public sealed class RenderCacheOutageTests : RenderCacheHarness
{
    [Fact]
    public async Task While_storage_is_down_the_last_response_is_served()
    {
        var known = await GetAsync();
        Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Same(known, await GetAsync(() => throw new RequestFailedException(503, "down")));
        await Assert.ThrowsAnyAsync<RequestFailedException>(() => GetAsync(() => throw new RequestFailedException(503, "down"), "other"));
    }

    [Fact]
    public async Task While_a_response_cannot_be_rendered_for_any_other_reason_the_last_one_is_served_too()
    {
        var known = await GetAsync();
        Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Same(known, await GetAsync(() => throw new FormatException("A record that nobody can read.")));
        await Assert.ThrowsAsync<FormatException>(() => GetAsync(() => throw new FormatException("A record that nobody can read."), "other"));
    }

    [Fact]
    public async Task While_storage_is_down_one_request_in_4_seconds_tries_it_and_the_others_do_not_wait()
    {
        var known = await GetAsync();
        Time.Advance(TimeSpan.FromMinutes(1));

        // The exception of the client library when there is no response at all.
        var asked = 0;
        Func<Task> away = () =>
        {
            asked++;
            throw new AggregateException("Retry failed after 4 tries.", new RequestFailedException("Connection refused"), new RequestFailedException("Connection refused"));
        };
        Assert.Same(known, await GetAsync(away));
        Assert.Same(known, await GetAsync(away));
        Assert.Equal(1, asked);
        Time.Advance(RenderCache.HardTtl);
        Assert.Same(known, await GetAsync(away));
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task Storage_that_takes_too_long_counts_as_down()
    {
        var known = await GetAsync();
        Time.Advance(TimeSpan.FromMinutes(1));
        var asked = new TaskCompletionSource();
        var waiting = Cache.GetAsync("key", async (_, cancellation) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
            throw new InvalidOperationException("It never comes to this.");
        }, TestContext.Current.CancellationToken);
        await asked.Task;
        Time.Advance(RenderCache.RenderTimeout);
        Assert.Same(known, await waiting);
    }

    [Fact]
    public async Task A_stale_response_served_during_an_outage_does_not_count_as_newer_than_later_reads()
    {
        await Cache.GetAsync("key", (_, _) => Task.FromResult<Answer>(Found("oldest")), TestContext.Current.CancellationToken);
        Time.Advance(TimeSpan.FromMinutes(1));
        var (slow, begun) = (new TaskCompletionSource<Answer>(), new TaskCompletionSource());
        var reading = Cache.GetAsync("key", (_, _) => Begin(slow, begun), TestContext.Current.CancellationToken);
        await begun.Task;
        Time.Advance(TimeSpan.FromSeconds(1));
        Changes.InvalidateAll();
        await GetAsync(() => throw new RequestFailedException(503, "down"));
        var newer = Found("newer");
        slow.SetResult(newer);
        Assert.Same(newer, await reading);
        Assert.Same(newer, await GetAsync(() => throw new RequestFailedException(503, "down")));
    }

    [Fact]
    public async Task A_rendering_that_fails_after_the_article_was_withdrawn_does_not_bring_it_back()
    {
        await GetAsync();
        Time.Advance(TimeSpan.FromSeconds(5));
        var (slow, begun) = (new TaskCompletionSource<Answer>(), new TaskCompletionSource());
        var asking = Cache.GetAsync("key", (_, _) => Begin(slow, begun), TestContext.Current.CancellationToken);
        await begun.Task;
        Changes.InvalidateAll();
        await Cache.GetAsync("key", (_, _) => Task.FromResult<Answer>(Answer.Gone("Withdrawn.")), TestContext.Current.CancellationToken);
        slow.SetException(new RequestFailedException(503, "down"));

        await Assert.ThrowsAnyAsync<RequestFailedException>(() => asking);
        Assert.Null(Cache.TryFind("key"));
        await Assert.ThrowsAnyAsync<RequestFailedException>(() => GetAsync(() => throw new RequestFailedException(503, "down")));
    }
}
