using Feed.Storage;
using Feed.Storage.Publishing;
using Feed.Storage.Sweeping;

namespace Feed.Local.Files;

/// <summary>The watch of the named article files and that of the configuration files beside them.</summary>
internal sealed class FileWatches : IDisposable
{
    private readonly FolderWatch[] watches;
    private readonly bool any;
    private readonly TimeProvider time;

    /// <summary>Makes the watches; nothing is looked at yet.</summary>
    /// <param name="files">What the user named.</param>
    /// <param name="storage">Where to.</param>
    /// <param name="publisher">Withdraws the articles of deleted files.</param>
    /// <param name="brake">Told what is held back.</param>
    /// <param name="time">Tells how long a file has been as it is.</param>
    /// <param name="log">Told what cannot be read.</param>
    public FileWatches(NamedFiles files, FeedStorage storage, Publisher publisher, WithdrawalBrake brake, TimeProvider time,
        ILogger<FolderWatch> log)
    {
        any = files.Any;
        this.time = time;

        // Configuration first, so that the articles are read by it at once.
        watches =
        [
            new FolderWatch(WatchedFiles.Configuration(files), new Uploader(storage.Config), Brake(), time, log),
            new FolderWatch(WatchedFiles.Articles(files), new Uploader(storage.Articles, publisher.PublishAsync), Brake(), time, log),
        ];

        FolderBrake Brake() => new(storage.Config, () => files.ConfigurationFolders, brake, time, log);
    }

    /// <summary>Makes the containers agree with the files.</summary>
    public async Task UploadAllAsync(CancellationToken cancellation)
    {
        foreach (var watch in watches)
            await watch.UploadAllAsync(cancellation);
    }

    /// <summary>The same at the start. Waits for files that were saved a moment ago, so that the number of articles counts them.</summary>
    public async Task StartUpAsync(CancellationToken cancellation)
    {
        await UploadAllAsync(cancellation);
        if (!Array.Exists(watches, watch => watch.Waits))
            return;
        await Task.Delay(SettledFiles.Quiet, time, cancellation);
        await LookAsync(cancellation);
    }

    /// <summary>One look of each.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        foreach (var watch in watches)
            await watch.LookAsync(cancellation);
    }

    /// <summary>Watches from now on, if anything was named.</summary>
    public Task StartAsync(CancellationToken cancellation) =>
        any ? Task.WhenAll(watches.Select(watch => watch.StartAsync(cancellation))) : Task.CompletedTask;

    /// <summary>Ends the watches.</summary>
    public Task StopAsync(CancellationToken cancellation) => Task.WhenAll(watches.Select(watch => watch.StopAsync(cancellation)));

    /// <summary>Makes the next looks upload whatever storage lacks.</summary>
    public void StartAnew() => Array.ForEach(watches, watch => watch.StartAnew());

    /// <inheritdoc />
    public void Dispose() => Array.ForEach(watches, watch => watch.Dispose());
}
