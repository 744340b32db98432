namespace Feed.Articles.Reading;

/// <summary>
/// A phrase pattern from a data file: <c>/</c> separates the words of one place, and <c>...</c> stands for up to three words.
/// </summary>
internal sealed class WordPattern
{
    private const int MaxGap = 3;

    private readonly HashSet<string>?[] places;

    private WordPattern(HashSet<string>?[] places) => this.places = places;

    /// <summary>Reads a phrase.</summary>
    public static WordPattern Parse(string phrase) =>
        new([.. phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(place => place == "..." ? null : new HashSet<string>(place.Split('/'), StringComparer.OrdinalIgnoreCase))]);

    /// <summary>The end of a match that starts at a word; 0 when there is none.</summary>
    public int End(IReadOnlyList<string> words, int start) => End(words, start, place: 0);

    private int End(IReadOnlyList<string> words, int at, int place)
    {
        if (place == places.Length)
            return at;
        if (places[place] is { } choice)
            return at < words.Count && choice.Contains(words[at]) ? End(words, at + 1, place + 1) : 0;
        for (var gap = 0; gap <= MaxGap && at + gap <= words.Count; gap++)
        {
            if (End(words, at + gap, place + 1) is > 0 and var end)
                return end;
        }

        return 0;
    }
}
