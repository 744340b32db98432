using Lucene.Net.Analysis;
using Lucene.Net.Analysis.CharFilters;

namespace Feed.Search;

/// <summary>Wraps a language's analyzer: replaces characters before the text is split, and removes accents from the stems.</summary>
/// <param name="inner">The analyzer of the language.</param>
/// <param name="characters">The characters to replace.</param>
internal sealed class FoldingAnalyzer(Analyzer inner, NormalizeCharMap characters) : AnalyzerWrapper(GLOBAL_REUSE_STRATEGY)
{
    protected override Analyzer GetWrappedAnalyzer(string fieldName) => inner;

    protected override TextReader WrapReader(string fieldName, TextReader reader) => new MappingCharFilter(characters, reader);

    protected override TokenStreamComponents WrapComponents(string fieldName, TokenStreamComponents components) =>
        new(components.Tokenizer, EnglishFoldingAnalyzer.Fold(new NormalizingFilter(components.TokenStream)));
}
