using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>Recognises a line at the head of a release that asks not to publish it yet.</summary>
internal static partial class Embargo
{
    private const int LongestLine = EmbargoClause.LongestLine;
    private const int QuotedLength = 90;

    /// <summary>The letters that may stand beside a day, a time of day and a day of the week; with more the line is a headline.</summary>
    private const int MostLettersBesideDay = 24;
    private const int MostLettersBesideClock = 12;
    private const int MostLettersBesideWeekday = 4;

    /// <summary>Whether the line asks for an embargo, whatever its time. The word in a headline ("the arms embargo") is none.</summary>
    public static bool Is(string line)
    {
        if (line.Length > LongestLine)
            return false;
        line = EmbargoClause.Plain(line);
        var mayAsk = EmbargoWords.MayAsk(line);
        if (mayAsk)
            line = EmbargoWords.WithoutEditors(line);
        return !Lifted().IsMatch(line)
            && (IsStrong(line) || IsMisread(line) || EmbargoClause.In(line) is not null || (mayAsk && (EmbargoWords.IsStamp(line) || IsOrder(line)))
                || HasTimeAfter(Weak().Match(line), line) || HasDateAfter(Release().Match(line), line));
    }

    /// <summary>Whether the line can be nothing else; inside a sentence the words are those of somebody.</summary>
    private static bool IsStrong(string line) => Strong().Match(line) is { Success: true, Index: var at } && (at == 0 || !HeadLine.IsProse(line));

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
            var why = until.Offset == EmbargoTime.Latest.BaseUtcOffset ? ", when that time has come everywhere because its zone cannot be read" : "";
            var message = $"The text says \"{quoted}\", so the article is published at {time}{why}; remove that line to publish it now.";
            return new Hold(HoldReason.Embargo, until, message);
        }

        return new Hold(
            HoldReason.UnreadableEmbargo,
            null,
            $"The text says \"{quoted}\", and its time cannot be read; write day, month, year and time there, or remove the line.");
    }

    /// <summary>Whether the line says that there is an embargo, and leaves to another line until when.</summary>
    public static bool LacksTime(string line) => !EmbargoTime.HasTime(line) && Timeless().IsMatch(line);

    /// <summary>Whether the line names the day of a release, as <c>Release date: 5 March 2099</c> does.</summary>
    public static bool NamesReleaseDay(string line) =>
        line.Length <= LongestLine && ReleaseDay().Match(line) is { Success: true } match
        && NoisyDate.Find(line[(match.Index + match.Length)..]) is { Date.Full: not null };

    /// <summary>Whether the line begins with words that ask to wait, and a time follows.</summary>
    private static bool IsOrder(string line) =>
        (EmbargoWords.AfterOrder(line) is { } after && IsTimeAlone(after)) || (EmbargoWords.AfterDated(line) is { } dated && EmbargoTime.HasDay(dated) && IsTimeAlone(dated));

    private static bool HasTimeAfter(Match match, string line) => match.Success && IsTimeAlone(line[(match.Index + match.Length)..]);

    /// <summary>Whether a text begins with a time and says next to nothing else.</summary>
    internal static bool IsTimeAlone(string text) => EmbargoTime.BeginsAtOnce(text) && EmbargoTime.LettersBeside(text)
        <= (EmbargoTime.HasDay(text) ? MostLettersBesideDay : EmbargoTime.HasClock(text) ? MostLettersBesideClock : MostLettersBesideWeekday);

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

    /// <summary>Milliseconds: so long that a busy machine can compile an expression while the clock runs. The texts are short.</summary>
    internal const int Clock = 10_000;

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Words that may stand before the embargo in its line, after marks or what a scanner made of a stamp.</summary>
    internal const string Before =
        @"^[^\p{L}]{0,8}(\p{L}{0,2}\d{0,3}[^\p{L}]{1,4})?((this|the|all|following|press|news|media|release|statement|report|information"
        + "|story|document|material|contents?|copy|text|is|are|of|in|attached|strict(ly)?|under|notes?|important|for|please|to|editors?|journalists)[ :,*–—|-]+){0,8}";

    /// <summary>The words that forbid to publish.</summary>
    internal const string Publish = "not (to be|for) (publication|publish(ed)?|released?|public release|broadcast|used?|distribution)";

    /// <summary>
    /// What can be nothing else. In a headline the word is a noun, and what follows is no time: <c>Embargo: how Ruritania lives</c>.
    /// </summary>
    [GeneratedRegex(
        Before + @"0?(embargo(ed)?( until| till?)?[^\p{L}\d]*$|embargoed ?(until|till?|before|to|for|not (to|for))\b(?! (19|20)\d\d\b)|(?-i:EMBARGO ?:|EMBARGOED ?:)"
        + @"|(?<!under )embargo (until|till?|before|not (to|for))\b(?! (19|20)\d\d\b)|embargo(ed)?( (date|time|expires|ends|lifts))?( at| on)? ?[:–—-]\W*(until |till |at |on |not )?"
        + Times + @"|(strict|under) (strict )?embargo (until|till?|before)\b(?! (19|20)\d\d\b)(?!.{6,60}, \p{L}+ (can|cannot|may|is|has|will|must)\b)"
        + @"|embargo (date|time) ?(:|-|–|$)|hold for (release|publication|use|broadcast)\b)"
        + @"|\b(not for (publication|publish|release|public release|broadcast|distribution|use)|not to be (publish(ed)?|released|broadcast|used))\b[\p{L} ,]{0,40}?"
        + @" (before|until|till|prior to|earlier than)\b(?! (19|20)\d\d\b)", Options, Clock)]
    private static partial Regex Strong();

    [GeneratedRegex(@"\bembargo(ed)?( date| time)?( copy| release| until| till)?\W*$|\b(until|till|before|date|time)\W*$", Options, Clock)]
    private static partial Regex Timeless();

    /// <summary>What begins as a time does, or says that there is none yet.</summary>
    private const string Times = @"(\d|(mon|tues|wednes|thurs|fri|satur|sun)day\b|(jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.? \d|noon|midnight|midday|further notice|tb[cda]\b|to be )";

    /// <summary>What is an embargo when a time follows.</summary>
    [GeneratedRegex(Before + @"(embargo(ed)?( (to|for|at|on|–|—|-))?|" + Publish + @")[^\p{L}\d]", Options, Clock)]
    private static partial Regex Weak();

    /// <summary>A release that names its day is not to be published before it.</summary>
    [GeneratedRegex(@"^[^\p{L}]{0,8}for ((publication|use)( at| on| after| not before| from|:| -| –| —|,)|release\b)", Options, Clock)]
    private static partial Regex Release();

    [GeneratedRegex(
        @"^[^\p{L}]{0,8}((release|publication|publish|publishing) date|(date|day) (of|for) (the )?(release|publication))[ \t]*[:–—|\t-]", Options, Clock)]
    private static partial Regex ReleaseDay();

    [GeneratedRegex(
        @"^[^\p{L}]{0,8}(no embargo|not (under )?embargo(ed)?|embargo (has been |is )?(lifted|over)"
        + @"|embargo(ed)?( date| time)?[ :–—-]+(none|no\b|n/a|nil|lifted|over|immediate|for immediate))", Options, Clock)]
    private static partial Regex Lifted();
}
