namespace Feed.Storage.Names;

/// <summary>
/// Finds the letters that have speakers when there are too many speakers to read all of them. It reads one row for each letter in parallel
/// and caches the result for some minutes: a site with thousands of names hardly ever gets a new letter.
/// </summary>
/// <param name="names">The rows by surname.</param>
/// <param name="time">The clock, for the age of the cached result.</param>
internal sealed class NameLetters(NameRows names, TimeProvider time)
{
    /// <summary>How long the result is cached.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <summary>Sorts after every letter from A to Z and before all letters of other scripts.</summary>
    private const char AfterZ = '{';

    /// <summary>Sorts after every letter that a slug can have.</summary>
    private const string End = "\uFFFD";

    private volatile Answer? last;

    /// <summary>All letters that a name can be listed under.</summary>
    public static IReadOnlyList<string> All { get; } = [.. SortName.Letters.Select(one => one.ToString()), NameIndex.OtherLetter];

    /// <summary>The letters that have speakers.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellation)
    {
        if (last is { } answer && time.GetUtcNow() - answer.At < Lifetime)
            return answer.Letters;
        var at = time.GetUtcNow();
        var found = await Task.WhenAll(All.Select(letter => HasNamesAsync(letter, cancellation)));
        last = new Answer([.. All.Zip(found).Where(one => one.Second).Select(one => one.First)], at);
        return last.Letters;
    }

    /// <summary>The ranges of sort keys of a letter: from the first key up to, but not including, the second.</summary>
    public static IEnumerable<(string From, string Before)> RangesOf(string letter) => letter == NameIndex.OtherLetter
        ? [("", "a"), (AfterZ.ToString(), End)]
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

    private sealed record Answer(IReadOnlyList<string> Letters, DateTimeOffset At);
}
