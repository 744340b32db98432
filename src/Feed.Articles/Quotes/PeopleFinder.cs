namespace Feed.Articles.Quotes;

/// <summary>Puts the names of an article together by person.</summary>
internal sealed class PeopleFinder(ArticleText text)
{
    private const int ManyPeople = 400;
    private const int ManyNamesakes = 40;
    private const int ShortestMisspelling = 5;

    private readonly List<Person> people = [];
    private readonly Dictionary<string, List<Person>> bySurname = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Person>> byFirst = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Person>> misspellings = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The people, in the order of their first full or titled name.</summary>
    public IReadOnlyList<Person> People => people;

    /// <summary>Sets <see cref="Mention.Person"/> of every name that can be settled.</summary>
    public void Settle(List<Mention> names)
    {
        foreach (var name in names.Where(name => name.Kind == MentionKind.FullName))
            SettleFull(name);
        foreach (var name in names.Where(name => name.Kind == MentionKind.TitledName))
            EnterTitled(name);
        Introduce(names);
        for (var index = 0; index < names.Count; index++)
            Link(names[index], index);
        names.RemoveAll(name => name.Person is null
            && text.Tokens[name.Core].Class is not (WordClass.None or WordClass.MaleName or WordClass.FemaleName or WordClass.FirstName));
        MergeMisspellings(names);
        foreach (var person in people.Where(person => person.Gender == Gender.Unknown && person.First is not null))
            person.Gender = GenderOf(Lexicon.ClassOf(person.First));
    }

    /// <summary>Makes a person of a name that the text uses as a speaker's though nothing else tells who it is.</summary>
    public Person Introduce(Mention name) => name.Person = Introduce(text.Word(CoreEnd(name)).ToString());

    /// <summary>A lone name that speaks somewhere is a person's everywhere.</summary>
    private void Introduce(List<Mention> names)
    {
        foreach (var name in names.Where(name => name.Kind == MentionKind.BareName && Speaks(name)))
        {
            if (Candidates(name).Count == 0)
                Introduce(text.Word(name.Last).ToString()).Gender = GenderOf(text.Tokens[name.Last].Class);
        }
    }

    private bool Speaks(Mention name)
    {
        ref readonly var token = ref text.Tokens[name.Last];
        return token is { Shape: Shape.Capital, Possessive: false, Run: < 0 } && (token.Class & ~WordClass.FirstName) == WordClass.None
            && name.Last + 1 < text.Tokens.Length && text.Tokens[name.Last + 1] is { Shape: Shape.Small } verb
            && verb.Is(WordClass.StrongVerb);
    }

    /// <summary>Makes a person of a surname; one all in capitals is shown with small letters.</summary>
    public Person Introduce(string surname)
    {
        var person = new Person
        {
            Surname = surname.Length > 1
            && surname.All(char.IsUpper) ? surname[0] + surname[1..].ToLowerInvariant() : surname
        };
        Enter(person);
        return person;
    }

    private void SettleFull(Mention name)
    {
        var last = CoreEnd(name);
        var surname = text.Word(last).ToString();
        var first = text.Word(name.Core).ToString().TrimEnd('.');
        var suffix = last < name.Last ? text.Word(name.Last).ToString() : null;
        var isWife = name.Gender == Gender.Female && GenderOf(text.Tokens[name.Core].Class) == Gender.Male;
        var person = isWife ? null : Same(surname, first, suffix, name.Gender);
        if (person is null)
        {
            person = new Person
            {
                Surname = surname,
                First = isWife ? null
                : first,
                Suffix = suffix,
                Gender = name.Gender,
                GenderIsSure = isWife
            };
            Enter(person);
        }

        name.Person = person;
        if (isWife)
            return;
        var known = text.Tokens[name.Core].Is(WordClass.FirstName);
        person.Confirmed |= known || name.First < name.Core;
        person.AddForm(FormOf(name), known ? 2 : 1);
        for (var at = name.First; at < name.Core; at++)
            person.Titles.Add(text.Word(at).ToString());
        EnterPartner(name, surname);
    }

    private Person? Same(string surname, string first, string? suffix, Gender gender)
    {
        var inside = $" {first} ";
        var namesakes = bySurname.GetValueOrDefault(surname);
        return namesakes?.Find(other => other.First is not null && other.Forms.Any(form => form.Contains(inside, StringComparison.Ordinal)))
            ?? namesakes?.Find(other => other.First is not null && other.Suffix == suffix && Fits(other, gender)
            && SameFirst(other.First, first));
    }

    /// <summary>In <c>Greg and Monica Salter</c> Greg is a Salter too.</summary>
    private void EnterPartner(Mention name, string surname)
    {
        if (name.First != name.Core || name.Core < 2 || !text.Is(name.Core - 1, "and")
            || text.Tokens[name.Core - 2] is not { Shape: Shape.Capital, Possessive: false } token || !token.Is(WordClass.FirstName)
            || (name.Core > 2 && text.Tokens[name.Core - 3].IsCapital))
            return;
        var first = text.Word(name.Core - 2).ToString();
        if (Same(surname, first, null, Gender.Unknown) is not null)
            return;
        var partner = new Person { Surname = surname, First = first, Confirmed = true };
        partner.AddForm($"{first} {surname}", 1);
        Enter(partner);
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

    private void EnterTitled(Mention name)
    {
        if (Called(text.Word(CoreEnd(name)).ToString(), name.Gender) is null)
            Enter(new Person { Surname = text.Word(CoreEnd(name)).ToString(), Gender = name.Gender });
    }

    /// <summary>Settles whom a name means by what the names before it mean.</summary>
    private void Link(Mention name, int index)
    {
        var person = name.Person ?? Choose(Candidates(name), name);
        if (person is null)
            return;
        name.Person = person;
        person.Mentions++;
        person.LastName = index;
        person.Confirmed |= name.Kind != MentionKind.FullName;
        if (name.Gender != Gender.Unknown)
            (person.Gender, person.GenderIsSure) = (name.Gender, true);
    }

    private List<Person> Candidates(Mention name)
    {
        var word = text.Word(CoreEnd(name)).ToString();
        if (bySurname.TryGetValue(word, out var people))
            return people;
        if (byFirst.TryGetValue(word, out people))
            return people;
        return name.Kind == MentionKind.BareName ? Misspelt(word) : [];
    }

    /// <summary>Of several people of one name, the one whose title stands before it; else as for a bare name, unless two were just named
    /// together.</summary>
    private Person? Choose(List<Person> candidates, Mention name)
    {
        if (candidates.Count < 2)
            return Choose(candidates, name.Gender);
        for (var at = name.First; at < name.Core; at++)
        {
            var title = text.Word(at).ToString();
            if (candidates.FindAll(person => person.Titles.Contains(title)) is [var holder])
                return holder;
        }

        var best = Choose(candidates, name.Gender);
        var twin = best is null ? null : candidates.Find(other => other != best && Fits(other, name.Gender)
            && other.Mentions == best.Mentions && best.LastName - other.LastName == 1);
        return twin is null || best!.Mentions > 1 ? best : Introduce(best.Surname);
    }

    /// <summary>The only person whose surname a word misspells, if there is one.</summary>
    private List<Person> Misspelt(string word)
    {
        if (word.Length < ShortestMisspelling || people.Count > ManyPeople)
            return [];
        if (misspellings.TryGetValue(word, out var found))
            return found;
        found = people.FindAll(person => person.First is not null && Spelling.OneEditApart(person.Surname, word));
        return misspellings[word] = found.Count == 1 ? found : [];
    }

    /// <summary>The person of a label such as <c>MR. SMITH</c>; null when the article has none of that name.</summary>
    public Person? Called(string surname) => Called(surname, Gender.Unknown);

    private Person? Called(string name, Gender gender) => Choose(bySurname.GetValueOrDefault(name), gender)
        ?? Choose(byFirst.GetValueOrDefault(name), gender);

    /// <summary>Of several people of one name, the one named most so far; with equal counts the latest.</summary>
    private static Person? Choose(List<Person>? candidates, Gender gender)
    {
        Person? best = null;
        foreach (var person in candidates ?? [])
        {
            if (Fits(person, gender) && (best is null || (person.Mentions, person.LastName).CompareTo((best.Mentions, best.LastName)) > 0))
                best = person;
        }

        return best;
    }

    private static bool Fits(Person person, Gender gender) =>
        gender == Gender.Unknown || GenderOf(person) is var own && (own == Gender.Unknown || own == gender);

    private void Enter(Person person)
    {
        people.Add(person);
        Index(bySurname, person.Surname, person);
        if (person.First is { Length: > 1 } first)
            Index(byFirst, first, person);
    }

    private static void Index(Dictionary<string, List<Person>> index, string key, Person person)
    {
        if (!index.TryGetValue(key, out var list))
            index[key] = list = [];
        if (list.Count < ManyNamesakes)
            list.Add(person);
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

    private static bool SameFirst(string one, string other) => Lexicon.SameFirstName(one, other) || (one.Length >= 5
        && Spelling.OneEditApart(one, other));

    private static Gender GenderOf(Person person) =>
        person.Gender != Gender.Unknown || person.First is null ? person.Gender : GenderOf(Lexicon.ClassOf(person.First));

    private static Gender GenderOf(WordClass word) => (word & WordClass.FirstName) switch
    {
        WordClass.MaleName => Gender.Male,
        WordClass.FemaleName => Gender.Female,
        _ => Gender.Unknown,
    };
}
