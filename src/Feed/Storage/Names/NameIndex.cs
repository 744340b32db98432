namespace Feed.Storage.Names;

/// <summary>
/// Lists people by surname, and finds people and topics by the first letters of any word of their names. If one response of storage has all
/// terms of a kind, the index uses those; otherwise it reads the rows of <see cref="NameKeys"/>. A query takes at most three calls, except
/// <see cref="LettersAsync"/>.
/// </summary>
internal sealed class NameIndex(TermRows terms, NameRows names, NameLetters letters)
{
    /// <summary>The letter of names that do not start with a letter from A to Z.</summary>
    public const string OtherLetter = "other";

    private const int MaxPerPage = 1_000;

    /// <summary>The letters that have speakers, from A to Z and then <see cref="OtherLetter"/>.</summary>
    public async Task<IReadOnlyList<string>> LettersAsync(CancellationToken cancellation) =>
        await AllAsync(TermKind.Speaker, cancellation) is { } all ? LettersOf(all) : await letters.FindAsync(cancellation);

    /// <summary>A page of the speakers of one letter, by surname.</summary>
    /// <param name="letter">A lowercase letter, <see cref="OtherLetter"/>, or null for all speakers if one page has room for them.</param>
    /// <param name="after">The key of the last name of the previous page, see <see cref="KeyOf"/>; null for the first page.</param>
    /// <param name="limit">The maximum number of speakers, 1 to 1000.</param>
    /// <param name="cancellation">Cancels the read.</param>
    /// <returns>Null if there are too many speakers to list them without a letter.</returns>
    public async Task<NamePage?> SpeakersAsync(string? letter, string? after, int limit, CancellationToken cancellation)
    {
        if (await AllAsync(TermKind.Speaker, cancellation) is { } all)
        {
            if (letter is null && all.Count > limit)
                return null;
            var listed = all.Where(term => letter is null || LetterOf(term) == letter).Select(term => (Key: KeyOf(term), Term: term))
                .Where(entry => after is null || string.CompareOrdinal(entry.Key, after) > 0)
                .OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Term).ToList();
            return new NamePage([.. listed.Take(limit)], listed.Count > limit, LettersOf(all));
        }

        if (letter is null)
            return null;
        var found = new List<Term>();
        foreach (var (from, before) in NameLetters.RangesOf(letter))
        {
            if (after is not null && string.CompareOrdinal(NameKeys.ListPrefix + after, NameKeys.ListPrefix + before) >= 0)
                continue;
            // A space sorts before every other character that can follow in a key.
            var first = after is null ? NameKeys.ListPrefix + from : NameKeys.ListPrefix + after + " ";
            var perPage = Math.Min(MaxPerPage, limit + 1);
            await foreach (var term in names.BetweenAsync(TermKind.Speaker, first, NameKeys.ListPrefix + before, perPage, cancellation))
            {
                if (found.Count == limit)
                    return new NamePage(found, HasMore: true, await letters.FindAsync(cancellation));
                found.Add(term);
            }
        }

        return new NamePage(found, HasMore: false, await letters.FindAsync(cancellation));
    }

    /// <summary>
    /// The terms that match what a reader has typed: a word of the name starts with each typed word. Terms with more articles come first.
    /// </summary>
    /// <param name="kind">Which kind.</param>
    /// <param name="typed">The first letters of one or more words.</param>
    /// <param name="limit">The maximum number of terms.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public async Task<IReadOnlyList<Term>> FindAsync(TermKind kind, string typed, int limit, CancellationToken cancellation)
    {
        var words = NameKeys.WordsOf(typed);
        if (words.Length == 0)
            return [];

        // The longest word is the most selective. If its rows do not fit into one response, ignore the rest: more typing narrows them.
        var from = NameKeys.WordPrefix + words.MaxBy(word => word.Length);
        var candidates = await names.BetweenAsync(kind, from, from + NameKeys.AfterLetters, MaxPerPage, cancellation).Take(MaxPerPage)
            .ToListAsync(cancellation);
        return
        [
            .. candidates.DistinctBy(term => term.Slug).Where(term => NameKeys.Matches(term.Display, words))
                .OrderByDescending(term => term.Articles).ThenBy(term => term.Slug, StringComparer.Ordinal).Take(limit),
        ];
    }

    /// <summary>The sort key of a speaker in the list by surname.</summary>
    public static string KeyOf(Term speaker) => NameKeys.ListedKey(speaker)[NameKeys.ListPrefix.Length..];

    private static string LetterOf(Term speaker) => SortName.Of(speaker.Display).Letter ?? OtherLetter;

    private static IReadOnlyList<string> LettersOf(IReadOnlyList<Term> speakers)
    {
        var used = speakers.Select(LetterOf).ToHashSet();
        return [.. NameLetters.All.Where(used.Contains)];
    }

    /// <summary>All terms of a kind that have an article; null when they do not fit into one response of storage.</summary>
    private async Task<IReadOnlyList<Term>?> AllAsync(TermKind kind, CancellationToken cancellation)
    {
        var found = await terms.AfterAsync(kind, after: null, MaxPerPage, cancellation).Take(MaxPerPage).ToListAsync(cancellation);
        return found.Count == MaxPerPage ? null : [.. found.Where(term => term.IsListed)];
    }
}
