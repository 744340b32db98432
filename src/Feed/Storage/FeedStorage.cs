using Azure;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;

namespace Feed.Storage;

/// <summary>The containers and tables of Feed, and the only place that creates their clients.</summary>
public sealed class FeedStorage
{
    /// <summary>The most rows that table storage accepts in one transaction.</summary>
    internal const int MaxPerTransaction = 100;

    /// <summary>Name of the setting with the storage account: a connection string, or the prefix of an identity's settings.</summary>
    public const string Setting = "FeedStorage";

    /// <summary>
    /// Name of the optional setting that lists the accounts holding the records. Each entry has the form of <see cref="Setting"/>.
    /// </summary>
    public const string RecordsSetting = "FeedRecords";

    /// <summary>Name of the container of the article files.</summary>
    public const string ArticlesContainer = "articles";

    /// <summary>Name of the container of the publisher's configuration files.</summary>
    public const string ConfigContainer = "config";

    /// <summary>Name of the blob in <see cref="ConfigContainer"/> by which an operator confirms the withdrawal of many articles.</summary>
    public const string ConfirmationBlob = "confirm-withdrawals";

    /// <summary>Name of the container of the pictures of articles.</summary>
    public const string PicturesContainer = "pictures";

    /// <summary>Name of the container of the sweep's progress through a round. The sweep rebuilds it when it is deleted.</summary>
    public const string RoundsContainer = "sweep-rounds";

    /// <summary>Name of the table of records: one row per article, the source of truth.</summary>
    public const string ArticlesTable = "FeedArticles";

    /// <summary>Name of the table of list rows: an index of the records.</summary>
    public const string EntriesTable = "FeedEntries";

    /// <summary>Name of the table of tags, speakers and authors.</summary>
    public const string TermsTable = "FeedTerms";

    /// <summary>Name of the table of words: the search index of articles and of what people say in them.</summary>
    public const string WordsTable = "FeedWords";

    /// <summary>Name of the table that announces changes to the caches of all instances.</summary>
    public const string ChangesTable = "FeedChanges";

    /// <summary>Creates the clients of the account that the setting <c>FeedStorage</c> names, without a request to it.</summary>
    /// <param name="configuration">
    /// <c>FeedStorage</c>: a connection string; or <c>FeedStorage:blobServiceUri</c> and <c>FeedStorage:tableServiceUri</c>, with the
    /// user-assigned identity of <c>FeedStorage:clientId</c> or, without that setting, the default one. <c>FeedRecords:0</c> and so on,
    /// up to 16, have the same form; without them the records are in that account too.
    /// </param>
    /// <param name="policies">
    /// Policies that run for each attempt of each request. Tests inject faults and count requests with them; a <see cref="RetryPolicy"/>
    /// replaces the default one.
    /// </param>
    /// <param name="transport">Sends the requests; null for the client library's own, which all clients of the process share.</param>
    /// <exception cref="InvalidOperationException">The setting is missing or invalid; the message names the allowed values.</exception>
    public FeedStorage(IConfiguration configuration, IEnumerable<HttpPipelinePolicy> policies, HttpPipelineTransport? transport = null)
    {
        var account = StorageAccount.FromSettings(configuration);

        var options = new StorageClientOptions(policies, transport);
        var tableOptions = options.ForTables();
        var blobs = account.BlobService(options.ForBlobs());
        var tables = account.TableService(tableOptions);
        Articles = blobs.GetBlobContainerClient(ArticlesContainer);
        Config = blobs.GetBlobContainerClient(ConfigContainer);
        Pictures = blobs.GetBlobContainerClient(PicturesContainer);
        Rounds = blobs.GetBlobContainerClient(RoundsContainer);
        ArticlesByName = account.BlobService(options.ForListingsByName()).GetBlobContainerClient(ArticlesContainer);
        var shared = StorageAccount.ForRecords(configuration).Select(other => other.TableService(tableOptions)).DefaultIfEmpty(tables);
        Records = new RecordTables([.. shared.Select(service => service.GetTableClient(ArticlesTable))]);
        Entries = tables.GetTableClient(EntriesTable);
        Terms = tables.GetTableClient(TermsTable);
        Words = tables.GetTableClient(WordsTable);
        Changes = tables.GetTableClient(ChangesTable);
    }

    /// <summary>The uploaded files.</summary>
    public BlobContainerClient Articles { get; }

    /// <summary>
    /// The publisher's <c>people.yaml</c> and <c>topics.yaml</c>, style sheet and logo, the last accepted copy of each, the confirmation of
    /// mass withdrawals (<see cref="ConfirmationBlob"/>), and the blob of the sweep's lease.
    /// </summary>
    public BlobContainerClient Config { get; }

    /// <summary>The pictures of articles: <c>{article id}/{hash of the bytes}.{extension}</c>.</summary>
    public BlobContainerClient Pictures { get; }

    /// <summary>
    /// The sweep's progress through a round: the files that it has listed, and the files that each range of records has lost.
    /// </summary>
    internal BlobContainerClient Rounds { get; }

    /// <summary>The uploaded files, for listings that start at a name.</summary>
    internal BlobContainerClient ArticlesByName { get; }

    /// <summary>The records of all articles, in one account or several.</summary>
    internal RecordTables Records { get; }

    internal TableClient Entries { get; }

    internal TableClient Terms { get; }

    internal TableClient Words { get; }

    internal TableClient Changes { get; }

    /// <summary>
    /// Creates the missing tables, and the missing containers if there are no records. If there are, a missing container is a fault: the
    /// sweep would treat an empty one as a site without files and withdraw every article. An operator can put a
    /// <see cref="ConfirmationBlob"/> into the configuration container to let Feed create it.
    /// </summary>
    /// <exception cref="LostContainerException">A container is missing although there are records; the message says what to do.</exception>
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
    /// Runs a call on the container of the pictures. If the container is missing, creates it and runs the call once more. If a record
    /// refers to a picture, the container did exist and an operator may restore it: throws instead of creating an empty one.
    /// </summary>
    /// <exception cref="LostContainerException">The container is missing although a record refers to a picture.</exception>
    internal async Task<T> CallPicturesAsync<T>(Func<Task<T>> call, CancellationToken cancellation)
    {
        try
        {
            return await call();
        }
        catch (RequestFailedException fault) when (fault.IsContainerOrTableMissing())
        {
            FormattableString filter = $"Pictures gt {""}";
            var withPictures = Records.QueryOrNoneAsync(filter, ["RowKey"], cancellation, perPage: 1);
            if (await withPictures.AnyAsync(cancellation) && !await IsWithdrawalConfirmedAsync(cancellation))
                throw new LostContainerException(PicturesContainer);
            await Pictures.CreateIfNotExistsAsync(cancellationToken: cancellation);
            return await call();
        }
    }

    /// <summary>
    /// Checks that the container of the configuration exists: code that uses the cached configuration would not notice its loss. A site
    /// without records may lack it.
    /// </summary>
    /// <exception cref="LostContainerException">The container is missing although there are records.</exception>
    internal async Task RequireConfigAsync(CancellationToken cancellation)
    {
        if (!await Config.ExistsAsync(cancellation) && await HasRecordsAsync(cancellation))
            throw new LostContainerException(ConfigContainer);
    }

    /// <summary>Whether there is any record, including the tombstones of withdrawn articles.</summary>
    internal async Task<bool> HasRecordsAsync(CancellationToken cancellation) =>
        await Records.QueryOrNoneAsync(filter: null, ["RowKey"], cancellation, perPage: 1).AnyAsync(cancellation);

    /// <summary>Whether an operator has confirmed the withdrawal of articles without files.</summary>
    internal async Task<bool> IsWithdrawalConfirmedAsync(CancellationToken cancellation) =>
        await Config.GetBlobClient(ConfirmationBlob).ExistsAsync(cancellation);

    /// <summary>Runs a write. If a table or container is missing, creates it and runs the write once more.</summary>
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
}
