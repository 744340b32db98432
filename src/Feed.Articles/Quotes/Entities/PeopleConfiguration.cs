namespace Feed.Articles.Quotes;

/// <summary>The publisher's <c>config/people.yaml</c>: people that the publisher knows, and what to call them.
/// <code>
/// people:
///   - name: Augusta Pell            # the name as shown; its slug is the address
///     gender: f                     # optional: m or f
///     aliases: [Gussie Pell]        # other full names for the same person; their addresses redirect
///     was: [Augusta Thorn]          # former names, which are aliases too
///     offices:                      # what "the lord warden" means, and from when to when
///       - title: lord warden
///         from: 2012-01-01          # the first day; may be left out
///         to: 2017-06-30            # the last day; may be left out
/// never: [Zero Hedge]               # names that are shown but enter no list
/// </code>
/// A bare surname in an article means the person in this file with that surname, if nobody else in the article has that name and
/// only one person in the file has it.
/// </summary>
public sealed record PeopleConfiguration
{
    /// <summary>No configured people.</summary>
    public static PeopleConfiguration Empty { get; } = new();

    /// <summary>Slugs of aliases and former names: maps each slug to the slug it redirects to.</summary>
    public IReadOnlyDictionary<string, string> Moved { get; init; } = new Dictionary<string, string>();

    /// <summary>The people.</summary>
    internal IReadOnlyList<KnownPerson> People { get; init; } = [];

    /// <summary>The people by the slug of each of their names.</summary>
    internal IReadOnlyDictionary<string, KnownPerson> ByName { get; init; } = new Dictionary<string, KnownPerson>();

    /// <summary>Slugs that never get a list.</summary>
    internal IReadOnlySet<string> Unlisted { get; init; } = new HashSet<string>();

    /// <summary>Reads the file.</summary>
    /// <param name="yaml">The file's text.</param>
    /// <exception cref="ConfigurationFileException">The file is not in the documented form; the message names the line.</exception>
    public static PeopleConfiguration Parse(string yaml) =>
        ConfigurationYaml.Read("people.yaml", yaml, file => new PeopleFile(file).Read());

    /// <summary>The person with this full name or alias; null when there is none.</summary>
    internal KnownPerson? Find(string name) => ByName.Count == 0 ? null : ByName.GetValueOrDefault(Slug.Of(name));

    // Built lazily, because telling a surname from a suffix needs the word lists.
    private ILookup<string, KnownPerson> BySurname =>
        field ??= People.ToLookup(person => LanguageProfile.English.SurnameOf(person.Name), StringComparer.OrdinalIgnoreCase);

    /// <summary>The only person with this surname; null when there is none, or more than one.</summary>
    internal KnownPerson? FindBySurname(string surname)
    {
        if (People.Count == 0)
            return null;
        var found = BySurname[surname].Take(2).ToArray();
        return found.Length == 1 ? found[0] : null;
    }

    /// <summary>Who held an office on a day; when the day is unknown, the only person listed with the office.</summary>
    internal KnownPerson? HolderOf(string title, DateOnly? day)
    {
        var found = People.Where(person => person.Offices.Any(office => office.Title == title && (day is not { } known
            || office.IsHeldOn(known)))).Take(2).ToArray();
        return found.Length == 1 ? found[0] : null;
    }
}
