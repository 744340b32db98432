using Azure.Storage.Queues;
using Feed.Functions.Tests.Host;
using Feed.Functions.Tests.Protocol;
using Feed.Storage;
using Feed.Storage.Outbox;
using Microsoft.AspNetCore.Http;

namespace Feed.Functions.Tests;

/// <summary>The function that tells the WebSub hub, called as the host calls it.</summary>
[Collection(typeof(OneWorker))]
public sealed class HubFunctionTests(RunningWorker worker)
{
    [Fact]
    public async Task Publishing_queues_a_message_that_is_invisible_until_the_feeds_show_the_file()
    {
        const string Name = "hub.txt";
        var options = new QueueClientOptions(QueueClientOptions.ServiceVersion.V2025_11_05);
        var queue = new QueueClient(worker.Account, FeedsChangedMessage.Queue, options);
        await worker.UploadAsync(Name, "Pier closes\n\nThe council of Harwick met on Monday and talked about the harbour for two hours.");

        Assert.Equal(StatusResult.Types.Status.Success, (await worker.PublishAsync(Name)).Status);

        Assert.NotEqual(0, (await queue.GetPropertiesAsync(TestContext.Current.CancellationToken)).Value.ApproximateMessagesCount);
    }

    [Fact]
    public async Task A_message_of_changed_feeds_notifies_the_hub()
    {
        var told = await TellAsync(attempt: 1, ListName.Tag("told-by-a-message"));

        Assert.Equal(StatusResult.Types.Status.Success, told.Status);
        Assert.Contains($"{RunningWorker.BaseUrl}/tags/told-by-a-message/feed.rss", worker.Hub.Published.SelectMany(topics => topics));
    }

    [Fact]
    public async Task A_failing_hub_fails_the_call_and_the_fifth_time_the_log_says_that_it_is_not_retried()
    {
        var logged = worker.Host.Logs.Count;
        worker.Hub.Answer = _ => Task.FromResult(Results.StatusCode(500));
        StatusResult fourth, fifth;
        try
        {
            fourth = await TellAsync(attempt: 4, ListName.Tag("refused"));
            fifth = await TellAsync(attempt: 5, ListName.Tag("refused"));
        }
        finally
        {
            worker.Hub.Answer = null;
        }

        Assert.Equal(StatusResult.Types.Status.Failure, fourth.Status);
        Assert.Equal(StatusResult.Types.Status.Failure, fifth.Status);
        Assert.Contains("it answers 500", fifth.Exception.Message, StringComparison.Ordinal);
        string[] lines =
        [
            .. worker.WarningsSince(logged).Where(log => log.Category.EndsWith("HubNotifier", StringComparison.Ordinal)).Select(log => log.Message),
        ];
        Assert.Equal(2, lines.Length);
        Assert.Contains("tries again in 30 s", lines[0], StringComparison.Ordinal);
        Assert.Contains("in 5 attempts; the message is in the queue", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_of_unknown_form_fails_with_a_sentence()
    {
        var answer = await worker.Host.InvokeAsync("NotifyHub", "message", Binding.Message("pier.txt"));

        Assert.Equal(StatusResult.Types.Status.Failure, answer.Result.Status);
        Assert.Contains("feeds-changed", answer.Result.Exception.Message, StringComparison.Ordinal);
    }

    private async Task<StatusResult> TellAsync(int attempt, ListName list)
    {
        var request = new InvocationRequest { InvocationId = Guid.NewGuid().ToString() };
        request.TriggerMetadata["DequeueCount"] = new TypedData { Json = $"{attempt}" };
        var message = new FeedsChangedMessage([list], DateTimeOffset.UtcNow).ToJson();
        return (await worker.Host.InvokeAsync(request, "NotifyHub", "message", Binding.Message(message))).Result;
    }
}
