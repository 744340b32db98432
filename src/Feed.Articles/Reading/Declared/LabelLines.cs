using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>
/// The labelled lines at the head of a text: <c>Status: draft</c>, <c>Run: 5 March 2099</c>. Newsrooms, note apps and wikis put them above
/// or below the headline, or below the byline. They hold the file like the same key and value in front matter. In plain text, tags and
/// speakers are read too, and an unknown label gets a note. The lines stay in the text.
/// </summary>
internal sealed class LabelLines
{
    private const int MaxLines = 40;
    private const int MaxLineLength = 300;
    private const int MaxDeckLength = 250;
    private const int MaxKeyWords = 4;
    private const int MaxNotes = 4;
    private const int MaxDayWords = 4;
    private const int MaxTurns = 400;
    private const string PagePrefix = "page-";
    private const string Place = "the head of the text";

    /// <summary>The labelled lines, each with the number of other lines above it.</summary>
    private readonly List<(string Key, string Value, string Line, int Above)> labels = [];
    private readonly List<string> others = [];
    private readonly bool isPlainText;
    private readonly IReadOnlyList<Paragraph> paragraphs;

    private LabelLines(ParsedFile parsed)
    {
        paragraphs = parsed.Paragraphs;
        isPlainText = parsed is { TextAsWritten: not null, CaptionsCanDate: true };
        var sentences = 0;
        foreach (var block in Blocks(parsed))
        {
            StepBudget.Spend();
            var text = string.Join(' ', block);
            if (ReadBlock(block) && !HeaderLine.IsProse(text))
                continue;
            if (!HeaderLine.IsProse(text))
                continue;
            others.Add(text);
            if (++sentences > 1 || text.Length > MaxDeckLength)
                break;
        }
    }

    /// <summary>The lines of a file.</summary>
    public static LabelLines Of(ParsedFile parsed) => new(parsed);

    /// <summary>Whether a line has a label for the day of publication: <c>Slot: 5 March 2099</c>.</summary>
    public static bool NamesRunDay(string line) =>
        line.Length <= MaxLineLength && LabelOf(line) is { } label && HoldWords.NamesRunDate(label.Key);

    /// <summary>Whether a line is a label and a day of the week: <c>Run: Sunday</c>, <c>Swim: Friday</c>.</summary>
    public static bool NamesWeekday(string line) =>
        line.Length <= MaxLineLength && LabelOf(line) is { } label && HoldWords.WeekdayIn(label.Value) is not null;

    /// <summary>What the lines declare.</summary>
    /// <param name="zone">The zone of dates without one.</param>
    /// <param name="title">The headline. It may look like a labelled line.</param>
    /// <param name="isCover">Whether all lines stand above the article.</param>
    public Facts Read(TimeZoneInfo zone, string title, bool isCover = false)
    {
        var holds = new DeclaredHolds(zone, _ => Place);
        // A film, a game or an album has a release date of its own.
        var namesWork = labels.Count > 0
            && (others.Exists(SubjectWords.NamesWork) || labels.Exists(label => SubjectWords.IsFactOfWork(label.Key, label.Value)));
        var reader = new FactReader(FactSource.Document, zone);
        var hasDate = false;
        var isListing = labels.Exists(label => AdvisoryLines.Is(label.Line)
            || (HoldWords.WeekdayIn(label.Value) is not null && !HoldWords.NamesRunDate(label.Key)));
        foreach (var (key, value, _, above) in labels)
        {
            StepBudget.Spend();
            var isInText = !isCover && IsBelowText(above, title);
            var fact = FactKeys.Find(key)?.Fact;
            hasDate |= fact is Fact.Published or Fact.DateOfAnyKind && HoldTime.Read(value, zone) is not null;
            holds.TakeLabel(key, value, namesWork, mayNameWeekday: !isInText && !isListing);
            if (!isInText && DeclaredHolds.IsOrder(fact, key, value) && !IsSpeaker(key))
                holds.TakeOrder(value);
            if (isPlainText && fact is Fact.Tags or Fact.Speakers)
                _ = reader.Take(key, new DeclaredValue.Text(value, IsPlain: true, 1));
        }

        var read = reader.Facts;
        holds.Add(read.Hold);
        return read with { Hold = holds.Find(hasDate), Notes = [.. read.Notes, .. Notes(title, zone)] };
    }

    /// <summary>Whether prose stands between the headline and a line, which then belongs to the text.</summary>
    private bool IsBelowText(int above, string title)
    {
        var start = others.FindIndex(line => title.Contains(line, StringComparison.Ordinal)) + 1;
        return start <= above && others.Take(above).Skip(start).Any(HeaderLine.IsProse);
    }

    /// <summary>Whether a label is a speaker of a transcript, who has several turns.</summary>
    private bool IsSpeaker(string key) =>
        paragraphs.Take(MaxTurns).Count(paragraph => paragraph.Text.StartsWith($"{key}:", StringComparison.Ordinal)) > 1;

    /// <summary>A note for each line that looks like a fact about the article but is not used.</summary>
    private IEnumerable<string> Notes(string title, TimeZoneInfo zone)
    {
        List<string> notes = [.. labels.DistinctBy(label => label.Line).Where(label => IsMissingDay(label.Key, label.Value)
                || (IsUnreadRunDay(label.Key, label.Value, zone) && !title.Contains(label.Line, StringComparison.Ordinal))).Select(label =>
            $"\"{Shorten(label.Line)}\" in {Place} names no day, so it was not used; write it like 2026-03-14.")];
        if (!isPlainText)
            return notes;
        foreach (var same in labels.Where(label => IsDate(label.Key)).GroupBy(label => label.Key, StringComparer.OrdinalIgnoreCase))
        {
            if (same.Select(label => label.Value).Distinct().Skip(1).Any())
                notes.Add($"\"{same.Key}\" occurs a second time in {Place} with another value, and only one of the two counts; keep one.");
        }

        notes.AddRange(labels.Select(label => NoteOn(label, title)).OfType<string>());
        return notes.Take(MaxNotes);
    }

    /// <summary>
    /// The note on an unknown label; null when it needs none. A headline with a colon gets one only if another line looks like the
    /// headline.
    /// </summary>
    private string? NoteOn((string Key, string Value, string Line, int Above) label, string title)
    {
        var isTitle = title.Contains(label.Line, StringComparison.Ordinal);
        if (isTitle && (FactKeys.Nearest(label.Key) is null || !others.Exists(line => HeaderLine.Classify(line).Kind == HeadKind.Headline)))
            return null;
        if (FactKeys.Find(label.Key) is not null
            || HoldWords.IsAboutNotes(label.Key) || HoldWords.NamesRunDate(label.Key)
            || label.Value.Length == 0 || HeaderLine.EndsSentence(label.Line) || IsKnownLine(label.Key, label.Line))
            return null;
        return FactKeys.Nearest(label.Key) is { } nearest
            ? $"The label \"{Shorten(label.Key)}\" in {Place} is not known, so its line is treated as text; did you mean {nearest}?"
            : $"The label \"{Shorten(label.Key)}\" in {Place} is not known, so its line is treated as text; remove it if readers should not see it.";
    }

    /// <summary>Whether other rules recognise a line, or readers are meant to see it.</summary>
    private static bool IsKnownLine(string key, string line) =>
        LabelledHead.IsLabel(key) || LabelledHead.IsOfRelease(key) || FactKeys.IsGeneratorKey(key) || SubjectWords.IsCreditLine(line)
        || AdvisoryLines.Is(line) || SpeakerLabel.Is(line)
        || MailWords.Field(key) is "Subject" or "From" or "Sent" or "To" or "Attached" || CreditLine.Authors([line]).Count > 0
        || HeaderLine.Classify(line).Kind is not (HeadKind.Headline or HeadKind.Noise or HeadKind.Prose);

    private static bool IsMissingDay(string key, string value) =>
        (FactKeys.Find(key)?.Fact == Fact.NotBefore || HoldWords.NamesRunDate(key)) && DraftMark.IsMissing(value);

    /// <summary>Whether a short value after a label for the day of publication names no day: <c>Slot: page 4 lead</c>.</summary>
    private static bool IsUnreadRunDay(string key, string value, TimeZoneInfo zone) =>
        HoldWords.NamesRunDate(key) && value.Length > 0 && value.AsSpan().Count(' ') < MaxDayWords && value.Any(char.IsLetter)
        && value.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-') && HoldWords.WeekdayIn(value) is null
        && HoldTime.Read(value, zone) is null;

    private static bool IsDate(string key) => FactKeys.Find(key)?.Fact is Fact.Published or Fact.DateOfAnyKind or Fact.NotBefore;

    private static string Shorten(string text) => CollectedFacts.Shorten(text);

    /// <summary>The blocks of lines at the head; empty lines separate them.</summary>
    private static IEnumerable<string[]> Blocks(ParsedFile parsed)
    {
        if (parsed.TextAsWritten is null)
            return parsed.FactLines.Select(line => new[] { line }).Concat(parsed.Paragraphs.Take(MaxLines)
                .Where(paragraph => paragraph.Kind is not (ParagraphKind.Code or ParagraphKind.Footnote))
                .Select(paragraph => (paragraph.Kind == ParagraphKind.TableRow
                    ? paragraph.Text.Replace("\t", ": ", StringComparison.Ordinal) : paragraph.Text).Split('\n')));
        List<string[]> blocks = [];
        List<string> block = [];
        foreach (var line in parsed.TextAsWritten.Split('\n', MaxLines + 1).Take(MaxLines).Select(line => line.Trim()).Append(""))
        {
            if (line.Length > 0)
            {
                block.Add(line);
                continue;
            }

            if (block.Count > 0)
                blocks.Add([.. block]);
            block.Clear();
        }

        return blocks;
    }

    /// <summary>Reads the labels of a block, and returns whether it has any.</summary>
    private bool ReadBlock(string[] block)
    {
        var count = labels.Count;
        foreach (var line in block.SelectMany(line => line.Split(" | ")))
        {
            if (line.Length <= MaxLineLength && LabelOf(line) is { } label)
                labels.Add((label.Key, label.Value, line, others.Count));
            else
                others.Add(line);
        }

        return labels.Count > count;
    }

    /// <summary>The label and the value of a line; null when it has none.</summary>
    private static (string Key, string Value)? LabelOf(string line)
    {
        // Without one of these marks there is no label, however the line is decorated.
        if (!line.AsSpan().ContainsAny(':', '=', '|'))
            return null;
        var plain = FrontMatterFence.RemoveDecoration(line);
        if (FrontMatterText.KeyOf(plain) is not { Length: > 0 } key
            || key.AsSpan().Count(' ') >= MaxKeyWords || !key.All(c => char.IsLetter(c) || c is ' ' or '_' or '-' or '\'' or '’'))
            return null;
        if (key.StartsWith(PagePrefix, StringComparison.OrdinalIgnoreCase))
            key = key[PagePrefix.Length..];
        return (key, FrontMatterText.ValueOf(plain).Trim(' ', '\t', '*', '_', '`'));
    }
}
