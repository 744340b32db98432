using Feed.Speech;
using Feed.Storage.Records;

namespace Feed.Web.Pages;

/// <summary>Model of the page of a single quote.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Record">The article's record.</param>
/// <param name="Shared">The quote.</param>
/// <param name="Role">The speaker's role in full words; null when the article does not say.</param>
public sealed record QuoteModel(PageFrame Frame, ArticleRecord Record, SharedQuote Shared, string? Role)
{
    private const int LongTextLength = 240;

    /// <summary>Whether the quote is too long for large type.</summary>
    public bool IsLong => Shared.Statement.Text.Length > LongTextLength;
}
