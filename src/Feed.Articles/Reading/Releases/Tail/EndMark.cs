using System.Buffers;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>Recognises the lines that end an article or a page: <c>ENDS</c>, <c>-30-</c>, <c># # #</c>, <c>(more)</c>.</summary>
internal static partial class EndMark
{
    private const int MaxMarkLength = 40;

    /// <summary>Characters that rule out an end mark: <c>“Fin.”</c> is speech.</summary>
    private static readonly SearchValues<char> Speech = SearchValues.Create("“”\"„«»?!");

    /// <summary>
    /// Whether the line only marks the end of an article, or says that it continues: <c>-30-</c>, <c># # #</c>, <c>(more)</c>.
    /// </summary>
    public static bool IsAny(string line) => Is(line) || IsPageBreak(line);

    /// <summary>Whether the line is a mark between two pages: <c>(more)</c>, <c>Page 2/3</c>, <c>- 2 -</c>.</summary>
    public static bool IsPageBreak(string line) => line.Length <= MaxMarkLength && PageBreak().IsMatch(line);

    /// <summary>Whether the line marks the end of an article.</summary>
    public static bool Is(string line) => line.Length <= MaxMarkLength
        && (Signs().IsMatch(line) || (!AsciiDigits.HasDigit(line) && TailWords.Is(line, "end") && !line.AsSpan().ContainsAny(Speech)));

    /// <summary>Whether a line is only stars, which separate parts of an article as often as they end it.</summary>
    public static bool IsStars(string line) => line.All(c => c is '*' or ' ');

    /// <summary>Whether an end mark could also be a section break or a heading: only stars, or a bare word or number.</summary>
    public static bool IsAmbiguous(string line) => IsStars(line) || (line.All(char.IsLetterOrDigit) && !TailWords.Is(line, "sure-end"));

    /// <summary>The number 30, number signs or stars, or a row of the letter O with or without zeros: <c>-ooo-</c>, <c>-oOc-</c>.</summary>
    [GeneratedRegex(
        @"^[\s\-–—*#.(\[/]*30[\s\-–—*#.)\]/]*$|^[\s#*]{2,}$|^[\s\-–—]*[oO0]{3,}[\s\-–—oO0]*$|^[-–—. ]+[oO0][CcOo0]*[oO0][-–—. ]+$",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Signs();

    [GeneratedRegex(@"^[\s\-–—*(\[]*(?i:more( to come| follows)?|mehr|suite|\d+/…|\.{0,3}/\d+)[\s\-–—*)\].]*$"
        + @"|^[\s\-–—*(\[/]*(?i:([\p{L}\d]{2,20} ?[/-] ?)?(page|pg)\.? ?(\d{1,2}|two|three|four|five|six)( ?(/|of) ?(\d{1,2})?)?( ?[/-] ?[\p{L}\d]{2,20})?)"
        + @"[\s\-–—*)\].]*$|^[-–—]+ ?\d{1,2} ?[-–—]+$|^(?<n>\d{1,2})-\k<n>-\k<n>$|^\d{1,2}/\.{2,3}$",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PageBreak();
}
