using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Outbox;
using Feed.Storage.Publishing;
using Feed.Storage.Records;
using Feed.Storage.Sweeping;
using Feed.Storage.Sweeping.Rounds;
using Feed.Tests.Support.Memory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Feed.Tests.Support;

/// <summary>One instance of Feed, on an account of Azurite or one in memory, with all its services as the hosts have them.</summary>
internal sealed class TestFeed : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly string connection;
    private readonly HttpPipelineTransport? transport;
    private readonly SweepBounds? bounds;

    private TestFeed(
        string connection,
        HttpPipelineTransport? transport,
        SettableTime time,
        IReadOnlyDictionary<string, string?> settings,
        SweepBounds? bounds = null,
        HttpPipelinePolicy? policy = null,
        bool sendsRanges = false,
        UploadParser? parser = null)
    {
        this.bounds = bounds;
        this.connection = connection;
        this.transport = transport;
        Time = time;
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["FeedStorage"] = connection, ["Feed:BaseUrl"] = "https://feed.example" })
            .AddInMemoryCollection(settings)
            .Build();
        var collection = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<TimeProvider>(time)
            .AddSingleton<HttpPipelinePolicy>(Calls)
            .AddSingleton(new HubTiming(TimeSpan.Zero, TimeSpan.FromTicks(1), TimeSpan.Zero))
            .AddFeed(configuration);
        if (transport is not null)
        {
            // As many attempts as usual, but no pauses between them.
            collection.AddSingleton(transport).AddSingleton<HttpPipelinePolicy>(new RetryPolicy(3, DelayStrategy.CreateFixedDelayStrategy(TimeSpan.Zero)));
        }

        if (policy is not null)
            collection.AddSingleton(policy);
        if (bounds is not null)
            collection.AddSingleton(bounds);
        if (parser is not null)
            collection.AddSingleton(parser);
        if (sendsRanges)
            collection.AddSingleton<RangeOutbox>();
        services = collection.BuildServiceProvider();
    }

    public SettableTime Time { get; }

    /// <summary>What this instance asks of storage.</summary>
    public StorageCalls Calls { get; } = new();

    public FeedStorage Storage => Get<FeedStorage>();

    /// <summary>The table of records of a site that has one account.</summary>
    public TableClient Records => Storage.Records.TableOf("");

    public Publisher Publisher => Get<Publisher>();

    public ArticleLists Lists => Get<ArticleLists>();

    public Sweep Sweep => Get<Sweep>();

    public static async Task<TestFeed> StartAsync(AzuriteFixture azurite, params (string Key, string Value)[] settings)
    {
        var feed = new TestFeed(await azurite.NewAccountAsync(), transport: null, new SettableTime(), settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value));
        await feed.Storage.CreateMissingAsync(TestContext.Current.CancellationToken);
        return feed;
    }

    /// <summary>An instance whose sweep puts the ranges of a round into their queue, as in Azure.</summary>
    public static async Task<TestFeed> StartWithRangesAsync(AzuriteFixture azurite, SweepBounds bounds)
    {
        var feed = new TestFeed(await azurite.NewAccountAsync(), transport: null, new SettableTime(), new Dictionary<string, string?>(), bounds, sendsRanges: true);
        await feed.Storage.CreateMissingAsync(TestContext.Current.CancellationToken);
        return feed;
    }

    /// <summary>An instance on an account of its own in memory, for tests of many calls.</summary>
    public static async Task<TestFeed> StartInMemoryAsync(SweepBounds? bounds = null, params (string Key, string Value)[] settings)
    {
        var time = new SettableTime();
        var transport = new MemoryTransport(new MemoryStorage(time));
        var given = settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value);
        var feed = new TestFeed(MemoryStorage.ConnectionString, transport, time, given, bounds);
        await feed.Storage.CreateMissingAsync(TestContext.Current.CancellationToken);
        return feed;
    }

    /// <summary>An instance in memory whose parser may fail.</summary>
    public static async Task<TestFeed> StartWithParserAsync(UploadParser parser)
    {
        var time = new SettableTime();
        var feed = new TestFeed(MemoryStorage.ConnectionString, new MemoryTransport(new MemoryStorage(time)), time, new Dictionary<string, string?>(), parser: parser);
        await feed.Storage.CreateMissingAsync(TestContext.Current.CancellationToken);
        return feed;
    }

    /// <summary>An instance with another transport and an additional policy for its requests.</summary>
    public static TestFeed On(HttpPipelineTransport transport, SettableTime time, SweepBounds? bounds = null, HttpPipelinePolicy? policy = null) =>
        new(MemoryStorage.ConnectionString, transport, time, new Dictionary<string, string?>(), bounds, policy);

    /// <summary>An instance on an existing account.</summary>
    public static TestFeed On(string connection, SettableTime time) => new(connection, transport: null, time, new Dictionary<string, string?>());

    /// <summary>Another instance on the same account, with the same clock.</summary>
    public TestFeed Another() => new(connection, transport, Time, new Dictionary<string, string?>(), bounds);

    /// <summary>The connection string of the account.</summary>
    public string Connection => connection;

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public Task UploadAsync(string name, string text, params (string Key, string Value)[] metadata) => UploadAsync(name, BinaryData.FromString(text), metadata);

    public Task UploadAsync(string name, BinaryData bytes, params (string Key, string Value)[] metadata) => Storage.Articles.GetBlobClient(name).UploadAsync(
        bytes, new BlobUploadOptions { Metadata = metadata.ToDictionary(pair => pair.Key, pair => pair.Value) }, TestContext.Current.CancellationToken);

    public async Task<PublishOutcome> UploadAndPublishAsync(string name, string text, params (string Key, string Value)[] metadata)
    {
        await UploadAsync(name, text, metadata);
        return await PublishAsync(name);
    }

    public async Task DeleteAsync(string name) => await Storage.Articles.DeleteBlobAsync(name, cancellationToken: TestContext.Current.CancellationToken);

    public async Task<PublishOutcome> PublishAsync(string name) => (await Publisher.PublishAsync(name, TestContext.Current.CancellationToken)).Outcome;

    public Task<SweepReport?> SweepAsync() => Sweep.RunAsync(TestContext.Current.CancellationToken);

    /// <summary>The titles of a list, as a reader sees them.</summary>
    public async Task<IReadOnlyList<string>> TitlesAsync(ListName list)
    {
        var page = await Lists.PageAsync(list, after: null, 100, TestContext.Current.CancellationToken);
        return [.. page.Articles.Select(article => article.Content!.Title)];
    }

    public Task<IReadOnlyList<string>> TagAsync(string slug) => TitlesAsync(ListName.Tag(slug));

    public async Task<ArticleRecord?> FindAsync(string blobName) => await Lists.FindAsync(ArticleId.Of(blobName), TestContext.Current.CancellationToken);

    internal async Task<ArticleRecord?> RecordAsync(string blobName) =>
        await Get<ArticleRecords>().FindAsync(ArticleId.Of(blobName), TestContext.Current.CancellationToken);

    /// <summary>All rows of a table, as they are.</summary>
    public static async Task<IReadOnlyList<TableEntity>> RowsAsync(TableClient table)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: TestContext.Current.CancellationToken))
            rows.Add(row);
        return rows;
    }

    public async ValueTask DisposeAsync() => await services.DisposeAsync();
}
