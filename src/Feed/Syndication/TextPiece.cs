namespace Feed.Syndication;

/// <summary>A piece of a text, inside or outside a match of a search.</summary>
/// <param name="Text">The piece.</param>
/// <param name="IsMatch">Whether the piece matches the search.</param>
public readonly record struct TextPiece(string Text, bool IsMatch);
