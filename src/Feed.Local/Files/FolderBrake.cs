using Azure.Storage.Blobs;
using Feed.Storage;
using Feed.Storage.Sweeping;

namespace Feed.Local.Files;

/// <summary>
/// Holds back the withdrawal of many articles whose files are gone and were not seen being deleted one by one, such as the files of a
/// folder that was unmounted or moved away.
/// </summary>
/// <param name="config">The container that may contain the confirmation.</param>
/// <param name="folders">The folders that may contain it.</param>
/// <param name="brake">Receives the blocked withdrawals.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Records once that withdrawals are held back.</param>
internal sealed partial class FolderBrake(
    BlobContainerClient config, Func<IReadOnlyList<string>> folders, WithdrawalBrake brake, TimeProvider time, ILogger log) : IDisposable
{
    /// <summary>The event of a deletion may arrive a moment after the file is gone.</summary>
    private const int PollsBeforeReport = 3;

    private readonly DeletionTracker tracker = new(time);

    /// <summary>The key of reports about lost folders. Reports about missing files use this <see cref="FolderBrake"/> as the key.</summary>
    private readonly object lostFolders = new();
    private int pollsWhileBlocked;
    private int pollsWithLostFolder;
    private string[] lost = [];

    /// <summary>Starts to observe deletions in the folders.</summary>
    public void Watch(IReadOnlyList<string> watched) => tracker.Watch(watched);

    /// <summary>The missing files whose blobs may be deleted from storage.</summary>
    /// <param name="gone">The missing files.</param>
    /// <param name="examined">How many files there were in all.</param>
    /// <param name="cancellation">Cancels the calls to storage.</param>
    public async Task<IReadOnlyList<NamedFile>> FilterAsync(IReadOnlyList<NamedFile> gone, int examined, CancellationToken cancellation)
    {
        var unseen = gone.Where(file => !tracker.SawDeletionOf(file.Path)).ToHashSet();
        if (!WithdrawalBrake.IsMass(unseen.Count, examined) || await ConsumeConfirmationAsync(cancellation))
        {
            Release();
            return gone;
        }

        if (++pollsWhileBlocked == PollsBeforeReport)
        {
            var names = FoldersOf(unseen);
            brake.Report(this, new BlockedWithdrawals(unseen.Count, examined, time.GetUtcNow()) { Folders = names });
            LogBlocked(unseen.Count, examined, names, FeedStorage.ConfirmationBlob, string.Join(" or ", folders()));

            // On Linux a watcher may stop reporting after a folder was moved out of it at the same time as another change.
            tracker.Renew();
        }

        return [.. gone.Where(file => !unseen.Contains(file))];
    }

    /// <summary>
    /// Logs once, after a few polls, that a watched folder is missing, and once that it is back. Its articles stay published.
    /// </summary>
    /// <param name="files">The files of the missing folders.</param>
    /// <param name="examined">How many files there were in all.</param>
    public void ReportLostFolders(IReadOnlyList<NamedFile> files, int examined)
    {
        if (files.Count == 0)
        {
            if (pollsWithLostFolder >= PollsBeforeReport)
            {
                brake.Report(lostFolders, blocked: null);

                // The files may also have dropped out of the list because storage lost their blobs.
                if (Array.TrueForAll(lost, Directory.Exists))
                    LogFolderRecovered(string.Join(", ", lost));
            }

            pollsWithLostFolder = 0;
        }
        else if (++pollsWithLostFolder == PollsBeforeReport)
        {
            var names = FoldersOf(files);
            brake.Report(lostFolders, new BlockedWithdrawals(files.Count, examined, time.GetUtcNow()) { Folders = names });
            lost = [.. files.Select(file => file.Folder).Distinct()];
            LogFolderLost(names, files.Count);
        }
    }

    private static string FoldersOf(IEnumerable<NamedFile> files) => string.Join(", ", files.Select(file => file.Folder).Distinct());

    /// <inheritdoc />
    public void Dispose()
    {
        brake.Report(this, blocked: null);
        brake.Report(lostFolders, blocked: null);
        tracker.Dispose();
    }

    /// <summary>
    /// Unblocks the withdrawals, and restarts the tracker: a folder that came back may be a different one or no longer watched.
    /// </summary>
    private void Release()
    {
        if (pollsWhileBlocked >= PollsBeforeReport)
        {
            brake.Report(this, blocked: null);
            LogReleased();
        }

        if (pollsWhileBlocked > 0)
            tracker.Renew();
        pollsWhileBlocked = 0;
    }

    /// <summary>Deletes the confirmation, which is valid only once. An old confirmation is void.</summary>
    /// <returns>Whether there was a valid one.</returns>
    private async Task<bool> ConsumeConfirmationAsync(CancellationToken cancellation)
    {
        foreach (var file in folders().Select(folder => Path.Combine(folder, FeedStorage.ConfirmationBlob)).Where(File.Exists))
        {
            var isVoid = time.GetUtcNow() - File.GetLastWriteTimeUtc(file) > WithdrawalBrake.ConfirmationAge;
            File.Delete(file);
            if (!isVoid)
                return true;
        }

        return await config.GetBlobClient(FeedStorage.ConfirmationBlob).DeleteIfExistsAsync(cancellationToken: cancellation);
    }

    [LoggerMessage(
        80,
        LogLevel.Warning,
        "{Gone} of {Files} files in {Folders} are gone, but Feed did not see them being deleted one by one: their articles stay published. Put the files back or, to withdraw the articles, put a file {Confirmation} into {ConfigFolders}.")]
    private partial void LogBlocked(int gone, int files, string folders, string confirmation, string configFolders);

    [LoggerMessage(
        82,
        LogLevel.Warning,
        "The folder {Folder} is no longer there: its files ({Files}) stay published, and nothing new is uploaded until it is back. If it was moved for good, start Feed with its new name.")]
    private partial void LogFolderLost(string folder, int files);

    [LoggerMessage(83, LogLevel.Information, "The folder {Folder} is back.")]
    private partial void LogFolderRecovered(string folder);

    [LoggerMessage(81, LogLevel.Information, "Withdrawals are no longer held back.")]
    private partial void LogReleased();
}
