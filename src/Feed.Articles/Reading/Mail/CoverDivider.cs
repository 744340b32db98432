using System.Text.RegularExpressions;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>
/// Finds a note to the editor that a dividing line of dashes or stars separates from the article below. The note ends with a closing
/// phrase. It is not published, but a hold request in it is honoured. <see cref="CoverNote"/> finds notes without such a line.
/// </summary>
internal static partial class CoverDivider
{
    private const int MaxLines = 30;
    private const int MaxGreetingWords = 4;
    private const int MaxLetterLines = 8;
    private const int MaxLength = 1500;
    private const int ClosingLines = 4;
    private const int MaxClosingLength = 60;
    private const int MinArticleLength = 150;

    /// <summary>A dividing line.</summary>
    public const string Divider = "---";

    /// <summary>Tells the editor that the text above the line is not part of the article.</summary>
    public const string Notice = "The note to the editor above the dividing line is not part of the article; "
        + "only its requests to hold the article are used.";

    /// <summary>The index of the dividing line below such a note; null when there is none.</summary>
    /// <param name="lines">The lines, or paragraphs, of a text.</param>
    public static int? FindDivider(IReadOnlyList<string> lines)
    {
        for (var at = 1; at < Math.Min(lines.Count - 1, MaxLines); at++)
        {
            if (!DividerLine().IsMatch(lines[at]))
                continue;
            var above = lines.Take(at).Where(line => !string.IsNullOrWhiteSpace(line)).ToList();
            var (note, article) = (above.Sum(line => line.Length), lines.Skip(at + 1).Sum(line => line.Length));
            return above.Count > 0 && note <= MaxLength && article >= Math.Max(MinArticleLength, note) && IsNote(above) ? at : null;
        }

        return null;
    }

    /// <summary>The text without the note, and the note; the unchanged text and null when there is none.</summary>
    public static (string Text, string? Cover) Split(string text)
    {
        if (!HasDivider(text))
            return (text, null);
        string[] lines = text.Split('\n');
        return FindDivider(lines) is { } divider
            ? (string.Join('\n', lines.Skip(divider + 1)).TrimStart('\n'), string.Join('\n', lines.Take(divider)))
            : (text, null);
    }

    /// <summary>Whether one of the first lines may divide a note from the article.</summary>
    private static bool HasDivider(string text)
    {
        var count = 0;
        foreach (var line in text.AsSpan().Split('\n'))
        {
            if (count++ == MaxLines)
                return false;
            if (DividerLine().IsMatch(text.AsSpan(line)))
                return true;
        }

        return false;
    }

    /// <summary>Moves the note from the paragraphs of a parsed file to its <see cref="ParsedFile.Cover"/>.</summary>
    public static ParsedFile Split(ParsedFile parsed) =>
        parsed.Cover is not null ? parsed
        : FindDivider([.. parsed.Paragraphs.Take(MaxLines + 1).Select(paragraph => paragraph.Text)]) is not null
            && FindDivider([.. parsed.Paragraphs.Select(paragraph => paragraph.Text)]) is { } divider
            ? WithoutNote(parsed, divider, divider + 1)
        : LetterEnd([.. parsed.Paragraphs.Take(MaxLetterLines + 1).Select(paragraph => paragraph.Text)]) is { } end
            ? WithoutNote(parsed, end, end)
        : parsed;

    private static ParsedFile WithoutNote(ParsedFile parsed, int end, int start) => parsed with
    {
        Paragraphs = [.. parsed.Paragraphs.Skip(start)],
        Cover = string.Join('\n', parsed.Paragraphs.Take(end).Select(paragraph => paragraph.Text)),
        Notes = [.. parsed.Notes, Notice],
    };

    /// <summary>
    /// Finds the end of a letter to the editor that asks for a hold and runs into the headline without a dividing line. Such a letter
    /// begins with a greeting and ends with a name or a closing phrase. Null when the text begins with no such letter.
    /// </summary>
    private static int? LetterEnd(IReadOnlyList<string> lines)
    {
        if (lines.Count == 0 || !IsGreeting(lines[0]) || lines[0].TrimEnd() is not [.., ',' or '!' or ':']
            || lines[0].Split(' ').Length > MaxGreetingWords)
            return null;
        for (var end = 3; end < lines.Count; end++)
        {
            if ((Name().IsMatch(lines[end - 1]) || EndsWithClosing(lines[end - 1])) && !Name().IsMatch(lines[end])
                && HeaderLine.Classify(lines[end]).Kind is HeadKind.Headline or HeadKind.Label or HeadKind.Letterhead
                && RequestIn(string.Join('\n', lines.Take(end))) is not null)
                return end;
        }

        return null;
    }

    /// <summary>The sentences of a note that ask for a hold, joined; null when there are none.</summary>
    public static string? RequestIn(string cover)
    {
        // A greeting on its own line would begin the first sentence.
        var lines = cover.Split('\n');
        var first = lines.Length > 1 && lines[0].Trim() is [.., ',' or '!' or ':' or '.'] greeting && IsGreeting(greeting)
            && greeting.Split(' ').Length <= MaxGreetingWords ? 1 : 0;
        var sentences = SentenceEnd().Split(CleanText.Line(string.Join(' ', lines[first..])))
            .Where(sentence => !HoldRequest.SaysNoNeedToWait(sentence))
            .Where(sentence => MailArticle.RequestIn(sentence) is not null).ToList();
        return sentences.Count == 0 ? null : string.Join(' ', sentences);
    }

    /// <summary>
    /// Whether lines are a note: it ends with a closing phrase, or with the name of a writer who greets the editor or asks for a hold.
    /// </summary>
    private static bool IsNote(List<string> above) =>
        above.TakeLast(ClosingLines).Any(EndsWithClosing) ? SpeaksToEditor(above)
        : SentenceEnd().Split(above[^1].Trim()) is [.., var last] && Name().IsMatch(last)
            && (IsGreeting(above[0]) || RequestIn(string.Join('\n', above)) is not null);

    private static bool IsGreeting(string line) => MailWords.BeginsWith(line, "greeting") || MailWords.BeginsWith(line, "bare-greeting");

    /// <summary>Whether a line ends with a closing phrase, alone or after a sentence: <c>Not before noon. Thanks, Ann</c>.</summary>
    private static bool EndsWithClosing(string line) =>
        SentenceEnd().Split(line.Trim()) is [.., var last] && last.Length <= MaxClosingLength && MailWords.BeginsWith(last, "closing")
        && last.Split([' ', ',', '!', '.', '-', '–', '—'], StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .All(word => !char.IsLower(word[0]) || MailWords.IsWordOfPhrase(word, "closing") || MailWords.IsWord(word, "closing-word"));

    private static bool SpeaksToEditor(List<string> above) =>
        IsGreeting(above[0])
        || above.Exists(line => MailWords.ContainsPhrase(line, "cover-phrase") || MailWords.ContainsPhrase(line, "editor-phrase")
            || MailWords.ContainsPhrase(line, "note-phrase"))
        || RequestIn(string.Join('\n', above)) is not null;

    [GeneratedRegex(@"^\s*([-–—_*=•·~#]\s?){3,}\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DividerLine();

    /// <summary>The first name, or the whole name, of the writer.</summary>
    [GeneratedRegex(@"^[-–— ]*\p{Lu}\p{L}+([ -]\p{Lu}[\p{L}.]*){0,2}$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Name();

    /// <summary>The space after a sentence.</summary>
    [GeneratedRegex(@"(?<=[.!?])\s+", RegexOptions.CultureInvariant, 1000)]
    public static partial Regex SentenceEnd();
}
