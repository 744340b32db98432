using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Feed.Articles.Reading;

/// <summary>Repairs web pages saved by Word and Google Docs: lists without list elements, links redirected through Google.</summary>
internal static partial class OfficePage
{
    /// <summary>Elements in Word's and Google Docs' Title style, which is not a heading element.</summary>
    public const string Titles = "p.MsoTitle, body.doc-content p.title";

    private const string Redirect = "https://www.google.com/url?";

    /// <summary>Repairs a page that one of these programs saved; any other page stays unchanged.</summary>
    public static void Repair(IHtmlDocument page)
    {
        // Google Docs puts the header of the printed pages first, in its own element.
        page.QuerySelector("body.doc-content > div:first-child:not(:last-child)")?.SetAttribute("role", "banner");
        foreach (var item in page.QuerySelectorAll("p[style]").Where(item => ListStyle().IsMatch(item.GetAttribute("style")!)).ToList())
            MakeListItem(page, item);
        foreach (var link in page.QuerySelectorAll($"a[href^='{Redirect}']"))
        {
            if (Target(link.GetAttribute("href")!) is { } target)
                link.SetAttribute("href", target.AbsoluteUri);
        }
    }

    /// <summary>Turns a numbered or bulleted paragraph into a list item. The number stays, because the text may refer to it.</summary>
    private static void MakeListItem(IHtmlDocument page, IElement item)
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

        var listItem = page.CreateElement("li");
        listItem.Append([.. item.ChildNodes]);
        item.Replace(listItem);
    }

    /// <summary>The target of a link redirected through Google.</summary>
    private static Uri? Target(string href) =>
        href[Redirect.Length..].Split('&').FirstOrDefault(part => part.StartsWith("q=", StringComparison.Ordinal)) is { } query
            ? WebAddress.Parse(Uri.UnescapeDataString(query[2..]))
            : null;

    [GeneratedRegex(@"mso-list\s*:\s*l\d", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex ListStyle();

    [GeneratedRegex(@"mso-list\s*:\s*ignore", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex MarkStyle();
}
