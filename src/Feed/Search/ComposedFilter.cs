using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Feed.Search;

/// <summary>
/// Gives words that can be written in several ways one form: composed letters, no ligatures, no full-width forms (Unicode NFKC).
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

        // Half of a surrogate pair has no composed form, and asking for it throws.
        if (!text.All(char.IsAscii) && !text.EnumerateRunes().Contains(Rune.ReplacementChar)
            && !text.IsNormalized(NormalizationForm.FormKC))
            term.SetEmpty().Append(text.Normalize(NormalizationForm.FormKC));
        return true;
    }
}
