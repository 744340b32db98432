using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Feed.Storage.Records;
using Microsoft.Extensions.Configuration;

namespace Feed.Storage;

/// <summary>The containers and tables of Feed. The one place that makes storage clients; each exists from its first use on.</summary>
public sealed class FeedStorage
{
    /// <summary>The most rows that table storage changes at once.</summary>
    internal const int MaxPerTransaction = 100;

    /// <summary>Name of the setting with the storage account: a connection string, or the prefix of an identity's settings.</summary>
    public const string Setting = "FeedStorage";

    /// <summary>Name of the setting with the accounts that share the records, each like <see cref="Setting"/>; may be missing.</summary>
    public const string RecordsSetting = "FeedRecords";

    /// <summary>Name of the container of the article files.</summary>
    public const string ArticlesContainer = "articles";

    /// <summary>Name of the container of the publisher's configuration files.</summary>
    public const string ConfigContainer = "config";

    /// <summary>Name of the blob in that container by which an operator confirms that many articles are to go.</summary>
    public const string ConfirmationBlob = "confirm-withdrawals";

    /// <summary>Name of the container of the pictures of articles.</summary>
    public const string PicturesContainer = "pictures";

    /// <summary>Name of the container of what a round of the sweep notes; nothing is lost with it.</summary>
    public const string RoundsContainer = "sweep-rounds";

    /// <summary>Name of the table of records: one row an article, the truth.</summary>
    public const string ArticlesTable = "FeedArticles";

    /// <summary>Name of the table of list rows: an index of the records.</summary>
    public const string EntriesTable = "FeedEntries";

    /// <summary>Name of the table of tags and speakers.</summary>
    public const string TermsTable = "FeedTerms";

    /// <summary>Name of the table of words: an index of what articles say, and of what people say in them.</summary>
    public const string WordsTable = "FeedWords";

    /// <summary>Name of the table that tells of changes.</summary>
    public const string ChangesTable = "FeedChanges";

    /// <summary>Makes the clients of the account that the setting <c>FeedStorage</c> names; nothing is asked of the account yet.</summary>
    /// <param name="configuration">
    /// <c>FeedStorage</c>: a connection string; or <c>FeedStorage:blobServiceUri</c> and <c>FeedStorage:tableServiceUri</c>, with the
    /// identity of <c>FeedStorage:clientId</c> (user-assigned), else the default one. <c>FeedRecords:0</c> and so on, up to 16, have the
    /// same form; without them the records are in that account too.
    /// </param>
    /// <param name="policies">
    /// Run around each attempt of each request, for faults and counts in tests; a <see cref="RetryPolicy"/> among them takes the place of
    /// the usual one.
    /// </param>
    /// <param name="transport">Carries the requests; null for the library's own, which all clients of the process share.</param>
    /// <exception cref="InvalidOperationException">The setting is missing or cannot be used; the message says what it has to
    /// be.</exception>
    public FeedStorage(IConfiguration configuration, IEnumerable<HttpPipelinePolicy> policies, HttpPipelineTransport? transport = null)
    {
        var account = StorageAccount.Of(configuration);

        // Newer API versions are refused by Azurite 3.37.0; everything used here is older than this one.
        var blobOptions = Configure(new BlobClientOptions(BlobClientOptions.ServiceVersion.V2025_11_05), policies, transport);
        var tableOptions = Configure(new TableClientOptions(), policies, transport);
        var blobs = account.BlobService(blobOptions);
        var tables = account.TableService(tableOptions);
        Articles = blobs.GetBlobContainerClient(ArticlesContainer);
        Config = blobs.GetBlobContainerClient(ConfigContainer);
        Pictures = blobs.GetBlobContainerClient(PicturesContainer);
        Rounds = blobs.GetBlobContainerClient(RoundsContainer);

        // The first version that lists from a name on. Azurite 3.37.0 knows it; only sites of more than 20,000 files need it.
        var listing = Configure(new BlobClientOptions(BlobClientOptions.ServiceVersion.V2026_02_06), policies, transport);
        ArticlesByName = account.BlobService(listing).GetBlobContainerClient(ArticlesContainer);
        var shared = StorageAccount.OfRecords(configuration).Select(other => other.TableService(tableOptions)).DefaultIfEmpty(tables);
        Records = new RecordTables([.. shared.Select(service => service.GetTableClient(ArticlesTable))]);
        Entries = tables.GetTableClient(EntriesTable);
        Terms = tables.GetTableClient(TermsTable);
        Words = tables.GetTableClient(WordsTable);
        Changes = tables.GetTableClient(ChangesTable);
    }

    /// <summary>The uploaded files.</summary>
    public BlobContainerClient Articles { get; }

    /// <summary>The publisher's <c>people.yaml</c> and <c>topics.yaml</c>, the last accepted copy of each, and the sweep's lease.</summary>
    public BlobContainerClient Config { get; }

    /// <summary>The pictures of articles: <c>{article id}/{hash of the bytes}.{extension}</c>.</summary>
    public BlobContainerClient Pictures { get; }

    /// <summary>What a round of the sweep notes: the files that it listed, and what each range of records lacks.</summary>
    internal BlobContainerClient Rounds { get; }

    /// <summary>The uploaded files, for listings that begin with a name.</summary>
    internal BlobContainerClient ArticlesByName { get; }

    /// <summary>The records of all articles, in one account or several.</summary>
    internal RecordTables Records { get; }

    internal TableClient Entries { get; }

    internal TableClient Terms { get; }

    internal TableClient Words { get; }

    internal TableClient Changes { get; }

    /// <summary>
    /// Creates the tables that are missing, and the containers while there is no record: with records a missing container is a fault, and
    /// an empty one in its place would withdraw every article. An operator's <see cref="FeedStorage.ConfirmationBlob"/> lets it be made
    /// anew.
    /// </summary>
    /// <exception cref="LostContainerException">A container is missing though there are records; the message says what to do.</exception>
    public async Task CreateMissingAsync(CancellationToken cancellation)
    {
        await Task.WhenAll(
            Records.CreateIfNotExistsAsync(cancellation),
            Entries.CreateIfNotExistsAsync(cancellation),
            Terms.CreateIfNotExistsAsync(cancellation),
            Words.CreateIfNotExistsAsync(cancellation),
            Changes.CreateIfNotExistsAsync(cancellation));
        if (!await HasRecordsAsync(cancellation) || await IsWithdrawalConfirmedAsync(cancellation))
        {
            var containers = new[] { Articles, Config, Pictures };
            await Task.WhenAll(containers.Select(container => container.CreateIfNotExistsAsync(cancellationToken: cancellation)));
            return;
        }

        foreach (var container in new[] { Articles, Config })
        {
            if (!await container.ExistsAsync(cancellation))
                throw new LostContainerException(container.Name);
        }
    }

    /// <summary>
    /// Runs a call on the container of the pictures; where that is missing, creates it and runs the call once more, unless a record names a
    /// picture: it was lost then, and may be brought back.
    /// </summary>
    /// <exception cref="LostContainerException">The container is lost.</exception>
    internal async Task<T> WritePictureAsync<T>(Func<Task<T>> call, CancellationToken cancellation)
    {
        try
        {
            return await call();
        }
        catch (RequestFailedException fault) when (fault.IsContainerOrTableMissing())
        {
            var named = Records.QueryOrNoneAsync(TableClient.CreateQueryFilter($"Pictures gt {""}"), ["RowKey"], cancellation, perPage: 1);
            if (await named.AnyAsync(cancellation) && !await IsWithdrawalConfirmedAsync(cancellation))
                throw new LostContainerException(PicturesContainer);
            await Pictures.CreateIfNotExistsAsync(cancellationToken: cancellation);
            return await call();
        }
    }

    /// <summary>Whether there is any record, of a withdrawn article too.</summary>
    internal async Task<bool> HasRecordsAsync(CancellationToken cancellation) =>
        await Records.QueryOrNoneAsync(filter: null, ["RowKey"], cancellation, perPage: 1).AnyAsync(cancellation);

    /// <summary>Whether an operator has confirmed that articles without files are to go.</summary>
    internal async Task<bool> IsWithdrawalConfirmedAsync(CancellationToken cancellation) =>
        await Config.GetBlobClient(FeedStorage.ConfirmationBlob).ExistsAsync(cancellation);

    /// <summary>Runs a write; where its table or container is missing, creates what is missing and runs it once more.</summary>
    internal async Task<T> WriteAsync<T>(Func<Task<T>> write, CancellationToken cancellation)
    {
        try
        {
            return await write();
        }
        catch (RequestFailedException fault) when (fault.IsContainerOrTableMissing())
        {
            await CreateMissingAsync(cancellation);
            return await write();
        }
    }

    private static TOptions Configure<TOptions>(TOptions options, IEnumerable<HttpPipelinePolicy> policies,
        HttpPipelineTransport? transport)
        where TOptions : ClientOptions
    {
        if (transport is not null)
            options.Transport = transport;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(5);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(30);
        options.AddPolicy(new AnswerGuard(ofTables: options is TableClientOptions), HttpPipelinePosition.PerRetry);
        foreach (var policy in policies)
        {
            if (policy is RetryPolicy retry)
                options.RetryPolicy = retry;
            else
                options.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        }

        return options;
    }
}
