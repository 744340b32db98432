namespace Feed.Articles.Quotes;

/// <summary>Who and what an article names: its people, each with all mentions, and the words that only stand for them.</summary>
internal sealed class EntityIndex
{
    private readonly Dictionary<string, Person> bySurname;

    private EntityIndex(IReadOnlyList<Person> people, Dictionary<string, Person> bySurname, Mentions mentions,
        ILookup<EntityKind, string> others) =>
        (People, this.bySurname, Mentions, Others) = (people, bySurname, mentions, others);

    /// <summary>The people, in the order of their first mention.</summary>
    public IReadOnlyList<Person> People { get; }

    /// <summary>By kind, the names that could be those of people and are not.</summary>
    public ILookup<EntityKind, string> Others { get; }

    /// <summary>Every name, pronoun and unnamed somebody, with the person meant where that is known.</summary>
    public Mentions Mentions { get; }

    /// <summary>Reads who is named in an article.</summary>
    public static EntityIndex Read(AnnotatedDocument text, Knowledge knowledge)
    {
        var found = new NameFinder(text).Find();
        var meant = PeopleFinder.Settle(text, found);
        var names = new List<Mention>(found.Count);
        var drafts = new List<PersonDraft>(found.Count);
        var known = BareNames(text, found);
        var guesses = new Dictionary<string, PersonDraft>(StringComparer.Ordinal);
        for (var index = 0; index < found.Count; index++)
        {
            if (meant[index] is { } speaker)
                speaker.Confirmed |= Speaks(text, found[index]);
            else if (IsName(text, found[index], known))
                meant[index] = Guess(text, found[index], guesses);
        }

        var kinds = EntityTyper.Type(text, found, meant);
        for (var index = 0; index < found.Count; index++)
        {
            if (meant[index] is not { } draft || kinds.ContainsKey(draft))
                continue;
            names.Add(found[index]);
            drafts.Add(draft);
        }

        var roles = new RoleFinder(text);
        for (var index = 0; index < names.Count; index++)
        {
            if (!drafts[index].IsGuess)
                roles.Find(names[index], drafts[index]);
        }

        PersonDraft[] people = [.. drafts.Distinct()];
        Array.ForEach(people, knowledge.Apply);
        GenderVotes.Count(text, names, drafts);
        var done = people.ToDictionary(draft => draft, draft => draft.Done());
        var settled = names.Select((name, index) => name with { Person = done[drafts[index]] }).ToList();
        var labels = people.Where(draft => !draft.IsGuess)
            .SelectMany(draft => new[] { (Name: draft.Surname, draft), (Name: draft.First ?? draft.Surname, draft) })
            .GroupBy(entry => entry.Name, entry => entry.draft, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => done[group.MaxBy(draft => draft.Mentions)!], StringComparer.OrdinalIgnoreCase);
        return new EntityIndex([.. people.Where(draft => !draft.IsGuess).Select(draft => done[draft])], labels,
            PronounResolver.Settle(text, Mentions.Join(text, settled)), kinds.ToLookup(kind => kind.Value, kind => kind.Key.Name));
    }

    /// <summary>The person of a label such as <c>MR. SMITH</c>; null when the article has none of that name.</summary>
    public Person? Called(string name) => bySurname.GetValueOrDefault(name);

    /// <summary>The words that stand as names where a capital cannot come from the start of a sentence.</summary>
    private static HashSet<string> BareNames(AnnotatedDocument text, List<Mention> names) =>
        names.Where(name => !BeginsSentence(text, name)).Select(name => text.Word(name.Core).ToString()).ToHashSet();

    private static bool IsName(AnnotatedDocument text, Mention name, HashSet<string> known) =>
        (text.Tokens[name.Core].Class & ~(WordClass.FirstName | WordClass.Ending)) == WordClass.None
        && (!(BeginsSentence(text, name) || Participates(text, name)) || known.Contains(text.Word(name.Core).ToString()));

    /// <summary>Whether a word at the start of a sentence says what somebody does: <c>Reacting to the vote</c>.</summary>
    private static bool Participates(AnnotatedDocument text, Mention name) => text.IsFirst(name.First)
        && text.Language.EndingOf(text.Word(name.Core)).HasFlag(WordClass.Participle)
        && text.Tokens[name.Last + 1].Shape == Shape.Small && !text.Is(name.Last + 1, WordClass.Verb);

    /// <summary>The person that a word with a capital may be: all such words of one article are one, and one who speaks is
    /// somebody.</summary>
    private static PersonDraft Guess(AnnotatedDocument text, Mention name, Dictionary<string, PersonDraft> guesses)
    {
        var word = text.Word(name.Head).ToString();
        if (!guesses.TryGetValue(word, out var guess))
            guesses[word] = guess = new PersonDraft { Surname = word, IsGuess = true };
        var introduced = text.Tokens[name.Last + 1].Mark == ',' && text.Is(name.Last + 2, WordClass.Relative);
        if (text.Tokens[name.Head].Shape == Shape.Capital && (introduced || Speaks(text, name)))
            guess.IsGuess = false;
        return guess;
    }

    /// <summary>Whether a verb of speech that is no noun follows a name.</summary>
    private static bool Speaks(AnnotatedDocument text, Mention name) =>
        text.Tokens[name.Last + 1] is { Shape: Shape.Small, Run: < 0 } next && next.Is(WordClass.Verb) && !next.Is(WordClass.Noun);

    /// <summary>Whether a capital may come from its place alone, as in <c>Officials said</c>; behind a quote stands who said it.</summary>
    private static bool BeginsSentence(AnnotatedDocument text, Mention name) =>
        text.IsFirst(name.First) && text.Tokens[name.First - 1].Mark != '"';
}
