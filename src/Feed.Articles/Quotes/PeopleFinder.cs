namespace Feed.Articles.Quotes;

/// <summary>Puts the names of an article together by person.</summary>
internal sealed class PeopleFinder(ArticleText text)
{
    private const int ManyPeople = 400;

    private readonly List<Person> people = [];
    private readonly Dictionary<string, List<Person>> bySurname = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Person>> byFirst = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The people, in the order of their first full or titled name.</summary>
    public IReadOnlyList<Person> People => people;

    /// <summary>Sets <see cref="Mention.Person"/> of every name that can be settled.</summary>
    public void Settle(List<Mention> names)
    {
        foreach (var name in names.Where(name => name.Kind == MentionKind.FullName))
            SettleFull(name);
        foreach (var name in names.Where(name => name.Kind == MentionKind.TitledName))
            SettleTitled(name);
        foreach (var name in names.Where(name => name.Kind == MentionKind.BareName))
            SettleBare(name);
        names.RemoveAll(name => name.Person is null && text.Tokens[name.Core].Class is not (WordClass.None or WordClass.MaleName or WordClass.FemaleName or WordClass.FirstName));
        MergeMisspellings(names);
        foreach (var person in people.Where(person => person.Gender == Gender.Unknown && person.First is not null))
            person.Gender = GenderOf(Lexicon.ClassOf(person.First));
    }

    /// <summary>Makes a person of a name that the text uses as a speaker's though nothing else tells who it is.</summary>
    public Person Introduce(Mention name)
    {
        var person = new Person { Surname = text.Word(CoreEnd(name)).ToString(), Gender = name.Gender };
        Enter(person, name);
        name.Person = person;
        return person;
    }

    private void SettleFull(Mention name)
    {
        var last = CoreEnd(name);
        var surname = text.Word(last).ToString();
        var first = text.Word(name.Core).ToString().TrimEnd('.');
        var suffix = last < name.Last ? text.Word(name.Last).ToString() : null;
        var person = bySurname.GetValueOrDefault(surname)?.Find(other => other.First is not null && other.Suffix == suffix && Fits(other, name) && SameFirst(other.First, first));
        if (person is null)
        {
            person = new Person { Surname = surname, First = first, Suffix = suffix, Gender = name.Gender };
            Enter(person, name);
        }

        var known = text.Tokens[name.Core].Is(WordClass.FirstName);
        if (known || name.First < name.Core)
            person.Confirmed = true;
        person.AddForm(text.Span(name.Core, name.Last), known ? 2 : 1);
        Link(name, person);
    }

    private void SettleTitled(Mention name)
    {
        var last = CoreEnd(name);
        var surname = text.Word(last).ToString();
        var person = Choose(bySurname.GetValueOrDefault(surname), name);
        if (person is null)
        {
            person = new Person { Surname = surname, Gender = name.Gender };
            Enter(person, name);
        }

        person.Confirmed = true;
        Link(name, person);
    }

    private void SettleBare(Mention name)
    {
        var word = text.Word(name.Core).ToString();
        var person = Choose(bySurname.GetValueOrDefault(word), name) ?? Choose(byFirst.GetValueOrDefault(word), name);
        if (person is not null)
            Link(name, person);
    }

    /// <summary>Of several people of one name, the one named most so far; with equal counts the latest.</summary>
    private static Person? Choose(List<Person>? candidates, Mention name)
    {
        Person? best = null;
        foreach (var person in candidates ?? [])
        {
            if (Fits(person, name) && (best is null || person.Mentions > best.Mentions))
                best = person;
        }

        return best;
    }

    private static bool Fits(Person person, Mention name) =>
        name.Gender == Gender.Unknown || GenderOf(person) is var gender && (gender == Gender.Unknown || gender == name.Gender);

    private void Enter(Person person, Mention name)
    {
        people.Add(person);
        Index(bySurname, person.Surname, person);
        if (person.First is { Length: > 1 } first)
            Index(byFirst, first, person);
        _ = name;
    }

    private static void Index(Dictionary<string, List<Person>> index, string key, Person person)
    {
        if (!index.TryGetValue(key, out var list))
            index[key] = list = [];
        if (list.Count < ManyPeople)
            list.Add(person);
    }

    private static void Link(Mention name, Person person)
    {
        name.Person = person;
        person.Mentions++;
        if (name.Gender != Gender.Unknown)
            (person.Gender, person.GenderIsSure) = (name.Gender, true);
    }

    /// <summary>Two names that differ in one letter of the surname are one person; the spelling used more is right.</summary>
    private void MergeMisspellings(List<Mention> names)
    {
        if (people.Count > ManyPeople)
            return;
        var merged = new Dictionary<Person, Person>();
        foreach (var wrong in people.Where(person => person.First is not null && person.Surname.Length >= 5))
        {
            var right = people.Find(other => other.Mentions > wrong.Mentions && other.First is not null && !merged.ContainsKey(other)
                && Spelling.OneEditApart(other.Surname, wrong.Surname) && SameFirst(other.First, wrong.First!));
            if (right is null)
                continue;
            right.Absorb(wrong);
            merged[wrong] = right;
        }

        if (merged.Count == 0)
            return;
        foreach (var name in names.Where(name => name.Person is not null && merged.ContainsKey(name.Person)))
            name.Person = merged[name.Person!];
        people.RemoveAll(merged.ContainsKey);
    }

    private int CoreEnd(Mention name)
    {
        var last = name.Last;
        if (last > name.Core && text.Tokens[last].Is(WordClass.Suffix))
            last -= text.Tokens[last - 1].Mark == ',' ? 2 : 1;
        return last;
    }

    private static bool SameFirst(string one, string other) => Lexicon.SameFirstName(one, other) || (one.Length >= 5 && Spelling.OneEditApart(one, other));

    private static Gender GenderOf(Person person) =>
        person.Gender != Gender.Unknown || person.First is null ? person.Gender : GenderOf(Lexicon.ClassOf(person.First));

    private static Gender GenderOf(WordClass word) => (word & WordClass.FirstName) switch
    {
        WordClass.MaleName => Gender.Male,
        WordClass.FemaleName => Gender.Female,
        _ => Gender.Unknown,
    };
}
