using Azure.Data.Tables;
using Feed.Storage.Records;

namespace Feed.Storage.Lists;

/// <summary>
/// Reads pages of lists: the rows, and the record of each row (see <see cref="ArticleLists"/>).
/// </summary>
/// <param name="storage">The tables.</param>
/// <param name="records">The records.</param>
internal sealed class ListPages(FeedStorage storage, ArticleRecords records)
{
    /// <summary>The most rows that one page examines: it bounds the time of a combination that few articles match.</summary>
    public const int MaxExamined = 1_000;

    /// <summary>How many records are read ahead: all of a usual page, but not all of a page that very long articles fill early.</summary>
    private const int ReadAhead = 24;

    /// <summary>
    /// Reads a page. An article that moves during the read may have a row at its old place, its new place or both; the page contains it
    /// once, at the place of its record.
    /// </summary>
    /// <param name="source">The rows, newest first.</param>
    /// <param name="belongs">Whether an article in some lists belongs to the page.</param>
    /// <param name="after">The page starts after this place; null starts with the newest.</param>
    /// <param name="limit">How many articles at most.</param>
    /// <param name="withText">Whether the articles are read with their texts, or only what lists show.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public async Task<ArticlePage> PageAsync(
        IAsyncEnumerable<ListRow> source,
        Func<IReadOnlyList<ListName>, bool> belongs,
        Cursor? after,
        int limit,
        bool withText,
        CancellationToken cancellation)
    {
        var seen = new HashSet<string>();
        var taken = new List<ArticleRecord>();
        IReadOnlyList<ArticleRecord> page = [];
        var (more, examined) = (true, 0);
        Cursor? last = after, lastTaken = after, end = null;
        await using var rows = source.GetAsyncEnumerator(cancellation);
        var (bytes, isFull) = (0L, false);
        while (more && !isFull && page.Count <= limit && examined < MaxExamined)
        {
            var batch = new List<ListRow>();
            while (batch.Count <= limit - page.Count && examined < MaxExamined && (more = await rows.MoveNextAsync()))
            {
                examined++;
                if (rows.Current.IsValid)
                    last = rows.Current.Cursor;
                if (rows.Current.IsValid && belongs(rows.Current.Lists) && seen.Add(rows.Current.Id))
                    batch.Add(rows.Current);
            }

            var place = 0;
            var reads = StorageParallelism.InOrderAsync(batch, ReadAhead, (row, c) => FindAsync(row.Id, withText, c), cancellation);
            await foreach (var found in reads)
            {
                var row = batch[place++];
                if (found?.Invoke() is not { } record || !belongs(record.Lists))
                    continue;
                if (record is { NeedsContent: true, Content: null })
                {
                    await records.MarkUndecodableAsync(record, cancellation);
                    continue;
                }

                bytes += ContentSize.Of(record.Content);
                isFull = taken.Count > 0 && bytes > ArticleLists.MaxPageBytes;
                if (isFull)
                    break;
                taken.Add(record);
                lastTaken = row.Cursor;
            }

            // An article that has moved before this page, or past the rows read so far, belongs to another page.
            end = isFull ? lastTaken : more ? last : null;
            page =
            [
                .. taken.Where(article => article.Cursor.IsAfter(after) && (end is null || !article.Cursor.IsAfter(end)))
                    .OrderBy(article => $"{article.Cursor}", StringComparer.Ordinal),
            ];
        }

        return page.Count > limit ? new ArticlePage([.. page.Take(limit)], page[limit - 1].Cursor) : new ArticlePage(page, end);
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
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        // '~' sorts after every hex digit, so this skips the article of the cursor with any generation.
        var filter = after is null
            ? TableClient.CreateQueryFilter($"PartitionKey eq {list.Value}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {list.Value} and RowKey gt {after + "-~"}");
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

    /// <summary>Reads the record of an article; null when there is none. Invoking the result decodes the text.</summary>
    private async Task<Func<ArticleRecord>?> FindAsync(string id, bool withText, CancellationToken cancellation)
    {
        if (!withText)
            return await records.FindCardAsync(id, cancellation) is { } card ? () => card : null;
        return await records.FindRowAsync(id, cancellation) is { } row ? () => records.Read(row) : null;
    }
}
