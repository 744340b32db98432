namespace Feed.Storage;

/// <summary>What a list can be made for.</summary>
public enum TermKind
{
    /// <summary>A tag.</summary>
    Tag,

    /// <summary>A person who is quoted, reported or declared to speak.</summary>
    Speaker,

    /// <summary>A person whom the bylines of articles name.</summary>
    Author,
}

/// <summary>A tag, speaker or author that is known, or once was.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Display">Its name as shown.</param>
/// <param name="Articles">How many published articles it has; counted by the sweep, so it may lag by one pass of it over all list rows:
/// minutes, or hours from some 100,000 articles on.</param>
/// <param name="Newest">When the newest of them was published; null when there is none.</param>
/// <param name="MovedTo">The slug that has taken its place, for a redirect; else null.</param>
public sealed record Term(TermKind Kind, string Slug, string Display, int Articles, DateTimeOffset? Newest, string? MovedTo)
{
    /// <summary>
    /// What the newest article that says so calls a speaker, such as <c>Attorney General</c>; null when none does. As old as
    /// <see cref="Articles"/>.
    /// </summary>
    public string? Role { get; init; }

    /// <summary>
    /// The keys of the rows by which the name is found, see <c>NameKeys</c>; null in rows that an older version wrote.
    /// </summary>
    internal string? Keys { get; init; }

    /// <summary>Whether it stands in the lists of all tags, speakers and authors.</summary>
    internal bool IsListed => this is { Articles: > 0, MovedTo: null };
}
