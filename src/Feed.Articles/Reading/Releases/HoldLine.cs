using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Lines that ask to wait where another line is the headline, and that could be headlines themselves: <c>Hold until the jury returns</c>,
/// <c>Do not run</c>, <c>Council: do not publish</c>.
/// </summary>
internal static partial class HoldLine
{
    private const int MaxLineLength = 90;
    private const int MaxEventWords = 8;
    private const int MinTitleLetters = 4;

    /// <summary>Whether a line asks to wait beside a headline.</summary>
    public static bool Is(string line)
    {
        if (line.Length is 0 or > MaxLineLength || !HoldStamp.MayBe(line) || Embargo.IsLifted(line))
            return false;
        return HoldStamp.IsWeakBanAlone(line) || WaitsForEvent(line)
            || (Label().Match(line) is { Success: true, Length: var length } && HoldStamp.Forbids(line[length..]));
    }

    /// <summary>The words for the event are not set like a title: <c>Hold Until Thursday</c> may be a film.</summary>
    private static bool WaitsForEvent(string line) =>
        Until().Match(line) is { Success: true } match && match.Groups["event"].Value.Split(' ') is { Length: <= MaxEventWords } words
        && (!line.Any(char.IsLower) || !words.Where(word => word.Length >= MinTitleLetters).All(word => char.IsUpper(word[0])));

    private const RegexOptions Options =
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(
        @"^\W{0,6}((please|pls|kindly)\W+)?(hold|holding|hold back|keep back|sit on|on hold|held)( (this|it|the|story|copy|piece|article|text|release)){0,2} (until|till|til|pending)"
        + @" (?<event>[\p{L}\d'’ -]{3,60})[.!]?\W{0,4}$", Options)]
    private static partial Regex Until();

    /// <summary>One or two words before a ban.</summary>
    [GeneratedRegex(@"^\W{0,4}\p{L}{2,14}( \p{L}{2,14})? ?: +", Options)]
    private static partial Regex Label();
}
