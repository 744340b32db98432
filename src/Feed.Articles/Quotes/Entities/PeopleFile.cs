using System.Globalization;

namespace Feed.Articles.Quotes;

/// <summary>Reads <c>config/people.yaml</c>.</summary>
internal sealed class PeopleFile(ConfigurationYaml file)
{
    private readonly List<KnownPerson> people = [];
    private readonly Dictionary<string, KnownPerson> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> moved = new(StringComparer.Ordinal);
    private readonly HashSet<string> unlisted = new(StringComparer.Ordinal);

    /// <summary>Reads the whole file.</summary>
    public PeopleConfiguration Read()
    {
        file.ReadRoot(
            ("people", key => file.ReadList(key, ReadPerson)),
            ("never", key => unlisted.UnionWith(ReadNames(key).Select(name => Slug.Of(name.Value)))));
        return new PeopleConfiguration { People = people, ByName = byName, Moved = moved, Unlisted = unlisted };
    }

    private void ReadPerson()
    {
        ConfigurationText? shown = null;
        var gender = Gender.Unknown;
        List<ConfigurationText> aliases = [];
        List<ConfigurationText> former = [];
        List<Office> offices = [];
        var line = file.ReadMapping(
            "a person",
            ("name", _ => shown = ReadName()),
            ("gender", _ => gender = ReadGender()),
            ("aliases", key => aliases = ReadNames(key)),
            ("was", key => former = ReadNames(key)),
            ("offices", key => file.ReadList(key, () => offices.Add(ReadOffice()))));
        if (shown is not { } name)
            throw file.Error(line, "a person has no name; add 'name: First Last'");
        aliases.AddRange(former);
        var person = new KnownPerson(name.Value, gender, offices) { Aliases = [.. aliases.Select(alias => alias.Value)] };
        people.Add(person);
        foreach (var known in aliases.Prepend(name))
            AddName(known, person);
        foreach (var old in aliases.Select(old => Slug.Of(old.Value)).Where(old => old != Slug.Of(name.Value)))
            moved[old] = Slug.Of(name.Value);
    }

    /// <summary>Adds a name. Two people with the same name are an error, because the result would depend on the order of the
    /// file.</summary>
    private void AddName(ConfigurationText name, KnownPerson person)
    {
        if (!byName.TryAdd(Slug.Of(name.Value), person) && byName[Slug.Of(name.Value)] != person)
            throw file.Error(name.Line, $"\"{name.Value}\" is a name of two people; keep it for one of them");
    }

    private Gender ReadGender() => file.ReadText("gender") switch
    {
        { Value: "m" } => Gender.Male,
        { Value: "f" } => Gender.Female,
        var other => throw file.Error(other.Line, $"gender is \"{other.Value}\"; write m or f"),
    };

    private Office ReadOffice()
    {
        string? title = null;
        DateOnly? first = null;
        DateOnly? last = null;
        var line = file.ReadMapping(
            "an office",
            ("title", _ => title = file.ReadText("the title").Value.ToLowerInvariant()),
            ("from", key => first = ReadDay(key)),
            ("to", key => last = ReadDay(key)));
        if (title is null)
            throw file.Error(line, "an office has no title; add 'title: mayor'");
        return last < first
            ? throw file.Error(line, $"the office {title} ends before it begins; correct from or to")
            : new Office(title, first, last?.AddDays(1));
    }

    private DateOnly ReadDay(ConfigurationText key)
    {
        var text = file.ReadText(key.Value);
        return DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day < DateOnly.MaxValue
            ? day
            : throw file.Error(text.Line, $"{key.Value} is \"{text.Value}\"; write a day as 2017-02-28");
    }

    private List<ConfigurationText> ReadNames(ConfigurationText key)
    {
        List<ConfigurationText> names = [];
        file.ReadList(key, () => names.Add(ReadName()));
        return names;
    }

    private ConfigurationText ReadName() =>
        file.ReadText("a name") is var name && Slug.Of(name.Value).Length > 0 ? name
            : throw file.Error(name.Line, "a name has no letters; write it as readers should see it");
}
