using Azure;
using Feed.Storage;
using Feed.Storage.ChangeFeed;
using Feed.Tests.Support;
using Feed.Web.Http;
using Microsoft.Extensions.Time.Testing;

namespace Feed.Tests.Storage.ChangeFeed;

/// <summary>What the cache does with announced changes.</summary>
public sealed class AnnouncedChangeTests : IDisposable
{
    private static readonly Change Council = new() { Lists = [ListName.Tag("council")], Orders = ["0000000000000000005"] };

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly KnownChanges changes = new();
    private readonly RenderCache cache;
    private readonly List<ChangeRow> open = [];
    private readonly List<ChangeRow> closed = [];
    private int readings;
    private int made;
    private bool isAway;

    public AnnouncedChangeTests() => cache = CachedResponseHarness.Cache(changes, time, (since, _) =>
    {
        readings++;
        return isAway
            ? throw new RequestFailedException(503, "down")
            : Task.FromResult(new ChangesFound([.. open], since is null ? [] : [.. closed], time.GetUtcNow(), IsComplete: since is not null));
    });

    [Fact]
    public async Task A_response_without_changes_is_rendered_once()
    {
        await AskAsync();
        for (var hour = 0; hour < 5; hour++)
        {
            time.Advance(TimeSpan.FromHours(1));
            closed.Add(Row("other", new Change { Lists = [ListName.Tag("harbour")] }));
            await AskAsync();
        }

        Assert.Equal(1, made);
    }

    [Fact]
    public async Task An_answer_made_during_a_slow_first_reading_is_made_again_once_that_reading_has_ended()
    {
        // A change that completes between the rendering and the reading is in neither, and is too old for the next reading.
        var (first, asked) = (new TaskCompletionSource<ChangesFound>(), 0);
        using var slow = CachedResponseHarness.Cache(new KnownChanges(), time, (since, _) =>
        {
            asked++;
            return since is null ? first.Task : Task.FromResult(new ChangesFound([], [], time.GetUtcNow(), IsComplete: true));
        });
        await MakeAsync(slow);
        await WaitForAsync(() => asked == 1);
        time.Advance(TimeSpan.FromMinutes(1));
        first.SetResult(new ChangesFound([], [], time.GetUtcNow(), IsComplete: false));
        await MakeAsync(slow);
        Assert.Equal(2, made);
    }

    [Fact]
    public async Task Without_requests_nothing_is_read()
    {
        await AskAsync();
        var before = readings;
        time.Advance(TimeSpan.FromHours(1));
        await Task.Yield();
        Assert.Equal(before, readings);
    }

    [Fact]
    public async Task Before_its_first_answer_after_a_rest_an_instance_reads_the_news()
    {
        await AskAsync();
        closed.Add(Row("one", Council));
        time.Advance(TimeSpan.FromMinutes(7));
        await AskAsync();
        Assert.Equal(2, made);
    }

    [Fact]
    public async Task A_closed_change_is_announced_once()
    {
        await AskAsync();
        closed.Add(Row("one", Council));
        for (var asked = 0; asked < 5; asked++)
        {
            time.Advance(RenderCache.HardTtl);
            await AskAsync();
        }

        Assert.Equal(2, made);
    }

    [Fact]
    public async Task While_a_change_is_open_the_response_is_checked_every_few_seconds_and_once_more_after_it()
    {
        await AskAsync();
        open.Add(Row("one", Council));
        for (var asked = 0; asked < 3; asked++)
        {
            time.Advance(RenderCache.HardTtl);
            await AskAsync();
        }

        Assert.Equal(4, made);
        open.Clear();
        closed.Add(Row("one", Council));
        for (var asked = 0; asked < 3; asked++)
        {
            time.Advance(RenderCache.HardTtl);
            await AskAsync();
        }

        Assert.Equal(5, made);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_finished_change_may_have_been_made_since_the_last_read_that_lacked_it(bool isClosedSeen)
    {
        await AskAsync();
        open.Add(Row("one", Council));
        await ReadNewsAsync(TimeSpan.FromSeconds(2.5));
        open.Clear();
        if (isClosedSeen)
            closed.Add(Row("one", Council));
        await ReadNewsAsync(TimeSpan.FromSeconds(2.5));
        await AskAsync();
        Assert.Equal(2, made);
    }

    [Fact]
    public async Task An_open_change_that_is_gone_unseen_counts_as_done()
    {
        open.Add(Row("one", Council));
        await AskAsync();
        open.Clear();
        time.Advance(RenderCache.HardTtl);
        await AskAsync();
        Assert.Equal(2, made);
    }

    [Fact]
    public async Task A_change_elsewhere_in_the_list_does_not_change_a_page()
    {
        await AskAsync(from: "0000000000000000001", to: "0000000000000000004");
        closed.Add(Row("one", Council));
        time.Advance(RenderCache.HardTtl);
        await AskAsync(from: "0000000000000000001", to: "0000000000000000004");
        Assert.Equal(1, made);
        closed.Add(Row("two", Council with { Orders = ["0000000000000000009", "0000000000000000002"] }));
        time.Advance(RenderCache.HardTtl);
        await AskAsync(from: "0000000000000000001", to: "0000000000000000004");
        Assert.Equal(2, made);
    }

    [Fact]
    public async Task After_a_gap_in_the_news_every_answer_is_looked_at_again()
    {
        await AskAsync();
        var gap = new ChangesFound([], [], time.GetUtcNow(), IsComplete: false);
        using var other = CachedResponseHarness.Cache(changes, time, (_, _) => Task.FromResult(gap));
        await other.GetAsync("other", (_, _) => Task.FromResult<Answer>(Answer.Missing("")), TestContext.Current.CancellationToken);
        await WaitForAsync(() => changes.Known.CompleteSince > 2);
        time.Advance(RenderCache.HardTtl);
        await AskAsync();
        Assert.Equal(2, made);
    }

    [Fact]
    public async Task Without_news_answers_are_looked_at_every_few_seconds_and_with_news_again_no_longer()
    {
        await AskAsync();
        isAway = true;
        for (var asked = 0; asked < 3; asked++)
        {
            time.Advance(RenderCache.HardTtl);
            await AskAsync();
        }

        Assert.Equal(4, made);
        isAway = false;
        for (var asked = 0; asked < 4; asked++)
        {
            await ReadNewsAsync(after: RenderCache.HardTtl);
            await AskAsync();
        }

        // Up to two renderings that began before the first announcement was read are repeated; without announcements there would be eight by now.
        Assert.InRange(made, 4, 6);
    }

    [Fact]
    public async Task After_a_sleep_of_the_machine_nothing_is_served_unseen()
    {
        var sleepy = new SleepyTime();
        using var slept = CachedResponseHarness.Cache(changes, sleepy);
        for (var asked = 0; asked < 3; asked++)
        {
            await slept.GetAsync("key", (_, _) => MadeAsync(), TestContext.Current.CancellationToken);
            sleepy.Asleep += asked == 0 ? TimeSpan.Zero : TimeSpan.FromHours(1);
        }

        Assert.Equal(2, made);

        Task<Answer> MadeAsync() => Task.FromResult<Answer>(new Answer.Found(new RenderedContent([(byte)++made], "text/plain")));
    }

    public void Dispose() => cache.Dispose();

    private static ChangeRow Row(string name, Change change) => new(name, change, default);

    private static async Task WaitForAsync(Func<bool> isDone)
    {
        while (!isDone())
            await Task.Delay(1, TestContext.Current.CancellationToken);
    }

    /// <summary>Its wall clock goes on while the other one sleeps.</summary>
    private sealed class SleepyTime : TimeProvider
    {
        public TimeSpan Asleep { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Asleep;
    }

    /// <summary>Time passes, with requests for another page, until the announcements have been read.</summary>
    private async Task ReadNewsAsync(TimeSpan after)
    {
        time.Advance(after);
        var begun = time.GetTimestamp();
        while (changes.Known.LastReadStarted != begun)
        {
            await cache.GetAsync("other", (_, _) => Task.FromResult<Answer>(Answer.Missing("")), TestContext.Current.CancellationToken);
            await Task.Yield();
        }
    }

    private async Task AskAsync(string? from = null, string? to = null)
    {
        // Responses rendered before the first announcements were read are rendered again.
        if (changes.Known.LastReadStarted is null && !isAway)
            await ReadNewsAsync(TimeSpan.Zero);
        await MakeAsync(cache, from, to);
    }

    private Task<Answer> MakeAsync(RenderCache of, string? from = null, string? to = null) => of.GetAsync("key", (_, _) =>
    {
        made++;
        Dependencies.Current!.Add(ListName.Tag("council"), from, to);
        return Task.FromResult<Answer>(new Answer.Found(new RenderedContent([1, 2, 3], "text/plain")));
    }, TestContext.Current.CancellationToken);
}
