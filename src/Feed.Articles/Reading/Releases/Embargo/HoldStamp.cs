using System.Collections.Frozen;
using Kind = Feed.Articles.Reading.Releases.StampWord;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Recognises a stamp: a line that only holds the article, such as <c>Confidential draft 3 - not for publication please</c>. Every word
/// of it is in <c>stamp-words.txt</c>, and the combination forbids publication.
/// </summary>
internal static partial class HoldStamp
{
    private const int MaxLineLength = 120;

    private static readonly WordKinds<Kind> Kinds = new("Reading.Releases.Embargo.stamp-words.txt", StringComparer.OrdinalIgnoreCase);

    /// <summary>Every stamp has one of these words; other lines are skipped.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Indicators =
        Kinds.All.Where(word => word.Kinds.Overlaps([Kind.Deny, Kind.Draft, Kind.Embargo, Kind.Wait, Kind.Secret, Kind.Hold, Kind.Kill,
                Kind.Publish, Kind.Clear, Kind.Raw]))
            .Select(word => word.Word.Split('\'')[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a line has at least one of the words that every stamp needs.</summary>
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

    /// <summary>Whether a word may occur in a stamp.</summary>
    public static bool IsStampWord(string word) => Kinds.Contains(word);

    /// <summary>Whether a line is a stamp.</summary>
    public static bool IsStampLine(string line) =>
        HasIndicator(line) && (Ban().IsMatch(line) || IsStampOfKnownWords(BracketedNote().Replace(line, "")));

    private static bool IsStampOfKnownWords(string line)
    {
        var text = PageNumber().Replace(line, " ");
        return !IsSportDraftOfYear(line) && KnownWords(text) is { } words
            && (IsHolding(words, IsUpper(text)) || IsDatedDraft(words, text) || (IsKeyAndValue(words) && KeyAndValue().IsMatch(text)));
    }

    /// <summary>Whether a line forbids publication, in capitals or not: <c>do not publish yet</c>.</summary>
    public static bool ForbidsPublication(string line) => KnownWords(line) is { } words && IsForbidden(words, IsUpper(line));

    /// <summary>Whether a line is a draft stamp, which has no end. A date next to <c>DRAFT</c> is the date of the draft.</summary>
    public static bool HasNoEnd(string line) =>
        KnownWords(line) is { } words && words.Exists(word => Is(word, Kind.Draft))
        && (IsHolding(words, IsUpper(line)) || IsDatedDraft(words, line))
        && !words.Exists(word => Is(word, Kind.Embargo) || Is(word, Kind.Time));

    /// <summary>Whether a line is only the word <em>draft</em>, not in capitals: a section of a site may be called <c>Draft</c>.</summary>
    public static bool IsDraftWordOnly(string line) => line.Any(char.IsLower) && KnownWords(line) is [var only] && Is(only, Kind.Draft);

    /// <summary>
    /// Whether words before a headline call it a draft, in capitals or not: <c>First draft</c>, <c>Draft 3</c>, <c>Draft press release</c>.
    /// <c>Draft law</c> and <c>The draft</c> begin headlines.
    /// </summary>
    public static bool IsDraftMark(string words) =>
        KnownWords(words) is { } known && known.Count(word => Is(word, Kind.Draft)) == 1
        && known.TrueForAll(word => Is(word, Kind.Draft) || Is(word, Kind.Early) || Is(word, Kind.Mark) || Is(word, Kind.Secret))
        && !Is(known[^1], Kind.Topic);

    /// <summary>Whether words are a sports draft and its year.</summary>
    public static bool IsSportDraftOfYear(string words) => Year().IsMatch(words) && Is(words.Trim().Split(' ')[0], Kind.Draft);

    /// <summary>Whether the words are only <em>draft</em> and words such as <em>first</em> or <em>early</em>. Headlines about books and
    /// laws begin like this.</summary>
    public static bool IsEarlyDraft(string words) =>
        !words.Any(char.IsDigit) && KnownWords(words) is { Count: > 0 } known
        && known.TrueForAll(word => Is(word, Kind.Draft) || Is(word, Kind.Early));

    /// <summary>Whether words before a headline say what the draft waits for, in capitals or not: <c>Draft for approval</c>.</summary>
    public static bool IsDraftThatWaits(string words) =>
        KnownWords(words) is { } known && known.FindIndex(word => Is(word, Kind.Draft)) is >= 0 and <= 1 and var at
        && known.FindIndex(at, word => Is(word, Kind.For)) is > 0 and var why && known.Skip(why).Any(word => Is(word, Kind.Approval));

    /// <summary>Whether words before the subject of a mail are only an embargo and its time: <c>Embargo Thursday</c>.</summary>
    public static bool IsEmbargoWithTime(string words) =>
        EmbargoTime.HasTime(words) && KnownWords(words) is { } known && known.Exists(word => Is(word, Kind.Embargo));

    /// <summary>Whether words are a hold or an embargo and a day of the week: <c>Hold until Thursday</c>.</summary>
    public static bool WaitsForDay(string words) =>
        EmbargoTime.HasWeekday(words) && KnownWords(words) is { Count: > 0 } known
        && known.TrueForAll(word => Is(word, Kind.Embargo) || Is(word, Kind.Hold) || Is(word, Kind.Until) || Is(word, Kind.For)
            || Is(word, Kind.Deny) || Is(word, Kind.Time))
        && (Is(known[0], Kind.Embargo) || Is(known[0], Kind.Hold)
            || (known.Count > 1 && Is(known[0], Kind.Deny) && Is(known[1], Kind.Time)));

    /// <summary>Whether the word after "draft" names the thing drafted or an event: <c>DRAFT BILL</c>, <c>DRAFT EVENT</c>.</summary>
    public static bool NamesSubjectOfDraft(string words) =>
        KnownWords(words) is { } known && known.FindIndex(word => Is(word, Kind.Draft)) is >= 0 and var at
        && at + 1 < known.Count && Is(known[at + 1], Kind.Topic);

    /// <summary>Whether a line forbids an everyday action: <c>Do not run</c>.</summary>
    public static bool ForbidsEverydayAction(string line) =>
        KnownWords(line) is { } words && words.Exists(word => Is(word, Kind.Deny)) && !words.Exists(word => Is(word, Kind.Publish));

    /// <summary>Whether a line only forbids an everyday action: <c>Please do not share</c>.</summary>
    public static bool IsOnlyEverydayBan(string line) =>
        KnownWords(line) is { } words && words.FindIndex(word => Is(word, Kind.Deny)) is >= 0 and var ban
        && BansWhatFollows(words, ban) && ForbidsOnlyEverydayAction(words.Skip(ban + 1));

    /// <summary>
    /// Whether the negation is a ban, as in <c>please don't</c> and <c>not to be</c>, and neither a question (<c>or not</c>) nor the start
    /// of a heading.
    /// </summary>
    private static bool BansWhatFollows(List<string> words, int ban)
    {
        var isChoice = ban > 0 && Is(words[ban - 1], Kind.Choice);
        var isVerb = words[ban].Contains('\'', StringComparison.Ordinal);
        var isLinked = ban + 1 < words.Count && Is(words[ban + 1], Kind.Link);
        return !isChoice && (ban > 0 || isVerb || isLinked);
    }

    private static bool ForbidsOnlyEverydayAction(IEnumerable<string> words) =>
        words.SkipWhile(word => Is(word, Kind.Link)).ToList() is [var action, .. var rest] && Is(action, Kind.Weak)
        && rest.TrueForAll(word => Is(word, Kind.Filler) || Is(word, Kind.Document) || Is(word, Kind.Link));

    /// <summary>Whether a ban is temporary: <c>Do not use yet</c>.</summary>
    public static bool IsTemporaryBan(string line) => KnownWords(line) is { } words && words.Exists(word => Is(word, Kind.Yet));
}
