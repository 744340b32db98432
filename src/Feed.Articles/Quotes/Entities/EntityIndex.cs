namespace Feed.Articles.Quotes;

/// <summary>The people and things that an article names, and all words that refer to a person.</summary>
internal sealed class EntityIndex
{
    /// <summary>The people by surname and first name. Only interviews with labels need them.</summary>
    private readonly Lazy<Dictionary<string, Person>> byLabel;

    private readonly Lazy<IReadOnlyList<Entity>> entities;

    private EntityIndex(Lazy<IReadOnlyList<Entity>> entities, IReadOnlyList<Person> people, Lazy<Dictionary<string, Person>> byLabel,
        Mentions mentions) => (this.entities, People, this.byLabel, Mentions) = (entities, people, byLabel, mentions);

    /// <summary>The people, organisations, places and works, in the order of their first mention. Omits names made only of words for
    /// organisations or places (<c>Port Council</c>), which cannot be a person's, and capitalised words without other evidence of a
    /// name.</summary>
    public IReadOnlyList<Entity> Entities => entities.Value;

    /// <summary>The people, in the order of their first mention.</summary>
    public IReadOnlyList<Person> People { get; }

    /// <summary>Every name, pronoun and unnamed person, with the person that it refers to if known.</summary>
    public Mentions Mentions { get; }

    /// <summary>Finds the people named in an article.</summary>
    public static EntityIndex Read(AnnotatedDocument text, PeopleKnowledge knowledge)
    {
        var found = new NameFinder(text).Find();
        var clusterOf = GuessFinder.Complete(text, found, NameClusterer.Resolve(text, found));
        var types = EntityTyper.FindTypes(text, found, clusterOf);
        List<Mention> names = [];
        List<NameCluster> clusters = [];
        for (var index = 0; index < found.Count; index++)
        {
            if (clusterOf[index] is not { } cluster || types[cluster] != EntityType.Person)
                continue;
            names.Add(found[index]);
            clusters.Add(cluster);
        }

        var people = PersonBuilder.Build(text, knowledge, names, clusters);
        var surePeople = people.Where(entry => !entry.Key.IsGuess).ToList();
        var byLabel = new Lazy<Dictionary<string, Person>>(() => surePeople
            .SelectMany(entry => new[] { (Name: entry.Key.Surname, entry), (Name: entry.Key.First ?? entry.Key.Surname, entry) })
            .GroupBy(label => label.Name, label => label.entry.Value, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.MaxBy(person => person.MentionCount)!, StringComparer.OrdinalIgnoreCase));
        var mentions = names.Select((name, index) => name with { Person = people[clusters[index]] }).ToList();
        Person[] sure = [.. surePeople.Select(entry => entry.Value)];
        var entities = new Lazy<IReadOnlyList<Entity>>(() => [.. clusterOf.OfType<NameCluster>().CountBy(cluster => cluster)
            .Where(entry => types[entry.Key] != EntityType.Person || !entry.Key.IsGuess)
            .Select(entry => new Entity(people.GetValueOrDefault(entry.Key)?.Name ?? entry.Key.Name, types[entry.Key], entry.Value))]);
        return new EntityIndex(entities, sure, byLabel, PronounResolver.Resolve(text, sure, Mentions.Join(text, mentions), knowledge));
    }

    /// <summary>The person that a label such as <c>MR. SMITH</c> names by surname or first name; null when there is none.</summary>
    public Person? FindByLabel(string name) => byLabel.Value.GetValueOrDefault(name);
}
