using Azure;
using Azure.Data.Tables;
using Feed.Tests.Support;
using Feed.Tests.Support.Memory;

namespace Feed.Tests.Storage.Memory;

/// <summary>Transactions in memory must end like those of Azurite.</summary>
public sealed class MemoryTransactionsTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_transaction_does_all_or_nothing(bool inMemory)
    {
        var memory = new TableClientOptions { Transport = new MemoryTransport(new MemoryStorage(TimeProvider.System)) };
        var tables = inMemory
            ? new TableServiceClient(MemoryStorage.ConnectionString, memory)
            : new TableServiceClient(await azurite.NewAccountAsync());
        var table = tables.GetTableClient("One");
        await table.CreateIfNotExistsAsync(Cancellation);
        await table.UpsertEntityAsync(new TableEntity("p", "old") { ["Text"] = "it's\né" }, TableUpdateMode.Replace, Cancellation);
        TableTransactionAction[] move =
        [
            new(TableTransactionActionType.Delete, new TableEntity("p", "old"), ETag.All),
            new(TableTransactionActionType.UpsertReplace, new TableEntity("p", "new") { ["Text"] = "it's\né" }),
        ];
        await table.SubmitTransactionAsync(move, Cancellation);
        Assert.Equal(["new: it's\né"], await RowsAsync(table));

        var again = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(TableTransactionActionType.UpsertReplace, new TableEntity("p", "third")), move[0]], Cancellation));
        Assert.Equal((404, "ResourceNotFound"), (again.Status, again.ErrorCode));
        Assert.Equal(["new: it's\né"], await RowsAsync(table));
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(TableClient table) =>
        await table.QueryAsync<TableEntity>(cancellationToken: Cancellation)
            .Select(row => $"{row.RowKey}: {row.GetString("Text")}").ToListAsync(Cancellation);
}
