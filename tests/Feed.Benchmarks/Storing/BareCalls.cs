using System.Text.Json;
using System.Text.RegularExpressions;
using System.Web;
using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Feed.Storage;

namespace Feed.Benchmarks.Storing;

/// <summary>
/// Repeats the calls of Feed with the storage library alone: no reading, no deciding, no rendering. Writes go to tables of the same
/// form beside Feed's, so that they meet the same state. What Feed did at the same time is done at the same time.
/// </summary>
internal sealed partial class BareCalls(FeedStorage storage, string connection, bool writes)
{
    private const string Beside = "Bare";

    private readonly TableServiceClient tables = new(connection);

    /// <summary>Creates a table to write to for each table of Feed's.</summary>
    public async Task CreateTablesAsync()
    {
        var names = new List<string>();
        await foreach (var table in tables.QueryAsync())
            names.Add(table.Name);
        foreach (var name in names)
            await tables.CreateTableIfNotExistsAsync(Beside + name);
    }

    /// <summary>Gets calls ready, so that their repetition does nothing else.</summary>
    public Func<Task> Repeat(IEnumerable<RecordedCall> calls)
    {
        var waves = calls.GroupBy(call => call.Wave).Select(wave => wave.Select(Ready).ToArray()).ToArray();
        return async () =>
        {
            foreach (var wave in waves)
                await Task.WhenAll(wave.Select(call => call()));
        };
    }

    private Func<Task> Ready(RecordedCall call)
    {
        var path = Uri.UnescapeDataString(call.Address.AbsolutePath);
        if (TableCall().Match(path) is { Success: true } match && (call.Body is null || writes))
            return OnTable(call, tables.GetTableClient((writes ? Beside : "") + match.Groups["table"].Value), match);
        if (path.EndsWith("/$batch", StringComparison.Ordinal))
            return CloseAsync;
        if (call.Method == RequestMethod.Get && path.Split('/', 4) is [_, _, var listed])
            return async () => await ContainerOf(listed).GetBlobsAsync().AsPages().FirstAsync();
        if (call.Method == RequestMethod.Get && path.Split('/', 4) is [_, _, var container, var name])
            return () => DownloadAsync(ContainerOf(container), name);
        if (call.Method == RequestMethod.Delete && path.Split('/', 4) is [_, _, FeedStorage.ConfigContainer, var copy])
            return () => storage.Config.GetBlobClient(copy).DeleteIfExistsAsync();
        throw new InvalidOperationException($"Feed made a call that this loop cannot make: {call.Method} {call.Address}");
    }

    /// <summary>The one transaction that Feed makes puts a row in the place of another.</summary>
    private async Task CloseAsync()
    {
        var table = tables.GetTableClient(Beside + FeedStorage.ChangesTable);
        var (old, row) = (new TableEntity("changes", Guid.NewGuid().ToString()), new TableEntity("changes", Guid.NewGuid().ToString()));
        await table.SubmitTransactionAsync([new(TableTransactionActionType.UpsertReplace, old), new(TableTransactionActionType.UpsertReplace, row)]);
    }

    private BlobContainerClient ContainerOf(string name) => name == FeedStorage.ArticlesContainer ? storage.Articles : storage.Config;

    private static Func<Task> OnTable(RecordedCall call, TableClient table, Match match)
    {
        var (partition, row) = (match.Groups["partition"].Value, match.Groups["row"].Value);
        if (call.Method == RequestMethod.Get && match.Groups["row"].Success)
            return () => table.GetEntityIfExistsAsync<TableEntity>(partition, row);
        if (call.Method == RequestMethod.Get)
        {
            var query = HttpUtility.ParseQueryString(call.Address.Query);
            return () => FirstPageAsync(table, query["$filter"], int.TryParse(query["$top"], out var top) ? top : null);
        }

        var entity = EntityOf(call.Body!);
        if (call.Method == RequestMethod.Post)
            return () => AddAsync(table, entity);
        return call.Method == RequestMethod.Put
            ? () => table.UpsertEntityAsync(entity, TableUpdateMode.Replace)
            : throw new InvalidOperationException($"Feed made a call that this loop cannot make: {call.Method} {call.Address}");
    }

    /// <summary>One page only: if Feed asked for more, the next page is another recorded call.</summary>
    private static async Task FirstPageAsync(TableClient table, string? filter, int? top)
    {
        await using var pages = table.QueryAsync<TableEntity>(filter, top).AsPages().GetAsyncEnumerator();
        await pages.MoveNextAsync();
    }

    private static async Task AddAsync(TableClient table, TableEntity entity)
    {
        try
        {
            await table.AddEntityAsync(entity);
        }
        catch (RequestFailedException fault) when (fault.Status == 409)
        {
            // Feed got the same answer.
        }
    }

    private static async Task DownloadAsync(BlobContainerClient container, string name)
    {
        try
        {
            await container.GetBlobClient(name).DownloadContentAsync();
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            // Feed got the same answer.
        }
    }

    /// <summary>A row from the JSON of the table protocol: a value without a JSON type is a string, with its type beside it.</summary>
    private static TableEntity EntityOf(byte[] body)
    {
        using var json = JsonDocument.Parse(body);
        var entity = new TableEntity();
        foreach (var property in json.RootElement.EnumerateObject().Where(property => !property.Name.EndsWith("@odata.type", StringComparison.Ordinal)))
        {
            var type = json.RootElement.TryGetProperty(property.Name + "@odata.type", out var named) ? named.GetString() : null;
            entity[property.Name] = (type, property.Value.ValueKind) switch
            {
                ("Edm.Binary", _) => property.Value.GetBytesFromBase64(),
                ("Edm.DateTime", _) => property.Value.GetDateTimeOffset(),
                (_, JsonValueKind.Number) => property.Value.GetInt32(),
                (_, JsonValueKind.True or JsonValueKind.False) => property.Value.GetBoolean(),
                (_, JsonValueKind.Null) => null,
                _ => property.Value.GetString(),
            };
        }

        return entity;
    }

    [GeneratedRegex(@"/(?<table>Feed\w+)(\((PartitionKey='(?<partition>[^']*)',RowKey='(?<row>[^']*)')?\))?$")]
    private static partial Regex TableCall();
}
