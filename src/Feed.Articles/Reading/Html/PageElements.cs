using System.Collections.Frozen;
using AngleSharp.Html.Dom;

namespace Feed.Articles.Reading;

/// <summary>
/// Replaces the non-HTML elements that some content systems write, such as <c>headline</c> and <c>byline</c>, with the HTML elements that
/// other pages use. The parser would treat them as inline elements.
/// </summary>
internal static class PageElements
{
    private static readonly FrozenSet<string> Names =
        DataFile.Entries("Reading.page-elements.txt").SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an element only marks where a part of the article begins and ends.</summary>
    public static bool Contains(string name) => Names.Contains(name);

    /// <summary>Replaces these elements by those of HTML.</summary>
    public static void Replace(IHtmlDocument page)
    {
        var headline = page.QuerySelector("h1") is null ? page.QuerySelector("headline") : null;
        foreach (var element in page.All.Where(element => element is IHtmlElement && Names.Contains(element.LocalName)).ToList())
        {
            var block = page.CreateElement(element == headline ? "h1" : "div");
            if (element == headline)
                block.TextContent = element.TextContent;
            else
                block.Append([.. element.ChildNodes]);
            if (element.LocalName == "byline")
                block.ClassName = element.LocalName;
            element.Replace(block);
        }
    }
}
