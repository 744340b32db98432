using AngleSharp.Dom;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>
/// Completes a text that lies in several boxes, such as one below "read more": SmartReader often keeps the largest only. Prose directly
/// beside the text found belongs to it.
/// </summary>
internal static class HtmlNeighbours
{
    /// <summary>The box around a paragraph, and the box around that.</summary>
    private const int Levels = 2;

    private const int MinProseWords = 12;

    /// <summary>A box has at least this share of its words in prose.</summary>
    private const double MinProseShare = 0.8;

    private const double MaxLinkShare = 0.25;

    /// <summary>If the neighbours have more than this many times the words of the text, the page is a list of other texts.</summary>
    private const double MaxRatio = 1.5;

    /// <summary>Adds the prose beside a text.</summary>
    /// <param name="chosen">The text that was found.</param>
    /// <param name="whole">All paragraphs of the page.</param>
    /// <param name="within">The part of the page that may hold the article.</param>
    public static IReadOnlyList<HtmlBlock> Add(IReadOnlyList<HtmlBlock> chosen, IReadOnlyList<HtmlBlock> whole, IElement within)
    {
        // A hidden copy of the text may stand beside other hidden text.
        whole = [.. whole.Where(block => block.Element?.Ancestors<IElement>().Any(HiddenHtml.Is) != true)];
        HashSet<string> texts = new(chosen.Select(block => block.Paragraph.Text), StringComparer.Ordinal);
        var scopes = whole.Where(block => texts.Contains(block.Paragraph.Text) && IsProse(block))
            .SelectMany(block => block.Element?.Ancestors<IElement>().Take(Levels) ?? [])
            .Where(scope => scope == within || within.Contains(scope)).ToHashSet();
        if (scopes.Count == 0)
            return chosen;
        Dictionary<IElement, List<HtmlBlock>> boxes = [];
        foreach (var block in whole)
        {
            for (var element = block.Element; element?.ParentElement is { } parent; element = parent)
            {
                StepBudget.Spend();
                if (!scopes.Contains(parent))
                    continue;
                if (boxes.TryGetValue(element, out var box))
                    box.Add(block);
                else
                    boxes[element] = [block];
            }
        }

        HashSet<HtmlBlock> taken = new(scopes.SelectMany(scope => Beside(scope, boxes, texts)), ReferenceEqualityComparer.Instance);
        return taken.Count == 0 || Words(taken) > MaxRatio * Words(chosen) ? chosen : Merge(chosen, whole, taken, texts);
    }

    /// <summary>The paragraphs of the boxes of prose between and next to those that hold the text.</summary>
    private static IEnumerable<HtmlBlock> Beside(IElement scope, Dictionary<IElement, List<HtmlBlock>> boxes, HashSet<string> texts)
    {
        List<IElement> children = [.. scope.Children.Where(boxes.ContainsKey)];
        List<bool> hold =
            [.. children.Select(child => boxes[child].Exists(block => texts.Contains(block.Paragraph.Text) && IsProse(block)))];
        var (first, last) = (hold.IndexOf(true), hold.LastIndexOf(true));
        if (first < 0)
            return [];
        while (first > 0 && IsText(children[first - 1], boxes[children[first - 1]]))
        {
            StepBudget.Spend();
            first--;
        }

        while (last + 1 < children.Count && IsText(children[last + 1], boxes[children[last + 1]]))
        {
            StepBudget.Spend();
            last++;
        }

        return Enumerable.Range(first, last - first + 1).Where(i => !hold[i] && IsText(children[i], boxes[children[i]]))
            .SelectMany(i => boxes[children[i]])
            .Where(block => block.Element?.LocalName != "summary" && !texts.Contains(block.Paragraph.Text));
    }

    private static bool IsText(IElement box, List<HtmlBlock> blocks) =>
        Words(blocks.Where(IsProse)) is >= MinProseWords and var prose && prose >= MinProseShare * Words(blocks)
        && !HtmlClutter.IsNamedClutter(box) && !IsHidden(box);

    /// <summary>Whether the page hides a box or a part of it: readers do not see that text, so it is not added.</summary>
    private static bool IsHidden(IElement box) =>
        box.Descendants<IElement>().Prepend(box).Any(element => HiddenHtml.Is(element) || HiddenHtml.IsMarkedHidden(element));

    private static bool IsProse(HtmlBlock block) =>
        block is { LinkShare: < MaxLinkShare, Paragraph.Kind: ParagraphKind.Text } && HeaderLine.EndsSentence(block.Paragraph.Text);

    private static List<HtmlBlock> Merge(
        IReadOnlyList<HtmlBlock> chosen, IReadOnlyList<HtmlBlock> whole, HashSet<HtmlBlock> taken, HashSet<string> texts)
    {
        List<HtmlBlock> merged = [.. chosen];
        var next = 0;
        foreach (var block in whole)
        {
            if (taken.Contains(block))
                merged.Insert(next++, block);
            else if (texts.Contains(block.Paragraph.Text)
                && merged.FindIndex(next, one => one.Paragraph.Text == block.Paragraph.Text) is >= 0 and var at)
                next = at + 1;
        }

        return merged;
    }

    private static int Words(IEnumerable<HtmlBlock> blocks) => blocks.Sum(block => HtmlWordCount.Of(block.Paragraph.Text));
}
