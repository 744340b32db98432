using Feed.Web.Http;

namespace Feed.Tests.Web;

/// <summary>Which responses the cache keeps, and for how long.</summary>
public sealed class RenderCacheTests : RenderCacheHarness
{
    [Fact]
    public async Task Without_reads_of_changes_a_response_is_served_for_3_seconds_or_until_this_process_changes_something()
    {
        await GetAsync();
        Time.Advance(RenderCache.SoftTtl - TimeSpan.FromMilliseconds(1));
        await GetAsync();
        Assert.Equal(1, Made);

        Time.Advance(RenderCache.HardTtl - RenderCache.SoftTtl + TimeSpan.FromMilliseconds(1));
        await GetAsync();
        Assert.Equal(2, Made);

        Changes.InvalidateAll();
        await GetAsync();
        Assert.Equal(3, Made);
    }

    [Fact]
    public async Task Without_reads_of_changes_a_response_of_3_to_4_seconds_is_served_while_one_request_renders_it_again()
    {
        var old = await GetAsync();
        Time.Advance(RenderCache.SoftTtl);
        var gate = new TaskCompletionSource();
        for (var asked = 0; asked < 3; asked++)
            Assert.Same(old, await GetAsync(() => gate.Task));
        Assert.Null(Cache.TryFind("key"));

        Time.Advance(RenderCache.HardTtl - RenderCache.SoftTtl);
        var waiting = GetAsync(() => gate.Task);
        Assert.False(waiting.IsCompleted);
        gate.SetResult();
        await waiting;
        Assert.Equal(2, Made);
        Assert.NotNull(Cache.TryFind("key"));
    }

    [Fact]
    public async Task Only_fresh_unchanged_responses_are_found_without_rendering()
    {
        Assert.Null(Cache.TryFind("key"));
        var kept = Assert.IsType<Answer.Found>(await GetAsync());
        Assert.Same(kept.Content, Cache.TryFind("key"));
        Assert.Null(Cache.TryFind("other"));
        Changes.InvalidateAll();
        Assert.Null(Cache.TryFind("key"));
    }

    [Fact]
    public async Task A_rendering_gets_the_previous_content_and_may_return_it()
    {
        var first = Assert.IsType<Answer.Found>(await GetAsync());
        Changes.InvalidateAll();
        RenderedContent? offered = null;
        await Cache.GetAsync("key", (previous, _) => Task.FromResult<Answer>(new Answer.Found(offered = previous!)), TestContext.Current.CancellationToken);
        Assert.Same(first.Content, offered);
    }

    [Fact]
    public async Task The_cache_stays_within_its_capacity_whatever_the_number_of_addresses()
    {
        const int Size = 1024 * 1024;
        const int Room = (int)(RenderCache.Capacity / Size);
        for (var round = 0; round < 2; round++)
        {
            for (var key = 0; key < Room + 30; key++)
                await Cache.GetAsync($"{key}", (_, _) => LargeAsync(Size), TestContext.Current.CancellationToken);
        }

        Assert.True(Made >= Room + 30 + 30, $"Of {Room + 30} megabytes only {Made - Room - 30} were gone.");
    }

    [Fact]
    public async Task Small_responses_take_no_more_memory_in_all_than_large_ones()
    {
        const int Asked = 20_000;
        for (var key = 0; key < Asked; key++)
            await GetAsync(key: $"{key}");

        var kept = Enumerable.Range(0, Asked).Count(key => Cache.TryFind($"{key}") is not null);
        Assert.True(kept <= RenderCache.Capacity / 4096, $"{kept} of {Asked} answers are kept.");
    }

    [Fact]
    public async Task A_response_that_is_rendered_again_to_the_same_bytes_keeps_its_compressed_copies()
    {
        var first = Assert.IsType<Answer.Found>(await GetAsync());
        Changes.InvalidateAll();
        Assert.Same(first.Content, Assert.IsType<Answer.Found>(await GetAsync()).Content);
        Assert.Equal(2, Made);
    }

    [Fact]
    public async Task A_missing_resource_is_not_cached()
    {
        var asked = 0;
        for (var i = 0; i < 2; i++)
            await Cache.GetAsync("key", (_, _) => Task.FromResult<Answer>(Answer.Missing($"Asked {++asked} times.")), TestContext.Current.CancellationToken);
        Assert.Equal(2, asked);
    }
}
