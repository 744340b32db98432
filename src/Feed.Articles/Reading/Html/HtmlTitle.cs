using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>Removes the site's name from a page's title: <c>Pears cross the river | The Harwick Post</c>.</summary>
internal static partial class HtmlTitle
{
    /// <summary>A shorter heading may be the first part of a headline, such as the name of a place or a series.</summary>
    private const int MinHeadingLength = 16;

    private const int MaxSeparators = 8;

    /// <summary>The title without the site's name.</summary>
    /// <param name="title">The title.</param>
    /// <param name="sites">The names of the site.</param>
    /// <param name="heading">The headline that the page shows; null when it shows none.</param>
    public static string RemoveSite(string title, IReadOnlyCollection<string> sites, string? heading)
    {
        if (heading is { Length: >= MinHeadingLength } && title.StartsWith(heading, StringComparison.OrdinalIgnoreCase)
            && AfterHeading().IsMatch(title[heading.Length..]))
            return title[..heading.Length];
        if (heading is { Length: >= MinHeadingLength } && title.Length > heading.Length
            && title.EndsWith(heading, StringComparison.OrdinalIgnoreCase) && title[..^heading.Length] is var before
            && (BeforeHeading().IsMatch(before) || sites.Contains(before.TrimEnd(':', ' '), StringComparer.OrdinalIgnoreCase)))
            return title[^heading.Length..];
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

    /// <summary>The headlines that a title may consist of: itself, and what is before or after each of its separators.</summary>
    /// <param name="title">The title.</param>
    /// <param name="isSite">Whether words are the name of the site; only after such a name does a colon separate the headline.</param>
    public static IEnumerable<string> Headlines(string title, Func<string, bool> isSite)
    {
        List<string> parts = [title];
        foreach (var match in Boundary().Matches(title).Take(MaxSeparators))
        {
            StepBudget.Spend();
            var before = title[..match.Index];
            if (!IsColon(match))
                parts.AddRange([before, title[(match.Index + match.Length)..]]);
            else if (isSite(before))
                parts.Add(title[(match.Index + match.Length)..]);
        }

        return parts.Where(part => part.Length >= MinHeadingLength && part.Contains(' ', StringComparison.Ordinal));
    }

    /// <summary>The parts of a two-part title whose first part is shorter and may be the site's name; null for any other title.</summary>
    public static (string Site, string Headline)? SiteFirst(string title, Func<string, bool> isSite) =>
        Boundary().Match(title) is { Success: true, Index: > 0 } match && title[(match.Index + match.Length)..] is var headline
        && headline.Length >= MinHeadingLength && headline.Length > match.Index && (!IsColon(match) || isSite(title[..match.Index]))
            ? (title[..match.Index], headline)
            : null;

    private static bool IsColon(Match separator) => separator.Value.Trim() == ":";

    private const RegexOptions Options =
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\s*[|│›»•·]\s*|\s+[-–—]\s+|\s+(::|//)\s+", Options)]
    private static partial Regex Separator();

    /// <summary>Like <see cref="Separator"/>, and a colon: the part after it is a headline only if the page shows it.</summary>
    [GeneratedRegex(@"\s*[|│›»•·]\s*|\s+[-–—]\s+|\s*(::|//)\s+|:\s+", Options)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"([|│›»•·_]|\s[-–—]|::|//)\s*$", Options)]
    private static partial Regex BeforeHeading();

    [GeneratedRegex(@"^(\s*[|│›»•·_]|\s+[-–—]\s+\D|\s+(::|//)\s|[-–—]\p{Lo}|\s*\([^()]*\)$)", Options)]
    private static partial Regex AfterHeading();
}
