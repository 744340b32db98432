using Azure;
using Azure.Data.Tables;
using Feed.Storage.Records;

namespace Feed.Storage.Lists;

/// <summary>The rows of the table <c>FeedEntries</c>: which articles a list has, in the order in which readers want them.</summary>
/// <param name="storage">The tables.</param>
internal sealed class ListRows(FeedStorage storage)
{
    /// <summary>A younger row that no record names may belong to an attempt that is about to write its record.</summary>
    public static readonly TimeSpan OrphanAge = TimeSpan.FromMinutes(10);

    private const string NameColumn = "Name";
    private const string RoleColumn = "Role";
    private const string QuotesColumn = "Quotes";
    private const string NamesColumn = "Names";

    private static readonly string[] KeysAndTime = ["PartitionKey", "RowKey", "Timestamp"];

    /// <summary>What proposes an article for a page.</summary>
    public static readonly string[] PageColumns = ["RowKey", "Lists"];

    /// <summary>What <see cref="ListedArticle"/> is made of.</summary>
    public static readonly string[] ListedColumns = ["RowKey", "Lists", RoleColumn, QuotesColumn, NamesColumn];

    private static readonly string[] KeysTimeAndLabel = [.. KeysAndTime, NameColumn, RoleColumn];

    public static string KeyOf(string order, string id, string generation) => $"{order}-{id}-{generation}";

    /// <summary>Adds a record's rows to its lists; rows that are there already stay.</summary>
    public Task InsertAsync(ArticleRecord record, CancellationToken cancellation)
    {
        var labels = record.Labels();
        return Task.WhenAll(record.Lists.Select(list => InsertAsync(list, record, labels, cancellation)));
    }

    /// <summary>Adds a record's row to one list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="record">The record.</param>
    /// <param name="labels">What the article calls its tags, speakers and authors, by list.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task InsertAsync(ListName list, ArticleRecord record, IReadOnlyDictionary<ListName, ListLabel> labels,
        CancellationToken cancellation) =>
        storage.WriteAsync(() => storage.Entries.UpsertEntityAsync(EntityOf(list, record, labels), TableUpdateMode.Replace, cancellation),
            cancellation);

    /// <summary>A record's row in one list.</summary>
    public static TableEntity EntityOf(ListName list, ArticleRecord record, IReadOnlyDictionary<ListName, ListLabel> labels)
    {
        var label = labels.GetValueOrDefault(list);
        return new(list.Value, KeyOf(record.Order, record.Id, record.Generation))
        {
            ["Lists"] = string.Join(' ', record.Lists),
            [NameColumn] = label?.Name,
            [RoleColumn] = label?.Role,
            [QuotesColumn] = label is { Quotes: > 0 } ? label.Quotes : null,
            [NamesColumn] = label is null ? null
                : string.Join('\n', record.Lists.Where(ListName.IsTerm).Select(one => labels.GetValueOrDefault(one)?.Name)),
        };
    }

    /// <summary>Removes a record's rows from its lists; rows that are not there are no fault.</summary>
    public Task DeleteAsync(ArticleRecord record, CancellationToken cancellation) => Task.WhenAll(record.Lists.Select(list =>
        storage.Entries.DeleteEntityAsync(list.Value, KeyOf(record.Order, record.Id, record.Generation), ETag.All, cancellation)));

    /// <summary>Removes one row; one that is not there is no fault.</summary>
    public Task DeleteAsync(ListRow row, CancellationToken cancellation) =>
        storage.Entries.DeleteEntityAsync(row.List.Value, row.Key, ETag.All, cancellation);

    /// <summary>Whether a row is there.</summary>
    public async Task<bool> ExistsAsync(RowPlace place, CancellationToken cancellation) =>
        (await storage.Entries.GetEntityIfExistsAsync<TableEntity>(place.List, place.Key, KeysAndTime, cancellation)).HasValue;

    /// <summary>The rows after a place in the order of lists and keys, without the names of the other lists.</summary>
    public async IAsyncEnumerable<ListRow> AfterAsync(
        RowPlace place, int bound, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var entity in storage.Entries.AfterAsync(place.List, place.Key, KeysTimeAndLabel, bound, cancellation))
            yield return ListRow.Of(entity);
    }

    /// <summary>The articles that the rows of a list propose.</summary>
    public async IAsyncEnumerable<string> ArticlesAsync(
        ListName list, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {list.Value}");
        await foreach (var entity in storage.Entries.QueryOrNoneAsync(filter, KeysAndTime, cancellation))
        {
            if (ListRow.Of(entity) is { IsValid: true } row)
                yield return row.Id;
        }
    }

    /// <summary>The articles of the list of those held until their time whose time has come.</summary>
    public async IAsyncEnumerable<string> EmbargoesOverAsync(
        DateTimeOffset now, int bound, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var due = TableClient.CreateQueryFilter($"PartitionKey eq {ListName.Embargo.Value} and RowKey ge {ArticleRecord.OrderOf(now)}");
        await foreach (var entity in storage.Entries.QueryOrNoneAsync(due, KeysAndTime, cancellation, Math.Min(bound, 1_000)))
        {
            if (ListRow.Of(entity) is { IsValid: true } row)
                yield return row.Id;
        }
    }
}
