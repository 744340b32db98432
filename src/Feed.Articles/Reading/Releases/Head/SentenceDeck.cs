namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Recognises a deck that is a whole sentence and so looks like the first paragraph of the text. The byline, date or dateline below it
/// shows that the text has not begun.
/// </summary>
internal static class SentenceDeck
{
    private const int MaxLength = 250;

    /// <summary>Whether a paragraph below the headline is such a deck.</summary>
    public static bool Is(IReadOnlyList<Paragraph> paragraphs, int index)
    {
        var deck = paragraphs[index];
        return IsLine(deck) && deck.Text.Length <= MaxLength && Dateline.Length(deck.Text) == 0 && index + 1 < paragraphs.Count
            && paragraphs[index + 1] is var next && IsLine(next)
            && (IsDatelineOfText(next.Text) || (IsFact(next.Text) && HasTextBelow(paragraphs, index + 1)));
    }

    private static bool IsLine(Paragraph paragraph) => paragraph.Kind is ParagraphKind.Text or ParagraphKind.Heading;

    private static bool IsFact(string line) => Byline.Authors(line).Count > 0 || Dateline.DateAlone(line) is not null;

    /// <summary>
    /// Whether a line begins with a dateline that has a date or an agency. A place and a dash alone may occur inside a text.
    /// </summary>
    private static bool IsDatelineOfText(string line) =>
        Dateline.Length(line) is > 0 and var length
        && (Dateline.Date(line) is not null || line.AsSpan(0, length).ContainsAny('(', '/'));

    /// <summary>Whether text follows. A byline on the last line is the signature of the text above it.</summary>
    private static bool HasTextBelow(IReadOnlyList<Paragraph> paragraphs, int index) =>
        paragraphs.Skip(index + 1).Any(paragraph => paragraph.Kind == ParagraphKind.Text && HeaderLine.IsProse(paragraph.Text));
}
