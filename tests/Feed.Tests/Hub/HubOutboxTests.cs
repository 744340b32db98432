using System.Net.Sockets;
using Azure;
using Feed.Storage;
using Feed.Storage.Outbox;
using Feed.Storage.Publishing;
using Feed.Storage.Sweeping;
using Feed.Tests.Support;
using Microsoft.Extensions.Options;

namespace Feed.Tests.Hub;

/// <summary>The feeds that a change adds to the queue, on Azurite.</summary>
public sealed class HubOutboxTests(AzuriteFixture azurite)
{
    private static readonly (string, string) Hub = ("Feed:Hub", "https://hub.example/");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_publish_an_update_and_a_withdrawal_say_which_feeds_change_and_a_second_look_says_nothing()
    {
        await using var feed = await TestFeed.StartAsync(azurite, Hub);

        await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("Pier closes", "Harbour"));
        Assert.Equal(["latest", "tag:harbour"], await TakeAsync(feed));

        await feed.PublishAsync("a.txt");
        await feed.SweepAsync();
        Assert.Empty(await TakeAsync(feed));

        await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("Pier closes", "Budget"));
        Assert.Equal(["latest", "tag:budget", "tag:harbour"], await TakeAsync(feed));

        await feed.DeleteAsync("a.txt");
        await feed.PublishAsync("a.txt");
        Assert.Equal(["latest", "tag:budget"], await TakeAsync(feed));
    }

    [Fact]
    public async Task The_hub_hears_of_an_embargoed_article_when_it_is_released_and_not_before()
    {
        await using var feed = await TestFeed.StartAsync(azurite, Hub);
        var due = feed.Time.GetUtcNow().AddHours(1);

        await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("Pier opens", "Harbour"), ("published", due.ToString("O")));
        Assert.Empty(await TakeAsync(feed));

        feed.Time.Advance(TimeSpan.FromHours(2));
        await feed.SweepAsync();
        Assert.Equal(["latest", "tag:harbour"], await TakeAsync(feed));
    }

    [Fact]
    public async Task What_a_publisher_did_not_live_to_say_the_sweep_says()
    {
        await using var feed = await TestFeed.StartInMemoryAsync(bounds: null, Hub);
        await feed.UploadAsync("a.txt", Texts.Tagged("Pier closes", "Harbour"));
        feed.Calls.Before(call => IsOfQueue(call) ? throw new CrashException() : Task.CompletedTask);
        await Assert.ThrowsAsync<CrashException>(() => feed.PublishAsync("a.txt"));
        Assert.Equal(["Pier closes"], await feed.TitlesAsync(ListName.Latest));

        var asked = 0;
        feed.Calls.Before(call => IsOfQueue(call) && asked++ >= 0 ? throw Refused() : Task.CompletedTask);
        await feed.SweepAsync();
        Assert.Equal(0, asked);
        feed.Time.Advance(AbandonedChanges.Age + TimeSpan.FromSeconds(1));
        await feed.SweepAsync();

        Assert.NotEqual(0, asked);
    }

    [Fact]
    public async Task The_hub_hears_of_rows_that_the_sweep_puts_back()
    {
        await using var feed = await TestFeed.StartAsync(azurite, Hub);
        await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("Pier closes", "Harbour"));
        await TakeAsync(feed);
        foreach (var row in (await TestFeed.RowsAsync(feed.Storage.Entries)).Where(row => row.PartitionKey == "tag:harbour"))
            await feed.Storage.Entries.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: Cancellation);

        await feed.SweepAsync();

        Assert.Equal(["tag:harbour"], await TakeAsync(feed));
    }

    [Fact]
    public async Task An_unavailable_queue_is_logged_and_no_publish_fails_or_waits_for_it_again()
    {
        await using var feed = await TestFeed.StartInMemoryAsync(bounds: null, Hub);
        var asked = 0;
        feed.Calls.Before(call => IsOfQueue(call) && asked++ >= 0 ? throw Refused() : Task.CompletedTask);

        Assert.Equal(PublishOutcome.Published, await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("Pier closes", "Harbour")));
        var first = asked;
        Assert.Equal(PublishOutcome.Published, await feed.UploadAndPublishAsync("b.txt", Texts.Tagged("Pier opens", "Harbour")));

        Assert.InRange(first, 1, 10);
        Assert.Equal(first, asked);
        feed.Time.Advance(HubOutbox.BackOff);
        await feed.UploadAndPublishAsync("c.txt", Texts.Tagged("Pier burns", "Fire"));
        Assert.Equal(2 * first, asked);

        var log = new ListLog<HubOutbox>();
        var outbox = new HubOutbox(feed.Get<StorageQueues>(), feed.Get<IOptions<FeedOptions>>(), HubTiming.ForManyInstances, feed.Time, log);
        await outbox.SendAsync([ListName.Latest], Cancellation);
        await outbox.SendAsync([ListName.Latest], Cancellation);
        Assert.Equal(
            "The queue for the hub is not responding (Connection refused): Feed does not notify the hub for 30 s, and subscribers have to poll.",
            Assert.Single(log.Lines).Line);
    }

    [Fact]
    public async Task Without_the_setting_no_queue_is_made_or_asked()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        feed.Calls.Before(call => IsOfQueue(call) ? throw new CrashException() : Task.CompletedTask);

        Assert.Equal(PublishOutcome.Published, await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("Pier closes", "Harbour")));
        await feed.SweepAsync();
    }

    [Fact]
    public async Task Two_hundred_names_are_five_messages_and_no_change_is_more_than_ten()
    {
        await using var feed = await TestFeed.StartAsync(azurite, Hub);
        var queue = feed.Get<HubOutbox>();

        await queue.SendAsync(Enumerable.Range(0, 200).Select(number => ListName.Speaker($"p{number}")), Cancellation);
        Assert.Equal(5, await CountAsync(queue));

        await queue.SendAsync(Enumerable.Range(0, 2_000).Select(number => ListName.Speaker($"p{number}")), Cancellation);
        Assert.Equal(5 + HubOutbox.MaxMessages, await CountAsync(queue));
    }

    private static RequestFailedException Refused() =>
        new("Connection refused", new SocketException((int)SocketError.ConnectionRefused));

    private static bool IsOfQueue(StorageCall call) => call.Uri.AbsolutePath.Contains(FeedsChangedMessage.Queue, StringComparison.Ordinal);

    private static async Task<int> CountAsync(HubOutbox queue) =>
        (await queue.Messages.GetPropertiesAsync(Cancellation)).Value.ApproximateMessagesCount;

    /// <summary>Takes the messages out of the queue, and returns their lists.</summary>
    private static async Task<IEnumerable<string>> TakeAsync(TestFeed feed)
    {
        var queue = feed.Get<HubOutbox>().Messages;
        await queue.CreateIfNotExistsAsync(cancellationToken: Cancellation);
        var messages = (await queue.ReceiveMessagesAsync(32, cancellationToken: Cancellation)).Value;
        await queue.ClearMessagesAsync(Cancellation);
        return messages.SelectMany(message => FeedsChangedMessage.Parse(message.MessageText).Lists)
            .Select(list => list.Value).Order(StringComparer.Ordinal);
    }
}
