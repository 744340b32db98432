using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Feed.Search;

/// <summary>
/// Normalizes words to Unicode NFKC, so that composed and decomposed letters, ligatures and full-width forms compare as equal.
/// </summary>
internal sealed class ComposedFilter : TokenFilter
{
    private readonly ICharTermAttribute term;

    public ComposedFilter(TokenStream input)
        : base(input) => term = AddAttribute<ICharTermAttribute>();

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
            return false;
        var text = term.ToString()!;

        // Normalize throws on half of a surrogate pair.
        if (!text.All(char.IsAscii) && !text.EnumerateRunes().Contains(Rune.ReplacementChar)
            && !text.IsNormalized(NormalizationForm.FormKC))
            term.SetEmpty().Append(text.Normalize(NormalizationForm.FormKC));
        return true;
    }
}
