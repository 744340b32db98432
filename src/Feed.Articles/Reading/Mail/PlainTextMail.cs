using System.Text.RegularExpressions;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>A mail saved as plain text: its header fields, and its text without greeting and signature.</summary>
/// <param name="Body">The text.</param>
/// <param name="Head">The header fields.</param>
internal sealed partial record PlainTextMail(string Body, MailHead Head)
{
    private const int MaxHeaderLines = 60;

    private static readonly HashSet<string> HeaderFields = new(["From", "To", "Cc", "Bcc", "Date", "Sent", "Subject", "Reply-To"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the mail; null when the text does not start with mail headers.</summary>
    public static PlainTextMail? Parse(string text, TimeZoneInfo zone)
    {
        if (!BeginsWithField(text.AsSpan().TrimStart()))
            return null;
        var lines = text.TrimStart().Split('\n');
        var first = MailWords.BeginsWith(lines[0], "forward-line") ? Array.FindIndex(lines, 1, line => line.Trim().Length > 0) : 0;
        if (first < 0)
            return null;
        Dictionary<string, string> headerFields = new(StringComparer.OrdinalIgnoreCase);
        var last = "";
        var at = first;
        for (; at < lines.Length && at < first + MaxHeaderLines && lines[at].Trim().Length > 0; at++)
        {
            if (lines[at][0] is ' ' or '\t' && last.Length > 0)
                headerFields[last] += " " + lines[at].Trim();
            else if (Field().Match(lines[at]) is { Success: true } field && IsName(field.Groups["name"].Value))
                headerFields[last = MailWords.Field(field.Groups["name"].Value)] = field.Groups["value"].Value.Trim();
            else
                return null;
        }

        var sent = headerFields.GetValueOrDefault("Date") ?? headerFields.GetValueOrDefault("Sent");
        if (!headerFields.TryGetValue("From", out var from) || (!headerFields.ContainsKey("Subject") && sent is null))
            return null;
        var head = new MailHead(headerFields.GetValueOrDefault("Subject") ?? "", from, sent is null ? default : Date(sent, zone), sent);
        // The embargo of a memo is one of its fields. It is read as the first line of the text.
        var embargoes = headerFields.Where(field => !HeaderFields.Contains(field.Key)).Select(field => $"{field.Key}: {field.Value}")
            .Where(line => Embargo.IsEmbargoLine(line) || Embargo.NamesReleaseDay(line));
        // A closing phrase above a dividing line ends a note to the editor, not the mail.
        var body = CoverDivider.FindDivider(lines[at..]) is { } rule
            ? [.. lines[at..(at + rule + 1)], .. lines[(at + rule + 1)..][MailBody.Of(lines[(at + rule + 1)..])]]
            : lines[at..][MailBody.Of(lines[at..])];
        return new PlainTextMail(string.Join('\n', embargoes.SelectMany(line => new[] { line, "" }).Concat(body)), head);
    }

    /// <summary>Whether the first line is a field, or announces a forwarded mail.</summary>
    private static bool BeginsWithField(ReadOnlySpan<char> text)
    {
        var line = text.IndexOf('\n') is >= 0 and var end ? text[..end] : text;
        return Field().IsMatch(line) || MailWords.BeginsWith(line.ToString(), "forward-line");
    }

    /// <summary>Whether words may name a field: several words before a colon may also begin a headline.</summary>
    private static bool IsName(string words) => !words.Contains(' ', StringComparison.Ordinal) || MailWords.Field(words) != words;

    /// <summary>The date in a header field. The name of its zone may follow in brackets.</summary>
    public static DeclaredMoment Date(string sent, TimeZoneInfo zone)
    {
        var read = DeclaredDate.Read(sent, zone);
        if (read.Moment is not null || read.UnknownZone is not null || MultilingualDate.First(sent, language: null) is not { } day)
            return read;

        // A month in another language: the date is rewritten in digits.
        var time = Clock().Match(sent) is { Success: true } clock ? $" {clock.Value}" : "";
        return DeclaredDate.Read(FormattableString.Invariant($"{day:yyyy-MM-dd}{time}"), zone);
    }

    /// <summary>A time of day and the rest of the line.</summary>
    [GeneratedRegex(@"\b[0-9]{1,2}:[0-9]{2}\b.*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^(?<name>\p{L}[\p{L}-]{0,40}( \p{L}{1,12}){0,2})[ \u00A0]?:\s*(?<value>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Field();
}
