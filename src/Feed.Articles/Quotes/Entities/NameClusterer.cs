namespace Feed.Articles.Quotes;

/// <summary>Groups the names in an article by person.</summary>
internal sealed class NameClusterer
{
    private readonly AnnotatedDocument text;
    private readonly IReadOnlyList<Mention> names;
    private readonly PersonDraft?[] draftOf;
    private readonly Namesakes people;
    private readonly Relatives relatives;
    private readonly Lazy<HashSet<string>> namesInBody;

    private NameClusterer(AnnotatedDocument text, IReadOnlyList<Mention> names)
    {
        (this.text, this.names, draftOf, people) = (text, names, new PersonDraft?[names.Count], new Namesakes(text.Language));
        relatives = new Relatives(text, names, draftOf, people);
        namesInBody = new(() => NamesInBody(text, names));
    }

    /// <summary>For each name, the cluster of names for the same person; null when the name could not be resolved.</summary>
    public static NameCluster?[] Resolve(AnnotatedDocument text, IReadOnlyList<Mention> names)
    {
        var clusterer = new NameClusterer(text, names);
        clusterer.Resolve(MentionKind.FullName, clusterer.ResolveFullName);
        clusterer.Resolve(MentionKind.TitledName, clusterer.ResolveTitledName);
        for (var index = 0; index < names.Count; index++)
            clusterer.ResolveByEarlierNames(names[index], index);
        var clusters = clusterer.draftOf.OfType<PersonDraft>().Distinct().ToDictionary(draft => draft, draft => draft.ToCluster());
        return Array.ConvertAll(clusterer.draftOf, draft => draft is null ? null : clusters[draft]);
    }

    private void Resolve(MentionKind kind, Action<Mention, int> resolve)
    {
        for (var index = 0; index < names.Count; index++)
        {
            if (names[index].Kind == kind)
                resolve(names[index], index);
        }
    }

    /// <summary>The full names below the headline, and their surnames.</summary>
    private static HashSet<string> NamesInBody(AnnotatedDocument text, IReadOnlyList<Mention> names) => names
        .Where(name => name.Kind == MentionKind.FullName && text.Tokens[name.Core].Paragraph > 0)
        .SelectMany(name => new[] { text.Words(name.Core, name.Head), text.Word(name.Head).ToString() }).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a name begins with a word capitalised only because it begins the headline: <em>Late</em> is not a first name in
    /// <c>Late Quigley header sinks Rovers</c> if the text has <c>Conor Quigley</c>.</summary>
    private bool BeginsHeadline(Mention name) => text.Tokens[name.Core].Paragraph == 0 && text.BeginsSentence(name.Core)
        && !text.Is(name.Core, WordClass.FirstName) && namesInBody.Value.Contains(text.Words(name.Core + 1, name.Head))
        && !namesInBody.Value.Contains(text.Words(name.Core, name.Head));

    private void ResolveFullName(Mention name, int index)
    {
        if (BeginsHeadline(name))
            return;
        var surname = text.Word(name.Head).ToString();
        var first = text.Word(name.Core).ToString().TrimEnd('.');
        var suffix = name.Head < name.Last && !text.Is(name.Last, WordClass.Honour) ? text.Word(name.Last).ToString() : null;
        // Mrs. John Smith: a woman called by her husband's name, so her own first name is unknown.
        if (name.Gender == Gender.Female && Genders.Of(text.Tokens[name.Core].Class) == Gender.Male)
        {
            draftOf[index] = people.Add(new PersonDraft { Surname = surname, Gender = name.Gender, GenderIsSure = true });
            return;
        }

        var person = people.FindVariant(surname, first, suffix) ?? people.Add(new PersonDraft
        {
            Surname = surname,
            First = first,
            Suffix = suffix,
            Gender = name.Gender == Gender.Unknown ? Genders.Of(text.Language.ClassOf(first)) : name.Gender,
        });
        draftOf[index] = person;
        person.Age ??= text.AgeAfter(name);
        person.Confirmed |= name.First < name.Core || text.Tokens[name.Core].Is(WordClass.FirstName);
        if (text.Is(name.Core, WordClass.FirstName) && !text.Is(name.Core, WordClass.Particle))
            person.AddForm(FormOf(name));
        else
            person.AddSurnames(FormOf(name));
        for (var at = name.First; at < name.Core; at++)
            person.Titles.Add(text.Word(at).ToString());
        relatives.AddPartner(name, surname);
        for (var at = name.Core + 1; at < name.Head; at++)
        {
            if (text.Tokens[at].Shape == Shape.Capital && !text.Is(at, WordClass.FirstName | WordClass.Particle))
                people.AddMiddleName(text.Word(at).ToString(), person);
        }
    }

    /// <summary>The name as written, without titles and without a nickname in quotation marks.</summary>
    private string FormOf(Mention name)
    {
        for (var at = name.Core; at < name.Last; at++)
        {
            if (text.Tokens[at].Mark == '"')
                return $"{text.Words(name.Core, at - 1)} {text.Words(at + 3, name.Last)}";
        }

        return text.Words(name.Core, text.Is(name.Last, WordClass.Honour) ? name.Head : name.Last);
    }

    private void ResolveTitledName(Mention name, int index)
    {
        if (people.Find(text.Word(name.Head).ToString(), name.Gender) is not null)
            return;
        var person = people.Add(new PersonDraft { Surname = text.Word(name.Head).ToString(), Gender = name.Gender });
        if (name.Core < name.Head)
            person.AddForm(text.Words(name.Core, name.Head));
    }

    /// <summary>Resolves a name from earlier names.</summary>
    private void ResolveByEarlierNames(Mention name, int index)
    {
        var word = text.Word(name.Head).ToString();
        var person = draftOf[index] ?? FindByName(word, name) ?? relatives.Find(name, index);
        if (person is null)
            return;
        draftOf[index] = person;
        // A middle name does not show who the surname alone refers to.
        if (people.IsMiddleName(word, person))
            person.MiddleNameMentions++;
        else
            person.MentionCount++;
        person.LastMentionIndex = index;
        person.Confirmed |= text.IsFollowedBySpeechVerb(name) || (text.Tokens[name.Last + 1].Mark == ','
            && text.Is(name.Last + 2, WordClass.Relative));
        if (name.Kind != MentionKind.FullName)
            person.CountBareName(text.Word(name.Head));
        if (name.Gender != Gender.Unknown)
            (person.Gender, person.GenderIsSure) = (name.Gender, true);
    }

    /// <summary>The person that a surname or first name refers to: the one whose age follows the name; else one with that surname; else one
    /// with that first name. A person already named whose family name comes first, as in <c>Tan Ah Kow</c>, wins over people with that
    /// surname who are named only later. If several people have the name, <c>the younger Mr Tan</c> is a new person without a first
    /// name.</summary>
    private PersonDraft? FindByName(string word, Mention name)
    {
        var surname = people.WithSurname(word);
        var first = people.WithFirstName(word);
        if (text.AgeAfter(name) is { } age && surname.Concat(first).Where(person => person.Age == age).Take(2).ToArray() is [var aged])
            return aged;
        var isQualified = text.Tokens[name.First - 1].IsLowercase && text.Is(name.First - 2, WordClass.Definite)
            && !text.Is(name.First - 1, WordClass.Role | WordClass.Title);
        if (isQualified && surname.Concat(first).Distinct().Skip(1).Any())
            return new PersonDraft { Surname = word, Gender = name.Gender };
        if (!surname.TrueForAll(person => person.MentionCount == 0)
            || Choose(first.FindAll(person => person.MentionCount > 0), name) is not { } named)
        {
            return Choose(surname, name)
                ?? Choose(first.Count > 0 ? first : people.UniqueByMiddleName(word) ?? people.UniqueByMisspelling(word), name);
        }

        if (name.First < name.Core && surname.Count > 0)
            people.AddSurname(word, named);
        return named;
    }

    /// <summary>Chooses among people with the same name: the only one with the title before the name, else the one named most. If two of
    /// them were just named together, the name is ambiguous and starts a new cluster.</summary>
    private PersonDraft? Choose(List<PersonDraft> candidates, Mention name)
    {
        for (var at = name.First; at < name.Core; at++)
        {
            var title = text.Word(at).ToString();
            if (candidates.FindAll(person => person.Titles.Contains(title)) is [var holder])
                return holder;
        }

        var best = Namesakes.Choose(candidates, name.Gender);
        return best is { MentionCount: <= 1 } && candidates.Exists(twin => twin != best && twin.Gender.Fits(name.Gender)
            && twin.MentionCount == best.MentionCount
            && best.LastMentionIndex - twin.LastMentionIndex == 1) ? people.Add(new PersonDraft { Surname = best.Surname })
            : best;
    }
}
