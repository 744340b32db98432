namespace Feed.Articles.Reading.Releases;

/// <summary>
/// A head whose lines have labels, as content systems and archives write it: <c>HEADLINE: Pears cross the river</c>,
/// <c>BYLINE: Jane Roe</c>, <c>BODY: The pears ...</c>.
/// </summary>
/// <param name="Headline">The headline.</param>
/// <param name="Paragraphs">The paragraphs without labels, the headline first.</param>
/// <param name="ArchiveLines">The lines that only archives need.</param>
internal sealed record LabelledHead(string Headline, IReadOnlyList<Paragraph> Paragraphs, IReadOnlyList<string> ArchiveLines)
{
    private const int MaxLinesToHeadline = 8;
    private const int MaxLines = 24;
    private const int MaxLabelLength = 20;
    private const int MaxPlaceWords = 6;

    /// <summary>A single label, such as <c>Text: ...</c>, may be anything.</summary>
    private const int MinLabels = 2;

    private static readonly Dictionary<string, string> AllKinds = DataFile.Entries("Reading.Releases.Head.head-labels.txt")
        .Select(line => line.Split(':', 2)).ToDictionary(parts => parts[1].Trim(), parts => parts[0], StringComparer.OrdinalIgnoreCase);

    /// <summary>The labels without those of press releases.</summary>
    private static readonly Dictionary<string, string> Kinds = AllKinds.Where(label => label.Value != "release")
        .ToDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The labelled head of a text; null when its lines have no labels.</summary>
    public static LabelledHead? Of(IReadOnlyList<Paragraph> paragraphs)
    {
        var labels = Enumerable.Range(0, Math.Min(paragraphs.Count, MaxLines)).Select(at => Label(paragraphs[at])).ToList();
        var body = labels.FindIndex(label => label?.Kind == "body");
        var end = body < 0 ? labels.Count : body + 1;
        var headline = labels.FindIndex(0, Math.Min(end, MaxLinesToHeadline), label => label?.Kind == "headline");
        if (headline < 0 || labels.Take(end).Count(label => label is not null) < MinLabels
            || Value(paragraphs, labels, headline) is not { Length: > 0 } title)
            return null;
        // Release date lines stay above the headline.
        List<Paragraph> kept = [.. paragraphs.Take(end).Where(paragraph => Embargo.NamesReleaseDay(paragraph.Text)),
            new(ParagraphKind.Text, title)];
        List<string> cut = [];
        for (var at = 0; at < paragraphs.Count; at++)
        {
            StepBudget.Spend();
            if (at < end && Embargo.NamesReleaseDay(paragraphs[at].Text))
                continue;
            if (at >= end || labels[at] is not { } label)
            {
                kept.Add(paragraphs[at]);
                continue;
            }

            if (at == headline)
            {
                // The headline is already kept. If its label is alone on the line, the headline is the next line, which is skipped too.
                at += label.Value.Length == 0 ? 1 : 0;
                continue;
            }

            if (label.Kind == "drop" || (label.Kind == "place" && NoisyDate.Find(label.Value) is null))
                cut.Add(paragraphs[at].Text);
            else if (label.Value.Length > 0)
                kept.Add(paragraphs[at] with { Text = Plain(label), Html = null });
        }

        return new LabelledHead(title, kept, cut);
    }

    /// <summary>Whether words are the label of such a line: <c>HEADLINE</c>.</summary>
    public static bool IsLabel(string words) => Kinds.ContainsKey(words);

    /// <summary>Whether words are a label that only press releases have.</summary>
    public static bool IsOfRelease(string words) => AllKinds.GetValueOrDefault(words) == "release";

    /// <summary>Whether a line is a number for an archive: <c>Words: 120</c>.</summary>
    public static bool IsCount(string line) =>
        line.Split(':') is [var label, var value] && value.AsSpan().Trim() is { IsEmpty: false } number
        && number.IndexOfAnyExceptInRange('0', '9') < 0 && AllKinds.GetValueOrDefault(label.Trim()) == "drop";

    /// <summary>Whether a line is only a place with its label: <c>Location: Harwick</c>.</summary>
    public static bool IsPlace(string line) =>
        line.Split(':') is [var label, var place] && AllKinds.GetValueOrDefault(label.Trim()) == "place"
        && place.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 and <= MaxPlaceWords } words
        && Array.TrueForAll(words, word => char.IsUpper(word[0])) && !ReleaseWords.HasVerb(place) && !HeaderLine.EndsSentence(place);

    /// <summary>Whether words are the label of the text: <c>BODY</c>.</summary>
    public static bool IsOfText(string words) => AllKinds.GetValueOrDefault(words) == "body";

    /// <summary>Whether lines begin with the label of the text.</summary>
    public static bool BeginsText(ReadOnlySpan<char> lines) =>
        lines[..Math.Min(lines.Length, MaxLabelLength)].IndexOf(':') is > 0 and var colon && IsOfText(lines[..colon].Trim().ToString());

    private static string Plain((string Kind, string Value) label) =>
        label.Kind == "byline" && Byline.Authors(label.Value).Count == 0 ? $"By {label.Value}" : label.Value;

    /// <summary>The value of a label, on its line or, if that is empty, on the next.</summary>
    private static string Value(IReadOnlyList<Paragraph> paragraphs, List<(string Kind, string Value)?> labels, int at) =>
        labels[at]!.Value.Value is { Length: > 0 } value ? value
            : at + 1 < paragraphs.Count && (at + 1 >= labels.Count || labels[at + 1] is null) ? paragraphs[at + 1].Text
            : "";

    private static (string Kind, string Value)? Label(Paragraph paragraph)
    {
        var text = paragraph.Text;
        var colon = text.AsSpan(0, Math.Min(text.Length, MaxLabelLength)).IndexOf(':');
        return colon > 0 && paragraph.Kind is ParagraphKind.Text or ParagraphKind.Heading
            && Kinds.TryGetValue(text[..colon].Trim(), out var kind)
            ? (kind, text[(colon + 1)..].Trim())
            : null;
    }
}
