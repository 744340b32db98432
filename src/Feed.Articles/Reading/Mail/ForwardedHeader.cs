using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>
/// The header of a forwarded mail inside the HTML of another: one or more paragraphs of fields such as <c>From:</c> and <c>Subject:</c>.
/// </summary>
/// <param name="Start">Its first paragraph.</param>
/// <param name="End">Where the text after it begins.</param>
/// <param name="Head">The header fields.</param>
internal sealed partial record ForwardedHeader(int Start, int End, MailHead Head)
{
    private const int MaxStart = 30;
    private const int MaxParagraphs = 8;
    private const int MaxFieldLength = 400;
    private const int MinFields = 3;

    /// <summary>The English names of the fields. The names in other languages are in <c>mail-words.txt</c>.</summary>
    private static readonly HashSet<string> Known = new(["From", "Sent", "Date", "To", "Cc", "Subject", "Reply-To"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The header among the paragraphs of a mail; null when no mail was forwarded.</summary>
    public static ForwardedHeader? Find(IReadOnlyList<Paragraph> paragraphs, TimeZoneInfo zone)
    {
        for (var start = 0; start < Math.Min(paragraphs.Count, MaxStart); start++)
        {
            Dictionary<string, string> headerFields = new(StringComparer.OrdinalIgnoreCase);
            var end = start;
            while (end < paragraphs.Count && end < start + MaxParagraphs && paragraphs[end].Text.Length <= MaxFieldLength
                && (AddFields(paragraphs[end].Text, headerFields)
                    || (end == start && MailWords.BeginsWith(paragraphs[end].Text, "forward-line"))))
                end++;
            if (headerFields.Count < MinFields || !headerFields.TryGetValue("From", out var from)
                || !headerFields.TryGetValue("Subject", out var subject) || end == paragraphs.Count)
                continue;
            var sent = headerFields.GetValueOrDefault("Date") ?? headerFields.GetValueOrDefault("Sent");
            var moment = sent is null ? default : PlainTextMail.Date(sent, zone);
            return new ForwardedHeader(start, end, new MailHead(subject, from, moment, sent));
        }

        return null;
    }

    /// <summary>Adds the fields of a paragraph; false when it has none. Each field begins where the previous one ends.</summary>
    private static bool AddFields(string text, Dictionary<string, string> headerFields)
    {
        var fields = Field().Matches(text).Where(match => Known.Contains(MailWords.Field(match.Groups["name"].Value))).ToList();
        if (fields.Count == 0 || (fields[0].Index > 0 && !MailWords.BeginsWith(text, "forward-line")))
            return false;
        for (var i = 0; i < fields.Count; i++)
        {
            var start = fields[i].Index + fields[i].Length;
            headerFields.TryAdd(MailWords.Field(fields[i].Groups["name"].Value),
                text[start..(i + 1 < fields.Count ? fields[i + 1].Index : text.Length)].Trim());
        }

        return true;
    }

    [GeneratedRegex(@"\b(?<name>\p{Lu}\p{L}+(-\p{L}+)?)[ \u00A0]?:\s",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Field();
}
