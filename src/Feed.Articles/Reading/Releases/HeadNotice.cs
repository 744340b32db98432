using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Judges by its words whether a line at the head of an article asks not to publish it yet, whatever noun and verb it chooses: <c>Journal
/// embargo ends 5 March 2099</c>, <c>For Sunday release, March 5, 2099</c>. The words are in <c>notice-words.txt</c>.
/// </summary>
internal static partial class HeadNotice
{
    /// <summary>The most unknown words next to an embargo and its time: the name of an office, a journal or a report.</summary>
    private const int MaxUnknown = 4;
    private const int MaxUnknownInSentence = 2;
    private const int MaxUnknownBesideLifted = 1;
    private const int FewestWordsOfSentence = 3;
    private const int FewestWordsOfStory = 2;

    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("“”‘«»„\"");

    private static readonly FrozenDictionary<string, FrozenSet<string>> Classes = DataFile.Entries("Reading.Releases.notice-words.txt")
        .Select(line => line.Split(':', 2))
        .SelectMany(parts => parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (Class: parts[0], Word: word)))
        .GroupBy(entry => entry.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(entry => entry.Class).ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal);

    /// <summary>The classes of the words of which an order to publish consists.</summary>
    private static readonly FrozenSet<string> OfOrder =
        FrozenSet.Create(StringComparer.Ordinal, "small", "issue", "order", "slot", "paper", "now", "wait", "later", "hold");

    /// <summary>How surely a line, or a sentence, asks to wait.</summary>
    public static NoticeStrength StrengthOf(string line)
    {
        if (line.Length is 0 or > EmbargoClause.MaxLineLength || line.AsSpan().ContainsAny(QuotationMarks)
            || EmbargoWords.IsInvitation(line) || EmbargoNews.IsHeadline(line))
            return NoticeStrength.None;
        line = EmbargoMisspelling.Correct(line);
        var signs = HoldHintScanner.Scan(line);
        var beside = ((signs & (HoldHints.Hold | HoldHints.Restrict)) != 0 && AmbiguousHold.Is(line))
            || (HoldInstruction.Is(line) && !Embargo.IsLifted(line) && !HoldRequest.IsOver(line)) ? NoticeStrength.IfOtherHeadline
            : NoticeStrength.None;
        var isForeign = EmbargoLanguages.MayAskToWait(line);
        if (!isForeign && (signs & HoldHints.Notice) == 0)
            return beside;
        var words = Words(line);
        if (!(isForeign || words.Exists(IsSign)) || words.Exists(word => Is(word, "news")) || Embargo.IsLifted(line)
            || HoldRequest.IsOver(line))
            return beside;
        line = EmbargoClause.Normalize(line);
        words = Words(EmbargoTime.WithoutTimeAndZone(line));
        var isSentence = words.Count >= FewestWordsOfSentence && line.TrimEnd() is [.., '.' or '!' or '?'] && line.Any(char.IsLower);
        var hasTime = EmbargoTime.HasTime(line) || EmbargoTime.HasDate(line);
        var unknown = Unknown(words);
        return (NoticeStrength)new[]
        {
            (int)OfEmbargo(words, unknown, hasTime, hasTime && (EmbargoTime.HasDate(line) || EmbargoTime.HasClock(line)), isSentence),
            (int)(hasTime ? OfBan(words, unknown, isSentence) : NoticeStrength.None),
            (int)(unknown == 0 && !isSentence && IsOrder(line, words) ? NoticeStrength.Likely : NoticeStrength.None),
            (int)beside,
        }.Max();
    }

    /// <summary>Whether a sentence anywhere in a text refers to that text or addresses the reader, and asks to wait until a time.</summary>
    public static bool IsCertain(string sentence) =>
        StrengthOf(sentence) == NoticeStrength.Certain && EmbargoTime.HasTime(sentence) && IsAddressed(Words(sentence));

    /// <summary>Whether a text has at least so many words that no request consists of.</summary>
    public static bool HasUnknownWords(string text, int fewest) => Unknown(Words(EmbargoTime.WithoutTimeAndZone(text))) >= fewest;

    /// <summary>Whether a text has a word of news: <c>said</c>, <c>minister</c>.</summary>
    public static bool HasNews(string text) => Words(text).Exists(word => Is(word, "news"));

    /// <summary>Whether a line says nothing besides what it says of an embargo: <c>Embargo lifted: boats sail</c> is a headline.</summary>
    public static bool SaysNothingElse(string line) =>
        Words(EmbargoTime.WithoutTimeAndZone(line)) is var words
        && Unknown([.. words.Where(word => !EmbargoWords.IsWordOfLiftedNotice(word))]) <= MaxUnknownBesideLifted
        && !words.Exists(word => Is(word, "news"));

    /// <summary>
    /// Whether the ban is about something other than a text: <c>Bridge</c> in <c>Bridge not to be used</c>. Punctuation between the two
    /// separates them.
    /// </summary>
    public static bool EndsWithOtherSubject(string before) =>
        before.TrimEnd() is [.., var last] && char.IsLetter(last) && Words(before) is [.., var word] && !Classes.ContainsKey(word);

    /// <summary>Whether the words after an embargo and its time belong to the story, whose dates are not the embargo's.</summary>
    public static bool IsStory(string text) =>
        Words(EmbargoTime.WithoutTimeAndZone(text)) is var words
        && ((words.Count > 0 && Is(words[0], "polite")) || (EmbargoTime.HasFullDate(text) && Unknown(words) >= FewestWordsOfStory))
        && !words.Exists(word => Is(word, "embargo") || Is(word, "bound") || Is(word, "deny") || Is(word, "wait")
                || Is(word, "change"));

    private static NoticeStrength OfEmbargo(List<string> words, int unknown, bool hasTime, bool isDated, bool isSentence)
    {
        var at = words.FindIndex(word => Is(word, "embargo"));
        if (at < 0 || IsAct(words, at) || (at > 0 && words[at - 1] == "no") || IsOfGoods(words, at))
            return NoticeStrength.None;
        var isAsked = Has(words, "heed") && (Has(words, "ask") || Has(words, "reader"));
        if (!hasTime && !isAsked && !Has(words, "wait") && !Has(words, "later"))
            return NoticeStrength.None;
        var isAddressed = IsAddressed(words);
        if (unknown == 0)
        {
            return isAddressed && (hasTime || isAsked) ? NoticeStrength.Certain
                : Has(words, "matter") ? (isSentence ? NoticeStrength.Likely : NoticeStrength.Certain)
                : NoticeStrength.IfNotMentioned;
        }

        var isAbout = isAddressed || Has(words, "matter");
        return (hasTime ? isDated : isAbout && !isSentence)
            && unknown <= (hasTime && !isSentence ? MaxUnknown : MaxUnknownInSentence) && (isAbout || !isSentence)
            ? NoticeStrength.IfNotMentioned
            : NoticeStrength.None;
    }

    /// <summary><c>Confidential until</c>, <c>We ask you not to publish this before</c>, <c>Please hold this until</c>.</summary>
    private static NoticeStrength OfBan(List<string> words, int unknown, bool isSentence)
    {
        if (!Has(words, "wait"))
            return NoticeStrength.None;
        var isAddressed = Has(words, "anchor") || (Has(words, "ask") && IsAddressed(words));
        if (Has(words, "hold") && isAddressed && unknown <= MaxUnknownInSentence)
            return unknown == 0 ? NoticeStrength.Certain : NoticeStrength.Likely;
        if (unknown > 0)
            return NoticeStrength.None;
        if (Has(words, "deny") && Has(words, "publish"))
            return isAddressed ? NoticeStrength.Certain : isSentence && !Has(words, "matter") ? NoticeStrength.None : NoticeStrength.Likely;
        return Has(words, "bound") && (!isSentence || isAddressed || Has(words, "matter")) ? NoticeStrength.Likely : NoticeStrength.None;
    }

    /// <summary>Whether a line orders publication on a day: <c>Copy for publication on 5 March 2099</c>.</summary>
    private static bool IsOrder(string line, List<string> words)
    {
        var isAllowed = Has(words, "allow") && Has(words, "publish") && Has(words, "later");
        if (!words.TrueForAll(word =>
            OfOrder.Overlaps(ClassesOf(word)) || (isAllowed && Is(word, "publish")) || MultilingualDate.IsMonth(word)))
            return false;
        if (OnDelivery().IsMatch(line))
            return true;

        // Two days are those of an event.
        if (EnglishDate.All(line).Distinct().Skip(1).Any())
            return false;
        if (!(EmbargoTime.HasDate(line) || EmbargoTime.HasWeekday(line)))
            return false;
        if (isAllowed || (Has(words, "hold") && Label().IsMatch(line)))
            return true;
        if (!(Has(words, "issue") || Has(words, "slot")))
            return false;
        if (Has(words, "now") && !Has(words, "later") && !Has(words, "wait"))
            return false;
        return Has(words, "order") || (Has(words, "slot") && words.Contains("of"))
            || (Label().IsMatch(line) && !words.Exists(word => Is(word, "label")));
    }

    /// <summary>Whether somebody acts on the embargo: <c>Council ends embargo</c>, but not <c>End of embargo</c>.</summary>
    private static bool IsAct(List<string> words, int embargo)
    {
        for (var i = 0; i < embargo; i++)
        {
            if (Is(words[i], "act") && words[i + 1] != "of")
                return true;
        }

        return false;
    }

    /// <summary><c>Embargo of pears</c>, but not <c>Embargo of this report</c>.</summary>
    private static bool IsOfGoods(List<string> words, int embargo) =>
        embargo + 2 < words.Count && words[embargo + 1] == "of" && Unknown([words[embargo + 2]]) > 0 && !Has(words, "matter");

    private static int Unknown(List<string> words) => words.Count(word => !Classes.ContainsKey(word) && !MultilingualDate.IsMonth(word));

    private static bool IsAddressed(List<string> words) => Has(words, "anchor") || Has(words, "reader");

    private static bool Has(List<string> words, string name) => words.Exists(word => Is(word, name));

    private static bool IsSign(string word) =>
        Is(word, "embargo") || Is(word, "bound") || Is(word, "publish") || Is(word, "issue") || Is(word, "slot")
        || Is(word, "hold");

    private static FrozenSet<string> ClassesOf(string word) => Classes.GetValueOrDefault(word, FrozenSet<string>.Empty);

    private static bool Is(string word, string name) => Classes.TryGetValue(word, out var classes) && classes.Contains(name);

    private static List<string> Words(string line) =>
        [.. Word().Matches(line.Replace('’', '\'')).Select(match => match.Value.ToLowerInvariant())];

    private const RegexOptions Options =
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\p{L}+(['.-]\p{L}+)*", Options)]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(release|publication|use|broadcast) (up)?on delivery\b", Options)]
    private static partial Regex OnDelivery();

    /// <summary>A label whose value follows.</summary>
    [GeneratedRegex(@"^[^\p{L}\d]{0,8}(\p{L}+ ){0,2}\p{L}+ ?[:–—-]", Options)]
    private static partial Regex Label();
}
