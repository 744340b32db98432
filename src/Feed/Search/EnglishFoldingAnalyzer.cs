using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Tartarus.Snowball.Ext;
using Lucene.Net.Util;

namespace Feed.Search;

/// <summary>
/// Splits English texts into stemmed words. Accents are removed before stemming, so that "résumés" and "resumes" are one word; Lucene's
/// own analyzer for English keeps them. Its stemmer is the older Porter, which makes one word of "Ines" and "in", and of "news" and "new".
/// </summary>
internal sealed class EnglishFoldingAnalyzer : Analyzer
{
    /// <summary>Removes accents, then changes to lowercase: the Turkish İ has no lowercase form here until its dot is removed.</summary>
    public static TokenStream Fold(TokenStream words) =>
        new LowerCaseFilter(LuceneVersion.LUCENE_48, new ASCIIFoldingFilter(words));

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new StandardTokenizer(LuceneVersion.LUCENE_48, reader);
        TokenStream stream = new EnglishPossessiveFilter(LuceneVersion.LUCENE_48, words);
        stream = new LowerCaseFilter(LuceneVersion.LUCENE_48, new ComposedFilter(stream));
        return new TokenStreamComponents(words, new SnowballFilter(Fold(stream), new EnglishStemmer()));
    }
}
