using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>
/// Finds a note to the editor above an article: it ends in a greeting and a line of dashes or stars, and the article is below that line.
/// The note is not published; a request to wait in it counts.
/// </summary>
internal static partial class CoverDivider
{
    private const int MaxLines = 30;
    private const int MaxLength = 1500;
    private const int ClosingLines = 4;
    private const int MaxClosingLength = 60;
    private const int MinArticleLength = 150;

    /// <summary>A line that divides a note from the article.</summary>
    public const string Line = "---";

    /// <summary>The note to the editor of a file, who sees that it is not part of the article.</summary>
    public const string Note = "The note to the editor above the dividing line is not part of the article; only what it asks counts.";

    /// <summary>The index of the dividing line below such a note; null when there is none.</summary>
    /// <param name="lines">The lines, or paragraphs, of a text.</param>
    public static int? Find(IReadOnlyList<string> lines)
    {
        for (var at = 1; at < Math.Min(lines.Count - 1, MaxLines); at++)
        {
            if (!Rule().IsMatch(lines[at]))
                continue;
            var above = lines.Take(at).Where(line => !string.IsNullOrWhiteSpace(line)).ToList();
            var (note, article) = (above.Sum(line => line.Length), lines.Skip(at + 1).Sum(line => line.Length));
            return above.Count > 0 && note <= MaxLength && article >= Math.Max(MinArticleLength, note) && IsNote(above) ? at : null;
        }

        return null;
    }

    /// <summary>The text without such a note, and the note; the unchanged text and null when there is none.</summary>
    public static (string Text, string? Cover) Split(string text)
    {
        if (!HasRule(text))
            return (text, null);
        string[] lines = text.Split('\n');
        return Find(lines) is { } rule
            ? (string.Join('\n', lines.Skip(rule + 1)).TrimStart('\n'), string.Join('\n', lines.Take(rule)))
            : (text, null);
    }

    /// <summary>Whether one of the first lines may divide a note from the article.</summary>
    private static bool HasRule(string text)
    {
        var count = 0;
        foreach (var line in text.AsSpan().Split('\n'))
        {
            if (count++ == MaxLines)
                return false;
            if (Rule().IsMatch(text.AsSpan(line)))
                return true;
        }

        return false;
    }

    /// <summary>A parsed file without such a note among its paragraphs.</summary>
    public static ParsedFile Take(ParsedFile parsed) =>
        parsed.Cover is null && Find([.. parsed.Paragraphs.Take(MaxLines + 1).Select(paragraph => paragraph.Text)]) is not null
        && Find([.. parsed.Paragraphs.Select(paragraph => paragraph.Text)]) is { } rule
            ? parsed with
            {
                Paragraphs = [.. parsed.Paragraphs.Skip(rule + 1)],
                Cover = string.Join('\n', parsed.Paragraphs.Take(rule).Select(paragraph => paragraph.Text)),
                Notes = [.. parsed.Notes, Note],
            }
            : parsed;

    /// <summary>What a note asks about the time of publication, its sentences joined; null when it asks for nothing.</summary>
    public static string? Wish(string cover)
    {
        var sentences = SentenceEnd().Split(CleanText.Line(cover.Replace('\n', ' ')))
            .Where(sentence => !HoldRequest.SaysNoNeedToWait(sentence))
            .Where(sentence => MailArticle.Asking(sentence) is not null).ToList();
        return sentences.Count == 0 ? null : string.Join(' ', sentences);
    }

    /// <summary>Whether lines are a note: a greeting closes it, or the name of somebody who greets the editor or asks to wait.</summary>
    private static bool IsNote(List<string> above) =>
        above.TakeLast(ClosingLines).Any(EndsNote) ? SpeaksToEditor(above)
        : SentenceEnd().Split(above[^1].Trim()) is [.., var last] && Name().IsMatch(last)
            && (IsGreeting(above[0]) || Wish(string.Join('\n', above)) is not null);

    private static bool IsGreeting(string line) => MailWords.Begins(line, "greeting") || MailWords.Begins(line, "letter");

    /// <summary>Whether a line closes a note, alone or after a sentence: <c>Not before noon. Thanks, Ann</c>.</summary>
    private static bool EndsNote(string line) =>
        SentenceEnd().Split(line.Trim()) is [.., var last] && last.Length <= MaxClosingLength && MailWords.Begins(last, "closing")
        && last.Split([' ', ',', '!', '.', '-', '–', '—'], StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .All(word => !char.IsLower(word[0]) || MailWords.IsIn(word, "closing") || MailWords.Is(word, "closes"));

    private static bool SpeaksToEditor(List<string> above) =>
        IsGreeting(above[0])
        || above.Exists(line => MailWords.Has(line, "cover") || MailWords.Has(line, "reader") || MailWords.Has(line, "note"))
        || Wish(string.Join('\n', above)) is not null;

    [GeneratedRegex(@"^\s*([-–—_*=•·~#]\s?){3,}\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Rule();

    /// <summary>The first name, or the whole name, of the writer.</summary>
    [GeneratedRegex(@"^[-–— ]*\p{Lu}\p{L}+([ -]\p{Lu}[\p{L}.]*){0,2}$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"(?<=[.!?])\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SentenceEnd();
}
