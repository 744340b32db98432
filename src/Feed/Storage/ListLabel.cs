namespace Feed.Storage;

/// <summary>What an article calls the tag or speaker of a list.</summary>
/// <param name="Name">The name.</param>
/// <param name="Role">The speaker's role; null when the article does not say, and for tags.</param>
/// <param name="Quotes">How many of the article's quotes are the speaker's; 0 for tags and authors.</param>
internal sealed record ListLabel(string Name, string? Role, int Quotes);
