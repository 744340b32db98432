using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Feed.Tests.Support.Memory;

/// <summary>The table service: tables, rows with conditions, queries with filters, columns and continuation.</summary>
internal sealed partial class MemoryTables(TimeProvider time)
{
    private const int PerPage = 1_000;

    private readonly Dictionary<string, SortedSet<MemoryRow>> tables = [];
    private long changes;

    /// <summary>Called after every change of a row.</summary>
    public event Action<string>? Changed;

    /// <summary>Shortens the pages of queries: returns how many of the requested rows the next page may have, possibly 0.</summary>
    public Func<int, int> PageSize { get; set; } = asked => asked;

    /// <summary>All rows of a table.</summary>
    public IReadOnlyCollection<MemoryRow> Of(string table) => tables.TryGetValue(table, out var rows) ? rows : [];

    /// <summary>Replaces a row by a copy with some text columns changed, without a request.</summary>
    public void Copy(string table, MemoryRow row, params (string Column, string Text)[] changes)
    {
        var values = row.Values;
        if (changes.Length > 0)
        {
            var columns = JsonObject.Create(values)!;
            foreach (var (column, text) in changes)
                columns[column] = text;
            values = JsonSerializer.SerializeToElement(columns);
        }

        tables[table].Add(row with { Values = values });
    }

    /// <summary>Puts a row in its written form.</summary>
    /// <param name="table">The table, made when missing.</param>
    /// <param name="place">Where it goes.</param>
    /// <param name="columns">Its columns, as in the body of a request.</param>
    public void Load(string table, MemoryRow place, byte[] columns)
    {
        tables.TryAdd(table, new SortedSet<MemoryRow>(MemoryRow.Order));
        Write(table, tables[table], place, columns);
    }

    /// <summary>Copies everything of another account, including the counter of versions.</summary>
    public void CopyFrom(MemoryTables other)
    {
        changes = other.changes;
        foreach (var (table, rows) in other.tables)
            tables[table] = new SortedSet<MemoryRow>(rows, MemoryRow.Order);
    }

    public MemoryResponse Answer(MemoryRequest request)
    {
        if (request.Resource == "$batch" && request.Method == "POST")
            return MemoryBatch.Answer(request, AnswerAll);
        if (request.Resource == "Tables" && request.Method == "POST")
            return Create(request);
        if (OneTable().Match(request.Resource) is { Success: true } whole)
            return tables.Remove(whole.Groups[1].Value) ? new MemoryResponse(204) : MemoryResponse.TableFault(404, "ResourceNotFound");
        var address = Address().Match(request.Resource);
        if (!address.Success)
            throw new NotSupportedException($"Not in memory: {request}.");
        var name = address.Groups["table"].Value;
        if (!tables.TryGetValue(name, out var rows))
            return MemoryResponse.TableFault(404, "TableNotFound");
        if (!address.Groups["partition"].Success)
            return request.Method == "POST" ? Insert(request, name, rows) : Query(request, rows);
        var place = MemoryRow.At(Unquoted(address.Groups["partition"].Value), Unquoted(address.Groups["row"].Value));
        rows.TryGetValue(place, out var row);
        return request.Method switch
        {
            "GET" => row is null ? MemoryResponse.TableFault(404, "ResourceNotFound") : Get(request, row),
            "PUT" => Put(request, name, rows, place, row, request.Body),
            "PATCH" or "MERGE" => Put(request, name, rows, place, row, row is null ? request.Body : Merged(row, request.Body)),
            "DELETE" => Delete(request, name, rows, row),
            _ => throw new NotSupportedException($"Not in memory: {request}."),
        };
    }

    /// <summary>Executes all requests or none; returns their responses, or that of the first that failed.</summary>
    private List<MemoryResponse> AnswerAll(IReadOnlyList<MemoryRequest> requests)
    {
        var before = tables.ToDictionary(table => table.Key, table => table.Value);
        var names = requests.Select(request => Address().Match(request.Resource).Groups["table"].Value);
        foreach (var name in names.Distinct().Where(tables.ContainsKey).ToList())
            tables[name] = new SortedSet<MemoryRow>(tables[name], MemoryRow.Order);
        var answers = new List<MemoryResponse>();
        foreach (var request in requests)
        {
            var answer = Answer(request);
            if (answer.Status < 300)
            {
                answers.Add(answer);
                continue;
            }

            foreach (var (name, rows) in before)
                tables[name] = rows;
            return [answer];
        }

        return answers;
    }

    private MemoryResponse Create(MemoryRequest request)
    {
        using var body = JsonDocument.Parse(request.Body);
        var name = body.RootElement.GetProperty("TableName").GetString()!;
        return tables.TryAdd(name, new SortedSet<MemoryRow>(MemoryRow.Order)) ? new MemoryResponse(204) : MemoryResponse.TableFault(409, "TableAlreadyExists");
    }

    private MemoryResponse Insert(MemoryRequest request, string name, SortedSet<MemoryRow> rows)
    {
        using var body = JsonDocument.Parse(request.Body);
        var place = MemoryRow.At(body.RootElement.GetProperty("PartitionKey").GetString()!, body.RootElement.GetProperty("RowKey").GetString()!);
        return rows.Contains(place) ? MemoryResponse.TableFault(409, "EntityAlreadyExists") : Write(name, rows, place, request.Body);
    }

    private MemoryResponse Put(MemoryRequest request, string name, SortedSet<MemoryRow> rows, MemoryRow place, MemoryRow? row, byte[] body)
    {
        if (request.Header("If-Match") is null)
            return Write(name, rows, place, body);
        if (row is null)
            return MemoryResponse.TableFault(404, "ResourceNotFound");
        return request.Holds(row.ETag) ? Write(name, rows, place, body) : MemoryResponse.TableFault(412, "UpdateConditionNotSatisfied");
    }

    private MemoryResponse Delete(MemoryRequest request, string name, SortedSet<MemoryRow> rows, MemoryRow? row)
    {
        if (row is null)
            return MemoryResponse.TableFault(404, "ResourceNotFound");
        if (!request.Holds(row.ETag))
            return MemoryResponse.TableFault(412, "UpdateConditionNotSatisfied");
        rows.Remove(row);
        Changed?.Invoke(name);
        return new MemoryResponse(204);
    }

    private MemoryResponse Write(string name, SortedSet<MemoryRow> rows, MemoryRow place, byte[] body)
    {
        if (MemoryLimits.FaultOf(place, body) is { } code)
            return MemoryResponse.TableFault(400, code);
        using var values = JsonDocument.Parse(body);
        var now = time.GetUtcNow();
        var row = place with { ETag = $"W/\"datetime'{now.UtcDateTime:yyyy-MM-ddTHH}%3A{++changes:D12}Z'\"", Timestamp = now, Values = values.RootElement.Clone() };
        rows.Remove(place);
        rows.Add(row);
        Changed?.Invoke(name);
        return new MemoryResponse(204).With("ETag", row.ETag);
    }

    private static MemoryResponse Get(MemoryRequest request, MemoryRow row)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
            row.WriteTo(json, Columns(request));
        return new MemoryResponse(200, bytes.ToArray(), "application/json;odata=minimalmetadata").With("ETag", row.ETag);
    }

    private MemoryResponse Query(MemoryRequest request, SortedSet<MemoryRow> rows)
    {
        var filter = MemoryFilter.Parse(request.Query("$filter"));
        var asked = int.TryParse(request.Query("$top"), CultureInfo.InvariantCulture, out var top) ? Math.Min(top, PerPage) : PerPage;
        var limit = Math.Clamp(PageSize(asked), 0, asked);
        var first = filter.First;
        if (request.Query("NextPartitionKey") is { } nextPartition && MemoryRow.At(nextPartition, request.Query("NextRowKey") ?? "") is var next && MemoryRow.Order.Compare(next, first) > 0)
            first = next;
        MemoryRow? rest = null;
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteStartArray("value");
            var taken = 0;
            foreach (var row in From(rows, first))
            {
                if (filter.IsPast(row))
                    break;
                if (!filter.Takes(row))
                    continue;
                if (taken++ == limit)
                {
                    rest = row;
                    break;
                }

                row.WriteTo(json, Columns(request));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return new MemoryResponse(200, bytes.ToArray(), "application/json;odata=minimalmetadata")
            .With("x-ms-continuation-NextPartitionKey", rest?.PartitionKey)
            .With("x-ms-continuation-NextRowKey", rest?.RowKey);
    }

    private static SortedSet<MemoryRow> From(SortedSet<MemoryRow> rows, MemoryRow first) =>
        rows.Max is { } last && MemoryRow.Order.Compare(first, last) <= 0 ? rows.GetViewBetween(first, last) : [];

    private static byte[] Merged(MemoryRow row, byte[] body)
    {
        using var news = JsonDocument.Parse(body);
        var values = row.Values.EnumerateObject().ToDictionary(column => column.Name, column => column.Value);
        foreach (var column in news.RootElement.EnumerateObject())
            values[column.Name] = column.Value;
        return JsonSerializer.SerializeToUtf8Bytes(values);
    }

    private static HashSet<string>? Columns(MemoryRequest request) => request.Query("$select") is { Length: > 0 } columns ? [.. columns.Split(',')] : null;

    private static string Unquoted(string key) => key.Replace("''", "'", StringComparison.Ordinal);

    [GeneratedRegex(@"^Tables\('(\w+)'\)$")]
    private static partial Regex OneTable();

    [GeneratedRegex(@"^(?<table>\w+)(\(\)|\(PartitionKey='(?<partition>([^']|'')*)',RowKey='(?<row>([^']|'')*)'\))?$")]
    private static partial Regex Address();
}
