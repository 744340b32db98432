using Azure;
using Feed.Storage.Configuration;
using Feed.Storage.Sweeping.Rounds;
using Microsoft.Extensions.Logging;

namespace Feed.Storage.Sweeping;

/// <summary>
/// Repairs what events missed and what interrupted attempts left. It can run at any time and on any number of instances: only one sweeps at
/// a time. Each run does a bounded share of the work and continues where the last run stopped.
/// </summary>
internal sealed partial class Sweep(
    FeedStorage storage,
    ConfigurationFiles configuration,
    FileRepair files,
    ListRepair lists,
    WordRepair words,
    NameRepair names,
    PictureRepair pictures,
    FileRounds rounds,
    AbandonedChanges abandoned,
    TimeProvider time,
    ILogger<Sweep> log)
{
    /// <summary>How long the tombstone of a withdrawn article is kept: until then its URL answers 410.</summary>
    public static readonly TimeSpan TombstoneAge = TimeSpan.FromDays(30);

    /// <summary>The most articles that one run publishes; the next run does the rest.</summary>
    public const int MaxPublished = 1_000;

    /// <summary>Does one run, which continues where the last one stopped.</summary>
    /// <param name="cancellation">Cancels the run.</param>
    /// <returns>What the run did; null when another instance is sweeping.</returns>
    /// <exception cref="RequestFailedException">Storage did not answer; repairs so far are kept.</exception>
    public Task<SweepReport?> RunAsync(CancellationToken cancellation) => RunAsync(fromStart: false, cancellation);

    /// <summary>Does one run.</summary>
    /// <param name="fromStart">Whether to start with the first file, record and row; otherwise the run continues where the last one
    /// stopped.</param>
    /// <param name="cancellation">Cancels the run.</param>
    /// <returns>What the run did; null when another instance is sweeping.</returns>
    /// <exception cref="RequestFailedException">Storage did not answer; repairs so far are kept.</exception>
    public async Task<SweepReport?> RunAsync(bool fromStart, CancellationToken cancellation)
    {
        using var measurement = new SweepMeasurement();
        await using var lease = await SweepLease.TryAcquireAsync(storage, time, cancellation);
        if (lease is null)
        {
            measurement.Skipped();
            return null;
        }

        // Close abandoned changes first, so that the rest of the run examines the records that this changes.
        await abandoned.RunAsync(lease.Lost);
        var saved = await lease.ReadStateAsync(lease.Lost);
        var current = await configuration.GetAsync(lease.Lost);
        var (report, records, next) = await files.RunAsync(fromStart ? saved.Restarted() : saved, current, lease.Lost);
        (report, next) = await lists.RunAsync(report, records, next, current, lease.Lost);
        (report, next) = await words.RunAsync(report, records, next, lease.Lost);
        (var picturesDeleted, next) = await pictures.RunAsync(records, next, lease.Lost);
        var (namesDeleted, nextName) = await names.RunAsync(next.Names, lease.Lost);
        report = report with { PicturesDeleted = picturesDeleted, RowsDeleted = report.RowsDeleted + namesDeleted };
        next = next with { Names = nextName };
        (report, next) = await rounds.RunAsync(report, next, lease.Lost);

        // Save the state last, so that an interrupted run is repeated from where it started.
        if (next != saved)
            await lease.SaveStateAsync(next, lease.Lost);
        measurement.Done(report);

        // A run that only published is not logged here: the publisher logs each article.
        if (report with { Published = 0 } != SweepReport.Nothing)
            LogSwept(report.Published, report.Failed, report.RowsInserted, report.RowsDeleted, report.TombstonesPurged,
                report.Files.Examined, report.Records.Examined, report.Rows.Examined);
        return report;
    }

    [LoggerMessage(
        20,
        LogLevel.Information,
        "Swept: {Published} published, {Failed} failed, {Inserted} rows inserted, {Deleted} rows deleted, {Purged} tombstones purged (of {Files} files, {Records} records, {Rows} rows)")]
    private partial void LogSwept(int published, int failed, int inserted, int deleted, int purged, int files, int records, int rows);
}
