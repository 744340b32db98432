using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Feed.Search;

/// <summary>A parsed search: words and phrases that must occur, and others that must not.</summary>
public sealed class SearchQuery
{
    /// <summary>The maximum length of a query, in characters.</summary>
    public const int MaxLength = 200;

    /// <summary>The maximum number of words and phrases in a query.</summary>
    public const int MaxTerms = 12;

    private readonly IReadOnlyList<SearchTerm> terms;
    private readonly ConcurrentDictionary<string, IReadOnlyList<TermWords>> byLanguage = new();

    private SearchQuery(IReadOnlyList<SearchTerm> terms)
    {
        this.terms = terms;
        Text = string.Join(' ', terms);
    }

    /// <summary>The query in canonical form: straight quotation marks, and no terms that are only punctuation.</summary>
    public string Text { get; }

    /// <summary>The query as titles show it: “harbour dredging” and “deep water” without “tunnel”.</summary>
    public string Label
    {
        get
        {
            var words = terms.Where(term => term is { IsUnwanted: false, IsPhrase: false }).Select(term => term.Text).ToList();
            IEnumerable<string> wanted = terms.Where(term => term is { IsUnwanted: false, IsPhrase: true }).Select(term => term.Text);
            if (words.Count > 0)
                wanted = wanted.Prepend(string.Join(' ', words));
            var label = string.Join(" and ", wanted.Select(text => $"“{text}”"));
            var unwanted = string.Join(" or ", terms.Where(term => term.IsUnwanted).Select(term => $"“{term.Text}”"));
            return unwanted.Length == 0 ? label : $"{label} without {unwanted}";
        }
    }

    /// <summary>One sentence of advice on how to find more.</summary>
    public string Advice => terms switch
    {
        _ when terms.Any(term => term.Text == "OR") => "Search for one word at a time: all words have to occur, and OR counts as one.",
        _ when terms.Any(term => term.Text == "AND") => "Leave out AND: all words have to occur anyway, and AND counts as one.",
        _ when terms.Any(term => term.Text == "NOT") => "To leave a word out, write a minus sign before it instead of NOT.",
        _ when terms.Any(term => term.IsUnwanted) => "Leave out the words with a minus sign.",
        _ when terms.Any(term => term.IsPhrase) => "Leave out the quotation marks.",
        { Count: > 1 } => "Use fewer words.",
        _ => "Check the spelling, or try another word.",
    };

    /// <summary>Parses a query.</summary>
    /// <param name="text">The query as typed.</param>
    /// <param name="query">The query; null when the text is not valid.</param>
    /// <param name="problem">One sentence that says what is wrong; null when the query is valid.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out SearchQuery? query, [NotNullWhen(false)] out string? problem)
    {
        problem = FindProblem(text, out var terms);
        query = problem is null ? new SearchQuery(terms) : null;
        return query is not null;
    }

    /// <summary>
    /// Repairs an invalid query: drops invalid characters and the terms beyond the limit. If every term is unwanted, the query searches for
    /// these terms instead.
    /// </summary>
    /// <param name="text">The text as typed.</param>
    /// <returns>The query; null when the text has no word to look for.</returns>
    public static SearchQuery? Repair(string text)
    {
        var valid = RemoveInvalid(text);
        if (valid.Length > MaxLength)
            valid = valid[..Math.Max(0, valid.LastIndexOf(' ', MaxLength))];
        SearchTerm[] terms = [.. TermsOf(valid).Where(term => !WordReader.IsHalfOfPair(term.Text)).Take(MaxTerms)];
        if (terms.All(term => term.IsUnwanted))
            terms = [.. terms.Select(term => term with { IsUnwanted = false })];
        return terms.Length == 0 ? null : new SearchQuery(terms);
    }

    /// <summary>Whether an article with these words may match. Only its text can confirm the match.</summary>
    /// <param name="words">A <see cref="WordSet"/>.</param>
    /// <param name="language">The language whose analyzer split the words.</param>
    internal bool MayMatch(ReadOnlySpan<byte> words, string language)
    {
        foreach (var term in TermsIn(language))
        {
            if (term.IsUnwanted)
                continue;
            if (term.Words.Count == 0)
                return false;
            foreach (var forms in term.Hashes)
            {
                var isFound = false;
                foreach (var hash in forms)
                    isFound |= WordSet.MayContain(words, hash);
                if (!isFound)
                    return false;
            }
        }

        return true;
    }

    /// <summary>Whether an article's texts together contain every wanted term and no unwanted one.</summary>
    /// <param name="passages">The texts, see <see cref="Passages"/>.</param>
    /// <param name="languageTag">BCP 47 tag of their language.</param>
    internal bool Matches(IEnumerable<string> passages, string languageTag)
    {
        var language = WordReader.LanguageOf(languageTag);
        var all = TermsIn(language);
        var missing = all.Where(term => !term.IsUnwanted).ToHashSet();
        foreach (var passage in passages)
        {
            var words = WordReader.Read(passage, language);
            if (all.Any(term => term.IsUnwanted && term.IsIn(words)))
                return false;
            missing.RemoveWhere(term => term.IsIn(words));
        }

        return missing.Count == 0;
    }

    /// <summary>The ranges of a text that match wanted terms, in order and without overlap.</summary>
    /// <param name="text">The text.</param>
    /// <param name="languageTag">BCP 47 tag of its language.</param>
    internal IReadOnlyList<Range> MatchesIn(string text, string languageTag)
    {
        var language = WordReader.LanguageOf(languageTag);
        var words = WordReader.Read(text, language);
        var found = TermsIn(language).Where(term => !term.IsUnwanted)
            .SelectMany(term => term.MatchesIn(words).Select(first => (words[first].Start, words[first + term.Words.Count - 1].End)));
        var merged = new List<(int Start, int End)>();
        foreach (var (start, end) in found.Where(match => match.Start < match.End && match.End <= text.Length).Order())
        {
            if (merged.Count > 0 && start <= merged[^1].End)
                merged[^1] = (merged[^1].Start, Math.Max(end, merged[^1].End));
            else
                merged.Add((start, end));
        }

        return [.. merged.Select(match => match.Start..match.End)];
    }

    /// <inheritdoc />
    public override string ToString() => Text;

    private IReadOnlyList<TermWords> TermsIn(string language) =>
        byLanguage.GetOrAdd(language, known => [.. terms.Select(term => TermWords.Of(term, known))]);

    /// <summary>Removes the characters that no query may contain.</summary>
    public static string RemoveInvalid(string text) => string.Concat(text.EnumerateRunes().Where(rune => !IsInvalid(rune)));

    private static string? FindProblem(string text, out SearchTerm[] terms)
    {
        terms = [];
        if (text.Length > MaxLength)
            return $"A search has at most {MaxLength} characters; this one has {text.Length}.";
        if (text.EnumerateRunes().Any(IsInvalid))
            return "The search has a control character, or bytes that are not UTF-8; write words and quotation marks only.";
        terms = TermsOf(text);
        if (terms.Length == 0)
            return "The search has no word to look for; write one, such as harbor.";
        if (terms.Length > MaxTerms)
            return $"A search has at most {MaxTerms} words and phrases; this one has {terms.Length}.";
        if (terms.All(term => term.IsUnwanted))
            return "The search says only what to leave out; add a word to look for.";
        if (terms.FirstOrDefault(term => WordReader.IsHalfOfPair(term.Text)) is { } half)
            return $"The search has the single character {half.Text}; write at least two: this script is searched in pairs.";
        return null;
    }

    private static SearchTerm[] TermsOf(string text) =>
        [.. SearchSyntax.Parse(text).Where(term => WordReader.Read(term.Text, language: "").Count > 0).Distinct()];

    private static bool IsInvalid(System.Text.Rune rune) =>
        rune.Value is 0xFFFD or 0xFFFE or 0xFFFF || (System.Text.Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r'));
}
