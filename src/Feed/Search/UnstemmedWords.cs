using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;

namespace Feed.Search;

/// <summary>Splits texts of languages without an analyzer into words, without stemming.</summary>
internal sealed class UnstemmedWords : Analyzer
{
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new StandardTokenizer(LuceneVersion.LUCENE_48, reader);
        return new TokenStreamComponents(words, new LowerCaseFilter(LuceneVersion.LUCENE_48, new ComposedFilter(words)));
    }
}
