using System.Collections.ObjectModel;

namespace Feed.Articles.Quotes;

/// <summary>The names of an article that mean the same somebody, and what they alone tell of that person.</summary>
internal sealed class NameCluster
{
    /// <summary>The surname as written; a sole name when there is no other.</summary>
    public required string Surname { get; init; }

    /// <summary>First name or initial; null when only the surname is known.</summary>
    public string? First { get; init; }

    /// <summary>The full forms that the article uses, and how often.</summary>
    public IReadOnlyDictionary<string, int> Forms { get; init; } = ReadOnlyDictionary<string, int>.Empty;

    /// <summary>He or she.</summary>
    public Gender Gender { get; init; }

    /// <summary>Whether <see cref="Gender"/> comes from a title, rather than from a first name.</summary>
    public bool GenderIsSure { get; init; }

    /// <summary>Whether more than an unknown pair of capitalised words says that this is a person.</summary>
    public bool Confirmed { get; init; }

    /// <summary>Whether nothing but a capital letter says that the word is a name.</summary>
    public bool IsGuess { get; init; }

    /// <summary>How often the article names the person.</summary>
    public int Mentions { get; init; }

    /// <summary>The full form that the article uses most, the first of several.</summary>
    public string Name => Forms.Count == 0 ? Surname : Forms.MaxBy(form => form.Value).Key;
}
