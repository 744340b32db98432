using System.Text.RegularExpressions;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>Creates the parsed file from an email's own text.</summary>
internal static partial class MailArticle
{
    /// <summary>The parsed file: subject and date are declared facts; the sender is the author if there is no byline.</summary>
    /// <param name="head">The header fields.</param>
    /// <param name="body">The text, without greeting and signature.</param>
    /// <param name="declared">What front matter in the text declares.</param>
    /// <param name="zone">The zone of times that name none.</param>
    public static ParsedFile Of(MailHead head, IReadOnlyList<Paragraph> body, IReadOnlyList<Facts> declared, TimeZoneInfo zone)
    {
        var cover = CoverNote.Length(body, head.Senders);
        if (cover > 0)
            head = head with { Hold = head.Hold ?? HoldOf(head, body.Take(cover), zone) };
        Paragraph[] text = [.. body.Take(MailSignature.Start(body, head.Senders)).Skip(cover)];
        return new ParsedFile(null, [.. Embargo(head), .. text], [.. declared, Heading(head) with { Title = head.Title }])
        {
            CaptionsCanDate = true,
            Fallbacks = [new Facts(FactSource.Document) { Authors = head.Senders }],
        };
    }

    /// <summary>
    /// The parsed file of the text below a note to the editor. If that text has its own headline, the mail's subject is ignored, unless it
    /// states an embargo.
    /// </summary>
    public static ParsedFile Below(ParsedFile parsed, string cover, MailHead head)
    {
        var isOfNote = head is { Title: { } subject, Embargo: null } && HeadlineMark.Of(subject) is null
            && parsed.Paragraphs is [{ Text: var first }, _, ..] && HeaderLine.Classify(first).Kind == HeadKind.Headline;
        return parsed with
        {
            Declared = isOfNote ? [.. parsed.Declared.Select(facts => facts.Title == head.Title ? facts with { Title = null } : facts)]
                : parsed.Declared,
            Cover = cover,
            Notes = [.. parsed.Notes, CoverDivider.Note],
        };
    }

    /// <summary>The parsed file of an attachment; the file's own facts take precedence over the email's date and sender.</summary>
    /// <param name="head">The header fields.</param>
    /// <param name="attached">The parsed attachment.</param>
    public static ParsedFile Around(MailHead head, ParsedFile attached) => attached with
    {
        Paragraphs = [.. Embargo(head), .. attached.Paragraphs],
        Fallbacks = [.. attached.Fallbacks,
            Heading(head) with { Authors = head.Senders }],
    };

    private static Facts Heading(MailHead head) => new(FactSource.Document)
    {
        Published = head.Sent,
        Uncertain = head.Uncertain,
        Notes = head.Notes,
        Hold = head.Hold,
        Expires = head.Expires,
    };

    /// <summary>
    /// The hold that an email requests for the article that it attaches or forwards: in its subject, or in its own sentence.
    /// </summary>
    /// <param name="head">Its header fields.</param>
    /// <param name="cover">Its own text.</param>
    /// <param name="zone">The zone of times that name none.</param>
    public static Hold? HoldOf(MailHead head, IEnumerable<Paragraph> cover, TimeZoneInfo zone)
    {
        var label = (head.Title ?? "").Split(':', 2) is [var before, _] && HoldStamp.IsEmbargoWithTime(before) ? before : null;
        var asks = head.Embargo ?? HeadlineMark.Of(head.Title ?? "")?.Mark ?? label
            ?? cover.SelectMany(paragraph => paragraph.Text.Split('\n')).Select(Asking).FirstOrDefault(line => line is not null);
        return asks is null ? null
            : Releases.Embargo.Hold(asks, head.Sent is { } sent ? DateOnly.FromDateTime(sent.Date) : null, zone);
    }

    /// <summary>The part of a line that asks not to publish yet. An email with an article never mentions an unrelated embargo.</summary>
    public static string? Asking(string line) => HoldRequest.WithoutLiftedSentences(line) is not { Length: > 0 } rest ? null : In(rest);

    private static string? In(string line) => Releases.Embargo.IsEmbargoLine(line) ? line
        : EmbargoNotice.FindIn(line) ?? Array.Find(SentenceEnd().Split(line), sentence =>
            HoldStamp.ForbidsPublication(sentence) || (EmbargoWord().IsMatch(sentence) && !Releases.Embargo.IsLifted(sentence)
                && !HoldRequest.SaysNoNeedToWait(sentence))) ?? HoldRequest.In(line);

    private static IEnumerable<Paragraph> Embargo(MailHead head) =>
        head.Embargo is { } line ? [new Paragraph(ParagraphKind.Text, line)] : [];

    [GeneratedRegex(@"(?<=[.!?])\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"(?<!\b(no|without|not under|not) )\bembargo(ed)?\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EmbargoWord();
}
