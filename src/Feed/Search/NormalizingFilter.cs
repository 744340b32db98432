using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Feed.Search;

/// <summary>
/// Normalizes words to Unicode NFKC, so that composed and decomposed letters, ligatures and full-width forms compare as equal. Then removes
/// the marks that NFKC leaves: accents for which no composed letter exists, as in Yoruba, and Hebrew points.
/// </summary>
internal sealed class NormalizingFilter : TokenFilter
{
    private readonly ICharTermAttribute term;

    public NormalizingFilter(TokenStream input)
        : base(input) => term = AddAttribute<ICharTermAttribute>();

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
            return false;
        var text = term.ToString()!;

        // Normalize throws on half of a surrogate pair.
        if (text.All(char.IsAscii) || text.EnumerateRunes().Contains(Rune.ReplacementChar))
            return true;
        var composed = text.Normalize(NormalizationForm.FormKC);
        var plain = composed.Any(IsMark) ? string.Concat(composed.Where(letter => !IsMark(letter))) : composed;
        if (plain.Length > 0 && plain != text)
            term.SetEmpty().Append(plain);
        return true;
    }

    private static bool IsMark(char letter) => letter is (>= '\u0300' and <= '\u036F') or (>= '\u0591' and <= '\u05C7');
}
