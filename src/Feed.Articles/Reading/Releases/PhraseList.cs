using System.Collections.Frozen;
using System.Numerics;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// The phrases of one kind, indexed by first letter and by length, so that a line is compared with only a few.
/// </summary>
internal sealed class PhraseList
{
    private readonly FrozenDictionary<char, string[]> byFirstLetter;

    /// <param name="phrases">The letters of the phrases, in upper case.</param>
    public PhraseList(IEnumerable<string> phrases)
    {
        string[] longestFirst = [.. phrases.OrderByDescending(phrase => phrase.Length)];
        byFirstLetter = longestFirst.GroupBy(phrase => phrase[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        ByLength = [.. longestFirst.GroupBy(phrase => phrase.Length).Select(group => (group.Key, group.Select(Phrase.Of).ToArray()))];
    }

    /// <summary>The phrases grouped by length, the longest first.</summary>
    public (int Length, Phrase[] Phrases)[] ByLength { get; }

    /// <summary>The phrases that begin with a letter, the longest first.</summary>
    public string[] BeginningWith(char letter) => byFirstLetter.TryGetValue(letter, out var phrases) ? phrases : [];

    /// <summary>A phrase with the set of its letters, which quickly rules out most lines.</summary>
    /// <param name="Letters">The letters, in upper case.</param>
    /// <param name="Set">A bit for each letter.</param>
    internal readonly record struct Phrase(string Letters, ulong Set)
    {
        public static Phrase Of(string letters) => new(letters, letters.Aggregate(0UL, (set, letter) => set | Bit(letter)));

        public static ulong Bit(char letter) => 1UL << (letter & 63);

        /// <summary>A quick check: each letter that only one of the two texts has is an error.</summary>
        public bool CanBeCloseTo(ulong otherSet) =>
            BitOperations.PopCount(Set & ~otherSet) <= Letters.Length / NoisyText.LettersPerAllowedError
            && BitOperations.PopCount(otherSet & ~Set) <= Letters.Length / NoisyText.LettersPerAllowedError;
    }
}
