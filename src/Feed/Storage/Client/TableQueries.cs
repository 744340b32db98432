using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace Feed.Storage;

/// <summary>Queries that treat a missing table as empty: the first write creates it.</summary>
internal static class TableQueries
{
    private const int MaxPageLength = 1_000;

    /// <summary>The columns that say which row it is and when it was written.</summary>
    public static readonly string[] KeysAndTime = ["PartitionKey", "RowKey", "Timestamp"];

    public static async IAsyncEnumerable<TableEntity> QueryOrNoneAsync(
        this TableClient table, string? filter, IEnumerable<string>? select, [EnumeratorCancellation] CancellationToken cancellation,
        int? perPage = null)
    {
        await using var rows = table.QueryAsync<TableEntity>(filter, perPage, select, cancellation).GetAsyncEnumerator(cancellation);
        while (true)
        {
            try
            {
                if (!await rows.MoveNextAsync())
                    yield break;
            }
            catch (RequestFailedException fault) when (fault.IsContainerOrTableMissing())
            {
                yield break;
            }

            yield return rows.Current;
        }
    }

    /// <summary>
    /// The rows after a key, in the order of their keys; all rows when the key is empty. One request fetches <paramref name="perPage"/>
    /// rows, at most 1,000.
    /// </summary>
    public static async IAsyncEnumerable<TableEntity> AfterAsync(
        this TableClient table, string partition, string row, IEnumerable<string> select, int perPage,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        // Two queries, each for a range of keys: storage would scan the whole table for a single query with "or".
        perPage = Math.Min(perPage, MaxPageLength);
        if (partition.Length > 0)
        {
            var samePartition = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {row}");
            await foreach (var entity in table.QueryOrNoneAsync(samePartition, select, cancellation, perPage))
                yield return entity;
        }

        var laterPartitions = partition.Length == 0 ? null : TableClient.CreateQueryFilter($"PartitionKey gt {partition}");
        await foreach (var entity in table.QueryOrNoneAsync(laterPartitions, select, cancellation, perPage))
            yield return entity;
    }
}
