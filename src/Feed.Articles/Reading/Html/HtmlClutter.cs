using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Feed.Articles.Reading;

/// <summary>Removes the parts of a page that surround its article: by their elements, and by what their classes say.</summary>
internal sealed class HtmlClutter
{
    /// <summary>An element with a larger share of the page's text is not clutter, whatever its class.</summary>
    private const double MaxShare = 0.25;

    /// <summary>Comments count as such only after this many words of article text.</summary>
    private const int MinWordsBeforeComments = 20;

    private const int FewWords = 60;

    /// <summary>The longest line with the author and the date of an article.</summary>
    private const int MaxBylineLength = 25;

    /// <summary>
    /// If article elements marked as teasers or comments hold a larger share of the text, they may be parts of the article.
    /// </summary>
    private const double MaxShareOfOthers = 0.5;

    /// <summary>The headline's block is at most this many levels above the byline.</summary>
    private const int BylineDepth = 3;

    private static readonly HashSet<string> Parts = Names("part: ");
    private static readonly HashSet<string> SmallParts = Names("small: ");
    private static readonly HashSet<string> Comments = Names("comments: ");
    private static readonly HashSet<string> Others = Names("other: ");
    private static readonly HashSet<string> Dead = new(
        ["script", "style", "noscript", "template", "link", "nav", "button", "select", "textarea", "dialog", "object", "svg", "footer"],
            StringComparer.Ordinal);
    private static readonly HashSet<string> NeverClutter = new(
        ["html", "head", "body", "main", "article", "h1", "p", "span", "em", "strong", "b", "i"], StringComparer.Ordinal);

    private readonly Dictionary<INode, int> words = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<INode> holders = new(ReferenceEqualityComparer.Instance);
    private readonly List<IElement> clutter = [];
    private readonly int total;
    private int before;

    private readonly HashSet<IElement> others;
    private readonly int ofOthers;

    private HtmlClutter(IHtmlElement body)
    {
        total = Measure(body);
        others = [.. body.QuerySelectorAll("article").Where(IsOther)];
        ofOthers = others.Sum(other => words.GetValueOrDefault(other));
    }

    /// <summary>Removes the parts.</summary>
    /// <returns>The parts.</returns>
    public static IReadOnlyList<IElement> Remove(IHtmlDocument page)
    {
        if (page.Body is not { } body)
            return [];
        var found = new HtmlClutter(body);
        found.Walk(body);
        foreach (var element in found.clutter)
            element.Remove();
        return found.clutter;
    }

    private int Measure(INode node)
    {
        var size = node is IText text ? HtmlWordCount.Of(text.Data) : 0;
        if (node is not IElement { LocalName: var name } || (name != "a" && (name == "footer" || !Dead.Contains(name))))
        {
            foreach (var child in node.ChildNodes)
                size += Measure(child);
        }

        if (node is IElement element
            && (element.LocalName is "h1" or "main"
                || element.GetAttribute("itemprop")?.Contains("articleBody", StringComparison.Ordinal) == true
                || element.ChildNodes.Any(holders.Contains)))
            holders.Add(element);
        return words[node] = size;
    }

    private void Walk(IElement parent)
    {
        foreach (var element in parent.Children)
        {
            if (IsClutter(element))
            {
                clutter.Add(element);
                continue;
            }

            if (element.ChildElementCount == 0)
                before += words.GetValueOrDefault(element);
            else
                Walk(element);
        }
    }

    private bool IsClutter(IElement element)
    {
        if (IsByline(element) || QuoteSource.Is(element))
            return false;
        if (Dead.Contains(element.LocalName))
            return element.LocalName != "footer" || IsSmall(element);
        if (others.Contains(element))
            return ofOthers <= total * MaxShareOfOthers && !HoldsArticle(element);
        if (NeverClutter.Contains(element.LocalName))
            return false;
        if (element.GetAttribute("role") is "navigation" or "complementary" or "search" or "dialog" or "banner" || HiddenHtml.Is(element))
            return IsSmall(element);
        return ClassOf(element) switch
        {
            Kind.Part => IsSmall(element),
            Kind.SmallPart => words.GetValueOrDefault(element) <= FewWords && IsSmall(element),
            Kind.Comments => (before >= MinWordsBeforeComments && !HoldsArticle(element)) || IsSmall(element),
            _ => false,
        };
    }

    /// <summary>Whether the classes of an article's element say that it is a reader's comment, or a teaser for another article.</summary>
    public static bool IsOther(IElement article) => HtmlNames.Of(article).Any(name => Others.Contains(name) || Comments.Contains(name));

    /// <summary>Whether an element is the byline of the article itself, which some pages mark as its footer or its author's box.</summary>
    private bool IsByline(IElement element) =>
        words.GetValueOrDefault(element) is > 0 and <= MaxBylineLength
        && (element.QuerySelector("time, [itemprop~='datePublished'], [itemprop~='author']") is not null
            || (before < MinWordsBeforeComments && element.QuerySelector("[rel~='author'], .author-name") is not null))
        && element.Ancestors<IElement>().Take(BylineDepth)
            .Any(around => holders.Contains(around) && around.LocalName is not ("body" or "html"));

    private bool IsSmall(IElement element) =>
        words.GetValueOrDefault(element) <= Math.Max(total * MaxShare, FewWords) && !HoldsArticle(element);

    private bool HoldsArticle(IElement element) => holders.Contains(element);

    private static Kind ClassOf(IElement element)
    {
        var kind = Kind.None;
        foreach (var name in HtmlNames.Of(element))
        {
            if (Comments.Contains(name))
                return Kind.Comments;
            if (Parts.Contains(name))
                kind = Kind.Part;
            else if (kind == Kind.None && SmallParts.Contains(name))
                kind = Kind.SmallPart;
        }

        return kind;
    }

    private static HashSet<string> Names(string kind) =>
        new(DataFile.Entries("Reading.Html.page-clutter.txt").Where(line => line.StartsWith(kind, StringComparison.Ordinal))
            .Select(line => line[kind.Length..]), StringComparer.Ordinal);

    private enum Kind
    {
        None,
        SmallPart,
        Part,
        Comments,
    }
}
