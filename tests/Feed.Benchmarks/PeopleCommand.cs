using YamlDotNet.RepresentationModel;

namespace Feed.Benchmarks;

/// <summary>Makes <c>src/Feed.Articles/Quotes/en/people.txt</c> from <c>executive.yaml</c> and <c>legislators-current.yaml</c>.</summary>
internal static class PeopleCommand
{
    private const string Heading = """
        # Presidents, vice presidents and members of Congress of the United States: name, gender, offices with the first day and the day they ended.
        # Source: unitedstates/congress-legislators, executive.yaml and legislators-current.yaml. Licence: CC0 1.0.
        # Made by: dotnet run -c Release --project tests/Feed.Benchmarks -- people executive.yaml legislators-current.yaml people.txt
        """;

    public static int Run(string executive, string legislators, string output)
    {
        YamlMappingNode[] people = [.. Read(executive), .. Read(legislators)];
        var shared = people.GroupBy(person => Name(person, false)).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        var lines = people.Select(person => string.Join('\t', [Name(person, shared.Contains(Name(person, false))), Text(person, "bio", "gender").ToLowerInvariant(), .. Offices(person)]));
        File.WriteAllLines(output, [Heading, .. lines.DistinctBy(line => line.Split('\t')[0])]);
        return 0;
    }

    private static IEnumerable<YamlMappingNode> Read(string file)
    {
        using var reader = File.OpenText(file);
        var stream = new YamlStream();
        stream.Load(reader);
        return ((YamlSequenceNode)stream.Documents[0].RootNode).Cast<YamlMappingNode>();
    }

    private static string Name(YamlMappingNode person, bool withMiddle)
    {
        var usual = Text(person, "name", "nickname");
        var first = usual.Length > 0 ? usual : Text(person, "name", "first");
        var middle = withMiddle ? string.Concat(Text(person, "name", "middle").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => $"{part[0]}. ")) : "";
        return $"{first} {middle}{Text(person, "name", "last")}";
    }

    private static IEnumerable<string> Offices(YamlMappingNode person)
    {
        foreach (var term in ((YamlSequenceNode)person["terms"]).Cast<YamlMappingNode>())
        {
            var office = Text(term, "type") switch { "prez" => "president", "viceprez" => "vice president", _ => null };
            if (office is not null)
                yield return $"{office} {Text(term, "start")} {Text(term, "end")}";
        }
    }

    private static string Text(YamlMappingNode node, params string[] path)
    {
        YamlNode at = node;
        foreach (var key in path)
        {
            if (at is not YamlMappingNode mapping || !mapping.Children.TryGetValue(new YamlScalarNode(key), out var next))
                return "";
            at = next;
        }

        return ((YamlScalarNode)at).Value ?? "";
    }
}
