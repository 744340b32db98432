using Azure;
using Azure.Data.Tables;
using Feed.Tests.Support;

namespace Feed.Tests.Storage.Memory;

/// <summary>Tables in memory must respond like those of Azurite, or tests on them prove nothing.</summary>
public sealed class MemoryTablesTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task Tables_are_made_once_and_missing_ones_say_so() => BothAnswers.AssertAlikeAsync(azurite, async (tables, _) =>
    {
        var table = tables.GetTableClient("One");
        await BothAnswers.TryAsync(() => table.GetEntityIfExistsAsync<TableEntity>("p", "r", cancellationToken: Cancellation));
        await BothAnswers.TryAsync(() => table.AddEntityAsync(new TableEntity("p", "r"), Cancellation));
        await BothAnswers.TryAsync(() => table.UpsertEntityAsync(new TableEntity("p", "r"), TableUpdateMode.Replace, Cancellation));
        await BothAnswers.TryAsync(() => table.DeleteEntityAsync("p", "r", ETag.All, Cancellation));
        await BothAnswers.TryAsync(() => RowsAsync(table, null));
        await table.CreateIfNotExistsAsync(Cancellation);
        await table.CreateIfNotExistsAsync(Cancellation);
        await BothAnswers.TryAsync(() => table.GetEntityIfExistsAsync<TableEntity>("p", "r", cancellationToken: Cancellation));
        await BothAnswers.TryAsync(() => RowsAsync(table, null));
        await table.DeleteAsync(Cancellation);
        await BothAnswers.TryAsync(() => RowsAsync(table, null));
    });

    [Fact]
    public Task Rows_keep_their_columns_and_their_types() => BothAnswers.AssertAlikeAsync(azurite, async (tables, _) =>
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
    public Task Conditions_on_rows_are_kept_under_any_sequence_of_calls() => BothAnswers.AssertAlikeAsync(azurite, async (tables, _) =>
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
                0 => await BothAnswers.TryAsync(() => table.AddEntityAsync(row, Cancellation)),
                1 or 2 => await BothAnswers.TryAsync(() => table.UpdateEntityAsync(row, etag, TableUpdateMode.Replace, Cancellation)),
                3 => await BothAnswers.TryAsync(() => table.UpsertEntityAsync(row, TableUpdateMode.Replace, Cancellation)),
                4 => await BothAnswers.TryAsync(() => table.DeleteEntityAsync("p", key, etag, Cancellation)),
                _ => (await BothAnswers.TryAsync(() => table.GetEntityIfExistsAsync<TableEntity>("p", key, cancellationToken: Cancellation)))?.GetRawResponse(),
            };
            if (answer?.Headers.ETag is { } written)
                known.Add(written);
        }

        await RowsAsync(table, null);
    });

    [Fact]
    public Task Queries_filter_order_and_page_alike() => BothAnswers.AssertAlikeAsync(azurite, async (tables, _) =>
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
    public Task What_does_not_fit_into_a_row_is_refused() => BothAnswers.AssertAlikeAsync(azurite, async (tables, _) =>
    {
        var table = tables.GetTableClient("One");
        await table.CreateIfNotExistsAsync(Cancellation);
        await BothAnswers.TryAsync(() => table.AddEntityAsync(new TableEntity("p", "text") { ["Text"] = new string('x', 32 * 1024) }, Cancellation));
        await BothAnswers.TryAsync(() => table.AddEntityAsync(new TableEntity("p", "long") { ["Text"] = new string('x', (32 * 1024) + 1) }, Cancellation));
        await BothAnswers.TryAsync(() => table.AddEntityAsync(new TableEntity("p", "bytes") { ["Bytes"] = new byte[64 * 1024] }, Cancellation));
        await BothAnswers.TryAsync(() => table.AddEntityAsync(new TableEntity("p", "more") { ["Bytes"] = new byte[(64 * 1024) + 1] }, Cancellation));
    });

    private static async Task<string> RowsAsync(TableClient table, string? filter, int? perPage = null, string[]? select = null)
    {
        var pages = 0;
        await foreach (var _ in table.QueryAsync<TableEntity>(filter, perPage, select, Cancellation).AsPages())
            pages++;
        return $"{pages}";
    }
}
