using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// A mark before or after a headline that holds the article: <c>EMBARGOED - Pears cross the river</c>, <c>Pears cross the river
/// [DRAFT]</c>. It is in capitals or in brackets. An ordinary headline, <c>Embargo: how pears cross the river</c>, has none.
/// </summary>
/// <param name="Mark">The mark.</param>
/// <param name="Headline">The headline without it.</param>
internal sealed partial record HeadlineMark(string Mark, string Headline)
{
    private const int MaxMonthLength = 9;

    /// <summary>The mark of a headline; null when it has none.</summary>
    public static HeadlineMark? Of(string headline)
    {
        if (headline.Length <= HeadlineChoice.MaxHeadlineLength)
            headline = EmbargoMisspelling.Correct(headline);
        if (headline.Length > HeadlineChoice.MaxHeadlineLength || EmbargoWords.IsInvitation(headline)
            || !EmbargoWords.MayAskToWait(headline) || Embargo.IsLifted(headline) || EmbargoWords.IsPrivateNote(headline)
            || EmbargoNews.IsHeadline(headline) || HoldMarks.IsStampOfParts(headline))
            return null;
        foreach (var form in Forms)
        {
            if (form.Pattern.Match(headline) is not { Success: true } match)
                continue;
            if (form.IsMark(headline, match))
                return Split(headline, match);
            if (form.IsLast)
                return null;
        }

        return null;
    }

    /// <summary>A form in which marks are written.</summary>
    /// <param name="Pattern">Finds the words in a headline.</param>
    /// <param name="IsMark">Whether the words are a mark.</param>
    /// <param name="IsLast">Whether to stop searching if the words in this form are not a mark.</param>
    private sealed record Form(Regex Pattern, Func<string, Match, bool> IsMark, bool IsLast = false);

    /// <summary>The forms, the most visible first. The less a mark stands out, the stricter its words are judged.</summary>
    private static readonly Form[] Forms =
    [
        // Must precede the forms with one separator, which would take the label for the mark.
        new(Middle(), (_, match) => IsMiddleMark(match)),
        // If the words in brackets are not a mark, the headline has none.
        new(Bracketed(), (_, match) => IsBracketedMark(match.Groups["mark"].Value, isFirst: match.Index == 0), IsLast: true),
        new(Wrapped(), (_, match) => IsWrappedMark(match)),
        // Must precede LeadingCapitals, which knows only a few words.
        new(LongCapitals(), (_, match) => HoldMarks.IsSeparatedMark(match.Groups["mark"].Value)),
        // A mark at the start takes precedence over one at the end.
        new(Before(), IsPlainMark),
        new(After(), IsPlainMark),
        // In the last two forms, only a space separates the mark from the headline.
        new(LeadingCapitals(), IsCapitalMark),
        new(TrailingCapitals(), (headline, match) => IsCapitalMark(headline, match)
            && !ReleaseWords.EndsWithConnector(headline.AsSpan(0, match.Index))),
    ];

    /// <summary>
    /// Whether a mark is between the kind or the section of a text and its headline: <c>PRESS RELEASE - EMBARGOED - Pears cross</c>.
    /// </summary>
    private static bool IsMiddleMark(Match match)
    {
        var (label, mark) = (match.Groups["label"].Value, match.Groups["mark"].Value);
        var isRelease = HeadLabel.IsReleaseLabel(label) || EmbargoWords.IsKindOfRelease(label);
        if (!isRelease && (label.Any(char.IsLower) || match.Groups["colon"].Length > 0))
            return false;
        if (EmbargoTime.HasTime(mark))
            return Embargo.IsEmbargoLine(mark);
        if (HoldStamp.IsDraftMark(mark))
            return (isRelease || !SubjectWords.NamesLeague(label)) && !(isRelease && mark.Any(char.IsLower));
        return !mark.Any(char.IsLower)
            && (HoldMarks.IsBracketedBeforeHeadline(mark) || HoldMarks.IsSeparatedMark(mark));
    }

    /// <summary>Whether capitals before or after a headline in sentence case are a mark, and not part of it: <c>DRAFT Day</c>.</summary>
    private static bool IsCapitalMark(string headline, Match match)
    {
        var words = match.Groups["mark"].Value;
        var isMark = HoldStamp.IsDraftMark(words) || (words.Contains(' ', StringComparison.Ordinal) ? HoldMarks.IsSetApart(words)
            : HoldMarks.IsCapitalWord(words));
        return isMark && !HoldStamp.NamesSubjectOfDraft($"{words} {headline[(match.Index + match.Length)..].Split(' ')[0]}");
    }

    /// <summary>A headline without its mark.</summary>
    public static string? Remove(string? headline) => headline is not null && Of(headline) is { } marked ? marked.Headline : headline;

    private static HeadlineMark? Split(string headline, Match match)
    {
        var rest = headline.Remove(match.Index, match.Length).Trim();
        return rest.Any(char.IsLetter) ? new HeadlineMark(match.Groups["mark"].Value.Trim().ToUpperInvariant(), rest) : null;
    }

    /// <summary>
    /// Whether words between stars, equals signs and the like are a mark. Such signs also emphasise and quote, so the words must be in
    /// capitals, or precede a headline that begins with a capital letter.
    /// </summary>
    private static bool IsWrappedMark(Match match)
    {
        var words = match.Groups["mark"].Value;
        var (isFirst, isQuoted) = (match.Groups["first"].Success, match.Value.Contains('"', StringComparison.Ordinal)
            || match.Value.Contains('“', StringComparison.Ordinal));
        return (!words.Any(char.IsLower) || (isFirst && !isQuoted)) && IsBracketedMark(words, isFirst)
            && !HoldStamp.NamesSubjectOfDraft(words);
    }

    /// <summary>Whether words in brackets are a mark, alone or with a time.</summary>
    private static bool IsBracketedMark(string words, bool isFirst) =>
        (isFirst ? HoldMarks.IsBracketedBeforeHeadline(words) : HoldMarks.IsSetApart(words))
            || (EmbargoTime.HasTime(words) && Embargo.IsEmbargoLine(words));

    /// <summary>Whether words without brackets are a mark: in capitals, with a time, or a phrase that nothing else begins with.</summary>
    private static bool IsPlainMark(string headline, Match match)
    {
        var words = match.Groups["mark"].Value;
        var rest = headline[(match.Index + match.Length)..];
        var isColon = match.Groups["colon"].Length > 0;
        var isSentence = isColon && char.IsLower(rest[0]);
        // Such words before a colon are the topic of the headline.
        if (isColon && (HoldStamp.IsSportDraftOfYear(words)
            || (isSentence && (HoldMarks.MayNameThing(words) || HoldStamp.IsEarlyDraft(words)))))
            return false;
        if (IsDraftOrDay(words, isColon, isSentence))
            return true;
        // A time of day here and a date in the rest belong together, so the rest is not a headline.
        if (words.Contains(':', StringComparison.Ordinal) && EmbargoTime.HasTime(rest))
            return false;
        if (HasPlainTime(words) || HoldStamp.IsDraftThatWaits(words))
            return true;
        // The lowercase letter of a version is ignored: "DRAFT v2".
        return words.Replace(" v", " V", StringComparison.Ordinal).Any(char.IsLower)
            ? IsLowercaseMark(words, rest, isColon, isSentence)
            : IsMarkInCapitals(words, headline, match);
    }

    /// <summary>Whether words are a draft mark or a hold until a day of the week, which count in capitals or not.</summary>
    private static bool IsDraftOrDay(string words, bool isColon, bool isSentence)
    {
        var beginsInLowerCase = char.IsLower(words[0]) && !isSentence;
        return (HoldStamp.IsDraftMark(words)
                && (words.Contains(' ', StringComparison.Ordinal) || !isColon || beginsInLowerCase))
            || (!isSentence && HoldStamp.WaitsForDay(words));
    }

    /// <summary>Whether words are an embargo and its time of day, or an embargo and its day in digits.</summary>
    private static bool HasPlainTime(string words) =>
        (words.Any(char.IsDigit) && HoldStamp.IsEmbargoWithTime(words) && EmbargoTime.HasClock(words))
        || (DayInDigits().IsMatch(words) && HoldMarks.IsSetApart(words));

    private static bool IsMarkInCapitals(string words, string headline, Match match) =>
        ((HoldMarks.IsSetApart(words) || (HoldMarks.IsSeparatedMark(words) && headline.Any(char.IsLower)))
            && !HoldStamp.NamesSubjectOfDraft(words) && !IsKicker(headline, match) && !IsAdvice(headline, match))
        || (EmbargoTime.HasDate(words) && HasFewOtherLetters(words) && Embargo.IsEmbargoLine(words));

    private static bool IsLowercaseMark(string words, string rest, bool isColon, bool isSentence) =>
        EmbargoTime.HasDate(words)
            ? Embargo.IsEmbargoLine(words) && (HasFewOtherLetters(words) || (!isSentence && HoldStamp.IsStampLine(words)))
            : (HoldStamp.ForbidsPublication(words) || HoldMarks.IsSeparatedMark(words))
                && (!isColon || IsBanOnHeadline(words, rest));

    /// <summary>
    /// Whether a colon separates a lowercase mark from a headline: <c>Do not publish: Pears cross</c>. Lower case after the colon continues
    /// a sentence. A ban in everyday words, or one before a question, is advice.
    /// </summary>
    private static bool IsBanOnHeadline(string words, string headline) =>
        char.IsUpper(headline[0])
        && (HoldMarks.IsSeparatedMark(words)
            || ((!HoldStamp.ForbidsEverydayAction(words) || HoldStamp.IsTemporaryBan(words)) && !EmbargoWords.BeginsQuestion(headline)));

    /// <summary>Without a year a month is not part of a date, so its letters count.</summary>
    private static bool HasFewOtherLetters(string words) =>
        EmbargoTime.CountOtherLetters(words) <= EmbargoTime.MaxOtherLetters + (EmbargoTime.HasFullDate(words) ? 0 : MaxMonthLength);

    /// <summary>
    /// Whether the words before the colon are a newspaper's kicker. Capitals are no evidence when the whole headline has them:
    /// <c>ON HOLD: BRIDGE PLAN STALLS</c>.
    /// </summary>
    private static bool IsKicker(string headline, Match match) =>
        match.Groups["colon"].Length > 0 && HoldMarks.IsKicker(match.Groups["mark"].Value)
        && !match.Groups["mark"].Value.Any(char.IsDigit)
        && (match.Groups["mark"].Value.Contains(' ', StringComparison.Ordinal) || !headline.Any(char.IsLower));

    /// <summary>Whether a ban in everyday words precedes a question: <c>DO NOT RUN: HOW TO SURVIVE A BEAR</c>.</summary>
    private static bool IsAdvice(string headline, Match match) =>
        match.Groups["colon"].Length > 0 && HoldStamp.ForbidsEverydayAction(match.Groups["mark"].Value)
        && EmbargoWords.BeginsQuestion(headline[(match.Index + match.Length)..]);

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\W{0,4}[\[({<«]{1,2} ?(?<mark>[\p{L}\d][^\[\]{}()<>«»]{2,60})[\])}>»]{1,2}\W{0,4}|\s[\[({](?<mark>\p{L}[^\[\]{}()]{2,60})[\])}]\W{0,2}$", Options, 1000)]
    private static partial Regex Bracketed();

    /// <summary>Words between signs: <c>== DRAFT == Pears cross</c>, <c>Pears cross !!! HOLD !!!</c>.</summary>
    [GeneratedRegex(@"^\W{0,2}[*~#=_+!/|""“<>-]{1,3} ?(?<mark>[\p{L}\d][^*~#=_+!|""“”<>\[\](){}]{2,60}?) ?[*~#=_+!/|""”<>-]{1,3}\s+(?<first>(?=(?-i:[\p{Lu}\d])))"
        + @"|\s[*~#=_+!""“<>]{1,3} ?(?<mark>\p{L}[^*~#=_+!|""“”<>\[\](){}]{2,60}?) ?[*~#=_+!""”<>]{1,3}\W{0,2}$", Options, 1000)]
    private static partial Regex Wrapped();

    [GeneratedRegex(@"^\W{0,4}(?<mark>\p{L}([^|–—:]|(?<=\d):(?=\d\d\b)){2,60}?)(\s*(\||//)\s*|\s*/\s+|\s*[–—]\s*|\s+-{1,2}\s+|(?<colon>:)\s+)(?=\S*\p{L})",
        Options, 1000)]
    private static partial Regex Before();

    /// <summary>A mark between two separators, or in brackets before one.</summary>
    [GeneratedRegex(@"^\W{0,4}(?<label>\p{L}[\p{L}\d '’&]{1,40}?)(\s*[|–—]\s*|\s+--?\s+|\s+//?\s+|(?<colon>:)\s+|\s(?=[(\[]))[(\[]?"
        + @"(?<mark>\p{L}([^|–—:()\[\]]|(?<=\d):(?=\d\d\b)){2,60}?)[)\]]?(\s*[|–—]\s*|\s+--?\s+|\s+//?\s+|:\s+)(?=\S*\p{L})", Options, 1000)]
    private static partial Regex Middle();

    /// <summary>Capitals before a headline in sentence case, with almost no punctuation in between: <c>EMBARGOED Pears cross</c>.</summary>
    [GeneratedRegex(@"^\W{0,4}(?-i:(?<mark>\p{Lu}{6,}( \p{Lu}{6,})?)[^\p{L}\d|–—:-]{1,4}(?=\p{Lu}\S*\p{Ll}))", Options, 1000)]
    private static partial Regex LongCapitals();

    /// <summary>Capitals before a headline in sentence case, with a space between: <c>DRAFT Pears cross</c>.</summary>
    [GeneratedRegex(@"^\W{0,4}(?-i:(?<mark>DRAFT [vV]?\d{1,2}(?! (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))|\p{Lu}{2,}( \p{Lu}{2,}){0,5})"
        + @" +(?=\p{Lu}\S*\p{Ll}))", Options, 1000)]
    private static partial Regex LeadingCapitals();

    /// <summary>Capitals after a headline in sentence case: <c>Pears cross DRAFT</c>.</summary>
    [GeneratedRegex(@"(?-i:(?<=\p{Ll}\S*) +(?<mark>\p{Lu}{2,}( \p{Lu}{2,}){0,5}))\W{0,2}$", Options, 1000)]
    private static partial Regex TrailingCapitals();

    [GeneratedRegex(@"^embargo(ed)? \d{1,2}[/.]\d{1,2}\b", Options, 1000)]
    private static partial Regex DayInDigits();

    [GeneratedRegex(@"(\s*[|–—]\s*|\s+-{1,2}\s+|\s+//?\s+)(?<mark>\p{L}[^|–—]{2,60})$", Options, 1000)]
    private static partial Regex After();
}
