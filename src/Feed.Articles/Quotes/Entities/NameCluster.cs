using System.Collections.ObjectModel;

namespace Feed.Articles.Quotes;

/// <summary>The names in an article that refer to the same person, and what the names alone reveal.</summary>
internal sealed class NameCluster
{
    private const int MaxInitials = 3;

    /// <summary>The surname as written; or the only name.</summary>
    public required string Surname { get; init; }

    /// <summary>First name or initial; null when only the surname is known.</summary>
    public string? First { get; init; }

    /// <summary>The full forms that the article uses, with their counts.</summary>
    public IReadOnlyDictionary<string, int> Forms { get; init; } = ReadOnlyDictionary<string, int>.Empty;

    /// <summary>The gender that a title, else the first name, implies.</summary>
    public Gender Gender { get; init; }

    /// <summary>Whether <see cref="Gender"/> comes from a title, rather than from a first name.</summary>
    public bool GenderIsSure { get; init; }

    /// <summary>Whether there is more evidence for a person than two unknown capitalised words.</summary>
    public bool Confirmed { get; init; }

    /// <summary>Whether a capital letter is the only evidence that the word is a name.</summary>
    public bool IsGuess { get; init; }

    /// <summary>How often the article names the person.</summary>
    public int MentionCount { get; init; }

    /// <summary>The most frequent full form, preferably without words in capitals; on a tie, the first.</summary>
    public string Name => Forms.Count == 0 ? Surname : Forms.MaxBy(form => (!HasWordInCapitals(form.Key), form.Value)).Key;

    private static bool HasWordInCapitals(string form) =>
        form.Split(' ').Any(word => word.Length > MaxInitials && !word.AsSpan().ContainsAnyInRange('a', 'z'));
}
