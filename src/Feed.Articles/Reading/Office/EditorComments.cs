namespace Feed.Articles.Reading;

/// <summary>
/// The comments in the margin of a document. They are never published, but a comment that asks for a hold holds the article, because its
/// author addresses the publisher.
/// </summary>
internal static class EditorComments
{
    private const int MaxComments = 500;
    private const int MaxLength = 300;
    private const int QuotedLength = 90;

    /// <summary>Takes the holds of the comments, and returns a note for each that holds the article.</summary>
    /// <param name="comments">The lines of the comments that are not resolved.</param>
    /// <param name="holds">Receives the holds.</param>
    /// <param name="program">The program in which the editor can delete a comment.</param>
    public static IReadOnlyList<string> Take(IEnumerable<string> comments, DeclaredHolds holds, string program) =>
        [.. comments.Take(MaxComments).Select(CleanText.Line)
            .Where(line => line.Length is > 0 and <= MaxLength && holds.TakeMarginComment(line))
            .Select(line => $"The document has a comment that says \"{CleanText.Cut(line, QuotedLength)}\", which holds the article; delete or "
                + $"resolve the comment in {program}.").Distinct()];
}
