namespace Feed.Articles.Quotes;

/// <summary>The publisher's <c>config/people.yaml</c>: people whom the publisher knows, and what to call them.</summary>
public sealed record PeopleConfiguration
{
    /// <summary>No people of the publisher's own.</summary>
    public static PeopleConfiguration Empty { get; } = new();

    /// <summary>Old slugs that now belong to another: key the old slug, value the slug that it redirects to.</summary>
    public IReadOnlyDictionary<string, string> Moved { get; init; } = new Dictionary<string, string>();

    /// <summary>Reads the file.</summary>
    /// <param name="yaml">The file's text.</param>
    /// <exception cref="ConfigurationFileException">The file is not of the documented form; the message names the line.</exception>
    public static PeopleConfiguration Parse(string yaml) => Empty;
}
