namespace Feed.Local.Files;

/// <summary>Tells files that are still being written from those that are done.</summary>
/// <param name="time">The clock.</param>
internal sealed class SettledFiles(TimeProvider time)
{
    /// <summary>How long size and time of a file have to stay as they are.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// The same while a program has the file open for writing. Not for ever: office programs keep a document open after it is saved.
    /// </summary>
    public static readonly TimeSpan QuietWhileOpen = TimeSpan.FromSeconds(3);

    private Dictionary<string, (NamedFile File, DateTimeOffset Since)> seen = [];

    /// <summary>Those that have stayed as they are for long enough.</summary>
    /// <param name="changed">All files that are new or changed, as they are now.</param>
    public IReadOnlyList<NamedFile> Among(IEnumerable<NamedFile> changed)
    {
        var now = time.GetUtcNow();
        seen = changed.ToDictionary(
            file => file.Blob, file => seen.TryGetValue(file.Blob, out var before) && before.File == file ? before : (file, now));
        return Done(seen.Values.Where(file => now - file.Since >= Quiet).Select(file => (file.File, now - file.Since)));
    }

    /// <summary>The same by the times of the files alone, when they are seen for the first time.</summary>
    public IReadOnlyList<NamedFile> AtFirstSight(IEnumerable<NamedFile> files)
    {
        var now = time.GetUtcNow();

        // A time that lies ahead is another clock's.
        return Done(files.Select(file => (file, now < file.Written ? TimeSpan.MaxValue : now - file.Written))
            .Where(file => file.Item2 >= Quiet));
    }

    private static NamedFile[] Done(IEnumerable<(NamedFile File, TimeSpan Unchanged)> files)
    {
        var quiet = files.ToList();
        var open = OpenForWriting.Among([.. quiet.Where(file => file.Unchanged < QuietWhileOpen).Select(file => file.File.Path)]);
        return [.. quiet.Where(file => file.Unchanged >= QuietWhileOpen || !open.Contains(file.File.Path)).Select(file => file.File)];
    }
}
