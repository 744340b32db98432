using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Feed.Speech;
using Feed.Telemetry;
using Microsoft.Extensions.Logging;

namespace Feed.Storage.Records;

/// <summary>Reads and writes the table <c>FeedArticles</c>.</summary>
/// <param name="storage">The tables.</param>
/// <param name="log">Records each damaged row once.</param>
internal sealed partial class ArticleRecords(FeedStorage storage, ILogger<ArticleRecords> log)
{
    private const int MaxLogged = 10_000;

    /// <summary>Marks a record as damaged: a record with content always has a version.</summary>
    private const string NoVersion = "";

    private readonly ConcurrentDictionary<(string Id, ETag ETag), bool> logged = new();

    /// <summary>The record of an article; null when there is none.</summary>
    public async Task<ArticleRecord?> FindAsync(string id, CancellationToken cancellation)
    {
        Dependencies.Current?.Add(Dependencies.ArticleKey(id));
        return await FindRowAsync(id, cancellation) is { } row ? Read(row) : null;
    }

    /// <summary>The record of a row; logs a damaged row once.</summary>
    public ArticleRecord Read(TableEntity row) => LogIfDamaged(row.ToRecord());

    /// <summary>
    /// The row of an article as stored; null when there is none. The text stays compressed, so that many rows can wait in memory to be
    /// decoded. Adds no dependency: callers come from a list, and the list is the dependency.
    /// </summary>
    public Task<TableEntity?> FindRowAsync(string id, CancellationToken cancellation) =>
        ReadAsync(id, ArticleContent.Columns, cancellation);

    /// <summary>
    /// The record of an article with the content that lists show; null when there is none. A record of an earlier version has no card, so
    /// the method reads its whole content.
    /// </summary>
    public async Task<ArticleRecord?> FindCardAsync(string id, CancellationToken cancellation)
    {
        var found = await ReadAsync(id, ArticleCard.Columns, cancellation);
        if (found is null)
            return null;
        var card = ArticleCard.Read(found);
        var record = LogIfDamaged(found.ToRecord(card?.Article));
        if (record.Content is not null)
            return record with { Spoken = card!.Spoken };
        var hasCard = found.TryGetValue(ArticleCard.Column, out var column) && column is not null;
        if (hasCard || !record.NeedsContent)
            return record;
        var whole = await FindRowAsync(id, cancellation) is { } row ? Read(row) : null;
        return whole is { Content: { } content }
            ? whole with { Content = ArticleCard.Trimmed(content), Spoken = SpokenLine.BestIn(content) }
            : whole;
    }

    /// <summary>Writes a record if its row has not changed since it was read.</summary>
    /// <param name="record">The record to write.</param>
    /// <param name="before">The record as read; null when there was none.</param>
    /// <param name="cancellation">Cancels the call.</param>
    /// <returns>
    /// False when the row has changed. This write itself may have changed it: when a response is lost, the client library repeats the call.
    /// </returns>
    public async Task<bool> TryWriteAsync(ArticleRecord record, ArticleRecord? before, CancellationToken cancellation)
    {
        var entity = record.ToEntity();
        try
        {
            await storage.WriteAsync(
                () => before is null
                    ? storage.Records.TableOf(record.Id).AddEntityAsync(entity, cancellation)
                    : storage.Records.TableOf(record.Id).UpdateEntityAsync(entity, before.ETag, TableUpdateMode.Replace, cancellation),
                cancellation);
            return true;
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            return false;
        }
    }

    /// <summary>The record of an article without its text; null when there is none.</summary>
    public async Task<ArticleRecord?> FindHeaderAsync(string id, CancellationToken cancellation)
    {
        Dependencies.Current?.Add(Dependencies.ArticleKey(id));
        var found = await ReadAsync(id, ArticleEntity.HeaderColumns, cancellation);
        return found is null ? null : LogIfDamaged(found.ToRecord());
    }

    /// <summary>
    /// The records after an id, without their text, in the order of ids; all records when the id is empty. Skips rows whose keys are not
    /// those of an article, and logs each once.
    /// </summary>
    public async IAsyncEnumerable<ArticleRecord> AfterAsync(
        string id, int perPage, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var partition = id.Length == 0 ? "" : ArticleEntity.Partition(id);
        await foreach (var entity in storage.Records.AfterAsync(partition, id, ArticleEntity.HeaderColumns, perPage, cancellation))
        {
            if (ArticleId.IsValid(entity.RowKey) && entity.PartitionKey == ArticleEntity.Partition(entity.RowKey))
                yield return LogIfDamaged(entity.ToRecord());
            else if (TryMarkLogged(entity.RowKey, entity.ETag))
                LogUnknownRow(entity.PartitionKey, entity.RowKey);
        }
    }

    /// <summary>Deletes a record that has no file, such as an old tombstone, if the row has not changed since it was read.</summary>
    public async Task PurgeAsync(ArticleRecord record, CancellationToken cancellation)
    {
        try
        {
            await storage.Records.TableOf(record.Id)
                .DeleteEntityAsync(ArticleEntity.Partition(record.Id), record.Id, record.ETag, cancellation);
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            // The row has changed in the meantime: the file is back.
        }
    }

    /// <summary>
    /// Marks a record as damaged because its content cannot be decoded, so that the sweep rebuilds it. The sweep reads no content, so it
    /// would not notice by itself. A record that a newer version wrote stays unmarked: that version can decode it.
    /// </summary>
    public async Task MarkUndecodableAsync(ArticleRecord record, CancellationToken cancellation)
    {
        if (TryMarkLogged(record.Id, record.ETag))
        {
            FeedTelemetry.DamagedRecords.Add(1);
            LogUndecodable(record.Id, record.Blob);
        }

        if (record.PublishedVersion.Parser > ArticleReader.Version)
            return;
        var mark = new TableEntity(ArticleEntity.Partition(record.Id), record.Id) { ["SeenVersion"] = NoVersion };
        try
        {
            var marked = await storage.Records.TableOf(record.Id).UpdateEntityAsync(mark, record.ETag, TableUpdateMode.Merge, cancellation);

            // Do not log the marked row again: it has the damage that was logged above.
            if (marked.Headers.ETag is { } etag)
                TryMarkLogged(record.Id, etag);
        }
        catch (RequestFailedException)
        {
            // The row has changed in the meantime, or storage is down. The next reader marks it; this read must not fail.
        }
    }

    /// <summary>
    /// Changes the ETag of a file's record, or adds a tombstone when there is no record. A writer that read the record earlier and has not
    /// written it yet then gets a conflict.
    /// </summary>
    public async Task FenceAsync(string blob, DateTimeOffset now, CancellationToken cancellation)
    {
        var id = ArticleId.Of(blob);
        var partition = ArticleEntity.Partition(id);
        var found = await ReadAsync(id, ArticleEntity.KeysOnly, cancellation);
        try
        {
            if (found is not null)
                await storage.Records.TableOf(id).UpdateEntityAsync(new TableEntity(partition, id), found.ETag, TableUpdateMode.Merge,
                    cancellation);
            else
                await TryWriteAsync(ArticleRecord.Tombstone(blob, now), before: null, cancellation);
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            // Another writer has changed the record, and with it the ETag.
        }
    }

    private async Task<TableEntity?> ReadAsync(string id, IEnumerable<string> columns, CancellationToken cancellation)
    {
        var found = await storage.Records.TableOf(id).GetEntityIfExistsAsync<TableEntity>(
            ArticleEntity.Partition(id), id, columns, cancellation);
        return found.HasValue ? found.Value : null;
    }

    private ArticleRecord LogIfDamaged(ArticleRecord record)
    {
        if (record.IsDamaged && TryMarkLogged(record.Id, record.ETag))
        {
            FeedTelemetry.DamagedRecords.Add(1);
            LogDamaged(record.Id, record.Blob);
        }

        return record;
    }

    private bool TryMarkLogged(string id, ETag etag) => logged.Count < MaxLogged && logged.TryAdd((id, etag), true);

    [LoggerMessage(31, LogLevel.Error,
        "The record {Id} of '{Blob}' is damaged: readers do not see its article until the sweep rebuilds it")]
    private partial void LogDamaged(string id, string blob);

    [LoggerMessage(30, LogLevel.Error,
        "The content in the record {Id} of '{Blob}' cannot be decoded: readers do not see its article until the sweep rebuilds it")]
    private partial void LogUndecodable(string id, string blob);

    [LoggerMessage(32, LogLevel.Warning,
        "The row {Partition}/{Row} of FeedArticles does not belong to an article: Feed ignores it, and you can delete it")]
    private partial void LogUnknownRow(string partition, string row);
}
