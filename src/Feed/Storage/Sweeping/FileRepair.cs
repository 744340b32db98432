using Azure;
using Feed.Storage.ChangeFeed;
using Feed.Storage.Configuration;
using Feed.Storage.Lists;
using Feed.Storage.Publishing;
using Feed.Storage.Records;
using Microsoft.Extensions.Logging;

namespace Feed.Storage.Sweeping;

/// <summary>Repairs the records: publishes or withdraws the files that events missed, and deletes old tombstones.</summary>
/// <param name="storage">The files.</param>
/// <param name="table">The records.</param>
/// <param name="rows">The rows of the list of embargoes.</param>
/// <param name="publisher">Publishes files.</param>
/// <param name="brake">Holds back mass withdrawals.</param>
/// <param name="changes">Announces deletions of damaged records.</param>
/// <param name="bounds">The limits on one run.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Records each file that fails.</param>
internal sealed partial class FileRepair(
    FeedStorage storage,
    ArticleRecords table,
    ListRows rows,
    Publisher publisher,
    WithdrawalBrake brake,
    ChangeTable changes,
    SweepBounds bounds,
    TimeProvider time,
    ILogger<FileRepair> log)
{
    private const int Parallelism = 8;

    /// <summary>Does one run's work.</summary>
    /// <returns>The report, the examined records as they are now, and the state from which the next run continues.</returns>
    public async Task<(SweepReport Report, RecordWindow Records, SweepState Next)> RunAsync(
        SweepState state, CurrentConfiguration current, CancellationToken cancellation)
    {
        var records = await RecordWindow.ReadAsync(table, state.Records, bounds.MaxItemsPerRun, cancellation);
        var blobs = await ListAsync(state.Blobs, cancellation);
        var isWhole = blobs.IsWhole && records.IsWhole;
        var work = await FindWorkAsync(blobs, records, current, cancellation);
        var blocked = await FindBlockedAsync(work, records, state, cancellation);

        // On a large site one run sees only part of the files, so it leaves withdrawals to the rounds of FileRounds, unless these are
        // stuck.
        var mayWithdraw = blocked is null && (isWhole || state.Round?.IsStuck(time.GetUtcNow()) == true);
        var due = mayWithdraw ? work.Records : [.. work.Records.Except(work.Lost)];
        var chosen = Choose(work, due);
        var (published, failed) = await PublishAsync(chosen, cancellation);

        // The next run continues with the files that this run had no room for. If this run changed nothing, the next one moves on instead:
        // the same files could block the sweep forever.
        var nothingChanged = published == 0;
        var filesDone = nothingChanged || work.Files.All(chosen.Contains);
        var firstUnprocessed = nothingChanged ? null : due.FirstOrDefault(record => !chosen.Contains(record.Blob))?.Id;
        if (published > 0)
            records = await records.RereadAsync(cancellation);
        if (blocked is null)
            await brake.RemoveConfirmationAsync(isUsed: isWhole && failed == 0 && work.HasLosses
                && work.Lost.All(record => chosen.Contains(record.Blob)), cancellation);

        // The files of orphans are gone, so no publish would ever rewrite these records. Once they are purged, their list rows are deleted
        // like all orphaned rows.
        var purged = await PurgeAsync([.. Tombstones(records), .. blocked is null ? work.Orphans : []], cancellation);
        var report = new SweepReport(published, failed, RowsInserted: 0, RowsDeleted: 0, purged)
        {
            Files = new(blobs.Blobs.Count, ReachedEnd: filesDone && blobs.Next.Length == 0),
            Records = new(records.Records.Count, ReachedEnd: blocked is not null || (firstUnprocessed is null && records.ReachesEnd)),
            BlockedWithdrawals = blocked,
            IsWhole = isWhole,
        };

        // While withdrawals are blocked, the next run examines the same records again, until their files are back or an operator confirms.
        return (report, records, state with
        {
            Blobs = filesDone ? blobs.Next : state.Blobs,
            Records = blocked is null ? records.Next(firstUnprocessed) : state.Records,
            BlockedWithdrawals = blocked,
        });
    }

    /// <summary>Compares the files with the records.</summary>
    private async Task<Work> FindWorkAsync(
        BlobWindow blobs, RecordWindow records, CurrentConfiguration current, CancellationToken cancellation)
    {
        var due = new DueFiles(blobs, records, current.Hash, time.GetUtcNow());
        var embargoes = await due.FromEmbargoesAsync(rows, bounds.PublishedPerRun, cancellation);
        var files = await due.FromFilesAsync(cancellation);
        var dueRecords = await due.FromRecordsAsync(cancellation);
        var (misnamed, orphans) = await due.FromMisnamedRecordsAsync(cancellation);
        return new Work(embargoes, files, dueRecords, misnamed, orphans);
    }

    /// <summary>The withdrawals that an operator has to confirm first; null when there are none.</summary>
    private Task<BlockedWithdrawals?> FindBlockedAsync(
        Work work, RecordWindow records, SweepState state, CancellationToken cancellation)
    {
        // The former state of a damaged record is unknown, so it counts as published. So do orphans, which are damaged.
        var lost = work.Lost.Count(record => record.MayBePublished) + work.Orphans.Count;
        return brake.CheckAsync(lost, records.Records.Count(DueFiles.MayBePublished), state.BlockedWithdrawals, cancellation);
    }

    /// <summary>The files that this run publishes: ended embargoes first, stale records last.</summary>
    private HashSet<string> Choose(Work work, IEnumerable<DueRecord> due) =>
        work.Embargoes.Concat(work.Files).Concat(work.Misnamed)
            .Concat(due.OrderByDescending(record => record.IsUrgent).Select(record => record.Blob))
            .Distinct().Take(bounds.PublishedPerRun).ToHashSet();

    private async Task<BlobWindow> ListAsync(string continuation, CancellationToken cancellation)
    {
        try
        {
            return await BlobWindow.ReadAsync(storage.Articles, continuation, bounds.MaxItemsPerRun, cancellation);
        }
        catch (RequestFailedException fault) when (fault.IsContainerOrTableMissing())
        {
            await storage.CreateMissingAsync(cancellation);
            return await BlobWindow.ReadAsync(storage.Articles, continuation, bounds.MaxItemsPerRun, cancellation);
        }
    }

    /// <summary>Publishes files, and withdraws those that are gone. Logs each failure and continues with the other files.</summary>
    /// <returns>How many articles changed, and how many files failed.</returns>
    public async Task<(int Published, int Failed)> PublishAsync(IEnumerable<string> blobs, CancellationToken cancellation)
    {
        int published = 0, failed = 0, reread = 0;
        await Parallel.ForEachAsync(blobs, new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellation },
            async (blob, token) =>
        {
            try
            {
                var result = await publisher.PublishAsync(blob, token);
                if (result.Outcome != PublishOutcome.Unchanged)
                    Interlocked.Increment(ref published);
                if (result.IsReread)
                    Interlocked.Increment(ref reread);
            }
            catch (Exception fault) when (!token.IsCancellationRequested)
            {
                // A fault in one file must stop neither the other files nor the rest of the sweep.
                Interlocked.Increment(ref failed);
                LogFailed(blob, fault.Reason());
            }
        });
        if (reread > 0)
            LogReread(reread, reread == 1 ? "file" : "files");
        return (published, failed);
    }

    private IEnumerable<ArticleRecord> Tombstones(RecordWindow records)
    {
        var oldest = time.GetUtcNow() - Sweep.TombstoneAge;
        return records.Records.Where(record => record.State == ArticleState.Withdrawn && record.Updated < oldest);
    }

    private async Task<int> PurgeAsync(IReadOnlyCollection<ArticleRecord> old, CancellationToken cancellation)
    {
        // Pages may still show the article of a damaged record, and its former lists are unknown.
        if (old.Any(record => record.IsDamaged))
            await changes.RunAsync(Change.Everything, PurgeAllAsync, cancellation);
        else
            await PurgeAllAsync();
        return old.Count;

        Task PurgeAllAsync() => StorageParallelism.EachAsync(old, (record, token) => new(table.PurgeAsync(record, token)), cancellation);
    }

    /// <summary>What the comparison of files and records has found.</summary>
    /// <param name="Embargoes">The files whose embargo has ended.</param>
    /// <param name="Files">The new and changed files.</param>
    /// <param name="Records">The records that do not agree with their file.</param>
    /// <param name="Misnamed">The files whose records have a wrong file name.</param>
    /// <param name="Orphans">The records with a wrong file name whose file is gone.</param>
    private sealed record Work(
        IReadOnlyList<string> Embargoes, IReadOnlyList<string> Files, IReadOnlyList<DueRecord> Records, IReadOnlyList<string> Misnamed,
        IReadOnlyList<ArticleRecord> Orphans)
    {
        /// <summary>The records whose file is gone.</summary>
        public IReadOnlyList<DueRecord> Lost { get; } = [.. Records.Where(record => record.IsLost)];

        /// <summary>Whether any file is gone.</summary>
        public bool HasLosses => Lost.Count + Orphans.Count > 0;
    }

    [LoggerMessage(22, LogLevel.Information, "Read {Count} {Files} again, with a new version of the parser or a new configuration.")]
    private partial void LogReread(int count, string files);

    [LoggerMessage(21, LogLevel.Error, "Could not publish {Blob}; a later sweep will try again: {Reason}")]
    private partial void LogFailed(string blob, string reason);
}
