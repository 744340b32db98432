using Azure;
using Azure.Data.Tables;
using Feed.Storage.Records;
using Microsoft.Extensions.Logging;

namespace Feed.Storage.ChangeFeed;

/// <summary>
/// Reads and writes the table <c>FeedChanges</c>: an open row for each change in progress, and a closed row, kept for an hour, for each
/// finished one. Open rows come first, then closed rows with the newest first, so one short query returns all that an instance needs. Keys
/// contain times of storage's clock.
/// </summary>
/// <param name="storage">The tables.</param>
/// <param name="changes">What this process knows about changes.</param>
/// <param name="time">Measures how long ago storage last reported its own time.</param>
/// <param name="log">Records a row that stays open.</param>
internal sealed partial class ChangeTable(FeedStorage storage, KnownChanges changes, TimeProvider time, ILogger<ChangeTable> log)
{
    /// <summary>
    /// How far a read goes back beyond the time of the previous one: more than the duration of a call plus the difference between the
    /// clocks of storage's servers.
    /// </summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromSeconds(15);

    /// <summary>How long closed rows are kept. An instance that has not read for longer has missed changes.</summary>
    public static readonly TimeSpan Retention = TimeSpan.FromHours(1);

    /// <summary>A read that goes back almost as far as <see cref="Retention"/> may miss rows that the sweep is deleting.</summary>
    private static readonly TimeSpan RetentionMargin = TimeSpan.FromMinutes(10);

    private const string Partition = "changes";

    // Do not change these: stored rows and instances of other versions use them. The letters mean nothing except their order.
    private const string OpenPrefix = "a";
    private const string ClosedPrefix = "c";

    /// <summary>Sorts after every letter and digit: a range that ends with a prefix and this text has all keys with the prefix.</summary>
    private const string AfterPrefix = "~";

    private const int PerPage = 1_000;

    /// <summary>
    /// The maximum number of pages that one read fetches. Beyond that, dropping all cached answers costs less than reading the changes.
    /// </summary>
    private const int MaxPages = 5;

    /// <summary>Announces a change that may take effect from now on.</summary>
    /// <exception cref="RequestFailedException">The change is not announced, so the caller must not make it.</exception>
    public async Task<OpenChange> OpenAsync(Change change, CancellationToken cancellation)
    {
        var id = Guid.NewGuid().ToString("N");
        var row = ToEntity(OpenPrefix + id, change);
        var answer = await storage.WriteAsync(
            () => storage.Changes.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation), cancellation);
        return new OpenChange(id, change, answer.Headers.Date ?? time.GetUtcNow(), time.GetTimestamp());
    }

    /// <summary>
    /// Announces that a change is done or abandoned. If storage fails, the row stays open, and answers that depend on it are checked every
    /// few seconds until the sweep closes it.
    /// </summary>
    public async Task CloseAsync(OpenChange open, CancellationToken cancellation)
    {
        // First, because the record is already written: this process must not serve old answers, even if storage fails now.
        changes.Announce(open.Change, open.Id);
        try
        {
            await TryCloseAsync(open, cancellation);
        }
        catch (Exception fault) when (fault.IsStorageFault())
        {
            LogLeftOpen(open.Change.Blob, fault.Reason());
        }
    }

    /// <summary>Runs an action that changes what readers see: opens the change before it and closes it afterwards.</summary>
    public async Task RunAsync(Change change, Func<Task> act, CancellationToken cancellation)
    {
        var open = await OpenAsync(change, cancellation);
        await act();
        await CloseAsync(open, cancellation);
    }

    /// <summary>Reads the open rows, and those that were closed since the previous read.</summary>
    /// <param name="since">The time of the previous read by storage's clock; null for the open rows only.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public async Task<ChangesFound> ReadAsync(DateTimeOffset? since, CancellationToken cancellation)
    {
        var end = since is { } last ? ClosedPrefix + ArticleRecord.OrderOf(last - Overlap) + AfterPrefix : OpenPrefix + AfterPrefix;
        FormattableString filter = $"PartitionKey eq {Partition} and RowKey le {end}";
        var (open, closed, date, pages) = (new List<ChangeRow>(), new List<ChangeRow>(), (DateTimeOffset?)null, 0);
        try
        {
            await foreach (var page in storage.Changes.QueryRows(filter, PerPage, select: null, cancellation).AsPages())
            {
                // The time of the first page: rows that are added between two pages belong to the next read.
                date ??= page.GetRawResponse().Headers.Date;
                foreach (var entity in page.Values)
                    (IsOpen(entity) ? open : closed).Add(ToRow(entity));
                if (++pages == MaxPages && page.ContinuationToken is not null)
                    return new ChangesFound(open, closed, RequireDate(date), IsComplete: false);
            }
        }
        catch (RequestFailedException fault) when (fault.IsContainerOrTableMissing())
        {
            // The first change creates the table.
            date = fault.GetRawResponse()?.Headers.Date;
        }

        var isComplete = since is { } earlier && date - earlier < Retention - RetentionMargin;
        return new ChangesFound(open, closed, RequireDate(date), isComplete);
    }

    /// <summary>
    /// Closes a row for a publisher that will never write again. If storage fails, throws and leaves the row open for the next sweep.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="date">When the row was read, by storage's clock.</param>
    /// <param name="readTimestamp">A timestamp of this process from just before that read.</param>
    /// <param name="cancellation">Cancels the call.</param>
    public async Task CloseAbandonedAsync(ChangeRow row, DateTimeOffset date, long readTimestamp, CancellationToken cancellation)
    {
        await TryCloseAsync(new OpenChange(row.Id, row.Change, date, readTimestamp), cancellation);
        changes.Announce(row.Change);
    }

    /// <summary>Deletes closed rows that are older than <see cref="Retention"/>.</summary>
    /// <param name="now">The time by storage's clock.</param>
    /// <param name="limit">The maximum number of rows to delete.</param>
    /// <param name="cancellation">Cancels the deletions.</param>
    public async Task RemoveOldAsync(DateTimeOffset now, int limit, CancellationToken cancellation)
    {
        var newest = ClosedPrefix + ArticleRecord.OrderOf(now - Retention);
        FormattableString filter = $"PartitionKey eq {Partition} and RowKey gt {newest}";
        var old = await storage.Changes.QueryOrNoneAsync(filter, ArticleEntity.KeysOnly, cancellation, PerPage)
            .Take(limit).ToListAsync(cancellation);
        foreach (var chunk in old.Chunk(FeedStorage.MaxPerTransaction))
        {
            var deletions = chunk.Select(row => new TableEntity(row.PartitionKey, row.RowKey))
                .Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All));
            await storage.Changes.SubmitTransactionAsync(deletions, cancellation);
        }
    }

    private async Task TryCloseAsync(OpenChange open, CancellationToken cancellation)
    {
        var now = open.Date + time.GetElapsedTime(open.Timestamp);
        var closedKey = $"{ClosedPrefix}{ArticleRecord.OrderOf(now)}-{open.Id}";
        try
        {
            await storage.Changes.SubmitTransactionAsync(
                [
                    new(TableTransactionActionType.Delete, new TableEntity(Partition, OpenPrefix + open.Id), ETag.All),
                    new(TableTransactionActionType.UpsertReplace, ToEntity(closedKey, open.Change)),
                ],
                cancellation);
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            // An earlier attempt succeeded and its response was lost, or the sweep took this publisher for dead and closed the change.
        }
    }

    /// <exception cref="RequestFailedException">The response has no date, so it does not come from storage.</exception>
    private static DateTimeOffset RequireDate(DateTimeOffset? date) =>
        date ?? throw new RequestFailedException("Storage answered without a date.");

    private static TableEntity ToEntity(string key, Change change)
    {
        var (blob, lists, orders, others) = change.Columns();
        return new TableEntity(Partition, key) { ["Blob"] = blob, ["Lists"] = lists, ["Orders"] = orders, ["Others"] = others };
    }

    private static ChangeRow ToRow(TableEntity entity)
    {
        var id = IsOpen(entity) ? entity.RowKey[OpenPrefix.Length..] : entity.RowKey[(entity.RowKey.LastIndexOf('-') + 1)..];
        var change = Change.Parse(Column("Blob"), Column("Lists"), Column("Orders"), Column("Others"));
        return new ChangeRow(id, change, entity.Timestamp ?? default);

        string? Column(string name) => ArticleRow.Column(entity.GetString, name);
    }

    private static bool IsOpen(TableEntity entity) => entity.RowKey.StartsWith(OpenPrefix, StringComparison.Ordinal);

    [LoggerMessage(
        50, LogLevel.Warning,
        "The row of FeedChanges for '{Blob}' stays open until a sweep closes it, and pages are rendered more often: {Reason}")]
    private partial void LogLeftOpen(string? blob, string reason);
}
