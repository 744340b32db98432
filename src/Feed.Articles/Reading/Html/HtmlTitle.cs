using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>Removes the site's name from a page's title: <c>Pears cross the river | The Harwick Post</c>.</summary>
internal static partial class HtmlTitle
{
    /// <summary>A shorter heading may be the first part of a headline, such as the name of a place or a series.</summary>
    private const int MinHeadingLength = 16;

    /// <summary>The title without the site's name.</summary>
    /// <param name="title">The title.</param>
    /// <param name="sites">What the site calls itself.</param>
    /// <param name="heading">The headline that the page shows; null when it shows none.</param>
    public static string WithoutSite(string title, IReadOnlyCollection<string> sites, string? heading)
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

        var names = sites.Select(Folded).Where(name => name.Length > 1).ToHashSet();
        var marks = Mark().Matches(title);
        for (var i = 0; i < marks.Count; i++)
        {
            var (start, end) = (marks[i].Index + marks[i].Length, i + 1 < marks.Count ? marks[i + 1].Index : title.Length);
            if (marks[i].Index > 0 && names.Contains(Folded(title[start..end])))
                return title[..marks[i].Index].TrimEnd();
        }

        return title;
    }

    private static string Folded(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private const RegexOptions Options =
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\s*[|│›»•·]\s*|\s+[-–—]\s+|\s+(::|//)\s+", Options)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(\s*[|│›»•·_]|\s+[-–—]\s+\D|\s+(::|//)\s|[-–—]\p{Lo}|\s*\([^()]*\)$)", Options)]
    private static partial Regex AfterHeading();
}
