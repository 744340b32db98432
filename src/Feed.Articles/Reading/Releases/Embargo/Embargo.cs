using System.Buffers;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Recognises a line at the head of a release that asks not to publish it yet.
/// <para>
/// "Does this line ask to wait?" is asked in this order. At the head of a text, <see cref="HeaderLine"/> asks this class, which asks
/// <see cref="EmbargoWords"/> and <see cref="EmbargoClause"/> for fixed wordings, <see cref="HoldMarks"/> and <see cref="HoldStamp"/> for
/// stamps, <see cref="HeadNotice"/> for its certain lines and <see cref="HoldInstruction"/> for the sentence after a mark. Its answer
/// needs no other line. Then <see cref="HeadNoticeLines"/> asks <see cref="HeadNotice"/> about the lines that are left, and weighs the
/// answer by the other lines; <see cref="HeadNotice"/> also asks <see cref="AmbiguousHold"/>, <see cref="HoldInstruction"/>,
/// <see cref="OwnRequest"/> and <see cref="HoldRequest"/>. <see cref="HeadlineMark"/> looks beside the headline,
/// <see cref="DatelineRequest"/> inside the dateline. Outside the head, <see cref="EmbargoNotice"/> asks about sentences of the first and
/// last paragraphs, and <see cref="NoteRequest"/> about what is cut. In a mail, <see cref="CoverNote"/> asks <see cref="HoldRequest"/>
/// about the note above the text. A line that <see cref="IsLifted"/> or <see cref="EmbargoNews"/> recognises asks for nothing;
/// <see cref="HoldNews"/> objects to the first line or the title.
/// </para>
/// </summary>
internal static partial class Embargo
{
    private const int MaxLineLength = EmbargoClause.MaxLineLength;
    private const int QuotedLength = 90;
    private const int MinMisreadLength = 6;
    private const int MaxMisreadLength = 11;

    /// <summary>The most other letters beside a date; with more, the line is a headline.</summary>
    private const int MaxOtherLettersWithDay = 24;

    /// <summary>The most other letters beside a time of day without a date.</summary>
    private const int MaxOtherLettersWithTime = 12;

    /// <summary>The most other letters beside a day of the week alone, which headlines name most often.</summary>
    private const int MaxOtherLettersWithWeekday = 4;

    /// <summary>
    /// Words and parts of words, one of which is in every line that <see cref="IsRequest"/> accepts. Most lines have none, so this search
    /// saves the regular expressions. A wording whose word is missing here is never recognised, so its test in <c>EmbargoTests</c> fails.
    /// </summary>
    private static readonly SearchValues<string> WordsOfRequest =
        SearchValues.Create(["embargo", "hold", "not", "n't", "no ", "forbidden", "prohibited"], StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether the line asks for an embargo, whatever its time. The word alone does not, as in a headline about "the arms embargo".
    /// </summary>
    public static bool IsEmbargoLine(string line) => line.Length <= MaxLineLength && Judged.Of(line);

    private static readonly LineMemo<bool> Judged = new(AsksForEmbargo);

    private static bool AsksForEmbargo(string line)
    {
        var corrected = EmbargoMisspelling.Correct(line);
        var normalized = EmbargoClause.Normalize(corrected);
        if (EmbargoWords.IsInvitation(normalized) || EmbargoNews.IsHeadline(corrected))
            return false;
        if (!EmbargoWords.MayAskToWait(normalized))
            return IsMisread(normalized);
        var request = EditorsLabel.Remove(normalized);
        if (IsLifted(request) || HoldRequest.IsOver(request) || LastDay().IsMatch(request))
            return false;
        return AsksByWording(request) || EmbargoWords.StartsLikeEmbargo(corrected) || EmbargoWords.StartsLikeEmbargo(request)
            || HoldMarks.IsStamp(request) || OrdersToWait(request) || OrdersForDay(request)
            || HeadNotice.StrengthOf(corrected) == NoticeStrength.Certain
            || HoldInstruction.SentenceAfterMark(request) is not null || IsOrderAfterLabel(request);
    }

    private static bool AsksByWording(string line) =>
        (line.AsSpan().ContainsAny(WordsOfRequest) && IsRequest(line)) || IsMisread(line);

    /// <summary>Whether the line orders to publish on a day: <c>For release 5 March 2099</c>, <c>For use on 5 March</c>.</summary>
    private static bool OrdersForDay(string line) =>
        HasDateAfter(ForReleaseOnDay().Match(line), line)
        || (ForUseOnDay().Match(line) is { Success: true, Length: var end } && line[end..] is var day
            && day.Count(char.IsLetter) <= MaxOtherLettersWithDay && EmbargoTime.StartsWithTime(day));

    /// <summary>
    /// Whether an order to wait is after a label that no list has, and ends with its time: <c>Wire: hold until 1600 GMT</c>. In a headline
    /// more words follow.
    /// </summary>
    private static bool IsOrderAfterLabel(string line) =>
        ShortLabel().Match(line) is { Success: true, Length: var length } && line[length..] is var order
        && EmbargoTime.HasClock(order) && (OrdersToWait(order)
            || (NotBefore().Match(order) is { Success: true, Length: var start } && order[start..] is var time
                && EmbargoTime.StartsWithTime(time) && EmbargoTime.CountOtherLetters(time) <= MaxOtherLettersWithWeekday));

    /// <summary>Whether the line is an embargo by its wording; each wording has one of <see cref="WordsOfRequest"/>.</summary>
    private static bool IsRequest(string line) =>
        IsUnmistakable(line) || IsLabelled(line) || EmbargoClause.FindIn(line) is not null
        || HasTimeAfter(EmbargoBeforeTime().Match(line), line) || (LastSentence(line) is { } last && IsEmbargoLine(last));

    /// <summary>
    /// The last sentence of the line if it begins with the embargo: <c>Check against delivery. Embargo until ...</c>; null when it does
    /// not.
    /// </summary>
    private static string? LastSentence(string line) =>
        SentenceEnd().Match(line) is { Success: true, Index: var end, Length: var length } && line[(end + length)..] is var last
        && last.StartsWith("embargo", StringComparison.OrdinalIgnoreCase) ? last : null;

    /// <summary>
    /// The sentence after a mark on the same line, if it states the embargo's time; empty if it is about something else, such as a press
    /// conference. Null when the line has no mark.
    /// </summary>
    private static string? SentenceWithTime(string line)
    {
        if (HoldInstruction.SentenceAfterMark(line) is not { } sentence)
            return null;
        return IsEmbargoLine(sentence) || SaysWhen(sentence)
            || ((HoldInstruction.Is(sentence) || HeadNotice.StrengthOf(sentence.TrimEnd('.', ' ')) != NoticeStrength.None)
                && EmbargoTime.HasTime(sentence))
            ? sentence : "";
    }

    /// <summary>Whether the line can only be an embargo; inside a sentence, the words are someone's speech.</summary>
    private static bool IsUnmistakable(string line) =>
        !(line is ['“' or '‘' or '"' or '„' or '«', ..] && HeaderLine.IsProse(line))
        && Unmistakable().Match(line) is { Success: true, Index: var at }
        && (at == 0 || (!HeaderLine.IsProse(line) && !HeadNotice.NamesOtherSubject(line[..at], EmbargoTime.HasTime(line))));

    /// <summary>
    /// Whether the line begins with an embargo and a colon, followed by a time or by what the embargo waits for. A headline may begin
    /// the same way, in capitals or not: <c>Embargo: 60 years on</c>.
    /// </summary>
    private static bool IsLabelled(string line)
    {
        if (LabelOfEmbargo().Match(line) is not { Success: true, Length: var length } named)
            return false;
        var rest = line[length..];
        if (SaysWhen(rest) || EmbargoWords.IsEventAlone(rest) || named.Value is [.., ':'] && named.Groups["word"].Value == "EMBARGOED")
            return true;
        var isStamp = named.Groups["word"].Value == "EMBARGO";
        return isStamp && (rest.Any(char.IsLower) || !LooksLikeHeadline(rest));
    }

    /// <summary>Whether the line says that there is no embargo, or no longer.</summary>
    public static bool IsLifted(string line) =>
        line.Length <= MaxLineLength
        && (line.Contains("embargo", StringComparison.OrdinalIgnoreCase) || EmbargoLanguages.MayAskToWait(line))
        && IsLiftedInEnglish(EmbargoLanguages.ToEnglish(line));

    private static bool IsLiftedInEnglish(string line) =>
        line.Contains("embargo", StringComparison.OrdinalIgnoreCase) && (Lifted().IsMatch(line) || EmbargoWords.IsLifted(line))
        && (NoEmbargo().IsMatch(line) || !EmbargoTime.HasFullDate(line)
            || !(EmbargoWords.Waiting.IsMatch(line) || EmbargoWords.RestAfterRequestWithDate(line) is not null));

    /// <summary>The hold that the line asks for.</summary>
    /// <param name="line">The line, with the next one where it ends before its time.</param>
    /// <param name="day">The date of the release, for an embargo that names only a time of day.</param>
    /// <param name="zone">The zone when the line names none.</param>
    /// <param name="arrived">When the file arrived: a weekday alone is counted from then; null when unknown.</param>
    public static Hold ToHold(string line, DateOnly? day, TimeZoneInfo zone, DateTimeOffset? arrived = null)
    {
        var quoted = CleanText.Cut(line, QuotedLength);
        var isTranslated = EmbargoLanguages.ToEnglish(line) != line;
        // The number of an advance is a day of the month and no part of the time in the next line.
        line = Advance().Replace(EmbargoClause.Normalize(EmbargoMisspelling.Correct(line)), "");
        var clause = EmbargoClause.FindIn(line);
        var isUncertain = isTranslated || (clause is null && HoldInstruction.WaitsForEvent(line));
        var request = EmbargoClause.WithoutStory(clause ?? LastSentence(line) ?? SentenceWithTime(line) ?? line);
        if (!HoldStamp.HasNoEnd(line)
            && (isUncertain ? EmbargoTime.ReadTranslated(request, zone) : EmbargoTime.Read(request, day, zone, arrived)) is { } end)
        {
            var time = FormattableString.Invariant($"{end.Until.ToUniversalTime():d MMMM yyyy, HH:mm} UTC");
            var advice = !end.IsZoneUnknown ? "; remove that line to publish it now."
                : isUncertain ? ". A word next to its time cannot be read, so Feed waits until that day has passed everywhere."
                    + " Remove that line to publish it now."
                : ". Its time zone cannot be read, so Feed waits until that time has passed everywhere. Remove that line to publish it now.";
            return new Hold(
                HoldReason.Embargo, end.Until, $"The text says \"{quoted}\", so the article is published at {time}{advice}");
        }

        return new Hold(
            HoldReason.UnreadableEmbargo,
            null,
            $"The text says \"{quoted}\", and its time cannot be read; write day, month, year and time there, or remove the line.");
    }

    /// <summary>Whether the line states an embargo but leaves its time to another line.</summary>
    public static bool LacksTime(string line) =>
        Advance().IsMatch(line)
        || (EmbargoLanguages.ToEnglish(line) is var text && !EmbargoTime.HasTime(text)
            && (Timeless().IsMatch(text) || (WithoutHeadline(text) is { } mark && Timeless().IsMatch(mark))));

    /// <summary>A line without the headline beside its embargo; null when there is none.</summary>
    private static string? WithoutHeadline(string line) => HeadlineMark.Of(line)?.Mark
        ?? (EmbargoHeadline.Find(line) is { } headline ? line.Replace(headline, "", StringComparison.Ordinal) : null);

    /// <summary>Whether the line names the day of a release, as <c>Release date: 5 March 2099</c> does.</summary>
    public static bool NamesReleaseDay(string line) =>
        line.Length <= MaxLineLength && EmbargoWords.RestAfterDayLabel(line) is { } day
        && (NoisyDate.Find(day) is { Date.Full: not null } || EmbargoTime.HasFullDate(day)) && IsTimeAlone(day);

    /// <summary>Whether the line begins with words that ask to wait, and a time follows.</summary>
    private static bool OrdersToWait(string line) =>
        (line.Contains("adv", StringComparison.OrdinalIgnoreCase) && Advance().IsMatch(line))
        || (EmbargoWords.RestAfterRequest(line) is { } after && IsTimeAlone(EmbargoWords.PartOfDay.Replace(after, "")))
        || (EmbargoWords.RestAfterRequestWithDate(line) is { } dated && EmbargoTime.HasFullDate(dated) && IsTimeAlone(dated)
            && !EmbargoClause.ContinuesAfterTime(line, dated))
        || (EmbargoWords.RestAfterRequestWithTime(line) is { } timed && EmbargoTime.HasFullDate(timed) && EmbargoTime.HasClock(timed)
            && IsTimeAlone(timed));

    /// <summary>
    /// Whether capitals after an embargo belong to a headline: real words that occur in neither times nor stamps, unlike scanning errors.
    /// </summary>
    private static bool LooksLikeHeadline(string text)
    {
        const int MaxSmallWordLength = 3;
        const int MinWords = 3;
        string[] words = [.. text.Split([' ', ',', ':', ';', '.', '?', '!'], StringSplitOptions.RemoveEmptyEntries)];
        var others = words.Count(word => word.Count(char.IsLetter) > MaxSmallWordLength && NoisyText.IsMultiLetterWord(word)
            && !HoldStamp.IsStampWord(word) && !EmbargoTime.HasTime(word));
        return !EmbargoTime.HasClock(text)
            && (others > 1 || (others == 1 && words.Length >= MinWords && words.All(word => word.All(char.IsLetterOrDigit))));
    }

    /// <summary>Whether what follows an embargo is a time, or what it waits for.</summary>
    internal static bool SaysWhen(string text) =>
        IsTimeAlone(text) || Awaited().IsMatch(text) || MisreadClock().IsMatch(text)
            || (EmbargoTime.HasClock(text) && !text.Any(char.IsLower));

    private static bool HasTimeAfter(Match match, string line) => match.Success && IsTimeAlone(line[(match.Index + match.Length)..]);

    /// <summary>Whether a text begins with a time and contains hardly anything else.</summary>
    internal static bool IsTimeAlone(string text) => EmbargoTime.StartsWithTime(text) && EmbargoTime.CountOtherLetters(text)
        <= (EmbargoTime.HasFullDate(text) ? MaxOtherLettersWithDay
            : EmbargoTime.HasClock(text) ? MaxOtherLettersWithTime
            : MaxOtherLettersWithWeekday);

    private static bool HasDateAfter(Match match, string line) =>
        match.Success && NoisyDate.Find(line[(match.Index + match.Length)..]) is not null;

    /// <summary>A scanner's <c>EMZBARGO: MIDNIGHT SUNDAY</c>, or a typist's <c>Embargeod until 5 March</c>.</summary>
    private static bool IsMisread(string line)
    {
        var end = line.AsSpan().IndexOfAny(':', ' ');
        if (end is < MinMisreadLength or > MaxMisreadLength)
            return false;
        var word = NoisyText.Letters(line.AsSpan(0, end));
        var isTypo = EditDistance.Between(word, "EMBARGOED") == 1;
        if (isTypo && EmbargoWords.Waiting.Match(line) is { Success: true, Index: var at } && at <= end + 2 && IsTimeAlone(line[end..]))
            return true;
        return !line.AsSpan(0, end).ContainsAnyInRange('a', 'z')
            && (isTypo || NoisyText.Distance(word, "EMBARGO", 1) <= 1 || NoisyText.Distance(word, "EMBARGOED", 1) <= 1)
            && EmbargoTime.HasTimeNearStart(line[end..]) && !LooksLikeHeadline(line[end..]);
    }

    /// <summary>The regex timeout in milliseconds, long enough for a busy machine to compile an expression. The texts are short.</summary>
    internal const int RegexTimeoutMs = 5_000;

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Words that may precede the embargo on its line, after punctuation or a misread stamp.</summary>
    internal const string LeadIn =
        @"^[^\p{L}]{0,8}(\p{L}{0,2}\d{0,3}[^\p{L}]{1,4})?((this|the|all|following|press|news|media|release|statement|report|information"
        + "|story|document|material|contents?|copy|text|is|are|of|in|attached|strict(ly)?|under|notes?|important|for|please|kindly|to|editors?|journalists)[ :,*–—|-]+){0,8}";

    /// <summary>The words that forbid publication.</summary>
    internal const string NotToPublish = "not (to be|for) (publication|publish(ed)?|released?|public release|broadcast|used?|distribution|"
        + OtherPublishingVerbs + ")";

    /// <summary>Other participles for publishing, after <c>be</c>.</summary>
    internal const string OtherPublishingVerbs = "distributed|reported|circulated|printed|posted|shared|aired|run|quoted|cited|summari[sz]ed|reproduced|disclosed|transmitted|made public";

    /// <summary>
    /// What can only be an embargo. In a headline the word is a noun, and what follows is not a time: <c>Embargo: how Ruritania lives</c>.
    /// </summary>
    [GeneratedRegex(
        LeadIn
            + @"0?(embargo(ed)?( until| till?)?[^\p{L}\d]*$|embargoed ?(until|till?|before|to|for|against|not (to|for))\b(?! (19|2[01])\d\d\b)"
        + @"|(?<!under )embargo (until|till?|before|not (to|for))\b(?! (19|2[01])\d\d\b)|(strict|under) (strict )?embargo (until|till?|before)\b(?! (19|2[01])\d\d\b)(?!.{6,60}, \p{L}+ (can|cannot|may|is|has|will|must)\b)"
        + @"|embargo (date|time) ?(:|-|–|$)|hold for (release|publication|use|broadcast)\b(?! in\b)"
        + @"(?!, (?!(until|till|not|do|please|embargo|noon|midnight|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\b)\p{L})|hold (this|the) (story|article|copy|piece|release|text|item|statement) (back )?(until|till|for)\b)"
        + @"|\b(not for (publication|publish|release|public release|broadcast|distribution|use)|not to be (publish(ed)?|released|broadcast|used|" + OtherPublishingVerbs + @"))\b"
        + @"(?! in (?!any|all|whole|part|full|print))[\p{L} ,]{0,40}? (before|until|till|prior to|earlier than)\b(?! (19|2[01])\d\d\b)",
            Options, RegexTimeoutMs)]
    private static partial Regex Unmistakable();

    /// <summary>The slug of a story that an agency sends ahead of its day of the month: <c>BC-Wall, Adv05</c>.</summary>
    [GeneratedRegex(@"^\W{0,3}((BC|AM|PM|GF|LV|EU|US)-{1,2}[\p{L}\d][^,]{0,60}[,-] ?adv\.? ?\d{1,2}(-\d{1,2})?\b|[\p{Lu}][\p{L}\d-]{2,40}, ?adv\.? ?\d{1,2}(-\d{1,2})?,|adv\.? ?\d{1,2}(-\d{1,2})?\W*$)", Options,
        RegexTimeoutMs)]
    private static partial Regex Advance();

    /// <summary>A ban that begins on its day instead of ending then: <c>Not to be used after 5 March 2099</c>.</summary>
    [GeneratedRegex(@"^[^\p{L}]{0,8}(please )?(not (to be|for)|do not|don't) \p{L}+( this| it)? after\b(?!.*\b(embargo|until|till|before)\b)", Options,
        RegexTimeoutMs)]
    private static partial Regex LastDay();

    [GeneratedRegex(@"[.!?]\s+(?=embargo)", Options, RegexTimeoutMs)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\bembargo(ed)?( (date|time|copy|press|media|news|release|statement|report|story|text|article|speech|applies|until|till))*\W*$|\b(until|till|before|date|time)\W*$", Options, RegexTimeoutMs)]
    private static partial Regex Timeless();

    [GeneratedRegex(LeadIn + @"0?(?<word>embargo(ed)?)( (date|time|expires|ends|lifts))?( at| on)? ?[:;–—-]", Options, RegexTimeoutMs)]
    private static partial Regex LabelOfEmbargo();

    /// <summary>What an embargo waits for when it states no time.</summary>
    [GeneratedRegex(@"^\W*((until|till) (?!\p{L}+\W*$)|not (to|for)\b|further notice\b|tb[cda]\b|to be (confirmed|decided|determined|announced|advised)\b|against delivery\b|as delivered\b|(on|until|till) delivery\b|pending\b)", Options, RegexTimeoutMs)]
    private static partial Regex Awaited();

    /// <summary>A time of day that a scanner has misread: <c>6.3OPM</c>, <c>6 p~ m</c>.</summary>
    [GeneratedRegex(@"^\W*\d[\dOIl.:~ ]{0,6}[ap]\W{0,3}m(?!\p{Ll}{2})", Options, RegexTimeoutMs)]
    private static partial Regex MisreadClock();

    /// <summary>What is an embargo when a time follows.</summary>
    [GeneratedRegex(LeadIn + @"(embargo(ed)?( (to|for|at|on|–|—|-))?|" + NotToPublish + @")[^\p{L}\d]", Options, RegexTimeoutMs)]
    private static partial Regex EmbargoBeforeTime();

    /// <summary>A release that names its day is not to be published before it.</summary>
    [GeneratedRegex(
        @"^[^\p{L}]{0,8}for ((publication|use|broadcast)( at| on| after| not before| from|:| -| –| —|,|(?= \d{1,2} ?\p{L}))|release\b"
        + @"|(the )?(mon|tues|wednes|thurs|fri|satur|sun)day('s|’s|s’|s')? (morning('s|’s)? |evening('s|’s)? )?((news)?papers?|editions?|issues?|bulletins?)\b)", Options, RegexTimeoutMs)]
    private static partial Regex ForReleaseOnDay();

    /// <summary>The same, but the day may lack its year.</summary>
    [GeneratedRegex(@"^[^\p{L}]{0,8}for (publication|use|broadcast)( only)? (on|from|after)\b", Options, RegexTimeoutMs)]
    private static partial Regex ForUseOnDay();

    [GeneratedRegex(
        @"^[^\p{L}]{0,8}(no embargo|not (under )?embargo(ed)?|embargo (has been |is |has )?(now )?(lifted|over|ended|expired)"
        + @"|embargo(ed)?( date| time| status| until)?[ :–—-]+(none|no\b(?! (\p{L}+ ){0,6}?(until|till|before|prior)\b)|n/a|nil|(now |already |been )?lifted|over|immediate|(for|with) immediate))", Options, RegexTimeoutMs)]
    private static partial Regex Lifted();

    [GeneratedRegex(@"^[^\p{L}]{0,8}(no|not (under )?) ?embargo(ed)?\b", Options, RegexTimeoutMs)]
    private static partial Regex NoEmbargo();

    [GeneratedRegex("^not before ", Options, RegexTimeoutMs)]
    private static partial Regex NotBefore();

    /// <summary>Up to three words before a colon: <c>Time-sensitive:</c>.</summary>
    [GeneratedRegex(@"^[\p{L}\p{N}'-]{1,20}( [\p{L}\p{N}'-]{1,20}){0,2} ?: +(?=\p{L})", Options, RegexTimeoutMs)]
    private static partial Regex ShortLabel();
}
