namespace Feed.Articles.Quotes;

/// <summary>The people of an article by surname, first name, middle name and spelling.</summary>
internal sealed class Namesakes(LanguageProfile language)
{
    private const int MaxNamesakes = 40;
    private const int MaxSimilarSurnames = 16;
    private const int MinMisspellingLength = 5;

    private readonly Dictionary<string, List<PersonDraft>> bySurname = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<PersonDraft>> byFirst = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<PersonDraft>> byMiddle = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(char, int), List<PersonDraft>> bySpelling = [];
    private readonly Dictionary<string, List<PersonDraft>> misspelt = new(StringComparer.Ordinal);

    /// <summary>The people with this surname.</summary>
    public List<PersonDraft> WithSurname(string name) => bySurname.GetValueOrDefault(name) ?? [];

    /// <summary>The people with this first name.</summary>
    public List<PersonDraft> WithFirstName(string name) => byFirst.GetValueOrDefault(name) ?? [];

    /// <summary>Whether a word is a person's middle name.</summary>
    public bool IsMiddleName(string word, PersonDraft person) => byMiddle.GetValueOrDefault(word)?.Contains(person) == true;

    /// <summary>Adds another surname of a person.</summary>
    public void AddSurname(string surname, PersonDraft person) => Index(bySurname, surname, person);

    /// <summary>Adds a middle name of a person.</summary>
    public void AddMiddleName(string name, PersonDraft person) => Index(byMiddle, name, person);

    /// <summary>The person known by a variant of a name: with a middle name, a nickname or a misspelling.</summary>
    public PersonDraft? FindVariant(string surname, string first, string? suffix)
    {
        var inside = $" {first} ";
        var namesakes = WithSurname(surname);
        var comparison = (language.ClassOf(first) & WordClass.Particle) == 0 ? StringComparison.Ordinal
            : StringComparison.OrdinalIgnoreCase;
        bool Has(PersonDraft other) => other.Forms.Keys.Any(form => form.Contains(inside, comparison));
        var same = namesakes.Find(Has)
            ?? namesakes.Find(other => other.Suffix == suffix && IsSameFirstName(other.First, first))
            ?? byMiddle.GetValueOrDefault(surname)?.Find(other => IsSameFirstName(other.First, first) || Has(other));
        if (same is null && surname.Length >= MinMisspellingLength)
        {
            same = SimilarSurnames(surname).FirstOrDefault(other => Spelling.OneEditApart(other.Surname, surname)
                && IsSameFirstName(other.First, first));
            if (same is not null)
                AddSurname(surname, same);
        }

        return same;
    }

    /// <summary>The person named most among those with this surname, else among those with this first name.</summary>
    public PersonDraft? Find(string name, Gender gender) => Choose(WithSurname(name), gender) ?? Choose(WithFirstName(name), gender);

    /// <summary>The only person with this middle name, which may be the first of two surnames: <c>Juan Ortega Ruiz</c> is called
    /// Ortega.</summary>
    public List<PersonDraft>? UniqueByMiddleName(string word) =>
        byMiddle.GetValueOrDefault(word) is { } found && found.TrueForAll(person => person == found[0]) ? found : null;

    /// <summary>The only person whose surname a word misspells; empty when there is none, or more than one.</summary>
    public List<PersonDraft> UniqueByMisspelling(string word)
    {
        if (word.Length < MinMisspellingLength)
            return [];
        if (!misspelt.TryGetValue(word, out var found))
        {
            found = [.. SimilarSurnames(word)
                .Where(person => person.First is not null && Spelling.OneEditApart(person.Surname, word)).Take(2)];
            misspelt[word] = found;
        }

        return found.Count == 1 ? found : [];
    }

    /// <summary>Chooses among people with the same name: the one named most so far; on a tie, the most recent one.</summary>
    public static PersonDraft? Choose(List<PersonDraft> candidates, Gender gender) =>
        candidates.Count == 0 ? null
            : candidates is [var only] ? (only.Gender.Fits(gender) ? only : null)
            : candidates.Where(person => person.Gender.Fits(gender)).MaxBy(person => (person.MentionCount, person.LastMentionIndex));

    /// <summary>Adds a new person.</summary>
    public PersonDraft Add(PersonDraft person)
    {
        Index(bySurname, person.Surname, person);
        Index(bySpelling, (char.ToUpperInvariant(person.Surname[0]), person.Surname.Length), person, MaxSimilarSurnames);
        if (person.First is { Length: > 1 } first)
            Index(byFirst, first, person);
        return person;
    }

    private static void Index<TKey>(Dictionary<TKey, List<PersonDraft>> index, TKey key, PersonDraft person,
        int max = MaxNamesakes)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list))
            index[key] = list = [];
        if (list.Count < max)
            list.Add(person);
    }

    /// <summary>The people whose surnames have the same first letter and nearly the same length.</summary>
    private IEnumerable<PersonDraft> SimilarSurnames(string word)
    {
        for (var length = word.Length - 1; length <= word.Length + 1; length++)
        {
            foreach (var person in bySpelling.GetValueOrDefault((char.ToUpperInvariant(word[0]), length)) ?? [])
                yield return person;
        }
    }

    private bool IsSameFirstName(string? one, string other) => one is not null && (language.SameFirstName(one, other)
        || (one.Length >= MinMisspellingLength && Spelling.OneEditApart(one, other)));
}
