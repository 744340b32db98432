using System.Collections.Concurrent;

namespace Feed.Local.Files;

/// <summary>
/// Sees files being deleted, which an unmounted or replaced folder does not do. It may miss some; then their deletion has to be confirmed.
/// </summary>
/// <param name="time">The clock.</param>
internal sealed class DeletionWitness(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> seen = new();
    private readonly ConcurrentDictionary<string, bool> replaced = new();
    private readonly Dictionary<string, (FileSystemWatcher Files, FileSystemWatcher? Place)> watchers = [];

    /// <summary>Watches the folders that are there, from now on.</summary>
    public void Watch(IReadOnlyList<string> folders)
    {
        foreach (var folder in watchers.Keys.Where(folder => replaced.TryRemove(folder, out _) || !Directory.Exists(folder)).ToList())
            Forget(folder);
        foreach (var folder in folders.Where(folder => !watchers.ContainsKey(folder) && Directory.Exists(folder)))
        {
            // The place first: a folder that is replaced from here on is watched anew by the next call.
            var place = Path.GetDirectoryName(folder) is { } parent ? Place(parent, folder) : null;
            if (Files(folder) is { } files)
                watchers[folder] = (files, place);
            else
                place?.Dispose();
        }

        foreach (var (path, when) in seen)
        {
            if (time.GetUtcNow() - when > Memory)
                seen.TryRemove(path, out _);
        }
    }

    /// <summary>Whether a file, or a folder that held it, was seen to go.</summary>
    public bool Saw(string path)
    {
        for (var part = path; !string.IsNullOrEmpty(part); part = Path.GetDirectoryName(part))
        {
            if (seen.ContainsKey(part))
                return true;
        }

        return false;
    }

    /// <summary>Watches the folders anew: one that was mounted again is another, and nothing tells of that.</summary>
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
        watcher.Place?.Dispose();
    }

    private FileSystemWatcher? Files(string folder)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName
        };
        watcher.Deleted += (_, gone) => seen[gone.FullPath] = time.GetUtcNow();
        watcher.Created += (_, made) => CameBack(made.FullPath);
        watcher.Renamed += (_, moved) =>
        {
            seen[moved.OldFullPath] = time.GetUtcNow();
            CameBack(moved.FullPath);
        };
        return Started(watcher);
    }

    /// <summary>What is there again has to be seen to go once more.</summary>
    private void CameBack(string path)
    {
        var below = path + Path.DirectorySeparatorChar;
        foreach (var gone in seen.Keys.Where(gone => gone == path || gone.StartsWith(below, StringComparison.Ordinal)))
            seen.TryRemove(gone, out _);
    }

    /// <summary>
    /// Sees a folder being moved, removed or put back, also between two calls of <see cref="Watch"/>: the watcher of its files goes with
    /// the old folder, or blind.
    /// </summary>
    private FileSystemWatcher? Place(string parent, string folder)
    {
        var watcher = new FileSystemWatcher(parent) { NotifyFilter = NotifyFilters.DirectoryName };
        watcher.Created += (_, made) => Replaced(made.FullPath);
        watcher.Deleted += (_, gone) => Replaced(gone.FullPath);
        watcher.Renamed += (_, moved) =>
        {
            Replaced(moved.OldFullPath);
            Replaced(moved.FullPath);
        };
        return Started(watcher);

        void Replaced(string path)
        {
            if (path == folder)
                replaced[folder] = true;
        }
    }

    private static FileSystemWatcher? Started(FileSystemWatcher watcher)
    {
        try
        {
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // The system has no more watches to give, or the folder has just gone.
            watcher.Dispose();
            return null;
        }
    }
}
