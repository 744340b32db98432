using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Feed.Articles.Reading;

/// <summary>Removes the parts of a page around its article, which it recognises by their elements and classes.</summary>
internal sealed class HtmlClutter
{
    /// <summary>An element with a larger share of the page's text is not clutter, whatever its class.</summary>
    private const double MaxShare = 0.25;

    /// <summary>A section of comments is recognised only after this many words of article text.</summary>
    private const int MinWordsBeforeComments = 20;

    /// <summary>An author's link alone marks a byline only within this many words of the start of the page.</summary>
    private const int MaxWordsBeforeByline = 20;

    /// <summary>A part with at most this many words is clutter even on a short page.</summary>
    private const int MaxSmallWords = 60;

    /// <summary>The most words in a line with the author and the date of an article.</summary>
    private const int MaxBylineWords = 25;

    /// <summary>
    /// If article elements marked as teasers or comments contain a larger share of the text, they may be parts of the article.
    /// </summary>
    private const double MaxTeaserShare = 0.5;

    /// <summary>The headline's block is at most this many levels above the byline.</summary>
    private const int MaxLevelsAboveByline = 3;

    private static readonly HashSet<string> Parts = Names("part: ");
    private static readonly HashSet<string> SmallParts = Names("small: ");
    private static readonly HashSet<string> Comments = Names("comments: ");
    private static readonly HashSet<string> Teasers = Names("teaser: ");
    private static readonly HashSet<string> NeverText = new(
        ["script", "style", "noscript", "template", "link", "nav", "button", "select", "textarea", "dialog", "object", "svg", "footer"],
            StringComparer.Ordinal);
    private static readonly HashSet<string> NeverClutter = new(
        ["html", "head", "body", "main", "article", "h1", "p", "span", "em", "strong", "b", "i"], StringComparer.Ordinal);

    private readonly Dictionary<INode, int> wordCounts = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<INode> articleHolders = new(ReferenceEqualityComparer.Instance);
    private readonly List<IElement> clutter = [];
    private readonly int totalWords;
    private int wordsBefore;

    /// <summary>The article elements that are marked as teasers or comments.</summary>
    private readonly HashSet<IElement> teasers;
    private readonly int teaserWords;

    private HtmlClutter(IHtmlElement body)
    {
        totalWords = Measure(body);
        teasers = [.. body.QuerySelectorAll("article").Where(IsTeaserOrComment)];
        teaserWords = teasers.Sum(teaser => wordCounts.GetValueOrDefault(teaser));
    }

    /// <summary>Removes the clutter of a page, and returns the removed elements.</summary>
    public static IReadOnlyList<IElement> Remove(IHtmlDocument page)
    {
        if (page.Body is not { } body)
            return [];
        var finder = new HtmlClutter(body);
        finder.Walk(body);
        foreach (var element in finder.clutter)
            element.Remove();
        return finder.clutter;
    }

    /// <summary>Counts the words of a node and of each node inside, and collects the elements that hold the article.</summary>
    private int Measure(INode node)
    {
        var size = node is IText text ? HtmlWordCount.Of(text.Data) : 0;
        if (HasCountedWords(node))
        {
            foreach (var child in node.ChildNodes)
                size += Measure(child);
        }

        if (node is IElement element && HoldsHeadlineOrText(element))
            articleHolders.Add(element);
        return wordCounts[node] = size;
    }

    /// <summary>Whether the words inside a node are counted.</summary>
    private static bool HasCountedWords(INode node) => node is not IElement { LocalName: var name }
        // Words in links are mostly navigation. A footer may hold the byline.
        || (name != "a" && (name == "footer" || !NeverText.Contains(name)));

    private bool HoldsHeadlineOrText(IElement element) => element.LocalName is "h1" or "main"
        || element.GetAttribute("itemprop")?.Contains("articleBody", StringComparison.Ordinal) == true
        || element.ChildNodes.Any(articleHolders.Contains);

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
                wordsBefore += wordCounts.GetValueOrDefault(element);
            else
                Walk(element);
        }
    }

    private bool IsClutter(IElement element)
    {
        if (IsByline(element) || QuoteSource.Is(element))
            return false;
        if (NeverText.Contains(element.LocalName))
            return element.LocalName != "footer" || IsSmall(element);
        if (teasers.Contains(element))
            return teaserWords <= totalWords * MaxTeaserShare && !HoldsArticle(element);
        if (NeverClutter.Contains(element.LocalName))
            return false;
        if (element.GetAttribute("role") is "navigation" or "complementary" or "search" or "dialog" or "banner" || HiddenHtml.Is(element))
            return IsSmall(element);
        return KindOf(element) switch
        {
            Kind.Part => IsSmall(element),
            Kind.SmallPart => wordCounts.GetValueOrDefault(element) <= MaxSmallWords && IsSmall(element),
            Kind.Comments => (wordsBefore >= MinWordsBeforeComments && !HoldsArticle(element)) || IsSmall(element),
            _ => false,
        };
    }

    /// <summary>Whether the classes of an article element mark it as a teaser for another article or as a reader's comment.</summary>
    public static bool IsTeaserOrComment(IElement article) =>
        ClassWords.Of(article).Any(name => Teasers.Contains(name) || Comments.Contains(name));

    /// <summary>Whether the classes of an element name a part of the page beside the article.</summary>
    public static bool IsNamedClutter(IElement element) =>
        !NeverClutter.Contains(element.LocalName) && KindOf(element) is not Kind.None;

    /// <summary>Whether an element is the byline of the article itself, which some pages mark as its footer or its author's box.</summary>
    private bool IsByline(IElement element) =>
        wordCounts.GetValueOrDefault(element) is > 0 and <= MaxBylineWords
        && (element.QuerySelector("time, [itemprop~='datePublished'], [itemprop~='author']") is not null
            || (wordsBefore < MaxWordsBeforeByline && element.QuerySelector("[rel~='author'], .author-name") is not null))
        && element.Ancestors<IElement>().Take(MaxLevelsAboveByline)
            .Any(around => articleHolders.Contains(around) && around.LocalName is not ("body" or "html"));

    private bool IsSmall(IElement element) =>
        wordCounts.GetValueOrDefault(element) <= Math.Max(totalWords * MaxShare, MaxSmallWords) && !HoldsArticle(element);

    private bool HoldsArticle(IElement element) => articleHolders.Contains(element);

    private static Kind KindOf(IElement element)
    {
        var kind = Kind.None;
        foreach (var name in ClassWords.Of(element))
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
