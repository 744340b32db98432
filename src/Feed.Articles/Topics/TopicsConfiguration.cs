namespace Feed.Articles.Topics;

/// <summary>The publisher's <c>config/topics.yaml</c>: topics in addition to the shipped vocabulary.</summary>
public sealed record TopicsConfiguration
{
    /// <summary>A configuration that changes nothing.</summary>
    public static TopicsConfiguration Empty { get; } = new();

    /// <summary>The publisher's own topics; a topic with the slug of a shipped topic adds its terms to it.</summary>
    internal IReadOnlyList<Topic> Topics { get; init; } = [];

    /// <summary>Slugs of shipped topics that the publisher does not want.</summary>
    internal IReadOnlySet<string> Removed { get; init; } = new HashSet<string>();

    /// <summary>Parses the file.</summary>
    /// <param name="yaml">The file's text.</param>
    /// <exception cref="ConfigurationFileException">The file is not in the documented form; the message names the line.</exception>
    public static TopicsConfiguration Parse(string yaml) =>
        ConfigurationYaml.Read("topics.yaml", yaml, file => new TopicsFile(file).Read());
}
