namespace Feed.Articles.Quotes;

/// <summary>Facts about an article's people from outside its text: the publisher's people, declared speakers, authors, and the shipped
/// public figures.</summary>
internal sealed class PeopleKnowledge(PeopleConfiguration configuration, QuoteContext article, LanguageProfile language)
{
    private readonly Dictionary<string, Person> holders = new(StringComparer.Ordinal);
    private readonly HashSet<string> authors = article.Authors.Select(Slug.Of).ToHashSet(StringComparer.Ordinal);

    /// <summary>The known person behind a cluster, with the name to show; null when unknown.</summary>
    /// <param name="names">The names that the article uses.</param>
    /// <param name="roles">What the article calls the person.</param>
    public KnownPerson? Find(NameCluster names, IEnumerable<string> roles)
    {
        if ((names.First is null ? BySurname(names, roles) : ByFullName(names)) is { } known)
            return known;
        if (names.First is null || language.PublicFigures.Find(names.First, names.Surname) is not { } shipped)
            return null;
        return shipped.Offices.Count > 0 && shipped.Name.StartsWith(names.First + " ", StringComparison.OrdinalIgnoreCase) ? shipped
            : shipped with { Name = names.Name };
    }

    /// <summary>Whether a person wrote the article and so is not a source in it.</summary>
    public bool IsAuthor(string name) => authors.Count > 0 && authors.Contains(Slug.Of(name));

    /// <summary>Who holds an office on the day of the article; null when unknown.</summary>
    /// <param name="office">The office, such as "president".</param>
    public Person? HolderOf(string office)
    {
        var title = office.ToLowerInvariant();
        var known = configuration.HolderOf(title, article.Published)
            ?? (article.Published is { } day ? language.PublicFigures.HolderOf(title, day) : null);
        if (known is null)
            return null;
        if (!holders.TryGetValue(known.Name, out var person))
            holders[known.Name] = person = Person.Named(known.Name, hasFullName: true, known.Gender);
        return person;
    }

    /// <summary>The slug of a person's list; null without a full name, or when the publisher wants no list.</summary>
    public string? ListedSlug(Person? person) =>
        person is { HasFullName: true } && Slug.Of(person.Name) is { Length: > 0 } slug && !configuration.Unlisted.Contains(slug)
            ? slug
            : null;

    private KnownPerson? ByFullName(NameCluster person) =>
        person.Forms.Keys.Select(configuration.Find).FirstOrDefault(found => found is not null)
        ?? Declared(name => language.SurnameOf(name).Equals(person.Surname, StringComparison.OrdinalIgnoreCase)
        && language.SameFirstName(name.Split(' ')[0], person.First!));

    private KnownPerson? BySurname(NameCluster person, IEnumerable<string> roles) =>
        Declared(name => language.SurnameOf(name).Equals(person.Surname, StringComparison.OrdinalIgnoreCase))
        ?? configuration.FindBySurname(person.Surname)
        ?? language.PublicFigures.FindByOffice(person.Surname, roles, article.Published);

    private KnownPerson? Declared(Func<string, bool> fits)
    {
        if (article.DeclaredSpeakers.Count == 0)
            return null;
        var found = article.DeclaredSpeakers.Where(fits).Take(2).ToArray();
        return found.Length == 1 ? configuration.Find(found[0]) ?? new KnownPerson(found[0], Gender.Unknown, []) : null;
    }
}
