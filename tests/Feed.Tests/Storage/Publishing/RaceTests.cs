using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Tests.Support;

namespace Feed.Tests.Storage.Publishing;

/// <summary>Two instances publish the same file; one is stopped before each of its calls until the other has finished.</summary>
public sealed class RaceTests
{
    [Fact]
    public async Task Whichever_call_one_publish_is_stopped_at_the_newest_upload_wins()
    {
        for (var stop = 1; ; stop++)
        {
            await using var slow = await TestFeed.StartInMemoryAsync();
            await using var fast = slow.Another();
            await slow.UploadAndPublishAsync("a.txt", Texts.Tagged("One", "Harbour", "Council"));
            await slow.UploadAsync("a.txt", Texts.Tagged("Two", "Budget", "Council"));
            var met = false;
            slow.Calls.Before(async call =>
            {
                if (call.Number != stop || met)
                    return;
                met = true;
                await Consistency.AssertNothingMissingAsync(fast);
                await fast.UploadAndPublishAsync("a.txt", Texts.Tagged("Three", "Harbour", "Traffic"));
                Assert.Equal(["Three"], await fast.TitlesAsync(ListName.Latest));
                await Consistency.AssertNothingMissingAsync(fast);
            });
            await slow.PublishAsync("a.txt");
            if (!met)
                break;
            slow.Calls.Reset();
            foreach (var reader in new[] { slow, fast })
            {
                Assert.Equal(["Three"], await reader.TitlesAsync(ListName.Latest));
                Assert.Equal(["Three"], await reader.TagAsync("harbour"));
                Assert.Equal(["Three"], await reader.TagAsync("traffic"));
                Assert.Empty(await reader.TagAsync("budget"));
                Assert.Empty(await reader.TagAsync("council"));
            }

            await Consistency.AssertNothingMissingAsync(fast);
            slow.Time.Advance(ListRows.OrphanAge + TimeSpan.FromMinutes(1));
            await slow.SweepAsync();
            await Consistency.AssertExactAsync(fast);
        }
    }

    [Fact]
    public async Task The_record_is_read_before_the_blob_so_that_an_older_upload_never_replaces_a_newer_one()
    {
        await using var slow = await TestFeed.StartInMemoryAsync();
        await using var fast = slow.Another();
        await slow.UploadAsync("a.txt", Texts.Tagged("Old"));
        var blobRead = false;
        slow.Calls.After(async call =>
        {
            // At this moment the instance has the old upload. If it had not read the record before, it would now find that of the new one,
            // and its conditional write would succeed.
            if (blobRead || call.Method != "GET" || !call.Uri.AbsolutePath.EndsWith("/articles/a.txt", StringComparison.Ordinal))
                return;
            blobRead = true;
            await fast.UploadAndPublishAsync("a.txt", Texts.Tagged("New"));
        });
        await slow.PublishAsync("a.txt");
        Assert.True(blobRead);
        Assert.Equal(["New"], await fast.TitlesAsync(ListName.Latest));
    }

    [Fact]
    public async Task A_publish_that_was_held_up_for_longer_than_the_sweep_spares_rows_starts_over()
    {
        await using var slow = await TestFeed.StartInMemoryAsync();
        await using var other = slow.Another();
        await slow.UploadAsync("a.txt", Texts.Tagged("One", "Harbour"));
        var held = false;
        slow.Calls.After(async call =>
        {
            // The machine sleeps between writing the rows and writing the record; another instance sweeps meanwhile.
            if (held || !call.IsWrite || !call.Uri.AbsolutePath.Contains("FeedEntries(PartitionKey='tag", StringComparison.Ordinal))
                return;
            held = true;
            slow.Time.Advance(ListRows.OrphanAge + TimeSpan.FromMinutes(1));
            await other.DeleteAsync("a.txt");
            await other.SweepAsync();
            await other.UploadAsync("a.txt", Texts.Tagged("One", "Harbour"));
        });
        await slow.PublishAsync("a.txt");
        Assert.True(held);
        Assert.Equal(["One"], await other.TagAsync("harbour"));
        await Consistency.AssertNothingMissingAsync(other);
    }

    [Fact]
    public async Task Events_that_come_twice_late_and_in_any_order_change_nothing_in_the_end()
    {
        await using var one = await TestFeed.StartInMemoryAsync();
        await using var two = one.Another();
        string[] names = ["a.txt", "b.txt", "c.txt"];
        var late = new List<Task>();
        for (var round = 0; round < 4; round++)
        {
            foreach (var name in names)
            {
                await one.UploadAsync(name, Texts.Tagged($"{name} {round}", $"Tag{round}", "All"));
                late.Add(one.PublishAsync(name));
                late.Add(two.PublishAsync(names[round % names.Length]));
            }
        }

        await one.DeleteAsync("b.txt");
        late.Add(two.PublishAsync("b.txt"));
        late.AddRange(names.Reverse().Select(one.PublishAsync));
        await Task.WhenAll(late);

        Assert.Equal(["a.txt 3", "c.txt 3"], (await two.TagAsync("all")).Order());
        Assert.Equal(["a.txt 3", "c.txt 3"], (await two.TagAsync("tag3")).Order());
        Assert.Empty(await two.TagAsync("tag2"));
        one.Time.Advance(ListRows.OrphanAge + TimeSpan.FromMinutes(1));
        await one.SweepAsync();
        await Consistency.AssertExactAsync(one);
    }

    [Fact]
    public async Task A_reader_sees_an_article_that_moves_only_once()
    {
        await using var reader = await TestFeed.StartInMemoryAsync();
        await using var writer = reader.Another();
        var start = reader.Time.GetUtcNow().AddDays(-10);
        await reader.UploadAndPublishAsync("a.txt", Texts.Dated("A", start, "All"));
        await reader.UploadAndPublishAsync("b.txt", Texts.Dated("B", start.AddDays(1), "All"));
        var moved = false;
        reader.Calls.After(async call =>
        {
            // Between reading the rows and reading the records.
            if (moved || !call.Uri.AbsolutePath.Contains("FeedEntries", StringComparison.Ordinal))
                return;
            moved = true;
            await writer.UploadAndPublishAsync("a.txt", Texts.Dated("A", start.AddDays(2), "All"));
        });
        Assert.Equal(["A", "B"], await reader.TagAsync("all"));
        Assert.True(moved);
    }
}
