using System.Collections.Frozen;

namespace Feed.Articles.Reading.Releases;

/// <summary>The phrases of <c>tail-words.txt</c>.</summary>
internal static class TailWords
{
    private static readonly ILookup<string, string> Phrases = DataFile.Entries("Reading.Releases.Tail.tail-words.txt")
        .Select(line => line.Split(':', 2)).ToLookup(parts => parts[0], parts => NoisyText.Letters(parts[1]));

    /// <summary>The phrases of each kind by their first letter, because most words of a line do not begin a phrase.</summary>
    private static readonly FrozenDictionary<string, FrozenDictionary<char, string[]>> ByFirstLetter = Phrases.ToFrozenDictionary(
        group => group.Key,
        group => group.Where(phrase => phrase.Length > 0).GroupBy(phrase => phrase[0])
            .ToFrozenDictionary(phrases => phrases.Key, phrases => phrases.ToArray()));

    private static readonly Dictionary<string, HashSet<string>> Whole = Phrases.ToDictionary(group => group.Key,
        group => group.ToHashSet());
    private static readonly string[] JobTitles = [.. Phrases["job-title"]];

    /// <summary>Whether a whole text is a phrase of a kind, ignoring spaces, punctuation and case.</summary>
    public static bool Is(string text, string kind) => Whole[kind].Contains(NoisyText.Letters(text));

    /// <summary>Whether a text in a script without spaces begins with a phrase of a kind, and something follows.</summary>
    public static bool Begins(string text, string kind) =>
        Phrases[kind].Any(phrase => text.Length > phrase.Length && text.StartsWith(phrase, StringComparison.Ordinal));

    /// <summary>Whether a text in a script without spaces ends with a phrase of a kind, and something precedes it.</summary>
    public static bool Ends(string text, string kind) =>
        Phrases[kind].Any(phrase => text.Length > phrase.Length && text.EndsWith(phrase, StringComparison.Ordinal));

    /// <summary>Whether one of the words is a press officer's job title.</summary>
    public static bool HasJobTitle(string line) =>
        line.Split([' ', ',', '/', '-']).Any(word => Array.IndexOf(JobTitles, NoisyText.Letters(word)) >= 0);

    /// <summary>Whether the line contains a phrase of a kind as whole words.</summary>
    public static bool Has(string line, string kind)
    {
        for (var at = 0; at >= 0 && at < line.Length; at = line.IndexOf(' ', at + 1))
        {
            if (PrefixLength(line.AsSpan(at), kind) > 0)
                return true;
        }

        return false;
    }

    /// <summary>The length of the heading of the section for newsrooms at the start of a line; 0 when there is none.</summary>
    public static int EditorsPrefixLength(string line) => PrefixLength(line, "editors") is > 0 and var end
        ? end : PrefixLength(line, "matter", "for-editors");

    /// <summary>Whether a whole line is the heading of the section for newsrooms.</summary>
    public static bool IsEditorsHeading(string line) =>
        Is(line, "editors") || (PrefixLength(line, "matter", "for-editors") is > 0 and var end && !line[end..].Any(char.IsLetter));

    /// <summary>
    /// The length of one or more phrases of <paramref name="kind"/> and a phrase of <paramref name="next"/> after them at the start of a
    /// line; 0 when there are none.
    /// </summary>
    private static int PrefixLength(string line, string kind, string next)
    {
        for (var end = 0; ;)
        {
            StepBudget.Spend();
            if (PrefixLength(line.AsSpan(end), kind) is not (> 0 and var length))
                return 0;
            end += length;
            if (PrefixLength(line.AsSpan(end), next) is > 0 and var rest)
                return end + rest;
        }
    }

    /// <summary>The length of the phrase of a kind at the start of the line; 0 when there is none.</summary>
    public static int PrefixLength(ReadOnlySpan<char> line, string kind)
    {
        var start = 0;
        while (start < line.Length && !char.IsLetter(line[start]))
            start++;
        if (start == line.Length
            || !ByFirstLetter[kind].TryGetValue(char.ToUpperInvariant(line[start]), out var phrases))
            return 0;
        foreach (var phrase in phrases)
        {
            var at = start;
            var letter = 0;
            for (; at < line.Length && letter < phrase.Length; at++)
            {
                if (!char.IsLetter(line[at]))
                    continue;
                if (char.ToUpperInvariant(line[at]) != phrase[letter++])
                {
                    letter = -1;
                    break;
                }
            }

            if (letter == phrase.Length && (at == line.Length || !char.IsLetter(line[at])))
                return at;
        }

        return 0;
    }
}
