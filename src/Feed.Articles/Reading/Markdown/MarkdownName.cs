using System.Globalization;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>Reads the date and the title from a Markdown file name in Jekyll's format: <c>2024-03-05-harbour-fund-closes.md</c>.</summary>
internal static partial class MarkdownName
{
    /// <summary>The facts in a name, less trusted than front matter; empty when the name has no date.</summary>
    /// <param name="name">The blob's name, folders included.</param>
    /// <param name="zone">The time zone of the date.</param>
    /// <param name="wantsTitle">Whether to read a title, because the article has no other.</param>
    public static Facts Read(string name, TimeZoneInfo zone, bool wantsTitle)
    {
        var folders = name.Split('/');
        var file = Path.GetFileNameWithoutExtension(folders[^1]);
        if (file is "index" or "_index" && folders.Length > 1)
            file = folders[^2];
        var facts = new Facts(FactSource.Document);
        if (Dated().Match(file) is not { Success: true } match || DeclaredDate.Parse(match.Groups["day"].Value, zone) is not { } published)
            return facts;
        var title = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(match.Groups["slug"].Value.Replace('-', ' ').Replace('_', ' '))
            .Trim();
        return facts with { Published = published, Title = wantsTitle && title.Length > 0 ? CleanText.Line(title) : null };
    }

    [GeneratedRegex(@"^(?<day>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})[-_](?<slug>.+)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dated();
}
