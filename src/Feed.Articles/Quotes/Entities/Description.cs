namespace Feed.Articles.Quotes;

/// <summary>The description next to one name.</summary>
/// <param name="Roles">What the article calls the person next to this name.</param>
/// <param name="Age">The age in figures; null when none is next to this name.</param>
internal sealed record Description(IReadOnlyList<Role> Roles, string? Age);

/// <summary>What an article calls a person.</summary>
/// <param name="Token">Where the name is.</param>
/// <param name="Words">The words.</param>
/// <param name="Gender">The gender that the words imply.</param>
internal sealed record Role(int Token, string Words, Gender Gender);
