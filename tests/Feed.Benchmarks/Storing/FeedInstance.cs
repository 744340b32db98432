using Azure.Core.Pipeline;
using Feed.Local.Azurite;
using Feed.Storage;
using Feed.Storage.Publishing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Feed.Benchmarks.Storing;

/// <summary>The services of Feed as the hosts have them, on an Azurite of its own in a temporary folder.</summary>
internal sealed class FeedInstance : IAsyncDisposable
{
    private readonly string folder;
    private readonly AzuriteServer azurite;
    private readonly ServiceProvider services;

    private FeedInstance(string folder, AzuriteServer azurite, string connection)
    {
        (this.folder, this.azurite, Connection) = (folder, azurite, connection);
        services = AddTo(new ServiceCollection(), Settings(connection)).BuildServiceProvider();
    }

    public string Connection { get; }

    public RecordedCalls Calls { get; } = new();

    public FeedStorage Storage => Get<FeedStorage>();

    public static async Task<FeedInstance> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("feed-benchmark-").FullName;
        var ports = AzuritePorts.Free();
        var azurite = await AzuriteServer.StartAsync(ports, folder, Console.Error.WriteLine, CancellationToken.None);
        var instance = new FeedInstance(folder, azurite, ports.ConnectionString);
        await instance.Storage.CreateMissingAsync(CancellationToken.None);
        return instance;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Uploads made-up articles, from one number to another.</summary>
    public Task UploadAsync(int from, int to) => Parallel.ForEachAsync(
        Enumerable.Range(from, to - from),
        new ParallelOptions { MaxDegreeOfParallelism = 4 },
        async (number, cancellation) => await Storage.Articles.UploadBlobAsync(MadeUpArticle.Name(number), BinaryData.FromString(MadeUpArticle.Text(number)), cancellation));

    /// <summary>Uploads and publishes made-up articles.</summary>
    public async Task TakeInAsync(int articles)
    {
        await UploadAsync(0, articles);
        var publisher = Get<Publisher>();
        for (var number = 0; number < articles; number++)
            await publisher.PublishAsync(MadeUpArticle.Name(number), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await azurite.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static IConfiguration Settings(string connection) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { [FeedStorage.Setting] = connection, ["Feed:BaseUrl"] = "https://feed.example" })
        .Build();

    private IServiceCollection AddTo(IServiceCollection to, IConfiguration configuration) => to
        .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning))
        .AddSingleton<HttpPipelinePolicy>(Calls)
        .AddFeed(configuration);
}
