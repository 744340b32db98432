using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>Recognises a line at the head of a release that asks not to publish it yet.</summary>
internal static partial class Embargo
{
    private const int LongestLine = EmbargoClause.LongestLine;
    private const int QuotedLength = 90;

    /// <summary>Whether the line asks for an embargo, whatever its time. The word in a headline ("the arms embargo") is none.</summary>
    public static bool Is(string line)
    {
        if (line.Length > LongestLine)
            return false;
        line = EmbargoClause.Plain(line);
        return !Lifted().IsMatch(line)
            && (Strong().IsMatch(line) || Marked().IsMatch(line) || IsMisread(line) || EmbargoClause.In(line) is not null
                || HasTimeAfter(Weak().Match(line), line) || HasDateAfter(Release().Match(line), line));
    }

    /// <summary>Whether the line says that there is no embargo, or no longer.</summary>
    public static bool IsLifted(string line) => line.Length <= LongestLine && Lifted().IsMatch(line);

    /// <summary>The hold that the line asks for.</summary>
    /// <param name="line">The line, with the next one where it ends before its time.</param>
    /// <param name="day">The date of the release, for an embargo that names only a time of day.</param>
    /// <param name="zone">The zone when the line names none.</param>
    public static Hold Hold(string line, DateOnly? day, TimeZoneInfo zone)
    {
        var quoted = Summary.Cut(line, QuotedLength);
        line = EmbargoClause.Plain(line);
        if (EmbargoTime.Read(EmbargoClause.In(line) ?? line, day, zone) is { } until)
        {
            var time = FormattableString.Invariant($"{until.ToUniversalTime():d MMMM yyyy, HH:mm} UTC");
            var message = $"The text says \"{quoted}\", so the article is published at {time}; remove that line to publish it now.";
            return new Hold(HoldReason.Embargo, until, message);
        }

        return new Hold(
            HoldReason.UnreadableEmbargo,
            null,
            $"The text says \"{quoted}\", and its time cannot be read; write day, month, year and time there, or remove the line.");
    }

    /// <summary>Whether the line names the day of a release, as <c>Release date: 5 March 2099</c> does.</summary>
    public static bool NamesReleaseDay(string line) =>
        line.Length <= LongestLine && ReleaseDay().Match(line) is { Success: true } match
        && NoisyDate.Find(line[(match.Index + match.Length)..]) is { Date.Full: not null };

    private static bool HasTimeAfter(Match match, string line) =>
        match.Success && EmbargoTime.BeginsWithTime(line[(match.Index + match.Length)..]);

    private static bool HasDateAfter(Match match, string line) =>
        match.Success && NoisyDate.Find(line[(match.Index + match.Length)..]) is not null;

    /// <summary>A scanner's <c>EMZBARGO: MIDNIGHT SUNDAY</c>.</summary>
    private static bool IsMisread(string line)
    {
        var end = line.AsSpan().IndexOfAny(':', ' ');
        if (end is <= 5 or >= 12 || line.AsSpan(0, end).ContainsAnyInRange('a', 'z'))
            return false;
        var word = NoisyText.Letters(line.AsSpan(0, end));
        return (NoisyText.Distance(word, "EMBARGO", 1) <= 1 || NoisyText.Distance(word, "EMBARGOED", 1) <= 1)
            && EmbargoTime.BeginsWithTime(line[end..]);
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Words that may stand before the embargo in its line, after marks or what a scanner made of a stamp.</summary>
    internal const string Before =
        @"^[^\p{L}]{0,8}(\p{L}{0,2}\d{0,3}[^\p{L}]{1,4})?((this|the|all|following|press|news|media|release|statement|report|information"
        + "|story|document|material|contents?|copy|text|is|are|of|in|attached|strict(ly)?|under|notes?|important|for|please|to|editors?|journalists)[ :,*–—|-]+){0,8}";

    /// <summary>The words that forbid to publish.</summary>
    internal const string Publish = "not (to be|for) (publication|publish(ed)?|released?|public release|broadcast|used?|distribution)";

    /// <summary>What can be nothing else.</summary>
    [GeneratedRegex(
        Before + @"0?(embargo(ed)? ?(:|until|till?|before|not (to|for))|embargo(ed)?[^\p{L}\d]*$|embargo (date|time|expires|ends|lifts)"
        + "|(do not|don't) (publish|release|broadcast|use) (this |it )?(before|until|till|prior to)|hold (for|until|till) )"
        + @"|\b" + Publish + @"\b[\p{L} ,]{0,40}? (before|until|till|prior to|earlier than)\b", Options, 1000)]
    private static partial Regex Strong();

    /// <summary>A stamp that keeps the file back until it is changed: <c>DRAFT - NOT FOR PUBLICATION</c>.</summary>
    [GeneratedRegex(
        @"^[^\p{L}]{0,8}((?-i:DRAFT)( (ONLY|COPY|VERSION|\d+))?|(draft\W{1,4})?(confidential\W{1,4})?(strictly )?(not for (publication|release|public release|broadcast)"
        + @"|do not (publish|release|broadcast)))[^\p{L}\d]*$", Options, 1000)]
    private static partial Regex Marked();

    /// <summary>What is an embargo when a time follows.</summary>
    [GeneratedRegex(Before + @"(embargo(ed)?( (to|for|at|on|–|—|-))?|" + Publish + @")[^\p{L}\d]", Options, 1000)]
    private static partial Regex Weak();

    /// <summary>A release that names its day is not to be published before it.</summary>
    [GeneratedRegex(@"^[^\p{L}]{0,8}for ((publication|use)( at| on| after| not before| from|:| -| –| —|,)|release\b)", Options, 1000)]
    private static partial Regex Release();

    [GeneratedRegex(
        @"^[^\p{L}]{0,8}((release|publication|publish|publishing) date|(date|day) (of|for) (the )?(release|publication))[ \t]*[:–—|\t-]", Options, 1000)]
    private static partial Regex ReleaseDay();

    [GeneratedRegex(
        @"^[^\p{L}]{0,8}(no embargo|not (under )?embargo(ed)?|embargo (has been |is )?(lifted|over)"
        + @"|embargo(ed)?( date| time)?[ :–—-]+(none|no\b|n/a|nil|lifted|over|immediate|for immediate))", Options, 1000)]
    private static partial Regex Lifted();
}
