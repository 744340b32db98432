using System.Buffers;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Recognises a line at the head of a release that asks not to publish it yet.
/// <para>
/// It judges the line alone, for <see cref="HeaderLine"/>. It consults, in this order, <see cref="EmbargoWords.IsInvitation"/> and
/// <see cref="EmbargoNews"/> (then the line is no request); <see cref="EmbargoWords.MayAskToWait"/> (without a hint, only an OCR error
/// of "embargo" counts); <see cref="IsLifted"/>; the fixed wordings here and in <see cref="EmbargoClause"/>; <see cref="HoldMarks"/>; the
/// orders of <see cref="EmbargoWords"/>; <see cref="HeadNotice"/>, of which only a certain answer counts; and
/// <see cref="HoldInstruction.SentenceAfterMark"/>. "What holds a file" in <c>ARCHITECTURE.md</c> lists the checks before and after it.
/// </para>
/// </summary>
internal static partial class Embargo
{
    private const int MaxLineLength = EmbargoClause.MaxLineLength;
    private const int MinMisreadLength = 6;
    private const int MaxMisreadLength = 11;

    /// <summary>The most other letters next to a date; with more, the line is a headline.</summary>
    private const int MaxOtherLettersWithDay = 24;

    /// <summary>The most other letters next to a time of day without a date.</summary>
    private const int MaxOtherLettersWithTime = 12;

    /// <summary>The most other letters next to a day of the week alone, which headlines often name.</summary>
    private const int MaxOtherLettersWithWeekday = 4;

    /// <summary>
    /// Every line that <see cref="IsRequest"/> accepts contains one of these. Most lines do not, so this check avoids running the regular
    /// expressions. A wording without one of them is never recognised, so its test in <c>EmbargoTests</c> fails.
    /// </summary>
    private static readonly SearchValues<string> WordsOfRequest =
        SearchValues.Create(["embargo", "hold", "not", "n't", "no ", "forbidden", "prohibited"], StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether the line asks for an embargo, with or without a time. The word "embargo" alone does not: <c>The arms embargo</c> is a
    /// headline.
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

    /// <summary>Whether the line orders publication on a day: <c>For release 5 March 2099</c>, <c>For use on 5 March</c>.</summary>
    private static bool OrdersForDay(string line) =>
        HasDateAfter(ForReleaseOnDay().Match(line), line)
        || (ForUseOnDay().Match(line) is { Success: true, Length: var end } && line[end..] is var day
            && day.Count(char.IsLetter) <= MaxOtherLettersWithDay && EmbargoTime.StartsWithTime(day));

    /// <summary>
    /// Whether an order to wait follows an unknown label and ends with its time: <c>Wire: hold until 1600 GMT</c>. In a headline, more
    /// words follow.
    /// </summary>
    private static bool IsOrderAfterLabel(string line) =>
        ShortLabel().Match(line) is { Success: true, Length: var length } && line[length..] is var order
        && EmbargoTime.HasClock(order) && (OrdersToWait(order)
            || (NotBefore().Match(order) is { Success: true, Length: var start } && order[start..] is var time
                && EmbargoTime.StartsWithTime(time) && EmbargoTime.CountOtherLetters(time) <= MaxOtherLettersWithWeekday));

    /// <summary>Whether the line is an embargo by its wording. Each wording contains one of <see cref="WordsOfRequest"/>.</summary>
    private static bool IsRequest(string line) =>
        IsUnmistakable(line) || IsLabelled(line) || EmbargoClause.FindIn(line) is not null
        || HasTimeAfter(EmbargoBeforeTime().Match(line), line) || (LastSentence(line) is { } last && IsEmbargoLine(last));

    /// <summary>
    /// The last sentence of the line if it begins with "embargo": <c>Check against delivery. Embargo until ...</c>; null
    /// otherwise.
    /// </summary>
    private static string? LastSentence(string line) =>
        SentenceEnd().Match(line) is { Success: true, Index: var end, Length: var length } && line[(end + length)..] is var last
        && last.StartsWith("embargo", StringComparison.OrdinalIgnoreCase) ? last : null;

    /// <summary>Whether the line can only be an embargo. In a sentence in quotation marks, the words are speech.</summary>
    private static bool IsUnmistakable(string line) =>
        !(line is ['“' or '‘' or '"' or '„' or '«', ..] && HeaderLine.IsProse(line))
        && Unmistakable().Match(line) is { Success: true, Index: var at }
        && (at == 0 || (!HeaderLine.IsProse(line) && !HeadNotice.NamesOtherSubject(line[..at], EmbargoTime.HasTime(line))));

    /// <summary>
    /// Whether the line is an embargo label and its value: a time, or an event. A headline may begin the same way, in capitals or not:
    /// <c>Embargo: 60 years on</c>.
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

    /// <summary>Whether the line says that there is no embargo, or that it is over.</summary>
    public static bool IsLifted(string line) =>
        line.Length <= MaxLineLength
        && (line.Contains("embargo", StringComparison.OrdinalIgnoreCase) || EmbargoLanguages.MayAskToWait(line))
        && IsLiftedInEnglish(EmbargoLanguages.ToEnglish(line));

    private static bool IsLiftedInEnglish(string line) =>
        line.Contains("embargo", StringComparison.OrdinalIgnoreCase) && (Lifted().IsMatch(line) || EmbargoWords.IsLifted(line))
        && (NoEmbargo().IsMatch(line) || !EmbargoTime.HasFullDate(line)
            || !(EmbargoWords.Waiting.IsMatch(line) || EmbargoWords.RestAfterRequestWithDate(line) is not null));

    /// <summary>Whether the line names the day of a release, as <c>Release date: 5 March 2099</c> does.</summary>
    public static bool NamesReleaseDay(string line) =>
        line.Length <= MaxLineLength && EmbargoWords.RestAfterDayLabel(line) is { } day
        && (NoisyDate.Find(day) is { Date.Full: not null } || EmbargoTime.HasFullDate(day)) && IsTimeAlone(day);

    /// <summary>Whether the line begins with words that ask for a hold, and a time follows.</summary>
    private static bool OrdersToWait(string line) =>
        (line.Contains("adv", StringComparison.OrdinalIgnoreCase) && Advance().IsMatch(line))
        || (EmbargoWords.RestAfterRequest(line) is { } after && IsTimeAlone(EmbargoWords.PartOfDay.Replace(after, "")))
        || (EmbargoWords.RestAfterRequestWithDate(line) is { } dated && EmbargoTime.HasFullDate(dated) && IsTimeAlone(dated)
            && !EmbargoClause.ContinuesAfterTime(line, dated))
        || (EmbargoWords.RestAfterRequestWithTime(line) is { } timed && EmbargoTime.HasFullDate(timed) && EmbargoTime.HasClock(timed)
            && IsTimeAlone(timed));

    /// <summary>
    /// Whether capitals after an embargo are a headline: real words, not OCR errors, that occur neither in times nor in stamps.
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

    /// <summary>Whether the text after an embargo is a time, or the event that it waits for.</summary>
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

    /// <summary>
    /// Whether the line is an embargo with an OCR error, <c>EMZBARGO: MIDNIGHT SUNDAY</c>, or a typo, <c>Embargeod until 5 March</c>.
    /// </summary>
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
}
