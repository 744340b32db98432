using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>
/// Guesses the encoding of text that is neither UTF-8 nor Western: from the most common words or characters of its languages, listed in
/// <c>encodings.txt</c>, else from the letters of Central European languages.
/// </summary>
internal static partial class EncodingGuess
{
    private const int SampleLength = 64 * 1024;

    /// <summary>Text of one of the languages contains at least this share of common words or characters.</summary>
    private const double MinShare = 0.08;

    private const int MinHits = 2;

    /// <summary>In a non-Latin script, at least this share of the non-space bytes is non-ASCII.</summary>
    private const double MinNonAsciiShare = 0.25;

    /// <summary>An encoding that yields a larger share of unreadable characters is wrong.</summary>
    private const double MaxUnreadableShare = 0.01;

    private static readonly Candidate[] Candidates = [.. DataFile.Entries("Reading.Encodings.encodings.txt").SelectMany(Parse)];

    /// <summary>The encoding of the bytes; null when they are Western or the guess is uncertain.</summary>
    /// <param name="content">Bytes that are not UTF-8.</param>
    public static Encoding? Of(ReadOnlySpan<byte> content)
    {
        var sample = content[..Math.Min(content.Length, SampleLength)];
        if (IsBrokenUtf8(sample))
            return null;
        Dictionary<string, string> texts = [];
        var western = TextDecoder.Windows1252.GetString(sample);
        (Encoding? Encoding, double Score) best = default;
        var isOtherScript = IsOtherScript(sample);

        // In a wrong encoding, single letters look like words: "à" and "è" are "а" and "и" in a Cyrillic one.
        foreach (var candidate in Candidates.Where(candidate => candidate.IsLatin != isOtherScript))
        {
            if (!texts.TryGetValue(candidate.Encoding.WebName, out var text))
                texts[candidate.Encoding.WebName] = text = candidate.Encoding.GetString(sample);
            var unreadable = CountUnreadable(text);
            var score = unreadable > 1 + (MaxUnreadableShare * text.Length) ? 0
                : candidate.AreWords ? WordShare(text, western, candidate.Common, unreadable) : CharacterShare(text, candidate.Common);
            if (score > best.Score)
                best = (candidate.Encoding, score);
        }

        return best.Score >= MinShare ? best.Encoding
            : !isOtherScript && LetterGuess.Of(sample) is { IsSure: true } letters ? letters.Encoding
            : null;
    }

    /// <summary>Whether the bytes are read as Western text but may be Central European.</summary>
    /// <param name="content">Bytes that are not UTF-8.</param>
    public static bool IsUncertain(ReadOnlySpan<byte> content)
    {
        var sample = content[..Math.Min(content.Length, SampleLength)];
        return !IsBrokenUtf8(sample) && !IsOtherScript(sample) && LetterGuess.Of(sample) is { IsSure: false };
    }

    /// <summary>Whether the non-ASCII bytes are mostly valid UTF-8 with some damage.</summary>
    private static bool IsBrokenUtf8(ReadOnlySpan<byte> content)
    {
        var text = Encoding.UTF8.GetString(content);
        return text.Count(c => c >= '\u0080') > 2 * text.Count(c => c == '\uFFFD');
    }

    /// <summary>Whether the text has so many non-ASCII bytes that its script is not Latin.</summary>
    public static bool IsOtherScript(ReadOnlySpan<byte> content)
    {
        int nonAscii = 0, all = 0;
        foreach (var b in content[..Math.Min(content.Length, SampleLength)])
        {
            nonAscii += b >= 0x80 ? 1 : 0;
            all += b > ' ' ? 1 : 0;
        }

        return nonAscii > MinNonAsciiShare * all;
    }

    /// <summary>
    /// The share of common words among the words that a Western encoding reads differently. Odd words and unreadable characters count
    /// against the candidate.
    /// </summary>
    private static double WordShare(string text, string western, FrozenSet<string> common, int unreadable)
    {
        int hits = 0, odd = 0, words = 0;
        foreach (var match in Word().EnumerateMatches(text))
        {
            var word = text.AsSpan(match.Index, match.Length);
            if (!word.ContainsAnyExceptInRange('\0', '\u007F') || word.SequenceEqual(western.AsSpan(match.Index, match.Length)))
                continue;
            words++;
            hits += common.Contains(word.ToString().ToLowerInvariant()) ? 1 : 0;
            odd += IsOdd(word) ? 1 : 0;
        }

        return hits < MinHits || odd * 4 > words ? 0 : (double)(hits - odd - unreadable) / (words + unreadable);
    }

    /// <summary>Whether a word has a capital after a lower-case letter, or a sign among its letters, as in a wrong encoding.</summary>
    public static bool IsOdd(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if ((i > 0 && char.IsUpper(word[i]) && char.IsLower(word[i - 1]))
                || (word[i] > 0x7F && !char.IsLetter(word[i]) && word[i] is not ('-' or '\u2019')))
                return true;
        }

        return false;
    }

    private static double CharacterShare(string text, FrozenSet<string> common)
    {
        int hits = 0, nonAscii = 0, ascii = 0;
        foreach (var c in text)
        {
            ascii += c is > ' ' and < '\u0080' ? 1 : 0;
            if (c < '\u0080')
                continue;
            nonAscii++;
            hits += common.Contains(c.ToString()) ? 1 : 0;
        }

        // A Western text has too few non-ASCII characters to judge.
        return hits < 4 || nonAscii * 4 < ascii ? 0 : (double)hits / nonAscii / 2;
    }

    private static int CountUnreadable(string text)
    {
        var count = 0;
        foreach (var c in text)
            count += c is '\uFFFD' or (>= '\u0080' and <= '\u009F') or (>= '\uE000' and <= '\uF8FF') ? 1 : 0;
        return count;
    }

    private static IEnumerable<Candidate> Parse(string line)
    {
        var parts = line.Split(':', 2);
        var names = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var areWords = names[0] == "words";
        var common = areWords
            ? parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal)
            : parts[1].Where(c => c != ' ').Select(c => c.ToString()).ToFrozenSet(StringComparer.Ordinal);
        return names.Skip(1).Select(name => new Candidate(CodePagesEncodingProvider.Instance.GetEncoding(name)!, areWords, common));
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{S}\p{No}¶§]+(-[\p{L}\p{M}]+)*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    /// <summary>A candidate encoding.</summary>
    private sealed record Candidate(Encoding Encoding, bool AreWords, FrozenSet<string> Common)
    {
        private const char LastLatin = '\u024F';

        /// <summary>Whether the language is written in the Latin script.</summary>
        public bool IsLatin { get; } = AreWords && Common.Any(word => word[0] < LastLatin);
    }
}
