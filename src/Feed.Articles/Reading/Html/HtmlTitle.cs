using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>Removes the site's name from a page's title: <c>Pears cross the river | The Harwick Post</c>.</summary>
internal static partial class HtmlTitle
{
    /// <summary>A shorter heading may be the first part of a headline, such as the name of a place or a series.</summary>
    private const int MinHeadingLength = 16;

    /// <summary>The title without the site's name.</summary>
    /// <param name="title">The title.</param>
    /// <param name="sites">The names of the site.</param>
    /// <param name="heading">The headline that the page shows; null when it shows none.</param>
    public static string RemoveSite(string title, IReadOnlyCollection<string> sites, string? heading)
    {
        if (heading is { Length: >= MinHeadingLength } && title.StartsWith(heading, StringComparison.OrdinalIgnoreCase)
            && AfterHeading().IsMatch(title[heading.Length..]))
            return title[..heading.Length];
        foreach (var site in sites)
        {
            if (title.Length > site.Length && title.EndsWith(site, StringComparison.OrdinalIgnoreCase)
                && title[..^site.Length].TrimEnd() is [.., '|' or '-' or '–' or '—' or '·' or ':'] rest && rest.Length > 1)
                return rest[..^1].TrimEnd();
        }

        var names = sites.Select(HtmlText.Fold).Where(name => name.Length > 1).ToHashSet();
        var separators = Separator().Matches(title);
        for (var i = 0; i < separators.Count; i++)
        {
            var start = separators[i].Index + separators[i].Length;
            var end = i + 1 < separators.Count ? separators[i + 1].Index : title.Length;
            if (separators[i].Index > 0 && names.Contains(HtmlText.Fold(title[start..end])))
                return title[..separators[i].Index].TrimEnd();
        }

        return title;
    }

    private const RegexOptions Options =
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\s*[|│›»•·]\s*|\s+[-–—]\s+|\s+(::|//)\s+", Options)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(\s*[|│›»•·_]|\s+[-–—]\s+\D|\s+(::|//)\s|[-–—]\p{Lo}|\s*\([^()]*\)$)", Options)]
    private static partial Regex AfterHeading();
}
