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
/// Splits English texts into stemmed words. Removes accents before stemming, so that "résumés" and "resumes" are one word. Lucene's own
/// EnglishAnalyzer keeps accents, and its older Porter stemmer makes "Ines" and "in" one word, and "news" and "new".
/// </summary>
internal sealed class EnglishFoldingAnalyzer : Analyzer
{
    /// <summary>
    /// Removes accents, then changes to lowercase: Lucene knows no lowercase form of the Turkish İ until its dot is removed.
    /// </summary>
    public static TokenStream Fold(TokenStream words) =>
        new LowerCaseFilter(LuceneVersion.LUCENE_48, new ASCIIFoldingFilter(words));

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new StandardTokenizer(LuceneVersion.LUCENE_48, reader);
        TokenStream stream = new EnglishPossessiveFilter(LuceneVersion.LUCENE_48, words);
        stream = new LowerCaseFilter(LuceneVersion.LUCENE_48, new NormalizingFilter(stream));
        return new TokenStreamComponents(words, new SnowballFilter(Fold(stream), new EnglishStemmer()));
    }
}
