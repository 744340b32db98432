using Azure;
using Azure.Storage.Blobs.Models;
using Feed.Articles;
using Feed.Telemetry;
using Microsoft.Extensions.Logging;

namespace Feed.Storage;

/// <summary>Mends whatever events missed and attempts left behind. Safe at any time and on any number of instances: one sweeps at a time.</summary>
public sealed partial class Sweep
{
    /// <summary>How long the tombstone of a withdrawn article is kept, so that its address answers 410.</summary>
    public static readonly TimeSpan TombstoneAge = TimeSpan.FromDays(30);

    /// <summary>How many articles one run publishes at most; the rest is the next run's.</summary>
    public const int MaxPublished = 1_000;

    private const int Parallelism = 8;

    private readonly FeedStorage storage;
    private readonly ArticleRecords records;
    private readonly Publisher publisher;
    private readonly ConfigurationFiles configuration;
    private readonly ListRepair repair;
    private readonly TermCounts counts;
    private readonly TimeProvider time;
    private readonly ILogger<Sweep> log;

    internal Sweep(
        FeedStorage storage, ArticleRecords records, Publisher publisher, ConfigurationFiles configuration, ListRepair repair, TermCounts counts, TimeProvider time, ILogger<Sweep> log)
    {
        this.storage = storage;
        this.records = records;
        this.publisher = publisher;
        this.configuration = configuration;
        this.repair = repair;
        this.counts = counts;
        this.time = time;
        this.log = log;
    }

    /// <summary>One run.</summary>
    /// <returns>What it did; null when another instance is sweeping.</returns>
    /// <exception cref="RequestFailedException">Storage did not answer; what was mended stays mended.</exception>
    public async Task<SweepReport?> RunAsync(CancellationToken cancellation)
    {
        using var measure = new SweepMeasure();
        await using var lease = await SweepLease.TryAcquireAsync(storage, time, cancellation);
        if (lease is null)
        {
            measure.Skipped();
            return null;
        }

        var standing = await Standing.LoadAsync(records, lease.Lost);
        var due = await DueAsync(standing, lease.Lost);
        var failed = await PublishAsync(due, lease.Lost);
        if (due.Count > failed)
            standing = await Standing.LoadAsync(records, lease.Lost);

        var purged = await PurgeAsync(standing, lease.Lost);
        var (inserted, deleted) = await repair.RunAsync(standing, lease, lease.Lost);
        await counts.WriteAsync(standing, await configuration.GetAsync(lease.Lost), lease.Lost);
        var report = new SweepReport(due.Count - failed, failed, inserted, deleted, purged);
        measure.Done(report);
        if (report with { Published = 0 } != SweepReport.Nothing)
            LogSwept(report.Published, report.Failed, report.RowsInserted, report.RowsDeleted, report.TombstonesPurged);
        return report;
    }

    /// <summary>The blobs that their records do not agree with, at most <see cref="MaxPublished"/>: changed, gone or due ones before stale ones.</summary>
    private async Task<IReadOnlyList<string>> DueAsync(Standing standing, CancellationToken cancellation)
    {
        var hash = (await configuration.GetAsync(cancellation)).Hash;
        var now = time.GetUtcNow();
        var urgent = new List<string>();
        var stale = new List<string>();
        var present = new HashSet<string>();
        await foreach (var blob in storage.Articles.GetBlobsAsync(new GetBlobsOptions { Traits = BlobTraits.Metadata }, cancellation))
        {
            present.Add(blob.Name);
            if (Upload.IsFolderMark(blob.Metadata))
                continue;
            var record = standing.Find(ArticleId.Of(blob.Name));
            var etag = blob.Properties.ETag!.Value.ToString("H");
            var changed = record is null || record.SeenVersion.ETag != etag;
            if (changed && blob.Properties.LastModified is { } since)
                FeedTelemetry.SweepLag.Record((now - since).TotalSeconds);
            if (changed || Drafts.IsEmbargoOver(record!, now))
                urgent.Add(blob.Name);
            else if (record!.SeenVersion.Parser < ArticleReader.Version || record.SeenVersion.Settings != hash)
                stale.Add(blob.Name);
        }

        urgent.AddRange(standing.Records.Where(record => record.State != ArticleState.Withdrawn && !present.Contains(record.Blob)).Select(record => record.Blob));
        return [.. urgent.Concat(stale).Take(MaxPublished)];
    }

    /// <returns>How many failed; each is logged, and none keeps the others waiting.</returns>
    private async Task<int> PublishAsync(IReadOnlyList<string> blobs, CancellationToken cancellation)
    {
        var failed = 0;
        await Parallel.ForEachAsync(blobs, new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellation }, async (blob, token) =>
        {
            try
            {
                await publisher.PublishAsync(blob, token);
            }
            catch (Exception fault) when (!token.IsCancellationRequested)
            {
                // Whatever it is about this file, the others and the rest of the sweep are not to wait for it.
                Interlocked.Increment(ref failed);
                LogFailed(blob, fault.Message.Split('\n')[0]);
            }
        });
        return failed;
    }

    private async Task<int> PurgeAsync(Standing standing, CancellationToken cancellation)
    {
        var oldest = time.GetUtcNow() - TombstoneAge;
        var purged = 0;
        foreach (var tombstone in standing.Records.Where(record => record.State == ArticleState.Withdrawn && record.Updated < oldest))
        {
            await records.PurgeAsync(tombstone, cancellation);
            purged++;
        }

        return purged;
    }

    [LoggerMessage(20, LogLevel.Information, "Swept: {Published} published, {Failed} failed, {Inserted} rows inserted, {Deleted} rows deleted, {Purged} tombstones purged")]
    private partial void LogSwept(int published, int failed, int inserted, int deleted, int purged);

    [LoggerMessage(21, LogLevel.Error, "Could not publish {Blob}, the next sweep tries again: {Reason}")]
    private partial void LogFailed(string blob, string reason);
}

/// <summary>What one run of the sweep did.</summary>
/// <param name="Published">Articles brought into agreement with their blobs.</param>
/// <param name="Failed">Articles that could not be; the next run tries again.</param>
/// <param name="RowsInserted">Missing list rows put back.</param>
/// <param name="RowsDeleted">List rows removed that no record names.</param>
/// <param name="TombstonesPurged">Records of withdrawn articles removed for their age.</param>
public sealed record SweepReport(int Published, int Failed, int RowsInserted, int RowsDeleted, int TombstonesPurged)
{
    /// <summary>All was well already.</summary>
    public static SweepReport Nothing { get; } = new(0, 0, 0, 0, 0);
}
