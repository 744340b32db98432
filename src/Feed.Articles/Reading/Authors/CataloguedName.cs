using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>
/// Reads a name in the form of libraries and picture desks: the last name first, then the years of a life or an employer, as in <c>Low,
/// Samuel (1977-</c> and <c>Marsh, Jo (FWA)</c>.
/// </summary>
internal static partial class CataloguedName
{
    /// <summary>The name with the first name first; null when the value is not such a name.</summary>
    /// <param name="value">The value of an author field.</param>
    /// <param name="isSure">Whether the value is a single author, even if the first name is unknown.</param>
    public static string? Of(string value, bool isSure = false)
    {
        var text = value.Trim();
        var name = WithoutTail(text);
        return Name().Match(name) is { Success: true } match
            && (isSure || name.Length < text.Length || AuthorNames.IsFirstName(match.Groups["first"].Value.Split(' ')[0]))
            ? $"{match.Groups["first"].Value} {match.Groups["last"].Value}"
            : null;
    }

    /// <summary>A value without the years or the brackets at its end.</summary>
    public static string WithoutTail(string value) => Tail().Replace(value, "");

    private const RegexOptions Options =
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"^""?(?<last>(\p{Ll}{2,4} ){0,2}\p{Lu}[\p{L}’'-]+), ?(?<first>\p{Lu}[\p{L}.’'-]+( \p{Lu}\.)?)""?$", Options)]
    private static partial Regex Name();

    [GeneratedRegex(@",? ?[(\[]?\b(1[5-9]|20)\d\d ?[-–—] ?((1[5-9]|20)\d\d)? ?[)\]]?$| ?[(\[][^()\[\]]{1,40}[)\]]$", Options)]
    private static partial Regex Tail();
}
