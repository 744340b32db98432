using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Feed.Articles.Reading;

/// <summary>Guesses the language of a text from its script and function words; returns null when unsure.</summary>
internal static class LanguageGuess
{
    private const int SampleLength = 4000;
    private const int MinWords = 40;

    /// <summary>The first character after the Latin letters.</summary>
    private const char FirstNonLatin = '\u0250';

    private static readonly SearchValues<char> BetweenWords = SearchValues.Create(" ,.“”„\"():;?!«»");

    private static readonly (string Tag, string Words)[] Languages = [.. DataFile.Entries("Reading.Words.function-words.txt")
        .Select(line => line.Split(':')).Select(line => (line[0], line[1]))];

    private static readonly int English = Array.FindIndex(Languages, language => language.Tag == "en");

    /// <summary>For each function word, the indexes of its languages.</summary>
    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> LanguagesOf =
        Languages.Index().SelectMany(language => language.Item.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => (Word: word, Language: language.Index)))
            .GroupBy(pair => pair.Word, pair => pair.Language)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// The tag of the language; null when it is English or uncertain, <c>und</c> when the letters are of another script that many languages
    /// share.
    /// </summary>
    public static string? Of(IEnumerable<Paragraph> paragraphs)
    {
        var text = new StringBuilder();
        foreach (var paragraph in paragraphs.TakeWhile(_ => text.Length < SampleLength))
            text.Append(paragraph.Text.AsSpan(0, Math.Min(paragraph.Text.Length, SampleLength))).Append(' ');
        var sample = text.ToString();
        return ByScript(sample) ?? ByWords(string.Create(sample.Length, sample, (lower, written) => LowerCase.Write(written, lower)));
    }

    private static string? ByScript(string text)
    {
        if (!HasNonLatinLetter(text))
            return null;
        int latin = 0, han = 0, kana = 0, hangul = 0, greek = 0, hebrew = 0, other = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c))
                continue;
            if (c < FirstNonLatin)
                latin++;
            else if (c is >= '\u3040' and <= '\u30FF')
                kana++;
            else if (c is >= '\u4E00' and <= '\u9FFF')
                han++;
            else if (c is >= '\uAC00' and <= '\uD7AF')
                hangul++;
            else if (c is >= '\u0370' and <= '\u03FF')
                greek++;
            else if (c is >= '\u0590' and <= '\u05FF')
                hebrew++;
            else
                other++;
        }

        var nonLatin = han + kana + hangul + greek + hebrew + other;
        if (nonLatin <= latin)
            return null;
        return kana * 10 > nonLatin ? "ja"
            : han * 2 > nonLatin ? "zh"
            : hangul * 2 > nonLatin ? "ko"
            : greek * 2 > nonLatin ? "el"
            : hebrew * 2 > nonLatin ? "he"
            : "und";
    }

    /// <summary>
    /// Whether there is a letter that is not Latin; most texts have only quotation marks and dashes beyond the Latin letters.
    /// </summary>
    private static bool HasNonLatinLetter(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyInRange(FirstNonLatin, char.MaxValue) is >= 0 and var at)
        {
            StepBudget.Spend();
            if (char.IsLetter(text[at]))
                return true;
            text = text[(at + 1)..];
        }

        return false;
    }

    private static string? ByWords(string text)
    {
        var counts = new int[Languages.Length];
        List<int> found = [];
        var words = 0;
        foreach (var part in text.AsSpan().SplitAny(BetweenWords))
        {
            var word = text.AsSpan(part);
            if (word.IsEmpty)
                continue;
            words++;
            if (!LanguagesOf.TryGetValue(word, out var languages))
                continue;
            foreach (var language in languages)
            {
                if (counts[language]++ == 0)
                    found.Add(language);
            }
        }

        if (words < MinWords || found.Count == 0)
            return null;
        // On a tie, the language whose function word occurs first wins.
        var best = found.MaxBy(language => counts[language]);
        return best != English && counts[best] * 6 > words && counts[best] > 2 * counts[English] ? Languages[best].Tag : null;
    }
}
