using System.Text.RegularExpressions;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>An email saved as plain text: its header fields, and its text without greeting and signature.</summary>
/// <param name="Body">The text.</param>
/// <param name="Head">What the heading says.</param>
internal sealed partial record MailText(string Body, MailHead Head)
{
    private const int MaxHeadingLines = 60;

    private static readonly HashSet<string> Usual = new(["From", "To", "Cc", "Bcc", "Date", "Sent", "Subject", "Reply-To"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the mail; null when the text does not start with email headers.</summary>
    public static MailText? Of(string text, TimeZoneInfo zone)
    {
        if (!BeginsWithField(text.AsSpan().TrimStart()))
            return null;
        var lines = text.TrimStart().Split('\n');
        var first = MailWords.Begins(lines[0], "forward") ? Array.FindIndex(lines, 1, line => line.Trim().Length > 0) : 0;
        if (first < 0)
            return null;
        Dictionary<string, string> heading = new(StringComparer.OrdinalIgnoreCase);
        var last = "";
        var at = first;
        for (; at < lines.Length && at < first + MaxHeadingLines && lines[at].Trim().Length > 0; at++)
        {
            if (lines[at][0] is ' ' or '\t' && last.Length > 0)
                heading[last] += " " + lines[at].Trim();
            else if (Field().Match(lines[at]) is { Success: true } field)
                heading[last = MailWords.Field(field.Groups["name"].Value)] = field.Groups["value"].Value.Trim();
            else
                return null;
        }

        var sent = heading.GetValueOrDefault("Date") ?? heading.GetValueOrDefault("Sent");
        if (!heading.TryGetValue("From", out var from) || (!heading.ContainsKey("Subject") && sent is null))
            return null;
        var head = new MailHead(heading.GetValueOrDefault("Subject") ?? "", from, sent is null ? default : Date(sent, zone));
        // A memo has its embargo among the fields: it is read as the first line of the text.
        var orders = heading.Where(field => !Usual.Contains(field.Key)).Select(field => $"{field.Key}: {field.Value}")
            .Where(line => Embargo.IsEmbargoLine(line) || Embargo.NamesReleaseDay(line));
        // A note that is closed above a line of dashes is not the end of the mail.
        var body = CoverDivider.Find(lines[at..]) is { } rule
            ? [.. lines[at..(at + rule + 1)], .. lines[(at + rule + 1)..][MailBody.Of(lines[(at + rule + 1)..])]]
            : lines[at..][MailBody.Of(lines[at..])];
        return new MailText(string.Join('\n', orders.SelectMany(line => new[] { line, "" }).Concat(body)), head);
    }

    /// <summary>Whether the first line is a field, or announces a forwarded mail.</summary>
    private static bool BeginsWithField(ReadOnlySpan<char> text)
    {
        var line = text.IndexOf('\n') is >= 0 and var end ? text[..end] : text;
        return Field().IsMatch(line) || MailWords.Begins(line.ToString(), "forward");
    }

    /// <summary>The date of a heading, which may end with the zone's name in brackets.</summary>
    public static DeclaredMoment Date(string sent, TimeZoneInfo zone)
    {
        var read = DeclaredDate.Read(sent, zone);
        if (read.Moment is not null || read.UnknownZone is not null || MultilingualDate.First(sent, language: null) is not { } day)
            return read;

        // The month is in another language, so the date is rewritten in digits before parsing.
        var time = Clock().Match(sent) is { Success: true } clock ? $" {clock.Value}" : "";
        return DeclaredDate.Read(FormattableString.Invariant($"{day:yyyy-MM-dd}{time}"), zone);
    }

    /// <summary>A time of day and the rest of the line.</summary>
    [GeneratedRegex(@"\b[0-9]{1,2}:[0-9]{2}\b.*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^(?<name>\p{L}[\p{L}-]{0,40})[ \u00A0]?: ?(?<value>.*)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Field();
}
