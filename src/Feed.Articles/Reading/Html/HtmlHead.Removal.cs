using AngleSharp.Dom;

namespace Feed.Articles.Reading;

/// <content>Removes the parts of the page that have become facts.</content>
internal sealed partial class HtmlHead
{
    /// <summary>Removes the headline, and the blocks above the text that contain nothing but byline and date.</summary>
    private void RemoveHead()
    {
        List<IElement> blocks = [];
        foreach (var (element, _, _) in marked)
        {
            if (positions[element] >= textStart || IsCaption(element) || element.QuerySelector("h1, h2, h3, figure, img") is not null)
                continue;
            if (BylineBlock(element) is { } block)
                blocks.Add(block);
        }

        Removed = [.. blocks.Select(Line)];
        foreach (var block in blocks)
            block.Remove();
        heading?.Remove();
    }

    /// <summary>
    /// The largest block around an element that is still as short as a byline; null when the element is part of running text.
    /// </summary>
    private IElement? BylineBlock(IElement element)
    {
        var block = element;
        while (block.ParentElement is { LocalName: not ("body" or "article" or "main" or "header" or "section") } parent && parent != body
            && Line(parent) is { Length: <= MaxLineLength } line
            && HtmlWordCount.Of(line) <= MaxBylineBlockWords && !HasSentence(parent, block)
            && parent.QuerySelector("h1, h2, h3, h4, figure, img") is null)
        {
            StepBudget.Spend();
            block = parent;
        }

        var text = Line(block);
        var isInline = block.LocalName is "span" or "a" or "time" or "em" or "strong" or "b" or "i" or "small" or "cite";
        if (isInline && block.ParentElement is { LocalName: "p" or "li" or "blockquote" or "td" } around
            && Line(around).Length > MaxLineLength)
            return null;
        return HtmlWordCount.Of(text) > 12 && EndsSentence(text) ? null : block;
    }

    /// <summary>Whether another child of an element is a sentence or the lead, so that the element is more than a byline.</summary>
    private bool HasSentence(IElement parent, IElement child) =>
        parent.Children.Any(other => other != child && HtmlWordCount.Of(Line(other)) >= MinSentenceWords
            && (EndsSentence(Line(other)) || ClassWords.Of(other).Any(LeadClasses.Contains)));

    private static bool EndsSentence(string text) => text is [.., '.' or '!' or '?' or '”' or '。'];
}
