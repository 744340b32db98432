using System.Collections.Frozen;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Bg;
using Lucene.Net.Analysis.Br;
using Lucene.Net.Analysis.Ca;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.Ckb;
using Lucene.Net.Analysis.Cz;
using Lucene.Net.Analysis.Da;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.El;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Eu;
using Lucene.Net.Analysis.Fa;
using Lucene.Net.Analysis.Fi;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Ga;
using Lucene.Net.Analysis.Gl;
using Lucene.Net.Analysis.Hi;
using Lucene.Net.Analysis.Hu;
using Lucene.Net.Analysis.Hy;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Lv;
using Lucene.Net.Analysis.Nl;
using Lucene.Net.Analysis.No;
using Lucene.Net.Analysis.Pt;
using Lucene.Net.Analysis.Ro;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Sv;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Tr;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Feed.Search;

/// <summary>A word of a text as search compares it: folded and stemmed.</summary>
/// <param name="Text">The stem.</param>
/// <param name="Start">Where the word begins in the text.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct Word(string Text, int Start, int End);

/// <summary>Splits texts into words, each language by the analyzer that Lucene has for it, without stop words.</summary>
internal static class WordReader
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private static readonly CharArraySet None = CharArraySet.Empty;

    private static readonly Lazy<Analyzer> Plain = new(() => new PlainWords());

    private static readonly FrozenDictionary<string, Lazy<Analyzer>> Analyzers = new Dictionary<string, Func<Analyzer>>
    {
        ["ar"] = () => new ArabicAnalyzer(Version, None),
        ["bg"] = () => new BulgarianAnalyzer(Version, None),
        ["ca"] = () => new CatalanAnalyzer(Version, None),
        ["ckb"] = () => new SoraniAnalyzer(Version, None),
        ["cs"] = () => new CzechAnalyzer(Version, None),
        ["da"] = () => new DanishAnalyzer(Version, None),
        ["de"] = () => new GermanAnalyzer(Version, None),
        ["el"] = () => new GreekAnalyzer(Version, None),
        ["es"] = () => new SpanishAnalyzer(Version, None),
        ["eu"] = () => new BasqueAnalyzer(Version, None),
        ["fa"] = () => new PersianAnalyzer(Version, None),
        ["fi"] = () => new FinnishAnalyzer(Version, None),
        ["fr"] = () => new FrenchAnalyzer(Version, None),
        ["ga"] = () => new IrishAnalyzer(Version, None),
        ["gl"] = () => new GalicianAnalyzer(Version, None),
        ["hi"] = () => new HindiAnalyzer(Version, None),
        ["hu"] = () => new HungarianAnalyzer(Version, None),
        ["hy"] = () => new ArmenianAnalyzer(Version, None),
        ["id"] = () => new IndonesianAnalyzer(Version, None),
        ["it"] = () => new ItalianAnalyzer(Version, None),
        ["ja"] = () => new CJKAnalyzer(Version, None),
        ["ko"] = () => new CJKAnalyzer(Version, None),
        ["lv"] = () => new LatvianAnalyzer(Version, None),
        ["nb"] = () => new NorwegianAnalyzer(Version, None),
        ["nl"] = () => new DutchAnalyzer(Version, None),
        ["nn"] = () => new NorwegianAnalyzer(Version, None),
        ["no"] = () => new NorwegianAnalyzer(Version, None),
        ["pt"] = () => new PortugueseAnalyzer(Version, None),
        ["pt-br"] = () => new BrazilianAnalyzer(Version, None),
        ["ro"] = () => new RomanianAnalyzer(Version, None),
        ["ru"] = () => new RussianAnalyzer(Version, None),
        ["sv"] = () => new SwedishAnalyzer(Version, None),
        ["tr"] = () => new TurkishAnalyzer(Version, None),
        ["zh"] = () => new CJKAnalyzer(Version, None),
    }
    .Select(language => (language.Key, Value: new Lazy<Analyzer>(() => new FoldedWords(language.Value()))))
    .Append((Key: "en", Value: new Lazy<Analyzer>(() => new EnglishWords())))
    .ToFrozenDictionary(language => language.Key, language => language.Value);

    /// <summary>Every language that has an analyzer of its own.</summary>
    public static IEnumerable<string> Languages => Analyzers.Keys;

    /// <summary>The language by whose rules texts are split, <c>pt-br</c>, <c>de</c>; empty for one that has no analyzer.</summary>
    /// <param name="tag">A BCP 47 tag.</param>
    public static string LanguageOf(string tag)
    {
        var known = tag.ToLowerInvariant();
        if (Analyzers.ContainsKey(known))
            return known;
        var primary = known.Split('-', '_')[0];
        return Analyzers.ContainsKey(primary) ? primary : "";
    }

    /// <summary>The words of a text in their order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">One of <see cref="LanguageOf"/>.</param>
    public static List<Word> Read(string text, string language)
    {
        var words = new List<Word>();
        using var stream = Analyzers.GetValueOrDefault(language, Plain).Value.GetTokenStream("", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var place = stream.GetAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            if (term.Length > 0)
                words.Add(new Word(term.ToString()!, place.StartOffset, place.EndOffset));
        }

        stream.End();
        return words;
    }
}
