namespace Feed.Articles.Quotes;

/// <summary>Who and what an article names: its people, each with all mentions, and the words that refer to them.</summary>
internal sealed class EntityIndex
{
    private readonly Dictionary<string, Person> bySurname;

    private EntityIndex(IReadOnlyList<Person> people, Dictionary<string, Person> bySurname, Mentions mentions,
        ILookup<EntityKind, string> others) =>
        (People, this.bySurname, Mentions, Others) = (people, bySurname, mentions, others);

    /// <summary>The people, in the order of their first mention.</summary>
    public IReadOnlyList<Person> People { get; }

    /// <summary>By kind, names that look like people's names but are not.</summary>
    public ILookup<EntityKind, string> Others { get; }

    /// <summary>Every name, pronoun and unnamed person, with the person referred to if known.</summary>
    public Mentions Mentions { get; }

    /// <summary>Finds the people named in an article.</summary>
    public static EntityIndex Read(AnnotatedDocument text, PeopleKnowledge knowledge)
    {
        var found = new NameFinder(text).Find();
        var clusterOf = GuessFinder.Complete(text, found, PeopleFinder.Resolve(text, found));
        var kinds = EntityTyper.Type(text, found, clusterOf);
        List<Mention> names = [];
        List<NameCluster> clusters = [];
        for (var index = 0; index < found.Count; index++)
        {
            if (clusterOf[index] is not { } cluster || kinds.ContainsKey(cluster))
                continue;
            names.Add(found[index]);
            clusters.Add(cluster);
        }

        var people = PersonBuilder.Build(text, knowledge, names, clusters);
        var somebody = people.Where(entry => !entry.Key.IsGuess).ToList();
        var labels = somebody
            .SelectMany(entry => new[] { (Name: entry.Key.Surname, entry), (Name: entry.Key.First ?? entry.Key.Surname, entry) })
            .GroupBy(label => label.Name, label => label.entry.Value, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.MaxBy(person => person.Mentions)!, StringComparer.OrdinalIgnoreCase);
        var settled = names.Select((name, index) => name with { Person = people[clusters[index]] }).ToList();
        Person[] named = [.. somebody.Select(entry => entry.Value)];
        return new EntityIndex(named, labels, PronounResolver.Resolve(text, named, Mentions.Join(text, settled), knowledge),
            kinds.ToLookup(kind => kind.Value, kind => kind.Key.Name));
    }

    /// <summary>The person of a label such as <c>MR. SMITH</c>; null when the article has none of that name.</summary>
    public Person? Called(string name) => bySurname.GetValueOrDefault(name);
}
