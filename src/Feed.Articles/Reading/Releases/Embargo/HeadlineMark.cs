using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// A mark before or after a headline that keeps the article back: <c>EMBARGOED - Pears cross the river</c>, <c>Pears cross the river
/// [DRAFT]</c>. It is in capitals or in brackets; an ordinary headline such as <c>Embargo: how pears cross the river</c> has none.
/// </summary>
/// <param name="Mark">The mark.</param>
/// <param name="Headline">The headline without it.</param>
internal sealed partial record HeadlineMark(string Mark, string Headline)
{
    private const int MaxOtherLetters = 16;
    private const int MaxMonthLength = 9;

    /// <summary>The mark of a headline; null when it has none.</summary>
    public static HeadlineMark? Of(string headline)
    {
        if (headline.Length <= HeadlineChoice.MaxHeadlineLength)
            headline = EmbargoMisspelling.Correct(headline);
        if (headline.Length > HeadlineChoice.MaxHeadlineLength || EmbargoWords.IsInvitation(headline)
            || !EmbargoWords.MayAskToWait(headline) || Embargo.IsLifted(headline) || EmbargoWords.IsPrivateNote(headline)
            || EmbargoNews.IsHeadline(headline) || EmbargoWords.IsStampOfParts(headline))
            return null;
        if (Middle().Match(headline) is { Success: true } middle && IsMiddleMark(middle))
            return Split(headline, middle);
        if (Bracketed().Match(headline) is { Success: true } bracketed)
            return IsBracketedMark(bracketed.Groups["mark"].Value, bracketed.Index == 0) ? Split(headline, bracketed) : null;
        if (Wrapped().Match(headline) is { Success: true } wrapped && IsWrappedMark(wrapped))
            return Split(headline, wrapped);
        if (LongCapitals().Match(headline) is { Success: true } capitals && EmbargoWords.IsMarkInAnyCase(capitals.Groups["mark"].Value))
            return Split(headline, capitals);
        if (Before().Match(headline) is { Success: true } before && IsPlainMark(headline, before))
            return Split(headline, before);
        if (After().Match(headline) is { Success: true } after && IsPlainMark(headline, after))
            return Split(headline, after);
        if (LeadingCapitals().Match(headline) is { Success: true } leading && IsCapitalMark(headline, leading))
            return Split(headline, leading);
        return TrailingCapitals().Match(headline) is { Success: true } trailing && IsCapitalMark(headline, trailing)
            && !ReleaseWords.EndsWithConnector(headline.AsSpan(0, trailing.Index)) ? Split(headline, trailing) : null;
    }

    /// <summary>
    /// Whether a mark stands between the kind or the section of a text and its headline: <c>PRESS RELEASE - EMBARGOED - Pears cross</c>.
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
            && (EmbargoWords.IsBracketedMark(mark) || EmbargoWords.IsMarkInAnyCase(mark));
    }

    /// <summary>Whether capitals at an end of a headline in small letters are a mark, and not part of it: <c>DRAFT Day</c>.</summary>
    private static bool IsCapitalMark(string headline, Match match)
    {
        var words = match.Groups["mark"].Value;
        var isMark = HoldStamp.IsDraftMark(words) || (words.Contains(' ', StringComparison.Ordinal) ? EmbargoWords.IsHoldMark(words)
            : EmbargoWords.IsCapitalMark(words));
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
    /// Whether words between stars, equals signs and the like are a mark. Such signs also emphasise and quote, so the words are in
    /// capitals, or stand before a headline that begins with a capital letter.
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
        (isFirst ? EmbargoWords.IsBracketedMark(words) : EmbargoWords.IsHoldMark(words))
            || (EmbargoTime.HasTime(words) && Embargo.IsEmbargoLine(words));

    /// <summary>Whether words without brackets are a mark: in capitals, with a time, or a phrase that begins nothing else.</summary>
    private static bool IsPlainMark(string headline, Match match)
    {
        var words = match.Groups["mark"].Value;
        var isColon = match.Groups["colon"].Length > 0;
        var isSentence = isColon && char.IsLower(headline[match.Index + match.Length]);
        if (isColon && (HoldStamp.IsSportDraftOfYear(words)
            || (isSentence && (EmbargoWords.MayNameThing(words) || HoldStamp.IsEarlyDraft(words)))))
            return false;
        var isSmall = char.IsLower(words[0]) && !isSentence;
        if (HoldStamp.IsDraftMark(words) && (words.Contains(' ', StringComparison.Ordinal) || !isColon || isSmall))
            return true;
        if (!isSentence && HoldStamp.WaitsForDay(words))
            return true;
        var rest = headline[(match.Index + match.Length)..];
        if (words.Contains(':', StringComparison.Ordinal) && EmbargoTime.HasTime(rest))
            return false;
        if ((words.Any(char.IsDigit) && HoldStamp.IsEmbargoWithTime(words) && EmbargoTime.HasClock(words))
            || (DayInDigits().IsMatch(words) && EmbargoWords.IsHoldMark(words)))
            return true;
        if (HoldStamp.IsDraftThatWaits(words))
            return true;
        // The small letter of a version does not count: "DRAFT v2".
        if (!words.Replace(" v", " V", StringComparison.Ordinal).Any(char.IsLower))
            return ((EmbargoWords.IsHoldMark(words) || (EmbargoWords.IsMarkInAnyCase(words) && headline.Any(char.IsLower)))
                    && !HoldStamp.NamesSubjectOfDraft(words) && !IsKicker(headline, match)
                    && !IsAdvice(headline, match))
                || (EmbargoTime.HasDate(words) && HasFewOtherLetters(words) && Embargo.IsEmbargoLine(words));
        return EmbargoTime.HasDate(words)
            ? Embargo.IsEmbargoLine(words) && (HasFewOtherLetters(words) || (!isSentence && HoldStamp.IsStampLine(words)))
            : (HoldStamp.ForbidsPublication(words) || EmbargoWords.IsMarkInAnyCase(words))
                && (!isColon || IsBanOnHeadline(words, rest));
    }

    /// <summary>
    /// Whether a colon divides a mark in small letters from a headline: <c>Do not publish: Pears cross</c>. Lower case after the
    /// colon continues a sentence. An everyday ban, or a ban before a question, is advice.
    /// </summary>
    private static bool IsBanOnHeadline(string words, string headline) =>
        char.IsUpper(headline[0])
        && (EmbargoWords.IsMarkInAnyCase(words)
            || ((!HoldStamp.ForbidsEverydayAction(words) || HoldStamp.IsTemporaryBan(words)) && !EmbargoWords.BeginsQuestion(headline)));

    /// <summary>The name of a month counts as letters where no year makes it a date.</summary>
    private static bool HasFewOtherLetters(string words) =>
        EmbargoTime.CountOtherLetters(words) <= MaxOtherLetters + (EmbargoTime.HasFullDate(words) ? 0 : MaxMonthLength);

    /// <summary>
    /// Whether the words before the colon are a newspaper's kicker. Capitals are no evidence when the whole headline has them:
    /// <c>ON HOLD: BRIDGE PLAN STALLS</c>.
    /// </summary>
    private static bool IsKicker(string headline, Match match) =>
        match.Groups["colon"].Length > 0 && EmbargoWords.IsKicker(match.Groups["mark"].Value)
        && !match.Groups["mark"].Value.Any(char.IsDigit)
        && (match.Groups["mark"].Value.Contains(' ', StringComparison.Ordinal) || !headline.Any(char.IsLower));

    /// <summary>Whether a ban in everyday words precedes a question: <c>DO NOT RUN: HOW TO SURVIVE A BEAR</c>.</summary>
    private static bool IsAdvice(string headline, Match match) =>
        match.Groups["colon"].Length > 0 && HoldStamp.ForbidsEverydayAction(match.Groups["mark"].Value)
        && EmbargoWords.BeginsQuestion(headline[(match.Index + match.Length)..]);

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\W{0,4}[\[({<«]{1,2} ?(?<mark>[\p{L}\d][^\[\]{}()<>«»]{2,60})[\])}>»]{1,2}\W{0,4}|\s[\[({](?<mark>\p{L}[^\[\]{}()]{2,60})[\])}]\W{0,2}$", Options, 1000)]
    private static partial Regex Bracketed();

    /// <summary>Capitals between signs: <c>== DRAFT == Pears cross</c>, <c>Pears cross !!! HOLD !!!</c>.</summary>
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

    /// <summary>Capitals before a headline in small letters, with next to no mark between: <c>EMBARGOED Pears cross</c>.</summary>
    [GeneratedRegex(@"^\W{0,4}(?-i:(?<mark>\p{Lu}{6,}( \p{Lu}{6,})?)[^\p{L}\d|–—:-]{1,4}(?=\p{Lu}\S*\p{Ll}))", Options, 1000)]
    private static partial Regex LongCapitals();

    /// <summary>Capitals at the beginning of a headline in small letters, with a space between: <c>DRAFT Pears cross</c>.</summary>
    [GeneratedRegex(@"^\W{0,4}(?-i:(?<mark>DRAFT [vV]?\d{1,2}(?! (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))|\p{Lu}{2,}( \p{Lu}{2,}){0,5})"
        + @" +(?=\p{Lu}\S*\p{Ll}))", Options, 1000)]
    private static partial Regex LeadingCapitals();

    /// <summary>Capitals at the end of one: <c>Pears cross DRAFT</c>.</summary>
    [GeneratedRegex(@"(?-i:(?<=\p{Ll}\S*) +(?<mark>\p{Lu}{2,}( \p{Lu}{2,}){0,5}))\W{0,2}$", Options, 1000)]
    private static partial Regex TrailingCapitals();

    [GeneratedRegex(@"^embargo(ed)? \d{1,2}[/.]\d{1,2}\b", Options, 1000)]
    private static partial Regex DayInDigits();

    [GeneratedRegex(@"(\s*[|–—]\s*|\s+-{1,2}\s+|\s+//?\s+)(?<mark>\p{L}[^|–—]{2,60})$", Options, 1000)]
    private static partial Regex After();
}
