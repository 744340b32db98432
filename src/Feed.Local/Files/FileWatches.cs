using Feed.Storage;
using Feed.Storage.Publishing;
using Feed.Storage.Sweeping;

namespace Feed.Local.Files;

/// <summary>The watches of the named article files and of the configuration files next to them.</summary>
internal sealed class FileWatches : IDisposable
{
    private readonly FolderWatch[] watches;
    private readonly bool isActive;
    private readonly TimeProvider time;

    /// <summary>Creates the watches without starting them.</summary>
    /// <param name="files">The files and folders that the user named.</param>
    /// <param name="storage">Has the containers to upload to.</param>
    /// <param name="publisher">Withdraws the articles of deleted files.</param>
    /// <param name="brake">Receives the blocked withdrawals.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">Records files that cannot be read.</param>
    public FileWatches(NamedFiles files, FeedStorage storage, Publisher publisher, WithdrawalBrake brake, TimeProvider time,
        ILogger<FolderWatch> log)
    {
        isActive = !files.IsEmpty;
        this.time = time;

        // Configuration first, so that the articles are read with it.
        watches =
        [
            new FolderWatch(MirroredFiles.Configuration(files), new Uploader(storage.Config), CreateBrake(), time, log),
            new FolderWatch(
                MirroredFiles.Articles(files), new Uploader(storage.Articles, publisher.PublishAsync), CreateBrake(), time, log),
        ];

        FolderBrake CreateBrake() => new(storage.Config, () => files.ConfigurationFolders, brake, time, log);
    }

    /// <summary>Makes the containers match the files.</summary>
    public async Task UploadAllAsync(CancellationToken cancellation)
    {
        foreach (var watch in watches)
            await watch.UploadAllAsync(cancellation);
    }

    /// <summary>Uploads at startup. Waits for files that were saved a moment ago, so that the banner counts them too.</summary>
    public async Task StartUpAsync(CancellationToken cancellation)
    {
        await UploadAllAsync(cancellation);
        if (!Array.Exists(watches, watch => watch.HasPendingFiles))
            return;
        await Task.Delay(StableFiles.QuietPeriod, time, cancellation);
        await PollAsync(cancellation);
    }

    /// <summary>Polls once with each watch.</summary>
    public async Task PollAsync(CancellationToken cancellation)
    {
        foreach (var watch in watches)
            await watch.PollAsync(cancellation);
    }

    /// <summary>Starts the watches if the user named anything.</summary>
    public Task StartAsync(CancellationToken cancellation) =>
        isActive ? Task.WhenAll(watches.Select(watch => watch.StartAsync(cancellation))) : Task.CompletedTask;

    /// <summary>Stops the watches.</summary>
    public Task StopAsync(CancellationToken cancellation) => Task.WhenAll(watches.Select(watch => watch.StopAsync(cancellation)));

    /// <summary>Makes the next poll of each watch upload every file that storage lacks.</summary>
    public void UploadAgain() => Array.ForEach(watches, watch => watch.UploadAgain());

    /// <inheritdoc />
    public void Dispose() => Array.ForEach(watches, watch => watch.Dispose());
}
