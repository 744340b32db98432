using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Feed.Articles.Reading;

/// <summary>Finds the author in a box below the text, for a page that names its author nowhere else.</summary>
internal static class AuthorBox
{
    private const int MaxBoxes = 3;
    private const int MaxNameLength = 60;

    private static readonly FrozenSet<string> Names = PageNames.Set("author-box");

    /// <summary>The authors of the boxes, as facts; empty when the page has no box, or so many that they introduce the staff.</summary>
    /// <param name="page">The page with the clutter around the article.</param>
    /// <param name="people">Finds people's names.</param>
    public static IReadOnlyList<Facts> Of(IHtmlDocument page, AuthorNames people)
    {
        List<IElement> boxes = [.. page.QuerySelectorAll("[class], [id]").Where(element => ClassWords.Of(element).Any(Names.Contains))];
        boxes.RemoveAll(box => boxes.Exists(other => other != box && other.Contains(box)));
        if (boxes.Count is 0 or > MaxBoxes)
            return [];
        List<string> names = [.. boxes.Select(box => NameIn(box, people)).OfType<string>().Distinct()];
        return names.Count == 0 ? [] : [new Facts(FactSource.Document) { Authors = names }];
    }

    /// <summary>
    /// The name in the heading of a box, or in its first short emphasised words or link. Boxes also introduce sites and firms, so the first
    /// name must be a known one.
    /// </summary>
    private static string? NameIn(IElement box, AuthorNames people) =>
        box.QuerySelectorAll("[itemprop~='name'], [rel~='author'], .fn, h2, h3, h4, h5, h6, strong, b, a")
            .OrderBy(element => element.ChildElementCount > 0)
            .Select(element => CleanText.Line(element.TextContent)).Where(text => text.Length <= MaxNameLength)
            .Select(text => people.Of(text, isShown: true)).FirstOrDefault(found => found.Count > 0) is [var only]
            && only.Split(' ') is [var first, _, ..] && AuthorNames.IsFirstName(first) ? only : null;
}
