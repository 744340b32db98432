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

/// <summary>Splits texts into words with Lucene's analyzer for their language. Stop words are kept.</summary>
internal static class WordReader
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private static readonly CharArraySet NoStopWords = CharArraySet.Empty;

    private static readonly Splitter Unstemmed =
        new(new Lazy<Analyzer>(() => new FoldingAnalyzer(new UnstemmedAnalyzer(), Accents.RemovalMap)));

    private static readonly FrozenDictionary<string, Splitter> Splitters = new Dictionary<string, Func<Analyzer>>
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
    .Select(language => (language.Key, Value: Splitter.Of(language.Value)))
    .Append((Key: "en", Value: new Splitter(new Lazy<Analyzer>(() => new EnglishFoldingAnalyzer()))))
    .ToFrozenDictionary(language => language.Key, language => language.Value);

    /// <summary>
    /// Whether a character belongs to a script that is split into pairs of characters: Chinese, Japanese, Korean, and those of Southeast
    /// Asia.
    /// </summary>
    private static bool IsPaired(Rune rune) => (rune.IsBmp && IsUnspaced((char)rune.Value))
        || rune.Value is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF)
        or (>= 0xAC00 and <= 0xD7AF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>
    /// Whether a text is one character of a script that is indexed in pairs. The index contains such a character mostly as half of a pair,
    /// so it cannot be looked up.
    /// </summary>
    public static bool IsHalfOfPair(string text) => text.EnumerateRunes().Take(2).ToArray() is [var rune] && IsPaired(rune);

    /// <summary>
    /// Whether a Chinese or Japanese character is always a whole word in texts of a language: only the analyzers of Chinese, Japanese and
    /// Korean pair such characters.
    /// </summary>
    public static bool IsWholeWord(string character, string language) =>
        language is not ("zh" or "ja" or "ko")
        && Rune.GetRuneAt(character, 0).Value is (>= 0x3040 and <= 0x309F) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>The languages that have an analyzer.</summary>
    public static IEnumerable<string> Languages => Splitters.Keys;

    /// <summary>The language whose analyzer splits the text, such as <c>pt-br</c> or <c>de</c>; empty if no analyzer exists.</summary>
    /// <param name="tag">A BCP 47 tag.</param>
    public static string LanguageOf(string tag)
    {
        var known = tag.ToLowerInvariant();
        if (Splitters.ContainsKey(known))
            return known;
        var primary = known.Split('-', '_')[0];
        return Splitters.ContainsKey(primary) ? primary : "";
    }

    /// <summary>The words of a text, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">A result of <see cref="LanguageOf"/>.</param>
    public static List<Word> Read(string text, string language)
    {
        var splitter = Splitters.GetValueOrDefault(language, Unstemmed);
        List<Word> words = [.. Split(text, splitter.Written.Value)];
        if (splitter.Plain is null || !Accents.AreIn(text))
            return words;
        var plain = new Dictionary<(int Start, int End), string>();
        foreach (var word in Split(text, splitter.Plain.Value))
            plain[(word.Start, word.End)] = word.Text;
        return words.ConvertAll(word => plain.GetValueOrDefault((word.Start, word.End)) is { } form && form != word.Text
            ? word with { Plain = form }
            : word);
    }

    /// <summary>Whether a character belongs to a script without spaces between words: Thai, Lao, Burmese or Khmer.</summary>
    private static bool IsUnspaced(char letter) =>
        letter is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF');

    /// <summary>
    /// The index from which a token still has to be split into character pairs because the analyzer left it whole: a Southeast Asian word,
    /// or the Korean particle after a number. The length of the token if there is no such part.
    /// </summary>
    private static int PairsStart(string word)
    {
        if (word.Length > 2 && IsUnspaced(word[0]))
            return 0;
        var hangul = word.AsSpan().IndexOfAnyInRange('\uAC00', '\uD7AF');
        return hangul > 0 && word.AsSpan(hangul).IndexOfAnyExceptInRange('\uAC00', '\uD7AF') < 0 ? hangul : word.Length;
    }

    private static IEnumerable<Word> Split(string text, Analyzer analyzer)
    {
        using var stream = analyzer.GetTokenStream("", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            var word = term.ToString()!;
            var pairsStart = PairsStart(word);
            var end = pairsStart < word.Length ? offset.StartOffset + pairsStart : offset.EndOffset;
            if (pairsStart > 0)
                yield return new Word(word[..pairsStart], Plain: null, offset.StartOffset, end);
            if (pairsStart + 1 == word.Length)
                yield return new Word(word[pairsStart..], Plain: null, offset.StartOffset + pairsStart, offset.EndOffset);
            for (var at = pairsStart; at + 1 < word.Length; at++)
                yield return new Word(word.Substring(at, 2), Plain: null, offset.StartOffset + at, offset.StartOffset + at + 2);
        }

        stream.End();
    }

    /// <summary>How the texts of a language are split.</summary>
    /// <param name="Written">Splits a text as written.</param>
    /// <param name="Plain">Splits a text without its accents; null where <paramref name="Written"/> removes them before stemming.</param>
    private sealed record Splitter(Lazy<Analyzer> Written, Lazy<Analyzer>? Plain = null)
    {
        public static Splitter Of(Func<Analyzer> analyzer) => new(
            new Lazy<Analyzer>(() => new FoldingAnalyzer(analyzer(), Accents.CompositionMap)),
            new Lazy<Analyzer>(() => new FoldingAnalyzer(analyzer(), Accents.RemovalMap)));
    }
}
