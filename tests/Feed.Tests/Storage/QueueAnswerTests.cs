using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Queues;
using Feed.Storage;
using Feed.Storage.Outbox;
using Feed.Storage.Sweeping.Rounds;
using Feed.Tests.Support;
using Feed.Tests.Support.Memory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Feed.Tests.Storage;

/// <summary>Gives each call to a queue every response that a queue never sends. The call is retried, then fails as if storage were down.</summary>
public sealed class QueueAnswerTests
{
    private const int Attempts = 4;

    private const string Sent =
        "<QueueMessagesList><QueueMessage><MessageId>1</MessageId><InsertionTime>Sun, 01 Mar 2026 08:00:00 GMT</InsertionTime>"
        + "<ExpirationTime>Sun, 08 Mar 2026 08:00:00 GMT</ExpirationTime><PopReceipt>r</PopReceipt><TimeNextVisible>Sun, 01 Mar 2026 08:00:00 GMT"
        + "</TimeNextVisible></QueueMessage></QueueMessagesList>";

    private static readonly Dictionary<string, (Func<QueueClient, Task> Call, int Status, string Body)> Calls = new()
    {
        ["send"] = (queue => queue.SendMessageAsync("Hello", Cancellation), 201, Sent),
        ["receive"] = (queue => queue.ReceiveMessagesAsync(8, TimeSpan.FromMinutes(1), Cancellation), 200, "<QueueMessagesList />"),
        ["update"] = (queue => queue.UpdateMessageAsync("1", "r", visibilityTimeout: TimeSpan.FromSeconds(1), cancellationToken: Cancellation), 204, ""),
        ["delete"] = (queue => queue.DeleteMessageAsync("1", "r", Cancellation), 204, ""),
        ["create"] = (queue => queue.CreateIfNotExistsAsync(cancellationToken: Cancellation), 201, ""),
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, HostileAnswer> Hostile =>
        new(Calls.Keys.SelectMany(_ => Enum.GetValues<HostileAnswer>(), (call, answer) => (call, answer)));

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_call_that_gets_a_hostile_answer_fails_as_if_storage_were_away(string call, HostileAnswer answer)
    {
        var tries = 0;
        var queue = Open(_ =>
        {
            tries++;
            return HostileAnswers.Of(answer, Answer(Calls[call].Status, Calls[call].Body.Length > 0 ? Calls[call].Body : "<A><B>c</B></A>"));
        });

        // Half of an empty body is an empty body.
        if (answer == HostileAnswer.Cut && Calls[call].Body.Length == 0)
            return;
        var fault = await Assert.ThrowsAnyAsync<Exception>(() => Calls[call].Call(queue));

        Assert.True(fault.IsStorageFault(), fault.ToString());
        Assert.Equal(answer == HostileAnswer.Forbidden ? 1 : Attempts, tries);
    }

    [Fact]
    public async Task Storages_own_answers_pass()
    {
        foreach (var (call, status, body) in Calls.Values)
            await call(Open(_ => Answer(status, body)));
    }

    [Theory]
    [InlineData("send", "<QueueMessagesList />")]
    [InlineData("send", "<QueueMessagesList><QueueMessage><MessageId>1</MessageId></QueueMessage></QueueMessagesList>")]
    [InlineData("receive", "<QueueMessagesList><QueueMessage><MessageId>1</MessageId><MessageText>a</MessageText></QueueMessage></QueueMessagesList>")]
    [InlineData("receive", "<EnumerationResults><Queues /><NextMarker /></EnumerationResults>")]
    public async Task An_answer_that_lacks_a_part_fails_as_if_storage_were_away(string call, string body)
    {
        var queue = Open(_ => Answer(Calls[call].Status, body));

        var fault = await Assert.ThrowsAnyAsync<Exception>(() => Calls[call].Call(queue));

        Assert.True(fault.IsStorageUnavailable(), fault.ToString());
    }

    [Fact]
    public async Task A_message_for_the_hub_that_a_proxy_took_is_logged_as_not_sent()
    {
        var log = new ListLog<HubOutbox>();
        var queues = Queues(_ => HostileAnswers.Of(HostileAnswer.Page, whole: null));
        var outbox = new HubOutbox(
            queues, Options.Create(new FeedOptions { Hub = "https://hub.example/" }), HubTiming.ForManyInstances, new SettableTime(), log);

        await outbox.SendAsync([ListName.Latest], Cancellation);

        Assert.StartsWith("The queue for the hub is not responding (", Assert.Single(log.Lines).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_of_a_range_that_a_proxy_took_fails()
    {
        var ranges = new RangeOutbox(Queues(_ => HostileAnswers.Of(HostileAnswer.Empty, whole: null)));

        var fault = await Assert.ThrowsAnyAsync<Exception>(() => ranges.SendAsync("0123456789abcdef0123456789abcdef", 'a', Cancellation));

        Assert.True(fault.IsStorageUnavailable(), fault.ToString());
    }

    private static MemoryResponse Answer(int status, string body) =>
        new(status, Encoding.UTF8.GetBytes(body), body.Length > 0 ? "application/xml" : null);

    private static QueueClient Open(Func<MemoryRequest, Response> answer) => Queues(answer).Open("letters", "letters");

    private static StorageQueues Queues(Func<MemoryRequest, Response> answer) => new(
        new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["FeedStorage"] = Feed.Local.Azurite.AzuritePorts.Default.ConnectionString }).Build(),
        [new RetryPolicy(Attempts - 1, DelayStrategy.CreateFixedDelayStrategy(TimeSpan.Zero))],
        new MemoryTransport(request => ValueTask.FromResult(answer(request))));
}
