namespace Feed.Articles.Reading;

/// <summary>Chooses the headline of an office document.</summary>
internal static class OfficeTitle
{
    private const int HeadParagraphs = 10;
    private const int MaxHeadlineLength = 150;

    /// <summary>The first paragraph in the title style if it is in the head of the document; null otherwise.</summary>
    public static string? InHead(string? title, IReadOnlyList<Paragraph> paragraphs) =>
        title is not null && paragraphs.Take(HeadParagraphs).Any(paragraph => paragraph.Text == title) ? title : null;

    /// <summary>
    /// The title property of a document; null when it is empty, or when the first line can be the headline: the property often comes from
    /// an older document.
    /// </summary>
    public static string? Property(string title, IReadOnlyList<Paragraph> paragraphs) =>
        title.Length == 0 || paragraphs is [{ Kind: ParagraphKind.Heading }, ..]
            or [{ Text: { Length: <= MaxHeadlineLength } and not [.., '.'] }, ..]
            ? null
            : title;
}
