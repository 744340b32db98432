using System.Runtime.CompilerServices;
using Feed.Storage.Records;

namespace Feed.Storage.Lists;

/// <summary>
/// Reads pages of lists: the rows, and the record of each row (see <see cref="ArticleLists"/>).
/// </summary>
internal sealed class ListPages(FeedStorage storage, ArticleRecords records)
{
    /// <summary>Reads a page of one list.</summary>
    public Task<ArticlePage> PageAsync(ListName list, Cursor? after, int limit, bool withText, CancellationToken cancellation) =>
        new ListPageReader(records, lists => lists.Contains(list), after, limit, withText)
            .PageAsync(RowsAsync(list, after, limit + 1, ListRows.PageColumns, cancellation), cancellation);

    /// <summary>Reads a page of a combination of lists.</summary>
    public Task<ArticlePage> PageAsync(
        Combination combination, Cursor? after, int limit, bool withText, CancellationToken cancellation)
    {
        var perList = ListPageReader.MaxExamined / combination.Sources.Count;
        var rows = combination.Sources.Select(list => RowsAsync(list, after, perList, ListRows.PageColumns, cancellation)).ToList();
        return new ListPageReader(records, combination.Matches, after, limit, withText).PageAsync(MergedRows.Of(rows), cancellation);
    }

    /// <summary>The rows of a list, newest first.</summary>
    /// <param name="list">The list.</param>
    /// <param name="after">The rows start after this place; null starts with the newest.</param>
    /// <param name="perPage">How many rows one request fetches.</param>
    /// <param name="select">The columns to read.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public async IAsyncEnumerable<ListRow> RowsAsync(
        ListName list,
        Cursor? after,
        int perPage,
        IEnumerable<string> select,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        // '~' sorts after every hex digit, so this skips all rows of the cursor's article, whatever their generation.
        var filter = after is null
            ? (FormattableString)$"PartitionKey eq {list.Value}"
            : $"PartitionKey eq {list.Value} and RowKey gt {after + "-~"}";
        var (dependencies, end) = (Dependencies.Current, after?.Order);
        try
        {
            await foreach (var entity in storage.Entries.QueryOrNoneAsync(filter, select, cancellation, Math.Min(perPage, 1000)))
            {
                var row = ListRow.Of(entity);
                end = row.IsValid ? row.Order : end;
                yield return row;
            }

            end = null;
        }
        finally
        {
            dependencies?.Add(list, after?.Order, end);
        }
    }
}
