using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using Feed.Speech;
using Feed.Telemetry;
using Microsoft.Extensions.Logging;

namespace Feed.Storage.Records;

/// <summary>The table <c>FeedArticles</c>.</summary>
/// <param name="storage">The tables.</param>
/// <param name="log">Told once of each row that cannot be understood.</param>
internal sealed partial class ArticleRecords(FeedStorage storage, ILogger<ArticleRecords> log)
{
    private const int MostTold = 10_000;

    private readonly ConcurrentDictionary<(string Id, ETag ETag), bool> told = new();

    /// <summary>The record of an article; null when there is none.</summary>
    public async Task<ArticleRecord?> FindAsync(string id, CancellationToken cancellation)
    {
        Dependencies.Current?.Add(Dependencies.Article(id));
        return await FindRowAsync(id, cancellation) is { } row ? Read(row) : null;
    }

    /// <summary>The record of a row; one that cannot be understood is logged once.</summary>
    public ArticleRecord Read(TableEntity row) => Checked(row.ToRecord());

    /// <summary>
    /// The row of an article as it is stored, its text compressed, so that many can wait to be decoded; null when there is none. Whoever
    /// comes by a list depends on the list, and no more is noted.
    /// </summary>
    public Task<TableEntity?> FindRowAsync(string id, CancellationToken cancellation) => ReadAsync(id, ArticleContent.Columns, cancellation);

    /// <summary>
    /// The record of an article with its content as far as lists show it; null when there is none. The content of a record that an earlier
    /// version wrote is read whole.
    /// </summary>
    public async Task<ArticleRecord?> FindCardAsync(string id, CancellationToken cancellation)
    {
        var found = await ReadAsync(id, ArticleCard.Columns, cancellation);
        if (found is null)
            return null;
        var card = ArticleCard.Read(found);
        var record = Checked(found.ToRecord(card?.Article));
        if (record.Content is not null)
            return record with { Spoken = card!.Spoken };
        if (!record.NeedsContent || (found.TryGetValue(ArticleCard.Column, out var column) && column is not null))
            return record;
        var whole = await FindRowAsync(id, cancellation) is { } row ? Read(row) : null;
        return whole is { Content: { } content }
            ? whole with { Content = ArticleCard.Trimmed(content), Spoken = SpokenLine.Of(content) }
            : whole;
    }

    /// <summary>Writes a record if the row is still as it was read.</summary>
    /// <param name="record">The record to be.</param>
    /// <param name="before">The record as read; null when there was none.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>False when the row is another by now: also when this very write was done before and only its answer was lost.</returns>
    public async Task<bool> TryWriteAsync(ArticleRecord record, ArticleRecord? before, CancellationToken cancellation)
    {
        var entity = record.ToEntity();
        try
        {
            await storage.WriteAsync(
                () => before is null
                    ? storage.Records.Of(record.Id).AddEntityAsync(entity, cancellation)
                    : storage.Records.Of(record.Id).UpdateEntityAsync(entity, before.ETag, TableUpdateMode.Replace, cancellation),
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
        Dependencies.Current?.Add(Dependencies.Article(id));
        var found = await ReadAsync(id, ArticleEntity.HeaderColumns, cancellation);
        return found is null ? null : Checked(found.ToRecord());
    }

    /// <summary>
    /// The records after an id without their text, in the order of ids; from an empty one on, all. Rows that stand where no article's row
    /// can are passed over, and told of once.
    /// </summary>
    public async IAsyncEnumerable<ArticleRecord> AfterAsync(
        string id, int bound, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var partition = id.Length == 0 ? "" : ArticleEntity.Partition(id);
        await foreach (var entity in storage.Records.AfterAsync(partition, id, ArticleEntity.HeaderColumns, bound, cancellation))
        {
            if (ArticleId.IsValid(entity.RowKey) && entity.PartitionKey == ArticleEntity.Partition(entity.RowKey))
                yield return Checked(entity.ToRecord());
            else if (IsNew(entity.RowKey, entity.ETag))
                LogForeign(entity.PartitionKey, entity.RowKey);
        }
    }

    /// <summary>Removes a record that stands for no file any more, if it is still as it was read.</summary>
    public async Task PurgeAsync(ArticleRecord record, CancellationToken cancellation)
    {
        try
        {
            await storage.Records.Of(record.Id).DeleteEntityAsync(ArticleEntity.Partition(record.Id), record.Id, record.ETag, cancellation);
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            // The article has come back meanwhile.
        }
    }

    /// <summary>
    /// Marks the record of a published article whose content cannot be decoded as damaged, so that the sweep rebuilds it: the sweep
    /// itself reads no contents. A record that a newer version wrote is left to that version.
    /// </summary>
    public async Task MarkUndecodableAsync(ArticleRecord record, CancellationToken cancellation)
    {
        if (!IsNew(record.Id, record.ETag))
            return;
        FeedTelemetry.DamagedRecords.Add(1);
        LogUndecodable(record.Id, record.Blob);
        if (record.PublishedVersion.Parser > ArticleReader.Version)
            return;
        var mark = new TableEntity(ArticleEntity.Partition(record.Id), record.Id) { ["SeenVersion"] = "" };
        try
        {
            await storage.Records.Of(record.Id).UpdateEntityAsync(mark, record.ETag, TableUpdateMode.Merge, cancellation);
        }
        catch (RequestFailedException)
        {
            // The row has changed meanwhile, or the next reader marks it: this one only wanted to read.
            told.TryRemove((record.Id, record.ETag), out _);
        }
    }

    /// <summary>
    /// Gives the record of a file another ETag, or makes a tombstone where there is none: whoever read it before and has not written by
    /// now cannot write any more.
    /// </summary>
    public async Task FenceAsync(string blob, DateTimeOffset now, CancellationToken cancellation)
    {
        var id = ArticleId.Of(blob);
        var partition = ArticleEntity.Partition(id);
        var found = await ReadAsync(id, ArticleEntity.KeysAlone, cancellation);
        try
        {
            if (found is not null)
                await storage.Records.Of(id).UpdateEntityAsync(new TableEntity(partition, id), found.ETag, TableUpdateMode.Merge,
                    cancellation);
            else
                await TryWriteAsync(ArticleRecord.Tombstone(blob, now), before: null, cancellation);
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            // Somebody else has written the record since it was read here.
        }
    }

    private async Task<TableEntity?> ReadAsync(string id, IEnumerable<string> columns, CancellationToken cancellation)
    {
        var found = await storage.Records.Of(id).GetEntityIfExistsAsync<TableEntity>(
            ArticleEntity.Partition(id), id, columns, cancellation);
        return found.HasValue ? found.Value : null;
    }

    private ArticleRecord Checked(ArticleRecord record)
    {
        if (record.IsDamaged && IsNew(record.Id, record.ETag))
        {
            FeedTelemetry.DamagedRecords.Add(1);
            LogDamaged(record.Id, record.Blob);
        }

        return record;
    }

    private bool IsNew(string id, ETag etag) => told.Count < MostTold && told.TryAdd((id, etag), true);

    [LoggerMessage(31, LogLevel.Error,
        "The record {Id} of '{Blob}' cannot be understood: readers do not see its article until the sweep rebuilds it")]
    private partial void LogDamaged(string id, string blob);

    [LoggerMessage(30, LogLevel.Error,
        "The content in the record {Id} of '{Blob}' cannot be decoded: readers do not see its article until the sweep rebuilds it")]
    private partial void LogUndecodable(string id, string blob);

    [LoggerMessage(32, LogLevel.Warning,
        "The row {Partition}/{Row} of FeedArticles is no article's: Feed passes over it, and you can remove it")]
    private partial void LogForeign(string partition, string row);
}
