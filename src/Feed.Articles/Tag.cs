namespace Feed.Articles;

/// <summary>A tag of an article: declared by the editor, or a topic of the vocabulary found in the text.</summary>
/// <param name="Slug">The name as used in addresses; see <see cref="Articles.Slug"/>.</param>
/// <param name="Label">The name as shown.</param>
/// <param name="Declared">Whether front matter, blob metadata or a news agency names the tag.</param>
/// <param name="MediaTopic">The IPTC Media Topic code, eight digits; null when neither the vocabulary nor an agency has one.</param>
public sealed record Tag(string Slug, string Label, bool Declared, string? MediaTopic);
