using Azure;
using Feed.Storage.Configuration;
using Microsoft.Extensions.Logging;

namespace Feed.Storage.Sweeping;

/// <summary>
/// Mends whatever events missed and attempts left behind. Safe at any time and on any number of instances: one sweeps at a time. Each run
/// does a bounded share, and goes on where the last one stopped.
/// </summary>
public sealed partial class Sweep
{
    /// <summary>How long the tombstone of a withdrawn article is kept, so that its address answers 410.</summary>
    public static readonly TimeSpan TombstoneAge = TimeSpan.FromDays(30);

    /// <summary>How many articles one run publishes at most; the rest is the next run's.</summary>
    public const int MaxPublished = 1_000;

    private readonly FeedStorage storage;
    private readonly ConfigurationFiles configuration;
    private readonly FileRepair files;
    private readonly ListRepair lists;
    private readonly WordRepair words;
    private readonly NameRepair names;
    private readonly PictureRepair pictures;
    private readonly FileRounds rounds;
    private readonly AbandonedChanges abandoned;
    private readonly TimeProvider time;
    private readonly ILogger<Sweep> log;

    internal Sweep(
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
        this.storage = storage;
        this.configuration = configuration;
        this.files = files;
        this.lists = lists;
        this.words = words;
        this.names = names;
        this.pictures = pictures;
        this.rounds = rounds;
        this.abandoned = abandoned;
        this.time = time;
        this.log = log;
    }

    /// <summary>One run, which goes on where the last one stopped.</summary>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What it did; null when another instance is sweeping.</returns>
    /// <exception cref="RequestFailedException">Storage did not answer; what was mended stays mended.</exception>
    public Task<SweepReport?> RunAsync(CancellationToken cancellation) => RunAsync(anew: false, cancellation);

    /// <summary>One run.</summary>
    /// <param name="anew">Whether it begins with the first file, record and row, wherever the last run stopped.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What it did; null when another instance is sweeping.</returns>
    /// <exception cref="RequestFailedException">Storage did not answer; what was mended stays mended.</exception>
    public async Task<SweepReport?> RunAsync(bool anew, CancellationToken cancellation)
    {
        using var measure = new SweepMeasure();
        await using var lease = await SweepLease.TryAcquireAsync(storage, time, cancellation);
        if (lease is null)
        {
            measure.Skipped();
            return null;
        }

        // First: what it fences is then looked at with all other files and records.
        await abandoned.RunAsync(lease.Lost);
        var noted = await lease.StateAsync(lease.Lost);
        var current = await configuration.GetAsync(lease.Lost);
        var (report, records, next) = await files.RunAsync(anew ? noted.Anew() : noted, current, lease.Lost);
        (report, next) = await lists.RunAsync(report, records, next, current, lease.Lost);
        (report, next) = await words.RunAsync(report, records, next, lease.Lost);
        (var deleted, next) = await pictures.RunAsync(records, next, lease.Lost);
        var (unnamed, place) = await names.RunAsync(next.Names, lease.Lost);
        report = report with { PicturesDeleted = deleted, RowsDeleted = report.RowsDeleted + unnamed };
        next = next with { Names = place };
        (report, next) = await rounds.RunAsync(report, next, lease.Lost);

        // The last thing: a run that is cut short is done again from where it began.
        if (next != noted)
            await lease.StopAtAsync(next, lease.Lost);
        measure.Done(report);
        if (report with { Published = 0 } != SweepReport.Nothing)
            LogSwept(report.Published, report.Failed, report.RowsInserted, report.RowsDeleted, report.TombstonesPurged, report.Files.Looked,
                report.Records.Looked, report.Rows.Looked);
        return report;
    }

    [LoggerMessage(
        20,
        LogLevel.Information,
        "Swept: {Published} published, {Failed} failed, {Inserted} rows inserted, {Deleted} rows deleted, {Purged} tombstones purged (of {Files} files, {Records} records, {Rows} rows)")]
    private partial void LogSwept(int published, int failed, int inserted, int deleted, int purged, int files, int records, int rows);
}
