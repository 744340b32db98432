using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Feed.Articles.Quotes;

/// <summary>Reads <c>config/people.yaml</c>; every error names the line.</summary>
internal static class PeopleFile
{
    /// <summary>The people of a file.</summary>
    /// <exception cref="ConfigurationFileException">The file is not of the documented form.</exception>
    public static PeopleConfiguration Read(string yaml)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException broken)
        {
            throw new ConfigurationFileException($"people.yaml, line {broken.Start.Line}: this is not YAML ({broken.Message}). Correct the line.", broken);
        }

        if (stream.Documents.Count == 0)
            return PeopleConfiguration.Empty;
        var people = new List<KnownPerson>();
        var moved = new Dictionary<string, string>(StringComparer.Ordinal);
        var never = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in Keys(stream.Documents[0].RootNode, "people", "never"))
        {
            if (key == "never")
                never.UnionWith(Names(value, key).Select(Slug.Of));
            else
                people.AddRange(Items(value, key).Select(item => Person(item, moved)));
        }

        RefuseDoubles(people, stream.Documents[0].RootNode);
        return new PeopleConfiguration { People = people, Moved = moved, Never = never };
    }

    private static KnownPerson Person(YamlNode node, Dictionary<string, string> moved)
    {
        string? name = null;
        var gender = Gender.Unknown;
        List<string> aliases = [];
        List<string> former = [];
        List<Office> offices = [];
        foreach (var (key, value) in Keys(node, "name", "gender", "aliases", "was", "offices"))
        {
            switch (key)
            {
                case "name":
                    name = Name(value);
                    break;
                case "gender":
                    gender = Text(value, key) switch
                    {
                        "m" =>
                        Gender.Male,
                        "f" => Gender.Female,
                        var other => throw Wrong(value, $"gender is '{other}'; write m or f")
                    };
                    break;
                case "aliases":
                    aliases.AddRange(Names(value, key));
                    break;
                case "was":
                    former.AddRange(Names(value, key));
                    break;
                default:
                    offices.AddRange(Items(value, key).Select(Office));
                    break;
            }
        }

        if (name is null)
            throw Wrong(node, "a person has no name; add 'name: First Last'");
        foreach (var old in former.Where(old => Slug.Of(old) != Slug.Of(name)))
        {
            if (!moved.TryAdd(Slug.Of(old), Slug.Of(name)))
                throw Wrong(node, $"'{old}' was two people; name it under 'was' once");
        }

        return new KnownPerson(name, gender, offices) { Aliases = [.. aliases, .. former] };
    }

    private static Office Office(YamlNode node)
    {
        string? title = null;
        DateOnly? from = null;
        DateOnly? to = null;
        foreach (var (key, value) in Keys(node, "title", "from", "to"))
        {
            if (key == "title")
                title = Text(value, key).ToLowerInvariant();
            else if (key == "from")
                from = Day(value, key);
            else
                to = Day(value, key).AddDays(1);
        }

        if (title is null)
            throw Wrong(node, "an office has no title; add 'title: mayor'");
        return new Office(title, from, to);
    }

    /// <summary>One name for two people would make the result depend on the order of the file.</summary>
    private static void RefuseDoubles(List<KnownPerson> people, YamlNode root)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var person in people)
        {
            foreach (var slug in person.Aliases.Prepend(person.Name).Select(Slug.Of).Distinct())
            {
                if (!seen.Add(slug))
                    throw Wrong(Line(root, slug), $"'{slug}' names two people; keep it with one of them");
            }
        }
    }

    private static YamlNode Line(YamlNode root, string slug) =>
        root.AllNodes.OfType<YamlScalarNode>().LastOrDefault(node => Slug.Of(node.Value ?? "") == slug) ?? root;

    private static DateOnly Day(YamlNode node, string key) =>
        DateOnly.TryParseExact(Text(node, key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day < DateOnly.MaxValue
            ? day
            : throw Wrong(node, $"{key} is '{Text(node, key)}'; write a day as 2017-02-28");

    private static string Name(YamlNode node) =>
        Text(node, "name") is var name
            && Slug.Of(name).Length > 0 ? name : throw Wrong(node, "a name has no letters; write it as it is to be shown");

    private static IEnumerable<string> Names(YamlNode node, string key) => Items(node, key).Select(Name);

    private static string Text(YamlNode node, string key) =>
        node is YamlScalarNode { Value.Length: > 0 } scalar ? scalar.Value.Trim()
            : throw Wrong(node, $"{key} needs a text behind the colon");

    private static IList<YamlNode> Items(YamlNode node, string key) =>
        node is YamlSequenceNode list ? list.Children : throw Wrong(node, $"{key} needs a list; begin each item with '- '");

    private static IEnumerable<(string Key, YamlNode Value)> Keys(YamlNode node, params string[] allowed)
    {
        if (node is not YamlMappingNode mapping)
            throw Wrong(node, $"expected the keys {string.Join(", ", allowed)}");
        foreach (var (key, value) in mapping.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            yield return allowed.Contains(name) ? (name, value)
                : throw Wrong(key, $"'{name}' is not known here; allowed are {string.Join(", ", allowed)}");
        }
    }

    private static ConfigurationFileException Wrong(YamlNode node, string what) => new($"people.yaml, line {node.Start.Line}: {what}.");
}
