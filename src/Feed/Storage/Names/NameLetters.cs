namespace Feed.Storage.Names;

/// <summary>
/// Finds the letters that have speakers when there are too many speakers to read all of them. It reads one row for each letter in parallel
/// and caches the result for a few minutes: a site with thousands of names rarely gets a new letter.
/// </summary>
/// <param name="names">The rows by surname.</param>
/// <param name="time">The clock, for the age of the cached result.</param>
internal sealed class NameLetters(NameRows names, TimeProvider time)
{
    /// <summary>How long the result is cached.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <summary>Sorts after every letter from A to Z and before all letters of other scripts.</summary>
    private const char AfterZ = '{';

    private volatile CachedLetters? cached;

    /// <summary>All letters that a name can be listed under.</summary>
    public static IReadOnlyList<string> All { get; } = [.. SortName.Letters.Select(letter => letter.ToString()), NameIndex.OtherLetter];

    /// <summary>The letters that have speakers.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellation)
    {
        if (cached is { } last && time.GetUtcNow() - last.ReadAt < Lifetime)
            return last.Letters;
        var now = time.GetUtcNow();
        var found = await Task.WhenAll(All.Select(letter => HasNamesAsync(letter, cancellation)));
        IReadOnlyList<string> letters = [.. All.Where((_, index) => found[index])];
        cached = new CachedLetters(letters, now);
        return letters;
    }

    /// <summary>The ranges of sort keys of a letter: from the first key up to, but not including, the second.</summary>
    public static IEnumerable<(string From, string Before)> RangesOf(string letter) => letter == NameIndex.OtherLetter
        ? [("", "a"), (AfterZ.ToString(), NameKeys.AfterLetters)]
        : [(letter, ((char)(letter[0] + 1)).ToString())];

    private async Task<bool> HasNamesAsync(string letter, CancellationToken cancellation)
    {
        foreach (var (from, before) in RangesOf(letter))
        {
            var (first, end) = (NameKeys.ListPrefix + from, NameKeys.ListPrefix + before);
            if (await names.BetweenAsync(TermKind.Speaker, first, end, perPage: 1, cancellation)
                .AnyAsync(cancellation))
                return true;
        }

        return false;
    }

    private sealed record CachedLetters(IReadOnlyList<string> Letters, DateTimeOffset ReadAt);
}
