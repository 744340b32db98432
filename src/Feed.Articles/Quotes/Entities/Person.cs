namespace Feed.Articles.Quotes;

/// <summary>One person in an article.</summary>
internal sealed class Person
{
    /// <summary>The name to show: the full name from outside the text, else the full form that the article uses most.</summary>
    public required string Name { get; init; }

    /// <summary>Whether a first name is known, so that the person can have a list.</summary>
    public bool HasFullName { get; init; }

    /// <summary>The gender, from the text or from outside it.</summary>
    public Gender Gender { get; init; }

    /// <summary>Whether there is more evidence for a person than two unknown capitalised words. Independent of <see cref="IsGuess"/>: the
    /// publisher's people may confirm a guess.</summary>
    public bool Confirmed { get; init; }

    /// <summary>Whether a capital letter is the only evidence that the word is a name.</summary>
    public bool IsGuess { get; init; }

    /// <summary>Whether the article only says what the person is, as in <c>a spokesman</c>.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>Whether the person wrote the article and so is not a source in it.</summary>
    public bool IsAuthor { get; init; }

    /// <summary>The age in figures; null when the article does not give it.</summary>
    public string? Age { get; init; }

    /// <summary>How often the article names the person.</summary>
    public int MentionCount { get; init; }

    /// <summary>What the article calls the person next to a name, ordered by the token of the name.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>The roles to show next to the name, ordered by the token of the name.</summary>
    public IReadOnlyList<ShownRole> ShownRoles { get; init; } = [];

    /// <summary>Each distinct role, at its first occurrence.</summary>
    public IReadOnlyList<Role> DistinctRoles { get; init; } = [];

    /// <summary>A person that the article only describes.</summary>
    public static Person Unnamed(Gender gender = Gender.Unknown) =>
        new() { Name = "", IsAnonymous = true, Gender = gender, Confirmed = true };

    /// <summary>A person known only by name.</summary>
    public static Person Named(string name, bool hasFullName, Gender gender = Gender.Unknown) =>
        new() { Name = name, HasFullName = hasFullName, Gender = gender, Confirmed = true };

    /// <summary>Whether a word of a gender can refer to the person.</summary>
    public bool Fits(Gender gender) => Gender.Fits(gender);

    /// <summary>The role to show where the article refers to the person; null when there is none.</summary>
    public string? RoleAt(int token) => ShownRole.Choose(ShownRoles, token)?.Words;
}
