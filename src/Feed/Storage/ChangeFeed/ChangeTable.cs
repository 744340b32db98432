using Azure;
using Azure.Data.Tables;
using Feed.Storage.Records;
using Microsoft.Extensions.Logging;

namespace Feed.Storage.ChangeFeed;

/// <summary>
/// The table <c>FeedChanges</c>: a row for each change that is about to happen, and for an hour one for each that is done. Open rows come
/// first, then closed ones from the newest on, so one short query gives all that an instance needs. The times in keys are storage's own.
/// </summary>
/// <param name="storage">The tables.</param>
/// <param name="changes">What this process knows of changes.</param>
/// <param name="time">Counts the seconds since storage last told the time.</param>
/// <param name="log">Told of rows that stay open.</param>
internal sealed partial class ChangeTable(FeedStorage storage, Changes changes, TimeProvider time, ILogger<ChangeTable> log)
{
    /// <summary>How far a reading goes back before the last one: more than calls take and the clocks of storage's servers differ.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromSeconds(15);

    /// <summary>How long closed rows are kept. An instance that has not read for longer knows nothing.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private const string Partition = "changes";
    private const string OpenPrefix = "a";
    private const string ClosedPrefix = "c";
    private const int TimeDigits = 19;
    private const int PerPage = 1_000;

    /// <summary>An instance that would have to read more has been away too long for it to pay.</summary>
    private const int MostPages = 5;

    /// <summary>Says that a change may happen from now on.</summary>
    /// <exception cref="RequestFailedException">Nobody has been told, so the change must not happen.</exception>
    public async Task<OpenChange> OpenAsync(Change change, CancellationToken cancellation)
    {
        var unique = Guid.NewGuid().ToString("N");
        var row = EntityOf(OpenPrefix + unique, change);
        var answer = await storage.WriteAsync(
            () => storage.Changes.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation), cancellation);
        return new OpenChange(unique, change, answer.Headers.Date ?? time.GetUtcNow(), time.GetTimestamp());
    }

    /// <summary>
    /// Says that a change is done, or never will be. When storage fails, the row stays open: answers that depend on it are looked at again
    /// until the sweep has closed it.
    /// </summary>
    public async Task CloseAsync(OpenChange open, CancellationToken cancellation)
    {
        changes.Announce(open.Change, open.Unique);
        try
        {
            await TryCloseAsync(open, cancellation);
        }
        catch (Exception fault) when (fault.IsOfStorage())
        {
            LogLeftOpen(open.Change.Blob, fault.Message.Split('\n')[0]);
        }
    }

    /// <summary>Runs something that changes what readers see, and tells of it before and after.</summary>
    public async Task AroundAsync(Change change, Func<Task> act, CancellationToken cancellation)
    {
        var open = await OpenAsync(change, cancellation);
        await act();
        await CloseAsync(open, cancellation);
    }

    /// <summary>Reads the open rows, and those that were closed since an earlier reading.</summary>
    /// <param name="since">Storage's time at that reading; null for the open rows alone.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<ChangesFound> ReadAsync(DateTimeOffset? since, CancellationToken cancellation)
    {
        var end = since is { } last ? ClosedPrefix + Inverted(last - Overlap) + "~" : OpenPrefix + "~";
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey le {end}");
        var (open, closed, date, pages) = (new List<ChangeRow>(), new List<ChangeRow>(), (DateTimeOffset?)null, 0);
        try
        {
            await foreach (var page in storage.Changes.QueryAsync<TableEntity>(filter, PerPage, cancellationToken: cancellation).AsPages())
            {
                // The first page's: what comes in between the pages is for the next reading.
                date ??= page.GetRawResponse().Headers.Date;
                foreach (var entity in page.Values)
                    (IsOpen(entity) ? open : closed).Add(RowOf(entity));
                if (++pages == MostPages && page.ContinuationToken is not null)
                    return new ChangesFound(open, closed, DateOf(date), IsComplete: false);
            }
        }
        catch (RequestFailedException fault) when (fault.IsContainerOrTableMissing())
        {
            // Nobody has changed anything yet.
            date = fault.GetRawResponse()?.Headers.Date;
        }

        var isComplete = since is { } earlier && date - earlier < Kept - TimeSpan.FromMinutes(10);
        return new ChangesFound(open, closed, DateOf(date), isComplete);
    }

    /// <summary>Closes a row for a publisher that will never write again.</summary>
    /// <param name="row">The row.</param>
    /// <param name="date">Storage's time when it was read.</param>
    /// <param name="read">A moment before that by the clock of this process.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task CloseAsync(ChangeRow row, DateTimeOffset date, long read, CancellationToken cancellation)
    {
        await TryCloseAsync(new OpenChange(row.Unique, row.Change, date, read), cancellation);
        changes.Announce(row.Change);
    }

    /// <summary>Removes closed rows that are older than <see cref="Kept"/>.</summary>
    /// <param name="now">Storage's time.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task RemoveOldAsync(DateTimeOffset now, int most, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey gt {ClosedPrefix + Inverted(now - Kept)}");
        var old = await storage.Changes.QueryOrNoneAsync(filter, ArticleEntity.KeysAlone, cancellation, PerPage)
            .Take(most).ToListAsync(cancellation);
        foreach (var some in old.Chunk(FeedStorage.MaxPerTransaction))
        {
            var deletions = some.Select(row => new TableEntity(row.PartitionKey, row.RowKey))
                .Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All));
            await storage.Changes.SubmitTransactionAsync(deletions, cancellation);
        }
    }

    private async Task TryCloseAsync(OpenChange open, CancellationToken cancellation)
    {
        var now = open.Date + time.GetElapsedTime(open.Answered);
        try
        {
            await storage.Changes.SubmitTransactionAsync(
                [
                    new(TableTransactionActionType.Delete, new TableEntity(Partition, OpenPrefix + open.Unique), ETag.All),
                    new(TableTransactionActionType.UpsertReplace, EntityOf($"{ClosedPrefix}{Inverted(now)}-{open.Unique}", open.Change)),
                ],
                cancellation);
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            // The answer to an earlier attempt was lost; or the sweep took the publisher for dead, and has told of the change.
        }
    }

    /// <exception cref="RequestFailedException">It was not storage that answered.</exception>
    private static DateTimeOffset DateOf(DateTimeOffset? date) =>
        date ?? throw new RequestFailedException("Storage gave an answer without a date.");

    private static string Inverted(DateTimeOffset time) => (DateTime.MaxValue.Ticks - time.UtcTicks).ToString($"D{TimeDigits}", null);

    private static TableEntity EntityOf(string key, Change change)
    {
        var (blob, lists, orders, others) = change.Columns();
        return new TableEntity(Partition, key) { ["Blob"] = blob, ["Lists"] = lists, ["Orders"] = orders, ["Others"] = others };
    }

    private static ChangeRow RowOf(TableEntity entity)
    {
        var unique = IsOpen(entity) ? entity.RowKey[OpenPrefix.Length..] : entity.RowKey[(entity.RowKey.LastIndexOf('-') + 1)..];
        var change = Change.Parse(Column("Blob"), Column("Lists"), Column("Orders"), Column("Others"));
        return new ChangeRow(unique, change, entity.Timestamp ?? default);

        string? Column(string name) => ArticleRow.Column(entity.GetString, name);
    }

    private static bool IsOpen(TableEntity entity) => entity.RowKey.StartsWith(OpenPrefix, StringComparison.Ordinal);

    [LoggerMessage(
        40, LogLevel.Warning,
            "The row of FeedChanges for '{Blob}' stays open until a sweep closes it, and pages are made more often: {Reason}")]
    private partial void LogLeftOpen(string? blob, string reason);
}
