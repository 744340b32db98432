using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>
/// The heading of a mail that was passed on inside the page of another: one paragraph, or a few, of fields such as <c>From:</c> and
/// <c>Subject:</c>.
/// </summary>
/// <param name="Start">Its first paragraph.</param>
/// <param name="End">Where the text after it begins.</param>
/// <param name="Head">What it says.</param>
internal sealed partial record ForwardedHeader(int Start, int End, MailHead Head)
{
    private const int Latest = 30;
    private const int MaxParagraphs = 8;
    private const int MaxFieldLength = 400;
    private const int MinFields = 3;

    /// <summary>The fields by their English names; their names in other languages are data.</summary>
    private static readonly HashSet<string> Known = new(["From", "Sent", "Date", "To", "Cc", "Subject", "Reply-To"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The heading among the paragraphs of a mail's page; null when none was passed on.</summary>
    public static ForwardedHeader? Of(IReadOnlyList<Paragraph> paragraphs, TimeZoneInfo zone)
    {
        for (var start = 0; start < Math.Min(paragraphs.Count, Latest); start++)
        {
            Dictionary<string, string> heading = new(StringComparer.OrdinalIgnoreCase);
            var end = start;
            while (end < paragraphs.Count && end < start + MaxParagraphs && paragraphs[end].Text.Length <= MaxFieldLength
                && (Take(paragraphs[end].Text, heading) || (end == start && MailWords.Begins(paragraphs[end].Text, "forward"))))
                end++;
            if (heading.Count < MinFields || !heading.TryGetValue("From", out var from)
                || !heading.TryGetValue("Subject", out var subject) || end == paragraphs.Count)
                continue;
            var sent = heading.GetValueOrDefault("Date") ?? heading.GetValueOrDefault("Sent");
            return new ForwardedHeader(start, end, new MailHead(subject, from, sent is null ? default : MailText.Date(sent, zone)));
        }

        return null;
    }

    /// <summary>Adds the fields of a paragraph; each field begins where the previous one ends.</summary>
    private static bool Take(string text, Dictionary<string, string> heading)
    {
        var fields = Field().Matches(text).Where(match => Known.Contains(MailWords.Field(match.Groups["name"].Value))).ToList();
        if (fields.Count == 0 || (fields[0].Index > 0 && !MailWords.Begins(text, "forward")))
            return false;
        for (var i = 0; i < fields.Count; i++)
        {
            var start = fields[i].Index + fields[i].Length;
            heading.TryAdd(MailWords.Field(fields[i].Groups["name"].Value),
                text[start..(i + 1 < fields.Count ? fields[i + 1].Index : text.Length)].Trim());
        }

        return true;
    }

    [GeneratedRegex(@"\b(?<name>\p{Lu}\p{L}+(-\p{L}+)?)[ \u00A0]?:\s",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Field();
}
