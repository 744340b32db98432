using System.Collections.Frozen;

namespace Feed.Articles.Quotes;

/// <summary>The word lists under <c>Data/</c>, read once.</summary>
internal static class Lexicon
{
    private static readonly (string File, string Key, WordClass Class)[] Sections =
    [
        ("first-names", "m", WordClass.MaleName),
        ("first-names", "f", WordClass.FemaleName),
        ("first-names", "u", WordClass.FirstName),
        ("titles", "abbreviation", WordClass.Title | WordClass.Abbreviation),
        ("titles", "abbreviation m", WordClass.Title | WordClass.Abbreviation | WordClass.Male),
        ("titles", "abbreviation f", WordClass.Title | WordClass.Abbreviation | WordClass.Female),
        ("titles", "m", WordClass.Title | WordClass.Male),
        ("titles", "f", WordClass.Title | WordClass.Female),
        ("titles", "title", WordClass.Title),
        ("roles", "m", WordClass.Role | WordClass.Male),
        ("roles", "f", WordClass.Role | WordClass.Female),
        ("roles", "person", WordClass.Role),
        ("roles", "unnamed", WordClass.Role | WordClass.Unnamed),
        ("speech-verbs", "verb", WordClass.Verb),
        ("organisation-words", "word", WordClass.Organisation),
        ("organisation-words", "thing", WordClass.Thing),
        ("places", "place", WordClass.Place),
        ("common-words", "function", WordClass.Function),
        ("common-words", "function m", WordClass.Function | WordClass.Male),
        ("common-words", "function f", WordClass.Function | WordClass.Female),
        ("common-words", "pronoun m", WordClass.Function | WordClass.Pronoun | WordClass.Male),
        ("common-words", "pronoun f", WordClass.Function | WordClass.Pronoun | WordClass.Female),
        ("common-words", "determiner", WordClass.Function | WordClass.Determiner),
        ("common-words", "clause", WordClass.Function | WordClass.Clause),
        ("common-words", "be", WordClass.Function | WordClass.Be),
        ("common-words", "preposition", WordClass.Preposition),
        ("common-words", "adverb", WordClass.Adverb),
        ("common-words", "auxiliary", WordClass.Auxiliary),
        ("common-words", "calendar", WordClass.Calendar),
        ("common-words", "other", WordClass.Other),
        ("common-words", "particle", WordClass.Particle),
        ("common-words", "suffix", WordClass.Suffix),
        ("common-words", "abbreviation", WordClass.Abbreviation),
    ];

    private static readonly FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Words =
        ReadWords().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, int[]> Nicknames = ReadNicknames();

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Synonyms = Lines("role-synonyms")
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenDictionary(words => words[0], words => words[1..], StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What the lists say of a word, in whatever case it stands.</summary>
    public static WordClass ClassOf(ReadOnlySpan<char> word) => Words.TryGetValue(word, out var found) ? found : WordClass.None;

    /// <summary>Whether two first names may belong to one person: equal, an initial, the start of the other, or a nickname.</summary>
    public static bool SameFirstName(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        if (shorter.Length == 1 || (shorter.Length >= 3 && shorter.Length < longer.Length) || shorter.Length == longer.Length)
        {
            if (longer.StartsWith(shorter, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return Nicknames.TryGetValue(one, out var ofOne) && Nicknames.TryGetValue(other, out var ofOther) && ofOne.Intersect(ofOther).Any();
    }

    /// <summary>Whether a role such as <c>Sen.</c> or <c>former mayor of Ostmund</c> lets a text call its bearer by a noun such as
    /// <c>senator</c> or <c>mayor</c>.</summary>
    public static bool CallsBy(string role, string noun)
    {
        foreach (var range in role.AsSpan().SplitAny(' ', ',', '-'))
        {
            var word = role.AsSpan(range).TrimEnd('.');
            if (word.Equals(noun, StringComparison.OrdinalIgnoreCase))
                return true;
            if ((ClassOf(word) & WordClass.Preposition) != 0)
                return false;
            if (Synonyms.TryGetValue(word, out var others) && others.Contains(noun, StringComparer.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>The lines of a list under <c>Data/</c>, without its comments.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream($"Feed.Articles.Quotes.Data.{file}.txt")
            ?? throw new InvalidOperationException($"The list Data/{file}.txt is not part of the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }

    private static FrozenDictionary<string, WordClass> ReadWords()
    {
        var words = new Dictionary<string, WordClass>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in Sections.Select(section => section.File).Distinct())
        {
            foreach (var line in Lines(file))
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                var key = line[..colon];
                var found = Sections.First(section => section.File == file && section.Key == key).Class;
                foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    words[word] = words.GetValueOrDefault(word) | found;
            }
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static FrozenDictionary<string, int[]> ReadNicknames() =>
        Lines("nicknames")
            .SelectMany((line, group) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => (Name: name, Group: group)))
            .GroupBy(entry => entry.Name, entry => entry.Group, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(entries => entries.Key, entries => entries.ToArray(), StringComparer.OrdinalIgnoreCase);
}
