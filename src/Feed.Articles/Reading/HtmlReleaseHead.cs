using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>
/// Restores the head of a press release above the main text of a page. Its label, date and contacts are short lines, which the search for
/// the main text drops.
/// </summary>
internal static class HtmlReleaseHead
{
    private const int MaxBlocks = 12;
    private const int MaxBlockLength = 800;
    private const double MaxLinkedShare = 0.3;
    private const int MinTextLength = 60;
    private const int MinHeadlineWords = 4;

    /// <summary>The text, preceded by the lines of its head that it lacks.</summary>
    /// <param name="text">The main text.</param>
    /// <param name="page">All blocks of the page.</param>
    public static IReadOnlyList<HtmlBlock> Add(IReadOnlyList<HtmlBlock> text, IReadOnlyList<HtmlBlock> page)
    {
        var known = text.Select(block => block.Paragraph.Text).ToHashSet(StringComparer.Ordinal);
        var start = page.TakeWhile(block => block.Paragraph.Text.Length <= MinTextLength || !known.Contains(block.Paragraph.Text)).Count();
        if (start == page.Count)
            return text;
        var above = page.Take(start).TakeLast(MaxBlocks)
            .Where(block => block.LinkShare < MaxLinkedShare && block.Paragraph.Text.Length <= MaxBlockLength
                && block.Paragraph.Kind is ParagraphKind.Text or ParagraphKind.Heading)
            .SkipWhile(block => !Lines(block).Any(HeadLabel.IsReleaseLabel)).ToList();
        return [.. above.Where(block => !known.Contains(block.Paragraph.Text) && Lines(block).Any(BelongsToHead)), .. text];
    }

    /// <summary>Whether the lines above a text are the head of a release; a date among them then dates the article.</summary>
    public static bool IsReleaseHead(IEnumerable<HtmlBlock> above) => above.Any(block => Lines(block).Any(HeadLabel.IsReleaseLabel));

    /// <summary>
    /// Whether a page's title is only the letterhead of its release: it ends like the name of a sender, or is a line above the label in the
    /// text. In both cases a headline follows the label.
    /// </summary>
    public static bool IsLetterhead(string title, IReadOnlyList<Paragraph> text)
    {
        List<string> lines = [.. text.Take(MaxBlocks).SelectMany(paragraph => paragraph.Lines ?? [paragraph.Text])];
        var at = lines.IndexOf(title);
        var label = at < 0 && !ReleaseWords.EndsWithSenderWord(title) ? -1 : lines.FindIndex(at + 1, HeadLabel.IsReleaseLabel);
        return label >= 0 && lines.Skip(label + 1)
            .Any(line => HeaderLine.Classify(line).Kind == HeadKind.Headline && WordCount.Of(line) >= MinHeadlineWords);
    }

    private static IReadOnlyList<string> Lines(HtmlBlock block) => block.Paragraph.Lines ?? [block.Paragraph.Text];

    private static bool BelongsToHead(string line) =>
        HeaderLine.Classify(line).Kind is HeadKind.Label or HeadKind.Contact or HeadKind.Embargo;
}
