using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SmartReader;

namespace Feed.Articles.Reading;

/// <summary>Finds the main text of a page: what the page marks as its text, what SmartReader finds, or what JSON-LD contains.</summary>
internal static class HtmlMainText
{
    /// <summary>
    /// SmartReader weighs every element with all that is inside it, many times over: a page that is larger or deeper is read by its own
    /// structure.
    /// </summary>
    private const int MaxForSmartReader = 3000;

    private const int MaxDepthForSmartReader = 100;

    /// <summary>The sum over all characters of their nesting depth: the work of one of SmartReader's passes.</summary>
    private const long MaxWeightForSmartReader = 4_000_000;

    private const int FewWords = 25;
    private const int ManyWords = 80;
    private const int MaxMarked = 20;
    private const double MuchMore = 1.5;
    private const int MuchMoreAround = 3;
    private const double Half = 0.5;
    private const double MostOfIt = 0.85;

    /// <summary>The paragraphs.</summary>
    /// <param name="page">The page without what surrounds the article. It is modified and must not be used afterwards.</param>
    /// <param name="depth">How deeply its elements are nested.</param>
    /// <param name="head">The headline of the page and its lead.</param>
    /// <param name="linked">The article's text as JSON-LD has it; null when it has none.</param>
    /// <param name="address">What relative links are relative to.</param>
    /// <param name="pictures">The pictures of the page.</param>
    public static IReadOnlyList<Paragraph> Of(
        IHtmlDocument page, int depth, HtmlHead head, string? linked, Uri? address, HtmlPictures pictures)
    {
        var marked = Largest(page, "[itemprop~='articleBody']");
        var container = marked ?? Story(page, head.Article) ?? Single(page, "main") ?? Single(page, "[role='main']");
        if (page.Body is null)
            return [];
        List<HtmlBlock> own = container is null ? [] : HtmlBlocks.Read(container, address, pictures: pictures);
        IReadOnlyList<HtmlBlock> smart = IsUsual(page, depth) ? Smart(page, address, pictures) : [];
        var whole = HtmlBlocks.Read(page.Body, address, pictures: pictures);
        var chosen = Better(smart, own, marked is not null) ?? Densest(page, address, pictures) ?? whole;
        if (container is null && chosen == smart && Words(smart) * 4 < Words(whole.Where(IsRunningText)))
            chosen = whole;
        if (JsonLdText.Of(linked) is not { } declared)
            return HtmlNoise.Without(HtmlReleaseHead.Add(WithLead(chosen, head.Lead), whole));
        var coverage = declared.Coverage(chosen);
        if (coverage < Half && (declared.Coverage(own) > coverage || own.Count == 0))
            (chosen, coverage) = own.Count > 0 ? (own, declared.Coverage(own)) : (chosen, coverage);
        return HtmlNoise.Without(
            WithLead(coverage >= MostOfIt ? declared.Trim(chosen)
                : coverage < Half && declared.Words > 2 * Words(chosen) ? declared.Blocks()
                : chosen, head.Lead));
    }

    /// <summary>SmartReader's result, unless it is only a small part of the marked article; null when neither has text.</summary>
    private static IReadOnlyList<HtmlBlock>? Better(IReadOnlyList<HtmlBlock> smart, IReadOnlyList<HtmlBlock> own, bool isMarked)
    {
        var (found, inContainer) = (Words(smart), Words(own));
        if (isMarked && inContainer >= ManyWords && found > inContainer * MuchMore)
            return own;
        if (found >= FewWords && found * 3 >= Words(own.Where(IsSentence)))
            return smart;
        return inContainer >= FewWords ? own : found > 0 ? smart : inContainer > 0 ? own : null;
    }

    /// <summary>The lead is often in a separate part, which is too short to be found as text.</summary>
    private static IReadOnlyList<HtmlBlock> WithLead(IReadOnlyList<HtmlBlock> blocks, string? lead) =>
        lead is null
            || blocks.Any(block => block.Paragraph.Text.Contains(lead, StringComparison.Ordinal)
                || lead.Contains(block.Paragraph.Text, StringComparison.Ordinal) && block.Paragraph.Text.Length * 2 > lead.Length)
            ? blocks
            : [new HtmlBlock(new Paragraph(ParagraphKind.Text, lead), 0), .. blocks];

    private static bool IsUsual(IHtmlDocument page, int depth) =>
        depth <= MaxDepthForSmartReader && page.All.Length <= MaxForSmartReader
            && Weight(page.DocumentElement, 0) <= MaxWeightForSmartReader;

    private static List<HtmlBlock> Smart(IHtmlDocument page, Uri? address, HtmlPictures pictures)
    {
        try
        {
            var article = new Reader((address ?? HtmlReader.NoAddress).AbsoluteUri, (IHtmlDocument)page.Clone(true)).GetArticle();
            return article is { IsReadable: true, Content: { } content } && HtmlReader.Parse(content).Body is { } body
                ? HtmlBlocks.Read(body, address, pictures: pictures) : [];
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // If the library fails, the page's own structure still locates the text.
            return [];
        }
    }

    private static long Weight(INode node, int depth) =>
        node is IText text ? (long)text.Length * depth : node.ChildNodes.Sum(child => Weight(child, depth + 1));

    /// <summary>
    /// The only article element that is not a comment or teaser by its classes: it holds the headline, or not much less text than is
    /// around it.
    /// </summary>
    private static IElement? Story(IHtmlDocument page, IElement? withHeadline)
    {
        List<IElement> found = [.. page.QuerySelectorAll("article")
            .Where(one => one == withHeadline || !HtmlClutter.IsTeaserOrComment(one))];
        if (found is not [var only])
            return null;
        var around = Single(page, "main") ?? Single(page, "[role='main']") ?? page.Body!;
        return only == withHeadline || Paragraphs(around) <= MuchMoreAround * HtmlWordCount.OutsideLinks(only) ? only : null;
    }

    /// <summary>
    /// The fallback: the element whose direct paragraphs hold more than half of the page's paragraph text; null when there is none.
    /// </summary>
    private static List<HtmlBlock>? Densest(IHtmlDocument page, Uri? address, HtmlPictures pictures)
    {
        var parents = page.QuerySelectorAll("p").Where(paragraph => paragraph.ParentElement is not null)
            .GroupBy(paragraph => paragraph.ParentElement!)
            .Select(group => (Element: group.Key, Words: group.Sum(HtmlWordCount.OutsideLinks)))
            .OrderByDescending(parent => parent.Words).ToList();
        return parents is [{ Words: >= ManyWords } best, ..] && best.Words * 2 > parents.Sum(parent => parent.Words)
            ? HtmlBlocks.Read(best.Element, address, pictures: pictures) : null;
    }

    /// <summary>The words of an element's paragraphs outside links: what is written around an article, such as a menu, has none.</summary>
    private static int Paragraphs(IElement element) => element.QuerySelectorAll("p").Sum(HtmlWordCount.OutsideLinks);

    private static IElement? Single(IHtmlDocument page, string selector) =>
        page.QuerySelectorAll(selector) is { Length: 1 } found ? found[0] : null;

    /// <summary>The largest of the elements, when it holds most of what all of them hold.</summary>
    private static IElement? Largest(IHtmlDocument page, string selector)
    {
        List<(IElement Element, int Words)> found = [.. page.QuerySelectorAll(selector).Take(MaxMarked)
            .Select(element => (element, HtmlWordCount.OutsideLinks(element)))];
        if (found.Count == 0)
            return null;
        var largest = found.MaxBy(one => one.Words);
        return largest.Words * 3 >= found.Where(one => !largest.Element.Contains(one.Element)).Sum(one => one.Words) * 2
            ? largest.Element
            : null;
    }

    private static int Words(IEnumerable<HtmlBlock> blocks) => blocks.Sum(block => HtmlWordCount.Of(block.Paragraph.Text));

    private static bool IsRunningText(HtmlBlock block) =>
        block.LinkShare < 0.3 && HtmlWordCount.Of(block.Paragraph.Text) >= FewWords && IsSentence(block);

    private static bool IsSentence(HtmlBlock block) => block.Paragraph.Text is [.., '.' or '!' or '?' or '”' or '"' or '。' or '」'];
}
