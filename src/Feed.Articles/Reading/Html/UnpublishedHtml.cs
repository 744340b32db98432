using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Feed.Articles.Reading;

/// <summary>
/// Removes what the author did not intend to publish: struck-out text, hidden text, and reviewers' comments of Word and Google Docs.
/// </summary>
internal static partial class UnpublishedHtml
{
    private static readonly HashSet<string> Struck = new(["del", "s", "strike"], StringComparer.Ordinal);

    private static readonly HashSet<string> Classes = new(DataFile.Entries("Reading.Html.unpublished-classes.txt"),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Removes those elements from the document.</summary>
    public static void Remove(IDocument page)
    {
        // Google Docs marks struck-out text only with a class from the page's style sheet; Word defines its hidden classes there too.
        var struck = HtmlSheets.Elements(page, Unseen());
        List<IElement> unpublished = [.. page.All.Where(element => IsUnpublished(element, struck)).Select(Whole)];
        foreach (var element in unpublished)
            element.Remove();
    }

    private static bool IsUnpublished(IElement element, HashSet<IElement> struck) =>
        Struck.Contains(element.LocalName)
        || struck.Contains(element)
        || element.ClassList.Any(Classes.Contains)
        || (element.GetAttribute("style") is { } style && Unseen().IsMatch(HtmlSheets.WithoutComments(style)))
        || (element.LocalName == "a" && element.GetAttribute("href") is { } href && GoogleComment().IsMatch(href));

    /// <summary>Google Docs puts each comment at the end, in a box that begins with a link back to the place of the comment.</summary>
    private static IElement Whole(IElement element)
    {
        if (element.LocalName != "a" || element.GetAttribute("href")?.StartsWith("#cmnt_ref", StringComparison.Ordinal) != true)
            return element;
        var mark = element.TextContent.Trim();
        var whole = element;
        while (whole.ParentElement is { LocalName: not ("body" or "html") } parent
            && parent.TextContent.AsSpan().TrimStart().StartsWith(mark, StringComparison.Ordinal))
        {
            whole = parent;
            if (whole.LocalName == "div")
                break;
        }

        return whole;
    }

    [GeneratedRegex(@"text-decoration(-line)?\s*:[^;]*line-through|mso-hide\s*:\s*all|mso-element\s*:\s*comment",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Unseen();

    [GeneratedRegex(@"^#cmnt(_ref)?\d+$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex GoogleComment();
}
