using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;

namespace Feed.Search;

/// <summary>Splits texts of languages without an analyzer into words, without stemming.</summary>
internal sealed class UnstemmedAnalyzer : Analyzer
{
    private const int MaxRunLength = 16_384;

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        // Lucene drops longer runs of letters. Thai, for example, has long runs, because it puts no spaces between words.
        var words = new StandardTokenizer(LuceneVersion.LUCENE_48, reader) { MaxTokenLength = MaxRunLength };
        return new TokenStreamComponents(words, new LowerCaseFilter(LuceneVersion.LUCENE_48, new NormalizingFilter(words)));
    }
}
