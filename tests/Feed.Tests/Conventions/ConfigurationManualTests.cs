using System.Text.RegularExpressions;
using Feed.Articles.Quotes;
using Feed.Articles.Topics;
using Feed.Local;
using Feed.Tests.Support;

namespace Feed.Tests.Conventions;

/// <summary>docs/configuration.md has every setting and every key of the configuration files.</summary>
public sealed partial class ConfigurationManualTests
{
    [Fact]
    public void The_manual_lists_every_setting_with_its_default_and_no_others()
    {
        var defaults = new FeedOptions();
        var settings = typeof(FeedOptions).GetProperties()
            .Select(property => ($"Feed:{property.Name}", Shown(property.GetValue(defaults)!)))
            .Append((LocalTelemetry.ConsoleSetting, "`false`"));

        var shown = Setting().Matches(Repository.Text("docs/configuration.md"))
            .Select(match => (match.Groups["name"].Value, match.Groups["default"].Value.Trim() is ['`', ..] given ? given : "empty"));

        Assert.Equal(settings.Order(), shown.Order());

        static string Shown(object value) => value is "" ? "empty" : $"`{(value is bool truth ? truth ? "true" : "false" : value)}`";
    }

    [Fact]
    public void The_example_of_people_yaml_has_every_key_and_is_read()
    {
        var example = Example("people.yaml");
        var people = PeopleConfiguration.Parse(example);

        Assert.Equal(["Augusta Pell"], people.People.Select(person => person.Name));
        Assert.All(
            Keys("src/Feed.Articles/Quotes/Entities/PeopleFile.cs"),
            key => Assert.Contains(key + ":", example, StringComparison.Ordinal));
    }

    [Fact]
    public void The_example_of_topics_yaml_has_every_key_and_is_read()
    {
        var example = Example("topics.yaml");
        var topics = TopicsConfiguration.Parse(example);

        Assert.Equal(["harbor-life"], topics.Topics.Select(topic => topic.Slug));
        Assert.All(Keys("src/Feed.Articles/Topics/TopicsFile.cs"), key => Assert.Contains(key + ":", example, StringComparison.Ordinal));
    }

    /// <summary>The keys that a reader of a configuration file declares, each with what reads it.</summary>
    private static string[] Keys(string source)
    {
        string[] keys = [.. Key().Matches(Repository.Text(source)).Select(match => match.Groups["key"].Value)];
        Assert.NotEmpty(keys);
        return keys;
    }

    private static string Example(string file)
    {
        var manual = Repository.Text("docs/configuration.md");
        var section = manual[manual.IndexOf($"### {file}", StringComparison.Ordinal)..];
        return section.Split("```yaml\n")[1].Split("```")[0];
    }

    [GeneratedRegex(@"^\| `(?<name>Feed:\w+)` \|[^|]*\|(?<default>[^|]*)\|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Setting();

    [GeneratedRegex("""^ +\("(?<key>\w+)", (?:_|key) =>""", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Key();
}
