using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>
/// Guesses the encoding of a short text in a Central European language from its letters: <c>kikötõ</c> in the Western encoding is
/// <c>kikötő</c> in the Central European one. The alphabets are in <c>alphabets.txt</c>.
/// </summary>
internal static partial class LetterGuess
{
    /// <summary>A Western text with foreign names has fewer letters that the two encodings read differently.</summary>
    private const int MinHits = 3;

    /// <summary>In a Central European text, at least one word in this many has a non-ASCII letter.</summary>
    private const int MaxWordsPerHit = 10;

    private const int MinWesternWords = 2;

    /// <summary>
    /// Signs of the Western encoding that are letters in the Central European ones. No Western word continues after them.
    /// </summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("¹³¼¾ªº¿±µ¶");

    private static readonly ILookup<string, string> Data = DataFile.ByKind("Reading.Encodings.alphabets.txt");

    private static readonly string[] EasternAlphabets = [.. Data["eastern"].Select(WithCapitals)];

    private static readonly string[] WesternAlphabets = [.. Data["western"].Select(WithCapitals)];

    private static readonly HashSet<string> WesternWords = [.. Data["words"].SelectMany(line => line.Split(' '))];

    private static readonly Encoding[] Encodings =
        [.. Data["encodings"].SelectMany(line => line.Split(' ')).Select(name => CodePagesEncodingProvider.Instance.GetEncoding(name)!)];

    /// <summary>The Central European encoding of the bytes, and whether it is sure; null when they are Western.</summary>
    /// <param name="content">Bytes that are not UTF-8.</param>
    public static (Encoding Encoding, bool IsSure)? Of(ReadOnlySpan<byte> content)
    {
        var western = TextDecoder.Windows1252.GetString(content);
        var words = Words(western);
        var foreign = words.FindAll(word => word.AsSpan().ContainsAnyExceptInRange('\0', '\u007F'));
        if (foreign.Count < MinHits || foreign.Count * MaxWordsPerHit < words.Count
            || words.Count(word => WesternWords.Contains(word.ToLowerInvariant())) >= MinWesternWords)
            return null;
        var isWestern = !foreign.Exists(HasSignWithin)
            && WesternAlphabets.Any(alphabet => foreign.TrueForAll(word => IsIn(word, alphabet)));
        foreach (var encoding in Encodings)
        {
            var eastern = Words(encoding.GetString(content)).FindAll(word => word.AsSpan().ContainsAnyExceptInRange('\0', '\u007F'));
            if (eastern.Except(foreign, StringComparer.Ordinal).Count() >= MinHits
                && EasternAlphabets.Any(alphabet => eastern.TrueForAll(word => IsIn(word, alphabet) && !EncodingGuess.IsOdd(word))))
                return (encoding, !isWestern);
        }

        return null;
    }

    private static List<string> Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    private static bool HasSignWithin(string word) =>
        word.AsSpan().IndexOfAny(Signs) is >= 0 and var at && at + 1 < word.Length && char.IsLetter(word[at + 1])
        && (at > 0 || word[0] != '¿');

    /// <summary>
    /// Whether each non-ASCII letter of a word is in an alphabet. In an alphabet, <c>õ+e</c> is an õ that only occurs before an e, and
    /// <c>à!</c> may be a word by itself.
    /// </summary>
    private static bool IsIn(string word, string alphabet)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] < '\u0080')
                continue;
            var at = alphabet.IndexOf(word[i], StringComparison.Ordinal);
            if (at < 0)
                return false;
            var mark = at + 1 < alphabet.Length ? alphabet[at + 1] : ' ';
            if (mark == '+' && (i + 1 == word.Length || char.ToLowerInvariant(word[i + 1]) != char.ToLowerInvariant(alphabet[at + 2])))
                return false;
            if (word.Length == 1 && mark != '!')
                return false;
        }

        return true;
    }

    private static string WithCapitals(string alphabet) => $"{alphabet} {alphabet.ToUpperInvariant()}";

    /// <summary>
    /// Letters, and the signs and unassigned characters of the Western encoding that are letters in the Central European ones.
    /// </summary>
    [GeneratedRegex(@"[\p{L}\p{M}\u0080-\u009F¡-¦¨-ª¬®¯±-¶¸-º¼-¿˛˝ˇ˘]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
