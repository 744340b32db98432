using Feed.Storage.Lists;
using Feed.Storage.Records;

namespace Feed.Storage.Words;

/// <summary>
/// Finds articles by their words. A row of words is only a candidate: each is checked against its record, so results match the current
/// text.
/// </summary>
public sealed class ArticleSearch
{
    /// <summary>The maximum number of concurrent searches in this process; further requests are refused.</summary>
    public const int MaxConcurrent = 4;

    /// <summary>How many records are read for one page.</summary>
    private const int MaxRecords = 200;

    /// <summary>How many records are read ahead.</summary>
    private const int ReadAhead = 24;

    private readonly WordWalk walk;
    private readonly ArticleRecords records;
    private readonly TimeProvider time;
    private int running;

    internal ArticleSearch(WordWalk walk, ArticleRecords records, TimeProvider time) =>
        (this.walk, this.records, this.time) = (walk, records, time);

    /// <summary>A page of results, newest first. A page can be short or empty and still have a next page.</summary>
    /// <param name="search">The search.</param>
    /// <param name="before">Only articles after this place in the list, that is older ones; null starts with the newest.</param>
    /// <param name="limit">How many at most, 1 to 100.</param>
    /// <param name="bounds">How much work the search may do for the page.</param>
    /// <param name="cancellation">Cancels the read.</param>
    /// <exception cref="SearchBusyException"><see cref="MaxConcurrent"/> searches are running.</exception>
    public async Task<ArticlePage> PageAsync(WordSearch search, Cursor? before, int limit, SearchBounds bounds,
        CancellationToken cancellation)
    {
        try
        {
            if (Interlocked.Increment(ref running) > MaxConcurrent)
                throw new SearchBusyException();
            return await FindAsync(search, Later(before, search.Until), limit, bounds, cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref running);
        }
    }

    private async Task<ArticlePage> FindAsync(WordSearch search, Cursor? before, int limit, SearchBounds bounds,
        CancellationToken cancellation)
    {
        var dependencies = Dependencies.Current;
        var (seen, taken, batch) = (new HashSet<string>(), new List<ArticleRecord>(), new List<ListRow>());
        var (examined, read, bytes, more, isFull) = (0, 0, 0L, true, false);
        var oldest = search.From is { } from ? ArticleRecord.OrderOf(from) : null;
        Cursor? last = before, lastTaken = before;
        var started = time.GetTimestamp();
        bool MayContinue() => examined < bounds.Rows && read + batch.Count < MaxRecords && time.GetElapsedTime(started) < bounds.Time;
        await using var rows = walk.AfterAsync(search.Source, before, cancellation).GetAsyncEnumerator(cancellation);
        while (more && !isFull && taken.Count <= limit && MayContinue())
        {
            while (batch.Count <= limit - taken.Count && MayContinue() && (more = await rows.MoveNextAsync()))
            {
                var row = rows.Current.Row;
                examined++;
                if (more = !row.IsValid || oldest is null || string.CompareOrdinal(row.Order, oldest) <= 0)
                    last = row.IsValid ? row.Cursor : last;
                else
                    break;
                if (search.MayMatch(rows.Current) && seen.Add(row.Id))
                    batch.Add(row);
            }

            read += batch.Count;
            var place = 0;
            await foreach (
                var found in StorageParallelism.InOrderAsync(batch, ReadAhead, (row, c) => records.FindRowAsync(row.Id, c), cancellation))
            {
                var row = batch[place++];
                if (found is null || records.Read(found) is not { } record || !search.Matches(record))
                    continue;
                bytes += ContentSize.Of(record.Content);
                isFull = taken.Count > 0 && bytes > ArticleLists.MaxPageBytes;
                if (isFull)
                    break;
                taken.Add(record);
                lastTaken = row.Cursor;
            }

            batch.Clear();
        }

        // An article that has moved before this page, or past the rows read so far, belongs to another page.
        var end = isFull ? lastTaken : more ? last : null;
        dependencies?.Add(search.Source, before?.Order, end?.Order);
        ArticleRecord[] page = [.. taken.Where(article => article.Cursor.IsAfter(before) && (end is null || !article.Cursor.IsAfter(end)))
            .OrderBy(article => $"{article.Cursor}", StringComparer.Ordinal)];
        return page.Length > limit ? new ArticlePage([.. page.Take(limit)], page[limit - 1].Cursor) : new ArticlePage(page, end);
    }

    /// <summary>The start of the page: the later of a place and the place of <paramref name="until"/>, which is itself excluded.</summary>
    private static Cursor? Later(Cursor? before, DateTimeOffset? until)
    {
        var place = until is { } moment ? new Cursor(ArticleRecord.OrderOf(moment), new string('f', 32)) : null;
        return place is null || (before is not null && before.IsAfter(place)) ? before : place;
    }
}
