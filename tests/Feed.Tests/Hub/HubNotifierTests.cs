using System.Net.Sockets;
using Feed.Hub;
using Feed.Storage;
using Feed.Storage.Outbox;
using Feed.Tests.Support;
using Feed.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Feed.Tests.Hub;

/// <summary>The notifications that a hub receives, tested with a hub on this machine.</summary>
public sealed class HubNotifierTests : IAsyncLifetime
{
    private static readonly HubTiming Timing = HubTiming.ForManyInstances with { ResponseTimeout = TimeSpan.FromMinutes(1) };

    private readonly SettableTime time = new();
    private readonly ListLog<HubNotifier> log = new();
    private TestHub hub = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => hub = await TestHub.StartAsync();

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task The_hub_hears_of_all_formats_of_all_lists_in_one_request()
    {
        await Notifier().NotifyAsync(Message(ListName.Latest, ListName.Tag("harbour"), ListName.Author("mara-okafor")), 1, Cancellation);

        Assert.Equal(
            [
                "https://news.example/feed.atom", "https://news.example/feed.rss", "https://news.example/feed.json",
                "https://news.example/tags/harbour/feed.atom", "https://news.example/tags/harbour/feed.rss",
                "https://news.example/tags/harbour/feed.json",
                "https://news.example/authors/mara-okafor/feed.atom", "https://news.example/authors/mara-okafor/feed.rss",
                "https://news.example/authors/mara-okafor/feed.json",
            ],
            Assert.Single(hub.Published));
    }

    [Fact]
    public async Task No_request_is_sent_on_a_connection_that_a_hub_may_be_closing()
    {
        await Notifier().NotifyAsync(Message(ListName.Latest), 1, Cancellation);

        Assert.Equal(["close"], hub.Connections);
    }

    [Fact]
    public async Task A_message_with_the_maximum_of_lists_takes_three_requests_of_at_most_48_addresses()
    {
        await Notifier().NotifyAsync(Message(Many(FeedsChangedMessage.MaxLists)), 1, Cancellation);

        Assert.Equal(3, hub.Published.Count);
        Assert.All(hub.Published, topics => Assert.InRange(topics.Count, 1, HubNotifier.MaxTopics));
        Assert.Equal(3 * FeedsChangedMessage.MaxLists, hub.Published.SelectMany(topics => topics).Distinct().Count());
    }

    [Fact]
    public async Task The_hub_hears_once_of_many_changes_that_come_due_together()
    {
        var notifier = Notifier();
        var (first, second) = (Message(ListName.Latest, ListName.Tag("a")), Message(ListName.Latest, ListName.Tag("b")));
        time.Advance(Timing.SettlingTime + Timing.Window);

        await notifier.NotifyAsync(first, 1, Cancellation);
        await notifier.NotifyAsync(second, 1, Cancellation);
        await notifier.NotifyAsync(second, 1, Cancellation);

        Assert.Equal(2, hub.Published.Count);
        Assert.DoesNotContain("https://news.example/feed.rss", hub.Published[1]);
        Assert.Contains("https://news.example/tags/b/feed.rss", hub.Published[1]);
    }

    [Fact]
    public async Task The_hub_hears_again_of_a_change_that_did_not_show_yet()
    {
        var notifier = Notifier();
        await notifier.NotifyAsync(Message(ListName.Latest), 1, Cancellation);
        var later = Message(ListName.Latest);
        time.Advance(Timing.SettlingTime);

        await notifier.NotifyAsync(later, 1, Cancellation);

        Assert.Equal(2, hub.Published.Count);
    }

    [Fact]
    public async Task A_hub_that_fails_hears_again_only_of_what_it_has_not_taken()
    {
        var answers = new Queue<int>([202, 500]);
        hub.Answer = _ => Task.FromResult(Results.StatusCode(answers.TryDequeue(out var status) ? status : 202));
        var (notifier, message) = (Notifier(), Message(Many(40)));
        time.Advance(Timing.SettlingTime + Timing.Window);

        var fault = await Assert.ThrowsAsync<HubException>(() => notifier.NotifyAsync(message, 1, Cancellation));
        await notifier.NotifyAsync(message, 2, Cancellation);

        Assert.Equal("The hub in Feed:Hub was not notified of a change: it answers 500.", fault.Message);
        Assert.Equal([48, 48, 48, 24], hub.Published.Select(topics => topics.Count));
        Assert.Equal(hub.Published[1], hub.Published[2]);
        var (level, line, _) = Assert.Single(log.Lines);
        Assert.Equal(LogLevel.Warning, level);
        Assert.Equal("The hub did not accept a change; Feed tries again in 30 s (lists left: 24): it answers 500.", line);
    }

    [Fact]
    public async Task A_hub_that_refuses_is_quoted_in_a_few_words()
    {
        hub.Answer = _ => Task.FromResult(Results.Text("Unknown\r\ntopic " + new string('x', 100_000), statusCode: 400));

        var fault = await Assert.ThrowsAsync<HubException>(() => Notifier().NotifyAsync(Message(ListName.Latest), 1, Cancellation));

        Assert.Contains("it answers 400 (“Unknowntopic xxx", fault.Message, StringComparison.Ordinal);
        Assert.InRange(fault.Message.Length, 1, 300);
    }

    [Fact]
    public async Task A_hub_that_has_moved_is_not_followed_and_the_log_says_where_to()
    {
        hub.Answer = _ => Task.FromResult(Results.Redirect("https://hub.example/new", permanent: true));

        var fault = await Assert.ThrowsAsync<HubException>(() => Notifier().NotifyAsync(Message(ListName.Latest), 1, Cancellation));

        Assert.Contains("to https://hub.example/new; set Feed:Hub to that address", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_hub_is_left_after_its_time()
    {
        hub.Answer = async cancellation =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
            return Results.Accepted();
        };

        var notifier = Notifier(timing: Timing with { ResponseTimeout = TimeSpan.FromMilliseconds(300) });
        var fault = await Assert.ThrowsAsync<HubException>(() => notifier.NotifyAsync(Message(ListName.Latest), 1, Cancellation));

        Assert.Contains("did not respond within 0.3 s", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unavailable_hub_fails_the_message_and_the_last_attempt_says_that_it_is_not_retried()
    {
        using var nobody = new TcpListener(System.Net.IPAddress.Loopback, 0);
        nobody.Start();
        var address = $"http://{nobody.LocalEndpoint}/";
        nobody.Stop();
        var notifier = Notifier(address);

        await Assert.ThrowsAsync<HubException>(() => notifier.NotifyAsync(Message(ListName.Latest), FeedsChangedMessage.MaxAttempts, Cancellation));

        var (level, line, _) = Assert.Single(log.Lines);
        Assert.Equal(LogLevel.Error, level);
        const string GivenUp = "The hub did not accept a change in 5 attempts; the message is in the queue feeds-changed-poison (lists left: 1): ";
        Assert.StartsWith(GivenUp, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_of_unknown_form_fails_and_its_last_attempt_is_in_the_log()
    {
        var notifier = Notifier();

        await Assert.ThrowsAsync<FormatException>(() => notifier.NotifyAsync("pier.txt", 1, Cancellation));
        Assert.Empty(log.Lines);
        await Assert.ThrowsAsync<FormatException>(() => notifier.NotifyAsync("pier.txt", FeedsChangedMessage.MaxAttempts, Cancellation));

        Assert.EndsWith("The message moves to the queue feeds-changed-poison.", Assert.Single(log.Lines).Line, StringComparison.Ordinal);
        Assert.Empty(hub.Published);
    }

    [Fact]
    public async Task Messages_from_before_the_setting_was_removed_are_sent_nowhere()
    {
        await Notifier(address: "").NotifyAsync(Message(ListName.Latest), 1, Cancellation);

        Assert.Empty(hub.Published);
    }

    private static ListName[] Many(int count) => [.. Enumerable.Range(1, count).Select(number => ListName.Speaker($"person-{number}"))];

    private string Message(params ListName[] lists) => new FeedsChangedMessage(lists, time.GetUtcNow()).ToJson();

    private HubNotifier Notifier(string? address = null, HubTiming? timing = null)
    {
        var options = Options.Create(new FeedOptions { BaseUrl = "https://news.example", Hub = address ?? hub.Address });
        return new HubNotifier(
            new HubClient(options, timing ?? Timing),
            new Site(options, new ServiceCollection().BuildServiceProvider()),
            Timing,
            time,
            log);
    }
}
