using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Feed.Articles.Reading;

/// <summary>
/// Mends what Word and Google Docs write when they save a document as a web page: lists without list elements, links by way of Google.
/// </summary>
internal static partial class OfficePage
{
    /// <summary>The elements in the style Title of Word and of Google Docs, where it is no heading.</summary>
    public const string Titles = "p.MsoTitle, body.doc-content p.title";

    private const string Redirect = "https://www.google.com/url?";

    /// <summary>Mends a page; any other stays as it is.</summary>
    public static void Mend(IHtmlDocument page)
    {
        // Google Docs puts the head of the printed pages first, in a part of its own.
        page.QuerySelector("body.doc-content > div:first-child:not(:last-child)")?.SetAttribute("role", "banner");
        foreach (var item in page.QuerySelectorAll("p[style]").Where(item => ListStyle().IsMatch(item.GetAttribute("style")!)).ToList())
            MendItem(page, item);
        foreach (var link in page.QuerySelectorAll($"a[href^='{Redirect}']"))
        {
            if (Target(link.GetAttribute("href")!) is { } target)
                link.SetAttribute("href", target.AbsoluteUri);
        }
    }

    /// <summary>Makes a list item of a paragraph with a number or mark before it. The text may refer to a number, so that stays.</summary>
    private static void MendItem(IHtmlDocument page, IElement item)
    {
        var styled = item.QuerySelectorAll("span[style]");
        if (styled.FirstOrDefault(span => MarkStyle().IsMatch(span.GetAttribute("style")!)) is { } mark)
        {
            var number = CleanText.Line(mark.TextContent);
            if (number.Any(char.IsLetterOrDigit) && number != "o")
                mark.TextContent = number + " ";
            else
                mark.Remove();
        }

        var made = page.CreateElement("li");
        made.Append([.. item.ChildNodes]);
        item.Replace(made);
    }

    /// <summary>Where a link by way of Google leads.</summary>
    private static Uri? Target(string href) =>
        href[Redirect.Length..].Split('&').FirstOrDefault(part => part.StartsWith("q=", StringComparison.Ordinal)) is { } query
            ? WebAddress.Parse(Uri.UnescapeDataString(query[2..]))
            : null;

    [GeneratedRegex(@"mso-list\s*:\s*l\d", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex ListStyle();

    [GeneratedRegex(@"mso-list\s*:\s*ignore", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex MarkStyle();
}
