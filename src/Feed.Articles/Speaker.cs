namespace Feed.Articles;

/// <summary>A person whose list the article enters.</summary>
/// <param name="Slug">The name in addresses; see <see cref="Articles.Slug"/>.</param>
/// <param name="Name">The full name as shown.</param>
/// <param name="Quotes">How many of the article's quotes are this person's; 0 for one who is only reported or declared.</param>
/// <param name="Declared">Whether front matter or blob metadata names this person as a speaker.</param>
public sealed record Speaker(string Slug, string Name, int Quotes, bool Declared)
{
    /// <summary>
    /// How many of the article's reported statements are this person's. A mixed one whose quotes <see cref="Quotes"/> counts is left out,
    /// so that no word counts twice.
    /// </summary>
    public int Reported { get; init; }

    /// <summary>What the article calls the person, such as <c>Attorney General</c>; null when it does not say.</summary>
    public string? Role { get; init; }
}
