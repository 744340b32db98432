namespace Feed.Storage.Names;

/// <summary>
/// Lists people by surname, and finds names of people and topics by the beginning of any of their words. No question costs
/// more than three calls, but for that of the letters: where all of a kind come in one answer of storage, the list is made of that, else of
/// the rows of <see cref="NameKeys"/>.
/// </summary>
public sealed class NameIndex
{
    /// <summary>The letter of names that begin with none of A to Z.</summary>
    public const string OtherLetter = "other";

    private const int InOneAnswer = 1_000;

    /// <summary>After every letter that a slug has.</summary>
    private const string End = "\uFFFD";

    private readonly TermRows terms;
    private readonly NameRows names;
    private readonly NameLetters letters;

    internal NameIndex(TermRows terms, NameRows names, NameLetters letters) =>
        (this.terms, this.names, this.letters) = (terms, names, letters);

    /// <summary>The letters under which there are speakers, in their order.</summary>
    public async Task<IReadOnlyList<string>> LettersAsync(CancellationToken cancellation) =>
        await AllAsync(TermKind.Speaker, cancellation) is { } all ? LettersOf(all) : await letters.FindAsync(cancellation);

    /// <summary>The speakers of one letter by surname, a page of them.</summary>
    /// <param name="letter">A letter in small letters, <see cref="OtherLetter"/>, or null for all where they are few.</param>
    /// <param name="after">The key of the last name of the page before, see <see cref="KeyOf"/>; null for the first page.</param>
    /// <param name="limit">How many at most, 1 to 1000.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>Null where there are too many speakers to list them without a letter.</returns>
    public async Task<NamePage?> SpeakersAsync(string? letter, string? after, int limit, CancellationToken cancellation)
    {
        if (await AllAsync(TermKind.Speaker, cancellation) is { } all)
        {
            if (letter is null && all.Count > limit)
                return null;
            var listed = all.Where(term => letter is null || LetterOf(term) == letter).Select(term => (Key: KeyOf(term), term))
                .Where(one => after is null || string.CompareOrdinal(one.Key, after) > 0).OrderBy(one => one.Key, StringComparer.Ordinal)
                .Select(one => one.term).ToList();
            return new NamePage([.. listed.Take(limit)], listed.Count > limit, LettersOf(all));
        }

        if (letter is null)
            return null;
        var found = new List<Term>();
        foreach (var (from, before) in NameLetters.RangesOf(letter))
        {
            if (after is not null && string.CompareOrdinal(NameKeys.Listed + after, NameKeys.Listed + before) >= 0)
                continue;
            // The blank sorts before whatever else a key could go on with.
            var first = after is null ? NameKeys.Listed + from : NameKeys.Listed + after + " ";
            await foreach (
                var term in names.BetweenAsync(TermKind.Speaker, first, NameKeys.Listed
                    + before, Math.Min(InOneAnswer, limit + 1), cancellation))
            {
                if (found.Count == limit)
                    return new NamePage(found, More: true, await letters.FindAsync(cancellation));
                found.Add(term);
            }
        }

        return new NamePage(found, More: false, await letters.FindAsync(cancellation));
    }

    /// <summary>
    /// The names that match what somebody has typed: each word begins a word of the name. Those with most articles first.
    /// </summary>
    /// <param name="kind">Of which kind.</param>
    /// <param name="typed">One or more beginnings of words.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyList<Term>> FindAsync(TermKind kind, string typed, int most, CancellationToken cancellation)
    {
        var words = NameKeys.WordsOf(typed);
        if (words.Length == 0)
            return [];

        // The longest word says most. Of a range of more than one answer the first part alone is looked at: typing on narrows it.
        var from = NameKeys.Word + words.MaxBy(word => word.Length);
        var candidates = await names.BetweenAsync(kind, from, from + End, InOneAnswer, cancellation).Take(InOneAnswer)
            .ToListAsync(cancellation);
        return
        [
            .. candidates.DistinctBy(term => term.Slug).Where(term => NameKeys.Matches(term.Display, words))
                .OrderByDescending(term => term.Articles).ThenBy(term => term.Slug, StringComparer.Ordinal).Take(most),
        ];
    }

    /// <summary>The place of a speaker in the list by surname.</summary>
    public static string KeyOf(Term speaker) => NameKeys.ListedKey(speaker)[NameKeys.Listed.Length..];

    private static string LetterOf(Term speaker) => SortName.Of(speaker.Display).Letter ?? OtherLetter;

    private static IReadOnlyList<string> LettersOf(IReadOnlyList<Term> all) =>
        all.Select(LetterOf).ToHashSet() is var met ? [.. NameLetters.Every.Where(met.Contains)] : [];

    /// <summary>All of a kind that have an article; null when they do not come in one answer of storage.</summary>
    private async Task<IReadOnlyList<Term>?> AllAsync(TermKind kind, CancellationToken cancellation)
    {
        var found = await terms.AfterAsync(kind, after: null, InOneAnswer, cancellation).Take(InOneAnswer).ToListAsync(cancellation);
        return found.Count == InOneAnswer ? null : [.. found.Where(term => term.IsListed)];
    }
}

/// <summary>Some of the speakers, by surname.</summary>
/// <param name="Terms">The speakers.</param>
/// <param name="More">Whether others of the letter come after them.</param>
/// <param name="Letters">The letters under which there are names.</param>
public sealed record NamePage(IReadOnlyList<Term> Terms, bool More, IReadOnlyList<string> Letters);
