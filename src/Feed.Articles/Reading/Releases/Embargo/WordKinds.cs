using System.Collections.Frozen;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// The kinds of each word of a data file, as members of an enum. A kind that is not in the enum throws when the file is loaded.
/// </summary>
/// <param name="file">The file, as for <see cref="DataFile.Entries"/>.</param>
/// <param name="comparer">Compares the words.</param>
internal sealed class WordKinds<TKind>(string file, StringComparer comparer)
    where TKind : struct, Enum
{
    private readonly FrozenDictionary<string, FrozenSet<TKind>> kinds = DataFile.KindsByWord(file, comparer).ToFrozenDictionary(
        word => word.Key, word => word.Value.Select(kind => Enum.Parse<TKind>(kind, ignoreCase: true)).ToFrozenSet(), comparer);

    /// <summary>The words, each with its kinds.</summary>
    public IEnumerable<(string Word, FrozenSet<TKind> Kinds)> All => kinds.Select(word => (word.Key, word.Value));

    /// <summary>Whether the file lists a word.</summary>
    public bool Contains(string word) => kinds.ContainsKey(word);

    /// <summary>Whether a word is of a kind.</summary>
    public bool Is(string word, TKind kind) => kinds.TryGetValue(word, out var all) && all.Contains(kind);

    /// <summary>The kinds of a word; none when the file does not list it.</summary>
    public FrozenSet<TKind> Of(string word) => kinds.GetValueOrDefault(word, FrozenSet<TKind>.Empty);
}
