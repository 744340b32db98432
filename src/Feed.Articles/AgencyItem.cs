namespace Feed.Articles;

/// <summary>How a news agency identifies the item that an article was read from.</summary>
/// <param name="Identifier">The agency's identifier, the same for all versions of the item; null when the file has none.</param>
/// <param name="Version">The version in the agency's own numbering; null when the file does not say.</param>
/// <param name="Place">Where the item was written, such as <c>Harwick</c>; null when the file does not say.</param>
public sealed record AgencyItem(string? Identifier, string? Version, string? Place);
