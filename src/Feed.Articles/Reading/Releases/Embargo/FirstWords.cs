using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// The first words of phrases. Hardly any line begins with one of them, so this check avoids running the regular expressions.
/// </summary>
internal sealed partial class FirstWords(IEnumerable<string> phrases)
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words = phrases.Select(words => words.Split(' ', '\'')[0])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a line begins with one of the words, perhaps after punctuation.</summary>
    public bool MatchesStartOf(string line) => Word().Match(line) is { Success: true, ValueSpan: var word } && words.Contains(word);

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant, Embargo.RegexTimeoutMs)]
    private static partial Regex Word();
}
