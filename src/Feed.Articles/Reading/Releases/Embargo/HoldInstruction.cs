using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Recognises a line that tells an editor to wait in free wording: <c>Not to be quoted until the minister has spoken</c>, <c>Embargo in
/// place pending the verdict</c>, <c>Awaiting approval by comms</c>. The words are in <c>hold-instructions.txt</c>.
/// </summary>
internal static partial class HoldInstruction
{
    private const int MaxLineLength = 200;

    private static readonly ILookup<string, string> Entries = DataFile.ListsByKind("Reading.Releases.Embargo.hold-instructions.txt");

    /// <summary>Up to six words with no punctuation between them.</summary>
    private const string UpToSixWords = @"(?<between>( [\p{L}\d'’-]+){0,6})";

    /// <summary>A list of banned actions: <c>publication, broadcast or use on websites</c>.</summary>
    private const string ListPattern = @"(,? [\p{L}\d'’-]+){0,16}";

    /// <summary>The event, date or approval that a line waits for, up to the end of the line.</summary>
    internal const string Awaited = @"(?<end>([^!?:;""“”«»|]|(?<=\d):(?=\d)){3,110})\W*$";

    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(Embargo.RegexTimeoutMs);

    private static readonly string LeadPattern = $@"^\W{{0,6}}(({Any("lead")})\W+){{0,6}}";

    private static readonly Regex BanPattern = new($@"{LeadPattern}(({Any("ban")}) ({Any("act", "everyday")}){UpToSixWords},? ({Any("wait")})"
        + $@"|({Any("ban")}) ({Any("act")}){UpToSixWords},? ({Any("less")})|({Any("no")}) ({Any("noun")}){UpToSixWords},? ({Any("wait", "less")})"
        + $@"|(not for|({Any("no")})) ({Any("act", "noun")}){ListPattern},? ({Any("wait")})) {Awaited}", Options, Timeout);

    private static readonly Regex StatePattern = new(
        $@"{LeadPattern}({Any("embargo")})( ({Any("state")})){{0,4}},? ({Any("end")}) {Awaited}", Options, Timeout);

    private static readonly Regex PendingPattern = new(
        $@"^\W{{0,6}}(({Any("unfinished")})\W{{1,4}})?({Any("pending")})( ({Any("beside")})){{0,3}} "
        + $@"(({Any("approval")})( ({Any("by")})( (?!({Any("machine")})\b)[\p{{L}}'’-]+){{1,5}})?"
        + $@"|({Any("office")}))[.!]?\W{{0,6}}$", Options, Timeout);

    private static readonly FirstWords StartWords = FirstWordsOf("lead", "ban", "no", "embargo", "pending", "unfinished");

    private static readonly PhraseTable EndPhrases = new(Entries["end"]);

    private static readonly PhraseTable LabelPhrases = new(Entries["label"]);

    private static readonly PhraseTable AfterMark = new(Entries["after-mark"]);

    private static readonly PhraseTable AfterWeakMark = new(Entries["after-weak-mark"]);

    /// <summary>Whether a line tells an editor to wait, provided that another line is the headline.</summary>
    public static bool Is(string line) =>
        line.Length <= MaxLineLength && ((StartWords.MatchesStartOf(line) && !IsNews(line)
            && ((BanPattern.Match(line) is { Success: true } ban && !IsOpinion(line, ban))
                || StatePattern.IsMatch(line) || PendingPattern.IsMatch(line)))
            || LabelsEvent(line));

    /// <summary>
    /// Whether a paragraph forbids publishing something other than this text, and a second sentence follows: <c>Do not publish the names of
    /// victims before their families know. That should be the rule.</c>
    /// </summary>
    private static bool IsOpinion(string line, Match ban) =>
        SecondSentence().IsMatch(line) && ban.Groups["between"].Value is var between
        && HeadNotice.HasUnknownWords(between, 1) && !HeadNotice.RefersToDocument(between);

    /// <summary>
    /// Whether a line waits for an event, with or without its day, in a wording that no other rule covers. The time of day of the event is
    /// unknown.
    /// </summary>
    public static bool WaitsForEvent(string line) =>
        line.Length <= MaxLineLength && InstructionIn(line) is { Success: true } match
        && match.Groups["end"].Value is var end && !Embargo.IsTimeAlone(end) && !EmbargoWords.NamesEvent(end) && !EndsWithMoment(end)
        && HeadNotice.HasUnknownWords(end, 1);

    private static Match InstructionIn(string line)
    {
        if (!StartWords.MatchesStartOf(line))
            return OwnRequest.Match(line);
        return new[] { BanPattern, StatePattern }.Select(words => words.Match(line)).FirstOrDefault(match => match.Success)
            ?? OwnRequest.Match(line);
    }

    /// <summary>
    /// Whether an event is followed by its time of day and day: <c>the winner is announced at 20:45 on 11 December 2099</c>.
    /// </summary>
    private static bool EndsWithMoment(string end) =>
        BeforeClock().Match(end) is { Success: true, Index: var at, Length: var length } && end[(at + length)..] is var moment
        && EmbargoTime.HasClock(moment) && EmbargoTime.HasFullDate(moment) && Embargo.IsTimeAlone(moment);

    /// <summary>Whether a clause with a speaker after the event makes the line news: <c>..., minister says</c>.</summary>
    internal static bool IsNews(string line) => NewsClause().IsMatch(line);

    /// <summary>The first words of the phrases of some kinds.</summary>
    internal static FirstWords FirstWordsOf(params string[] kinds) => new(kinds.SelectMany(kind => Entries[kind]));

    /// <summary>
    /// Whether a label of a release names an event instead of a day: <c>Release time: immediately after the speech</c>.
    /// </summary>
    private static bool LabelsEvent(string line) =>
        (EmbargoWords.RestAfterDayLabel(line) ?? (LabelPhrases.LengthAt(line, 0) is > 0 and var label ? line[label..] : null))
            ?.TrimStart(' ', ':', '-', '–', '—', '\t') is { Length: > 0 } value
        && EndPhrases.LengthAt(value, 0) is > 0 and var length && length < value.Length
        && ReleaseWords.LabelLength(line) <= line.Length - value.Length && !value.Contains(": ", StringComparison.Ordinal)
        && !IsNews(line);

    /// <summary>
    /// The sender's sentence after a mark on the same line: <c>UNDER EMBARGO. Please contact the press office.</c> Null when the line has
    /// none.
    /// </summary>
    public static string? SentenceAfterMark(string line)
    {
        if (line.Length > MaxLineLength || MarkEnd().Match(line) is not { Success: true } end || end.Index + end.Length == line.Length)
            return null;
        var (mark, sentence) = (line[..end.Index], line[(end.Index + end.Length)..]);
        if (!HoldMarks.IsStamp(mark))
            return null;
        var isInCapitals = !mark.Any(char.IsLower);
        var isOneWord = !mark.Trim().Contains(' ', StringComparison.Ordinal);
        var isSender = isInCapitals && end.Groups["stop"].Success && line.Any(char.IsLower)
            || ((isInCapitals || !isOneWord) && !end.Groups["comma"].Success ? AfterMark : AfterWeakMark).LengthAt(sentence, 0) > 0;
        return isSender ? sentence : null;
    }

    /// <summary>The words of some kinds as the alternatives of an expression, the longest first.</summary>
    internal static string Any(params string[] kinds) => string.Join('|',
        kinds.SelectMany(kind => Entries[kind]).OrderByDescending(words => words.Length).Select(Regex.Escape));

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Separators between a mark and the sentence after it.</summary>
    [GeneratedRegex(@"(?<stop>[.!]{1,3}\s+)|\s*[–—|:;]\s+|\s+-{1,2}\s+|(?<comma>,\s+)", Options, Embargo.RegexTimeoutMs)]
    private static partial Regex MarkEnd();

    /// <summary>
    /// A clause with a speaker: <c>Embargo in place until talks resume, minister says</c>.
    /// </summary>
    [GeneratedRegex(@", (\p{L}+ ){1,3}(says|said|say|warns|told|tells|hears|rules|insists)\b", Options, Embargo.RegexTimeoutMs)]
    private static partial Regex NewsClause();

    [GeneratedRegex(@"\p{L} at (?=\d)", Options | RegexOptions.RightToLeft, Embargo.RegexTimeoutMs)]
    private static partial Regex BeforeClock();

    [GeneratedRegex(@"\p{Ll}[.!?] +(?-i:\p{Lu}\p{Ll}*) \p{Ll}", Options, Embargo.RegexTimeoutMs)]
    private static partial Regex SecondSentence();
}
