using Azure;
using Feed.Storage;
using Feed.Storage.Publishing;
using Feed.Storage.Sweeping;

namespace Feed.Local.Files;

/// <summary>Replaces storage events, which Azurite lacks: polls for changed blobs twice a second and publishes them.</summary>
/// <param name="storage">Has the container of articles.</param>
/// <param name="publisher">Publishes and withdraws articles.</param>
/// <param name="sweep">Repairs everything else.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Records when storage does not answer.</param>
internal sealed partial class BlobWatch(FeedStorage storage, Publisher publisher, Sweep sweep, TimeProvider time, ILogger<BlobWatch> log)
    : PollingService(Interval, MaxPause, time)
{
    private const int Parallelism = 4;

    /// <summary>The pause after a sweep is at least this many times as long as the sweep, so that Azurite has time for readers.</summary>
    private const int SweepPauseFactor = 4;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan MaxPause = TimeSpan.FromSeconds(15);

    /// <summary>The pause while only the container is missing: short, because the user waits for it.</summary>
    private static readonly TimeSpan ContainerPause = TimeSpan.FromSeconds(2);

    /// <summary>How often to sweep while no file changes: a sweep ends embargoes and applies a changed configuration.</summary>
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(10);

    private Dictionary<string, string> known = [];
    private DateTimeOffset lastSweep;
    private TimeSpan sweepPause;
    private bool needsSweep;
    private bool recreated;

    /// <summary>Called after a lost container was recreated with an operator's consent. The new container is empty.</summary>
    public Action? ContainerRecreated { get; set; }

    /// <summary>Brings the records up to date with the container.</summary>
    public async Task CatchUpAsync(CancellationToken cancellation)
    {
        // Lists first, so that the next poll finds what changes during the sweep.
        var listed = await ListAsync(cancellation);
        if (await SweepUntilCompleteAsync(cancellation))
            known = listed;
        else
            await PollAsync(cancellation);
    }

    /// <summary>
    /// Polls once: publishes new and changed blobs, and withdraws the articles of deleted ones. Sweeps when nothing has changed.
    /// </summary>
    public override async Task PollAsync(CancellationToken cancellation)
    {
        var listed = await ListAsync(cancellation);
        var gone = known.Keys.Where(name => !listed.ContainsKey(name)).ToList();
        if (recreated || WithdrawalBrake.IsMass(gone.Count, known.Count))
        {
            // Leaves mass deletions to the sweep, which holds them back until they are confirmed. The file watch has already withdrawn the
            // articles whose blobs it deleted.
            gone.ForEach(name => known.Remove(name));
            gone.Clear();
            (needsSweep, recreated) = (true, false);
        }

        string[] changed = [.. listed.Where(blob => known.GetValueOrDefault(blob.Key) != blob.Value).Select(blob => blob.Key), .. gone];
        await Parallel.ForEachAsync(changed, new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellation },
            async (name, token) =>
        {
            try
            {
                await publisher.PublishAsync(name, token);
            }
            catch (Exception fault) when (!token.IsCancellationRequested && !fault.IsStorageFault())
            {
                // One bad file must not delay the others; the sweep tries it again.
                LogFailed(name, fault.Message.Split('\n')[0]);
            }

            lock (known)
            {
                if (listed.TryGetValue(name, out var etag))
                    known[name] = etag;
                else
                    known.Remove(name);
            }
        });
        if (changed.Length > 0)
            needsSweep = true;
        else if (Time.GetUtcNow() - lastSweep is var since && since > sweepPause && (needsSweep || since > SweepInterval))
            await SweepAsync(fromStart: false, cancellation);
    }

    /// <inheritdoc />
    protected override string KindOf(Exception fault) => fault switch
    {
        LostContainerException lost => lost.Advice,
        _ when fault.IsStorageFault() => nameof(StorageFaults),
        _ => base.KindOf(fault),
    };

    /// <inheritdoc />
    protected override TimeSpan PauseAfter(Exception fault, TimeSpan last) =>
        fault is LostContainerException ? ContainerPause : base.PauseAfter(fault, last);

    /// <inheritdoc />
    protected override void Report(Exception fault)
    {
        if (fault is LostContainerException lost)
            LogLost(lost.Advice);
        else if (fault.IsStorageFault())
            LogUnavailable(fault.Reason());
        else
            LogBroken(fault);
    }

    /// <inheritdoc />
    protected override void ReportRecovery() => LogRecovered();

    /// <summary>Sweeps until every file and record has been compared. A large folder takes several runs and a round.</summary>
    /// <returns>Whether every run succeeded.</returns>
    private async Task<bool> SweepUntilCompleteAsync(CancellationToken cancellation)
    {
        bool files = false, records = false, round = false, succeeded = true;
        for (var fromStart = true; !(files && records && round); fromStart = false)
        {
            if (await SweepAsync(fromStart, cancellation) is not { } report)
                return false;
            files |= report.Files.ReachedEnd;
            records |= report.Records.ReachedEnd;
            round |= !report.IsInRound;
            succeeded &= report.Failed == 0;
        }

        return succeeded;
    }

    private async Task<SweepReport?> SweepAsync(bool fromStart, CancellationToken cancellation)
    {
        var began = Time.GetTimestamp();
        var report = await sweep.RunAsync(fromStart, cancellation);
        lastSweep = Time.GetUtcNow();
        sweepPause = Time.GetElapsedTime(began) * SweepPauseFactor;
        needsSweep = report is null;
        return report;
    }

    private async Task<Dictionary<string, string>> ListAsync(CancellationToken cancellation)
    {
        var blobs = new Dictionary<string, string>();
        try
        {
            await foreach (var blob in storage.Articles.GetBlobsAsync(cancellationToken: cancellation))
                blobs[blob.Name] = blob.Properties.ETag!.Value.ToString("H");
        }
        catch (RequestFailedException fault) when (fault.IsContainerMissing())
        {
            // Throws unless an operator has confirmed that the container may be empty.
            await storage.CreateMissingAsync(cancellation);
            blobs.Clear();
            recreated = true;
            ContainerRecreated?.Invoke();
        }

        return blobs;
    }

    [LoggerMessage(76, LogLevel.Error, "Nothing is published or withdrawn: {Reason}")]
    private partial void LogLost(string reason);

    [LoggerMessage(73, LogLevel.Warning, "Storage is not responding; trying again: {Reason}")]
    private partial void LogUnavailable(string reason);

    [LoggerMessage(77, LogLevel.Error, "Could not look for changed files; trying again.")]
    private partial void LogBroken(Exception fault);

    [LoggerMessage(75, LogLevel.Error, "Could not publish {Blob}; the next sweep will try again: {Reason}")]
    private partial void LogFailed(string blob, string reason);

    [LoggerMessage(74, LogLevel.Information, "Feed is looking for changed files again.")]
    private partial void LogRecovered();
}
