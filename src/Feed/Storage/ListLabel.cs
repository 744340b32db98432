namespace Feed.Storage;

/// <summary>How an article names the tag, speaker or author of a list.</summary>
/// <param name="Name">The name as the article spells it.</param>
/// <param name="Role">The speaker's role; null when the article gives none, and for tags and authors.</param>
/// <param name="Statements">The number of the speaker's statements in the article; 0 for tags and authors.</param>
internal sealed record ListLabel(string Name, string? Role, int Statements);
