using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Feed.Storage.Records;

namespace Feed.Storage.Lists;

/// <summary>Reads and writes the table <c>FeedEntries</c>: the articles of each list, newest first.</summary>
internal sealed class ListRows(FeedStorage storage)
{
    /// <summary>A row of this age that no record refers to is an orphan. A younger one may belong to an attempt in progress.</summary>
    public static readonly TimeSpan OrphanAge = TimeSpan.FromMinutes(10);

    private const string NameColumn = "Name";
    private const string RoleColumn = "Role";
    private const string StatementsColumn = "Statements";
    private const string NamesColumn = "Names";

    /// <summary>The columns needed to pick a page's candidates.</summary>
    public static readonly string[] PageColumns = ["RowKey", "Lists"];

    /// <summary>The columns of a <see cref="ListedArticle"/>.</summary>
    public static readonly string[] ListedColumns = ["RowKey", "Lists", RoleColumn, StatementsColumn, NamesColumn];

    private static readonly string[] KeysTimeNameAndRole = [.. TableQueries.KeysAndTime, NameColumn, RoleColumn];

    public static string KeyOf(string order, string id, string generation) => $"{order}-{id}-{generation}";

    /// <summary>Writes a record's rows to its lists, replacing existing rows.</summary>
    public Task UpsertAsync(ArticleRecord record, CancellationToken cancellation)
    {
        var terms = record.TermsByList();
        return Task.WhenAll(record.Lists.Select(list => UpsertAsync(list, record, terms, cancellation)));
    }

    /// <summary>Writes a record's row to one list, replacing an existing row.</summary>
    /// <param name="list">The list.</param>
    /// <param name="record">The record.</param>
    /// <param name="terms">The article's tags, speakers and authors, by list.</param>
    /// <param name="cancellation">Cancels the call.</param>
    public Task UpsertAsync(ListName list, ArticleRecord record, IReadOnlyDictionary<ListName, ArticleTerm> terms,
        CancellationToken cancellation) =>
        storage.WriteAsync(() => storage.Entries.UpsertEntityAsync(EntityOf(list, record, terms), TableUpdateMode.Replace, cancellation),
            cancellation);

    /// <summary>A record's row in one list.</summary>
    public static TableEntity EntityOf(ListName list, ArticleRecord record, IReadOnlyDictionary<ListName, ArticleTerm> terms)
    {
        var term = terms.GetValueOrDefault(list);
        return new(list.Value, KeyOf(record.Order, record.Id, record.Generation))
        {
            ["Lists"] = string.Join(' ', record.Lists),
            [NameColumn] = term?.Name,
            [RoleColumn] = term?.Role,
            [StatementsColumn] = term is { Statements: > 0 } ? term.Statements : null,
            [NamesColumn] = term is null ? null
                : string.Join('\n', record.Lists.Where(other => other.IsTermList).Select(other => terms.GetValueOrDefault(other)?.Name)),
        };
    }

    /// <summary>Deletes a record's rows from its lists; ignores missing rows.</summary>
    public Task DeleteAsync(ArticleRecord record, CancellationToken cancellation) => Task.WhenAll(record.Lists.Select(list =>
        storage.Entries.DeleteEntityAsync(list.Value, KeyOf(record.Order, record.Id, record.Generation), ETag.All, cancellation)));

    /// <summary>Deletes one row; ignores a missing one.</summary>
    public Task DeleteAsync(ListRow row, CancellationToken cancellation) =>
        storage.Entries.DeleteEntityAsync(row.List.Value, row.Key, ETag.All, cancellation);

    /// <summary>Whether a row exists.</summary>
    public async Task<bool> ExistsAsync(RowPlace place, CancellationToken cancellation) =>
        (await storage.Entries.GetEntityIfExistsAsync<TableEntity>(place.List, place.Key, TableQueries.KeysAndTime, cancellation)).HasValue;

    /// <summary>
    /// The rows after a place, in the order of lists and keys. <see cref="ListRow.Lists"/> is not read, so it is empty.
    /// </summary>
    public async IAsyncEnumerable<ListRow> AfterAsync(
        RowPlace place, int perPage, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var entity in storage.Entries.AfterAsync(place.List, place.Key, KeysTimeNameAndRole, perPage, cancellation))
            yield return ListRow.Of(entity);
    }

    /// <summary>The ids of the articles in the rows of a list.</summary>
    public async IAsyncEnumerable<string> ArticlesAsync(
        ListName list, [EnumeratorCancellation] CancellationToken cancellation)
    {
        FormattableString filter = $"PartitionKey eq {list.Value}";
        await foreach (var entity in storage.Entries.QueryOrNoneAsync(filter, TableQueries.KeysAndTime, cancellation))
        {
            if (ListRow.Of(entity) is { IsValid: true } row)
                yield return row.Id;
        }
    }

    /// <summary>The ids of the articles whose embargo has ended, from the rows of the list of embargoes.</summary>
    public async IAsyncEnumerable<string> EndedEmbargoesAsync(
        DateTimeOffset now, int perPage, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // Later dates have smaller keys, so an embargo that has ended has the key of this moment or a greater one.
        FormattableString due = $"PartitionKey eq {ListName.Embargo.Value} and RowKey ge {ArticleRecord.OrderOf(now)}";
        var entities = storage.Entries.QueryOrNoneAsync(due, TableQueries.KeysAndTime, cancellation, Math.Min(perPage, 1_000));
        await foreach (var entity in entities)
        {
            if (ListRow.Of(entity) is { IsValid: true } row)
                yield return row.Id;
        }
    }
}
