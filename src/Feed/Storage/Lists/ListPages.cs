using Azure.Data.Tables;
using Feed.Storage.Records;

namespace Feed.Storage.Lists;

/// <summary>
/// Reads pages of lists. Rows only propose: each is checked against its record, so that an article appears, changes and goes everywhere at
/// the instant at which its record is written.
/// </summary>
/// <param name="storage">The tables.</param>
/// <param name="records">The records.</param>
internal sealed class ListPages(FeedStorage storage, ArticleRecords records)
{
    /// <summary>How many rows are looked at for one page, so that no combination keeps a reader or storage waiting.</summary>
    public const int MaxExamined = 1_000;

    /// <summary>How many records of a page are read ahead: a usual page at once, and of a page of very long articles not all.</summary>
    private const int ReadAhead = 24;

    /// <summary>
    /// Rows lead to records, and the record says where the article is now: one that moves while it is read is met at its old place or its
    /// new one, and shown once, at the place of its record.
    /// </summary>
    /// <param name="source">The rows, newest first.</param>
    /// <param name="belongs">Whether an article of some lists belongs to the page.</param>
    /// <param name="before">Only what comes after this place; null from the newest on.</param>
    /// <param name="limit">How many articles at most.</param>
    /// <param name="withText">Whether the articles are read with their texts, or only what lists show.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<ArticlePage> PageAsync(
        IAsyncEnumerable<ListRow> source,
        Func<IReadOnlyList<ListName>, bool> belongs,
        Cursor? before,
        int limit,
        bool withText,
        CancellationToken cancellation)
    {
        var met = new HashSet<string>();
        var taken = new List<ArticleRecord>();
        IReadOnlyList<ArticleRecord> page = [];
        var (more, examined) = (true, 0);
        Cursor? last = before, full = before;
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
                if (rows.Current.IsValid && belongs(rows.Current.Lists) && met.Add(rows.Current.Id))
                    batch.Add(rows.Current);
            }

            var place = 0;
            await foreach (
                var found in StorageParallelism.InOrderAsync(batch, ReadAhead, (row, c) => FindAsync(row.Id, withText, c), cancellation))
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
                full = row.Cursor;
            }

            // What has moved to a place before this page or to one that is not read yet belongs to another page.
            var end = isFull ? full : more ? last : null;
            page =
            [
                .. taken.Where(article => article.Cursor.IsAfter(before) && (end is null || !article.Cursor.IsAfter(end)))
                    .OrderBy(article => $"{article.Cursor}", StringComparer.Ordinal),
            ];
        }

        var next = page.Count > limit ? page[limit - 1].Cursor : isFull ? full : more && examined >= MaxExamined ? last : null;
        return new ArticlePage([.. page.Take(limit)], next);
    }

    /// <summary>The rows of a list, newest first.</summary>
    /// <param name="list">The list.</param>
    /// <param name="before">Only what comes after this place; null from the newest on.</param>
    /// <param name="perPage">How many are fetched at once.</param>
    /// <param name="select">The columns.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async IAsyncEnumerable<ListRow> RowsAsync(
        ListName list,
        Cursor? before,
        int perPage,
        IEnumerable<string> select,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        // '~' sorts after every hex digit: the article of the cursor is passed whatever its generation.
        var filter = before is null
            ? TableClient.CreateQueryFilter($"PartitionKey eq {list.Value}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {list.Value} and RowKey gt {before + "-~"}");
        var (noted, end) = (Dependencies.Current, before?.Order);
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
            noted?.Add(list, before?.Order, end);
        }
    }

    /// <summary>Asks for the record of an article; a text waits compressed until it is its turn, so that many can wait.</summary>
    private async Task<Func<ArticleRecord>?> FindAsync(string id, bool withText, CancellationToken cancellation)
    {
        if (!withText)
            return await records.FindCardAsync(id, cancellation) is { } card ? () => card : null;
        return await records.FindRowAsync(id, cancellation) is { } row ? () => records.Read(row) : null;
    }
}
