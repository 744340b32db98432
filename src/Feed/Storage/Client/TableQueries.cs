using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace Feed.Storage;

/// <summary>Queries of tables. A filter is a <see cref="FormattableString"/>, so its values are always escaped.</summary>
internal static class TableQueries
{
    private const int MaxPageLength = 1_000;

    /// <summary>The columns that identify a row and say when it was written.</summary>
    public static readonly string[] KeysAndTime = ["PartitionKey", "RowKey", "Timestamp"];

    /// <summary>The rows that pass a filter; all rows without one.</summary>
#pragma warning disable RS0030 // The only query with a filter: it escapes the values.
    public static AsyncPageable<TableEntity> QueryRows(
        this TableClient table, FormattableString? filter, int? perPage, IEnumerable<string>? select, CancellationToken cancellation) =>
        table.QueryAsync<TableEntity>(filter is null ? null : TableClient.CreateQueryFilter(filter), perPage, select, cancellation);
#pragma warning restore RS0030

    /// <summary>The rows that pass a filter. A missing table is empty: the first write creates it.</summary>
    public static async IAsyncEnumerable<TableEntity> QueryOrNoneAsync(
        this TableClient table, FormattableString? filter, IEnumerable<string>? select,
        [EnumeratorCancellation] CancellationToken cancellation, int? perPage = null)
    {
        await using var rows = table.QueryRows(filter, perPage, select, cancellation).GetAsyncEnumerator(cancellation);
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
            FormattableString samePartition = $"PartitionKey eq {partition} and RowKey gt {row}";
            await foreach (var entity in table.QueryOrNoneAsync(samePartition, select, cancellation, perPage))
                yield return entity;
        }

        FormattableString? laterPartitions = partition.Length == 0 ? null : (FormattableString)$"PartitionKey gt {partition}";
        await foreach (var entity in table.QueryOrNoneAsync(laterPartitions, select, cancellation, perPage))
            yield return entity;
    }
}
