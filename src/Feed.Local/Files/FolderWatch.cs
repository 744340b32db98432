using Azure;

namespace Feed.Local.Files;

/// <summary>Keeps the container as the named files and folders are. Looks by itself: notifications get lost on network and container drives.</summary>
/// <param name="files">What the user named.</param>
/// <param name="uploader">Writes.</param>
/// <param name="log">Tells what could not be read.</param>
internal sealed partial class FolderWatch(NamedFiles files, Uploader uploader, ILogger<FolderWatch> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(300);

    private readonly Dictionary<string, NamedFile> uploaded = [];
    private readonly HashSet<NamedFile> complained = [];
    private IReadOnlyDictionary<string, NamedFile> last = new Dictionary<string, NamedFile>();

    /// <summary>Uploads all that is there and deletes what has gone while nobody watched.</summary>
    public async Task UploadAllAsync(CancellationToken cancellation)
    {
        last = files.Scan();
        foreach (var folder in files.Folders)
        {
            foreach (var gone in (await uploader.FromFolderAsync(folder, cancellation)).Where(blob => !last.ContainsKey(blob) && !NamedFiles.MayBeThere(folder, blob)))
                await uploader.DeleteAsync(gone, cancellation);
        }

        foreach (var file in last.Values)
            await TryUploadAsync(file, cancellation);
    }

    /// <summary>One look: uploads files that are as they were a moment ago, since one that still grows is being written, and deletes those gone.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        var now = files.Scan();
        foreach (var file in now.Values.Where(file => uploaded.GetValueOrDefault(file.Blob) != file && last.GetValueOrDefault(file.Blob) == file))
            await TryUploadAsync(file, cancellation);
        foreach (var gone in uploaded.Keys.Where(blob => !now.ContainsKey(blob) && !last.ContainsKey(blob) && !NamedFiles.MayBeThere(uploaded[blob].Folder, blob)).ToList())
        {
            await uploader.DeleteAsync(gone, cancellation);
            uploaded.Remove(gone);
        }

        last = now;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        var told = "";
        while (files.Any && await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is RequestFailedException or AggregateException or IOException || (fault is TaskCanceledException && !stoppingToken.IsCancellationRequested))
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
