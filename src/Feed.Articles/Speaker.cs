namespace Feed.Articles;

/// <summary>A person under whom an article is listed.</summary>
/// <param name="Slug">The name as used in addresses; see <see cref="Articles.Slug"/>.</param>
/// <param name="Name">The full name as shown.</param>
/// <param name="Quotes">The number of this person's quoted statements in the article: the quotes of one paragraph are one statement. 0
/// for a person who is only reported or declared.</param>
/// <param name="Declared">Whether front matter or blob metadata names this person as a speaker.</param>
public sealed record Speaker(string Slug, string Name, int Quotes, bool Declared)
{
    /// <summary>
    /// The number of sentences in the article that report what this person said and contain no quote. Together with <see cref="Quotes"/> it
    /// is the number of statements that pages show.
    /// </summary>
    public int Reported { get; init; }

    /// <summary>The person's role in the article, such as <c>Attorney General</c>; null when it does not say.</summary>
    public string? Role { get; init; }
}
