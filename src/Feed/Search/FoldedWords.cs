using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Miscellaneous;

namespace Feed.Search;

/// <summary>Wraps the analyzer of a language and removes the accents that are left after stemming.</summary>
/// <param name="inner">The analyzer of the language.</param>
internal sealed class FoldedWords(Analyzer inner) : AnalyzerWrapper(GLOBAL_REUSE_STRATEGY)
{
    protected override Analyzer GetWrappedAnalyzer(string fieldName) => inner;

    protected override TokenStreamComponents WrapComponents(string fieldName, TokenStreamComponents components) =>
        new(components.Tokenizer, new ASCIIFoldingFilter(new ComposedFilter(components.TokenStream)));
}
