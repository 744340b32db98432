namespace Feed.Articles.Reading;

/// <summary>
/// A phrase pattern from a data file: <c>/</c> separates alternative words, and <c>...</c> stands for up to three words.
/// </summary>
internal sealed class WordPattern
{
    private const int MaxGap = 3;

    private readonly HashSet<string>?[] slots;

    private WordPattern(HashSet<string>?[] slots) => this.slots = slots;

    /// <summary>Reads a phrase.</summary>
    public static WordPattern Parse(string phrase) =>
        new([.. phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(slot => slot == "..." ? null : new HashSet<string>(slot.Split('/'), StringComparer.OrdinalIgnoreCase))]);

    /// <summary>The end of a match that starts at a word; 0 when there is none.</summary>
    public int End(IReadOnlyList<string> words, int start) => End(words, start, slot: 0);

    private int End(IReadOnlyList<string> words, int at, int slot)
    {
        if (slot == slots.Length)
            return at;
        if (slots[slot] is { } choice)
            return at < words.Count && choice.Contains(words[at]) ? End(words, at + 1, slot + 1) : 0;
        for (var gap = 0; gap <= MaxGap && at + gap <= words.Count; gap++)
        {
            if (End(words, at + gap, slot + 1) is > 0 and var end)
                return end;
        }

        return 0;
    }
}
