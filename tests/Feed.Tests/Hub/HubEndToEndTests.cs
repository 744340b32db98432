using System.Diagnostics;
using Feed.Local;
using Feed.Storage.Outbox;
using Feed.Tests.Support;
using Feed.Tests.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Feed.Tests.Hub;

/// <summary>From an upload through a hub to a subscriber who never polls.</summary>
public sealed class HubEndToEndTests(AzuriteFixture azurite)
{
    /// <summary>Longer than any step takes.</summary>
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(40);

    private static readonly HubTiming AtOnce = new(TimeSpan.Zero, TimeSpan.FromTicks(1), TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_subscriber_gets_the_feed_with_a_new_a_changed_and_without_a_withdrawn_article()
    {
        await using var hub = await TestHub.StartAsync();
        await using var subscriber = await TestSubscriber.StartAsync();
        await using var site = await StartAsync(hub);
        await site.PublishAsync("a.txt", Texts.Tagged("Pier closes", "Harbour"));
        await TellAsync(site);
        var topic = await subscriber.SubscribeAsync(new Uri(site.Address, "tags/harbour/feed.rss"), Cancellation);
        Assert.Equal(1, hub.SubscribersOf(topic));

        await site.PublishAsync("b.txt", Texts.Tagged("Pier opens", "Harbour"));
        await TellAsync(site);
        var opened = await subscriber.NextAsync(MaxWait);
        Assert.Equal(topic, opened.Topic);
        Assert.Contains("<title>Pier opens</title>", opened.Content, StringComparison.Ordinal);

        await site.PublishAsync("b.txt", Texts.Tagged("Pier stays closed", "Harbour"));
        await TellAsync(site);
        var changed = await subscriber.NextAsync(MaxWait);
        Assert.Contains("<title>Pier stays closed</title>", changed.Content, StringComparison.Ordinal);

        await site.WithdrawAsync("b.txt");
        await TellAsync(site);
        var withdrawn = await subscriber.NextAsync(MaxWait);
        Assert.DoesNotContain("Pier stays closed", withdrawn.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_fails_comes_again_and_one_that_fails_five_times_goes_to_the_poison_queue()
    {
        await using var hub = await TestHub.StartAsync();
        await using var site = await StartAsync(hub);
        var queue = site.Get<HubOutbox>();
        var answers = new Queue<int>([500, 500, 202]);
        hub.Answer = _ => Task.FromResult(Results.StatusCode(answers.Dequeue()));

        await site.PublishAsync("a.txt", Texts.Tagged("Pier closes", "Harbour"));
        for (var attempt = 1; attempt <= 4; attempt++)
            await TellAsync(site);
        Assert.Equal(3, hub.Published.Count);

        await queue.Messages.SendMessageAsync("pier.txt", Cancellation);
        for (var attempt = 1; attempt <= FeedsChangedMessage.MaxAttempts; attempt++)
            await TellAsync(site);
        Assert.Empty((await queue.Messages.PeekMessagesAsync(32, Cancellation)).Value);
        Assert.Equal("pier.txt", Assert.Single((await queue.Poison.PeekMessagesAsync(32, Cancellation)).Value).MessageText);
    }

    /// <summary>As a user starts it, with real delays: the hub is notified when no cache can still have the old feed.</summary>
    [Fact(Explicit = true), Trait("Category", "Long")]
    public async Task From_the_upload_to_the_notification_less_than_20_seconds_go_by_on_a_laptop()
    {
        await using var hub = await TestHub.StartAsync();
        await using var subscriber = await TestSubscriber.StartAsync();
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", Texts.Tagged("Pier closes", "Harbour"));
        await using var local = LocalProcess.Start(
            folder.Path,
            new Dictionary<string, string> { ["FeedStorage"] = await azurite.NewAccountAsync() },
            folder.Path, "--urls", "http://127.0.0.1:0", "--Feed:Hub", hub.Address);
        var address = await local.AddressAsync();
        await subscriber.SubscribeAsync(new Uri($"{address}/feed.atom"), Cancellation);

        for (var number = 1; number <= 3; number++)
        {
            var began = Stopwatch.StartNew();
            folder.Write($"b{number}.txt", Texts.Tagged($"Pier opens {number}", "Harbour"));
            while (!(await subscriber.NextAsync(MaxWait)).Content.Contains($"Pier opens {number}", StringComparison.Ordinal))
            {
                // The feed of the first article; its notification came after the subscription.
            }

            TestContext.Current.TestOutputHelper?.WriteLine($"{began.Elapsed.TotalSeconds:0.0} s");
            // It may take much less: a message of an earlier change that is due now includes the newer one.
            Assert.InRange(began.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        }
    }

    private static Task TellAsync(TestSite site) => site.Get<HubWatch>().PollAsync(Cancellation);

    private Task<TestSite> StartAsync(TestHub hub) => TestSite.StartAsync(
        azurite,
        baseUrl: "",
        services: services => services.AddSingleton<HubWatch>().AddSingleton(AtOnce),
        settings: new Dictionary<string, string?> { ["Feed:Hub"] = hub.Address });
}
