namespace Feed.Articles.Reading;

/// <summary>
/// Leaves out the lines that pages put between the paragraphs of an article: links to other stories, captions shown twice, headings of
/// nothing.
/// </summary>
internal static class HtmlNoise
{
    private const int MaxLinkLength = 200;
    private const int MinLinks = 5;
    private const int MinWords = 25;
    private const int MaxHeadLineWords = 14;

    /// <summary>
    /// The paragraphs without those lines; all of them when they are much of the text, because the article is then itself a list of links.
    /// </summary>
    public static IReadOnlyList<Paragraph> Without(IReadOnlyList<Block> blocks)
    {
        blocks = WithoutLists(blocks);
        var among = LinksAmongItems(blocks);
        var links = blocks.Where(block => IsLink(block) && !among.Contains(block)).ToHashSet(ReferenceEqualityComparer.Instance);
        var ofLinks = blocks.Where(links.Contains).Sum(block => block.Paragraph.Text.Length);
        if (ofLinks * 4 > blocks.Sum(block => block.Paragraph.Text.Length))
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
            if (inHead && IsHeadLine(paragraph))
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
    /// Without navigation: lists of links at the start, or at the end under a heading. Other lists belong to the text.
    /// </summary>
    private static IReadOnlyList<Block> WithoutLists(IReadOnlyList<Block> blocks)
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
        List<Block> rest = [.. blocks.Where((_, i) => !dropped.Exists(run => i >= run.Start && i < run.End))];
        return rest.Sum(block => HtmlSize.Of(block.Paragraph.Text)) >= MinWords ? rest : blocks;
    }

    private static bool IsText(Paragraph paragraph) =>
        paragraph.Kind == ParagraphKind.Text && HtmlSize.Of(paragraph.Text) > MaxHeadLineWords;

    /// <summary>A line above the text with only a date or a URL.</summary>
    private static bool IsHeadLine(Paragraph paragraph) =>
        paragraph.Kind is ParagraphKind.Text or ParagraphKind.ListItem
        && (WebAddress.Parse(paragraph.Text) is not null
            || (paragraph.Text is not [.., '.' or '!' or '?' or '”'] && MultilingualDate.First(paragraph.Text, "en-us") is not null
                && !DayOfEvent.Is(paragraph.Text)));

    /// <summary>The links that are items of a list which also has text: the author wrote it.</summary>
    private static HashSet<Block> LinksAmongItems(IReadOnlyList<Block> blocks)
    {
        HashSet<Block> among = new(ReferenceEqualityComparer.Instance);
        for (var start = 0; start < blocks.Count; start++)
        {
            var list = blocks.Skip(start).TakeWhile(block => block.Paragraph.Kind == ParagraphKind.ListItem).ToList();
            if (list.Where(block => !IsLink(block)).Sum(block => HtmlSize.Of(block.Paragraph.Text)) >= MinWords)
                among.UnionWith(list.Where(IsLink));
            start += list.Count;
        }

        return among;
    }

    private static bool IsLink(Block block) =>
        block is { Linked: >= 0.9, Paragraph: { Text.Length: <= MaxLinkLength, Kind: ParagraphKind.Text or ParagraphKind.ListItem } };
}
