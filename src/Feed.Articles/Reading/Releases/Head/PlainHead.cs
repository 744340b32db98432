using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>The head of a file that is neither a release nor agency copy: its first line is the headline, whatever its form.</summary>
internal static partial class PlainHead
{
    /// <summary>
    /// Whether the first line is the headline because nothing above the text marks a release or wire copy, and no other line is better.
    /// </summary>
    /// <param name="lines">The lines of the head.</param>
    /// <param name="paragraphs">The paragraphs of the article, the head's lines first.</param>
    public static bool Is(List<HeaderLine> lines, IReadOnlyList<Paragraph> paragraphs)
    {
        if (lines.Count == 0 || paragraphs.Count < 2 || !CanBeOddHeadline(lines[0], paragraphs[0]))
            return false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (MarksRelease(lines[i], paragraphs[i].Text) || (i > 0 && IsBetter(i, lines, paragraphs)))
                return false;
        }

        var text = lines.Count < paragraphs.Count ? paragraphs[lines.Count] : paragraphs[^1];
        return text.Kind == ParagraphKind.Text && Dateline.Length(text.Text) == 0 && !Agency().IsMatch(text.Text);
    }

    private static bool CanBeOddHeadline(HeaderLine line, Paragraph paragraph) =>
        paragraph.Kind is ParagraphKind.Text or ParagraphKind.Heading && line.Text.Length is > 0 and <= HeadlineChoice.MaxHeadlineLength
        && line.Kind is HeadKind.Headline or HeadKind.Label or HeadKind.Slug or HeadKind.Noise or HeadKind.Kicker or HeadKind.Letterhead;

    /// <summary>Whether a line marks a release. A number or a slug alone does not: a headline may look like one.</summary>
    private static bool MarksRelease(HeaderLine line, string text) => line.IsLabelled || line.Kind switch
    {
        HeadKind.Contact or HeadKind.Embargo => true,
        HeadKind.Letterhead => HeaderLineJoiner.IsMostlyUpper(text),
        HeadKind.Label => line.Text.Length > 0 && !line.IsDateAlone && HeadLabel.HasLabelWords(text),
        _ => false,
    };

    /// <summary>Whether a later line is more likely the headline: it does not end like text, and the text follows it.</summary>
    private static bool IsBetter(int index, List<HeaderLine> lines, IReadOnlyList<Paragraph> paragraphs) =>
        lines[index].Kind is HeadKind.Headline or HeadKind.Statement or HeadKind.Letterhead
        && index + 1 < paragraphs.Count && !HeaderLine.EndsSentence(lines[index].Text);

    /// <summary><c>(Reuters) - </c>, with or without a place before it.</summary>
    [GeneratedRegex(@"^[^.]{0,60}\([\p{L} ]{2,30}\) ?[-–—_]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Agency();
}
