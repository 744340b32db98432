using System.Collections.Concurrent;

namespace Feed.Local.Files;

/// <summary>
/// Observes the deletion of single files, to distinguish it from an unmounted or replaced folder and from a folder that is moved away with
/// all its files in one step. It may miss deletions; the user has to confirm them if it misses many.
/// </summary>
internal sealed class DeletionTracker(TimeProvider time) : IDisposable
{
    /// <summary>How many times a folder may be renamed between two polls.</summary>
    private const int MaxRenames = 4;

    private static readonly TimeSpan Retention = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> deletedAt = new();
    private readonly ConcurrentDictionary<string, bool> replaced = new();

    /// <summary>The new names of renamed files and folders.</summary>
    private readonly ConcurrentDictionary<string, string> renamed = new();
    private readonly Dictionary<string, (FileSystemWatcher Files, FileSystemWatcher? Parent)> watchers = [];

    /// <summary>Starts to watch the folders that exist and are not watched yet.</summary>
    public void Watch(IReadOnlyList<string> folders)
    {
        foreach (var folder in watchers.Keys.Where(folder => replaced.TryRemove(folder, out _) || !Directory.Exists(folder)).ToList())
            Forget(folder);
        foreach (var folder in folders.Where(folder => !watchers.ContainsKey(folder) && Directory.Exists(folder)))
        {
            // The parent first: if the folder is replaced from here on, the next call watches it again.
            var parentWatcher = Path.GetDirectoryName(folder) is { } parent ? WatchParent(parent, folder) : null;
            if (WatchFiles(folder) is { } files)
                watchers[folder] = (files, parentWatcher);
            else
                parentWatcher?.Dispose();
        }

        foreach (var (path, when) in deletedAt)
        {
            if (time.GetUtcNow() - when > Retention)
                ForgetDeletion(path);
        }
    }

    /// <summary>
    /// Whether a file was seen being deleted or renamed, or a folder above it was seen being renamed. The disappearance of a folder does
    /// not count: a real deletion first deletes the files in it, one by one.
    /// </summary>
    public bool SawDeletionOf(string path) => SawDeletionOf(path, MaxRenames);

    private bool SawDeletionOf(string path, int renames)
    {
        if (deletedAt.ContainsKey(path))
            return true;
        for (var folder = Path.GetDirectoryName(path); renames > 0 && !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            if (renamed.TryGetValue(folder, out var newName)
                && Path.Join(newName, path.AsSpan(folder.Length)) is var moved && !IsIgnored(moved)
                && (File.Exists(moved) || SawDeletionOf(moved, renames - 1)))
                return true;
        }

        return false;
    }

    /// <summary>Whether the watch ignores the new path of a file, for example below a folder <c>.old</c>.</summary>
    private bool IsIgnored(string path) => watchers.Keys.Any(folder =>
        path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        && IgnoredFiles.IsLeftover(Path.GetRelativePath(folder, path)));

    /// <summary>Restarts the watchers: the system treats a remounted folder as a new one, which the old watcher does not see.</summary>
    public void Renew()
    {
        string[] folders = [.. watchers.Keys];
        foreach (var folder in folders)
            Forget(folder);
        Watch(folders);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var folder in watchers.Keys.ToList())
            Forget(folder);
    }

    private void Forget(string folder)
    {
        watchers.Remove(folder, out var watcher);
        watcher.Files.Dispose();
        watcher.Parent?.Dispose();
    }

    private FileSystemWatcher? WatchFiles(string folder)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName
        };
        watcher.Deleted += (_, gone) => deletedAt[gone.FullPath] = time.GetUtcNow();
        watcher.Created += (_, made) => ForgetDeletion(made.FullPath);
        watcher.Renamed += (_, moved) =>
        {
            deletedAt[moved.OldFullPath] = time.GetUtcNow();
            renamed[moved.OldFullPath] = moved.FullPath;
            ForgetDeletion(moved.FullPath);
        };
        return TryStart(watcher);
    }

    /// <summary>Forgets the deletion of a file or folder that exists again.</summary>
    private void ForgetDeletion(string path)
    {
        var below = path + Path.DirectorySeparatorChar;
        foreach (var gone in deletedAt.Keys.Where(gone => gone == path || gone.StartsWith(below, StringComparison.Ordinal)))
        {
            deletedAt.TryRemove(gone, out _);
            renamed.TryRemove(gone, out _);
        }
    }

    /// <summary>
    /// Notices a folder being moved, removed or put back, even between two calls of <see cref="Watch"/>: the watcher of its files follows
    /// the old folder or stops reporting.
    /// </summary>
    private FileSystemWatcher? WatchParent(string parent, string folder)
    {
        var watcher = new FileSystemWatcher(parent) { NotifyFilter = NotifyFilters.DirectoryName };
        watcher.Created += (_, made) => Replaced(made.FullPath);
        watcher.Deleted += (_, gone) => Replaced(gone.FullPath);
        watcher.Renamed += (_, moved) =>
        {
            Replaced(moved.OldFullPath);
            Replaced(moved.FullPath);
        };
        return TryStart(watcher);

        void Replaced(string path)
        {
            if (path == folder)
                replaced[folder] = true;
        }
    }

    private static FileSystemWatcher? TryStart(FileSystemWatcher watcher)
    {
        try
        {
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // The system is out of watches, or the folder was just removed.
            watcher.Dispose();
            return null;
        }
    }
}
