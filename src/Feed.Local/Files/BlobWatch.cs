using Azure;
using Azure.Identity;
using Feed.Storage;
using Feed.Storage.Publishing;
using Feed.Storage.Sweeping;

namespace Feed.Local.Files;

/// <summary>Takes the place of storage events, which Azurite lacks: looks for changed blobs twice a second and publishes them.</summary>
/// <param name="storage">The container.</param>
/// <param name="publisher">Publishes.</param>
/// <param name="sweep">Mends the rest.</param>
/// <param name="time">Tells when to sweep.</param>
/// <param name="log">Tells when storage is away.</param>
internal sealed partial class BlobWatch(FeedStorage storage, Publisher publisher, Sweep sweep, TimeProvider time, ILogger<BlobWatch> log)
    : BackgroundService
{
    private const int Parallelism = 4;

    /// <summary>A sweep that took long is followed by a pause so many times as long: Azurite is there for readers too.</summary>
    private const int RestPerWork = 4;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    /// <summary>Storage answers, so there is no reason to spare it; the user waits for the container.</summary>
    private static readonly TimeSpan LookForContainer = TimeSpan.FromSeconds(2);

    /// <summary>Due embargoes and a changed configuration wait for the sweep.</summary>
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(10);

    private Dictionary<string, string> known = [];
    private DateTimeOffset swept;
    private TimeSpan rest;
    private bool dirty;
    private bool madeAnew;

    /// <summary>Called when the lost container was made anew, which an operator has confirmed: it lacks the files that are there.</summary>
    public Action? MadeAnew { get; set; }

    /// <summary>Brings the records into agreement with all that the container holds.</summary>
    public async Task CatchUpAsync(CancellationToken cancellation)
    {
        // Listed first: what changes during the sweep is found by the next look.
        var listed = await ListAsync(cancellation);
        if (await AgreesAsync(cancellation))
            known = listed;
        else
            await LookAsync(cancellation);
    }

    /// <summary>One look: publishes what is new, changed or gone since the last; sweeps once it is quiet again.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        var listed = await ListAsync(cancellation);
        var gone = known.Keys.Where(name => !listed.ContainsKey(name)).ToList();
        if (madeAnew || WithdrawalBrake.IsMass(gone.Count, known.Count))
        {
            // The sweep decides: it holds back what nobody confirms. What a file watch deleted is withdrawn already.
            gone.ForEach(name => known.Remove(name));
            gone.Clear();
            (dirty, madeAnew) = (true, false);
        }

        string[] changed = [.. listed.Where(blob => known.GetValueOrDefault(blob.Key) != blob.Value).Select(blob => blob.Key), .. gone];
        await Parallel.ForEachAsync(changed, new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellation },
            async (name, token) =>
        {
            try
            {
                await publisher.PublishAsync(name, token);
            }
            catch (Exception fault) when (!token.IsCancellationRequested && !IsStorageFault(fault))
            {
                // Whatever it is about this file, the others are not to wait for it; the sweep tries it again.
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
            dirty = true;
        else if (time.GetUtcNow() - swept is var since && since > rest && (dirty || since > SweepInterval))
            await SweepAsync(anew: false, cancellation);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var told = "";
        for (var pause = Interval; ;)
        {
            await Task.Delay(pause, time, stoppingToken);
            try
            {
                await LookAsync(stoppingToken);
                if (pause != Interval)
                    LogBack();
                (pause, told) = (Interval, "");
            }
            catch (LostContainerException lost) when (!stoppingToken.IsCancellationRequested)
            {
                if (told != lost.Advice)
                    LogLost(told = lost.Advice);
                pause = LookForContainer;
            }
            catch (Exception fault) when (IsStorageFault(fault) && !stoppingToken.IsCancellationRequested)
            {
                if (pause == Interval)
                    LogAway(told = Reason(fault));
                pause = pause < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    /// <summary>Sweeps until every file and every record has been compared; a large folder takes several runs, and a round.</summary>
    /// <returns>Whether nothing failed.</returns>
    private async Task<bool> AgreesAsync(CancellationToken cancellation)
    {
        bool files = false, records = false, round = false, well = true;
        for (var anew = true; !(files && records && round); anew = false)
        {
            if (await SweepAsync(anew, cancellation) is not { } report)
                return false;
            files |= report.Files.Ended;
            records |= report.Records.Ended;
            round |= !report.IsInRound;
            well &= report.Failed == 0;
        }

        return well;
    }

    /// <summary>After several attempts the client library gives all their faults at once; the last says as much as all.</summary>
    private static string Reason(Exception fault) =>
        (fault is AggregateException all ? all.InnerExceptions[^1] : fault).Message.Split('\n')[0];

    private static bool IsStorageFault(Exception fault) =>
        fault is RequestFailedException or AggregateException or IOException or OperationCanceledException or AuthenticationFailedException;

    private async Task<SweepReport?> SweepAsync(bool anew, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        var report = await sweep.RunAsync(anew, cancellation);
        swept = time.GetUtcNow();
        rest = time.GetElapsedTime(began) * RestPerWork;
        dirty = report is null;
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
        catch (RequestFailedException fault) when (fault is { Status: 404, ErrorCode: "ContainerNotFound" })
        {
            // Throws unless an operator has confirmed that it may be empty.
            await storage.CreateMissingAsync(cancellation);
            blobs.Clear();
            madeAnew = true;
            MadeAnew?.Invoke();
        }

        return blobs;
    }

    [LoggerMessage(4, LogLevel.Error, "Nothing is published or withdrawn: {Reason}")]
    private partial void LogLost(string reason);

    [LoggerMessage(1, LogLevel.Warning, "Storage does not answer, trying again: {Reason}")]
    private partial void LogAway(string reason);

    [LoggerMessage(3, LogLevel.Error, "Could not publish {Blob}, the next sweep tries again: {Reason}")]
    private partial void LogFailed(string blob, string reason);

    [LoggerMessage(2, LogLevel.Information, "Storage answers again.")]
    private partial void LogBack();
}
