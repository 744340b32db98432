using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Recognises lines that could be a hold request or a headline: <c>Hold until the jury returns</c>, <c>Do not run</c>,
/// <c>Council: do not publish</c>. They count as requests only when another line is the headline.
/// </summary>
internal static partial class AmbiguousHold
{
    private const int MaxLineLength = 90;
    private const int MaxEventWords = 8;
    private const int MinTitleLetters = 4;

    private static readonly string Awaited = string.Join('|', EmbargoWords.Of("awaited").Select(Regex.Escape));

    /// <summary><c>Hold for the verdict</c>, <c>Not before sentencing</c>.</summary>
    private static readonly Regex Awaits = new(
        $@"^\W{{0,6}}((please|pls) )?((hold|holding) for|not before|not until) (the |a )?({Awaited})( please)?\W{{0,4}}$", Options);

    /// <summary>Whether a line asks for a hold, provided that another line is the headline.</summary>
    public static bool Is(string line)
    {
        if (line.Length is 0 or > MaxLineLength || !HoldStamp.HasIndicator(line) || Embargo.IsLifted(line))
            return false;
        return HoldStamp.IsOnlyEverydayBan(line) || WaitsForEvent(line) || Awaits.IsMatch(line) || Lifts().IsMatch(line)
            || (Label().Match(line) is { Success: true, Length: var length } && line[length..] is var rest
                && (HoldStamp.ForbidsPublication(rest) || (!rest.Any(char.IsLower) && HoldMarks.IsSetApart(rest))));
    }

    /// <summary>Whether a line waits for an event. Words in title case may be a title: <c>Hold Until Thursday</c> may be a film.</summary>
    private static bool WaitsForEvent(string line) =>
        Until().Match(line) is { Success: true } match && match.Groups["event"].Value.Split(' ') is { Length: <= MaxEventWords } words
        && (!line.Any(char.IsLower) || !words.Where(word => word.Length >= MinTitleLetters).All(word => char.IsUpper(word[0])));

    private const RegexOptions Options =
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(
        @"^\W{0,6}((please|pls|kindly)\W+)?(hold|holding|hold back|keep back|sit on|on hold|held)( (this|it|the|story|copy|piece|article|text|release)){0,2} (until|till|til|pending)"
        + @" (?<event>[\p{L}\d'’ -]{3,60})[.!]?\W{0,4}$", Options)]
    private static partial Regex Until();

    /// <summary><c>Embargo lifts when the minister stands up</c>, <c>Under embargo for a week</c>.</summary>
    [GeneratedRegex(
        @"^\W{0,6}((strict|strictly|under|press|media|news) )?embargo(ed)? ((lifts|lifted|ends|expires|until|till) (when|once|as soon as|after) [\p{L}\d'’ -]{3,60}"
        + @"|for (a|an|one|two|three|four|five|six|\d{1,2}) (hour|day|week|month)s?)\W{0,4}$", Options)]
    private static partial Regex Lifts();

    /// <summary>One or two words before a ban or a mark: <c>TRAMS/DRAFT</c>.</summary>
    [GeneratedRegex(@"^\W{0,4}\p{L}{2,14}( \p{L}{2,14})?( ?: +| ?/ ?)", Options)]
    private static partial Regex Label();
}
