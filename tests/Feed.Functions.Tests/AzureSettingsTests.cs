using Feed.Functions.Tests.Host;
using Feed.Functions.Tests.Protocol;
using Feed.Tests.Support;

namespace Feed.Functions.Tests;

/// <summary>What the worker makes of the settings that only Azure gives it.</summary>
public sealed class AzureSettingsTests(AzuriteFixture azurite)
{
    private const string Name = "harbour-post.azurewebsites.net";
    private const string Key = "mooring-key-17";

    [Fact]
    public async Task Links_begin_with_the_name_that_the_host_gives_when_no_address_is_set()
    {
        await using var host = await WorkerHost.StartAsync(("FeedStorage", await azurite.NewAccountAsync()), ("WEBSITE_HOSTNAME", Name));

        var feed = await AskAsync(host, "/feed.json");

        Assert.Contains($"\"feed_url\":\"https://{Name}/feed.json\"", feed.Body.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Telemetry_goes_to_Application_Insights_and_neither_it_nor_the_log_has_the_key_of_a_request()
    {
        await using var insights = await Ingestion.StartAsync();
        await using var host = await WorkerHost.StartAsync(
            ("FeedStorage", await azurite.NewAccountAsync()),
            ("APPLICATIONINSIGHTS_CONNECTION_STRING", insights.Connection),
            // The exporter would tell its maker how it fares.
            ("APPLICATIONINSIGHTS_STATSBEAT_DISABLED", "true"));

        Assert.Equal(200, (await AskAsync(host, $"/rejected.json?code={Key}")).Status);
        Assert.Equal(200, (await AskAsync(host, $"/feed.rss?code={Key}")).Status);
        Assert.Equal(404, (await AskAsync(host, $"/nothing?code={Key}")).Status);
        var failed = await host.InvokeAsync("WithdrawArticle", "message", Binding.Message("pier.txt"));
        Assert.Equal(StatusResult.Types.Status.Failure, failed.Result.Status);
        // What is still to be sent is sent before the worker ends.
        Assert.Equal(0, await host.TerminateAsync());

        Assert.Contains("feed.requests", insights.Received, StringComparison.Ordinal);
        Assert.Contains("feed.render", insights.Received, StringComparison.Ordinal);
        Assert.Contains("WithdrawArticle", insights.Received, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, insights.Received, StringComparison.Ordinal);
        Assert.NotEmpty(host.Logs);
        Assert.DoesNotContain(host.Logs, log => log.ToString().Contains(Key, StringComparison.Ordinal));
        Assert.DoesNotContain(
            host.Logs,
            log => log.Category.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) && log.Level <= RpcLog.Types.Level.Information);
    }

    private static async Task<Reply> AskAsync(WorkerHost host, string path)
    {
        using var request = Reply.Request(HttpMethod.Get, path, body: null);
        var (answer, result) = host.Send(new InvocationRequest { InvocationId = Guid.NewGuid().ToString() }, request, TestContext.Current.CancellationToken);
        var reply = await Reply.OfAsync(await answer);
        Assert.Equal(StatusResult.Types.Status.Success, (await result).Result.Status);
        return reply;
    }
}
