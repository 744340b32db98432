using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>Classifies the dates in the head of a release.</summary>
internal static partial class HeadDates
{
    private const int MaxEndLength = 2;

    /// <summary>The full date at the end of a line, as in <c>TRANSCRIPT OF A DEBATE, PORT ANSEL, 12 JUNE 1976</c>.</summary>
    public static FoundDate? AtEnd(string line)
    {
        if (NoisyDate.Find(line) is not { Date: { Full: not null } date } match)
            return null;
        return line.AsSpan(match.Index + match.Length).Trim(" .,)").Length <= MaxEndLength ? date : null;
    }

    /// <summary>Whether a line begins with the date of a rubber stamp: <c>4 OCT 1967</c>.</summary>
    public static bool IsStamp(string line) => Stamp().IsMatch(line);

    /// <summary>Whether the head has a receipt stamp dated on or after the signature date.</summary>
    public static bool HasReceiptStamp(ReleaseHead head, FoundDate? signed) =>
        head is { IsStamped: true, Date.Full: { } stamp } && signed?.Full is { } day && day <= stamp;

    [GeneratedRegex(
        @"^[^\p{L}\d]*(\p{L}{2}:?-?)?\d{1,2} ?(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Stamp();
}
