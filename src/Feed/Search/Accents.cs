using System.Buffers;
using System.Text;
using Lucene.Net.Analysis.CharFilters;
using Lucene.Net.Analysis.Miscellaneous;

namespace Feed.Search;

/// <summary>
/// Accented letters: the Latin ones, and the Cyrillic ё, which Russian newspapers print as е. Other Cyrillic letters with marks, such as й,
/// are distinct letters and stay.
/// </summary>
internal static class Accents
{
    private static readonly (int First, int Last)[] Latin = [(0x00C0, 0x024F), (0x1E00, 0x1EFF)];

    /// <summary>Letters that a file may spell as two characters: a base letter and a combining mark.</summary>
    private static readonly (int First, int Last)[] Composable = [.. Latin, (0x0386, 0x03CE), (0x0400, 0x045F), (0x1F00, 0x1FFF)];

    private static readonly Dictionary<char, string> BaseLetters = FindBaseLetters();

    private static readonly SearchValues<char> Accented = SearchValues.Create([.. BaseLetters.Keys, .. Marks()]);

    /// <summary>Composes a letter and its combining mark into one character.</summary>
    public static NormalizeCharMap CompositionMap { get; } = BuildMap(letter => letter.ToString());

    /// <summary>Replaces accented letters with their base letters.</summary>
    public static NormalizeCharMap RemovalMap { get; } = BuildMap(letter => BaseLetters.GetValueOrDefault(letter, letter.ToString()));

    /// <summary>Whether a text contains a letter that <see cref="RemovalMap"/> replaces.</summary>
    public static bool AreIn(string text) => text.AsSpan().ContainsAny(Accented);

    private static NormalizeCharMap BuildMap(Func<char, string> replacementOf)
    {
        // Some letters have two code points. A decomposed letter composes only to the one that Unicode prefers.
        var replacements = new Dictionary<string, string>();
        foreach (var letter in Letters(Composable).Where(letter => letter.ToString().IsNormalized(NormalizationForm.FormC)))
        {
            var (composed, replacement) = (letter.ToString(), replacementOf(letter));
            replacements[composed] = replacement;
            replacements[composed.Normalize(NormalizationForm.FormD)] = replacement;
        }

        var map = new NormalizeCharMap.Builder();
        foreach (var (text, replacement) in replacements.Where(pair => pair.Key != pair.Value))
            map.Add(text, replacement);
        return map.Build();
    }

    private static Dictionary<char, string> FindBaseLetters()
    {
        var letters = new Dictionary<char, string> { ['ё'] = "е", ['Ё'] = "Е" };
        foreach (var letter in Letters(Latin))
        {
            // The filter writes up to four characters for one.
            var folded = new char[4];
            var length = ASCIIFoldingFilter.FoldToASCII([letter], 0, folded, 0, 1);
            if (new string(folded, 0, length) is var text && text != letter.ToString())
                letters[letter] = text;
        }

        return letters;
    }

    private static IEnumerable<char> Letters((int First, int Last)[] ranges) =>
        ranges.SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1)).Select(code => (char)code);

    private static IEnumerable<char> Marks() => Enumerable.Range(0x0300, 0x70).Select(code => (char)code);
}
