using System.Collections.Concurrent;

namespace Feed.Local.Files;

/// <summary>Sees files being deleted, which an unmounted or replaced folder does not do. It may miss some; then their deletion has to be confirmed.</summary>
/// <param name="time">The clock.</param>
internal sealed class DeletionWitness(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> seen = new();
    private readonly Dictionary<string, FileSystemWatcher> watchers = [];

    /// <summary>Watches the folders that are there, from now on.</summary>
    public void Watch(IReadOnlyList<string> folders)
    {
        foreach (var (folder, watcher) in watchers.Where(watcher => !Directory.Exists(watcher.Key)).ToList())
        {
            watcher.Dispose();
            watchers.Remove(folder);
        }

        foreach (var folder in folders.Where(folder => !watchers.ContainsKey(folder) && Directory.Exists(folder)))
        {
            if (Watcher(folder) is { } watcher)
                watchers[folder] = watcher;
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

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var watcher in watchers.Values)
            watcher.Dispose();
    }

    private FileSystemWatcher? Watcher(string folder)
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName };
        watcher.Deleted += (_, gone) => seen[gone.FullPath] = time.GetUtcNow();
        watcher.Renamed += (_, moved) => seen[moved.OldFullPath] = time.GetUtcNow();
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
