using Feed.Storage.Lists;
using Feed.Storage.Records;

namespace Feed.Storage.Words;

/// <summary>Collects one page of a search: gathers rows of words that may match in batches, and checks each on its record.</summary>
internal sealed class SearchRun
{
    /// <summary>The maximum number of records that are read for one page.</summary>
    private const int MaxRecords = 200;

    /// <summary>How many records are read ahead.</summary>
    private const int ReadAhead = 24;

    /// <summary>Records may be read for longer than rows, so that the last batch of a search is checked too.</summary>
    private const double RecordTimeFactor = 1.5;

    private readonly SearchRequest search;
    private readonly Cursor? after;
    private readonly int limit;
    private readonly SearchBounds bounds;
    private readonly TimeProvider time;
    private readonly long started;
    private readonly string? oldest;
    private readonly HashSet<string> seen = [];
    private readonly List<ListRow> batch = [];
    private readonly List<ArticleRecord> found = [];
    private int examined;
    private int read;
    private long bytes;

    /// <summary>The place up to which all rows are examined, and those that may match are in a batch.</summary>
    private Cursor? last;

    /// <summary>The place up to which all articles are checked on their records.</summary>
    private Cursor? lastChecked;

    private bool hasMore = true;
    private bool isFull;
    private bool isLate;

    public SearchRun(SearchRequest search, Cursor? after, int limit, SearchBounds bounds, TimeProvider time)
    {
        (this.search, this.after, this.limit, this.bounds, this.time) = (search, after, limit, bounds, time);
        oldest = search.From is { } from ? ArticleRecord.OrderOf(from) : null;
        started = time.GetTimestamp();
        last = lastChecked = after;
    }

    private bool MayContinue =>
        !isLate && examined < bounds.Rows && read + batch.Count < MaxRecords && time.GetElapsedTime(started) < bounds.Time;

    /// <summary>Reads until the page is full, the list ends, or a bound is reached.</summary>
    /// <exception cref="OperationCanceledException">Storage returned nothing within the time of the bounds.</exception>
    public async Task<ArticlePage> PageAsync(WordRowReader rowReader, ArticleRecords records, CancellationToken cancellation)
    {
        var dependencies = Dependencies.Current;
        using var rowsDeadline = new CancellationTokenSource(bounds.Time, time);
        using var recordsDeadline = new CancellationTokenSource(bounds.Time * RecordTimeFactor, time);
        using var readingRows = CancellationTokenSource.CreateLinkedTokenSource(cancellation, rowsDeadline.Token);
        using var readingRecords = CancellationTokenSource.CreateLinkedTokenSource(cancellation, recordsDeadline.Token);
        await using var rows = rowReader.AfterAsync(search.Source, after, bounds.Rows, readingRows.Token)
            .GetAsyncEnumerator(readingRows.Token);
        while (hasMore && !isFull && found.Count <= limit && MayContinue)
        {
            try
            {
                await FillBatchAsync(rows);
            }
            catch (OperationCanceledException) when (last != after && !cancellation.IsCancellationRequested)
            {
                // A query that hangs ends with the time of the search. The next page starts with its rows.
                isLate = true;
            }

            try
            {
                await CheckBatchAsync(records, readingRecords.Token);
            }
            catch (OperationCanceledException) when (lastChecked != after && !cancellation.IsCancellationRequested)
            {
                isFull = true;
            }
        }

        // An article that has moved before this page, or past the rows read so far, belongs to another page.
        var end = isFull ? lastChecked : hasMore ? last : null;
        dependencies?.Add(search.Source, after?.Order, end?.Order);
        ArticleRecord[] page = [.. found.Where(article => article.Cursor.IsAfter(after) && (end is null || !article.Cursor.IsAfter(end)))
            .OrderBy(article => $"{article.Cursor}", StringComparer.Ordinal)];
        return page.Length > limit ? new ArticlePage([.. page.Take(limit)], page[limit - 1].Cursor) : new ArticlePage(page, end);
    }

    private async Task FillBatchAsync(IAsyncEnumerator<WordRow> rows)
    {
        while (batch.Count <= limit - found.Count && MayContinue)
        {
            if (!await rows.MoveNextAsync())
            {
                hasMore = false;
                return;
            }

            var row = rows.Current.Row;
            examined++;
            if (row.IsValid && oldest is not null && string.CompareOrdinal(row.Order, oldest) > 0)
            {
                hasMore = false;
                return;
            }

            last = row.IsValid ? row.Cursor : last;
            if (search.MayMatch(rows.Current) && seen.Add(row.Id))
                batch.Add(row);
        }
    }

    private async Task CheckBatchAsync(ArticleRecords records, CancellationToken cancellation)
    {
        ListRow[] candidates = [.. batch];
        batch.Clear();
        read += candidates.Length;
        var place = 0;
        var entities = StorageParallelism.InOrderAsync(candidates, ReadAhead, (row, c) => records.FindRowAsync(row.Id, c), cancellation);
        await foreach (var entity in entities)
        {
            var row = candidates[place++];
            if (entity is not null && records.Read(entity) is { } record && search.Matches(record))
            {
                bytes += ContentSize.Of(record.Content);
                isFull = found.Count > 0 && bytes > ArticleLists.MaxPageBytes;
                if (isFull)
                    return;
                found.Add(record);
            }

            lastChecked = row.Cursor;
        }
    }
}
