namespace Feed.Articles;

/// <summary>Formats roles for display.</summary>
public static class RoleText
{
    private static readonly Dictionary<string, Abbreviation> Abbreviations = DataFile.Entries("Quotes.en.role-abbreviations.txt")
        .SelectMany(Read).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    /// <summary>
    /// Expands the abbreviations in a role, and turns a plural title into the singular: <c>Lt. Gov.</c> becomes <c>Lieutenant
    /// Governor</c>, <c>Det Insp</c> becomes <c>Detective Inspector</c>, and <c>Senators</c> becomes <c>Senator</c>.
    /// </summary>
    /// <param name="role">The role as written in an article.</param>
    public static string InFull(string role)
    {
        var words = role.Split(' ');
        return string.Join(' ', words.Select((word, at) => Abbreviations.TryGetValue(word, out var known) && IsExpanded(known, word, at)
            ? known.Full
            : word));

        bool IsExpanded(Abbreviation known, string word, int at) =>
            known.Anywhere || words.Length == 1 || (at == words.Length - 1 && !word.All(char.IsUpper));
    }

    /// <summary>
    /// Expands the abbreviated roles before names in a sentence: <c>Gov. Ada Kern waits</c> becomes <c>Governor Ada Kern waits</c>. Titles
    /// that stay short in full sentences, such as <c>Dr.</c>, stay.
    /// </summary>
    /// <param name="sentence">A sentence of an article.</param>
    public static string InSentence(string sentence)
    {
        var words = sentence.Split(' ');
        return string.Join(' ', words.Select((word, at) => IsBeforeName(words, at)
            && Abbreviations.TryGetValue(word, out var known) && known is { Anywhere: true, StaysBeforeName: false } ? known.Full : word));
    }

    private static bool IsBeforeName(string[] words, int at) =>
        at + 1 < words.Length && words[at + 1] is [var first, ..] && char.IsUpper(first);

    private static IEnumerable<KeyValuePair<string, Abbreviation>> Read(string line)
    {
        var stays = line.Contains(" ~ ", StringComparison.Ordinal);
        var sides = line.Split(stays ? " ~ " : " = ", 2);
        var spellings = sides[0].Split(", ");
        var anywhere = spellings[0].EndsWith('.');
        return spellings.Select(spelling => KeyValuePair.Create(spelling, new Abbreviation(sides[1], anywhere, stays)));
    }

    /// <summary>What an abbreviation stands for.</summary>
    /// <param name="Full">The full words.</param>
    /// <param name="Anywhere">Whether it is expanded anywhere in a role, not only as the last or only word.</param>
    /// <param name="StaysBeforeName">Whether it stays short before a name.</param>
    private sealed record Abbreviation(string Full, bool Anywhere, bool StaysBeforeName);
}
