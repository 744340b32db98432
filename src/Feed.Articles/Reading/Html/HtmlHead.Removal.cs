using AngleSharp.Dom;

namespace Feed.Articles.Reading;

/// <content>Removes what has become a fact.</content>
internal sealed partial class HtmlHead
{
    /// <summary>Removes the headline, and the blocks of the head that hold nothing but byline and date.</summary>
    private void Remove()
    {
        List<IElement> blocks = [];
        foreach (var (element, _, _) in marked)
        {
            if (order[element] >= textStart || IsCaption(element) || element.QuerySelector("h1, h2, h3, figure, img") is not null)
                continue;
            if (Block(element) is { } block)
                blocks.Add(block);
        }

        foreach (var block in blocks)
            block.Remove();
        heading?.Remove();
    }

    /// <summary>The largest part around an element that is as short as a byline; null when the element is part of running text.</summary>
    private IElement? Block(IElement element)
    {
        var block = element;
        while (block.ParentElement is { LocalName: not ("body" or "article" or "main" or "header" or "section") } parent && parent != body
            && Line(parent) is { Length: <= MaxLineLength } line
            && HtmlWordCount.Of(line) <= MaxWords && !HasSentence(parent, block) && parent.QuerySelector("h1, h2, h3, h4, figure, img") is null)
            block = parent;
        var text = Line(block);
        var isInline = block.LocalName is "span" or "a" or "time" or "em" or "strong" or "b" or "i" or "small" or "cite";
        if (isInline && block.ParentElement is { LocalName: "p" or "li" or "blockquote" or "td" } around
            && Line(around).Length > MaxLineLength)
            return null;
        return HtmlWordCount.Of(text) > 12 && text is [.., '.' or '!' or '?' or '”' or '。'] ? null : block;
    }

    /// <summary>Whether an element contains, besides one child, a sentence or the lead, so that it is more than a byline.</summary>
    private bool HasSentence(IElement parent, IElement child) =>
        parent.Children.Any(other => other != child && HtmlWordCount.Of(Line(other)) >= MinSentenceLength
            && (Line(other) is [.., '.' or '!' or '?' or '”' or '。'] || HtmlNames.Of(other).Any(LeadClasses.Contains)));
}
