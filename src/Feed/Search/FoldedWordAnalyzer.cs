using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;

namespace Feed.Search;

/// <summary>Splits texts of languages without an analyzer into words: no case, no accents, no stemming.</summary>
internal sealed class FoldedWordAnalyzer : Analyzer
{
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new StandardTokenizer(LuceneVersion.LUCENE_48, reader);
        var folded = new ASCIIFoldingFilter(new LowerCaseFilter(LuceneVersion.LUCENE_48, new ComposedFilter(words)));
        return new TokenStreamComponents(words, folded);
    }
}
