namespace Feed.Storage.Names;

/// <summary>
/// The letters under which there are speakers, where these are too many to be read: one row is asked of each letter, all at once, and the
/// answer serves for some minutes, since a newsroom of thousands of names hardly ever gets a new letter.
/// </summary>
/// <param name="names">The rows by surname.</param>
/// <param name="time">Says when an answer is old.</param>
internal sealed class NameLetters(NameRows names, TimeProvider time)
{
    /// <summary>How long an answer serves.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    /// <summary>After every letter of A to Z and before all letters of other scripts.</summary>
    private const char AfterZ = '{';

    /// <summary>After every letter that a slug has.</summary>
    private const string End = "\uFFFD";

    private volatile Answer? last;

    /// <summary>All letters under which there can be names.</summary>
    public static IReadOnlyList<string> Every { get; } = [.. SortName.Letters.Select(one => one.ToString()), NameIndex.OtherLetter];

    /// <summary>Those under which there are names.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellation)
    {
        if (last is { } answer && time.GetUtcNow() - answer.At < Fresh)
            return answer.Letters;
        var at = time.GetUtcNow();
        var found = await Task.WhenAll(Every.Select(letter => HasNamesAsync(letter, cancellation)));
        last = new Answer([.. Every.Zip(found).Where(one => one.Second).Select(one => one.First)], at);
        return last.Letters;
    }

    /// <summary>Where the surnames of a letter are in the order of all.</summary>
    public static IEnumerable<(string From, string Before)> RangesOf(string letter) => letter == NameIndex.OtherLetter
        ? [("", "a"), (AfterZ.ToString(), End)]
        : [(letter, ((char)(letter[0] + 1)).ToString())];

    private async Task<bool> HasNamesAsync(string letter, CancellationToken cancellation)
    {
        foreach (var (from, before) in RangesOf(letter))
        {
            if (await names.BetweenAsync(TermKind.Speaker, NameKeys.Listed + from, NameKeys.Listed + before, perPage: 1, cancellation)
                .AnyAsync(cancellation))
                return true;
        }

        return false;
    }

    private sealed record Answer(IReadOnlyList<string> Letters, DateTimeOffset At);
}
