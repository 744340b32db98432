using System.Collections.Frozen;

namespace Feed.Articles.Quotes;

/// <summary>Phrases that turn the clause after them into a supposition, not a fact: <c>in case Smith says</c>, <c>as soon as Smith
/// says</c>.</summary>
internal sealed class Suppositions
{
    /// <summary>The phrases by their last word, and whether each needs the present tense.</summary>
    private readonly FrozenDictionary<string, (string[] Words, bool OnlyPresent)[]>.AlternateLookup<ReadOnlySpan<char>> phrases;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> firstWords;

    /// <summary>Reads <c>suppositions.txt</c> and <c>expectations.txt</c>.</summary>
    /// <param name="files">The files of a language.</param>
    public Suppositions(LanguageFiles files)
    {
        var suppositions = files.Lines("suppositions").Select(LanguageFiles.Words).ToList();
        firstWords = suppositions.Select(words => words[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        phrases = suppositions.Select(words => (Words: words, OnlyPresent: false))
            .Concat(files.Lines("expectations").Select(line => (Words: LanguageFiles.Words(line), OnlyPresent: true)))
            .GroupBy(phrase => phrase.Words[^1], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether a word begins a phrase that makes a clause of any tense a supposition.</summary>
    public bool IsFirstWord(ReadOnlySpan<char> word) => firstWords.Contains(word);

    /// <summary>The length in words of the phrase that ends at a token, and whether it needs the present tense; 0 without one.</summary>
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
