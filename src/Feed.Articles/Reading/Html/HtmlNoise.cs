using System.Text.RegularExpressions;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>
/// Removes the lines that pages put between the paragraphs of an article: links to other stories, repeated captions, headings without text
/// below.
/// </summary>
internal static partial class HtmlNoise
{
    private const int MaxLinkLength = 200;
    private const int MinLinks = 5;

    /// <summary>A list with more parts may be the article.</summary>
    private const int MaxLists = 3;

    /// <summary>Links that average fewer words are not headlines.</summary>
    private const int MinLinkWords = 3;

    private const int MinSentenceWords = 12;
    private const int MinWords = 25;
    private const int MaxHeadWords = 14;
    private const int MaxHeadBlocks = 40;

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
        var mayDropDates = !HtmlReleaseHead.IsReleaseHead(blocks.Take(MaxHeadBlocks).TakeWhile(block => !IsBodyParagraph(block.Paragraph)));
        foreach (var block in blocks.Where(block => !links.Contains(block)))
        {
            var paragraph = block.Paragraph;
            var isNew = seen.Add(paragraph.Text);
            if (!isNew && (paragraph.Kind == ParagraphKind.Caption || captions.Contains(paragraph.Text)))
                continue;
            mayDropDates &= !IsBodyParagraph(paragraph);
            if (mayDropDates && IsDateOrUrl(paragraph))
                continue;
            kept.Add(block.Sanitised);
            if (paragraph.Kind == ParagraphKind.Caption)
                captions.Add(paragraph.Text);
        }

        while (kept.Count > 1 && kept[^1].Kind == ParagraphKind.Heading)
        {
            StepBudget.Spend();
            kept.RemoveAt(kept.Count - 1);
        }

        return kept;
    }

    /// <summary>
    /// Removes navigation: lists of links at the start, or at the end under a heading, and lists of the site's other stories around the
    /// sentences of the page. Other lists belong to the text.
    /// </summary>
    private static IReadOnlyList<HtmlBlock> RemoveLinkLists(IReadOnlyList<HtmlBlock> blocks)
    {
        List<(int Start, int End)> runs = [];
        for (var at = 0; at < blocks.Count; at++)
        {
            StepBudget.Spend();
            var start = at;
            while (at < blocks.Count && (IsLink(blocks[at]) || IsDatedLink(blocks[at])))
                at++;
            if (at - start >= MinLinks || (at > start && blocks[start].Paragraph.Lines is { Count: >= MinLinks }))
                runs.Add((start, at));
        }

        if (runs.Count == 0)
            return blocks;
        int[] sentences = [.. Enumerable.Range(0, blocks.Count).Where(at => IsSentence(blocks[at]))];
        var dropped = runs.Where(run => (runs.Count <= MaxLists && (run.Start == 0
                || (run.End == blocks.Count && blocks[run.Start - 1].Paragraph.Kind == ParagraphKind.Heading)))
            || LeadsToOtherStories(blocks, run, sentences)).ToList();
        List<HtmlBlock> rest = [.. blocks.Where((_, i) => !dropped.Exists(run => i >= run.Start && i < run.End))];
        return sentences.Length > 0 || rest.Sum(block => HtmlWordCount.Of(block.Paragraph.Text)) >= MinWords ? rest : blocks;
    }

    /// <summary>
    /// Whether a list of links is above or below all sentences of the page, is not introduced by one, and leads to one site. An author's
    /// own list leads to several.
    /// </summary>
    private static bool LeadsToOtherStories(IReadOnlyList<HtmlBlock> blocks, (int Start, int End) run, int[] sentences)
    {
        if (sentences.Length == 0 || (run.Start > sentences[0] && run.Start < sentences[^1])
            || (run.Start > 0 && blocks[run.Start - 1].Paragraph.Text.EndsWith(':')))
            return false;
        var list = blocks.Skip(run.Start).Take(run.End - run.Start).ToList();
        var links = list.Sum(block => block.Paragraph.Lines?.Count ?? 1);
        return list.Sum(block => HtmlWordCount.Of(block.Paragraph.Text)) >= links * MinLinkWords
            && list.SelectMany(block => Host().Matches(block.Markup ?? "").Select(match => match.Value)).Distinct().Count() <= 1;
    }

    private static bool IsSentence(HtmlBlock block) =>
        block is { LinkShare: < 0.5, Paragraph.Kind: ParagraphKind.Text } && HtmlWordCount.Of(block.Paragraph.Text) >= MinSentenceWords
        && HeaderLine.IsProse(block.Paragraph.Text);

    [GeneratedRegex("(?<=<a href=\"[a-z]{3,6}://)[^/\"]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Host();

    private static bool IsBodyParagraph(Paragraph paragraph) =>
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
            StepBudget.Spend();
            var list = blocks.Skip(start).TakeWhile(block => block.Paragraph.Kind == ParagraphKind.ListItem).ToList();
            if (list.Where(block => !IsLink(block)).Sum(block => HtmlWordCount.Of(block.Paragraph.Text)) >= MinWords)
                links.UnionWith(list.Where(IsLink));
            start += list.Count;
        }

        return links;
    }

    /// <summary>An item of a list that is a link with its date.</summary>
    private static bool IsDatedLink(HtmlBlock block) =>
        block is { LinkShare: >= 0.6, Paragraph: { Kind: ParagraphKind.ListItem, Text.Length: <= MaxLinkLength } }
        && !HeaderLine.EndsSentence(block.Paragraph.Text) && block.Paragraph.Text.Any(char.IsDigit);

    private static bool IsLink(HtmlBlock block) =>
        block is { LinkShare: >= 0.9, Paragraph.Kind: ParagraphKind.Text or ParagraphKind.ListItem }
        && (block.Paragraph.Text.Length <= MaxLinkLength || block.Paragraph.Lines is { Count: >= MinLinks });
}
