namespace Feed.Storage;

/// <summary>A tag, speaker or author that has articles, or once had some.</summary>
/// <param name="Kind">Whether it is a tag, a speaker or an author.</param>
/// <param name="Slug">The name in URLs.</param>
/// <param name="Display">The name as shown to readers.</param>
/// <param name="Articles">
/// The number of published articles. The sweep counts them, so the number lags by up to one pass over all list rows: minutes, or hours with
/// 100,000 articles and more.
/// </param>
/// <param name="Newest">When the newest of its articles was published; null when it has none.</param>
/// <param name="MovedTo">The slug that replaces this one, for a redirect; null when the slug is current.</param>
public sealed record Term(TermKind Kind, string Slug, string Display, int Articles, DateTimeOffset? Newest, string? MovedTo)
{
    /// <summary>
    /// The speaker's role in the newest article that gives one, such as <c>Attorney General</c>; null when no article gives one. The sweep
    /// updates it together with <see cref="Articles"/>.
    /// </summary>
    public string? Role { get; init; }

    /// <summary>The keys of the term's rows in the index of names, see <c>NameKeys</c>; null in rows that an older version wrote.</summary>
    internal string? Keys { get; init; }

    /// <summary>Whether the lists of all tags, speakers and authors contain it.</summary>
    internal bool IsListed => this is { Articles: > 0, MovedTo: null };
}
