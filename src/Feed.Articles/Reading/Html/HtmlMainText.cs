using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SmartReader;

namespace Feed.Articles.Reading;

/// <summary>Finds the main text of a page: the text that the page marks, that SmartReader finds, or that JSON-LD contains.</summary>
internal static class HtmlMainText
{
    /// <summary>
    /// SmartReader weighs every element together with its descendants, in many passes. A page with more elements, or a deeper one, is read
    /// by its own structure.
    /// </summary>
    private const int MaxElementsForSmartReader = 3000;

    private const int MaxDepthForSmartReader = 100;

    /// <summary>The sum over all characters of their nesting depth: the work of one of SmartReader's passes.</summary>
    private const long MaxWeightForSmartReader = 4_000_000;

    /// <summary>A text with fewer words, or a shorter paragraph, may be a menu or a notice.</summary>
    private const int MinTextWords = 25;

    /// <summary>A text with at least this many words is probably an article.</summary>
    private const int MinArticleWords = 80;

    private const int MaxMarkedElements = 20;

    /// <summary>If SmartReader finds this many times the words that the page marks, it has found other texts too.</summary>
    private const double MaxRatioToMarkedText = 1.5;

    /// <summary>If the page has more than this many times the words of an article element, that element is not the article.</summary>
    private const int MaxRatioToArticle = 3;

    /// <summary>
    /// If the container's sentences have more than this many times the words that SmartReader finds, SmartReader missed the text.
    /// </summary>
    private const int MaxRatioOfContainer = 3;

    /// <summary>
    /// If the page's running text has more than this many times the words that SmartReader finds, SmartReader missed the text.
    /// </summary>
    private const int MaxRatioOfPage = 4;

    /// <summary>A text in JSON-LD with more than this many times the words of the text found replaces it.</summary>
    private const int MaxRatioOfDeclared = 2;

    /// <summary>If the other marked elements have more than this many times the words of the largest, none is the article.</summary>
    private const double MaxRatioOfOtherMarked = 1.5;

    /// <summary>Running text has a smaller share of linked letters.</summary>
    private const double MaxLinkShare = 0.3;

    /// <summary>Below this share of the text in JSON-LD, another part of the page is the article.</summary>
    private const double MinCoverage = 0.5;

    /// <summary>From this share on, the text in JSON-LD shows where the article begins and ends.</summary>
    private const double FullCoverage = 0.85;

    /// <summary>The paragraphs of the main text.</summary>
    /// <param name="page">The page without the clutter around the article. It is modified and must not be used afterwards.</param>
    /// <param name="depth">How deeply its elements are nested.</param>
    /// <param name="head">The headline of the page and its lead.</param>
    /// <param name="jsonLdText">The article's text in JSON-LD; null when it has none.</param>
    /// <param name="address">The base URL for relative links; null when unknown.</param>
    /// <param name="pictures">The pictures of the page.</param>
    public static IReadOnlyList<Paragraph> Of(
        IHtmlDocument page, int depth, HtmlHead head, string? jsonLdText, Uri? address, HtmlPictures pictures)
    {
        var marked = FindLargest(page, "[itemprop~='articleBody']");
        var container = marked ?? FindArticle(page, head.Article) ?? FindOnly(page, "main") ?? FindOnly(page, "[role='main']");
        if (page.Body is null)
            return [];
        List<HtmlBlock> contained = container is null ? [] : HtmlBlocks.Read(container, address, pictures: pictures);
        IReadOnlyList<HtmlBlock> smart = SuitsSmartReader(page, depth) ? ReadWithSmartReader(page, address, pictures) : [];
        var whole = HtmlBlocks.Read(page.Body, address, pictures: pictures);
        var chosen = ChooseBetter(smart, contained, marked is not null) ?? FindDensest(page, address, pictures) ?? whole;
        if (container is null && chosen == smart && Words(smart) * MaxRatioOfPage < Words(whole.Where(IsRunningText)))
            chosen = whole;
        if (JsonLdText.Parse(jsonLdText) is not { } declared)
            return HtmlNoise.Remove(HtmlReleaseHead.Add(AddLead(chosen, head.Lead), whole));
        var coverage = declared.Coverage(chosen);
        if (coverage < MinCoverage && contained.Count > 0 && declared.Coverage(contained) > coverage)
            (chosen, coverage) = (contained, declared.Coverage(contained));
        return HtmlNoise.Remove(
            AddLead(coverage >= FullCoverage ? declared.Trim(chosen)
                : coverage < MinCoverage && declared.Words > MaxRatioOfDeclared * Words(chosen) ? declared.Blocks()
                : chosen, head.Lead));
    }

    /// <summary>
    /// SmartReader's result, or the text of the page's container if that is the better guess; null when neither has text.
    /// </summary>
    private static IReadOnlyList<HtmlBlock>? ChooseBetter(
        IReadOnlyList<HtmlBlock> smart, IReadOnlyList<HtmlBlock> contained, bool isMarked)
    {
        var (found, inContainer) = (Words(smart), Words(contained));
        if (isMarked && inContainer >= MinArticleWords && found > inContainer * MaxRatioToMarkedText)
            return contained;
        if (found >= MinTextWords && found * MaxRatioOfContainer >= Words(contained.Where(IsSentence)))
            return smart;
        return inContainer >= MinTextWords ? contained : found > 0 ? smart : inContainer > 0 ? contained : null;
    }

    /// <summary>Adds the lead if it is missing: it is often in a separate part, which is too short to be found as text.</summary>
    private static IReadOnlyList<HtmlBlock> AddLead(IReadOnlyList<HtmlBlock> blocks, string? lead) =>
        lead is null
            || blocks.Any(block => block.Paragraph.Text.Contains(lead, StringComparison.Ordinal)
                || lead.Contains(block.Paragraph.Text, StringComparison.Ordinal) && block.Paragraph.Text.Length * 2 > lead.Length)
            ? blocks
            : [new HtmlBlock(new Paragraph(ParagraphKind.Text, lead), 0), .. blocks];

    private static bool SuitsSmartReader(IHtmlDocument page, int depth) =>
        depth <= MaxDepthForSmartReader && page.All.Length <= MaxElementsForSmartReader
            && WeightOf(page.DocumentElement, 0) <= MaxWeightForSmartReader;

    private static List<HtmlBlock> ReadWithSmartReader(IHtmlDocument page, Uri? address, HtmlPictures pictures)
    {
        try
        {
            var article = new Reader((address ?? HtmlReader.PlaceholderAddress).AbsoluteUri, (IHtmlDocument)page.Clone(true)).GetArticle();
            return article is { IsReadable: true, Content: { } content } && HtmlReader.Parse(content).Body is { } body
                ? HtmlBlocks.Read(body, address, pictures: pictures) : [];
        }
        catch (Exception e) when (e is not (OutOfMemoryException or StepBudgetException))
        {
            // If the library fails, the structure of the page still locates the text.
            return [];
        }
    }

    private static long WeightOf(INode node, int depth) =>
        node is IText text ? (long)text.Length * depth : node.ChildNodes.Sum(child => WeightOf(child, depth + 1));

    /// <summary>
    /// The only article element that is not marked as a comment or teaser, if it contains the headline or not much less text than the page
    /// around it.
    /// </summary>
    private static IElement? FindArticle(IHtmlDocument page, IElement? withHeadline)
    {
        List<IElement> found = [.. page.QuerySelectorAll("article")
            .Where(one => one == withHeadline || !HtmlClutter.IsTeaserOrComment(one))];
        if (found is not [var only])
            return null;
        var around = FindOnly(page, "main") ?? FindOnly(page, "[role='main']") ?? page.Body!;
        return only == withHeadline || ParagraphWords(around) <= MaxRatioToArticle * HtmlWordCount.OutsideLinks(only) ? only : null;
    }

    /// <summary>
    /// The fallback: the element whose direct paragraphs hold more than half of the page's paragraph text; null when there is none.
    /// </summary>
    private static List<HtmlBlock>? FindDensest(IHtmlDocument page, Uri? address, HtmlPictures pictures)
    {
        var parents = page.QuerySelectorAll("p").Where(paragraph => paragraph.ParentElement is not null)
            .GroupBy(paragraph => paragraph.ParentElement!)
            .Select(group => (Element: group.Key, Words: group.Sum(HtmlWordCount.OutsideLinks)))
            .OrderByDescending(parent => parent.Words).ToList();
        return parents is [{ Words: >= MinArticleWords } best, ..] && best.Words * 2 > parents.Sum(parent => parent.Words)
            ? HtmlBlocks.Read(best.Element, address, pictures: pictures) : null;
    }

    /// <summary>The number of words in an element's paragraphs, outside links. A menu has none.</summary>
    private static int ParagraphWords(IElement element) => element.QuerySelectorAll("p").Sum(HtmlWordCount.OutsideLinks);

    private static IElement? FindOnly(IHtmlDocument page, string selector) =>
        page.QuerySelectorAll(selector) is { Length: 1 } found ? found[0] : null;

    /// <summary>The largest of the elements if it contains most of their text; null otherwise.</summary>
    private static IElement? FindLargest(IHtmlDocument page, string selector)
    {
        List<(IElement Element, int Words)> found = [.. page.QuerySelectorAll(selector).Take(MaxMarkedElements)
            .Select(element => (element, HtmlWordCount.OutsideLinks(element)))];
        if (found.Count == 0)
            return null;
        var largest = found.MaxBy(one => one.Words);
        return largest.Words * MaxRatioOfOtherMarked >= found.Where(one => !largest.Element.Contains(one.Element)).Sum(one => one.Words)
            ? largest.Element
            : null;
    }

    private static int Words(IEnumerable<HtmlBlock> blocks) => blocks.Sum(block => HtmlWordCount.Of(block.Paragraph.Text));

    private static bool IsRunningText(HtmlBlock block) =>
        block.LinkShare < MaxLinkShare && HtmlWordCount.Of(block.Paragraph.Text) >= MinTextWords && IsSentence(block);

    private static bool IsSentence(HtmlBlock block) => block.Paragraph.Text is [.., '.' or '!' or '?' or '”' or '"' or '。' or '」'];
}
