using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Feed.Articles.Reading;

/// <summary>
/// Removes what the author did not intend to publish: struck-out text, hidden text, and reviewers' comments from Word and Google Docs.
/// </summary>
internal static partial class UnpublishedHtml
{
    private static readonly HashSet<string> Struck = new(["del", "s", "strike"], StringComparer.Ordinal);

    private static readonly HashSet<string> Classes = new(DataFile.Entries("Reading.Html.unpublished-classes.txt"),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Removes these elements from a page.</summary>
    public static void Remove(IDocument page)
    {
        // Google Docs strikes out text, and Word hides it, with classes from the page's style sheet.
        var bySheet = HtmlSheets.ElementsWith(page, UnpublishedStyle());
        List<IElement> unpublished = [.. page.All.Where(element => IsUnpublished(element, bySheet)).Select(WithCommentBox)];
        foreach (var element in unpublished)
            element.Remove();
    }

    private static bool IsUnpublished(IElement element, HashSet<IElement> bySheet) =>
        Struck.Contains(element.LocalName)
        || bySheet.Contains(element)
        || element.ClassList.Any(Classes.Contains)
        || (element.GetAttribute("style") is { } style && UnpublishedStyle().IsMatch(HtmlSheets.RemoveComments(style)))
        || (element.LocalName == "a" && element.GetAttribute("href") is { } href && GoogleComment().IsMatch(href));

    /// <summary>
    /// The element itself; for the link with which a comment of Google Docs begins, the whole box of the comment at the end of the page.
    /// </summary>
    private static IElement WithCommentBox(IElement element)
    {
        if (element.LocalName != "a" || element.GetAttribute("href")?.StartsWith("#cmnt_ref", StringComparison.Ordinal) != true)
            return element;
        var mark = element.TextContent.Trim();
        var box = element;
        while (box.ParentElement is { LocalName: not ("body" or "html") } parent
            && parent.TextContent.AsSpan().TrimStart().StartsWith(mark, StringComparison.Ordinal))
        {
            StepBudget.Spend();
            box = parent;
            if (box.LocalName == "div")
                break;
        }

        return box;
    }

    [GeneratedRegex(@"text-decoration(-line)?\s*:[^;]*line-through|mso-hide\s*:\s*all|mso-element\s*:\s*comment",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex UnpublishedStyle();

    [GeneratedRegex(@"^#cmnt(_ref)?\d+$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex GoogleComment();
}
