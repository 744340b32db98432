namespace Feed.Articles.Quotes;

/// <summary>What is known of an article's people from outside its text: the publisher's people, declared speakers, authors, and those
/// shipped.</summary>
internal sealed class Knowledge(PeopleConfiguration configuration, QuoteContext article, LanguageProfile language)
{
    private readonly Dictionary<string, Person> holders = new(StringComparer.Ordinal);
    private readonly HashSet<string> authors = article.Authors.Select(Slug.Of).ToHashSet(StringComparer.Ordinal);

    /// <summary>Completes a person's name and gender.</summary>
    public void Apply(PersonDraft person)
    {
        var known = person.First is null ? BySurname(person) : ByFullName(person);
        if (known is not null)
        {
            person.KnownAs = known.Name;
            person.Confirmed = true;
            Learn(person, known);
        }
        else if (person.First is not null && language.PublicFigures.Find(person.First, person.Surname) is { } shipped)
        {
            person.Confirmed = true;
            Learn(person, shipped);
            if (shipped.Offices.Count > 0 && shipped.Name.StartsWith(person.First + " ", StringComparison.OrdinalIgnoreCase))
                person.KnownAs = shipped.Name;
        }

        person.IsAuthor = authors.Count > 0 && authors.Contains(Slug.Of(person.Name));
    }

    /// <summary>Who holds an office on the day of the article; null when nobody known does.</summary>
    /// <param name="office">Such as <c>president</c>.</param>
    public Person? Holder(string office)
    {
        var title = office.ToLowerInvariant();
        var known = configuration.Holder(title, article.Published)
            ?? (article.Published is { } day ? language.PublicFigures.Holder(title, day) : null);
        if (known is null)
            return null;
        if (!holders.TryGetValue(known.Name, out var person))
            holders[known.Name] = person = new Person { Name = known.Name, IsFull = true, Gender = known.Gender, Confirmed = true };
        return person;
    }

    /// <summary>Whether a name may have a list.</summary>
    public bool MayBeListed(string slug) => slug.Length > 0 && !configuration.Never.Contains(slug);

    private KnownPerson? ByFullName(PersonDraft person) =>
        person.Forms.Select(configuration.Find).FirstOrDefault(found => found is not null)
        ?? Declared(name => language.SurnameOf(name).Equals(person.Surname, StringComparison.OrdinalIgnoreCase)
        && language.SameFirstName(name.Split(' ')[0], person.First!));

    private KnownPerson? BySurname(PersonDraft person) =>
        Declared(name => language.SurnameOf(name).Equals(person.Surname, StringComparison.OrdinalIgnoreCase))
        ?? configuration.OnlyOneCalled(person.Surname)
        ?? language.PublicFigures.ByOffice(person.Surname, person.Roles.ConvertAll(role => role.Role), article.Published);

    private KnownPerson? Declared(Func<string, bool> fits)
    {
        var found = article.DeclaredSpeakers.Where(fits).Take(2).ToArray();
        return found.Length == 1 ? configuration.Find(found[0]) ?? new KnownPerson(found[0], Gender.Unknown, []) : null;
    }

    private static void Learn(PersonDraft person, KnownPerson known)
    {
        if (known.Gender == Gender.Unknown || person.GenderIsSure)
            return;
        person.Gender = known.Gender;
        person.GenderIsSure = true;
    }
}
