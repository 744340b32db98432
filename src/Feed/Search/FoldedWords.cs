using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Miscellaneous;

namespace Feed.Search;

/// <summary>The words of another analyzer without the accents that are left when it has taken their stems.</summary>
/// <param name="inner">The analyzer of a language.</param>
internal sealed class FoldedWords(Analyzer inner) : AnalyzerWrapper(GLOBAL_REUSE_STRATEGY)
{
    protected override Analyzer GetWrappedAnalyzer(string fieldName) => inner;

    protected override TokenStreamComponents WrapComponents(string fieldName, TokenStreamComponents components) =>
        new(components.Tokenizer, new ASCIIFoldingFilter(new ComposedFilter(components.TokenStream)));
}
