namespace Feed.Articles.Quotes;

/// <summary>Puts the names of an article together by person.</summary>
internal sealed class PeopleFinder(AnnotatedDocument text)
{
    private const int ManyPeople = 400;
    private const int ManyNamesakes = 40;
    private const int ShortestMisspelling = 5;

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
        for (var index = 0; index < names.Count; index++)
            Link(names[index], index);
        var named = names.Where(name => !BeginsSentence(name)).Select(name => text.Word(name.Core).ToString()).ToHashSet();
        names.RemoveAll(name => name.Person is null && ((text.Tokens[name.Core].Class & ~WordClass.FirstName) != WordClass.None
            || (BeginsSentence(name) && !named.Contains(text.Word(name.Core).ToString()))));
    }

    /// <summary>Whether a capital may come from its place alone, as in <c>Officials said</c>; behind a quote stands who said it.</summary>
    private bool BeginsSentence(Mention name) => text.IsFirst(name.First) && text.Tokens[name.First - 1].Mark != '"';

    /// <summary>The person of a label such as <c>MR. SMITH</c>; null when the article has none of that name.</summary>
    public Person? Called(string name) => Called(name, Gender.Unknown);

    /// <summary>Makes a person of a name that the text uses as a speaker's though nothing else tells who it is.</summary>
    public Person Introduce(Mention name) => name.Person = Introduce(text.Word(CoreEnd(name)).ToString());

    /// <summary>Makes a person of a surname; one all in capitals is shown with small letters.</summary>
    public Person Introduce(string surname) => Enter(new Person
    {
        Surname = surname.Length > 1 && surname.All(char.IsUpper) ? surname[0] + surname[1..].ToLowerInvariant() : surname,
    });

    /// <summary>A woman introduced by her husband's name has no first name of her own.</summary>
    private void SettleFull(Mention name)
    {
        var last = CoreEnd(name);
        var surname = text.Word(last).ToString();
        var first = text.Word(name.Core).ToString().TrimEnd('.');
        var suffix = last < name.Last ? text.Word(name.Last).ToString() : null;
        if (name.Gender == Gender.Female && Genders.Of(text.Tokens[name.Core].Class) == Gender.Male)
        {
            name.Person = Enter(new Person { Surname = surname, Gender = name.Gender, GenderIsSure = true });
            return;
        }

        var person = Same(surname, first, suffix) ?? Enter(new Person
        {
            Surname = surname,
            First = first,
            Suffix = suffix,
            Gender = name.Gender == Gender.Unknown ? Genders.Of(text.Language.ClassOf(first)) : name.Gender,
        });
        name.Person = person;
        person.Confirmed |= name.First < name.Core || text.Tokens[name.Core].Is(WordClass.FirstName);
        person.AddForm(FormOf(name));
        for (var at = name.First; at < name.Core; at++)
            person.Titles.Add(text.Word(at).ToString());
        EnterPartner(name, surname);
    }

    /// <summary>The person of a name that an earlier one stands for: with a middle name, a nickname or a small misspelling.</summary>
    private Person? Same(string surname, string first, string? suffix)
    {
        var inside = $" {first} ";
        var namesakes = bySurname.GetValueOrDefault(surname) ?? [];
        var same = namesakes.Find(other => other.Forms.Any(form => form.Contains(inside, StringComparison.Ordinal)))
            ?? namesakes.Find(other => other.Suffix == suffix && SameFirst(other.First, first));
        if (same is null && people.Count < ManyPeople && surname.Length >= ShortestMisspelling)
        {
            same = people.Find(other => Spelling.OneEditApart(other.Surname, surname) && SameFirst(other.First, first));
            if (same is not null)
                Index(bySurname, surname, same);
        }

        return same;
    }

    /// <summary>In <c>Greg and Monica Salter</c> Greg is a Salter too.</summary>
    private void EnterPartner(Mention name, string surname)
    {
        if (!text.Is(name.First - 1, WordClass.And) || text.Tokens[name.First - 2] is not { Shape: Shape.Capital, Possessive: false } partner
            || !partner.Is(WordClass.FirstName) || text.Tokens[name.First - 3].IsCapital)
            return;
        var first = text.Word(name.First - 2).ToString();
        if (Same(surname, first, null) is not null)
            return;
        var person = new Person { Surname = surname, First = first, Gender = Genders.Of(partner.Class), Confirmed = true };
        Enter(person).AddForm($"{first} {surname}");
    }

    /// <summary>The name as written, without titles and without a nickname in quotation marks.</summary>
    private string FormOf(Mention name)
    {
        for (var at = name.Core; at < name.Last; at++)
        {
            if (text.Tokens[at].Mark == '"')
                return $"{text.Span(name.Core, at - 1)} {text.Span(at + 3, name.Last)}";
        }

        return text.Span(name.Core, name.Last);
    }

    private void SettleTitled(Mention name)
    {
        if (Called(text.Word(CoreEnd(name)).ToString(), name.Gender) is null)
            Enter(new Person { Surname = text.Word(CoreEnd(name)).ToString(), Gender = name.Gender });
    }

    /// <summary>Settles whom a name means by what the names before it mean.</summary>
    private void Link(Mention name, int index)
    {
        var word = text.Word(CoreEnd(name)).ToString();
        var person = name.Person ?? Choose(bySurname.GetValueOrDefault(word) ?? [], name)
            ?? Choose(byFirst.GetValueOrDefault(word) ?? Misspelt(word), name);
        if (person is null)
            return;
        name.Person = person;
        person.Mentions++;
        person.LastName = index;
        if (name.Kind != MentionKind.FullName)
            person.Use(text.Word(CoreEnd(name)));
        if (name.Gender != Gender.Unknown)
            (person.Gender, person.GenderIsSure) = (name.Gender, true);
    }

    /// <summary>Of several people of one name, the one whose title stands before it; else as for a bare name, unless two were just named
    /// together.</summary>
    private Person? Choose(List<Person> candidates, Mention name)
    {
        for (var at = name.First; at < name.Core; at++)
        {
            var title = text.Word(at).ToString();
            if (candidates.FindAll(person => person.Titles.Contains(title)) is [var holder])
                return holder;
        }

        var best = Choose(candidates, name.Gender);
        return best is { Mentions: <= 1 } && candidates.Exists(twin => twin != best && twin.MayBe(name.Gender)
            && twin.Mentions == best.Mentions && best.LastName - twin.LastName == 1) ? Introduce(best.Surname) : best;
    }

    /// <summary>The only person whose surname a word misspells, if there is one.</summary>
    private List<Person> Misspelt(string word)
    {
        if (word.Length < ShortestMisspelling || people.Count > ManyPeople)
            return [];
        var found = people.FindAll(person => person.First is not null && Spelling.OneEditApart(person.Surname, word));
        return found.Count == 1 ? found : [];
    }

    private Person? Called(string name, Gender gender) => Choose(bySurname.GetValueOrDefault(name) ?? [], gender)
        ?? Choose(byFirst.GetValueOrDefault(name) ?? [], gender);

    /// <summary>Of several people of one name, the one named most so far; with equal counts the latest.</summary>
    private static Person? Choose(List<Person> candidates, Gender gender) =>
        candidates.Where(person => person.MayBe(gender)).MaxBy(person => (person.Mentions, person.LastName));

    private Person Enter(Person person)
    {
        people.Add(person);
        Index(bySurname, person.Surname, person);
        if (person.First is { Length: > 1 } first)
            Index(byFirst, first, person);
        return person;
    }

    private static void Index(Dictionary<string, List<Person>> index, string key, Person person)
    {
        if (!index.TryGetValue(key, out var list))
            index[key] = list = [];
        if (list.Count < ManyNamesakes)
            list.Add(person);
    }

    private int CoreEnd(Mention name)
    {
        var last = name.Last;
        if (last > name.Core && text.Tokens[last].Is(WordClass.Suffix))
            last -= text.Tokens[last - 1].Mark == ',' ? 2 : 1;
        return last;
    }

    private bool SameFirst(string? one, string other) => one is not null && (text.Language.SameFirstName(one, other)
        || (one.Length >= ShortestMisspelling && Spelling.OneEditApart(one, other)));
}
