using Feed.Storage.Lists;
using Feed.Storage.Records;

namespace Feed.Storage.Words;

/// <summary>Collects one page of a search: gathers rows of words that may match in batches, and checks each against its record.</summary>
internal sealed class SearchPageReader
{
    /// <summary>The maximum number of records that are read for one page.</summary>
    private const int MaxRecords = 200;

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
    private int rowsExamined;
    private int recordsRead;
    private long bytes;

    /// <summary>The place up to which all rows are examined, and those that may match are in a batch.</summary>
    private Cursor? last;

    /// <summary>The place up to which all articles are checked against their records.</summary>
    private Cursor? lastChecked;

    private bool hasMore = true;

    /// <summary>Whether the page ends with the last checked article: it is full, or the time for records is up.</summary>
    private bool isCut;

    /// <summary>Whether the time for rows is up.</summary>
    private bool isLate;

    public SearchPageReader(SearchRequest search, Cursor? after, int limit, SearchBounds bounds, TimeProvider time)
    {
        (this.search, this.after, this.limit, this.bounds, this.time) = (search, after, limit, bounds, time);
        oldest = search.From is { } from ? ArticleRecord.OrderOf(from) : null;
        started = time.GetTimestamp();
        last = lastChecked = after;
    }

    private bool MayContinue =>
        !isLate && rowsExamined < bounds.Rows && recordsRead + batch.Count < MaxRecords && time.GetElapsedTime(started) < bounds.Time;

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
        while (hasMore && !isCut && found.Count <= limit && MayContinue)
        {
            try
            {
                await FillBatchAsync(rows);
            }
            catch (OperationCanceledException) when (last != after && !cancellation.IsCancellationRequested)
            {
                // If a query hangs, the page ends when the search's time is up. The next page starts with the rows that were not read.
                isLate = true;
            }

            try
            {
                await CheckBatchAsync(records, readingRecords.Token);
            }
            catch (OperationCanceledException) when (lastChecked != after && !cancellation.IsCancellationRequested)
            {
                isCut = true;
            }
        }

        var end = isCut ? lastChecked : hasMore ? last : null;
        dependencies?.Add(search.Source, after?.Order, end?.Order);
        return ArticlePage.Between(after, end, found).First(limit);
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

            var row = rows.Current.Keys;
            rowsExamined++;
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
        recordsRead += candidates.Length;
        var index = 0;
        var entities = StorageParallelism.InOrderAsync(
            candidates, ListPageReader.ReadAhead, (row, token) => records.FindRowAsync(row.Id, token), cancellation);
        await foreach (var entity in entities)
        {
            var row = candidates[index++];
            if (entity is not null && records.Read(entity) is { } record && search.Matches(record))
            {
                bytes += ContentSize.Of(record.Content);
                isCut = found.Count > 0 && bytes > ArticleLists.MaxPageBytes;
                if (isCut)
                    return;
                found.Add(record);
            }

            lastChecked = row.Cursor;
        }
    }
}
