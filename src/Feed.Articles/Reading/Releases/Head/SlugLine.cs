using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>Recognises the slug of an agency or of a newspaper's desk: their name for a story.</summary>
internal static partial class SlugLine
{
    private const int MaxLength = 80;
    private const int MaxWords = 5;

    /// <summary>Whether a line is a slug in the form of wire systems, <c>BC-Harbour-Fund,0210</c>, which no headline has.</summary>
    public static bool IsWireSlug(string line) => WireForm().IsMatch(line);

    /// <summary>Like <see cref="IsWireSlug"/>, for a line that is not too long for a slug.</summary>
    public static bool IsShortWireSlug(string line) => line.Length <= MaxLength && IsWireSlug(line);

    /// <summary>
    /// Whether a line is a slug in any place: in the form of a wire system, a mark of urgency, or ending with a slash.
    /// </summary>
    public static bool IsCertain(string line) =>
        ReleaseWords.IsUrgencyMark(line) || IsShortWireSlug(line)
        || (line.Length <= MaxLength && line is [.., '/'] && !line.Contains("//", StringComparison.Ordinal));

    /// <summary>
    /// Whether a line has the form of a desk's slug. A headline may have it too, so a longer one must follow.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="isBelowSlug">Whether the line above is a slug, so that any words with hyphens are one too.</param>
    public static bool MayBe(string line, bool isBelowSlug) =>
        DeskForm().IsMatch(line) || (isBelowSlug && Hyphens().IsMatch(line))
        || (!line.Any(char.IsLower) && line.Split(' ').Length <= MaxWords && ReleaseWords.BeginsWithAgency(line));

    /// <summary>Whether a line is two names with a hyphen between them: <c>Harwick-Flood</c>.</summary>
    public static bool IsPair(string line) => Pair().IsMatch(line);

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>
    /// <c>Port-strike-Wend</c>, <c>GUJ-DRAINS</c>, <c>DEL27</c>, <c>Politics/harbour/quay</c>, <c>hrw-quay</c>, <c>NAN HNF 12</c>.
    /// </summary>
    [GeneratedRegex(
        @"^(\p{Lu}[\p{L}\d]*(-[\p{L}\d]+){2,5}|\p{Lu}[\p{Lu}\d]*(-[\p{Lu}\d]+)+(/[\p{Lu}\d]+)*|\p{L}[\p{L}\d]*(/[\p{L}\d]+){2,5}"
        + @"|\p{Ll}{2,5}(-[\p{Ll}\d]+){1,4}|\p{Lu}{2,5}( \p{Lu}{2,4})? ?\d{1,3})$", Options, 1000)]
    private static partial Regex DeskForm();

    [GeneratedRegex(@"^\p{Lu}\p{L}+-\p{Lu}\p{L}+$", Options, 1000)]
    private static partial Regex Pair();

    [GeneratedRegex(@"^\p{L}+(-[\p{L}\d]+)+$", Options, 1000)]
    private static partial Regex Hyphens();

    /// <summary><c>BC-Harbour-Fund,0210</c>, <c>eca062 4 i 211 agy 061</c>.</summary>
    [GeneratedRegex(
        @"^((?i:BC|AM|PM|GF|LV|EU|US)-{1,2}|\p{Lu}{2,3}(-\p{Lu}{2,3})?--)[\p{L}\d].{0,70}?(, ?(?!19\d\d|20\d\d)\d{2,4}|(?i:\b(\d(st|nd|rd|th)[ -]?(ld|lead|add|sub|take|writethru)|ld|lede?|writethru|adv\d+)\b).*)$"
        + @"|^AP (Photo|Graphic|Video|Audio)s?:? (\p{Lu}{1,5}\d{2,5}(-\d+)?,? ?)+<?$"
        + @"|^(Eds|EDs|EDS)\b?[.:]|^[a-z] [a-z] (BC|AM|PM)-\S+( \S+){0,4}$"
        + @"|^\p{Lu}[\p{Lu}\d]*([-/][\p{Lu}\d]+)+ \([\p{Lu}\d ,/&-]+\)$"
        + @"|^(BC|AM|PM|GF|LV|EU|US)-{1,2}[\p{L}\d]\S*( \d\S*)*$|^[a-z]{1,4}\d{3,5}( \S{1,8}){1,8}$|^[A-Z]{0,3}\d{3,5} \d \S( |$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex WireForm();
}
