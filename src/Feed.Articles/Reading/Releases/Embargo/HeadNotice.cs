using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Kind = Feed.Articles.Reading.Releases.NoticeWord;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Judges by its words whether a line at the head of an article asks not to publish it yet, in any combination of noun and verb: <c>Journal
/// embargo ends 5 March 2099</c>, <c>For Sunday release, March 5, 2099</c>. The words are in <c>notice-words.txt</c>.
/// </summary>
internal static partial class HeadNotice
{
    /// <summary>The most unknown words next to an embargo and its time: the name of an office, a journal or a report.</summary>
    private const int MaxUnknown = 4;
    private const int MaxUnknownInSentence = 2;
    private const int MaxUnknownNextToLifted = 1;
    private const int MinSentenceWords = 3;
    private const int MinStoryWords = 2;

    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("“”‘«»„\"");

    private static readonly WordKinds<Kind> Kinds = new("Reading.Releases.Embargo.notice-words.txt", StringComparer.Ordinal);

    /// <summary>The kinds of the words in an order to publish on a day.</summary>
    private static readonly FrozenSet<Kind> OrderKinds = FrozenSet.Create(
        Kind.Small, Kind.Issue, Kind.Order, Kind.Slot, Kind.Paper, Kind.Now, Kind.Wait, Kind.Later, Kind.Hold);

    /// <summary>How certain it is that a line or sentence asks for a hold.</summary>
    public static NoticeStrength StrengthOf(string line)
    {
        if (line.Length is 0 or > EmbargoClause.MaxLineLength || line.AsSpan().ContainsAny(QuotationMarks)
            || EmbargoWords.IsInvitation(line) || EmbargoNews.IsHeadline(line))
            return NoticeStrength.None;
        line = EmbargoMisspelling.Correct(line);
        var hints = HoldHintScanner.Scan(line);
        var asInstruction = IsInstruction(line, hints) ? NoticeStrength.Possible : NoticeStrength.None;
        if (!MayBeNotice(line, hints))
            return asInstruction;
        var asNotice = JudgeNotice(EmbargoClause.Normalize(line));
        return asNotice > asInstruction ? asNotice : asInstruction;
    }

    /// <summary>Whether a line tells an editor to wait, in free wording or in words that could also be a headline.</summary>
    private static bool IsInstruction(string line, HoldHints hints)
    {
        var namesDraft = line.Contains("draft", StringComparison.OrdinalIgnoreCase);
        return (namesDraft && HoldRequest.IsOrder(line))
            || ((namesDraft || (hints & (HoldHints.Hold | HoldHints.Restrict)) != 0) && AmbiguousHold.Is(line))
            || (HoldInstruction.Is(line) && !Embargo.IsLifted(line) && !HoldRequest.IsOver(line))
            || OwnRequest.Asks(line);
    }

    /// <summary>Whether a line has a word for requests and none for news, and does not say that the embargo is over.</summary>
    private static bool MayBeNotice(string line, HoldHints hints)
    {
        var isForeign = EmbargoLanguages.MayAskToWait(line);
        return (isForeign || (hints & HoldHints.Notice) != 0)
            && Words(line) is var words && (isForeign || words.Exists(IsIndicator)) && !Has(words, Kind.News)
            && !Embargo.IsLifted(line) && !HoldRequest.IsOver(line);
    }

    /// <summary>How certain it is that a line asks for a hold, by the words next to its time: the strongest of three judgements.</summary>
    private static NoticeStrength JudgeNotice(string line)
    {
        var words = Words(EmbargoTime.WithoutTimeAndZone(line));
        var isSentence = words.Count >= MinSentenceWords && line.TrimEnd() is [.., '.' or '!' or '?'] && line.Any(char.IsLower);
        var hasTime = EmbargoTime.HasTime(line) || EmbargoTime.HasDate(line);
        var isPrecise = hasTime && (EmbargoTime.HasDate(line) || EmbargoTime.HasClock(line));
        var unknown = CountUnknown(words);
        var refersToItself = Has(words, Kind.Anchor) && (Has(words, Kind.Allow) || IsForUse().IsMatch(line));
        return new[]
        {
            JudgeEmbargo(words, unknown, hasTime, isPrecise, isSentence),
            hasTime ? JudgeBan(words, unknown, isSentence) : NoticeStrength.None,
            unknown == 0 && (!isSentence || refersToItself) && IsOrder(line, words) ? NoticeStrength.Likely : NoticeStrength.None,
        }.Max();
    }

    /// <summary>
    /// Whether a sentence anywhere in a text refers to that text or addresses the reader, and asks for a hold until a time.
    /// </summary>
    public static bool IsCertain(string sentence) =>
        StrengthOf(sentence) == NoticeStrength.Certain && EmbargoTime.HasTime(sentence) && IsAddressed(Words(sentence));

    /// <summary>Whether a text has at least this many words that do not occur in requests.</summary>
    public static bool HasUnknownWords(string text, int fewest) => CountUnknown(Words(EmbargoTime.WithoutTimeAndZone(text))) >= fewest;

    /// <summary>Whether a text has a word for a document or for itself: <c>report</c>, <c>this</c>.</summary>
    public static bool RefersToDocument(string text) => Words(text).Exists(word => Is(word, Kind.Matter) || Is(word, Kind.Anchor));

    /// <summary>Whether a text has a word of news: <c>said</c>, <c>minister</c>.</summary>
    public static bool HasNews(string text) => Has(Words(text), Kind.News);

    /// <summary>Whether a line is only about its embargo; <c>Embargo lifted: boats sail</c> is a headline.</summary>
    public static bool SaysNothingElse(string line) =>
        Words(EmbargoTime.WithoutTimeAndZone(line)) is var words
        && CountUnknown([.. words.Where(word => !EmbargoWords.IsWordOfLiftedNotice(word))]) <= MaxUnknownNextToLifted
        && !Has(words, Kind.News);

    /// <summary>
    /// Whether the words before a ban name a subject other than this text: <c>Bridge</c> in <c>Bridge not to be used</c>; without a time,
    /// also <c>Ferry report</c> in <c>Ferry report not to be published before vote</c>. Words before punctuation are not the ban's subject.
    /// </summary>
    public static bool NamesOtherSubject(string before, bool hasTime) =>
        before.TrimEnd() is [.., var last] && char.IsLetter(last) && Words(before) is [.., var word] words
        && (!Kinds.Contains(word) || (!hasTime && CountUnknown(words) > 0 && !Has(words, Kind.Anchor)));

    /// <summary>Whether the words next to an embargo and its time are the story, whose dates are not the embargo's.</summary>
    public static bool IsStory(string text) =>
        Words(EmbargoTime.WithoutTimeAndZone(text)) is var words
        && ((words.Count > 0 && Is(words[0], Kind.Polite)) || (EmbargoTime.HasFullDate(text) && CountUnknown(words) >= MinStoryWords))
        && !words.Exists(word => Is(word, Kind.Embargo) || Is(word, Kind.Bound) || Is(word, Kind.Deny) || Is(word, Kind.Wait)
                || Is(word, Kind.Change));

    private static NoticeStrength JudgeEmbargo(List<string> words, int unknown, bool hasTime, bool isPrecise, bool isSentence)
    {
        var at = words.FindIndex(word => Is(word, Kind.Embargo));
        if (at < 0 || ActsOnEmbargo(words, at) || (at > 0 && words[at - 1] == "no") || NamesGoods(words, at))
            return NoticeStrength.None;
        var isAsked = Has(words, Kind.Heed) && (Has(words, Kind.Ask) || Has(words, Kind.Reader));
        if (!hasTime && !isAsked && !Has(words, Kind.Wait) && !Has(words, Kind.Later))
            return NoticeStrength.None;
        var isAddressed = IsAddressed(words);
        if (unknown == 0)
        {
            return isAddressed && (hasTime || isAsked) ? NoticeStrength.Certain
                : !Has(words, Kind.Matter) ? NoticeStrength.Weak
                : isSentence ? NoticeStrength.Likely
                : NoticeStrength.Certain;
        }

        var isAbout = isAddressed || Has(words, Kind.Matter);
        return (hasTime ? isPrecise : isAbout && !isSentence)
            && unknown <= (hasTime && !isSentence ? MaxUnknown : MaxUnknownInSentence) && (isAbout || !isSentence)
            ? NoticeStrength.Weak
            : NoticeStrength.None;
    }

    /// <summary><c>Confidential until</c>, <c>We ask you not to publish this before</c>, <c>Please hold this until</c>.</summary>
    private static NoticeStrength JudgeBan(List<string> words, int unknown, bool isSentence)
    {
        if (!Has(words, Kind.Wait))
            return NoticeStrength.None;
        var isAddressed = Has(words, Kind.Anchor) || (Has(words, Kind.Ask) && IsAddressed(words));
        if (Has(words, Kind.Hold) && isAddressed && unknown <= MaxUnknownInSentence)
            return unknown == 0 ? NoticeStrength.Certain : NoticeStrength.Likely;
        if (unknown > 0)
            return NoticeStrength.None;
        if (Has(words, Kind.Deny) && Has(words, Kind.Publish))
        {
            return isAddressed ? NoticeStrength.Certain
                : isSentence && !Has(words, Kind.Matter) ? NoticeStrength.None
                : NoticeStrength.Likely;
        }

        return Has(words, Kind.Bound) && (!isSentence || isAddressed || Has(words, Kind.Matter))
            ? NoticeStrength.Likely : NoticeStrength.None;
    }

    /// <summary>Whether a line orders publication on a day: <c>Copy for publication on 5 March 2099</c>.</summary>
    private static bool IsOrder(string line, List<string> words)
    {
        var isForUse = Has(words, Kind.Later) && IsForUse().IsMatch(line);
        var isAllowed = isForUse || (Has(words, Kind.Allow) && (Has(words, Kind.Publish) || Has(words, Kind.Issue)));
        if (!words.TrueForAll(word => OrderKinds.Overlaps(Kinds.Of(word)) || MultilingualDate.IsMonth(word)
            || (isAllowed && (Is(word, Kind.Publish) || Is(word, Kind.Anchor) || word == "it")) || (isForUse && Is(word, Kind.Matter))))
            return false;
        if (OnDelivery().IsMatch(line))
            return true;

        // Two dates mean an event, not a release date.
        if (EnglishDate.All(line).Distinct().Skip(1).Any())
            return false;
        if (!(EmbargoTime.HasDate(line) || EmbargoTime.HasWeekday(line) || (isAllowed && EmbargoTime.HasClock(line))))
            return false;
        if (isAllowed || (Has(words, Kind.Hold) && Label().IsMatch(line)))
            return true;
        if (!(Has(words, Kind.Issue) || Has(words, Kind.Slot)))
            return false;
        if (Has(words, Kind.Now) && !Has(words, Kind.Later) && !Has(words, Kind.Wait))
            return false;
        return Has(words, Kind.Order) || (Has(words, Kind.Slot) && words.Contains("of"))
            || (Label().IsMatch(line) && !Has(words, Kind.Label));
    }

    /// <summary>Whether a verb before "embargo" acts on it: <c>Council ends embargo</c>, but not <c>End of embargo</c>.</summary>
    private static bool ActsOnEmbargo(List<string> words, int embargo)
    {
        for (var i = 0; i < embargo; i++)
        {
            if (Is(words[i], Kind.Act) && words[i + 1] != "of")
                return true;
        }

        return false;
    }

    /// <summary><c>Embargo of pears</c>, but not <c>Embargo of this report</c>.</summary>
    private static bool NamesGoods(List<string> words, int embargo) =>
        embargo + 2 < words.Count && words[embargo + 1] == "of" && CountUnknown([words[embargo + 2]]) > 0 && !Has(words, Kind.Matter);

    private static int CountUnknown(List<string> words) =>
        words.Count(word => !Kinds.Contains(word) && !MultilingualDate.IsMonth(word));

    private static bool IsAddressed(List<string> words) => Has(words, Kind.Anchor) || Has(words, Kind.Reader);

    private static bool Has(List<string> words, Kind kind) => words.Exists(word => Is(word, kind));

    private static bool IsIndicator(string word) =>
        Is(word, Kind.Embargo) || Is(word, Kind.Bound) || Is(word, Kind.Publish) || Is(word, Kind.Issue) || Is(word, Kind.Slot)
        || Is(word, Kind.Hold);

    private static bool Is(string word, Kind kind) => Kinds.Is(word, kind);

    /// <summary>The words of a line in lower case; an apostrophe, a full stop or a hyphen between two letters is part of a word.</summary>
    private static List<string> Words(string line)
    {
        List<string> words = [];
        for (var at = 0; at < line.Length; at++)
        {
            StepBudget.Spend();
            if (!char.IsLetter(line[at]))
                continue;
            var start = at;
            while (at < line.Length && (char.IsLetter(line[at])
                || (line[at] is '\'' or '’' or '.' or '-' && at + 1 < line.Length && char.IsLetter(line[at + 1]))))
                at++;
            words.Add(line[start..at].Replace('’', '\'').ToLowerInvariant());
        }

        return words;
    }

    private const RegexOptions Options =
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\b(release|publication|use|broadcast) (up)?on delivery\b", Options)]
    private static partial Regex OnDelivery();

    /// <summary><c>This material is for use after midnight</c>.</summary>
    [GeneratedRegex(@"\b(is|are) (only )?for (use|release|publication|broadcast)\b", Options)]
    private static partial Regex IsForUse();

    /// <summary>A label before its value.</summary>
    [GeneratedRegex(@"^[^\p{L}\d]{0,8}(\p{L}+ ){0,2}\p{L}+ ?[:–—-]", Options)]
    private static partial Regex Label();
}
