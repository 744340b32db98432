using AngleSharp.Dom;

namespace Feed.Articles.Reading;

/// <summary>
/// Recognises the source of a block quote: a <c>footer</c> or <c>cite</c> inside the quote, or the caption of its figure.
/// </summary>
internal static class QuoteSource
{
    /// <summary>Whether an element names the source of a block quote. A citation does so only at the end of its block.</summary>
    public static bool Is(IElement element) => element.LocalName switch
    {
        "footer" => element.Closest("blockquote") is not null,
        "cite" => element.Closest("blockquote") is { } quote && EndsBlock(element, quote),
        "figcaption" => element.PreviousElementSibling is { } before
            && (before.LocalName == "blockquote" || before.QuerySelector("blockquote") is not null),
        _ => false,
    };

    /// <summary>Whether the source already starts with a dash.</summary>
    public static bool HasDash(IElement source) => source.TextContent.TrimStart() is ['-' or '–' or '—' or '―', ..];

    private static bool EndsBlock(IElement citation, IElement quote)
    {
        for (INode node = citation; node != quote && node is not IElement { LocalName: "p" or "div" }; node = node.Parent!)
        {
            StepBudget.Spend();
            for (var next = node.NextSibling; next is not null; next = next.NextSibling)
            {
                StepBudget.Spend();
                if (!string.IsNullOrWhiteSpace(next.TextContent))
                    return false;
            }
        }

        return true;
    }
}
