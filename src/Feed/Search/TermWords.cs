namespace Feed.Search;

/// <summary>A term as the analyzer of one language splits it.</summary>
/// <param name="Words">The words, which must follow each other.</param>
/// <param name="Hashes">
/// For each word the hash of each form, see <see cref="WordSet.HashOf"/>. A single character of a script that is indexed in pairs has no
/// hash, unless the language indexes it as a word of its own (see <see cref="WordReader.IsWholeWord"/>).
/// </param>
/// <param name="IsUnwanted">Whether the term must not occur.</param>
internal sealed record TermWords(IReadOnlyList<Word> Words, IReadOnlyList<ulong[]> Hashes, bool IsUnwanted)
{
    public static TermWords Of(SearchTerm term, string language)
    {
        var words = WordReader.Read(term.Text, language);
        var hashes = words.Where(word => !WordReader.IsHalfOfPair(word.Text) || WordReader.IsWholeWord(word.Text, language))
            .Select(word => word.Forms.Select(WordSet.HashOf).ToArray());
        return new TermWords(words, [.. hashes], term.IsUnwanted);
    }

    /// <summary>Whether the term occurs in a text.</summary>
    public bool IsIn(IReadOnlyList<Word> text) => MatchesIn(text).Any();

    private static bool IsMatch(Word inText, Word wanted) =>
        inText.Matches(wanted) || (WordReader.IsHalfOfPair(wanted.Text) && inText.Text.StartsWith(wanted.Text, StringComparison.Ordinal));

    /// <summary>Each occurrence of the term in a text, as the index of its first word.</summary>
    public IEnumerable<int> MatchesIn(IReadOnlyList<Word> text)
    {
        for (var first = 0; Words.Count > 0 && first + Words.Count <= text.Count; first++)
        {
            if (Words.Index().All(word => IsMatch(text[first + word.Index], word.Item)))
                yield return first;
        }
    }
}
