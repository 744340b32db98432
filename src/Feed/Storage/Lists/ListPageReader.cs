using Feed.Storage.Records;

namespace Feed.Storage.Lists;

/// <summary>Collects one page of lists: takes rows in batches, and checks each against its record.</summary>
/// <param name="records">The records.</param>
/// <param name="belongs">Whether an article in some lists belongs to the page.</param>
/// <param name="after">The page starts after this place; null starts with the newest.</param>
/// <param name="limit">The maximum number of articles.</param>
/// <param name="withText">Whether the articles are read with their texts, or only what lists show.</param>
internal sealed class ListPageReader(
    ArticleRecords records, Func<IReadOnlyList<ListName>, bool> belongs, Cursor? after, int limit, bool withText)
{
    /// <summary>The most rows that one page examines: it bounds the time of a combination that few articles match.</summary>
    public const int MaxExamined = 1_000;

    /// <summary>How many records are read ahead: all of a usual page, but not all of a page that very long articles fill early.</summary>
    internal const int ReadAhead = 24;

    private readonly HashSet<string> seen = [];
    private readonly List<ArticleRecord> taken = [];
    private int examined;
    private long bytes;

    /// <summary>The place of the last row examined.</summary>
    private Cursor? last;

    /// <summary>The place of the row of the last article taken.</summary>
    private Cursor? lastTaken;

    private bool hasMore = true;

    /// <summary>Whether one more article would exceed <see cref="ArticleLists.MaxPageBytes"/>.</summary>
    private bool isFull;

    /// <summary>
    /// Reads the page. An article that moves during the read may have a row at its old place, its new place or both; the page contains it
    /// once, at the place of its record.
    /// </summary>
    /// <param name="source">The rows, newest first.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public async Task<ArticlePage> PageAsync(IAsyncEnumerable<ListRow> source, CancellationToken cancellation)
    {
        last = lastTaken = after;
        var page = new ArticlePage([], Next: null);
        await using var rows = source.GetAsyncEnumerator(cancellation);
        while (hasMore && !isFull && page.Articles.Count <= limit && examined < MaxExamined)
        {
            // One article more than the page has room for shows whether there is a next page.
            var batch = await NextBatchAsync(rows, limit + 1 - page.Articles.Count);
            await TakeAsync(batch, cancellation);
            page = ArticlePage.Between(after, isFull ? lastTaken : hasMore ? last : null, taken);
        }

        return page.First(limit);
    }

    private async Task<List<ListRow>> NextBatchAsync(IAsyncEnumerator<ListRow> rows, int size)
    {
        var batch = new List<ListRow>();
        while (batch.Count < size && examined < MaxExamined && (hasMore = await rows.MoveNextAsync()))
        {
            examined++;
            if (!rows.Current.IsValid)
                continue;
            last = rows.Current.Cursor;
            if (belongs(rows.Current.Lists) && seen.Add(rows.Current.Id))
                batch.Add(rows.Current);
        }

        return batch;
    }

    private async Task TakeAsync(List<ListRow> batch, CancellationToken cancellation)
    {
        var index = 0;
        var reads = StorageParallelism.InOrderAsync(batch, ReadAhead, (row, token) => FindAsync(row.Id, token), cancellation);
        await foreach (var found in reads)
        {
            var row = batch[index++];
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
                return;
            taken.Add(record);
            lastTaken = row.Cursor;
        }
    }

    /// <summary>Reads the record of an article; null when there is none. Invoking the result decodes the text.</summary>
    private async Task<Func<ArticleRecord>?> FindAsync(string id, CancellationToken cancellation)
    {
        if (!withText)
            return await records.FindCardAsync(id, cancellation) is { } card ? () => card : null;
        return await records.FindRowAsync(id, cancellation) is { } row ? () => records.Read(row) : null;
    }
}
