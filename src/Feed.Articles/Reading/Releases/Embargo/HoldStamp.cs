using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Recognises a line that keeps an article back and says nothing else, such as <c>Confidential draft 3 - not for publication please</c>.
/// Every word of it is one of <c>stamp-words.txt</c>, and some of them forbid publication.
/// </summary>
internal static partial class HoldStamp
{
    private const int MaxLineLength = 120;
    private const int MaxLinks = 5;
    private const int MaxWordsBeforeApproval = 3;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Kinds =
        DataFile.KindsByWord("Reading.Releases.Embargo.stamp-words.txt", StringComparer.OrdinalIgnoreCase);

    /// <summary>Every stamp has one of these words; a line without one is skipped.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Indicators =
        Kinds.Where(word => word.Value.Overlaps(["deny", "draft", "embargo", "wait", "secret", "hold", "kill", "publish", "clear", "raw"]))
            .Select(word => word.Key.Split('\'')[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a line has a word without which no line is a stamp.</summary>
    public static bool HasIndicator(string line)
    {
        var letters = line.AsSpan();
        for (var at = 0; at < letters.Length; at++)
        {
            StepBudget.Spend();
            var start = at;
            while (at < letters.Length && char.IsLetter(letters[at]))
                at++;
            if (at > start && Indicators.Contains(letters[start..at]))
                return true;
        }

        return false;
    }

    /// <summary>Whether stamps may contain a word.</summary>
    public static bool IsStampWord(string word) => Kinds.ContainsKey(word);

    /// <summary>Whether a line is a stamp.</summary>
    public static bool IsStampLine(string line) =>
        HasIndicator(line) && (Ban().IsMatch(line) || IsStampOfKnownWords(BracketedNote().Replace(line, "")));

    private static bool IsStampOfKnownWords(string line)
    {
        var text = PageNumber().Replace(line, " ");
        return !IsSportDraftOfYear(line) && KnownWords(text) is { } words
            && (IsHolding(words, IsUpper(text)) || IsDatedDraft(words, text) || (IsFact(words) && Key().IsMatch(text)));
    }

    /// <summary>Whether a line forbids publication, in capitals or not: <c>do not publish yet</c>.</summary>
    public static bool ForbidsPublication(string line) => KnownWords(line) is { } words && IsForbidden(words, IsUpper(line));

    /// <summary>Whether a line is a stamp that no time ends: a day next to <c>DRAFT</c> is the date of the draft.</summary>
    public static bool HasNoEnd(string line) =>
        KnownWords(line) is { } words && words.Exists(word => Is(word, "draft"))
        && (IsHolding(words, IsUpper(line)) || IsDatedDraft(words, line))
        && !words.Exists(word => Is(word, "embargo") || Is(word, "time"));

    /// <summary>Whether a line is only the word <em>draft</em>, not in capitals: a section of a site may be called <c>Draft</c>.</summary>
    public static bool IsDraftWordOnly(string line) => line.Any(char.IsLower) && KnownWords(line) is [var only] && Is(only, "draft");

    /// <summary>
    /// Whether words before a headline call it a draft, in capitals or not: <c>First draft</c>, <c>Draft 3</c>, <c>Draft press release</c>.
    /// <c>Draft law</c> and <c>The draft</c> begin headlines.
    /// </summary>
    public static bool IsDraftMark(string words) =>
        KnownWords(words) is { } known && known.Count(word => Is(word, "draft")) == 1
        && known.TrueForAll(word => Is(word, "draft") || Is(word, "early") || Is(word, "mark") || Is(word, "secret"))
        && !Is(known[^1], "topic");

    /// <summary>Whether words are a sports draft and its year.</summary>
    public static bool IsSportDraftOfYear(string words) => Year().IsMatch(words) && Is(words.Trim().Split(' ')[0], "draft");

    /// <summary>Whether the words are only <em>draft</em> and words such as <em>first</em> or <em>early</em>. Headlines about books and
    /// laws begin so.</summary>
    public static bool IsEarlyDraft(string words) =>
        !words.Any(char.IsDigit) && KnownWords(words) is { Count: > 0 } known
        && known.TrueForAll(word => Is(word, "draft") || Is(word, "early"));

    /// <summary>Whether words before a headline say what the draft waits for, in capitals or not: <c>Draft for approval</c>.</summary>
    public static bool IsDraftThatWaits(string words) =>
        KnownWords(words) is { } known && known.FindIndex(word => Is(word, "draft")) is >= 0 and <= 1 and var at
        && known.FindIndex(at, word => Is(word, "for")) is > 0 and var why && known.Skip(why).Any(word => Is(word, "approval"));

    /// <summary>Whether words before the subject of a mail are an embargo and its time alone: <c>Embargo Thursday</c>.</summary>
    public static bool IsEmbargoWithTime(string words) =>
        EmbargoTime.HasTime(words) && KnownWords(words) is { } known && known.Exists(word => Is(word, "embargo"));

    /// <summary>Whether words are a hold or an embargo and a day of the week: <c>Hold until Thursday</c>.</summary>
    public static bool WaitsForDay(string words) =>
        EmbargoTime.HasWeekday(words) && KnownWords(words) is { Count: > 0 } known
        && known.TrueForAll(word => Is(word, "embargo") || Is(word, "hold") || Is(word, "until") || Is(word, "for")
            || Is(word, "deny") || Is(word, "time"))
        && (Is(known[0], "embargo") || Is(known[0], "hold") || (known.Count > 1 && Is(known[0], "deny") && Is(known[1], "time")));

    /// <summary>Whether what follows "draft" is the subject of the draft, or an event of that name: <c>DRAFT EVENT</c>.</summary>
    public static bool NamesSubjectOfDraft(string words) =>
        KnownWords(words) is { } known && known.FindIndex(word => Is(word, "draft")) is >= 0 and var at
        && at + 1 < known.Count && Is(known[at + 1], "topic");

    /// <summary>Whether a line forbids an everyday action: <c>Do not run</c>.</summary>
    public static bool ForbidsEverydayAction(string line) =>
        KnownWords(line) is { } words && words.Exists(word => Is(word, "deny")) && !words.Exists(word => Is(word, "publish"));

    /// <summary>Whether a line is such a ban and nothing else: <c>Please do not share</c>.</summary>
    public static bool IsOnlyEverydayBan(string line) =>
        KnownWords(line) is { } words && words.FindIndex(word => Is(word, "deny")) is >= 0 and var at
        && (at == 0 || !Is(words[at - 1], "choice"))
        && (at > 0 || words[at].Contains('\'', StringComparison.Ordinal) || (at + 1 < words.Count && Is(words[at + 1], "link")))
        && words.Skip(at + 1).SkipWhile(word => Is(word, "link")).ToList() is [var last, .. var rest] && Is(last, "weak")
        && rest.TrueForAll(word => Is(word, "beside") || Is(word, "document") || Is(word, "link"));

    /// <summary>Whether a ban is one for a time: <c>Do not use yet</c>.</summary>
    public static bool IsTemporaryBan(string line) => KnownWords(line) is { } words && words.Exists(word => Is(word, "yet"));

    /// <summary>
    /// The words of a line in lower case, without numbers, dates and times; null when one of them is unknown.
    /// </summary>
    private static List<string>? KnownWords(string line)
    {
        if (line.Length is 0 or > MaxLineLength)
            return null;
        var plain = line.Replace('’', '\'');
        if (plain.Contains("draft", StringComparison.OrdinalIgnoreCase)
            && (plain.AsSpan().ContainsAnyInRange('a', 'z') || plain.Contains('/', StringComparison.Ordinal)))
            plain = Initials().Replace(plain, "");
        if (plain.AsSpan().ContainsAnyInRange('0', '9') || plain.Contains("day", StringComparison.OrdinalIgnoreCase))
            plain = EmbargoTime.WithoutTime(plain);
        List<string> words = [];
        foreach (var match in Word().EnumerateMatches(plain))
        {
            var word = plain.AsSpan(match.Index, match.Length).Trim('\'').ToString().ToLowerInvariant();
            if (word.Length == 0 || Number().IsMatch(word) || (Is(word, "when") && !Is(word, "beside")))
                continue;
            if (!Kinds.ContainsKey(word))
                return null;
            words.Add(word);
        }

        return words;
    }

    private static bool IsHolding(List<string> words, bool isUpper) =>
        IsForbidden(words, isUpper) || IsDraft(words, isUpper) || IsEmbargo(words, isUpper) || IsPending(words) || IsSecret(words, isUpper)
            || IsHeld(words, isUpper) || IsUnapproved(words, isUpper);

    /// <summary><c>Copy for approval</c>, <c>Unapproved copy</c>, <c>Still to be signed off</c>.</summary>
    private static bool IsUnapproved(List<string> words, bool isUpper)
    {
        if (words.Exists(word => Is(word, "raw")) && words.Exists(word => Is(word, "document")))
            return true;
        var settled = words.FindIndex(word => Is(word, "settle"));
        if (settled >= 2 && words[settled - 1] == "be" && words[settled - 2] == "to" && (settled == 2 || Is(words[0], "still")))
            return true;
        var purpose = words.FindIndex(word => Is(word, "purpose"));
        return purpose >= 0 && words.Skip(purpose + 1).Take(MaxWordsBeforeApproval).Any(word => Is(word, "clear"))
            && (purpose == 0 || isUpper || Is(words[0], "document") || Is(words[0], "draft") || Is(words[0], "sent"));
    }

    /// <summary>Whether a line says who may use a text, as notices at the foot of a page do.</summary>
    public static bool IsAboutRights(string line) =>
        Word().Matches(line).Any(match => Is(match.Value.ToLowerInvariant(), "rights"));

    /// <summary><c>not (yet approved) for publication</c>, <c>do not run this story</c>.</summary>
    private static bool IsForbidden(List<string> words, bool isUpper)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (!Is(words[at], "deny") || (at > 0 && Is(words[at - 1], "choice")))
                continue;
            for (var next = at + 1; next < words.Count && next <= at + 1 + MaxLinks; next++)
            {
                if (Is(words[next], "publish"))
                    return true;
                if (Is(words[next], "weak")
                    && (next > at + 1 || isUpper || words.Skip(next + 1).Any(word => Is(word, "document") || Is(word, "yet"))))
                    return true;
                if (!Is(words[next], "link"))
                    break;
            }
        }

        return false;
    }

    /// <summary>
    /// <c>DRAFT</c> with other words, <c>Draft press release</c>, <c>Draft for comment</c>; <c>The draft</c> is a headline.
    /// </summary>
    private static bool IsDraft(List<string> words, bool isUpper)
    {
        var at = words.FindIndex(word => Is(word, "draft"));
        if (at < 0 || Is(words[0], "article"))
            return false;
        return isUpper || words.Count == 1 || words.Exists(word => Is(word, "document") || Is(word, "secret"))
            || Is(words[^1], "only") || (Is(words[0], "still") && Is(words[^1], "draft"))
            || (words.FindIndex(at, word => Is(word, "for")) is > 0 and var why && words.Skip(why).Any(word => Is(word, "approval")))
            || (words.Count == 2 && Is(words[0], "early"));
    }

    /// <summary><c>Draft as of 23 November</c>: the day is that of the draft.</summary>
    private static bool IsDatedDraft(List<string> words, string line) =>
        words.FindIndex(word => Is(word, "draft")) is >= 0 and <= 1 and var at && at + 1 < words.Count
        && words.Take(at).All(word => Is(word, "early")) && words.Skip(at + 1).All(word => Is(word, "dated"))
        && (EmbargoTime.HasDate(line) || EmbargoTime.HasWeekday(line) || DayInDigits().IsMatch(line));

    private static bool IsEmbargo(List<string> words, bool isUpper)
    {
        var at = words.FindIndex(word => Is(word, "embargo"));
        return at >= 0 && !Is(words[0], "article") && !Is(words[0], "no")
            && (isUpper || words.Exists(word => Is(word, "imposed") || Is(word, "until")));
    }

    /// <summary><c>Pending legal review</c>, <c>Approval: pending</c>.</summary>
    private static bool IsPending(List<string> words)
    {
        var at = words.FindIndex(word => Is(word, "wait"));
        return at >= 0
            && ((at > 0 && Is(words[at - 1], "approval"))
                || words.Skip(at + 1).Take(MaxWordsBeforeApproval + 1).Any(word => Is(word, "approval")));
    }

    private static bool IsSecret(List<string> words, bool isUpper) =>
        words.Exists(word => Is(word, "secret")) && words.Exists(word => Is(word, "only") || (isUpper && Is(word, "stern")));

    /// <summary><c>Hold for approval</c>, <c>HOLD FOR FRIDAY</c>, <c>KILL THIS STORY</c>.</summary>
    private static bool IsHeld(List<string> words, bool isUpper)
    {
        if (isUpper && words.Count > 1 && Is(words[0], "kill") && Is(words[^1], "document"))
            return true;
        var at = words.FindIndex(word => Is(word, "hold"));
        if (at < 0)
            return false;
        var waits = words.FindIndex(at, word => Is(word, "for") || Is(word, "wait"));
        return waits >= 0
            && (isUpper || words.Skip(waits + 1).Any(word => Is(word, "publish") || Is(word, "approval") || Is(word, "document")));
    }

    /// <summary><c>draft: true</c>, <c>published: no</c>.</summary>
    private static bool IsFact(List<string> words) => words is [var key, var value]
        && ((Is(value, "yes")
            && (Is(key, "draft") || Is(key, "embargo") || Is(key, "hold") || Is(key, "wait") || Is(key, "secret")))
            || (Is(value, "no") && Is(key, "publish")));

    private static bool Is(string word, string kind) => Kinds.TryGetValue(word, out var kinds) && kinds.Contains(kind);

    private static bool IsUpper(string line) => !line.Any(char.IsLower);

    private const RegexOptions Options =
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    /// <summary>The year of a sports draft, which is not a version number: <c>Draft 2099</c>.</summary>
    [GeneratedRegex(@"^\P{L}*\p{L}+ (19|2[01])\d\d$", Options)]
    private static partial Regex Year();

    [GeneratedRegex(@"[\p{L}\p{N}']+", Options)]
    private static partial Regex Word();

    /// <summary>A flat ban and what it waits for, in free wording: <c>Do not publish before checking with Ann</c>.</summary>
    [GeneratedRegex(
        @"^\W*((please|strictly|note|important)\W+){0,2}(do not|don't|not to be|never|must not be) (publish(ed)?|release(d)?|broadcast|print(ed)?)( (this|it|yet|anything|online|or [a-z]{3,12})){0,3}\W+(without|until|till|unless|before|pending)\b[^.?!:""“”\d]{0,60}\W*$",
        Options)]
    private static partial Regex Ban();

    /// <summary>What is in brackets after a stamp: <c>DRAFT (JS)</c>.</summary>
    [GeneratedRegex(@"\s\([^()]{1,40}\)\W*$", Options)]
    private static partial Regex BracketedNote();

    /// <summary>Who wrote a draft, at the end of the line or before the day: <c>Second draft, JR 26/11</c>.</summary>
    [GeneratedRegex(@"(?<=\b(?i:draft)\b[^\p{L}]{1,8}((?i:for \p{L}+)[^\p{L}]{1,4})?)\p{Lu}{2,3}(?=\W*$|\W+\d)|(?<=^\W*(?i:\p{L}+ )?(?i:draft)\b[^.!?]{3,40}\d[^.!?]{0,16}[,/–-] ?)\p{Lu}{2,3}(?=\W*$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Initials();

    [GeneratedRegex(@"\b\d{1,2}[/.]\d{1,2}\b", Options)]
    private static partial Regex DayInDigits();

    /// <summary>What a header or footer adds to every line that it repeats.</summary>
    [GeneratedRegex(@"\b(page|p\.?) ?\d+( ?(of|/) ?\d+)?\b", Options)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^(v|ver|rev|no|nr|p)?\p{N}+(st|nd|rd|th)?$", Options)]
    private static partial Regex Number();

    /// <summary>What distinguishes a fact from <c>Release No. 12</c>: a mark after its key, and no number.</summary>
    [GeneratedRegex(@"^[^\d]*[:=][^\d]*$", Options)]
    private static partial Regex Key();
}
