namespace Feed.Storage.Lists;

/// <summary>A tag or speaker of an article.</summary>
/// <param name="Slug">The name in URLs.</param>
/// <param name="Name">The name as the article spells it.</param>
public readonly record struct ListedName(string Slug, string Name);
