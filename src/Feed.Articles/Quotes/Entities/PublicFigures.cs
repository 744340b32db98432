using System.Collections.Frozen;
using System.Globalization;

namespace Feed.Articles.Quotes;

/// <summary>A person known from outside the article.</summary>
/// <param name="Name">The full name as shown.</param>
/// <param name="Gender">The gender; unknown when the publisher gives none.</param>
/// <param name="Offices">The offices that the person holds or held.</param>
internal sealed record KnownPerson(string Name, Gender Gender, IReadOnlyList<Office> Offices)
{
    /// <summary>Other full names of the same person.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}

/// <summary>An office and its term.</summary>
/// <param name="Title">In lowercase, such as <c>vice president</c>.</param>
/// <param name="From">The first day; null when not given.</param>
/// <param name="To">The first day after the term; null while it lasts.</param>
internal sealed record Office(string Title, DateOnly? From, DateOnly? To)
{
    /// <summary>Whether the office was held on a day.</summary>
    public bool IsHeldOn(DateOnly day) => (From is null || From <= day) && (To is null || day < To);
}

/// <summary>Presidents, vice presidents and members of Congress of the United States, shipped in <c>people.txt</c> of the language's
/// folder. They confirm full names in a text. A bare surname is expanded only to a president or vice president, because an older article
/// may mean a namesake of today's members of Congress.</summary>
internal sealed class PublicFigures
{
    /// <summary>How many years after the term a surname alone may still mean a former president.</summary>
    private const int YearsRemembered = 20;

    private static readonly DateOnly RecentSince = new(1980, 1, 1);

    private readonly LanguageProfile language;
    private readonly WordLookup<KnownPerson[]> bySurname;
    private readonly KnownPerson[] holders;

    /// <summary>Reads the lines of <c>people.txt</c>.</summary>
    public PublicFigures(IEnumerable<string> lines, LanguageProfile language)
    {
        this.language = language;
        var people = lines.Select(Read)
            .GroupBy(person => language.SurnameOf(person.Name), StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase);
        bySurname = new WordLookup<KnownPerson[]>(people);
        holders = [.. people.Values.SelectMany(same => same).Where(person => person.Offices.Count > 0)];
    }

    /// <summary>The only person with this first name and surname; null when there is none, or more than one.</summary>
    public KnownPerson? Find(string first, string surname)
    {
        var found = bySurname.TryGetValue(surname, out var people)
            ? Array.FindAll(people, person => language.SameFirstName(FirstOf(person.Name), first))
            : [];
        return found.Length == 1 ? found[0] : null;
    }

    /// <summary>Who held an office on a day.</summary>
    public KnownPerson? HolderOf(string title, DateOnly day) =>
        Array.Find(holders, person => person.Offices.Any(office => office.Title == title && office.IsHeldOn(day)));

    /// <summary>The only president or vice president with this surname; null when there is none, or more than one.</summary>
    /// <param name="surname">The surname.</param>
    /// <param name="roles">What the text calls the person; without the title, only the current holder matches.</param>
    /// <param name="day">The day of the article; null when unknown.</param>
    public KnownPerson? FindByOffice(string surname, IEnumerable<string> roles, DateOnly? day)
    {
        if (!bySurname.TryGetValue(surname, out var people))
            return null;
        var meant = day is { } known ? Array.FindAll(people, person => person.Offices.Any(office => office.IsHeldOn(known))) : [];
        if (meant.Length == 0 && roles.Any(role =>
            Array.Exists(people, person => person.Offices.Any(office => EndsWithTitle(role, office.Title)))))
        {
            meant = Array.FindAll(people, person => person.Offices.Any(office => day is { } past
                ? office.From <= past && office.To?.AddYears(YearsRemembered) > past
                : office.From >= RecentSince));
        }

        return meant.Length == 1 ? meant[0] : null;
    }

    /// <summary>Whether a role such as <c>former President</c> ends with the title of an office or a part of it.</summary>
    private static bool EndsWithTitle(string role, string title) =>
        role.EndsWith(title[(title.LastIndexOf(' ') + 1)..], StringComparison.OrdinalIgnoreCase);

    private static KnownPerson Read(string line)
    {
        var fields = line.Split('\t');
        return new KnownPerson(fields[0], fields[1] == "f" ? Gender.Female : Gender.Male, [.. fields[2..].Select(ReadOffice)]);
    }

    private static Office ReadOffice(string text)
    {
        var fields = text.Split(' ');
        return new Office(string.Join(' ', fields[..^2]), DateOnly.Parse(fields[^2], CultureInfo.InvariantCulture),
            DateOnly.Parse(fields[^1], CultureInfo.InvariantCulture));
    }

    private static string FirstOf(string name) => name[..name.IndexOf(' ', StringComparison.Ordinal)].TrimEnd('.');
}
