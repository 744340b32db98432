namespace Feed.Articles;

/// <summary>A tag of an article: declared by the editor, or a topic of the vocabulary found in the text.</summary>
/// <param name="Slug">The name in addresses; see <see cref="Articles.Slug"/>.</param>
/// <param name="Label">The name as shown.</param>
/// <param name="Declared">Whether front matter, blob metadata or a news agency names it.</param>
/// <param name="MediaTopic">Its code in IPTC Media Topics, eight digits, when it is of the vocabulary or an agency names it; else
/// null.</param>
public sealed record Tag(string Slug, string Label, bool Declared, string? MediaTopic);
