using System.Runtime.CompilerServices;
using Azure.Data.Tables;

namespace Feed.Storage;

/// <summary>
/// The table <c>FeedArticles</c>, in each of the accounts that share the records: usually one. Each account has the ids that begin with
/// certain hex digits, in ascending order, so reading one account after the other gives all records in the order of their ids.
/// </summary>
/// <param name="tables">The table in each account, 1 to 16.</param>
internal sealed class RecordTables(IReadOnlyList<TableClient> tables)
{
    /// <summary>The maximum number of accounts: one for each first digit of an id.</summary>
    public const int MaxAccounts = 16;

    private const string Digits = "0123456789abcdef";

    /// <summary>The table that has the record of an article.</summary>
    public TableClient TableOf(string id) => tables[IndexOf(id)];

    /// <summary>Creates the tables that are missing.</summary>
    public Task CreateIfNotExistsAsync(CancellationToken cancellation) =>
        Task.WhenAll(tables.Select(table => table.CreateIfNotExistsAsync(cancellation)));

    /// <summary>The rows of all tables that pass a filter, in the order of their keys; a table that is missing has none.</summary>
    public async IAsyncEnumerable<TableEntity> QueryOrNoneAsync(
        FormattableString? filter, IEnumerable<string> select, [EnumeratorCancellation] CancellationToken cancellation, int? perPage = null)
    {
        foreach (var table in tables)
        {
            await foreach (var row in table.QueryOrNoneAsync(filter, select, cancellation, perPage))
                yield return row;
        }
    }

    /// <summary>The rows after a key, in the order of their keys; all rows after an empty key.</summary>
    public async IAsyncEnumerable<TableEntity> AfterAsync(
        string partition, string row, IReadOnlyCollection<string> select, int perPage,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var first = IndexOf(partition);
        for (var index = first; index < tables.Count; index++)
        {
            var rest = index == first
                ? tables[index].AfterAsync(partition, row, select, perPage, cancellation)
                : tables[index].AfterAsync("", "", select, perPage, cancellation);
            await foreach (var entity in rest)
                yield return entity;
        }
    }

    /// <summary>The index of the table that holds a key; the key's first digit decides.</summary>
    private int IndexOf(string key) =>
        key.Length == 0 ? 0 : Math.Max(0, Digits.IndexOf(key[0], StringComparison.Ordinal)) * tables.Count / Digits.Length;
}
