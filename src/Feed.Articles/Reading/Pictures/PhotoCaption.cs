using System.Buffers;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>Recognises a photo caption by its credit or label.</summary>
internal static partial class PhotoCaption
{
    private const int MaxLength = 700;
    private const int MaxCreditLength = 100;

    /// <summary>Each form of <see cref="Label"/> has one of these words.</summary>
    private static readonly SearchValues<string> LabelWords = SearchValues.Create(
        ["photo", "picture", "image", "caption", "illustration", "graphic", "file"], StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether the paragraph is a caption: it ends in a credit such as <c>(AP Photo/Jane Roe)</c>, or begins with <c>Photo:</c>.
    /// </summary>
    public static bool Is(string paragraph) => paragraph.Length <= MaxLength
        && ((EndsInBrackets(paragraph) && Credit().IsMatch(paragraph))
            || (paragraph.AsSpan().ContainsAny(LabelWords) && Label().IsMatch(paragraph)))
        && !BylineForms.CreditsText(paragraph);

    /// <summary>Whether the text ends with the closing bracket that <see cref="Credit"/> requires.</summary>
    private static bool EndsInBrackets(string paragraph) => paragraph.AsSpan().TrimEnd(".\n") is [.., ')' or ']'];

    /// <summary>Whether a line is only a credit: <c>Pictures: Jane Roe/Coastal Wire</c>.</summary>
    public static bool IsCredit(string line) => line.Length <= MaxCreditLength && CreditLine().IsMatch(line);

    /// <summary>The only full date of a caption; null when there is none or several, or when it is a file or archive photo.</summary>
    public static DateOnly? Date(string caption) => FilePhoto().IsMatch(caption) ? null : EnglishDate.Only(caption);

    [GeneratedRegex(
        @"[\(\[]((?i:(photo|image|picture|illustration|graphic|credit|courtesy|handout|photograph|screenshot|submitted|file)( photo| image)?(:| by\b| courtesy\b| of\b| from\b| via\b|/|(?=[\)\]])))[^()\[\]]{0,80}" +
        @"|\p{Lu}[\p{L}.'’\-]*( (\p{Lu}|of\b|the\b|for\b)[\p{L}.'’&\-]*){0,5} ([Pp]hotos?|[Ii]mages?|[Hh]andout)" +
        @"|\p{Lu}[\p{L}.'’\- ]{2,40}? ?/ ?([Tt]he )?\p{Lu}[\p{L}.'’&\- ]{1,40}( via [\p{L} ]{2,30})?" +
        @"|(AP|Reuters|AFP|EPA|UPI|Getty)( Photos?| Images)?/[^()\[\]]{2,60}|[^()\[\]]{0,60}\bvia (AP|Reuters|Getty|AFP)\b[^()\[\]]{0,30})[\)\]]\.?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Credit();

    [GeneratedRegex(
        @"^(photos?|caption|pictured|image|photograph|illustration|graphic)( credit| by| courtesy( of)?)?: |^(photo|photograph|image|illustration) (by|courtesy of) \p{Lu}[^.?!]{2,80}$|^(FILE|FILE PHOTO|IN THIS PHOTO) ?[-–—:] |^(AP|Reuters|AFP|Getty|EPA|UPI) (Photos?|Images?)\b[^.?!]{0,60}$"
        + @"|^(file|archive) (photo|picture|image)[,.:]|^(photo|picture|image) taken\b[^.?!]{0,60}\.?$|[.,] (photos?|pictures?|images?): [^.?!]{2,60}\.?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Label();

    [GeneratedRegex(
        @"^(?i:pictures?|photos|photographs|photography|photographer|images)(:| (?i:by|courtesy of)) ?(https?://\S+"
        + @"|\p{Lu}[\p{L}.'’&/-]*( (\p{Lu}[\p{L}.'’&/-]*|de|van|von|of|and|for|&|/)){0,5})\.?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CreditLine();

    [GeneratedRegex(@"\bfile\b|\barchives?\b|\barchival\b|\bundated\b|\blibrary (photo|picture)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FilePhoto();
}
