using Azure;
using Feed.Storage;

namespace Feed.Local.Files;

/// <summary>
/// Keeps a container in sync with files on disk. It polls, because notifications get lost on network and container drives, when many files
/// change at once, and when a folder is replaced.
/// </summary>
/// <param name="mirrored">The files to watch.</param>
/// <param name="uploader">Writes and deletes blobs.</param>
/// <param name="brake">Decides which missing files may be deleted from storage.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Records files that cannot be read or uploaded.</param>
internal sealed partial class FolderWatch(
    MirroredFiles mirrored, Uploader uploader, FolderBrake brake, TimeProvider time, ILogger<FolderWatch> log)
    : PollingService(Interval, MaxPause, time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    /// <summary>Short, so that a saved file is uploaded soon after storage is back.</summary>
    private static readonly TimeSpan MaxPause = TimeSpan.FromSeconds(4);

    private readonly Dictionary<string, NamedFile> uploaded = [];
    private readonly HashSet<NamedFile> reportedVersions = [];
    private readonly HashSet<string> reportedOnce = [];
    private readonly StableFiles stable = new(time);
    private IReadOnlyDictionary<string, NamedFile> last = new Dictionary<string, NamedFile>();
    private volatile bool uploadAgain;

    /// <summary>Whether the last poll skipped files that may not be completely written.</summary>
    public bool HasPendingFiles => stable.HasPendingFiles;

    /// <summary>
    /// Uploads every file, and deletes the blobs of files that vanished while the watch was off. Leaves unfinished files to
    /// later polls.
    /// </summary>
    public async Task UploadAllAsync(CancellationToken cancellation)
    {
        uploaded.Clear();
        brake.Watch(mirrored.Folders());
        last = mirrored.Scan();
        foreach (var folder in mirrored.Folders())
        {
            foreach (var blob in (await uploader.ListBlobsFromAsync(folder, cancellation)).Where(blob => !last.ContainsKey(blob)))
                // Length and time of the vanished file are unknown, so a file that comes back counts as changed.
                uploaded.TryAdd(blob, new NamedFile(blob, Path.Combine(folder, blob), folder, Length: -1, default));
        }

        foreach (var file in stable.SelectCompleteOnFirstScan(Uploadable(last.Values)))
            await TryUploadAsync(file, cancellation);
        await DeleteGoneAsync(last, cancellation);
    }

    /// <summary>Makes the next poll upload every file that storage lacks, because storage may have lost some.</summary>
    public void UploadAgain() => uploadAgain = true;

    /// <summary>Polls once: uploads changed files that are written completely, deletes blobs of missing files.</summary>
    public override async Task PollAsync(CancellationToken cancellation)
    {
        if (uploadAgain)
        {
            await UploadAllAsync(cancellation);
            uploadAgain = false;
        }

        brake.Watch(mirrored.Folders());
        var now = mirrored.Scan();
        await UploadAsync(
            stable.SelectComplete(Uploadable(now.Values).Where(file => uploaded.GetValueOrDefault(file.Blob) != file)), cancellation);
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
    protected override void Report(Exception fault)
    {
        // The blob watch logs that storage is not responding.
        if (!fault.IsStorageFault())
            LogFailed(fault.Reason());
    }

    /// <summary>The files without those that cannot be uploaded because of their name or kind. Each of those is logged once.</summary>
    private IEnumerable<NamedFile> Uploadable(IEnumerable<NamedFile> files)
    {
        foreach (var file in files)
        {
            if (file is { Twin: { } twin } && reportedOnce.Add($"{file.Path}\n{twin}"))
                LogTwin(ComposedName.EscapeMarks(file.Path), twin);
            if (file is { Duplicate: { } duplicate } && reportedOnce.Add($"{file.Path}\n{duplicate}"))
                LogDuplicate(duplicate, file.Path, file.Blob);
            if (file is { IsSpecial: false, Problem: null })
                yield return file;
            else if (reportedOnce.Add(file.Path))
                LogUnusable(file);
        }
    }

    private void LogUnusable(NamedFile file)
    {
        if (file.Problem is { } problem)
            LogUnusableName(file.Path, problem);
        else
            LogSpecial(file.Path);
    }

    /// <summary>Deletes the blobs of files that neither this poll nor the last one found.</summary>
    private async Task DeleteGoneAsync(IReadOnlyDictionary<string, NamedFile> now, CancellationToken cancellation)
    {
        var gone = uploaded.Values
            .Where(file => !now.ContainsKey(file.Blob) && !last.ContainsKey(file.Blob) && !NamedFiles.MayStillExist(file.Folder, file.Blob))
            .ToList();
        brake.ReportLostFolders(
            [.. uploaded.Values.Where(file => file.Folder.Length > 0 && !Directory.Exists(file.Folder))], uploaded.Count);
        foreach (var file in await brake.FilterAsync(gone, uploaded.Count, cancellation))
        {
            await uploader.DeleteAsync(file.Blob, cancellation);
            uploaded.Remove(file.Blob);
        }
    }

    /// <summary>Uploads files. Those left when storage fails are uploaded by the next poll.</summary>
    private async Task UploadAsync(IReadOnlyList<NamedFile> files, CancellationToken cancellation)
    {
        var done = 0;
        try
        {
            for (; done < files.Count; done++)
                await TryUploadAsync(files[done], cancellation);
        }
        finally
        {
            stable.Requeue(files.Skip(done));
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
            if (reportedVersions.Add(file))
                LogUnreadable(file.Path, fault.Message);
        }
        catch (RequestFailedException fault) when (fault.Status == 400)
        {
            // For example, its name is too long. The other files must not wait for it.
            if (reportedVersions.Add(file))
                LogRefused(file.Path, fault.Reason());
        }
    }

    [LoggerMessage(70, LogLevel.Warning, "Cannot read {Path}; trying again: {Reason}")]
    private partial void LogUnreadable(string path, string reason);

    [LoggerMessage(71, LogLevel.Warning, "Storage rejects {Path}, so it is in no feed: {Reason}")]
    private partial void LogRefused(string path, string reason);

    [LoggerMessage(84, LogLevel.Warning, "The name of {Path} {Problem}, so it is in no feed; rename it.")]
    private partial void LogUnusableName(string path, string problem);

    [LoggerMessage(
        85, LogLevel.Warning, "{Path} is a pipe, socket or device, not a file, so it is in no feed; remove it from the folder.")]
    private partial void LogSpecial(string path);

    [LoggerMessage(86, LogLevel.Warning,
        "{Path} and {Other} have names that differ only in Unicode composition, so each is a separate article; delete one, or rename it.")]
    private partial void LogTwin(string path, string other);

    [LoggerMessage(87, LogLevel.Warning, "{Path} is in no feed, because {Other} is also named {Blob}; rename one of the files.")]
    private partial void LogDuplicate(string path, string other, string blob);

    [LoggerMessage(72, LogLevel.Error, "Cannot scan for changed files; trying again: {Reason}")]
    private partial void LogFailed(string reason);
}
