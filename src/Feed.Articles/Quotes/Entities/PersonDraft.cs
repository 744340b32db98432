namespace Feed.Articles.Quotes;

/// <summary>What is gathered of a person while the names of an article are put together; <see cref="Done"/> makes the person of
/// it.</summary>
internal sealed class PersonDraft
{
    private readonly Dictionary<string, int> forms = new(StringComparer.Ordinal);

    /// <summary>The surname as written; a sole name when there is no other.</summary>
    public required string Surname { get; set; }

    /// <summary>First name or initial; null while only the surname is known.</summary>
    public string? First { get; set; }

    /// <summary><c>Jr.</c> and the like; null when there is none.</summary>
    public string? Suffix { get; init; }

    /// <summary>He or she.</summary>
    public Gender Gender { get; set; }

    /// <summary>Whether <see cref="Gender"/> comes from a title or from knowledge of the person, rather than from a first name.</summary>
    public bool GenderIsSure { get; set; }

    /// <summary>A full name from outside the text, which then is the one shown; else null.</summary>
    public string? KnownAs { get; set; }

    /// <summary>Whether more than an unknown pair of capitalised words says that this is a person.</summary>
    public bool Confirmed { get; set; }

    /// <summary>Whether the person wrote the article, and so is nobody's source in it.</summary>
    public bool IsAuthor { get; set; }

    /// <summary>The titles that stand before the person's full name.</summary>
    public HashSet<string> Titles { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Index of the name that meant the person last; -1 before the first.</summary>
    public int LastMentionIndex { get; set; } = -1;

    /// <summary>How often the article names the person.</summary>
    public int Mentions { get; set; }

    /// <summary>The age in figures; null when the article does not give it.</summary>
    public string? Age { get; set; }

    /// <summary>What the article calls the person, by token where it does so.</summary>
    public List<(int Token, string Role)> Roles { get; } = [];

    /// <summary>Those of <see cref="Roles"/> that can stand alone behind a name; titles before the name are offices.</summary>
    public List<(int Token, string Role, bool IsTitle)> Shown { get; } = [];

    /// <summary>Whether a first name is known, so that the person can have a list.</summary>
    public bool IsFull => KnownAs is not null || First is not null;

    /// <summary>The name as shown: the full form that the article uses most, the first of several.</summary>
    public string Name => KnownAs ?? (forms.Count == 0 ? Surname : forms.MaxBy(form => form.Value).Key);

    /// <summary>The full forms that the article uses.</summary>
    public IEnumerable<string> Forms => forms.Keys;

    /// <summary>Whether nothing but a capital letter says that the word is a name.</summary>
    public bool IsGuess { get; set; }

    /// <summary>Whether a word of a gender may mean the person.</summary>
    public bool MayBe(Gender gender) => gender == Gender.Unknown || Gender == Gender.Unknown || Gender == gender;

    /// <summary>Counts a full form of the name.</summary>
    public void AddForm(string form) => forms[form] = forms.GetValueOrDefault(form) + 1;

    /// <summary>Counts a use of the name alone: of two spellings the one used more is right.</summary>
    public void Use(ReadOnlySpan<char> name)
    {
        Confirmed = true;
        foreach (var form in forms.Keys)
        {
            if (form.AsSpan().EndsWith(name))
                forms[form]++;
        }
    }

    /// <summary>The person, of whom nothing more is learnt.</summary>
    public Person Done() => new()
    {
        Name = Name,
        IsFull = IsFull,
        Gender = Gender,
        Confirmed = Confirmed,
        IsGuess = IsGuess,
        IsAuthor = IsAuthor,
        Mentions = Mentions,
        Age = Age,
        Shown = Shown.Exists(role => role.IsTitle) ? [.. Shown.Where(role => role.IsTitle)] : Shown,
        FirstRoles = [.. Roles.DistinctBy(role => role.Role)],
    };
}
