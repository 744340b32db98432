namespace Feed.Articles.Quotes;

/// <summary>Recognises acronyms of titles that the article also spells out: <c>Assistant Commissioner Ann Smith</c>, then <c>AC
/// Smith</c>.</summary>
internal sealed class ShortTitles(AnnotatedDocument text)
{
    private const int MaxTitleLength = 8;
    private const int MaxFirstNames = 3;
    private const int MaxPlaces = 8;

    private Dictionary<string, List<int>>? surnames;

    /// <summary>Whether an acronym before a surname abbreviates the title of the person with that surname.</summary>
    public bool IsTitle(int acronym, int surname) => text.Tokens[acronym] is { Shape: Shape.AllCapitals }
        && (surnames ??= Surnames()).TryGetValue(text.Word(surname).ToString(), out var places)
        && places.Exists(place => IsAfterTitle(text.Word(acronym), place));

    /// <summary>For each capitalised word that follows another one, the first positions where it does.</summary>
    private Dictionary<string, List<int>> Surnames()
    {
        var found = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var tokens = text.Tokens;
        for (var at = 2; at < tokens.Length; at++)
        {
            if (tokens[at].Shape != Shape.Capital || tokens[at - 1].Shape != Shape.Capital)
                continue;
            var word = text.Word(at).ToString();
            if (!found.TryGetValue(word, out var places))
                found[word] = places = [];
            if (places.Count < MaxPlaces)
                places.Add(at);
        }

        return found;
    }

    /// <summary>Whether an acronym matches the initials of the title before a name; up to three first names may come between.</summary>
    private bool IsAfterTitle(ReadOnlySpan<char> acronym, int name)
    {
        var words = new List<int>();
        for (var at = name - 1; at > name - MaxTitleLength && text.SameSentence(at, name); at--)
        {
            if (text.Tokens[at].Shape == Shape.Capital && !text.Is(at, WordClass.Definite))
                words.Insert(0, at);
            else if (!(text.Tokens[at].IsLowercase && text.Is(at, WordClass.AffiliationPreposition | WordClass.And)))
                break;
        }

        for (var end = words.Count; end >= Math.Max(acronym.Length, words.Count - MaxFirstNames); end--)
        {
            var first = end - acronym.Length;
            var same = 0;
            while (same < acronym.Length && text.Word(words[first + same])[0] == acronym[same])
                same++;
            if (same == acronym.Length && text.Is(words[first], WordClass.Title | WordClass.Role))
                return true;
        }

        return false;
    }
}
