using Azure;

namespace Feed.Local.Files;

/// <summary>
/// Keeps a container as files on disk are. Looks by itself: notifications get lost on network and container drives, when many files change
/// at once, and when a folder is replaced.
/// </summary>
/// <param name="watched">The files.</param>
/// <param name="uploader">Writes.</param>
/// <param name="brake">Asked before files that are gone are deleted from storage.</param>
/// <param name="time">Tells how long a file has been as it is.</param>
/// <param name="log">Tells what could not be read.</param>
internal sealed partial class FolderWatch(
    WatchedFiles watched, Uploader uploader, FolderBrake brake, TimeProvider time, ILogger<FolderWatch> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly Dictionary<string, NamedFile> uploaded = [];
    private readonly HashSet<NamedFile> complained = [];
    private readonly SettledFiles settled = new(time);
    private IReadOnlyDictionary<string, NamedFile> last = new Dictionary<string, NamedFile>();
    private volatile bool anew;

    /// <summary>Whether the last look left out files that may still be being written.</summary>
    public bool Waits => settled.Waits;

    /// <summary>
    /// Uploads all that is there and deletes what has gone while nobody watched. What is being written at the moment is left to the next
    /// looks.
    /// </summary>
    public async Task UploadAllAsync(CancellationToken cancellation)
    {
        uploaded.Clear();
        brake.Watch(watched.Folders());
        last = watched.Scan();
        foreach (var folder in watched.Folders())
        {
            foreach (var blob in (await uploader.FromFolderAsync(folder, cancellation)).Where(blob => !last.ContainsKey(blob)))
                uploaded.TryAdd(blob, new NamedFile(blob, Path.Combine(folder, blob), folder, Length: -1, default));
        }

        foreach (var file in settled.AtFirstSight(last.Values))
            await TryUploadAsync(file, cancellation);
        await DeleteGoneAsync(last, cancellation);
    }

    /// <summary>Makes the next look upload whatever storage lacks: it may have lost something.</summary>
    public void StartAnew() => anew = true;

    /// <summary>One look: uploads files that nobody writes to any more, and deletes those gone.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        if (anew)
        {
            await UploadAllAsync(cancellation);
            anew = false;
        }

        brake.Watch(watched.Folders());
        var now = watched.Scan();
        foreach (var file in settled.Among(now.Values.Where(file => uploaded.GetValueOrDefault(file.Blob) != file)))
            await TryUploadAsync(file, cancellation);
        await DeleteGoneAsync(now, cancellation);
        last = now;
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        brake.Dispose();
        base.Dispose();
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        var told = "";
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception fault)
                when (fault is RequestFailedException or AggregateException or IOException
                    || (fault is TaskCanceledException && !stoppingToken.IsCancellationRequested))
            {
                // Storage is away for a moment; the blob watch says so, and the next look tries again.
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                // A watch that ends takes nothing more in, and nobody would know.
                if (told != fault.Message)
                    LogFailed(told = fault.Message);
            }
        }
    }

    /// <summary>Deletes what neither this look nor the last one found.</summary>
    private async Task DeleteGoneAsync(IReadOnlyDictionary<string, NamedFile> now, CancellationToken cancellation)
    {
        var gone = uploaded.Values
            .Where(file => !now.ContainsKey(file.Blob) && !last.ContainsKey(file.Blob) && !NamedFiles.MayBeThere(file.Folder, file.Blob))
            .ToList();
        brake.TellLost([.. uploaded.Values.Where(file => file.Folder.Length > 0 && !Directory.Exists(file.Folder))], uploaded.Count);
        foreach (var file in await brake.LetAsync(gone, uploaded.Count, cancellation))
        {
            await uploader.DeleteAsync(file.Blob, cancellation);
            uploaded.Remove(file.Blob);
        }
    }

    private async Task TryUploadAsync(NamedFile file, CancellationToken cancellation)
    {
        try
        {
            await uploader.UploadAsync(file, cancellation);
            uploaded[file.Blob] = file;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            if (complained.Add(file))
                LogUnreadable(file.Path, fault.Message);
        }
        catch (RequestFailedException fault) when (fault.Status == 400)
        {
            // Its name is too long, say; the other files are not to wait for it.
            if (complained.Add(file))
                LogRefused(file.Path, fault.Message.Split('\n')[0]);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Cannot read {Path}, trying again: {Reason}")]
    private partial void LogUnreadable(string path, string reason);

    [LoggerMessage(2, LogLevel.Warning, "Storage does not take {Path}, so it is in no feed: {Reason}")]
    private partial void LogRefused(string path, string reason);

    [LoggerMessage(3, LogLevel.Error, "Cannot look for changed files, trying again: {Reason}")]
    private partial void LogFailed(string reason);
}
