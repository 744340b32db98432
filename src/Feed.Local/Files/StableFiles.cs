namespace Feed.Local.Files;

/// <summary>Separates files that are completely written from files that are still being written.</summary>
/// <param name="time">The clock.</param>
internal sealed class StableFiles(TimeProvider time)
{
    /// <summary>How long the size and time of a file have to stay unchanged before it counts as written.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// How long if the file changed while it waited, or was accepted a moment ago: a program that writes in parts pauses between them.
    /// </summary>
    public static readonly TimeSpan QuietWhileGrowing = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How long while a program has the file open for writing. There is a limit because office programs keep a saved document open.
    /// </summary>
    public static readonly TimeSpan QuietWhileOpen = TimeSpan.FromSeconds(3);

    /// <summary>How long an accepted file still counts as growing.</summary>
    private static readonly TimeSpan GrowthWindow = TimeSpan.FromSeconds(5);

    private Dictionary<string, Sighting> waiting = [];
    private Dictionary<string, DateTimeOffset> growing = [];

    /// <summary>Whether the last poll skipped files that may not be completely written.</summary>
    public bool HasPendingFiles => waiting.Count > 0;

    /// <summary>The changed files that have stayed unchanged for long enough.</summary>
    /// <param name="changed">Every new or changed file, as it is now.</param>
    public IReadOnlyList<NamedFile> Among(IEnumerable<NamedFile> changed)
    {
        var now = time.GetUtcNow();
        growing = growing.Where(file => now - file.Value < GrowthWindow).ToDictionary();
        var seen = changed.Select(file => Observe(file, now)).ToList();

        // A file that this poll misses still counts as growing when the next poll finds it.
        foreach (var missed in waiting.Keys.Except(seen.Select(one => one.File.Blob)))
            growing[missed] = now;
        var done = TakeFinished(seen, now);
        foreach (var file in done)
            growing[file.Blob] = now;
        return done;
    }

    /// <summary>The files that are completely written, judged only by their own times: for files without earlier polls.</summary>
    public IReadOnlyList<NamedFile> AtFirstSight(IEnumerable<NamedFile> files)
    {
        var now = time.GetUtcNow();

        // A time in the future comes from another clock; the file counts as unchanged.
        return TakeFinished(
            files.Select(file => new Sighting(file, file.Written <= now ? file.Written : DateTimeOffset.MinValue, Quiet)), now);
    }

    private Sighting Observe(NamedFile file, DateTimeOffset now)
    {
        if (!waiting.TryGetValue(file.Blob, out var before))
            return new Sighting(file, now, growing.ContainsKey(file.Blob) ? QuietWhileGrowing : Quiet);
        return before.File == file ? before : new Sighting(file, now, QuietWhileGrowing);
    }

    /// <summary>The files that are completely written; the others wait for the next poll.</summary>
    private NamedFile[] TakeFinished(IEnumerable<Sighting> sightings, DateTimeOffset now)
    {
        var all = sightings.ToList();
        var quiet = all.Where(one => now - one.Since >= one.Wait).ToList();
        var open = OpenForWriting.Among([.. quiet.Where(one => now - one.Since < QuietWhileOpen).Select(one => one.File.Path)]);
        var done = quiet.Where(one => now - one.Since >= QuietWhileOpen || !open.Contains(one.File.Path)).ToHashSet();
        waiting = all.Where(one => !done.Contains(one)).ToDictionary(one => one.File.Blob);
        return [.. done.Select(one => one.File)];
    }

    /// <summary>A file as it was last seen.</summary>
    /// <param name="File">The file with its size and time.</param>
    /// <param name="Since">Since when the file has been unchanged.</param>
    /// <param name="Wait">How long the file has to stay unchanged.</param>
    private readonly record struct Sighting(NamedFile File, DateTimeOffset Since, TimeSpan Wait);
}
