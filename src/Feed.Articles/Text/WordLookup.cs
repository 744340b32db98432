using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Feed.Articles;

/// <summary>
/// A case-insensitive frozen dictionary of words. Most words of a text are ASCII, and a dictionary of ASCII words alone hashes and compares
/// them several times as fast as one that also has other words.
/// </summary>
internal sealed class WordLookup<TValue>
{
    private readonly FrozenDictionary<string, TValue>.AlternateLookup<ReadOnlySpan<char>> all;
    private readonly FrozenDictionary<string, TValue>.AlternateLookup<ReadOnlySpan<char>> ascii;

    public WordLookup(IReadOnlyDictionary<string, TValue> words)
    {
        all = words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        ascii = words.Where(entry => Ascii.IsValid(entry.Key)).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Finds the value of a word.</summary>
    public bool TryGetValue(ReadOnlySpan<char> word, [MaybeNullWhen(false)] out TValue value) =>
        Ascii.IsValid(word) ? ascii.TryGetValue(word, out value) : all.TryGetValue(word, out value);
}
