using System.Collections.Frozen;

namespace Feed.Articles.Quotes;

/// <summary>Phrases that are looked up by their last word, such as those that begin a supposition: <c>in case Smith says</c>, <c>as soon as
/// Smith says</c>.</summary>
internal sealed class PhraseEndings
{
    /// <summary>The phrases by their last word, and whether each needs the present tense.</summary>
    private readonly FrozenDictionary<string, (string[] Words, bool OnlyPresent)[]>.AlternateLookup<ReadOnlySpan<char>> phrases;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> firstWords;

    /// <param name="lines">The phrases.</param>
    /// <param name="present">Phrases that need the present tense.</param>
    public PhraseEndings(IEnumerable<string> lines, IEnumerable<string> present)
    {
        var always = lines.Select(LanguageFiles.Words).ToList();
        firstWords = always.Select(words => words[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        phrases = always.Select(words => (Words: words, OnlyPresent: false))
            .Concat(present.Select(line => (Words: LanguageFiles.Words(line), OnlyPresent: true)))
            .GroupBy(phrase => phrase.Words[^1], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether a word begins a phrase that does not need the present tense.</summary>
    public bool IsFirstWord(ReadOnlySpan<char> word) => firstWords.Contains(word);

    /// <summary>The number of words in the phrase that ends at a token, and whether it needs the present tense; 0 without one.</summary>
    public (int Length, bool OnlyPresent) EndingAt(int last, AnnotatedDocument text)
    {
        var isName = text.Tokens[last].IsCapital && (text.Is(last, WordClass.FirstName) || !text.BeginsSentence(last));
        if (isName || !phrases.TryGetValue(text.Word(last), out var found))
            return default;
        foreach (var (words, onlyPresent) in found)
        {
            var before = last - words.Length;
            var at = last;
            while (at > before && text.Word(at).Equals(words[at - before - 1], StringComparison.OrdinalIgnoreCase))
                at--;
            if (at == before)
                return (words.Length, onlyPresent);
        }

        return default;
    }
}
