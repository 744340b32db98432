using System.Text.RegularExpressions;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>A mail that was saved as text: its heading's facts, and its text without greeting and signature.</summary>
/// <param name="Body">The text.</param>
/// <param name="Declared">Subject and date.</param>
/// <param name="Sender">The sender as the author, where no byline names one.</param>
internal sealed partial record MailText(string Body, Facts Declared, Facts Sender)
{
    private const int MostHeadingLines = 60;
    private const int MostLinesOfSignature = 10;
    private const int LongestGreeting = 60;

    private static readonly ILookup<string, string> Words = DataFile.Entries("Reading.mail-words.txt").Select(line => line.Split(':', 2)).ToLookup(parts => parts[0], parts => parts[1].Trim());

    /// <summary>Reads the mail; null when the text does not begin with the heading of one.</summary>
    public static MailText? Of(string text, TimeZoneInfo zone)
    {
        var lines = text.TrimStart().Split('\n');
        var first = Begins(lines[0], "forward") ? Array.FindIndex(lines, 1, line => line.Trim().Length > 0) : 0;
        if (first < 0)
            return null;
        Dictionary<string, string> heading = new(StringComparer.OrdinalIgnoreCase);
        var last = "";
        var at = first;
        for (; at < lines.Length && at < first + MostHeadingLines && lines[at].Trim().Length > 0; at++)
        {
            if (lines[at][0] is ' ' or '\t' && last.Length > 0)
                heading[last] += " " + lines[at].Trim();
            else if (Field().Match(lines[at]) is { Success: true } field)
                heading[last = field.Groups["name"].Value] = field.Groups["value"].Value.Trim();
            else
                return null;
        }

        var sent = heading.GetValueOrDefault("Date") ?? heading.GetValueOrDefault("Sent");
        if (!heading.TryGetValue("From", out var from) || (!heading.ContainsKey("Subject") && sent is null))
            return null;
        var subject = Prefix().Replace(heading.GetValueOrDefault("Subject") ?? "", "").Trim();
        var isEmbargo = Embargo.Is(subject);
        return new MailText(
            (isEmbargo ? subject + "\n\n" : "") + WithoutSignature(lines[at..]),
            new Facts(FactSource.Document)
            {
                Title = isEmbargo || subject.Length == 0 ? null : CleanText.Line(WithoutLabel(subject)),
                Published = sent is null ? null : DeclaredDate.Parse(Comment().Replace(sent, ""), zone),
            },
            new Facts(FactSource.Document) { Authors = Byline.Declared(CleanText.Line(from)) });
    }

    /// <summary><c>PRESS RELEASE: Harbour opens</c> is titled <c>Harbour opens</c>.</summary>
    private static string WithoutLabel(string subject)
    {
        var rest = subject[ReleaseWords.Label(subject)..].TrimStart(' ', ':', '-', '–', '—', '|');
        return rest.Length > 0 && rest.Length < subject.Length - 3 ? rest : subject;
    }

    private static string WithoutSignature(string[] lines)
    {
        var start = Array.FindIndex(lines, line => line.Trim().Length > 0);
        if (start < 0)
            return "";
        if (lines[start].Trim() is { Length: <= LongestGreeting } greeting && Begins(greeting, "greeting") && greeting is [.., ',' or ':' or '!' or '.'])
            start++;
        var end = Array.FindIndex(lines, start, line => line.TrimEnd() is "--" or "-- ") is >= 0 and var dashes ? dashes : lines.Length;
        var closing = Array.FindLastIndex(lines, end - 1, end - start, line => line.Trim().Length <= LongestGreeting && Begins(line.Trim(), "closing"));
        if (closing > start && lines[closing..end].Count(line => line.Trim().Length > 0) <= MostLinesOfSignature)
            end = closing;
        return string.Join('\n', lines[start..end]);
    }

    private static bool Begins(string line, string kind) =>
        Words[kind].Any(word => line.TrimStart('-', ' ', '>').StartsWith(word, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"^(?<name>[A-Za-z][A-Za-z-]{1,40}): ?(?<value>.*)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Field();

    [GeneratedRegex(@"^((re|fwd?|aw|wg)(\[\d+\])?: *)+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Prefix();

    [GeneratedRegex(@" *\([^()]*\) *$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Comment();
}
