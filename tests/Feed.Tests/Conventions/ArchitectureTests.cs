using System.Text.RegularExpressions;
using Feed.Tests.Support;
using NetArchTest.Rules;

namespace Feed.Tests.Conventions;

/// <summary>Dependencies point one way: each namespace uses only itself and those listed before it in <see cref="Layers"/>.</summary>
public sealed partial class ArchitectureTests
{
    /// <summary>Each namespace with those below it that have no line of their own, and what it is for; the lowest first.</summary>
    private static readonly Layer[] Layers =
    [
        new("Feed.Articles", "defines the article for reading, storage and pages"),
        new("Feed.Articles.Pictures", "knows pictures by their bytes and names"),
        new("Feed.Articles.Topics", "finds topics in a text, whatever file it came from"),
        new("Feed.Articles.Quotes", "finds who said what in a text, whatever file it came from"),
        new("Feed.Articles.Reading", "turns the bytes of a file into an article"),
        new("Feed", "is the settings"),
        new("Feed.Telemetry", "counters and measurements of any kind"),
        new("Feed.Search", "folds and compares words, wherever they are stored"),
        new("Feed.Speech", "chooses among what a person said in one article"),
        new("Feed.Storage", "is the storage client and the names of articles, lists and terms"),
        new("Feed.Storage.Records", "is the source of truth about each article"),
        new("Feed.Storage.ChangeFeed", "announces to every instance what a publish changes"),
        new("Feed.Storage.Outbox", "queues notifications of the hub until every cache shows the change"),
        new("Feed.Storage.Configuration", "reads the files of the publisher"),
        new("Feed.Storage.Names", "is the index of tags, speakers and authors"),
        new("Feed.Storage.Lists", "is the index of lists, which only proposes articles"),
        new("Feed.Storage.Words", "is the index of words"),
        new("Feed.Storage.Pictures", "keeps the pictures of articles"),
        new("Feed.Storage.Publishing", "makes the record agree with the file, without a sweep"),
        new("Feed.Storage.Sweeping", "repairs what failures left behind"),
        new("Feed.Syndication", "renders feeds, whatever the request"),
        new("Feed.Web.Http", "caches and sends responses, whatever they contain"),
        new("Feed.Web.Pages", "renders pages from models"),
        new("Feed.Hub", "notifies the hub of changed feeds"),
        new("Feed.Web", "handles requests"),
        new("Feed.Local.StartupException", "ends the start with a message for the user"),
        new("Feed.Local.Azurite", "runs Azurite"),
        new("Feed.Local.Files", "uploads and watches files"),
        new("Feed.Local", "is the laptop host"),
    ];

    /// <summary>Types that may use layers above them, and why.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["Feed.FeedServices"] = "composes all parts",
        ["Feed.Storage.StorageServices"] = "composes the parts of storage",
        ["Feed.Articles.ArticleReader"] = "is the public entry point of reading",
        ["Feed.Articles.ReaderSettings"] = "holds the people and topics that reading is given and has its public name",
        ["Feed.Articles.ConfigurationYaml"] = "says where YAML breaks as the front matter does, which knows the keys of files",
    };

    private static readonly Types All = Types.InAssemblies(
        [typeof(Articles.ArticleReader).Assembly, typeof(FeedServices).Assembly, typeof(Feed.Local.LocalHost).Assembly]);

    private static readonly string[] Names = [.. All.GetTypes().Select(type => type.FullName!)];

    public static TheoryData<string> Namespaces => [.. Layers.Select(layer => layer.Name)];

    [Theory]
    [MemberData(nameof(Namespaces))]
    public void A_namespace_uses_only_those_below_it(string name)
    {
        var layer = Layers.Single(one => one.Name == name);
        var above = AboveOf(layer);
        var faults = Using(layer, [.. Names.Where(type => above.Contains(LayerOf(type)))])
            .Where(type => !Exceptions.ContainsKey(type.FullName!))
            .SelectMany(type => above.Where(other => IsUsing(type, other)).Select(other => Sentence(type.FullName!, layer, other)));
        Assert.True(!faults.Any(), string.Join(Environment.NewLine, faults));
    }

    /// <summary>Constants and references in comments do not reach the assembly, but readers of the source follow them.</summary>
    [Fact]
    public void No_using_directive_points_up()
    {
        var faults =
            from path in Directory.EnumerateFiles(Repository.Path("src"), "*.cs", SearchOption.AllDirectories)
            where !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
            let text = File.ReadAllText(path)
            let layer = LayerOf(OwnNamespace().Match(text).Groups["name"].Value + ".")
            where layer is not null
                && !Exceptions.ContainsKey($"{OwnNamespace().Match(text).Groups["name"].Value}.{Path.GetFileNameWithoutExtension(path)}")
            from Match used in UsedNamespace().Matches(text)
            let other = LayerOf(used.Groups["name"].Value + ".")
            where other is not null && AboveOf(layer).Contains(other)
            select Sentence(Path.GetRelativePath(Repository.Path(""), path), layer, other);
        Assert.True(!faults.Any(), string.Join(Environment.NewLine, faults));
    }

    [Fact]
    public void Every_type_is_in_a_namespace_that_the_test_knows()
    {
        var unknown = Names.Where(name => name.StartsWith("Feed.", StringComparison.Ordinal) && LayerOf(name) is null).ToList();
        Assert.True(unknown.Count == 0, $"Give the namespace of {string.Join(", ", unknown)} a line in ArchitectureTests.Layers.");
    }

    [Theory]
    [InlineData("Agencies")]
    [InlineData("OpenDocument")]
    [InlineData("Pdf")]
    [InlineData("RichText")]
    [InlineData("Word")]
    public void The_reader_of_a_format_is_called_by_FileReader_alone(string format)
    {
        var others = (All.That().DoNotResideInNamespace($"Feed.Articles.Reading.{format}")
            .ShouldNot().HaveDependencyOn($"Feed.Articles.Reading.{format}").GetResult().FailingTypeNames ?? [])
            .Where(caller => caller != "Feed.Articles.Reading.FileReader").ToList();
        Assert.True(
            others.Count == 0,
            $"{string.Join(", ", others)} must not use Feed.Articles.Reading.{format}, because only FileReader knows of formats; put what "
            + "several formats need into Feed.Articles.Reading.");
    }

    [Fact]
    public void Every_exception_is_still_needed()
    {
        foreach (var name in Exceptions.Keys)
        {
            var type = All.GetTypes().Single(type => type.FullName == name);
            Assert.True(
                AboveOf(LayerOf(name)!).Any(other => IsUsing(type, other)),
                $"{name} uses nothing above it any longer: take it out of ArchitectureTests.Exceptions.");
        }
    }

    private static Layer[] AboveOf(Layer layer) => Layers[(Array.IndexOf(Layers, layer) + 1)..];

    private static Layer? LayerOf(string type) => Layers
        .Where(layer => type == layer.Name || (layer.Name == "Feed"
            ? FeedItself().IsMatch(type)
            : type.StartsWith(layer.Name + ".", StringComparison.Ordinal)))
        .MaxBy(layer => layer.Name.Length);

    private static IEnumerable<Type> Using(Layer layer, string[] types) => types.Length == 0 ? [] : All
        .That().ResideInNamespaceMatching($"^{Regex.Escape(layer.Name)}").ShouldNot().HaveDependencyOnAny(types).GetResult().FailingTypes?
        .Where(type => LayerOf(type.FullName!) == layer) ?? [];

    private static bool IsUsing(Type type, Layer other) =>
        Using(LayerOf(type.FullName!)!, [.. Names.Where(name => LayerOf(name) == other)]).Contains(type);

    private static string Sentence(string user, Layer layer, Layer other) =>
        $"{user} must not use {other.Name}, because {layer.Name} {layer.Purpose} and is below it; put what both need into "
        + $"{layer.Name} or below, or move {user} up.";

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex OwnNamespace();

    [GeneratedRegex(@"^Feed\.\w*$")]
    private static partial Regex FeedItself();

    [GeneratedRegex(@"^using (?<name>Feed[\w.]*);", RegexOptions.Multiline)]
    private static partial Regex UsedNamespace();

    private sealed record Layer(string Name, string Purpose);
}
