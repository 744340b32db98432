namespace Feed.Local.Files;

/// <summary>Accepts files that are completely written; lets files that are still being written wait.</summary>
internal sealed class StableFiles(TimeProvider time)
{
    /// <summary>How long the size and time of a file have to stay unchanged before it counts as written.</summary>
    public static readonly TimeSpan QuietPeriod = TimeSpan.FromMilliseconds(500);

    /// <summary>The quiet period of a file that changed while it waited, or that was accepted a moment ago.</summary>
    public static readonly TimeSpan QuietPeriodAfterChange = TimeSpan.FromSeconds(2);

    /// <summary>
    /// The shortest quiet period of a file that grew while it waited: a program that writes in parts pauses between them. The period is
    /// twice the longest pause seen if that is more.
    /// </summary>
    public static readonly TimeSpan QuietPeriodWhileGrowing = TimeSpan.FromSeconds(4);

    /// <summary>
    /// The quiet period of a file that a program has open for writing. Office programs keep a saved document open, so the wait is limited.
    /// </summary>
    public static readonly TimeSpan QuietPeriodWhileOpen = TimeSpan.FromSeconds(4);

    /// <summary>The longest quiet period of a growing file.</summary>
    public static readonly TimeSpan MaxQuietPeriod = TimeSpan.FromSeconds(10);

    /// <summary>
    /// A file that grows for longer than this waits only for <see cref="QuietPeriodAfterChange"/>: its author probably saves it every
    /// few seconds, and a longer quiet period would never come.
    /// </summary>
    public static readonly TimeSpan MaxGrowth = TimeSpan.FromMinutes(1);

    /// <summary>How long an accepted file still counts as growing.</summary>
    private static readonly TimeSpan GrowthWindow = MaxQuietPeriod;

    private Dictionary<string, Observation> waiting = [];
    private Dictionary<string, (Observation Last, DateTimeOffset At)> recent = [];

    /// <summary>Whether the last poll skipped files that may not be completely written.</summary>
    public bool HasPendingFiles => waiting.Count > 0;

    /// <summary>The changed files that have stayed unchanged for long enough.</summary>
    /// <param name="changed">Every new or changed file, as it is now.</param>
    public IReadOnlyList<NamedFile> SelectComplete(IEnumerable<NamedFile> changed)
    {
        var now = time.GetUtcNow();
        recent = recent.Where(file => now - file.Value.At < GrowthWindow).ToDictionary();
        var seen = changed.Select(file => Observe(file, now)).ToDictionary(one => one.File.Blob);

        // A file that this poll misses still counts as growing when the next poll finds it.
        foreach (var (blob, missed) in waiting.Where(one => !seen.ContainsKey(one.Key)))
            recent[blob] = (missed, now);
        var done = TakeFinished([.. seen.Values], now);
        foreach (var file in done)
            recent[file.Blob] = (seen[file.Blob], now);
        return done;
    }

    /// <summary>The files that are completely written, judged only by their own timestamps, because there were no earlier polls.</summary>
    public IReadOnlyList<NamedFile> SelectCompleteOnFirstScan(IEnumerable<NamedFile> files)
    {
        var now = time.GetUtcNow();

        // A time in the future comes from another clock; the file counts as unchanged.
        var observations = files.Select(file => FirstObservation(file, file.Written <= now ? file.Written : DateTimeOffset.MinValue));
        return TakeFinished([.. observations], now);
    }

    /// <summary>Lets accepted files wait again: the next poll accepts them if they are still the same.</summary>
    public void Requeue(IEnumerable<NamedFile> files)
    {
        foreach (var file in files)
            waiting[file.Blob] = recent[file.Blob].Last;
    }

    private Observation Observe(NamedFile file, DateTimeOffset now)
    {
        if (!waiting.TryGetValue(file.Blob, out var before))
        {
            if (!recent.TryGetValue(file.Blob, out var accepted))
                return FirstObservation(file, now);
            before = accepted.Last with { First = now };
        }
        else if (before.File == file)
        {
            return before;
        }

        var hasGrown = before.File.Length > 0 && file.Length > before.File.Length;
        var pause = hasGrown && now - before.Since > before.Pause ? now - before.Since : before.Pause;
        return new Observation(file, now, before.First, QuietPeriodOf(hasGrown, pause, now - before.First), pause);
    }

    private static Observation FirstObservation(NamedFile file, DateTimeOffset since) =>
        new(file, since, since, QuietPeriod, TimeSpan.Zero);

    private static TimeSpan QuietPeriodOf(bool hasGrown, TimeSpan pause, TimeSpan grownFor)
    {
        if (!hasGrown || grownFor > MaxGrowth)
            return QuietPeriodAfterChange;
        var wanted = pause * 2 < QuietPeriodWhileGrowing ? QuietPeriodWhileGrowing : pause * 2;
        return wanted < MaxQuietPeriod ? wanted : MaxQuietPeriod;
    }

    /// <summary>The files that are completely written; the others wait for the next poll.</summary>
    private NamedFile[] TakeFinished(IReadOnlyList<Observation> all, DateTimeOffset now)
    {
        var quiet = all.Where(one => now - one.Since >= one.Wait).ToList();
        var open = OpenForWriting.FindOpen([.. quiet.Where(one => now - one.Since < QuietPeriodWhileOpen).Select(one => one.File.Path)]);
        var done = quiet.Where(one => now - one.Since >= QuietPeriodWhileOpen || !open.Contains(one.File.Path)).ToHashSet();
        waiting = all.Where(one => !done.Contains(one)).ToDictionary(one => one.File.Blob);
        return [.. done.Select(one => one.File)];
    }

    /// <summary>A file as it was last seen.</summary>
    /// <param name="File">The file with its size and time.</param>
    /// <param name="Since">Since when the file has been unchanged.</param>
    /// <param name="First">When the first change that is not accepted yet was seen.</param>
    /// <param name="Wait">How long the file has to stay unchanged.</param>
    /// <param name="Pause">The longest pause between two changes that made it grow.</param>
    private readonly record struct Observation(NamedFile File, DateTimeOffset Since, DateTimeOffset First, TimeSpan Wait, TimeSpan Pause);
}
