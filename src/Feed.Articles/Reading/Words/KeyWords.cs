using System.Buffers;
using System.Text;

namespace Feed.Articles.Reading;

/// <summary>
/// The words that a rule needs: it applies only to texts with at least one of them. Most texts have none, so the check is fast: words with
/// letters outside ASCII are searched only in texts with such a letter.
/// </summary>
internal sealed class KeyWords
{
    private readonly SearchValues<string> ascii;
    private readonly SearchValues<string> others;
    private readonly SearchValues<char> otherLetters;

    /// <param name="words">The words; case is ignored, and they may be parts of other words.</param>
    public KeyWords(IEnumerable<string> words)
    {
        string[] all = [.. words.Distinct(StringComparer.OrdinalIgnoreCase)];
        // A word that contains another one adds nothing.
        string[] shortest =
            [.. all.Where(word => !all.Any(part => part != word && word.Contains(part, StringComparison.OrdinalIgnoreCase)))];
        var nonAscii = shortest.Where(word => !Ascii.IsValid(word)).ToArray();
        ascii = SearchValues.Create([.. shortest.Where(word => Ascii.IsValid(word))], StringComparison.OrdinalIgnoreCase);
        others = SearchValues.Create(nonAscii, StringComparison.OrdinalIgnoreCase);
        otherLetters = SearchValues.Create(
            [.. nonAscii.SelectMany(word => word.ToUpperInvariant() + word.ToLowerInvariant()).Where(letter => !char.IsAscii(letter))]);
    }

    /// <summary>Whether a text has one of the words.</summary>
    public bool OccurIn(ReadOnlySpan<char> text) =>
        text.ContainsAny(ascii) || (text.ContainsAny(otherLetters) && text.ContainsAny(others));
}
