using System.Buffers;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>The words of <c>embargo-words.txt</c>.</summary>
internal static partial class EmbargoWords
{
    private const int MaxLabelLength = 40;

    /// <summary>Linear time, so no timeout is needed. A timeout could fire while a busy machine compiles the expression.</summary>
    private const RegexOptions Options =
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private static readonly ILookup<string, string> Entries = DataFile.ByKind("Reading.Releases.Embargo.embargo-words.txt");

    /// <summary>
    /// The kinds that do not make a line worth examining. A kind belongs here only if every line that asks for a hold also has a word of
    /// another kind. A kind that is missing here only costs time, because more lines are examined.
    /// </summary>
    private static readonly HashSet<string> CommonKinds = ["editors", "private", "sign", "event", "question", "lifted", "free", "beside",
        "waiting", "work", "credit", "vague", "name", "led", "half", "last", "gap", "desk", "misspelling", "not-a-misspelling",
        "sport", "invites", "awaited", "what", "when", "news", "closed", "copy", "league", "shared", "tail"];

    /// <summary>One word of each entry that may ask for a hold. Lines without any of them are skipped.</summary>
    private static readonly SearchValues<string> Indicators = SearchValues.Create(
        [.. Entries.Where(kind => !CommonKinds.Contains(kind.Key)).SelectMany(kind => kind)
            .Select(words => words.Split(' ').MaxBy(word => word.Length)!).Concat(Entries["sign"]).Distinct()],
        StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Private = [.. Entries["private"]];

    private static readonly string[] Beginnings = [.. Entries["begins"]];

    private static readonly HashSet<string> Events = new(Entries["event"], StringComparer.OrdinalIgnoreCase);

    private static readonly PhraseTable OrdersAtEnd = new(Entries["tail"]);

    private static readonly Regex Invitation = new($@"^[^\p{{L}}]{{0,8}}({Any("invites")})\b", Options);

    private static readonly PhraseTable RequestsWithTime = new(Entries["timed"], isLoose: true);

    private static readonly PhraseTable Requests = new(Entries["order"], isLoose: true);

    private static readonly PhraseTable RequestsWithDate = new(Entries["dated"], isLoose: true);

    private static readonly SearchValues<char> AfterLabel = SearchValues.Create(":–—|\t-");

    private static readonly Regex DayLabel = new(
        $@"^[^\p{{L}}]{{0,8}}({Any("day")}|({Any("what")}) ({Any("when")})|({Any("when")}) (of|for) (the )?({Any("what")}))[ \t]*[:–—|\t-]", Options);

    private static readonly HashSet<string> Questions = new(Entries["question"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Words next to a time that do not change it.</summary>
    public static readonly Regex NeutralWords = new($@"\b({Any("beside")})\b", Options);

    /// <summary>The part of a day, or its newspapers, after the name of the day: <c>Sunday AM papers</c>.</summary>
    public static readonly Regex PartOfDay = new($@"(?<=day)[\s,:–-]+({Any("half")})(?!\p{{L}})\.?",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Words that say that an embargo is still in force.</summary>
    public static readonly Regex Waiting = new($@"\b({Any("waiting")})\b", Options);

    private static readonly HashSet<string> LiftedParts = new(Entries["lifted"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> WordsOfLifted =
        new(Entries["lifted"].Concat(Entries["free"]).SelectMany(words => words.Split(' ')), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> NoEmbargo = new(Entries["free"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The words of a kind.</summary>
    public static IEnumerable<string> Of(string kind) => Entries[kind];

    /// <summary>Whether a line invites readers to an event: <c>Hold the date: 5 March</c>.</summary>
    public static bool IsInvitation(string line) =>
        line.Contains("date", StringComparison.OrdinalIgnoreCase) && Invitation.IsMatch(line);

    /// <summary>
    /// Whether a line says that there is no embargo, in one of its parts, <c>FOR IMMEDIATE RELEASE - NO EMBARGO</c>, or after a label,
    /// <c>Embargo: none</c>.
    /// </summary>
    public static bool IsLifted(string line) =>
        PartEnd().Split(line).Select(Folded).Any(LiftedParts.Contains)
        || (Label().Match(line) is { Success: true, Length: var length } && line[length..] is var value
            && (NoEmbargo.Contains(Folded(value)) || !value.Any(char.IsLetterOrDigit) && value.Trim().Length > 0));

    /// <summary>Whether a word occurs in the phrases that say that there is no embargo.</summary>
    public static bool IsWordOfLiftedNotice(string word) => WordsOfLifted.Contains(word);

    /// <summary>A quick check before the slow ones: whether a line has a word that hold requests use.</summary>
    public static bool MayAskToWait(string line) =>
        line.AsSpan().ContainsAny(Indicators) || HoldStamp.HasIndicator(line) || HoldHintScanner.MayAskToWait(line)
        || EmbargoLanguages.MayAskToWait(line);

    /// <summary>Whether a text is only an event, such as <c>end of speech</c>.</summary>
    public static bool IsEventAlone(string text) =>
        text.Split([' ', ',', '.', '(', ')', ':', '-', '–'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words
        && words.Any(Events.Contains) && Array.TrueForAll(words, word => Events.Contains(word) || NeutralWords.IsMatch(word));

    /// <summary>Whether a text names an event, such as a meeting, whose time is not the start of its day.</summary>
    public static bool NamesEvent(string text) =>
        text.Split([' ', ',', '.', '(', ')', ':', '-', '–'], StringSplitOptions.RemoveEmptyEntries).Any(Events.Contains);

    /// <summary>Whether a line starts like an unmistakable embargo.</summary>
    public static bool StartsLikeEmbargo(string line) =>
        line.TrimStart(' ', '*', '-', '–', '—', '[', '(') is var text
            && Array.Exists(Beginnings, words => text.StartsWith(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the words before a mark are a kind of release, perhaps with its sender: <c>Northgate press release</c>.</summary>
    public static bool IsKindOfRelease(string words) =>
        Entries["kind"].Any(kind => words.EndsWith(kind, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Whether a line says that the line itself is not for publication, as in notes and contacts; the article may be published.
    /// </summary>
    public static bool IsPrivateNote(string line) => Private.Any(words => line.StartsWith(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>The rest of a line that begins with words that ask for a hold, even without a time; null for any other line.</summary>
    public static string? RestAfterRequest(string line) => RestAfter(line, Requests);

    /// <summary>The rest of a line that begins with words that ask for a hold only if a date follows; null for any other line.</summary>
    public static string? RestAfterRequestWithDate(string line) => RestAfter(line, RequestsWithDate);

    /// <summary>
    /// The rest of a line that begins with words that ask for a hold only if a date and a time of day follow; null for any other line.
    /// </summary>
    public static string? RestAfterRequestWithTime(string line) => RestAfter(line, RequestsWithTime);

    /// <summary>Whether a last line begins with an order to publish on or after a day: <c>For release on or after</c>.</summary>
    public static bool OrdersForDay(string line) => OrdersAtEnd.LengthAt(line, Small().Match(line).Groups["mark"].Length) > 0;

    /// <summary>The rest of a line that begins with a label for the release day, <c>Release date:</c>; null for any other line.</summary>
    public static string? RestAfterDayLabel(string line) =>
        line.AsSpan().ContainsAny(AfterLabel) && DayLabel.Match(line = WithAnd(line)) is { Success: true, Length: var length }
            ? line[length..] : null;

    /// <summary>
    /// The line with "and" instead of the mark between two words of its label: <c>Release date &amp; time:</c>, <c>Date/time of
    /// release:</c>.
    /// </summary>
    private static string WithAnd(string line) =>
        line.AsSpan(0, Math.Min(line.Length, MaxLabelLength)).ContainsAny("&/+") ? AndSign().Replace(line, " and ", 1) : line;

    /// <summary>Whether the label of a day can only mean the article's release day, even below the headline.</summary>
    public static bool IsUnambiguousDayLabel(string line) => DayLabel.Match(WithAnd(line)) is { Success: true } label
        && !Entries["vague"].Contains(Folded(label.Value), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text begins with a question word, as headlines of advice do: <c>How to survive a bear</c>.</summary>
    public static bool BeginsQuestion(string text) => Questions.Contains(text.AsSpan().Trim().ToString().Split(' ', 2)[0]);

    /// <summary>
    /// The rest of a line after a phrase at its start, perhaps preceded by small words; null when there is none. A phrase may itself begin
    /// with a small word.
    /// </summary>
    private static string? RestAfter(string line, PhraseTable words)
    {
        var small = Small().Match(line);
        var ends = small.Groups["word"].Captures.Select(word => word.Index + word.Length);
        foreach (var at in ends.Reverse().Append(small.Groups["mark"].Length))
        {
            if (words.LengthAt(line, at) is > 0 and var length)
                return line[(at + length)..];
        }

        return null;
    }

    [GeneratedRegex(@"^(?<mark>[^\p{L}\d]{0,8})(?<word>(this|the|strict(ly)?|under|please|note|important|for|notes?)\W{1,3}){0,4}",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Small();

    /// <summary>The words without punctuation.</summary>
    internal static string WithoutMarks(string line) => Marks().Replace(line, " ").Trim();

    /// <summary>The words without punctuation, version numbers and days without a year.</summary>
    internal static string Folded(string line)
    {
        if (AsciiDigits.HasDigit(line))
            line = Day().Replace(line.Contains("draft", StringComparison.OrdinalIgnoreCase) ? Version().Replace(line, "") : line, " ");
        return WithoutMarks(line);
    }

    [GeneratedRegex(@"\s[-–—|/]+\s|[–—|();.]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PartEnd();

    /// <summary>The label of an embargo, before its value.</summary>
    [GeneratedRegex(@"^[^\p{L}]{0,8}embargo(ed)?( (date|time|status|until|info))? ?:", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Label();

    /// <summary>The words of a kind as the alternatives of an expression, the longest first.</summary>
    public static string Any(string kind) =>
        string.Join('|', Entries[kind].OrderByDescending(words => words.Length)
            .Select(words => Regex.Escape(words).Replace(@"\ ", @"[\s,]+", StringComparison.Ordinal)));

    [GeneratedRegex(@"(?<=^[^:]{3,20}) ?[&/+] ?(?=\p{L}{3,5}\b)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AndSign();

    [GeneratedRegex(@"[^\p{L}\p{N}']+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Marks();

    /// <summary>A day without its year: <c>EMBARGO 5/3</c>, <c>EMBARGOED 5 MARCH</c>.</summary>
    [GeneratedRegex(@"\b\d{1,2}[/.]\d{1,2}\b|\b\d{1,2}(st|nd|rd|th)? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}* \d{1,2}\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Day();

    [GeneratedRegex(@"(?<=draft.*)\W+(v|ver|version|no|nr|rev)?\W{0,2}\d{1,3}(\.\d{1,3})*\W*$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Version();
}
