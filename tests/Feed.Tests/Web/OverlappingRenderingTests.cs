using System.Threading.Channels;
using Azure;
using Feed.Storage.ChangeFeed;
using Feed.Tests.Faults;
using Feed.Tests.Support;
using Feed.Web.Http;

namespace Feed.Tests.Web;

/// <summary>Renderings of one response that are slow or run at the same time.</summary>
public sealed class OverlappingRenderingTests : RenderCacheHarness
{
    [Fact]
    public async Task Simultaneous_requests_wait_for_one_rendering()
    {
        var gate = new TaskCompletionSource();
        var asking = Enumerable.Range(0, 50).Select(_ => GetAsync(async () => await gate.Task)).ToList();
        gate.SetResult();

        var answers = await Task.WhenAll(asking);
        Assert.Single(answers.Distinct());
        Assert.Equal(1, Made);
    }

    [Fact]
    public async Task A_request_that_gives_up_does_not_end_the_rendering_for_others()
    {
        var gate = new TaskCompletionSource();
        using var impatient = new CancellationTokenSource();
        var first = Cache.GetAsync("key", (_, c) => MakeAsync(() => gate.Task.WaitAsync(c)), impatient.Token);
        var second = GetAsync();
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult();
        Assert.IsType<Answer.Found>(await second);
        Assert.Equal(1, Made);
    }

    [Fact]
    public async Task A_slow_rendering_that_ends_late_never_replaces_a_newer_one()
    {
        var (slow, begun) = (new TaskCompletionSource<Answer>(), new TaskCompletionSource());
        var first = Cache.GetAsync("key", (_, _) => Begin(slow, begun), TestContext.Current.CancellationToken);
        await begun.Task;
        Time.Advance(TimeSpan.FromMilliseconds(100));
        Changes.InvalidateAll();
        var newer = Found("new");
        Assert.Same(newer, await Cache.GetAsync("key", (_, _) => Task.FromResult<Answer>(newer), TestContext.Current.CancellationToken));
        slow.SetResult(Found("old"));
        await first;

        // The next request needs storage, which is down, so the previous response is served.
        foreach (var away in new[] { TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1) })
        {
            Changes.InvalidateAll();
            Time.Advance(away);
            Assert.Same(newer, await GetAsync(() => throw new RequestFailedException(503, "down")));
        }
    }

    [Fact]
    public async Task Overlapping_renderings_never_serve_an_older_version_than_before()
    {
        var version = 0;
        var attempts = Channel.CreateUnbounded<TaskCompletionSource>();
        var (ends, other) = await BeginOtherAsync();
        Changes.InvalidateAll();
        var slow = Cache.GetAsync("key", (_, _) => ReadAndWaitAsync(), TestContext.Current.CancellationToken);
        var attempt = await attempts.Reader.ReadAsync(TestContext.Current.CancellationToken);
        for (var round = 1; round < 6; round++)
        {
            version++;
            ends.SetResult();
            await other;
            Changes.InvalidateAll();
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

        // It reads at once, and ends when allowed.
        async Task<Answer> ReadAndWaitAsync()
        {
            var read = version;
            var mayEnd = new TaskCompletionSource();
            attempts.Writer.TryWrite(mayEnd);
            await mayEnd.Task;
            return Found($"{read}");
        }

        // It reads when it is allowed to end.
        async Task<(TaskCompletionSource MayEnd, Task<Answer> Answer)> BeginOtherAsync()
        {
            var (begun, mayEnd) = (new TaskCompletionSource(), new TaskCompletionSource());
            var answer = Cache.GetAsync("key", async (_, _) =>
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
    public async Task A_first_rendering_that_takes_longer_than_the_hard_TTL_is_repeated_once()
    {
        var (slow, begun) = (new TaskCompletionSource<Answer>(), new TaskCompletionSource());
        var renderings = 0;
        var asking = Cache.GetAsync(
            "key", (_, _) => ++renderings == 1 ? Begin(slow, begun) : Task.FromResult<Answer>(Found("new")), TestContext.Current.CancellationToken);
        await begun.Task;
        Time.Advance(TimeSpan.FromSeconds(25));
        slow.SetResult(Found("old"));

        Assert.Equal(("new", 2), (Text(await asking), renderings));
    }

    [Fact]
    public void A_slow_rendering_is_not_repeated_if_a_read_of_the_changes_shows_that_it_is_still_right()
    {
        var steps = new StepScheduler();
        using var watched = CachedResponseHarness.Cache(new KnownChanges(), Time);
        var (slow, renderings, answered) = (new TaskCompletionSource<Answer>(), 0, "");
        Ask("other", () => Task.FromResult<Answer>(Found("other")));
        Time.Advance(TimeSpan.FromSeconds(3));
        Ask("key", () => ++renderings == 1 ? slow.Task : Task.FromResult<Answer>(Found("new")));
        Time.Advance(TimeSpan.FromSeconds(25));
        slow.SetResult(Found("slow"));
        steps.Settle();

        Assert.Equal(("slow", 1), (answered, renderings));

        void Ask(string key, Func<Task<Answer>> render)
        {
            _ = steps.Start(async () => answered = Text(await watched.GetAsync(key, (_, _) => render(), CancellationToken.None)));
            steps.Settle();
        }
    }
}
