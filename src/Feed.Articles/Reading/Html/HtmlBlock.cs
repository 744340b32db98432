namespace Feed.Articles.Reading;

/// <summary>A paragraph of a page.</summary>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="LinkShare">The share of its letters that are in a link, 0 to 1.</param>
internal sealed record HtmlBlock(Paragraph Paragraph, double LinkShare);
