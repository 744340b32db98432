using System.Collections.Frozen;
using System.Text;
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

/// <summary>A word of a text in the form that search compares: without accents, stemmed.</summary>
/// <param name="Text">The stem.</param>
/// <param name="Start">Where the word starts in the text, in characters.</param>
/// <param name="End">Where the word ends, exclusive.</param>
internal readonly record struct Word(string Text, int Start, int End);

/// <summary>Splits texts into words with Lucene's analyzer for their language. Stop words are kept.</summary>
internal static class WordReader
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private static readonly CharArraySet NoStopWords = CharArraySet.Empty;

    private static readonly Lazy<Analyzer> Plain = new(() => new FoldedWordAnalyzer());

    private static readonly FrozenDictionary<string, Lazy<Analyzer>> Analyzers = new Dictionary<string, Func<Analyzer>>
    {
        ["ar"] = () => new ArabicAnalyzer(Version, NoStopWords),
        ["bg"] = () => new BulgarianAnalyzer(Version, NoStopWords),
        ["ca"] = () => new CatalanAnalyzer(Version, NoStopWords),
        ["ckb"] = () => new SoraniAnalyzer(Version, NoStopWords),
        ["cs"] = () => new CzechAnalyzer(Version, NoStopWords),
        ["da"] = () => new DanishAnalyzer(Version, NoStopWords),
        ["de"] = () => new GermanAnalyzer(Version, NoStopWords),
        ["el"] = () => new GreekAnalyzer(Version, NoStopWords),
        ["es"] = () => new SpanishAnalyzer(Version, NoStopWords),
        ["eu"] = () => new BasqueAnalyzer(Version, NoStopWords),
        ["fa"] = () => new PersianAnalyzer(Version, NoStopWords),
        ["fi"] = () => new FinnishAnalyzer(Version, NoStopWords),
        ["fr"] = () => new FrenchAnalyzer(Version, NoStopWords),
        ["ga"] = () => new IrishAnalyzer(Version, NoStopWords),
        ["gl"] = () => new GalicianAnalyzer(Version, NoStopWords),
        ["hi"] = () => new HindiAnalyzer(Version, NoStopWords),
        ["hu"] = () => new HungarianAnalyzer(Version, NoStopWords),
        ["hy"] = () => new ArmenianAnalyzer(Version, NoStopWords),
        ["id"] = () => new IndonesianAnalyzer(Version, NoStopWords),
        ["it"] = () => new ItalianAnalyzer(Version, NoStopWords),
        ["ja"] = () => new CJKAnalyzer(Version, NoStopWords),
        ["ko"] = () => new CJKAnalyzer(Version, NoStopWords),
        ["lv"] = () => new LatvianAnalyzer(Version, NoStopWords),
        ["nb"] = () => new NorwegianAnalyzer(Version, NoStopWords),
        ["nl"] = () => new DutchAnalyzer(Version, NoStopWords),
        ["nn"] = () => new NorwegianAnalyzer(Version, NoStopWords),
        ["no"] = () => new NorwegianAnalyzer(Version, NoStopWords),
        ["pt"] = () => new PortugueseAnalyzer(Version, NoStopWords),
        ["pt-br"] = () => new BrazilianAnalyzer(Version, NoStopWords),
        ["ro"] = () => new RomanianAnalyzer(Version, NoStopWords),
        ["ru"] = () => new RussianAnalyzer(Version, NoStopWords),
        ["sv"] = () => new SwedishAnalyzer(Version, NoStopWords),
        ["tr"] = () => new TurkishAnalyzer(Version, NoStopWords),
        ["zh"] = () => new CJKAnalyzer(Version, NoStopWords),
    }
    .Select(language => (language.Key, Value: new Lazy<Analyzer>(() => new FoldedWords(language.Value()))))
    .Append((Key: "en", Value: new Lazy<Analyzer>(() => new EnglishWords())))
    .ToFrozenDictionary(language => language.Key, language => language.Value);

    /// <summary>Whether a character is of a script that is split into pairs of characters: Chinese, Japanese and Korean.</summary>
    public static bool IsPaired(Rune rune) => rune.Value is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF)
        or (>= 0xAC00 and <= 0xD7AF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>The languages that have an analyzer.</summary>
    public static IEnumerable<string> Languages => Analyzers.Keys;

    /// <summary>The language whose analyzer splits the text, such as <c>pt-br</c> or <c>de</c>; empty when none exists.</summary>
    /// <param name="tag">A BCP 47 tag.</param>
    public static string LanguageOf(string tag)
    {
        var known = tag.ToLowerInvariant();
        if (Analyzers.ContainsKey(known))
            return known;
        var primary = known.Split('-', '_')[0];
        return Analyzers.ContainsKey(primary) ? primary : "";
    }

    /// <summary>The words of a text, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">A result of <see cref="LanguageOf"/>.</param>
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
