using System.Diagnostics;
using System.Text;
using Feed.Articles;
using Feed.Articles.Quotes;
using Feed.Articles.Topics;

namespace Feed.Tests.Configuration;

/// <summary>Any YAML in a configuration file is read, or rejected in one sentence that names the file and the line.</summary>
public sealed class UglyYamlTests
{
    private const string People = "people:\n  - name: Ada Quist\n    gender: f\n    aliases: [A B, \"C D\"]\n    was: [Ida Quist]\n    offices:\n      - title: mayor\n        from: 2012-01-01\nnever: [Hollow Crown]\n";
    private const string Topics = "topics:\n  - label: Harbour life\n    slug: harbour-life\n    terms: [quay, \"fishing fleet\"]\n  - label: Skerrin\n    terms:\n      Skerrin: 5\nremove: [lifestyle]\n";

    private static readonly string[] Sharp = [":", ": ", "- ", "[", "]", "{", "}", "&a ", "*a ", "!!int ", "|\n", ">\n", "\"", "'", "#", "?", "%", "---\n", "...\n", "\t", "\n", "  ", "<<: ", "\0", "\u0085", "\uD800", ",", "~", "@"];

    /// <summary>Unusual YAML, and the lines where a person would look for the error; empty when it is valid.</summary>
    public static TheoryData<string, string> Ugly { get; } = new()
    {
        { "", "" },
        { "# nothing\n", "" },
        { "---\n", "" },
        { "~\n", "" },
        { "{}\n", "" },
        { "\uFEFFnever: []\n".Replace("never", "{key}", StringComparison.Ordinal), "" },
        { "{list}: []\n{list}: []\n", "2" },
        { "{list}:\n  - {name}: Ann Ray\n    {name}: Bo Ray\n", "3" },
        { "{list}: &all []\n{key}: *all\n", "2" },
        { "a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n", "1" },
        { "{list}:\n\t- {name}: Ann Ray\n", "1 2" },
        { "{list}:\n  - {name}: Ann Ray\n   {key}: x\n", "3" },
        { "{list}: Ann Ray\n", "1" },
        { "{list}: { {name}: Ann Ray }\n", "1" },
        { "{list}: ~\n", "1" },
        { "{list}:\n", "1" },
        { "{list}:\n  -\n", "2" },
        { "{list}:\n  - [Ann Ray]\n", "2" },
        { "{list}:\n  - {name}: [Ann Ray]\n", "2" },
        { "{list}:\n  - {name}: { first: Ann }\n", "2" },
        { "{list}:\n  - {name}:\n", "2" },
        { "{list}:\n  - {name}: 7\n    ? [complex, key]\n    : x\n", "3" },
        { "- Ann Ray\n", "1" },
        { "Ann Ray\n", "1" },
        { "[]\n", "1" },
        { "{key}: []\n---\n{key}: []\n", "2" },
        { "{key}: []\n...\nmore\n", "2 3" },
        { "{list}:\n  - {name}: \"Ann\u0000Ray\n", "2 3" },
        { "{list}:\n  - {name}: \"Ann \\q Ray\"\n", "2" },
        { "{list}:\n  - {name}: \"\\uD800 \\0\"\n", "2" },
        { "{list}:\n  - {name}: Ann\u0007Ray\n    {key}: x\n", "2 3" },
        { "%YAML 9.9\n%TAG\n---\n{key}: []\n", "1 2 3" },
        { "{key}: [\n", "1 2" },
        { "{key}: \"\n", "1 2" },
        { "{key}: |\n x\n", "1" },
        { "{list}:\n  - : Ada Quist\n    {name}: f\n    m: 2012-01-01\n{key}: [Zero Hedge", "2 3 4 5" },
        { "0{key}: []Zero Hedge]\n", "1" },
        { "\u0000\u0001\u0002", "1" },
        { "PK\u0003\u0004\u0014\0\u0006\0", "1" },
        { "{\"{list}\": [{\"{name}\": \"Ann Ray\",}],}}\n", "1 2" },
    };

    [Theory]
    [MemberData(nameof(Ugly))]
    public void It_is_read_or_refused_with_file_and_line(string yaml, string lines)
    {
        AssertRefused(() => PeopleConfiguration.Parse(Filled(yaml, "people", "name", "never")), "people.yaml", lines);
        AssertRefused(() => TopicsConfiguration.Parse(Filled(yaml, "topics", "label", "remove")), "topics.yaml", lines);
    }

    [Theory]
    [InlineData("[", 200_000)]
    [InlineData("{a: ", 200_000)]
    [InlineData("- ", 200_000)]
    [InlineData("? ", 200_000)]
    [InlineData("never: [*a, ", 1)]
    [InlineData("a: &a [*a, *a]\n", 10_000)]
    [InlineData("- name: Ann Ray\n", 700_000)]
    public void Deep_and_large_files_are_refused_before_they_cost_much(string piece, int times)
    {
        var yaml = string.Concat(Enumerable.Repeat(piece, times));
        var watch = Stopwatch.StartNew();
        AssertRefused(() => PeopleConfiguration.Parse(yaml), "people.yaml", "*");
        AssertRefused(() => PeopleConfiguration.Parse("people: " + yaml), "people.yaml", "*");
        AssertRefused(() => PeopleConfiguration.Parse("people:\n  - name: Ann Ray\n    aliases: " + yaml), "people.yaml", "*");
        AssertRefused(() => TopicsConfiguration.Parse(yaml), "topics.yaml", "*");
        AssertRefused(() => TopicsConfiguration.Parse("topics: " + yaml), "topics.yaml", "*");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), watch.Elapsed.ToString());
    }

    [Theory]
    [InlineData("people:\n  - name: Ada Quist\n    aliases: [A B\n  - name: Bo Lind\n    gender: m\n", 3)]
    [InlineData("never: [Hollow Crown\npeople:\n  - name: Ada Quist\n", 1)]
    [InlineData("people:\n  - name: Ada Quist\n    aliases: [Ada", 3)]
    [InlineData("never: [", 1)]
    [InlineData("people:\n  - name: \"Ada Quist\n    gender: f\n", 2)]
    public void What_is_never_closed_is_reported_with_the_line_that_opens_it(string yaml, int line)
    {
        var message = Assert.Throws<ConfigurationFileException>(() => PeopleConfiguration.Parse(yaml)).Message;
        Assert.Contains($"line {line}:", message, StringComparison.Ordinal);
        Assert.Contains("is not closed", message, StringComparison.Ordinal);
        Assert.DoesNotContain("object", message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_largest_file_of_people_does_not_make_reading_slow()
    {
        var people = PeopleConfiguration.Parse("people:\n" + string.Concat(Enumerable.Range(0, 23_000).Select(number => $"  - name: Ada{number} Quist{number}\n    gender: f\n")));
        var article = new QuoteContext("News", [.. Enumerable.Range(0, 200).Select(number => new Paragraph(ParagraphKind.Text, $"“We will stay here {number} days,” said {(number % 2 == 0 ? "Bo" : "Mr.")} Lind{(char)('a' + (number % 26))}{(char)('a' + (number / 26))}."))]);
        var reader = new QuoteReader(people);
        reader.Read(article);
        var watch = Stopwatch.StartNew();
        Assert.Equal(200, reader.Read(article).Quotes.Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), watch.Elapsed.ToString());
    }

    [Fact]
    public void What_no_feed_can_carry_leaves_a_name()
    {
        Assert.Equal("Ann Ray", Assert.Single(PeopleConfiguration.Parse("people:\n  - name: \"Ann\\0\\uFFFE  Ray \"\n").People).Name);
        Assert.Equal("Quays", Assert.Single(TopicsConfiguration.Parse("topics:\n  - label: \"Qu\\x07ays\"\n    terms: [quay]\n").Topics).Label);
    }

    [Fact]
    public void A_mutated_file_is_read_or_refused_with_file_and_line()
    {
        var refused = 0;
        for (var seed = 0; seed < 4000; seed++)
        {
            var random = new Random(seed);
            var (people, topics) = (Mutated(People, random), Mutated(Topics, random));
            refused += Refusal(() => PeopleConfiguration.Parse(people), "people.yaml", $"seed {seed}") is null ? 0 : 1;
            refused += Refusal(() => TopicsConfiguration.Parse(topics), "topics.yaml", $"seed {seed}") is null ? 0 : 1;
        }

        Assert.InRange(refused, 4000, 7900);
    }

    private static string Filled(string yaml, string list, string name, string key) =>
        yaml.Replace("{list}", list, StringComparison.Ordinal).Replace("{name}", name, StringComparison.Ordinal).Replace("{key}", key, StringComparison.Ordinal);

    private static string Mutated(string yaml, Random random)
    {
        var text = new StringBuilder(yaml);
        for (var change = random.Next(1, 5); change > 0; change--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(3))
            {
                case 0:
                    text.Remove(at, Math.Min(random.Next(1, 8), text.Length - at));
                    break;
                case 1:
                    text[at] = (char)random.Next(1, 127);
                    break;
                default:
                    text.Insert(at, Sharp[random.Next(Sharp.Length)]);
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>The lines of which the message may name one; a star allows any line, and no lines mean a valid file.</summary>
    private static void AssertRefused(Action parse, string file, string lines)
    {
        var message = Refusal(parse, file, lines);
        Assert.Equal(lines.Length == 0, message is null);
        if (message is not null && lines != "*")
            Assert.True(lines.Split(' ').Contains(message.Split("line ")[1].Split(':')[0]), message);
    }

    /// <summary>The message that rejects a file; null when it is read.</summary>
    private static string? Refusal(Action parse, string file, string what)
    {
        var fault = Xunit.Record.Exception(parse);
        if (fault is null)
            return null;
        Assert.True(fault is ConfigurationFileException, $"{file}, {what}: {fault}");
        Assert.Matches($@"^config/{file}, line \d+: [^\n]{{10,300}}\.\z", fault.Message);
        return fault.Message;
    }
}
