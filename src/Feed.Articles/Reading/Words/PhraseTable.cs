using System.Globalization;
using System.Text;

namespace Feed.Articles.Reading;

/// <summary>
/// Finds phrases in texts, as whole words and the longest first. Each word is compared only with phrases that begin with its first letter.
/// In a script without spaces between words, a phrase matches anywhere.
/// </summary>
internal sealed class PhraseTable
{
    private readonly Dictionary<char, string[]> phrases;

    /// <summary>For each ASCII character, whether a phrase begins with it. This rules out most positions of a text at once.</summary>
    private readonly bool[] begins = new bool[128];

    private readonly bool isLoose;

    /// <param name="phrases">The phrases; case is ignored.</param>
    /// <param name="isLoose">Whether commas or several spaces may replace a space of a phrase.</param>
    public PhraseTable(IEnumerable<string> phrases, bool isLoose = false)
    {
        this.isLoose = isLoose;
        this.phrases = phrases.GroupBy(phrase => char.ToUpperInvariant(phrase[0]))
            .ToDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Length).ToArray());
        for (var c = '\0'; c < begins.Length; c++)
            begins[c] = this.phrases.ContainsKey(char.ToUpperInvariant(c));
    }

    /// <summary>Whether a text contains a phrase.</summary>
    public bool IsIn(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (LengthAt(text, at) > 0)
                return true;
        }

        return false;
    }

    /// <summary>The text with its phrases replaced.</summary>
    /// <param name="text">The text.</param>
    /// <param name="replacement">Returns the words for the phrase at an index with a length; null keeps the phrase.</param>
    public string Replace(string text, Func<int, int, string?> replacement)
    {
        StringBuilder? replaced = null;
        var done = 0;
        for (var at = 0; at < text.Length; at++)
        {
            StepBudget.Spend();
            if (LengthAt(text, at) is not (> 0 and var length))
                continue;
            if (replacement(at, length) is { } words)
            {
                replaced = (replaced ?? new StringBuilder()).Append(text, done, at - done).Append(words);
                done = at + length;
            }

            at += length - 1;
        }

        return replaced is null ? text : replaced.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>The length of the longest phrase at an index of a text; 0 when none begins there.</summary>
    public int LengthAt(string text, int at)
    {
        if (at >= text.Length || (text[at] < begins.Length && !begins[text[at]])
            || !phrases.TryGetValue(char.ToUpperInvariant(text[at]), out var candidates) || !IsBoundary(text, at))
            return 0;
        foreach (var phrase in candidates)
        {
            if (Length(text.AsSpan(at), phrase) is > 0 and var length && IsBoundary(text, at + length))
                return length;
        }

        return 0;
    }

    private int Length(ReadOnlySpan<char> text, string phrase)
    {
        if (!isLoose)
            return text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) ? phrase.Length : 0;
        var end = 0;
        foreach (var part in phrase.AsSpan().Split(' '))
        {
            if (part.Start.Value > 0)
            {
                var start = end;
                while (end < text.Length && (char.IsWhiteSpace(text[end]) || text[end] == ','))
                    end++;
                if (end == start)
                    return 0;
            }

            var word = phrase.AsSpan(part);
            if (!text[end..].StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return 0;
            end += word.Length;
        }

        return end;
    }

    private static bool IsBoundary(string text, int at) =>
        at == 0 || at == text.Length || !IsWordCharacter(text[at - 1]) || !IsWordCharacter(text[at])
        || DenseScript.Contains(text[at - 1]) || DenseScript.Contains(text[at]);

    /// <summary>Whether a character is part of words, like <c>\w</c> in regular expressions.</summary>
    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.ConnectorPunctuation;
}
