using Feed.Local.Files;
using Feed.Storage.Sweeping;
using Feed.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Feed.Tests.Local;

/// <summary>The steps of tests that watch a folder.</summary>
internal static class FolderWatchSteps
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static FolderWatch Watch(TestFeed feed, string folder, ILogger<FolderWatch>? log = null, ILogger? brakeLog = null) =>
        Watch(feed, [folder], log, brakeLog);

    public static FolderWatch Watch(TestFeed feed, string[] folders, ILogger<FolderWatch>? log = null, ILogger? brakeLog = null)
    {
        var files = NamedFiles.FromCommandLine(folders);
        return new(
            MirroredFiles.Articles(files),
            new Uploader(feed.Storage.Articles),
            new FolderBrake(feed.Storage.Config, () => files.ConfigurationFolders, feed.Get<WithdrawalBrake>(), feed.Time, brakeLog ?? NullLogger.Instance),
            feed.Time,
            log ?? NullLogger<FolderWatch>.Instance);
    }

    /// <summary>A watch whose brake also writes to the log.</summary>
    public static FolderWatch LoggedWatch(TestFeed feed, string folder, ILogger<FolderWatch> log) => Watch(feed, folder, log, log);

    /// <summary>The first upload, a second after the files were written.</summary>
    public static Task StartAsync(TestFeed feed, FolderWatch watch)
    {
        feed.Time.Advance(TimeSpan.FromSeconds(1));
        return watch.UploadAllAsync(Cancellation);
    }

    /// <summary>A change counts once two polls, half a second apart, have seen it.</summary>
    public static async Task PollAsync(TestFeed feed, FolderWatch watch)
    {
        for (var look = 0; look < 4; look++)
        {
            await watch.PollAsync(Cancellation);
            feed.Time.Advance(TimeSpan.FromMilliseconds(250));
        }
    }

    public static async Task<int> CountAsync(TestFeed feed) => await feed.Storage.Articles.GetBlobsAsync(cancellationToken: Cancellation).CountAsync(Cancellation);

    public static async Task<bool> IsThereAsync(TestFeed feed, string blob) => await feed.Storage.Articles.GetBlobClient(blob).ExistsAsync(Cancellation);
}
