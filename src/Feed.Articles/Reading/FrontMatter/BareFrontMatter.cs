using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>
/// Front matter without an opening delimiter, as Pelican, MultiMarkdown and Hexo write it: lines of a key, a colon and a value, up to an
/// empty line or a line of <c>---</c>.
/// </summary>
/// <param name="Text">The lines.</param>
/// <param name="End">Where the text after them begins.</param>
/// <param name="IsClosed">Whether a closing delimiter ends them, which makes them certainly front matter.</param>
internal sealed record BareFrontMatter(string Text, int End, bool IsClosed)
{
    private const int MaxLabelWords = 3;
    private const int MaxLines = 60;
    private const int MinKnownKeys = 2;

    /// <summary>
    /// Whether other lines, such as <c>Contact: ...</c>, are among the facts, as in the head of a press release. The facts are then used,
    /// and the other lines stay in the text.
    /// </summary>
    public bool IsReleaseHead { get; private init; }

    /// <summary>The facts that begin a text; null when the text does not start with front matter.</summary>
    /// <param name="text">The text without empty lines at its start.</param>
    /// <param name="isMarkdown">Whether the file is Markdown, where keys that Feed does not know are usual.</param>
    public static BareFrontMatter? Find(string text, bool isMarkdown)
    {
        List<(string Key, string Value)> lines = [];
        var at = 0;
        for (var number = 0; number < MaxLines && at < text.Length; number++)
        {
            var end = FrontMatterFence.LineEnd(text, at);
            var line = text[at..end].TrimEnd();
            var next = Math.Min(end + 1, text.Length);
            if (line is "---" or "..." && lines.Count > 0 && FactKeys.Find(lines[0].Key) is not null)
                return new BareFrontMatter(text[..at], next, IsClosed: true);
            if (line.Length == 0)
                return Of(lines, isMarkdown, text, at, next);
            if (FrontMatterText.KeyOf(line) is { Length: > 0 } key && IsLineOfKey(line, key) && !char.IsWhiteSpace(line[0]))
                lines.Add((key, FrontMatterText.ValueOf(line)));
            else if (lines.Count == 0 || !(char.IsWhiteSpace(line[0]) || line.StartsWith("- ", StringComparison.Ordinal)))
                return null;
            at = next;
        }

        return null;
    }

    private static BareFrontMatter? Of(List<(string Key, string Value)> lines, bool isMarkdown, string text, int end, int next)
    {
        var hasTextBelow = LabelledHead.BeginsText(text.AsSpan(next).TrimStart('\n'));
        return !hasTextBelow && IsDeclared(lines, isMarkdown) ? new BareFrontMatter(text[..end], next, IsClosed: false)
            : HasTitleAndFact(lines) ? new BareFrontMatter(text[..end], next, IsClosed: false) { IsReleaseHead = true }
            : null;
    }

    /// <summary>
    /// Whether a line may be a key and a value. A newsroom's label may have several words, as in <c>Filed by</c>. Unlisted labels count
    /// too, because otherwise the facts around them would not be read.
    /// </summary>
    private static bool IsLineOfKey(string line, string key) =>
        FrontMatterText.HasKey(line) || (line[key.Length..].TrimStart() is [':', ..]
            && (LabelledHead.IsLabel(key) || FactKeys.IsGeneratorKey(key) || key.AsSpan().Count(' ') < MaxLabelWords
                || IsReleaseLine(line)));

    /// <summary>The facts read line by line, even where they are not valid YAML.</summary>
    /// <param name="firstLine">The line of the file where they begin, from 1.</param>
    public DeclaredValue.Map ReadLines(int firstLine) => ReadLines(firstLine, []);

    /// <summary>The facts above a release, without their lines. Lines that the rules for release heads read stay in the text.</summary>
    /// <param name="firstLine">The line of the file where they begin, from 1.</param>
    /// <param name="rest">The other lines.</param>
    public DeclaredValue.Map ReadReleaseHead(int firstLine, out string rest)
    {
        List<string> keys = [];
        var map = ReadLines(firstLine, keys);
        string[] lines = Text.TrimEnd('\n').Split('\n');
        rest = string.Concat(lines.Where((_, at) => FactKeys.Find(keys[at])?.Fact is not { } fact || IsReadFromHead(fact))
            .Select(line => line + "\n"));
        return map with
        {
            Entries = [.. map.Entries.Where(entry => FactKeys.Find(entry.Key) is { Fact: not (Fact.Title or Fact.Authors) })],
        };
    }

    /// <summary>Whether the rules for release heads read this fact themselves.</summary>
    private static bool IsReadFromHead(Fact fact) =>
        fact is Fact.Title or Fact.Authors or Fact.DateOfAnyKind or Fact.Published || FactKeys.CanHold(fact);

    private DeclaredValue.Map ReadLines(int firstLine, List<string> keyOfLine)
    {
        List<(string Key, DeclaredValue.Text Text)> entries = [];
        foreach (var (line, number) in Text.TrimEnd('\n').Split('\n').Select((line, number) => (line, firstLine + number)))
        {
            if (entries.Count > 0 && (char.IsWhiteSpace(line[0]) || line.StartsWith("- ", StringComparison.Ordinal)))
            {
                var (key, text) = entries[^1];
                entries[^1] = (key, text with { Value = Joined(text.Value, line.Trim()), IsPlain = true });
            }
            else
            {
                entries.Add((FrontMatterText.KeyOf(line)!, FrontMatterText.TextOf(line, number)));
            }

            keyOfLine.Add(entries[^1].Key);
        }

        // The fields of a memo: its subject is the headline.
        var isMemo = entries.Exists(entry => Is(entry.Key, "From")) && entries.Exists(entry => Is(entry.Key, "Subject"));
        return new DeclaredValue.Map(
            [.. entries.Where(entry => !isMemo || !Is(entry.Key, "From") && !Is(entry.Key, "To"))
                .Select(entry => new DeclaredEntry(isMemo && Is(entry.Key, "Subject") ? "title" : entry.Key, entry.Text))], firstLine);

        static bool Is(string key, string field) => MailWords.Field(key).Equals(field, StringComparison.OrdinalIgnoreCase);
    }

    private static string Joined(string value, string line) =>
        line.StartsWith("- ", StringComparison.Ordinal) ? $"{value}{(value.Length > 0 ? ", " : "")}{line[2..].Trim()}" : $"{value} {line}";

    /// <summary>Whether the lines are an article's facts, not just words that happen to precede a colon.</summary>
    private static bool IsDeclared(List<(string Key, string Value)> lines, bool isMarkdown)
    {
        if (lines.Exists(line => IsHold(line.Key, line.Value)))
            return true;
        if (!lines.Exists(line => IsArticleKey(line.Key)))
            return false;
        if (HasTitleAndFact(lines) && lines.TrueForAll(line => IsArticleLine(line.Key, line.Value)))
            return true;
        var known = lines.Where(line => FactKeys.Find(line.Key) is not null).DistinctBy(line => line.Key, StringComparer.OrdinalIgnoreCase)
            .Count();
        return known >= MinKnownKeys && (isMarkdown || lines.TrueForAll(line => IsKnownOrMisspelled(line.Key)))
            && FactKeys.Find(lines[0].Key) is not null;
    }

    /// <summary>Whether the lines have a title and another fact, and so are surely about the article.</summary>
    private static bool HasTitleAndFact(List<(string Key, string Value)> lines)
    {
        HashSet<Fact> facts = [.. lines.Select(line => FactKeys.Find(line.Key)?.Fact).OfType<Fact>()];
        return facts.Contains(Fact.Title) && facts.Count >= MinKnownKeys;
    }

    /// <summary>
    /// Whether the key of a line belongs to a fact, a site generator or a newsroom, and the line is not from the head of a release.
    /// </summary>
    private static bool IsArticleLine(string key, string value) =>
        IsKnownOrMisspelled(key)
        || (!IsReleaseLine($"{key}: {value.Trim()}") && !LabelledHead.IsOfText(key)
            && (FactKeys.IsGeneratorKey(key) || LabelledHead.IsLabel(key)));

    /// <summary>Whether a line occurs only in press releases: whom to call, or when to publish.</summary>
    private static bool IsReleaseLine(string line) =>
        HeaderLine.Classify(line) is { Kind: HeadKind.Contact or HeadKind.Embargo }
        || LabelledHead.IsOfRelease(FrontMatterText.KeyOf(line) ?? "");

    private static bool IsKnownOrMisspelled(string key) => FactKeys.Find(key) is not null || FactKeys.Nearest(key) is not null;

    private static bool IsArticleKey(string key) => FactKeys.Find(key) is
    {
        Fact: Fact.Title or Fact.Published or Fact.DateOfAnyKind or Fact.Authors or Fact.Tags or Fact.Categories or Fact.Draft
            or Fact.Publish or Fact.Status,
    };

    /// <summary>Whether a line clearly says not to publish the file: <c>draft: true</c>.</summary>
    public static bool IsHold(string key, string value) => FactKeys.Find(key)?.Fact is { } fact
        && (DeclaredHolds.IsHoldingState(fact, key, value.Trim()) || (fact == Fact.Embargo && IsNumericDate(value.Trim())));

    /// <summary>Whether a value is a date in digits.</summary>
    private static bool IsNumericDate(string value) =>
        value.Length >= "2099-3-5".Length && char.IsDigit(value[0]) && value.All(c => char.IsDigit(c) || "-:.+TZ ".Contains(c));
}
