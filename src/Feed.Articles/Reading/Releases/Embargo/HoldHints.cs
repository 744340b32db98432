using System.Buffers;
using System.Text;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Hints that a text may contain a hold request. One pass finds them all, and each rule runs only if its hints are present.
/// </summary>
[Flags]
internal enum HoldHints
{
    /// <summary>No rule applies.</summary>
    None = 0,

    /// <summary>The text mentions an embargo, or asks to hold something.</summary>
    Hold = 1,

    /// <summary>The text forbids something, limits it (<c>confidential</c>), or contains a word such as <c>held</c>.</summary>
    Restrict = 2,

    /// <summary>The text has a word such as <c>until</c>.</summary>
    Until = 4,

    /// <summary>The text has a word that <see cref="HeadNotice"/> judges lines by.</summary>
    Notice = 8,

    /// <summary>The text has letters that look like ordinary ones: spaced, full-width or mathematical.</summary>
    OddLetters = 16,
}

/// <summary>Finds the <see cref="HoldHints"/> of a text.</summary>
internal static class HoldHintScanner
{
    private const int LettersOfSpacedWord = 5;

    /// <summary>Characters of ordinary text, which normalization form KC leaves unchanged.</summary>
    private static readonly SearchValues<char> OrdinaryLetters = SearchValues.Create(
        [.. Enumerable.Range(0, 128).Select(c => (char)c), .. "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüÿ‘’“”–—•€£©®°§"]);

    private static readonly WordLookup<HoldHints> Words = new(
        new WordKinds<NoticeWord>("Reading.Releases.Embargo.notice-words.txt", StringComparer.Ordinal).All
            .Select(entry => (Hint: entry.Kinds.Aggregate(HoldHints.None, (hints, kind) => hints | HintOf(kind, entry.Word)), entry.Word))
            .Where(entry => entry.Hint != HoldHints.None)
            .GroupBy(entry => entry.Word.Split('\'')[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.Aggregate(HoldHints.None, (hints, entry) => hints | entry.Hint)));

    /// <summary>Whether a sentence of the text may ask for a hold. If not, the rules for sentences cannot match.</summary>
    public static bool MayAskToWait(string text) =>
        Scan(text) is var hints && ((hints & (HoldHints.Hold | HoldHints.OddLetters)) != 0
            || (hints & (HoldHints.Restrict | HoldHints.Until)) == (HoldHints.Restrict | HoldHints.Until));

    /// <summary>
    /// Whether a text has full-width, mathematical or similar letters that <see cref="EmbargoClause.Normalize"/> changes.
    /// </summary>
    public static bool HasOddLetters(string text)
    {
        if (HasOrdinaryLetters(text))
            return false;
        try
        {
            return !text.IsNormalized(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair.
            return true;
        }
    }

    private static bool HasOrdinaryLetters(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyExceptInRange('\0', '\x7F') is >= 0 and var at)
        {
            StepBudget.Spend();
            if (!OrdinaryLetters.Contains(text[at]))
                return false;
            text = text[(at + 1)..];
        }

        return true;
    }

    /// <summary>The hints in a text.</summary>
    public static HoldHints Scan(string text)
    {
        var hints = HasOddLetters(text) ? HoldHints.OddLetters : HoldHints.None;
        if (text.Contains("embargo", StringComparison.OrdinalIgnoreCase))
            hints |= HoldHints.Hold | HoldHints.Notice;
        var letters = text.AsSpan();
        var (dotted, single) = (-1, 0);
        for (var at = 0; at < letters.Length; at++)
        {
            if (!char.IsLetter(letters[at]))
                continue;
            StepBudget.Spend();
            var start = at;
            while (at < letters.Length && char.IsLetter(letters[at]))
                at++;
            single = at - start > 1 ? 0 : single > 0 && letters[start - 1] == ' ' && char.IsLetter(letters[start - 2]) ? single + 1 : 1;
            if (single == LettersOfSpacedWord)
                hints |= HoldHints.OddLetters;
            hints |= HintOf(letters[start..at]);
            var isJoined = dotted >= 0 && letters[start - 1] is '.' or '-' && char.IsLetter(letters[start - 2]);
            dotted = isJoined ? dotted : start;
            if (isJoined)
                hints |= HintOf(letters[dotted..at]);
        }

        return hints;
    }

    private static HoldHints HintOf(ReadOnlySpan<char> word) => Words.TryGetValue(word, out var hint) ? hint : HoldHints.None;

    private static HoldHints HintOf(NoticeWord kind, string word) => kind switch
    {
        NoticeWord.Embargo => HoldHints.Hold | HoldHints.Notice,
        NoticeWord.Hold => (word == "hold" ? HoldHints.Hold : HoldHints.Restrict) | HoldHints.Notice,
        NoticeWord.Deny => HoldHints.Restrict,
        NoticeWord.Bound => HoldHints.Restrict | HoldHints.Notice,
        NoticeWord.Wait => HoldHints.Until,
        NoticeWord.Publish or NoticeWord.Issue or NoticeWord.Slot => HoldHints.Notice,
        _ => HoldHints.None,
    };
}
