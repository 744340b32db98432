namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Joins the label of an embargo with the "none" below it, often two cells of a table: <c>Sperrfrist:</c>, <c>keine</c>. The label alone
/// would be an embargo without an end.
/// </summary>
internal static class LiftedLabel
{
    private const int HeadParagraphs = 20;
    private const int MaxLength = 40;

    /// <summary>The parsed file with each such pair on one line.</summary>
    public static ParsedFile Join(ParsedFile parsed)
    {
        var paragraphs = parsed.Paragraphs;
        for (var at = 0; at + 1 < Math.Min(paragraphs.Count, HeadParagraphs); at++)
        {
            if (paragraphs[at].Text is { Length: <= MaxLength } label && label.TrimEnd() is [.., ':']
                && paragraphs[at + 1].Text is { Length: <= MaxLength } value && $"{label} {value}" is var line
                && Embargo.IsEmbargoLine(label) && Embargo.IsLifted(line))
                return Join(parsed with
                {
                    Paragraphs = [.. paragraphs.Take(at), new Paragraph(paragraphs[at].Kind, line), .. paragraphs.Skip(at + 2)],
                });
        }

        return parsed;
    }
}
