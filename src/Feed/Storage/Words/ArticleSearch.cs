using Feed.Storage.Lists;
using Feed.Storage.Records;

namespace Feed.Storage.Words;

/// <summary>
/// Finds articles by their words. Rows of words only propose: each is checked against its record, so that what is found is what the
/// articles say now.
/// </summary>
public sealed class ArticleSearch
{
    /// <summary>The most searches at a time; a request that finds as many is refused.</summary>
    public const int MaxAtOnce = 4;

    /// <summary>How many records are read for one page.</summary>
    private const int MaxRecords = 200;

    /// <summary>How many records are read ahead.</summary>
    private const int ReadAhead = 24;

    private readonly WordWalk walk;
    private readonly ArticleRecords records;
    private readonly TimeProvider time;
    private int underWay;

    internal ArticleSearch(WordWalk walk, ArticleRecords records, TimeProvider time) =>
        (this.walk, this.records, this.time) = (walk, records, time);

    /// <summary>A page of what is found, newest first. It may be short, or empty, and still have a next one.</summary>
    /// <param name="search">What is looked for.</param>
    /// <param name="before">Only what comes after this place; null from the newest on.</param>
    /// <param name="limit">How many at most, 1 to 100.</param>
    /// <param name="bounds">How far the search goes for them.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="SearchBusyException">Other searches are to end first.</exception>
    public async Task<ArticlePage> PageAsync(WordSearch search, Cursor? before, int limit, SearchBounds bounds,
        CancellationToken cancellation)
    {
        try
        {
            if (Interlocked.Increment(ref underWay) > MaxAtOnce)
                throw new SearchBusyException();
            return await FindAsync(search, Later(before, search.Until), limit, bounds, cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref underWay);
        }
    }

    private async Task<ArticlePage> FindAsync(WordSearch search, Cursor? before, int limit, SearchBounds bounds,
        CancellationToken cancellation)
    {
        var noted = Dependencies.Current;
        var (met, taken, batch) = (new HashSet<string>(), new List<ArticleRecord>(), new List<ListRow>());
        var (examined, read, bytes, more, isFull) = (0, 0, 0L, true, false);
        var oldest = search.From is { } from ? ArticleRecord.OrderOf(from) : null;
        Cursor? last = before, full = before;
        var begun = time.GetTimestamp();
        bool Goes() => examined < bounds.Rows && read + batch.Count < MaxRecords && time.GetElapsedTime(begun) < bounds.Time;
        await using var rows = walk.AfterAsync(search.Source, before, cancellation).GetAsyncEnumerator(cancellation);
        while (more && !isFull && taken.Count <= limit && Goes())
        {
            while (batch.Count <= limit - taken.Count && Goes() && (more = await rows.MoveNextAsync()))
            {
                var row = rows.Current.Row;
                examined++;
                if (more = !row.IsValid || oldest is null || string.CompareOrdinal(row.Order, oldest) <= 0)
                    last = row.IsValid ? row.Cursor : last;
                else
                    break;
                if (search.MayTake(rows.Current) && met.Add(row.Id))
                    batch.Add(row);
            }

            read += batch.Count;
            var place = 0;
            await foreach (
                var found in StorageParallelism.InOrderAsync(batch, ReadAhead, (row, c) => records.FindRowAsync(row.Id, c), cancellation))
            {
                var row = batch[place++];
                if (found is null || records.Read(found) is not { } record || !search.Takes(record))
                    continue;
                bytes += ContentSize.Of(record.Content);
                isFull = taken.Count > 0 && bytes > ArticleLists.MaxPageBytes;
                if (isFull)
                    break;
                taken.Add(record);
                full = row.Cursor;
            }

            batch.Clear();
        }

        // What has moved to a place before this page or to one that is not read yet belongs to another page.
        var end = isFull ? full : more ? last : null;
        noted?.Add(search.Source, before?.Order, end?.Order);
        ArticleRecord[] page = [.. taken.Where(article => article.Cursor.IsAfter(before) && (end is null || !article.Cursor.IsAfter(end)))
            .OrderBy(article => $"{article.Cursor}", StringComparer.Ordinal)];
        return page.Length > limit ? new ArticlePage([.. page.Take(limit)], page[limit - 1].Cursor) : new ArticlePage(page, end);
    }

    /// <summary>The later in the list of a place and that of a moment; nothing at the moment itself is passed over.</summary>
    private static Cursor? Later(Cursor? before, DateTimeOffset? until)
    {
        var place = until is { } moment ? new Cursor(ArticleRecord.OrderOf(moment), new string('f', 32)) : null;
        return place is null || (before is not null && before.IsAfter(place)) ? before : place;
    }
}
