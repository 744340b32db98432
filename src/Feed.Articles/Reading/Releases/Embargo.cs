using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>Recognises a line at the head of a release that asks not to publish it yet.</summary>
internal static partial class Embargo
{
    private const int LongestLine = 220;
    private const int QuotedLength = 90;

    /// <summary>Whether the line asks for an embargo, whatever its time. The word in a headline ("the arms embargo") is none.</summary>
    public static bool Is(string line) =>
        line.Length <= LongestLine && !Lifted().IsMatch(line)
        && (Strong().IsMatch(line) || IsMisread(line) || (Weak().Match(line) is { Success: true } weak && HasTime(line[(weak.Index + weak.Length)..])) || (Release().Match(line) is { Success: true } release && EmbargoTime.HasDate(line[(release.Index + release.Length)..])));

    /// <summary>Whether the line says that there is no embargo, or no longer.</summary>
    public static bool IsLifted(string line) => line.Length <= LongestLine && Lifted().IsMatch(line);

    /// <summary>The hold that the line asks for.</summary>
    /// <param name="line">The line, with the next one where it ends before its time.</param>
    /// <param name="day">The date of the release, for an embargo that names only a time of day.</param>
    /// <param name="zone">The zone when the line names none.</param>
    public static Hold Hold(string line, DateOnly? day, TimeZoneInfo zone)
    {
        var quoted = Summary.Cut(line, QuotedLength);
        return EmbargoTime.Read(line, day, zone) is { } until
            ? new Hold(HoldReason.Embargo, until, FormattableString.Invariant($"The text says \"{quoted}\", so the article is published at {until.ToUniversalTime():d MMMM yyyy, HH:mm} UTC; remove that line to publish it now."))
            : new Hold(HoldReason.UnreadableEmbargo, null, $"The text says \"{quoted}\", and its time cannot be read; write the day, month, year and time in that line, or remove it to publish the article now.");
    }

    /// <summary>A scanner's <c>EMZBARGO: MIDNIGHT SUNDAY</c>.</summary>
    private static bool IsMisread(string line)
    {
        var end = line.AsSpan().IndexOfAny(':', ' ');
        return end is > 5 and < 12 && !line.AsSpan(0, end).ContainsAnyInRange('a', 'z') && NoisyText.Letters(line.AsSpan(0, end)) is var word
            && (NoisyText.Distance(word, "EMBARGO", 1) <= 1 || NoisyText.Distance(word, "EMBARGOED", 1) <= 1) && HasTime(line[end..]);
    }

    private static bool HasTime(string rest) => EmbargoTime.BeginsWithTime(rest);

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Before = @"^[^\p{L}]{0,8}(\p{L}{0,2}\d{0,3}[^\p{L}]{1,4})?((this|the|all|following|press|news|media|release|statement|report|information|story|document|material|contents?|copy|text|is|are|of|in|attached|strict(ly)?|under|note|important|for)[ :,*–—|-]+){0,8}";

    /// <summary>What can be nothing else.</summary>
    [GeneratedRegex(
        Before + @"0?(embargo(ed)? ?(:|until|till?|before|not (to|for))|embargo(ed)?[^\p{L}\d]*$|embargo (date|time|expires|ends|lifts)"
        + @"|not (to be|for) (publication|publish(ed)?|release[d]?|broadcast|use[d]?|public release|distribution)[\p{L} ,]{0,40}? (before|until|till|prior to|earlier than)"
        + @"|(do not|don't) (publish|release|broadcast|use) (this |it )?(before|until|till|prior to)"
        + @"|hold (for|until|till) )|\bnot (to be|for) (publication|release|publish(ed)?|released|broadcast|use)\b[\p{L} ,]{0,40}? (before|until|till|prior to) ", Options, 1000)]
    private static partial Regex Strong();

    /// <summary>What is an embargo when a time follows.</summary>
    [GeneratedRegex(Before + @"(embargo(ed)?( (to|for|at|on|–|—|-))?|not (to be|for) (publication|publish(ed)?|release[d]?|use[d]?))[^\p{L}\d]", Options, 1000)]
    private static partial Regex Weak();

    /// <summary>A release that names its day is not to be published before it.</summary>
    [GeneratedRegex(@"^[^\p{L}]{0,8}for (release|publication|use)( at| on| after| not before|:| -| –| —| from|,)|^[^\p{L}]{0,8}for release ", Options, 1000)]
    private static partial Regex Release();

    [GeneratedRegex(@"^[^\p{L}]{0,8}(no embargo|not (under )?embargo(ed)?|embargo(ed)?( date| time)?[ :–—-]+(none|no\b|n/a|nil|lifted|over|immediate|for immediate)|embargo (has been |is )?(lifted|over))", Options, 1000)]
    private static partial Regex Lifted();
}
