using System.Threading.Channels;
using Azure;
using Feed.Storage.ChangeFeed;
using Feed.Tests.Faults;
using Feed.Tests.Support;
using Feed.Web.Http;
using Microsoft.Extensions.Time.Testing;

namespace Feed.Tests.Web;

public sealed class RenderCacheTests : IDisposable
{
    private readonly FakeTimeProvider time = new();
    private readonly KnownChanges changes;
    private readonly RenderCache cache;
    private int made;

    public RenderCacheTests()
    {
        changes = new KnownChanges();
        cache = CachedResponseHarness.Cache(changes, time, (_, _) => throw new RequestFailedException(503, "The news of changes cannot be read."));
    }

    [Fact]
    public async Task Who_asks_at_the_same_time_waits_for_one_rendering()
    {
        var gate = new TaskCompletionSource();
        var asking = Enumerable.Range(0, 50).Select(_ => GetAsync(async () => await gate.Task)).ToList();
        gate.SetResult();

        var answers = await Task.WhenAll(asking);
        Assert.Single(answers.Distinct());
        Assert.Equal(1, made);
    }

    [Fact]
    public async Task Without_news_of_changes_an_answer_is_kept_until_it_is_3_seconds_old_or_this_process_changes_something()
    {
        await GetAsync();
        time.Advance(RenderCache.SoftTtl - TimeSpan.FromMilliseconds(1));
        await GetAsync();
        Assert.Equal(1, made);

        time.Advance(RenderCache.HardTtl - RenderCache.SoftTtl + TimeSpan.FromMilliseconds(1));
        await GetAsync();
        Assert.Equal(2, made);

        changes.InvalidateAll();
        await GetAsync();
        Assert.Equal(3, made);
    }

    [Fact]
    public async Task Without_news_of_changes_the_old_answer_is_served_between_3_and_4_seconds_while_one_new_one_is_made()
    {
        var old = await GetAsync();
        time.Advance(RenderCache.SoftTtl);
        var gate = new TaskCompletionSource();
        for (var asked = 0; asked < 3; asked++)
            Assert.Same(old, await GetAsync(() => gate.Task));
        Assert.Null(cache.TryFind("key"));

        time.Advance(RenderCache.HardTtl - RenderCache.SoftTtl);
        var waiting = GetAsync(() => gate.Task);
        Assert.False(waiting.IsCompleted);
        gate.SetResult();
        await waiting;
        Assert.Equal(2, made);
        Assert.NotNull(cache.TryFind("key"));
    }

    [Fact]
    public async Task Only_fresh_unchanged_responses_are_found_without_rendering()
    {
        Assert.Null(cache.TryFind("key"));
        var kept = Assert.IsType<Answer.Found>(await GetAsync());
        Assert.Same(kept.Content, cache.TryFind("key"));
        Assert.Null(cache.TryFind("other"));
        changes.InvalidateAll();
        Assert.Null(cache.TryFind("key"));
    }

    [Fact]
    public async Task What_was_there_before_is_offered_so_that_nothing_is_rendered_twice()
    {
        var first = Assert.IsType<Answer.Found>(await GetAsync());
        changes.InvalidateAll();
        RenderedContent? offered = null;
        await cache.GetAsync("key", (previous, _) => Task.FromResult<Answer>(new Answer.Found(offered = previous!)), TestContext.Current.CancellationToken);
        Assert.Same(first.Content, offered);
    }

    [Fact]
    public async Task However_many_addresses_are_asked_for_the_cache_stays_within_its_bytes()
    {
        const int Size = 1024 * 1024;
        const int Room = (int)(RenderCache.Capacity / Size);
        for (var round = 0; round < 2; round++)
        {
            for (var key = 0; key < Room + 30; key++)
                await cache.GetAsync($"{key}", (_, _) => LargeAsync(Size), TestContext.Current.CancellationToken);
        }

        Assert.True(made >= Room + 30 + 30, $"Of {Room + 30} megabytes only {made - Room - 30} were gone.");
    }

    [Fact]
    public async Task Answers_of_a_few_bytes_to_endless_addresses_take_no_more_memory_than_large_ones()
    {
        const int Asked = 20_000;
        for (var key = 0; key < Asked; key++)
            await GetAsync(key: $"{key}");

        var kept = Enumerable.Range(0, Asked).Count(key => cache.TryFind($"{key}") is not null);
        Assert.True(kept <= RenderCache.Capacity / 4096, $"{kept} of {Asked} answers are kept.");
    }

    [Fact]
    public async Task What_was_rendered_again_to_the_same_bytes_keeps_its_compressed_copies()
    {
        var first = Assert.IsType<Answer.Found>(await GetAsync());
        changes.InvalidateAll();
        Assert.Same(first.Content, Assert.IsType<Answer.Found>(await GetAsync()).Content);
        Assert.Equal(2, made);
    }

    [Fact]
    public async Task What_is_missing_is_not_kept()
    {
        for (var i = 0; i < 2; i++)
            await cache.GetAsync("key", (_, _) => Task.FromResult<Answer>(Answer.Missing($"Asked {++made} times.")), TestContext.Current.CancellationToken);
        Assert.Equal(2, made);
    }

    [Fact]
    public async Task While_storage_is_down_the_last_answer_stands()
    {
        var known = await GetAsync();
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Same(known, await GetAsync(() => throw new RequestFailedException(503, "down")));
        await Assert.ThrowsAnyAsync<RequestFailedException>(() => GetAsync(() => throw new RequestFailedException(503, "down"), "other"));
    }

    [Fact]
    public async Task While_a_response_cannot_be_rendered_for_any_other_reason_the_last_one_is_served_too()
    {
        var known = await GetAsync();
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Same(known, await GetAsync(() => throw new FormatException("A record that nobody can read.")));
        await Assert.ThrowsAsync<FormatException>(() => GetAsync(() => throw new FormatException("A record that nobody can read."), "other"));
    }

    [Fact]
    public async Task While_storage_is_down_one_request_in_4_seconds_tries_it_and_the_others_do_not_wait()
    {
        var known = await GetAsync();
        time.Advance(TimeSpan.FromMinutes(1));

        // As the client library tells it when nobody answers at all.
        var asked = 0;
        Func<Task> away = () =>
        {
            asked++;
            throw new AggregateException("Retry failed after 4 tries.", new RequestFailedException("Connection refused"), new RequestFailedException("Connection refused"));
        };
        Assert.Same(known, await GetAsync(away));
        Assert.Same(known, await GetAsync(away));
        Assert.Equal(1, asked);
        time.Advance(RenderCache.HardTtl);
        Assert.Same(known, await GetAsync(away));
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task Storage_that_takes_too_long_counts_as_down()
    {
        var known = await GetAsync();
        time.Advance(TimeSpan.FromMinutes(1));
        var asked = new TaskCompletionSource();
        var waiting = cache.GetAsync("key", async (_, patience) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, patience);
            throw new InvalidOperationException("It never comes to this.");
        }, TestContext.Current.CancellationToken);
        await asked.Task;
        time.Advance(RenderCache.FactoryTimeout);
        Assert.Same(known, await waiting);
    }

    [Fact]
    public async Task A_slow_rendering_that_ends_late_never_replaces_a_newer_one()
    {
        var (slow, begun) = (new TaskCompletionSource<Answer>(), new TaskCompletionSource());
        var first = cache.GetAsync("key", (_, _) => Begin(slow, begun), TestContext.Current.CancellationToken);
        await begun.Task;
        time.Advance(TimeSpan.FromMilliseconds(100));
        changes.InvalidateAll();
        var newer = Found("new");
        Assert.Same(newer, await cache.GetAsync("key", (_, _) => Task.FromResult<Answer>(newer), TestContext.Current.CancellationToken));
        slow.SetResult(Found("old"));
        await first;

        // What comes next asks storage, which is away: what is served then is what was served before.
        foreach (var away in new[] { TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1) })
        {
            changes.InvalidateAll();
            time.Advance(away);
            Assert.Same(newer, await GetAsync(() => throw new RequestFailedException(503, "down")));
        }
    }

    [Fact]
    public async Task Overlapping_renderings_never_serve_an_older_version_than_before()
    {
        var version = 0;
        var attempts = Channel.CreateUnbounded<TaskCompletionSource>();
        var (ends, other) = await BeginOtherAsync();
        changes.InvalidateAll();
        var slow = cache.GetAsync("key", (_, _) => ReadAndWaitAsync(), TestContext.Current.CancellationToken);
        var attempt = await attempts.Reader.ReadAsync(TestContext.Current.CancellationToken);
        for (var round = 1; round < 6; round++)
        {
            version++;
            ends.SetResult();
            await other;
            changes.InvalidateAll();
            (ends, other) = await BeginOtherAsync();
            attempt.SetResult();
            var next = attempts.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask();
            Assert.Same(next, await Task.WhenAny(next, slow));
            attempt = await next;
        }

        attempt.SetResult();
        Assert.Equal($"{version}", Text(await slow));
        ends.SetResult();
        await other;

        // It reads at once, and ends when it may.
        async Task<Answer> ReadAndWaitAsync()
        {
            var read = version;
            var mayEnd = new TaskCompletionSource();
            attempts.Writer.TryWrite(mayEnd);
            await mayEnd.Task;
            return Found($"{read}");
        }

        // It reads when it may end.
        async Task<(TaskCompletionSource MayEnd, Task<Answer> Answer)> BeginOtherAsync()
        {
            var (begun, mayEnd) = (new TaskCompletionSource(), new TaskCompletionSource());
            var answer = cache.GetAsync("key", async (_, _) =>
            {
                begun.TrySetResult();
                await mayEnd.Task;
                return Found($"{version}");
            }, TestContext.Current.CancellationToken);
            await begun.Task;
            return (mayEnd, answer);
        }
    }

    [Fact]
    public async Task A_stale_response_served_during_an_outage_does_not_count_as_newer_than_later_reads()
    {
        await cache.GetAsync("key", (_, _) => Task.FromResult<Answer>(Found("oldest")), TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromMinutes(1));
        var (slow, begun) = (new TaskCompletionSource<Answer>(), new TaskCompletionSource());
        var reading = cache.GetAsync("key", (_, _) => Begin(slow, begun), TestContext.Current.CancellationToken);
        await begun.Task;
        time.Advance(TimeSpan.FromSeconds(1));
        changes.InvalidateAll();
        await GetAsync(() => throw new RequestFailedException(503, "down"));
        var newer = Found("newer");
        slow.SetResult(newer);
        Assert.Same(newer, await reading);
        Assert.Same(newer, await GetAsync(() => throw new RequestFailedException(503, "down")));
    }

    [Fact]
    public async Task A_first_rendering_that_takes_longer_than_an_answer_may_be_old_is_repeated_once()
    {
        var (slow, begun) = (new TaskCompletionSource<Answer>(), new TaskCompletionSource());
        var renderings = 0;
        var asking = cache.GetAsync(
            "key", (_, _) => ++renderings == 1 ? Begin(slow, begun) : Task.FromResult<Answer>(Found("new")), TestContext.Current.CancellationToken);
        await begun.Task;
        time.Advance(TimeSpan.FromSeconds(25));
        slow.SetResult(Found("old"));

        Assert.Equal(("new", 2), (Text(await asking), renderings));
    }

    [Fact]
    public void A_slow_rendering_is_not_repeated_if_a_read_of_the_changes_shows_that_it_is_still_right()
    {
        var steps = new StepScheduler();
        using var watched = CachedResponseHarness.Cache(new KnownChanges(), time);
        var (slow, renderings, answered) = (new TaskCompletionSource<Answer>(), 0, "");
        Ask("other", () => Task.FromResult<Answer>(Found("other")));
        time.Advance(TimeSpan.FromSeconds(3));
        Ask("key", () => ++renderings == 1 ? slow.Task : Task.FromResult<Answer>(Found("new")));
        time.Advance(TimeSpan.FromSeconds(25));
        slow.SetResult(Found("slow"));
        steps.Settle();

        Assert.Equal(("slow", 1), (answered, renderings));

        void Ask(string key, Func<Task<Answer>> render)
        {
            _ = steps.Start(async () => answered = Text(await watched.GetAsync(key, (_, _) => render(), CancellationToken.None)));
            steps.Settle();
        }
    }

    [Fact]
    public async Task A_rendering_that_fails_after_the_article_was_withdrawn_does_not_bring_it_back()
    {
        await GetAsync();
        time.Advance(TimeSpan.FromSeconds(5));
        var (slow, begun) = (new TaskCompletionSource<Answer>(), new TaskCompletionSource());
        var asking = cache.GetAsync("key", (_, _) => Begin(slow, begun), TestContext.Current.CancellationToken);
        await begun.Task;
        changes.InvalidateAll();
        await cache.GetAsync("key", (_, _) => Task.FromResult<Answer>(Answer.Gone("Withdrawn.")), TestContext.Current.CancellationToken);
        slow.SetException(new RequestFailedException(503, "down"));

        await Assert.ThrowsAnyAsync<RequestFailedException>(() => asking);
        Assert.Null(cache.TryFind("key"));
        await Assert.ThrowsAnyAsync<RequestFailedException>(() => GetAsync(() => throw new RequestFailedException(503, "down")));
    }

    [Fact]
    public async Task Who_gives_up_waiting_does_not_end_the_rendering_for_others()
    {
        var gate = new TaskCompletionSource();
        using var impatient = new CancellationTokenSource();
        var first = cache.GetAsync("key", (_, c) => MakeAsync(() => gate.Task.WaitAsync(c)), impatient.Token);
        var second = GetAsync();
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult();
        Assert.IsType<Answer.Found>(await second);
        Assert.Equal(1, made);
    }

    public void Dispose() => cache.Dispose();

    private static Task<Answer> Begin(TaskCompletionSource<Answer> answer, TaskCompletionSource begun)
    {
        begun.SetResult();
        return answer.Task;
    }

    private static string Text(Answer answer) => System.Text.Encoding.UTF8.GetString(((Answer.Found)answer).Content.Body(ContentCoding.Identity).Span);

    private static Answer.Found Found(string text) => new(new RenderedContent(System.Text.Encoding.UTF8.GetBytes(text), "text/plain"));

    private Task<Answer> GetAsync(Func<Task>? first = null, string key = "key") =>
        cache.GetAsync(key, (_, _) => MakeAsync(first ?? (() => Task.CompletedTask)), TestContext.Current.CancellationToken);

    private Task<Answer> LargeAsync(int size)
    {
        made++;
        return Task.FromResult<Answer>(new Answer.Found(new RenderedContent(new byte[size], "text/plain")));
    }

    private async Task<Answer> MakeAsync(Func<Task> first)
    {
        Interlocked.Increment(ref made);
        await first();
        return new Answer.Found(new RenderedContent([1, 2, 3], "text/plain"));
    }
}
