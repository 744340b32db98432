using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>The words of <c>embargo-words.txt</c>.</summary>
internal static partial class EmbargoWords
{
    private const int MaxStampLength = 80;
    private const int MaxLabelLength = 40;

    /// <summary>Linear time, so no timeout is needed. A timeout could fire while a busy machine compiles the expression.</summary>
    private const RegexOptions Options =
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private static readonly ILookup<string, string> Entries = DataFile.ByKind("Reading.Releases.Embargo.embargo-words.txt");

    private static readonly HashSet<string> Stamps = new(Entries["stamp"].Concat(Entries["ban"]), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Copies = new(Entries["copy"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Capitals = new(Entries["capitals"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Lines = new(Entries["line"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Participles =
        new(Entries["participle"].Concat(Entries["ban"]), StringComparer.OrdinalIgnoreCase);

    /// <summary>The kinds of words that also occur in lines that do not ask to wait.</summary>
    private static readonly HashSet<string> CommonKinds = ["editors", "private", "sign", "event", "question", "lifted", "free", "beside",
        "waiting", "work", "credit", "vague", "name", "led", "half", "last", "gap", "desk", "slip", "noslip", "sport", "invites", "awaited",
        "what", "when", "news", "closed", "copy", "league", "shared", "tail"];

    /// <summary>One word of each entry that may ask to wait. A line without any of them is skipped.</summary>
    private static readonly SearchValues<string> Indicators = SearchValues.Create(
        [.. Entries.Where(kind => !CommonKinds.Contains(kind.Key)).SelectMany(kind => kind)
            .Select(words => words.Split(' ').MaxBy(word => word.Length)!).Concat(Entries["sign"]).Distinct()],
        StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Private = [.. Entries["private"]];

    private static readonly string[] Beginnings = [.. Entries["begins"]];

    private static readonly HashSet<string> Events = new(Entries["event"], StringComparer.OrdinalIgnoreCase);

    private static readonly Regex Editors = new($@"^[^\p{{L}}]{{0,8}}({Any("editors")})[^\p{{L}}]{{1,4}}", Options);

    private static readonly Regex Notes = new($@"^[^\p{{L}}]{{0,8}}({Any("notes")})[^\p{{L}}]{{1,4}}\d{{0,2}}[.):]?\s*", Options);

    /// <summary>The first words of <see cref="Editors"/> and <see cref="Notes"/>.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WordsToEditors =
        Entries["editors"].Concat(Entries["notes"]).Select(words => FirstWord(words).ToString())
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Regex Desk = new($@"^[^\p{{L}}]{{0,8}}({Any("desk")}) ?[:–—-]+[^\p{{L}}]{{0,4}}", Options);

    private static readonly PhraseTable OrdersAtEnd = new(Entries["tail"]);

    private static readonly Regex Invitation = new($@"^[^\p{{L}}]{{0,8}}({Any("invites")})\b", Options);

    private static readonly PhraseTable RequestsWithTime = new(Entries["timed"], isLoose: true);

    private static readonly PhraseTable Requests = new(Entries["order"], isLoose: true);

    private static readonly PhraseTable RequestsWithDate = new(Entries["dated"], isLoose: true);

    private static readonly SearchValues<char> AfterLabel = SearchValues.Create(":–—|\t-");

    private static readonly SearchValues<char> BetweenStamps = SearchValues.Create(":–—|\t-,");

    private static readonly Regex DayLabel = new(
        $@"^[^\p{{L}}]{{0,8}}({Any("day")}|({Any("what")}) ({Any("when")})|({Any("when")}) (of|for) (the )?({Any("what")}))[ \t]*[:–—|\t-]", Options);

    private static readonly HashSet<string> Questions = new(Entries["question"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Words next to a time that do not change it.</summary>
    public static readonly Regex NeutralWords = new($@"\b({Any("beside")})\b", Options);

    /// <summary>The part of a day, or its newspapers, after the name of the day.</summary>
    public static readonly Regex PartOfDay = new($@"(?<=day)[\s,:–-]+({Any("half")})(?!\p{{L}})\.?",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Words after which an embargo continues.</summary>
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
    /// Whether a part of a line says that there is no embargo, <c>FOR IMMEDIATE RELEASE - NO EMBARGO</c>, or the words after an embargo
    /// label do, <c>Embargo: none</c>.
    /// </summary>
    public static bool IsLifted(string line) =>
        PartEnd().Split(line).Select(Folded).Any(LiftedParts.Contains)
        || (Label().Match(line) is { Success: true, Length: var length } && line[length..] is var value
            && (NoEmbargo.Contains(Folded(value)) || !value.Any(char.IsLetterOrDigit) && value.Trim().Length > 0));

    /// <summary>Whether a word occurs in the phrases that say that there is no embargo.</summary>
    public static bool IsWordOfLiftedNotice(string word) => WordsOfLifted.Contains(word);

    /// <summary>A line without a leading address to editors, or label of a desk.</summary>
    public static string WithoutEditorsLabel(string line) =>
        Editors.Match(line) is { Success: true, Length: var length } && length < line.Length ? line[length..]
        : Desk.Match(line) is { Success: true, Length: var label } && label < line.Length ? line[label..]
        : line;

    /// <summary>Whether a line begins with an address to editors: <c>Editor's note: do not publish</c>.</summary>
    public static bool IsAddressedToEditors(string line) =>
        WordsToEditors.Contains(FirstWord(line)) && (Editors.IsMatch(line) || Notes.IsMatch(line));

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> line)
    {
        var start = 0;
        while (start < line.Length && !char.IsLetter(line[start]))
            start++;
        var end = start;
        while (end < line.Length && char.IsLetter(line[end]))
            end++;
        return line[start..end];
    }

    /// <summary>Whether a line is an editor's note that a reader may be meant to see.</summary>
    public static bool IsNoteToEditors(string line) => Editors.Match(line) is { Success: true, Length: var length } && length < line.Length
        && line.Contains("note", StringComparison.OrdinalIgnoreCase) && HeaderLine.IsProse(line);

    /// <summary>A line without a leading address to editors, or heading of the notes to them.</summary>
    public static string WithoutNotesLabel(string line) =>
        Notes.Match(line) is { Success: true, Length: var length } && length < line.Length ? line[length..] : WithoutEditorsLabel(line);

    /// <summary>Whether a line has one of the words that embargoes use: a quick check before the slow ones.</summary>
    public static bool MayAskToWait(string line) =>
        line.AsSpan().ContainsAny(Indicators) || HoldStamp.HasIndicator(line) || HoldHintScanner.MayAskToWait(line)
        || EmbargoLanguages.MayAskToWait(line);

    /// <summary>Whether a text is an event and nothing else, such as <c>end of speech</c>.</summary>
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

    /// <summary>
    /// Whether a line keeps the article back by its words alone, as <c>DRAFT - NOT FOR PUBLICATION</c> does: a <see cref="HoldStamp"/>, or
    /// a phrase of the data file.
    /// </summary>
    public static bool IsHoldStamp(string line)
    {
        if (HoldStamp.IsStampLine(line))
            return true;
        if (line.Length is 0 or > MaxStampLength)
            return false;
        var words = Once(Folded(line));
        return Stamps.Contains(words) || IsStampOfParts(line)
            || ((Capitals.Contains(words) || Lines.Contains(words)) && !line.Any(char.IsLower));
    }

    /// <summary>A word that a stamp repeats, once: <c>HOLD HOLD HOLD</c>.</summary>
    private static string Once(string words) =>
        words.Split(' ') is [var first, _, ..] all && Array.TrueForAll(all, word => word.Equals(first, StringComparison.OrdinalIgnoreCase))
            ? first : words;

    /// <summary>Whether a line forbids publication in a language other than English.</summary>
    public static bool IsForeignBan(string line) =>
        line.Length <= MaxStampLength && Entries["ban"].Contains(Folded(line), StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Whether each part of a line is a stamp, or a stamp and the name of a draft: <c>Uso interno - no difundir</c>, <c>Entwurf – nicht
    /// veröffentlichen</c>, <c>Borrador, no publicar</c>.
    /// </summary>
    public static bool IsStampOfParts(string line) =>
        line.Length <= MaxStampLength && line.AsSpan().ContainsAny(BetweenStamps)
        && StampEnd().Split(line).Select(Folded).Where(part => part.Length > 0).ToList() is { Count: > 1 } parts
        && parts.TrueForAll(part => Stamps.Contains(part) || Copies.Contains(part)) && parts.Exists(Stamps.Contains);

    /// <summary>
    /// Whether a line at the end of a text keeps the article back: a stamp in capitals or in brackets, or a mark that only an unfinished
    /// text ends with, such as <c>DRAFT ENDS</c>.
    /// </summary>
    public static bool IsEndMark(string line)
    {
        if (line.Length > MaxStampLength)
            return false;
        var isBracketed = Brackets().Match(line) is { Success: true };
        var words = Marks().Replace(line, " ").Trim();
        return (!line.Any(char.IsLower) && (IsHoldStamp(line) || Entries["gap"].Contains(words)))
            || Entries["last"].Contains(words, StringComparer.OrdinalIgnoreCase)
            || (isBracketed
                && (IsBracketedMark(words) || BeginsWithBan(line)
                    || Entries["gap"].Any(gap => words.StartsWith(gap + " ", StringComparison.Ordinal))));
    }

    /// <summary>
    /// Whether a remark begins with a ban and goes on with its reason: <c>[do not publish yet - waiting for legal]</c>.
    /// </summary>
    private static bool BeginsWithBan(string remark) =>
        StampEnd().Split(remark.Trim('[', '(', '{', ' ')) is [var ban, _, ..] && HoldStamp.ForbidsPublication(ban);

    [GeneratedRegex(@"^\W{0,3}[\[({].*[\])}]\W{0,3}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Brackets();

    /// <summary>Whether words in brackets or in capitals, before or after a headline, hold the article.</summary>
    public static bool IsHoldMark(string words) =>
        Folded(words) is var folded && (Stamps.Contains(folded) || Capitals.Contains(folded) || HoldStamp.IsStampLine(words));

    /// <summary>Whether a word in capitals holds the article directly before or after a headline in small letters.</summary>
    public static bool IsCapitalMark(string word) => Entries["led"].Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a word in capitals may be the name of a thing if a sentence follows its colon: <c>WIP: what the code tells</c>.
    /// </summary>
    public static bool MayNameThing(string word) => Entries["name"].Contains(word.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether words before a mark are a kind of release, perhaps with its sender: <c>Northgate press release</c>.</summary>
    public static bool IsKindOfRelease(string words) =>
        Entries["kind"].Any(kind => words.EndsWith(kind, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether newspapers use the words before headlines too.</summary>
    public static bool IsKicker(string words) =>
        Capitals.Contains(Folded(words)) || Folded(words).Equals("embargo", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether words in brackets before a headline hold the article.</summary>
    public static bool IsBracketedMark(string words) => Lines.Contains(Folded(words)) || IsHoldMark(words);

    /// <summary>Whether only part of the line is not for publication, such as a contact.</summary>
    public static bool IsPrivateNote(string line) => Private.Any(words => line.StartsWith(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether words before a headline hold the article even when they are not in capitals.</summary>
    public static bool IsMarkInAnyCase(string words) =>
        Participles.Contains(Folded(words))
        || (EmbargoTime.HasTime(words) && Participles.Contains(Linked().Replace(Folded(EmbargoTime.WithoutTime(words)), "")));

    /// <summary>The rest of a line after words that ask to wait whatever time follows; null when it begins with none of them.</summary>
    public static string? RestAfterRequest(string line) => RestAfter(line, Requests);

    /// <summary>The rest of a line after words that ask to wait only when a date follows; null when it begins with none of them.</summary>
    public static string? RestAfterRequestWithDate(string line) => RestAfter(line, RequestsWithDate);

    /// <summary>
    /// The rest of a line after words that ask to wait only when a date with a time of day follows; null when it begins with none of them.
    /// </summary>
    public static string? RestAfterRequestWithTime(string line) => RestAfter(line, RequestsWithTime);

    /// <summary>Whether a last line begins with an order to publish from a day on: <c>For release on or after</c>.</summary>
    public static bool OrdersForDay(string line) => OrdersAtEnd.LengthAt(line, Small().Match(line).Groups["mark"].Length) > 0;

    /// <summary>What follows the label of the day of a release; null when the line begins with none.</summary>
    public static string? RestAfterDayLabel(string line) =>
        line.AsSpan().ContainsAny(AfterLabel) && DayLabel.Match(line = WithAnd(line)) is { Success: true, Length: var length }
            ? line[length..] : null;

    /// <summary>
    /// The line with "and" for the mark between two words of its label: <c>Release date &amp; time:</c>, <c>Date/time of release:</c>.
    /// </summary>
    private static string WithAnd(string line) =>
        line.AsSpan(0, Math.Min(line.Length, MaxLabelLength)).ContainsAny("&/+") ? AndSign().Replace(line, " and ", 1) : line;

    /// <summary>Whether the label of a day leaves no doubt that the day is that of the article, also below the headline.</summary>
    public static bool IsUnambiguousDayLabel(string line) => DayLabel.Match(WithAnd(line)) is { Success: true } label
        && !Entries["vague"].Contains(Folded(label.Value), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text begins with a question word, as headlines of advice do: <c>How to survive a bear</c>.</summary>
    public static bool BeginsQuestion(string text) => Questions.Contains(text.AsSpan().Trim().ToString().Split(' ', 2)[0]);

    /// <summary>
    /// The rest of a line after a phrase that begins it, or follows its small words. A phrase may itself begin with a small word.
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

    /// <summary>The words without punctuation, version numbers and days without a year.</summary>
    private static string Folded(string line)
    {
        if (AsciiDigits.HasDigit(line))
            line = Day().Replace(line.Contains("draft", StringComparison.OrdinalIgnoreCase) ? Version().Replace(line, "") : line, " ");
        return Marks().Replace(line, " ").Trim();
    }

    [GeneratedRegex(@"\s[-–—|/]+\s|[–—|();.]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PartEnd();

    [GeneratedRegex(@"\s[-–—|/]+\s|[–—|();.,]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex StampEnd();

    /// <summary>An embargo as a label, whose value follows.</summary>
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

    [GeneratedRegex(@" (for|until|till|on|to|at)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Linked();

    /// <summary>A day without its year: <c>EMBARGO 5/3</c>, <c>EMBARGOED 5 MARCH</c>.</summary>
    [GeneratedRegex(@"\b\d{1,2}[/.]\d{1,2}\b|\b\d{1,2}(st|nd|rd|th)? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}* \d{1,2}\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Day();

    [GeneratedRegex(@"(?<=draft.*)\W+(v|ver|version|no|nr|rev)?\W{0,2}\d{1,3}(\.\d{1,3})*\W*$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Version();
}
