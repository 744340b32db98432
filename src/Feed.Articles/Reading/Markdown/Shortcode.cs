using System.Net;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>Converts the shortcodes of Hugo, Jekyll's Liquid and WordPress: pictures become figures, all others are cut.</summary>
internal static partial class Shortcode
{
    private static readonly HashSet<string> BracketedNames = new(DataFile.Entries("Reading.Markdown.shortcodes.txt"),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The HTML for a shortcode: a figure for a picture, else empty.</summary>
    /// <param name="inside">The shortcode's name and arguments, without its brackets.</param>
    public static string Html(string inside)
    {
        if (!PictureCode().IsMatch(inside))
            return "";
        var arguments = Argument().Matches(inside)
            .DistinctBy(match => match.Groups["name"].Value.ToLowerInvariant())
            .ToDictionary(match => match.Groups["name"].Value.ToLowerInvariant(), match => match.Groups["value"].Value);
        var caption = First("caption", "title");
        var alt = First("alt");
        var source = First("src", "url", "link", "file", "image", "path");
        return caption.Length + alt.Length + source.Length == 0 ? ""
            : Figure($"<img src=\"{WebUtility.HtmlEncode(source)}\" alt=\"{WebUtility.HtmlEncode(alt)}\">", WebUtility.HtmlEncode(caption));

        string First(params string[] names) =>
            names.Select(name => arguments.GetValueOrDefault(name, "")).FirstOrDefault(value => value.Length > 0) ?? "";
    }

    /// <summary>Whether the text between square brackets is a WordPress shortcode, opening or closing.</summary>
    public static bool IsBracketed(ReadOnlySpan<char> inside)
    {
        var name = inside.TrimStart('/');
        var end = name.IndexOf(' ');
        var arguments = end < 0 ? default : name[end..];
        return BracketedNames.Contains((end < 0 ? name : name[..end]).TrimEnd('/').ToString())
            && (arguments.IsEmpty || arguments.Contains('=') || arguments.SequenceEqual(" /"));
    }

    /// <summary>The figure for the content of a WordPress <c>[caption]</c>: a picture, followed by its caption.</summary>
    public static string Caption(string wrapped) =>
        wrapped.LastIndexOf('>') is >= 0 and var end
            ? Figure(wrapped[..(end + 1)].Trim(), wrapped[(end + 1)..].Trim())
            : Figure("", wrapped.Trim());

    /// <summary>Code without Liquid's <c>raw</c> tags, which a site generator removes from code too.</summary>
    public static string WithoutRaw(string code) =>
        code.Contains("endraw", StringComparison.Ordinal) ? RawTag().Replace(code, "") : code;

    [GeneratedRegex(@"^[ \t]*\{%-?\s*(end)?raw\s*-?%\}[ \t]*\n|\{%-?\s*(end)?raw\s*-?%\}", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RawTag();

    private static string Figure(string picture, string caption) =>
        $"\n\n<figure>{picture}{(caption.Length > 0 ? $"<figcaption>{caption}</figcaption>" : "")}</figure>\n\n";

    [GeneratedRegex(@"^(figure|fig|img|image|picture|imgproc|photo|include(_relative|_cached)? \S{0,80}(fig|img|image|picture|photo)\S{0,40})\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PictureCode();

    [GeneratedRegex(@"(?<name>[A-Za-z_-]{1,30})\s*=\s*(""(?<value>[^""]*)""|'(?<value>[^']*)'|`(?<value>[^`]*)`|(?<value>[^\s""'`]+))",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Argument();
}
