using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Feed.Functions.Tests.App;
using Feed.Functions.Tests.Host;
using Feed.Functions.Tests.Protocol;
using Feed.Storage;
using Feed.Tests.Support;

namespace Feed.Functions.Tests;

public sealed class StartTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("FeedStorage", "", "The setting FeedStorage is missing")]
    [InlineData("FeedStorage", "AccountName", "The setting FeedStorage is not a storage connection string")]
    [InlineData("Feed__PageSize", "1000", "The setting Feed:PageSize is '1000'")]
    public async Task A_setting_that_is_missing_or_wrong_ends_the_worker_with_one_sentence(string setting, string value, string sentence)
    {
        var settings = new Dictionary<string, string> { ["FeedStorage"] = "UseDevelopmentStorage=true", [setting] = value };
        await using var worker = WorkerProcess.Start(new Uri("http://127.0.0.1:1"), settings);

        Assert.Equal(1, await worker.ExitCodeAsync());
        Assert.StartsWith(sentence, worker.Output.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', worker.Output.Trim());
    }

    [Theory]
    [InlineData("", "The setting FeedStorage__queueServiceUri is missing")]
    [InlineData("account", "The setting FeedStorage__queueServiceUri is 'account'")]
    [InlineData("http://account.queue.core.windows.net", "The setting FeedStorage__queueServiceUri is 'http://account.queue.core.windows.net'")]
    public async Task With_an_identity_a_missing_or_invalid_queue_service_ends_the_worker_with_one_sentence(string address, string sentence)
    {
        var settings = new Dictionary<string, string>
        {
            ["FeedStorage__blobServiceUri"] = "https://account.blob.core.windows.net",
            ["FeedStorage__tableServiceUri"] = "https://account.table.core.windows.net",
            ["FeedStorage__queueServiceUri"] = address,
        };
        await using var worker = WorkerProcess.Start(new Uri("http://127.0.0.1:1"), settings);

        Assert.Equal(1, await worker.ExitCodeAsync());
        Assert.StartsWith(sentence, worker.Output.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', worker.Output.Trim());
    }

    [Fact]
    public async Task The_worker_lists_the_functions_of_its_file_loads_them_and_names_its_HTTP_server()
    {
        await using var host = await WorkerHost.StartAsync(("FeedStorage", await azurite.NewAccountAsync()));

        Assert.True(host.HttpServer.IsLoopback);
        Assert.True(host.Can("HandlesInvocationCancelMessage"));
        Assert.True(host.Can("HandlesWorkerTerminateMessage"));
        Assert.Equal(FunctionFile.All.Select(Described).Order(), host.Functions.Select(Described).Order());
        var ended = await host.TerminateAsync();
        Assert.True(ended == 0, $"The worker ended with {ended}:\n{host.Process.Output}");
    }

    [Fact]
    public async Task Missing_tables_and_containers_are_created_during_the_start()
    {
        var account = await azurite.NewAccountAsync();
        await using var host = await WorkerHost.StartAsync(("FeedStorage", account));

        var queue = Queue(account);
        var files = new BlobContainerClient(account, FeedStorage.ArticlesContainer, new BlobClientOptions(BlobClientOptions.ServiceVersion.V2025_11_05));
        var tables = new TableServiceClient(account);
        await Poll.UntilAsync("queue", async () => await queue.ExistsAsync(TestContext.Current.CancellationToken));
        await Poll.UntilAsync("container", async () => await files.ExistsAsync(TestContext.Current.CancellationToken));
        await Poll.UntilAsync("tables", async () =>
            await tables.QueryAsync(cancellationToken: TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken) >= 3);
    }

    [Fact]
    public async Task What_could_not_be_created_while_storage_was_away_is_created_when_it_is_back_after_one_warning()
    {
        var account = await azurite.NewAccountAsync();
        await using var cable = new Cable(account);
        cable.CutAt("");
        await using var host = await WorkerHost.StartAsync(("FeedStorage", cable.Connection));
        await Poll.UntilAsync("first attempt", () => Task.FromResult(host.Logs.Any(log => log.Level >= RpcLog.Types.Level.Warning)));
        var cuts = cable.Cuts;
        await Poll.UntilAsync("second attempt", () => Task.FromResult(cable.Cuts > cuts));
        Assert.False(await Queue(account).ExistsAsync(TestContext.Current.CancellationToken));

        cable.Mend();
        await Poll.UntilAsync("queue", async () => await Queue(account).ExistsAsync(TestContext.Current.CancellationToken));
        await Poll.UntilAsync("word that it is done", () => Task.FromResult(host.Logs.Any(log => log.Message == "Created the missing tables, containers and queues.")));
        var warning = Assert.Single(host.Logs, log => log.Level >= RpcLog.Types.Level.Warning);
        Assert.StartsWith("Could not create the missing tables, containers or queues yet", warning.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', warning.Message);
    }

    [Fact]
    public async Task The_worker_ends_cleanly_when_stopped_while_a_function_runs()
    {
        await using var cable = new Cable(await azurite.NewAccountAsync());
        await using var host = await WorkerHost.StartAsync(("FeedStorage", cable.Connection));
        cable.HoldUp("FeedArticles(");
        var running = host.InvokeAsync("PublishArticle", "blob", Binding.Blob("harbour.txt"));
        await cable.Waiting.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, await host.TerminateAsync());
        Assert.False(running.IsCompletedSuccessfully);
        Assert.Equal("", host.Process.Output);
    }

    [Fact]
    public async Task A_worker_asked_to_stop_during_its_start_ends_cleanly()
    {
        await using var host = await WorkerHost.OpenAsync(("FeedStorage", await azurite.NewAccountAsync()));

        var ended = await host.TerminateAsync();

        Assert.True(ended == 0, $"The worker ended with {ended}:\n{host.Process.Output}");
        Assert.Equal("", host.Process.Output);
    }

    private static QueueClient Queue(string account) => new(account, "articles-deleted", new QueueClientOptions(QueueClientOptions.ServiceVersion.V2025_11_05));

    /// <summary>What the host acts on, whatever else the two descriptions of a function have.</summary>
    private static string Described(FunctionFile function) =>
        $"{function.Name}: " + string.Join("; ", function.Bindings.Select(Described));

    private static string Described(JsonNode binding)
    {
        string[] known = ["type", "direction", "route", "methods", "authLevel", "path", "source", "connection", "queueName", "schedule"];
        return string.Join(", ", known.Select(key => $"{key}={binding[key]?.ToJsonString()}")).ToUpperInvariant();
    }
}
