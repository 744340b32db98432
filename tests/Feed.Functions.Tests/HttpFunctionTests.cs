using Feed.Functions.Tests.Host;
using Feed.Functions.Tests.Protocol;

namespace Feed.Functions.Tests;

/// <summary>What the worker tells the host of requests that do not go as usual.</summary>
[Collection(typeof(OneWorker))]
public sealed class HttpFunctionTests(RunningWorker worker)
{
    [Fact]
    public async Task Two_hundred_requests_at_once_get_the_answers_that_each_gets_alone()
    {
        string[] paths = ["/", "/feed.rss", "/feed.atom", "/feed.json", "/tags", "/speakers.json", "/feeds.opml", "/about", "/health", "/nothing"];
        await worker.SettleAsync();
        var alone = new Dictionary<string, Reply>();
        foreach (var path in paths)
            alone[path] = await worker.GetAsync(path);

        var replies = await Task.WhenAll(Enumerable.Range(0, 200).Select(async number => (Path: paths[number % paths.Length], Reply: await worker.GetAsync(paths[number % paths.Length]))));

        Assert.All(replies, given => Assert.Equal(alone[given.Path], given.Reply));
    }

    [Theory]
    [InlineData("/feed.rss?limit=7", "FeedEntries(", false)]
    [InlineData("/tags.json?limit=8", "FeedTerms(", true)]
    public async Task A_client_that_disconnects_fails_no_function_and_logs_no_warning(string path, string table, bool hostCancels)
    {
        var logged = worker.Host.Logs.Count;
        using var reader = new CancellationTokenSource();
        using var request = Reply.Request(HttpMethod.Get, path, body: null);
        var invocation = new InvocationRequest { InvocationId = Guid.NewGuid().ToString() };
        Task<InvocationResponse> call;
        worker.Cable.HoldUp(table);
        try
        {
            var (answer, result) = worker.Host.Send(invocation, request, reader.Token);
            call = result;
            await worker.Cable.Waiting.WaitAsync(TestContext.Current.CancellationToken);
            await reader.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
            if (hostCancels)
                worker.Host.Cancel(invocation.InvocationId);
        }
        finally
        {
            worker.Cable.Mend();
        }

        Assert.Null((await call).Result.Exception);
        Assert.Empty(worker.WarningsSince(logged));
    }

    [Fact]
    public async Task A_client_that_disconnects_before_the_worker_has_the_request_fails_no_function()
    {
        var logged = worker.Host.Logs.Count;
        using var request = Reply.Request(HttpMethod.Get, "/about", body: null);
        var invocation = new InvocationRequest { InvocationId = Guid.NewGuid().ToString() };
        var call = worker.Host.InvokeAsync(invocation, request);
        await Poll.UntilAsync("end of the call", () =>
        {
            worker.Host.Cancel(invocation.InvocationId);
            return Task.FromResult(call.IsCompleted);
        });

        Assert.Null((await call).Result.Exception);
        Assert.Empty(worker.WarningsSince(logged));
    }

    [Fact]
    public async Task Unavailable_storage_logs_one_line_for_each_request()
    {
        var logged = worker.Host.Logs.Count;
        worker.Cable.CutAt("");
        Reply reply;
        try
        {
            reply = await worker.GetAsync("/speakers.json?limit=9");
        }
        finally
        {
            worker.Cable.Mend();
        }

        Assert.Equal(503, reply.Status);
        // Beside it, reading of changes may say once that it fails.
        var lines = worker.WarningsSince(logged);
        Assert.Single(lines, line => line.Message.Contains("/speakers.json", StringComparison.Ordinal));
        Assert.InRange(lines.Count(), 1, 2);
        Assert.All(lines, line => Assert.True(line.Exception is null && !line.Message.Contains('\n', StringComparison.Ordinal)));
    }
}
