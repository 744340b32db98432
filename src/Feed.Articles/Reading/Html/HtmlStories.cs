using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Feed.Articles.Reading;

/// <summary>Keeps only the main story of a page that continues with other stories.</summary>
internal static class HtmlStories
{
    private const int MinWords = 20;

    /// <summary>The maximum nesting of story elements that is examined.</summary>
    private const int MaxLevels = 10;

    private static readonly FrozenSet<string> Names = PageNames.Set("story");

    /// <summary>Removes the stories next to the one with the headline.</summary>
    /// <param name="page">The page.</param>
    /// <param name="heading">The headline of the main story.</param>
    public static void RemoveOthers(IHtmlDocument page, IElement heading)
    {
        var levels = 0;
        for (var element = heading; element.ParentElement is { } parent && element != page.Body; element = parent)
        {
            StepBudget.Spend();
            if (element == heading || !IsStoryElement(element) || ++levels > MaxLevels || HtmlWordCount.OutsideLinks(element) < MinWords)
                continue;
            List<IElement> others = [.. parent.Children.Where(other => other != element && IsSimilar(element, other)
                && IsOtherStory(other, heading))];
            others.ForEach(other => other.Remove());
        }
    }

    private static bool IsStoryElement(IElement element) => element.LocalName == "article" || ClassWords.Of(element).Any(Names.Contains);

    private static bool IsSimilar(IElement one, IElement other) =>
        one.LocalName == other.LocalName && (one.LocalName == "article" || one.ClassList.Any(name => other.ClassList.Contains(name)));

    /// <summary>Whether an element is a story with another headline: a second page of the same story repeats the headline.</summary>
    private static bool IsOtherStory(IElement element, IElement heading) =>
        element.QuerySelector(heading.LocalName is "h1" or "h2" or "h3" ? heading.LocalName : "h1, h2") is { } own
            && own.TextContent.Trim() != heading.TextContent.Trim()
        && HtmlWordCount.OutsideLinks(element) >= MinWords;
}
