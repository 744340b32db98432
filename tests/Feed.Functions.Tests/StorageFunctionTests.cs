using System.Text;
using Feed.Functions.Tests.Host;
using Feed.Functions.Tests.Protocol;

namespace Feed.Functions.Tests;

/// <summary>The functions that files, deletions and the clock trigger, called as the host calls them.</summary>
[Collection(typeof(OneWorker))]
public sealed class StorageFunctionTests(RunningWorker worker)
{
    private const string Text = """
        Ferry pier closes for the winter

        "The pier will open again in March," said Nora Lindqvist, the harbour engineer.
        """;

    [Theory]
    [InlineData("pier.txt")]
    [InlineData("2026/November/pier.txt")]
    [InlineData("the pier in winter.txt")]
    [InlineData("новости/причал.txt")]
    [InlineData("50%25 off #1.txt")]
    public async Task A_file_is_published_by_the_blob_trigger_and_withdrawn_by_the_queue_trigger(string name)
    {
        await worker.UploadAsync(name, Text);
        Assert.Equal(StatusResult.Types.Status.Success, (await worker.PublishAsync(name)).Status);
        Assert.Equal(200, await worker.StatusAsync(name));

        await worker.DeleteAsync(name);
        var withdrawn = await worker.Host.InvokeAsync("WithdrawArticle", "message", Binding.Deletion(name));
        Assert.Equal(StatusResult.Types.Status.Success, withdrawn.Result.Status);
        Assert.Equal(410, await worker.StatusAsync(name));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_message_of_several_deletions_withdraws_each_plain_or_as_base64(bool encoded)
    {
        string[] names = [$"ferry-{encoded}.txt", $"2026/buoy-{encoded}.txt"];
        foreach (var name in names)
        {
            await worker.UploadAsync(name, Text);
            Assert.Equal(StatusResult.Types.Status.Success, (await worker.PublishAsync(name)).Status);
            await worker.DeleteAsync(name);
        }

        var text = $"[{string.Join(',', names.Select(name => Binding.Deletion(name).String))}]";
        var message = Binding.Message(encoded ? Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) : text);
        var withdrawn = await worker.Host.InvokeAsync("WithdrawArticle", "message", message);

        Assert.Equal(StatusResult.Types.Status.Success, withdrawn.Result.Status);
        foreach (var name in names)
            Assert.Equal(410, await worker.StatusAsync(name));
    }

    [Fact]
    public async Task The_timer_publishes_a_file_without_an_event()
    {
        const string Name = "no-event.txt";
        await worker.UploadAsync(Name, Text);

        var swept = await worker.Host.InvokeAsync("SweepStorage", "timer", Binding.Timer());

        Assert.Equal(StatusResult.Types.Status.Success, swept.Result.Status);
        Assert.Equal(200, await worker.StatusAsync(Name));
    }

    [Fact]
    public async Task A_message_that_is_not_an_event_fails_with_an_explanation_and_the_host_moves_it_to_the_poison_queue()
    {
        var answer = await worker.Host.InvokeAsync("WithdrawArticle", "message", Binding.Message("pier.txt"));

        Assert.Equal(StatusResult.Types.Status.Failure, answer.Result.Status);
        Assert.Contains("articles-deleted", answer.Result.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Storage_that_is_lost_half_way_fails_the_call_and_the_next_attempt_publishes()
    {
        const string Name = "half-way.txt";
        await worker.UploadAsync(Name, Text);
        worker.Cable.CutAt("FeedEntries");
        try
        {
            Assert.Equal(StatusResult.Types.Status.Failure, (await worker.PublishAsync(Name)).Status);
        }
        finally
        {
            worker.Cable.Mend();
        }

        Assert.Equal(404, await worker.StatusAsync(Name));
        Assert.Equal(StatusResult.Types.Status.Success, (await worker.PublishAsync(Name)).Status);
        Assert.Equal(200, await worker.StatusAsync(Name));
    }

    [Theory]
    [InlineData("PublishArticle", "blob")]
    [InlineData("WithdrawArticle", "message")]
    [InlineData("SweepStorage", "timer")]
    public async Task Unavailable_storage_fails_the_call_in_a_few_log_lines_and_the_host_retries(string function, string parameter)
    {
        var data = parameter switch
        {
            "blob" => Binding.Blob("away.txt"),
            "message" => Binding.Deletion("away.txt"),
            _ => Binding.Timer(),
        };
        var logged = worker.Host.Logs.Count;
        worker.Cable.CutAt("");
        InvocationResponse answer;
        try
        {
            answer = await worker.Host.InvokeAsync(function, parameter, data);
        }
        finally
        {
            worker.Cable.Mend();
        }

        Assert.Equal(StatusResult.Types.Status.Failure, answer.Result.Status);
        Assert.Contains("storage did not respond", answer.Result.Exception.Message, StringComparison.Ordinal);
        var lines = worker.Host.Logs.Skip(logged).Select(log => log.ToString()).Append(answer.Result.ToString()).Select(text => text.Split("\\n")).ToList();
        Assert.True(lines.Sum(text => text.Length) <= 10, string.Join("\n\n", lines.Select(text => string.Join('\n', text))));
    }

    [Fact]
    public async Task A_call_that_the_host_cancels_ends_at_once_and_is_not_taken_for_done()
    {
        const string Name = "cancelled.txt";
        await worker.UploadAsync(Name, Text);
        worker.Cable.HoldUp("FeedArticles(");
        try
        {
            var request = new InvocationRequest { InvocationId = Guid.NewGuid().ToString() };
            var call = worker.Host.InvokeAsync(request, "PublishArticle", "blob", Binding.Blob(Name));
            await worker.Cable.Waiting.WaitAsync(TestContext.Current.CancellationToken);
            worker.Host.Cancel(request.InvocationId);

            Assert.NotEqual(StatusResult.Types.Status.Success, (await call).Result.Status);
        }
        finally
        {
            worker.Cable.Mend();
        }
    }
}
