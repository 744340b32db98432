using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Feed.Tests.Support;
using Feed.Tests.Support.Memory;

namespace Feed.Tests.Storage;

/// <summary>The account in memory has to answer as Azurite does, or tests on it prove nothing.</summary>
public sealed class MemoryStorageTests(AzuriteFixture azurite)
{
    private static readonly string[] Names = ["b.txt", "B.txt", "a/1.txt"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task Tables_are_made_once_and_missing_ones_say_so() => AnswerAlikeAsync(async (tables, _) =>
    {
        var table = tables.GetTableClient("One");
        await TryAsync(() => table.GetEntityIfExistsAsync<TableEntity>("p", "r", cancellationToken: Cancellation));
        await TryAsync(() => table.AddEntityAsync(new TableEntity("p", "r"), Cancellation));
        await TryAsync(() => table.UpsertEntityAsync(new TableEntity("p", "r"), TableUpdateMode.Replace, Cancellation));
        await TryAsync(() => table.DeleteEntityAsync("p", "r", ETag.All, Cancellation));
        await TryAsync(() => RowsAsync(table, null));
        await table.CreateIfNotExistsAsync(Cancellation);
        await table.CreateIfNotExistsAsync(Cancellation);
        await TryAsync(() => table.GetEntityIfExistsAsync<TableEntity>("p", "r", cancellationToken: Cancellation));
        await TryAsync(() => RowsAsync(table, null));
        await table.DeleteAsync(Cancellation);
        await TryAsync(() => RowsAsync(table, null));
    });

    [Fact]
    public Task Rows_keep_their_columns_and_their_types() => AnswerAlikeAsync(async (tables, _) =>
    {
        var table = tables.GetTableClient("One");
        await table.CreateIfNotExistsAsync(Cancellation);
        var row = new TableEntity("it's", "tag:ärger-漢字 1")
        {
            ["Text"] = "Line\n\"quoted\" \\ é 漢字",
            ["Number"] = 7,
            ["Long"] = 7_000_000_000L,
            ["Fraction"] = 0.5,
            ["Flag"] = true,
            ["Time"] = new DateTimeOffset(2024, 2, 29, 23, 59, 59, 123, TimeSpan.Zero).AddTicks(4567),
            ["Early"] = new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero),
            ["Bytes"] = new byte[] { 0, 1, 254, 255 },
            ["Id"] = Guid.Parse("0123456789abcdef0123456789abcdef"),
            ["Nothing"] = null,
            ["Empty"] = "",
        };
        await table.AddEntityAsync(row, Cancellation);
        await table.GetEntityAsync<TableEntity>("it's", "tag:ärger-漢字 1", cancellationToken: Cancellation);
        await table.GetEntityAsync<TableEntity>("it's", "tag:ärger-漢字 1", ["RowKey", "Time", "Number"], Cancellation);
        await table.UpsertEntityAsync(new TableEntity("it's", "tag:ärger-漢字 1") { ["Number"] = 8 }, TableUpdateMode.Merge, Cancellation);
        await RowsAsync(table, TableClient.CreateQueryFilter($"PartitionKey eq {"it's"}"));
        await table.UpsertEntityAsync(new TableEntity("it's", "tag:ärger-漢字 1") { ["Number"] = 9 }, TableUpdateMode.Replace, Cancellation);
        await RowsAsync(table, TableClient.CreateQueryFilter($"Number ge {9} and Number lt {10}"));
    });

    [Fact]
    public Task Conditions_on_rows_are_kept_under_any_sequence_of_calls() => AnswerAlikeAsync(async (tables, _) =>
    {
        var table = tables.GetTableClient("One");
        await table.CreateIfNotExistsAsync(Cancellation);
        var random = new Random(20_240_229);
        var etags = new Dictionary<string, List<ETag>> { ["a"] = [new("W/\"none\"")], ["b"] = [new("W/\"none\"")] };
        for (var call = 0; call < 150; call++)
        {
            var key = random.Next(2) == 0 ? "a" : "b";
            var row = new TableEntity("p", key) { ["Call"] = call };
            var known = etags[key];
            var etag = random.Next(4) == 0 ? ETag.All : random.Next(3) == 0 ? known[random.Next(known.Count)] : known[^1];
            var answer = random.Next(6) switch
            {
                0 => await TryAsync(() => table.AddEntityAsync(row, Cancellation)),
                1 or 2 => await TryAsync(() => table.UpdateEntityAsync(row, etag, TableUpdateMode.Replace, Cancellation)),
                3 => await TryAsync(() => table.UpsertEntityAsync(row, TableUpdateMode.Replace, Cancellation)),
                4 => await TryAsync(() => table.DeleteEntityAsync("p", key, etag, Cancellation)),
                _ => (await TryAsync(() => table.GetEntityIfExistsAsync<TableEntity>("p", key, cancellationToken: Cancellation)))?.GetRawResponse(),
            };
            if (answer?.Headers.ETag is { } written)
                known.Add(written);
        }

        await RowsAsync(table, null);
    });

    [Fact]
    public Task Queries_filter_order_and_page_alike() => AnswerAlikeAsync(async (tables, _) =>
    {
        var table = tables.GetTableClient("One");
        await table.CreateIfNotExistsAsync(Cancellation);
        foreach (var (partition, row) in new[] { ("b", "2"), ("a", "10"), ("a", "1~"), ("a", "1-x"), ("B", "1"), ("a", "é"), ("tag:x", "3"), ("a", "1") })
            await table.AddEntityAsync(new TableEntity(partition, row) { ["Lists"] = $"latest {row}", ["Count"] = row.Length }, Cancellation);
        await RowsAsync(table, null);
        await RowsAsync(table, null, perPage: 3);
        await RowsAsync(table, TableClient.CreateQueryFilter($"PartitionKey eq {"a"}"), perPage: 2);
        await RowsAsync(table, TableClient.CreateQueryFilter($"PartitionKey eq {"a"} and RowKey gt {"1-~"}"), perPage: 1);
        await RowsAsync(table, TableClient.CreateQueryFilter($"PartitionKey ge {"a"} and PartitionKey lt {"b"} and RowKey le {"10"}"));
        await RowsAsync(table, TableClient.CreateQueryFilter($"PartitionKey eq {"b"} or (Count eq {2} and not (RowKey eq {"10"}))"));
        await RowsAsync(table, TableClient.CreateQueryFilter($"PartitionKey eq {"a"}"), select: ["RowKey", "Count"]);
        await RowsAsync(table, TableClient.CreateQueryFilter($"PartitionKey eq {"nobody's"}"));
    });

    [Fact]
    public Task What_does_not_fit_into_a_row_is_refused() => AnswerAlikeAsync(async (tables, _) =>
    {
        var table = tables.GetTableClient("One");
        await table.CreateIfNotExistsAsync(Cancellation);
        await TryAsync(() => table.AddEntityAsync(new TableEntity("p", "text") { ["Text"] = new string('x', 32 * 1024) }, Cancellation));
        await TryAsync(() => table.AddEntityAsync(new TableEntity("p", "long") { ["Text"] = new string('x', (32 * 1024) + 1) }, Cancellation));
        await TryAsync(() => table.AddEntityAsync(new TableEntity("p", "bytes") { ["Bytes"] = new byte[64 * 1024] }, Cancellation));
        await TryAsync(() => table.AddEntityAsync(new TableEntity("p", "more") { ["Bytes"] = new byte[(64 * 1024) + 1] }, Cancellation));
    });

    [Fact]
    public Task Blobs_are_written_read_listed_and_deleted_alike() => AnswerAlikeAsync(async (_, blobs) =>
    {
        var container = blobs.GetBlobContainerClient("articles");
        var blob = container.GetBlobClient("news/é 1.txt");
        await TryAsync(() => blob.DownloadContentAsync(Cancellation));
        await TryAsync(() => blob.UploadAsync(BinaryData.FromString("x"), Cancellation));
        await TryAsync(() => ListAsync(container));
        await container.CreateIfNotExistsAsync(cancellationToken: Cancellation);
        await container.CreateIfNotExistsAsync(cancellationToken: Cancellation);
        await TryAsync(() => blob.DownloadStreamingAsync(cancellationToken: Cancellation));
        await TryAsync(() => blob.GetPropertiesAsync(cancellationToken: Cancellation));
        await TryAsync(() => blob.DeleteIfExistsAsync(cancellationToken: Cancellation));
        await TryAsync(() => blob.SetMetadataAsync(new Dictionary<string, string> { ["tags"] = "Budget" }, cancellationToken: Cancellation));
        await TryAsync(() => blob.UploadAsync(BinaryData.FromString("x"), overwrite: false, Cancellation));
        await TryAsync(() => blob.UploadAsync(BinaryData.FromString("y"), overwrite: false, Cancellation));
        await blob.UploadAsync(BinaryData.FromString("second text"), new BlobUploadOptions { Metadata = new Dictionary<string, string> { ["title"] = "One%20two" } }, Cancellation);
        await blob.DownloadContentAsync(Cancellation);
        await blob.DownloadStreamingAsync(new BlobDownloadOptions { Range = new HttpRange(7) }, Cancellation);
        await TryAsync(() => blob.DownloadStreamingAsync(new BlobDownloadOptions { Conditions = new BlobRequestConditions { IfMatch = new ETag("\"0x1\"") } }, Cancellation));
        await blob.GetPropertiesAsync(cancellationToken: Cancellation);
        await blob.SetMetadataAsync(new Dictionary<string, string> { ["tags"] = "Budget" }, cancellationToken: Cancellation);
        foreach (var name in Names)
            await container.UploadBlobAsync(name, BinaryData.FromString(name), Cancellation);
        await ListAsync(container);
        await ListAsync(container, perPage: 2);
        await blob.DeleteAsync(cancellationToken: Cancellation);
        await ListAsync(container);
        await container.DeleteAsync(cancellationToken: Cancellation);
    });

    [Fact]
    public Task Leases_keep_others_out_alike() => AnswerAlikeAsync(async (_, blobs) =>
    {
        var container = blobs.GetBlobContainerClient("config");
        await container.CreateIfNotExistsAsync(cancellationToken: Cancellation);
        var blob = container.GetBlobClient("sweep");
        await blob.UploadAsync(BinaryData.Empty, Cancellation);
        var lease = blob.GetBlobLeaseClient();
        var other = blob.GetBlobLeaseClient();
        await TryAsync(() => lease.RenewAsync(cancellationToken: Cancellation));
        await lease.AcquireAsync(TimeSpan.FromSeconds(60), cancellationToken: Cancellation);
        await TryAsync(() => other.AcquireAsync(TimeSpan.FromSeconds(60), cancellationToken: Cancellation));
        await TryAsync(() => other.RenewAsync(cancellationToken: Cancellation));
        await lease.RenewAsync(cancellationToken: Cancellation);
        await TryAsync(() => blob.UploadAsync(BinaryData.FromString("x"), overwrite: true, Cancellation));
        await TryAsync(() => UploadAsync(other));
        await TryAsync(() => UploadAsync(lease));
        await TryAsync(() => blob.DeleteAsync(cancellationToken: Cancellation));
        await blob.DownloadContentAsync(Cancellation);
        await lease.ReleaseAsync(cancellationToken: Cancellation);
        await TryAsync(() => lease.RenewAsync(cancellationToken: Cancellation));
        await TryAsync(() => UploadAsync(lease));
        await other.AcquireAsync(TimeSpan.FromSeconds(60), cancellationToken: Cancellation);

        Task<Response<BlobContentInfo>> UploadAsync(BlobLeaseClient by) => blob.UploadAsync(
            BinaryData.FromString("y"), new BlobUploadOptions { Conditions = new BlobRequestConditions { LeaseId = by.LeaseId } }, Cancellation);
    });

    /// <summary>Runs a script of calls against both and compares every answer.</summary>
    private async Task AnswerAlikeAsync(Func<TableServiceClient, BlobServiceClient, Task> script)
    {
        var real = new AnswerLog();
        await RunAsync(await azurite.NewAccountAsync(), transport: null, real, script);
        var copy = new AnswerLog();
        await RunAsync(MemoryStorage.ConnectionString, new MemoryTransport(new MemoryStorage(TimeProvider.System)), copy, script);
        Assert.NotEmpty(real.Answers);
        Assert.Equal(string.Join("\n", real.Answers), string.Join("\n", copy.Answers));
    }

    private static Task RunAsync(string connection, MemoryTransport? transport, AnswerLog log, Func<TableServiceClient, BlobServiceClient, Task> script)
    {
        var tables = Configure(new TableClientOptions());
        var blobs = Configure(new BlobClientOptions(BlobClientOptions.ServiceVersion.V2025_11_05));
        return script(new TableServiceClient(connection, tables), new BlobServiceClient(connection, blobs));

        T Configure<T>(T options)
            where T : ClientOptions
        {
            options.Retry.MaxRetries = 0;
            options.AddPolicy(log, HttpPipelinePosition.PerCall);
            if (transport is not null)
                options.Transport = transport;
            return options;
        }
    }

    private static async Task<T?> TryAsync<T>(Func<Task<T>> call)
        where T : class
    {
        try
        {
            return await call();
        }
        catch (RequestFailedException)
        {
            // The log has its status and code.
            return null;
        }
    }

    private static async Task<string> RowsAsync(TableClient table, string? filter, int? perPage = null, string[]? select = null)
    {
        var pages = 0;
        await foreach (var _ in table.QueryAsync<TableEntity>(filter, perPage, select, Cancellation).AsPages())
            pages++;
        return $"{pages}";
    }

    private static async Task<string> ListAsync(BlobContainerClient container, int? perPage = null)
    {
        var pages = 0;
        await foreach (var _ in container.GetBlobsAsync(new GetBlobsOptions { Traits = BlobTraits.Metadata }, Cancellation).AsPages(pageSizeHint: perPage))
            pages++;
        return $"{pages}";
    }
}
