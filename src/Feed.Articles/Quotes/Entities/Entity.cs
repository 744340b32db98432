namespace Feed.Articles.Quotes;

/// <summary>Somebody or something that an article names.</summary>
/// <param name="Name">The name that the article uses most.</param>
/// <param name="Type">What it is.</param>
/// <param name="MentionCount">How often the article names it.</param>
internal sealed record Entity(string Name, EntityType Type, int MentionCount);
