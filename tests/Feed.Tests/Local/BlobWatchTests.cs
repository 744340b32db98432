using Azure;
using Feed.Local.Files;
using Feed.Storage;
using Feed.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Feed.Tests.Local;

public sealed class BlobWatchTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_fails_alone_does_not_delay_others_and_is_retried()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var watch = new BlobWatch(feed.Storage, feed.Publisher, feed.Sweep, feed.Time, NullLogger<BlobWatch>.Instance);
        await watch.CatchUpAsync(Cancellation);
        foreach (var name in new[] { "a.txt", "bad.txt", "c.txt", "d.txt", "e.txt", "f.txt" })
            await feed.UploadAsync(name, Texts.Tagged(name));
        feed.Calls.Before(call => call.Uri.AbsolutePath.EndsWith("/bad.txt", StringComparison.Ordinal)
            ? throw new InvalidOperationException("This one cannot be read today.")
            : Task.CompletedTask);
        await watch.PollAsync(Cancellation);
        Assert.Equal(["a.txt", "c.txt", "d.txt", "e.txt", "f.txt"], (await feed.TitlesAsync(ListName.Latest)).Order());

        feed.Calls.Reset();
        feed.Time.Advance(TimeSpan.FromSeconds(11));
        await watch.PollAsync(Cancellation);
        Assert.Contains("bad.txt", await feed.TitlesAsync(ListName.Latest));
    }

    [Fact]
    public async Task While_storage_is_unavailable_nothing_counts_as_seen()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var watch = new BlobWatch(feed.Storage, feed.Publisher, feed.Sweep, feed.Time, NullLogger<BlobWatch>.Instance);
        await watch.CatchUpAsync(Cancellation);
        await feed.UploadAsync("a.txt", Texts.Tagged("A"));
        feed.Calls.Before(call => call.IsWrite ? throw new RequestFailedException("Connection refused") : Task.CompletedTask);
        await Assert.ThrowsAnyAsync<Exception>(() => watch.PollAsync(Cancellation));
        feed.Calls.Reset();
        await watch.PollAsync(Cancellation);
        Assert.Equal(["A"], await feed.TitlesAsync(ListName.Latest));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    public async Task A_lost_container_that_an_operator_gives_up_is_created_again_and_its_articles_go(int count)
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        var anew = 0;
        using var watch = new BlobWatch(feed.Storage, feed.Publisher, feed.Sweep, feed.Time, NullLogger<BlobWatch>.Instance) { ContainerRecreated = () => anew++ };
        for (var number = 0; number < count; number++)
            await feed.UploadAsync($"{number}.txt", Texts.Tagged($"Article {number}"));
        await watch.CatchUpAsync(Cancellation);
        await feed.Storage.Articles.DeleteAsync(cancellationToken: Cancellation);
        var lost = await Assert.ThrowsAsync<LostContainerException>(() => watch.PollAsync(Cancellation));
        Assert.Contains("The container articles is gone", lost.Advice, StringComparison.Ordinal);
        Assert.Equal(count, (await feed.TitlesAsync(ListName.Latest)).Count);

        await feed.Storage.Config.GetBlobClient(FeedStorage.ConfirmationBlob).UploadAsync(BinaryData.Empty, Cancellation);
        for (var look = 0; look < 3; look++)
        {
            await watch.PollAsync(Cancellation);
            feed.Time.Advance(TimeSpan.FromSeconds(11));
        }

        Assert.Equal(1, anew);
        Assert.Empty(await feed.TitlesAsync(ListName.Latest));
        Assert.False(await feed.Storage.Config.GetBlobClient(FeedStorage.ConfirmationBlob).ExistsAsync(Cancellation));
    }
}
