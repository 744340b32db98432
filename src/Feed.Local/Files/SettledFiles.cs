namespace Feed.Local.Files;

/// <summary>Tells files that are still being written from those that are done.</summary>
/// <param name="time">The clock.</param>
internal sealed class SettledFiles(TimeProvider time)
{
    /// <summary>How long size and time of a file have to stay as they are.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// The same for a file that was seen to change, or was taken in a moment ago: a program that writes in parts pauses between them.
    /// </summary>
    public static readonly TimeSpan QuietWhileGrowing = TimeSpan.FromSeconds(2);

    /// <summary>
    /// The same while a program has the file open for writing. Not for ever: office programs keep a document open after it is saved.
    /// </summary>
    public static readonly TimeSpan QuietWhileOpen = TimeSpan.FromSeconds(3);

    /// <summary>How long after it was taken in a file counts as one that grows.</summary>
    private static readonly TimeSpan Growth = TimeSpan.FromSeconds(5);

    private Dictionary<string, Sighting> waiting = [];
    private Dictionary<string, DateTimeOffset> taken = [];

    /// <summary>Whether the last look left out files that may still be being written.</summary>
    public bool Waits => waiting.Count > 0;

    /// <summary>Those that have stayed as they are for long enough.</summary>
    /// <param name="changed">All files that are new or changed, as they are now.</param>
    public IReadOnlyList<NamedFile> Among(IEnumerable<NamedFile> changed)
    {
        var now = time.GetUtcNow();
        taken = taken.Where(file => now - file.Value < Growth).ToDictionary();
        var done = Done(changed.Select(file => Look(file, now)), now);
        foreach (var file in done)
            taken[file.Blob] = now;
        return done;
    }

    /// <summary>The same by the times of the files alone, when they are seen for the first time.</summary>
    public IReadOnlyList<NamedFile> AtFirstSight(IEnumerable<NamedFile> files)
    {
        var now = time.GetUtcNow();

        // A time that lies ahead is another clock's.
        return Done(files.Select(file => new Sighting(file, file.Written <= now ? file.Written : DateTimeOffset.MinValue, Quiet)), now);
    }

    private Sighting Look(NamedFile file, DateTimeOffset now)
    {
        if (!waiting.TryGetValue(file.Blob, out var before))
            return new Sighting(file, now, taken.ContainsKey(file.Blob) ? QuietWhileGrowing : Quiet);
        return before.File == file ? before : new Sighting(file, now, QuietWhileGrowing);
    }

    private NamedFile[] Done(IEnumerable<Sighting> sightings, DateTimeOffset now)
    {
        var all = sightings.ToList();
        var quiet = all.Where(file => now - file.Since >= file.Wait).ToList();
        var open = OpenForWriting.Among([.. quiet.Where(file => now - file.Since < QuietWhileOpen).Select(file => file.File.Path)]);
        var done = quiet.Where(file => now - file.Since >= QuietWhileOpen || !open.Contains(file.File.Path)).ToHashSet();
        waiting = all.Where(file => !done.Contains(file)).ToDictionary(file => file.File.Blob);
        return [.. done.Select(file => file.File)];
    }

    /// <summary>A file as it was last seen.</summary>
    /// <param name="File">The file with its size and time.</param>
    /// <param name="Since">Since when it has been as it is.</param>
    /// <param name="Wait">How long it has to stay so.</param>
    private readonly record struct Sighting(NamedFile File, DateTimeOffset Since, TimeSpan Wait);
}
