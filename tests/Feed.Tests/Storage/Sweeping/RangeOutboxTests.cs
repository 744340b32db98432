using Azure.Storage.Queues.Models;
using Feed.Storage.Sweeping;
using Feed.Storage.Sweeping.Rounds;
using Feed.Tests.Support;

namespace Feed.Tests.Storage.Sweeping;

/// <summary>The ranges of a round go through a queue, on Azurite.</summary>
public sealed class RangeOutboxTests(AzuriteFixture azurite)
{
    private const int Articles = 12;

    private static readonly SweepBounds Bounds = new() { MaxItemsPerRun = 1, NamesPerPart = 5, PartsPerRun = 2 };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_range_is_a_message_and_what_is_lost_goes_when_all_are_known()
    {
        await using var feed = await PublishedAsync();
        await feed.DeleteAsync("n03.txt");
        await feed.UploadAsync("new.txt", Texts.Tagged("New", "All"));
        var messages = await UntilSentAsync(feed);
        Assert.Equal(RoundProgress.Ranges, string.Concat(messages.Select(message => message[^1]).Order()));

        foreach (var message in messages.Skip(1).Concat(messages))
        {
            Assert.Contains("Article 3", await feed.TagAsync("all"));
            await feed.Get<RangeSweep>().RunAsync(message, Cancellation);
        }

        Assert.Contains("New", await feed.TagAsync("all"));
        await feed.SweepAsync();
        Assert.DoesNotContain("Article 3", await feed.TagAsync("all"));
        Assert.Equal(Articles, (await feed.TagAsync("all")).Count);
    }

    [Fact]
    public async Task An_unprocessed_range_is_resent_and_finally_skipped()
    {
        await using var feed = await PublishedAsync();
        await feed.DeleteAsync("n03.txt");
        var messages = await UntilSentAsync(feed);
        var stuck = ArticleIdRange("n00.txt") == ArticleIdRange("n03.txt") ? ArticleIdRange("n01.txt") : ArticleIdRange("n00.txt");
        foreach (var message in messages.Where(message => message[^1] != stuck))
            await feed.Get<RangeSweep>().RunAsync(message, Cancellation);

        for (var send = 1; send < FileRounds.MaxSends; send++)
        {
            await feed.SweepAsync();
            Assert.Empty(await ReceiveAsync(feed));
            feed.Time.Advance(FileRounds.ResendAfter);
            await feed.SweepAsync();
            Assert.Equal(stuck, Assert.Single(await ReceiveAsync(feed))[^1]);
        }

        Assert.Contains("Article 3", await feed.TagAsync("all"));
        feed.Time.Advance(FileRounds.ResendAfter);
        await feed.SweepAsync();
        Assert.DoesNotContain("Article 3", await feed.TagAsync("all"));
        feed.Time.Advance(FileRounds.Interval);
        Assert.Equal(RoundProgress.Ranges.Length, (await UntilSentAsync(feed)).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("pier.txt")]
    [InlineData("0123456789abcdef0123456789abcdef/g")]
    [InlineData("0123456789abcdef0123456789abcdef/01")]
    [InlineData("../a")]
    public void A_message_of_unknown_form_is_refused_with_a_sentence(string message)
    {
        var fault = Assert.Throws<FormatException>(() => RangeOutbox.Parse(message));
        Assert.StartsWith("A message of the queue sweep-ranges is invalid:", fault.Message, StringComparison.Ordinal);
    }

    private static char ArticleIdRange(string name) => Feed.Storage.ArticleId.Of(name)[0];

    private static async Task<IReadOnlyList<string>> UntilSentAsync(TestFeed feed)
    {
        for (var run = 0; run < 5; run++)
        {
            await feed.SweepAsync();
            if (await ReceiveAsync(feed) is { Count: > 0 } messages)
                return messages;
        }

        return [];
    }

    private static async Task<IReadOnlyList<string>> ReceiveAsync(TestFeed feed)
    {
        var queue = feed.Get<RangeOutbox>().Messages;
        await queue.CreateIfNotExistsAsync(cancellationToken: Cancellation);
        QueueMessage[] messages = await queue.ReceiveMessagesAsync(maxMessages: 32, cancellationToken: Cancellation);
        foreach (var message in messages)
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, Cancellation);
        return [.. messages.Select(message => message.MessageText)];
    }

    private async Task<TestFeed> PublishedAsync()
    {
        var feed = await TestFeed.StartWithRangesAsync(azurite, Bounds);
        for (var number = 0; number < Articles; number++)
            await feed.UploadAndPublishAsync($"n{number:D2}.txt", Texts.Tagged($"Article {number}", "All"));
        return feed;
    }
}
