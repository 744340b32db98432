using Azure.Storage.Blobs;
using Feed.Functions.Tests.Protocol;
using Feed.Storage;
using Feed.Tests.Hub;
using Feed.Tests.Support;

namespace Feed.Functions.Tests.Host;

/// <summary>The tests that share one running worker; each uses files of its own.</summary>
[CollectionDefinition]
public sealed class OneWorker : ICollectionFixture<RunningWorker>;

/// <summary>One worker on an account of its own.</summary>
public sealed class RunningWorker(AzuriteFixture azurite) : IAsyncLifetime
{
    /// <summary>What links begin with, whoever serves them.</summary>
    internal const string BaseUrl = "https://news.example";

    internal const string Title = "The Harbour Post";

    private WorkerHost? host;
    private TestHub? hub;
    private Cable? cable;
    private BlobContainerClient? articles;

    internal WorkerHost Host => host!;

    /// <summary>The hub that the site names.</summary>
    internal TestHub Hub => hub!;

    internal Cable Cable => cable!;

    /// <summary>The connection string of the account, without the cable.</summary>
    internal string Account { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Account = await azurite.NewAccountAsync();
        articles = new BlobContainerClient(Account, FeedStorage.ArticlesContainer, new BlobClientOptions(BlobClientOptions.ServiceVersion.V2025_11_05));
        await articles.CreateIfNotExistsAsync();
        cable = new Cable(Account);
        hub = await TestHub.StartAsync();
        host = await WorkerHost.StartAsync(
            ("FeedStorage", cable.Connection), ("Feed__Title", Title), ("Feed__BaseUrl", BaseUrl), ("Feed__Hub", hub.Address));
    }

    /// <summary>Puts a file into the container, and tells nobody.</summary>
    internal async Task UploadAsync(string name, string text) =>
        await articles!.GetBlobClient(name).UploadAsync(BinaryData.FromString(text), overwrite: true, TestContext.Current.CancellationToken);

    internal async Task DeleteAsync(string name) => await articles!.DeleteBlobAsync(name, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>Tells the worker of a file, as the host does.</summary>
    internal async Task<StatusResult> PublishAsync(string name) => (await Host.InvokeAsync("PublishArticle", "blob", Binding.Blob(name))).Result;

    /// <summary>The status of the page of the article in a file.</summary>
    internal async Task<int> StatusAsync(string name) => (await GetAsync($"/articles/{ArticleId.Of(name)}")).Status;

    /// <summary>Warnings and errors behind the first <paramref name="logged"/> lines, but for the worker's start, which may still be at work beside a test.</summary>
    internal IEnumerable<RpcLog> WarningsSince(int logged) => Host.Logs.Skip(logged)
        .Where(log => log.Level >= RpcLog.Types.Level.Warning && !log.Category.EndsWith("StorageCreation", StringComparison.Ordinal));

    /// <summary>Waits until answers about the same content are equal: a feed sends Last-Modified only when its last change is a few seconds old.</summary>
    internal Task SettleAsync() => Poll.UntilAsync("Last-Modified", async () =>
    {
        var feed = await GetAsync("/feed.rss");
        return feed.Headers.Contains("Last-Modified: ", StringComparison.Ordinal) || !feed.Body.Contains("<item>", StringComparison.Ordinal);
    });

    internal Task<Reply> GetAsync(string path) => AskAsync(HttpMethod.Get, path);

    internal async Task<Reply> AskAsync(HttpMethod method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = Reply.Request(method, path, body, headers);
        var invocation = new InvocationRequest { InvocationId = Guid.NewGuid().ToString() };
        var (answer, result) = Host.Send(invocation, request, TestContext.Current.CancellationToken);
        var reply = await Reply.OfAsync(await answer);
        Assert.Equal(StatusResult.Types.Status.Success, (await result).Result.Status);
        return reply;
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
            await host.DisposeAsync();
        if (hub is not null)
            await hub.DisposeAsync();
        if (cable is not null)
            await cable.DisposeAsync();
    }
}
