using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace Feed.Articles.Reading;

/// <summary>Reads <c>.html</c>: the main text of a page and what its head declares. Nothing is ever fetched.</summary>
internal static class HtmlReader
{
    /// <summary>SmartReader weighs every element with all that is inside it, many times over: a page that is larger or deeper is read by its own structure.</summary>
    private const int MostForSmartReader = 3000;

    private const int DeepestForSmartReader = 100;

    /// <summary>The characters of the text, each as often as there are elements around it: what SmartReader looks at in one pass of many.</summary>
    private const long HeaviestForSmartReader = 4_000_000;

    /// <summary>AngleSharp takes longer than in proportion for very long texts and comments. In characters; 200,000 words have fewer.</summary>
    private const int LargestPage = 1_500_000;

    private const int FewWords = 25;

    /// <summary>SmartReader wants an address; this one stands for a page that declares none.</summary>
    public static Uri NoAddress { get; } = new("https://article.invalid/");

    /// <summary>The draft, or one sentence on why there is none.</summary>
    public static (Draft? Draft, string? Problem) Read(ReadOnlySpan<byte> content, TimeZoneInfo zone)
    {
        if (!HtmlDecoder.TryDecode(content, out var html, out var reason))
            return (null, reason);
        if (html.Length > LargestPage)
            html = LeanHtml.Of(html);
        if (html.Length > LargestPage)
            return (null, FormattableString.Invariant($"The page has {html.Length / 1_000_000.0:0.0} million characters besides scripts and pictures, more than the {LargestPage / 1_000_000.0:0.#} million of a page that is read; save the article alone."));
        var size = HtmlDepth.Of(html);
        if (size.Problem is { } problem)
            return (null, problem);
        var page = Parse(html);
        var metadata = new HtmlMetadata(page, zone);
        var facts = metadata.Read();
        var headline = HtmlText.Plain((page.QuerySelector("article h1, main h1") ?? page.QuerySelector("h1"))?.TextContent);
        var address = Base(page, facts);
        return (new Draft(headline.Length > 0 ? headline : metadata.Title(), MainText(page, size.Depth <= DeepestForSmartReader && page.All.Length <= MostForSmartReader && Weight(page, 0) <= HeaviestForSmartReader, address, out var byline), facts)
        {
            Weak = [new Facts(FactSource.Document) { Authors = byline }],
        }, null);
    }

    /// <summary>The tree of a page without what is not to be published; the caller has measured its depth.</summary>
    public static IHtmlDocument Parse(string html)
    {
        var page = new HtmlParser(new HtmlParserOptions { IsScripting = false, DisableElementPositionTracking = true }).ParseDocument(html);
        UnpublishedHtml.Remove(page);
        return page;
    }

    private static IReadOnlyList<Paragraph> MainText(IHtmlDocument page, bool isUsual, Uri? address, out IReadOnlyList<string> byline)
    {
        byline = [];
        var container = page.QuerySelector("[itemprop~='articleBody']") ?? Single(page, "article") ?? Single(page, "main") ?? Single(page, "[role='main']") ?? page.Body;
        var own = container is null ? [] : HtmlBlocks.Of(container, address);
        if (!isUsual || page.Body is null)
            return own;
        var smart = Smart(page, address, out byline);
        var words = Words(smart);
        return words >= FewWords && words * 3 >= Words(own.Where(paragraph => paragraph.Text.EndsWith('.'))) ? smart : own;
    }

    private static IReadOnlyList<Paragraph> Smart(IHtmlDocument page, Uri? address, out IReadOnlyList<string> byline)
    {
        byline = [];
        try
        {
            var article = new Reader((address ?? NoAddress).AbsoluteUri, page).GetArticle();
            if (article.Byline is { Length: > 0 and < 200 } line)
                byline = Byline.Declared(CleanText.Line(line));
            return article is { IsReadable: true, Content: { } content } && Parse(content).Body is { } body ? HtmlBlocks.Of(body, address) : [];
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Whatever the library stumbles over, the page's own structure still says where the text is.
            return [];
        }
    }

    private static long Weight(INode node, int depth) =>
        node is IText text ? (long)text.Length * depth : node.ChildNodes.Sum(child => Weight(child, depth + 1));

    private static IElement? Single(IHtmlDocument page, string selector) => page.QuerySelectorAll(selector) is { Length: 1 } found ? found[0] : null;

    private static int Words(IEnumerable<Paragraph> paragraphs) => paragraphs.Sum(paragraph => WordCount.Of(paragraph.Text));

    private static Uri? Base(IHtmlDocument page, IReadOnlyList<Facts> facts)
    {
        var address = facts.Select(fact => fact.Url).FirstOrDefault(url => url is not null);
        return page.QuerySelector("base[href]")?.GetAttribute("href") is { } href
            ? WebAddress.Parse(href) ?? (address is not null && Uri.TryCreate(address, href, out var relative) ? WebAddress.Parse(relative.AbsoluteUri) : null) ?? address
            : address;
    }
}
