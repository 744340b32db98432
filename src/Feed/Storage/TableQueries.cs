using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace Feed.Storage;

/// <summary>Queries that treat a table which nobody has written to yet as empty.</summary>
internal static class TableQueries
{
    public static async IAsyncEnumerable<TableEntity> QueryOrNoneAsync(
        this TableClient table, string? filter, IEnumerable<string>? select, [EnumeratorCancellation] CancellationToken cancellation, int? perPage = null)
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
}
