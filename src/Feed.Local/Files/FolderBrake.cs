using Azure.Storage.Blobs;
using Feed.Storage;
using Feed.Storage.Sweeping;

namespace Feed.Local.Files;

/// <summary>Holds back the deletion of many articles whose files are gone but were not seen to be deleted.</summary>
/// <param name="config">May hold the confirmation.</param>
/// <param name="folders">Folders that may hold it.</param>
/// <param name="brake">Told what is held back.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Told once that something is held back.</param>
internal sealed partial class FolderBrake(
    BlobContainerClient config, Func<IReadOnlyList<string>> folders, WithdrawalBrake brake, TimeProvider time, ILogger log) : IDisposable
{
    /// <summary>An event may come a moment after the files are gone.</summary>
    private const int LooksBeforeWords = 3;

    private readonly DeletionWitness witness = new(time);
    private readonly object lost = new();
    private int looks;
    private int looksAtLost;

    /// <summary>Sees deletions from now on.</summary>
    public void Watch(IReadOnlyList<string> watched) => witness.Watch(watched);

    /// <summary>Those of the files that are gone that may be deleted from storage.</summary>
    /// <param name="gone">Files that are no longer there.</param>
    /// <param name="examined">How many files there were.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<IReadOnlyList<NamedFile>> LetAsync(IReadOnlyList<NamedFile> gone, int examined, CancellationToken cancellation)
    {
        var unseen = gone.Where(file => !witness.Saw(file.Path)).ToHashSet();
        if (!WithdrawalBrake.IsMass(unseen.Count, examined) || await IsConfirmedAsync(cancellation))
        {
            Release();
            return gone;
        }

        if (++looks == LooksBeforeWords)
        {
            brake.Report(this, new HeldWithdrawals(unseen.Count, examined, time.GetUtcNow()));
            LogHeldBack(
                unseen.Count, examined, string.Join(", ", unseen.Select(file => file.Folder).Distinct()), FeedStorage.ConfirmationBlob,
                    string.Join(" or ", folders()));
        }

        return [.. gone.Where(file => !unseen.Contains(file))];
    }

    /// <summary>
    /// Says once, after a few looks, that a watched folder is no longer there, and once that it is back. Its articles stay.
    /// </summary>
    /// <param name="files">The files that were in folders that are gone.</param>
    /// <param name="examined">How many files there were.</param>
    public void TellLost(IReadOnlyList<NamedFile> files, int examined)
    {
        if (files.Count == 0)
        {
            if (looksAtLost >= LooksBeforeWords)
            {
                brake.Report(lost, held: null);
                LogFolderBack();
            }

            looksAtLost = 0;
        }
        else if (++looksAtLost == LooksBeforeWords)
        {
            brake.Report(lost, new HeldWithdrawals(files.Count, examined, time.GetUtcNow()));
            LogFolderLost(string.Join(", ", files.Select(file => file.Folder).Distinct()), files.Count);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        brake.Report(this, held: null);
        brake.Report(lost, held: null);
        witness.Dispose();
    }

    /// <summary>The folder that came back may be another one, or the same one which its witness lost sight of.</summary>
    private void Release()
    {
        if (looks >= LooksBeforeWords)
        {
            brake.Report(this, held: null);
            LogReleased();
        }

        if (looks > 0)
            witness.Renew();
        looks = 0;
    }

    /// <summary>Takes the confirmation away, since it counts once; one that nobody needed for long counts no more.</summary>
    private async Task<bool> IsConfirmedAsync(CancellationToken cancellation)
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
        30,
        LogLevel.Warning,
        "{Gone} of {Files} files in {Folders} are gone, and nobody was seen to delete them: their articles stay until the files are back. To withdraw them, put a file {Confirmation} into {ConfigFolders}.")]
    private partial void LogHeldBack(int gone, int files, string folders, string confirmation, string configFolders);

    [LoggerMessage(
        32,
        LogLevel.Warning,
        "The folder {Folder} is no longer there: its {Files} articles stay, and nothing new is taken in until it is back. If it was moved for good, start Feed with its new name.")]
    private partial void LogFolderLost(string folder, int files);

    [LoggerMessage(33, LogLevel.Information, "The folder is back.")]
    private partial void LogFolderBack();

    [LoggerMessage(31, LogLevel.Information, "Nothing is held back any more.")]
    private partial void LogReleased();
}
