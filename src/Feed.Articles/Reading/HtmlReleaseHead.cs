using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>
/// Keeps the head of a press release that a page has above its text: the label, the date and whom to ask stand in short lines, which the
/// search for the main text leaves out.
/// </summary>
internal static class HtmlReleaseHead
{
    private const int MostBlocks = 12;
    private const int LongestBlock = 800;
    private const double MostLinked = 0.3;
    private const int ShortestOfText = 60;
    private const int FewestOfHeadline = 4;

    /// <summary>The text with the lines of the head above it that it lacks.</summary>
    /// <param name="text">The main text.</param>
    /// <param name="page">All blocks of the page.</param>
    public static IReadOnlyList<Block> Add(IReadOnlyList<Block> text, IReadOnlyList<Block> page)
    {
        var known = text.Select(block => block.Paragraph.Text).ToHashSet(StringComparer.Ordinal);
        var start = page.TakeWhile(block => block.Paragraph.Text.Length <= ShortestOfText || !known.Contains(block.Paragraph.Text)).Count();
        if (start == page.Count)
            return text;
        var above = page.Take(start).TakeLast(MostBlocks)
            .Where(block => block.Linked < MostLinked && block.Paragraph.Text.Length <= LongestBlock
                && block.Paragraph.Kind is ParagraphKind.Text or ParagraphKind.Heading)
            .SkipWhile(block => !Lines(block).Any(HeadLabel.IsOfRelease)).ToList();
        return [.. above.Where(block => !known.Contains(block.Paragraph.Text) && Lines(block).Any(IsOfHead)), .. text];
    }

    /// <summary>Whether lines above a text are the head of a release, so that its date is one of its facts.</summary>
    public static bool Is(IEnumerable<Block> above) => above.Any(block => Lines(block).Any(HeadLabel.IsOfRelease));

    /// <summary>
    /// Whether a page's title is the letterhead of its release: it ends as the name of a sender, or the text has it as a line
    /// above the label; and there is a headline below that.
    /// </summary>
    public static bool IsLetterhead(string title, IReadOnlyList<Paragraph> text)
    {
        List<string> lines = [.. text.Take(MostBlocks).SelectMany(paragraph => paragraph.Lines ?? [paragraph.Text])];
        var at = lines.IndexOf(title);
        var label = at < 0 && !ReleaseWords.EndsAsSender(title) ? -1 : lines.FindIndex(at + 1, HeadLabel.IsOfRelease);
        return label >= 0 && lines.Skip(label + 1)
            .Any(line => HeadLine.Of(line).Kind == HeadKind.Headline && WordCount.Of(line) >= FewestOfHeadline);
    }

    private static IReadOnlyList<string> Lines(Block block) => block.Paragraph.Lines ?? [block.Paragraph.Text];

    private static bool IsOfHead(string line) => HeadLine.Of(line).Kind is HeadKind.Label or HeadKind.Contact or HeadKind.Embargo;
}
