namespace Feed.Articles.Reading;

/// <summary>
/// Removes the lines that pages put between the paragraphs of an article: links to other stories, repeated captions, headings without text
/// below.
/// </summary>
internal static class HtmlNoise
{
    private const int MaxLinkLength = 200;
    private const int MinLinks = 5;
    private const int MinWords = 25;
    private const int MaxHeadWords = 14;

    /// <summary>
    /// The paragraphs without these lines. If the links are a large part of the text, they stay: the article is a list of links.
    /// </summary>
    public static IReadOnlyList<Paragraph> Remove(IReadOnlyList<HtmlBlock> blocks)
    {
        blocks = RemoveLinkLists(blocks);
        var listed = LinksInWrittenLists(blocks);
        var links = blocks.Where(block => IsLink(block) && !listed.Contains(block)).ToHashSet(ReferenceEqualityComparer.Instance);
        var linkLength = blocks.Where(links.Contains).Sum(block => block.Paragraph.Text.Length);
        if (linkLength * 4 > blocks.Sum(block => block.Paragraph.Text.Length))
            links.Clear();
        List<Paragraph> kept = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        HashSet<string> captions = new(StringComparer.Ordinal);
        var inHead = !HtmlReleaseHead.IsReleaseHead(blocks.TakeWhile(block => !IsText(block.Paragraph)));
        foreach (var block in blocks.Where(block => !links.Contains(block)))
        {
            var paragraph = block.Paragraph;
            var isNew = seen.Add(paragraph.Text);
            if (!isNew && (paragraph.Kind == ParagraphKind.Caption || captions.Contains(paragraph.Text)))
                continue;
            inHead &= !IsText(paragraph);
            if (inHead && IsDateOrUrl(paragraph))
                continue;
            kept.Add(paragraph);
            if (paragraph.Kind == ParagraphKind.Caption)
                captions.Add(paragraph.Text);
        }

        while (kept.Count > 1 && kept[^1].Kind == ParagraphKind.Heading)
            kept.RemoveAt(kept.Count - 1);
        return kept;
    }

    /// <summary>
    /// Removes navigation: lists of links at the start, or at the end under a heading. Other lists belong to the text.
    /// </summary>
    private static IReadOnlyList<HtmlBlock> RemoveLinkLists(IReadOnlyList<HtmlBlock> blocks)
    {
        List<(int Start, int End)> runs = [];
        for (var at = 0; at < blocks.Count; at++)
        {
            var start = at;
            while (at < blocks.Count && IsLink(blocks[at]))
                at++;
            if (at - start >= MinLinks)
                runs.Add((start, at));
        }

        if (runs.Count == 0 || runs.Count > 3)
            return blocks;
        var dropped = runs.Where(run => run.Start == 0
            || (run.End == blocks.Count && blocks[run.Start - 1].Paragraph.Kind == ParagraphKind.Heading)).ToList();
        List<HtmlBlock> rest = [.. blocks.Where((_, i) => !dropped.Exists(run => i >= run.Start && i < run.End))];
        return rest.Sum(block => HtmlWordCount.Of(block.Paragraph.Text)) >= MinWords ? rest : blocks;
    }

    private static bool IsText(Paragraph paragraph) =>
        paragraph.Kind == ParagraphKind.Text && HtmlWordCount.Of(paragraph.Text) > MaxHeadWords;

    /// <summary>Whether a paragraph is only a date or a URL.</summary>
    private static bool IsDateOrUrl(Paragraph paragraph) =>
        paragraph.Kind is ParagraphKind.Text or ParagraphKind.ListItem
        && (WebAddress.Parse(paragraph.Text) is not null
            || (paragraph.Text is not [.., '.' or '!' or '?' or '”'] && MultilingualDate.First(paragraph.Text, "en-us") is not null
                && !DayOfEvent.IsIn(paragraph.Text)));

    /// <summary>The links in lists that also contain text: the author wrote these lists.</summary>
    private static HashSet<HtmlBlock> LinksInWrittenLists(IReadOnlyList<HtmlBlock> blocks)
    {
        HashSet<HtmlBlock> links = new(ReferenceEqualityComparer.Instance);
        for (var start = 0; start < blocks.Count; start++)
        {
            var list = blocks.Skip(start).TakeWhile(block => block.Paragraph.Kind == ParagraphKind.ListItem).ToList();
            if (list.Where(block => !IsLink(block)).Sum(block => HtmlWordCount.Of(block.Paragraph.Text)) >= MinWords)
                links.UnionWith(list.Where(IsLink));
            start += list.Count;
        }

        return links;
    }

    private static bool IsLink(HtmlBlock block) =>
        block is { LinkShare: >= 0.9, Paragraph: { Text.Length: <= MaxLinkLength, Kind: ParagraphKind.Text or ParagraphKind.ListItem } };
}
