using Feed.Storage.Records;

namespace Feed.Web.Pages;

/// <summary>Model of an article's page.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Record">The record.</param>
/// <param name="Article">Its content.</param>
/// <param name="Paragraphs">The text with the quotes marked.</param>
public sealed record ArticleModel(PageFrame Frame, ArticleRecord Record, Article Article, IReadOnlyList<RenderedParagraph> Paragraphs)
{
    /// <summary>The summary if the file declares one that does not just repeat the beginning of the text; else null.</summary>
    public string? Standfirst =>
        Article.Summary.Length > 0 && Article.Sources.Summary is FactSource.BlobMetadata or FactSource.FrontMatter or FactSource.Document
        && Article.Paragraphs.FirstOrDefault(paragraph => paragraph.Kind == ParagraphKind.Text)
            ?.Text.StartsWith(Article.Summary.TrimEnd('…', '.', ' '), StringComparison.OrdinalIgnoreCase) != true
            ? Article.Summary
            : null;

    /// <summary>The next newer article; null when none was found.</summary>
    public ArticleRecord? Newer { get; init; }

    /// <summary>The next older article; null when this is the oldest.</summary>
    public ArticleRecord? Older { get; init; }
}
