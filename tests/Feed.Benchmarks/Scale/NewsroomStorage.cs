using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Feed.Articles;
using Feed.Local.Azurite;
using Feed.Storage;
using Feed.Storage.Configuration;
using Feed.Storage.Lists;
using Feed.Storage.Names;
using Feed.Storage.Records;
using Feed.Storage.Words;
using Feed.Tests.Support.Memory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Feed.Benchmarks.Scale;

/// <summary>The services of Feed on a storage account that holds a newsroom, every call metered.</summary>
internal sealed class NewsroomStorage : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private readonly MemoryStorage? memory;
    private long wordRows;
    private long wordBytes;

    /// <summary>How many rows of words there are, and how long they are as JSON.</summary>
    public (long Rows, long Bytes) Words => (wordRows, wordBytes);

    /// <summary>The account in memory; null on Azurite.</summary>
    public MemoryStorage? Memory => memory;

    private NewsroomStorage(string connection, MemoryStorage? memory)
    {
        this.memory = memory;
        Configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { [FeedStorage.Setting] = connection, ["Feed:BaseUrl"] = "https://feed.example" })
            .Build();
        var collection = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning))
            .AddSingleton<HttpPipelinePolicy>(Meter)
            .AddFeed(Configuration);
        if (memory is not null)
            collection.AddSingleton(Transport = new MemoryTransport(memory));
        services = collection.BuildServiceProvider();
    }

    public StorageMeter Meter { get; } = new();

    /// <summary>The settings of the services.</summary>
    public IConfiguration Configuration { get; }

    /// <summary>Carries the calls to the account in memory; null on Azurite.</summary>
    public HttpPipelineTransport? Transport { get; }

    public static NewsroomStorage InMemory() => new(MemoryStorage.ConnectionString, new MemoryStorage(TimeProvider.System));

    public static NewsroomStorage On(AzuritePorts ports) => new(ports.ConnectionString, memory: null);

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Writes files, records, rows and counts as they are after all articles have been published and swept.</summary>
    public async Task LoadAsync(GeneratedNewsroom newsroom)
    {
        await Get<FeedStorage>().CreateMissingAsync(CancellationToken.None);
        var current = await Get<ConfigurationFiles>().GetAsync(CancellationToken.None);
        var terms = new Dictionary<ListName, Term>();
        await Parallel.ForEachAsync(Enumerable.Range(0, newsroom.Articles), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (number, cancellation) =>
        {
            var record = await RecordOfAsync(newsroom, number, current.Hash, cancellation);
            await WriteAsync(Get<FeedStorage>().Records.TableOf(record.Id), record.ToEntity(), cancellation);
            var articleTerms = record.TermsByList();
            foreach (var list in record.Lists)
                await WriteAsync(Get<FeedStorage>().Entries, ListRows.EntityOf(list, record, articleTerms), cancellation);
            foreach (var row in WordRows.ListsOf(record).Select(list => WordRows.EntityOf(list, record)))
            {
                await WriteAsync(Get<FeedStorage>().Words, row, cancellation);
                Interlocked.Increment(ref wordRows);
                Interlocked.Add(ref wordBytes, RequestBody.Of(row).Length);
            }

            lock (terms)
                Count(record, terms);
        });
        await Parallel.ForEachAsync(terms.Values, async (term, cancellation) => await Get<TermRows>().WriteAsync(term, keysBefore: null, cancellation));
        foreach (var kind in terms.Values.GroupBy(term => term.Kind))
            await Get<TopTerms>().UpdateAsync(kind.Key, [.. kind], CancellationToken.None);
    }

    /// <summary>Writes files and the records of their articles without any text: a round of the sweep reads no more.</summary>
    public async Task LoadFilesAsync(int files)
    {
        await Get<FeedStorage>().CreateMissingAsync(CancellationToken.None);
        var settings = (await Get<ConfigurationFiles>().GetAsync(CancellationToken.None)).Hash;
        var newsroom = new GeneratedNewsroom(files);
        var metadata = new Dictionary<string, string>();
        for (var number = 0; number < files; number++)
        {
            var (name, etag) = (GeneratedNewsroom.NameOf(number), $"\"0x8DF{number:X12}\"");
            var version = new ContentVersion(ArticleReader.Version, settings, etag);
            var time = newsroom.TimeOf(number);
            memory!.Blobs.Copy(FeedStorage.ArticlesContainer, new MemoryBlob(name, [], "text/plain", metadata, etag, time));
            var record = new ArticleRecord
            {
                Id = ArticleId.Of(name),
                Blob = name,
                State = ArticleState.Published,
                FirstSeen = time,
                Updated = time,
                Date = new(time, PublishedFrom.FirstSeen),
                SeenVersion = version,
                PublishedVersion = version,
                Lists = [ListName.Latest, ListName.Tag("all")],
                Order = ArticleRecord.OrderOf(time),
                Generation = $"{number:x8}",
                RowLayout = RowGeneration.Layout,
            };
            var entity = record.ToEntity();
            memory.Load(FeedStorage.ArticlesTable, MemoryRow.At(entity.PartitionKey, entity.RowKey), RequestBody.Of(entity));
        }
    }

    public async ValueTask DisposeAsync() => await services.DisposeAsync();

    /// <summary>The client library takes minutes for a million rows, so an account in memory gets them directly.</summary>
    private async Task WriteAsync(TableClient table, TableEntity entity, CancellationToken cancellation)
    {
        if (memory is null)
            await table.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellation);
        else
            memory.Load(table.Name, MemoryRow.At(entity.PartitionKey, entity.RowKey), RequestBody.Of(entity));
    }

    private async Task<ArticleRecord> RecordOfAsync(GeneratedNewsroom newsroom, int number, string settings, CancellationToken cancellation)
    {
        var name = GeneratedNewsroom.NameOf(number);
        var blob = await Get<FeedStorage>().Articles.GetBlobClient(name).UploadAsync(BinaryData.FromString("made up"), cancellation);
        var article = newsroom.ArticleOf(number);
        var version = new ContentVersion(ArticleReader.Version, settings, blob.Value.ETag.ToString("H"));
        return new ArticleRecord
        {
            Id = ArticleId.Of(name),
            Blob = name,
            State = ArticleState.Published,
            FirstSeen = newsroom.TimeOf(number),
            Updated = newsroom.TimeOf(number),
            Date = new(newsroom.TimeOf(number), PublishedFrom.FirstSeen),
            SeenVersion = version,
            PublishedVersion = version,
            Content = article,
            Lists = ListName.AllOf(article),
            Order = ArticleRecord.OrderOf(newsroom.TimeOf(number)),
            Generation = $"{number:x8}",
            RowLayout = RowGeneration.Layout,
        };
    }

    private static void Count(ArticleRecord record, Dictionary<ListName, Term> terms)
    {
        foreach (var (kind, slug, display) in ArticleTerms.Of(record.Content!))
        {
            var known = terms.GetValueOrDefault(ListName.Of(kind, slug), new Term(kind, slug, display, 0, null, null));
            var newest = known.Newest > record.FirstSeen ? known.Newest : record.FirstSeen;
            terms[ListName.Of(kind, slug)] = known with
            {
                Articles = known.Articles + 1,
                Newest = newest,
                Role = kind == TermKind.Speaker ? record.Content!.Speakers.First(speaker => speaker.Slug == slug).Role : null,
            };
        }
    }
}
