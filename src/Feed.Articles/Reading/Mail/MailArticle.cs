using System.Text.RegularExpressions;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>Creates the parsed file from a mail's own text.</summary>
internal static partial class MailArticle
{
    /// <summary>The parsed file. Subject and date are declared facts; the sender is the author if there is no byline.</summary>
    /// <param name="head">The header fields.</param>
    /// <param name="body">The text, without greeting and signature.</param>
    /// <param name="declared">What front matter in the text declares.</param>
    /// <param name="zone">The zone of times that name none.</param>
    public static ParsedFile Of(MailHead head, IReadOnlyList<Paragraph> body, IReadOnlyList<Facts> declared, TimeZoneInfo zone)
    {
        var coverCount = CoverNote.CountParagraphs(body, head.Senders);
        if (coverCount > 0)
            head = head with { Hold = head.Hold ?? HoldOf(head, body.Take(coverCount), zone) };
        Paragraph[] text = [.. body.Take(MailSignature.Start(body, head.Senders)).Skip(coverCount)];
        return new ParsedFile(null, [.. EmbargoOf(head), .. text], [.. declared, FactsOf(head) with { Title = Title(head) }])
        {
            CaptionsCanDate = true,
            Fallbacks = [new Facts(FactSource.Document) { Authors = head.Senders }],
        };
    }

    /// <summary>
    /// The parsed file of the text below a note to the editor. If that text has its own headline, the mail's subject is ignored, unless it
    /// states an embargo.
    /// </summary>
    public static ParsedFile BelowCover(ParsedFile parsed, string cover, MailHead head)
    {
        var isSubjectOfNote = head is { Title: { } subject, EmbargoLine: null } && HeadlineMark.Of(subject) is null
            && parsed.Paragraphs is [{ Text: var first }, _, ..] && HeaderLine.Classify(first).Kind == HeadKind.Headline;
        return parsed with
        {
            Declared = isSubjectOfNote
                ? [.. parsed.Declared.Select(facts => facts.Title == head.Title ? facts with { Title = null } : facts)]
                : parsed.Declared,
            Cover = cover,
            Notes = [.. parsed.Notes, CoverDivider.Notice],
        };
    }

    /// <summary>The parsed file of an attachment; the file's own facts take precedence over the mail's date and sender.</summary>
    /// <param name="head">The header fields.</param>
    /// <param name="attached">The parsed attachment.</param>
    public static ParsedFile FromAttachment(MailHead head, ParsedFile attached) => attached with
    {
        Paragraphs = [.. EmbargoOf(head), .. attached.Paragraphs],
        Fallbacks = [.. attached.Fallbacks,
            FactsOf(head) with { Authors = head.Senders }],
    };

    private static Facts FactsOf(MailHead head) => new(FactSource.Document)
    {
        Published = head.Sent,
        PublishedRange = head.Uncertain,
        Notes = head.Notes,
        Hold = head.Hold,
        Expires = head.Expires,
    };

    /// <summary>
    /// The hold that a mail requests, in its subject or its own text, for the article that it attaches or forwards; null when it requests
    /// none.
    /// </summary>
    /// <param name="head">Its header fields.</param>
    /// <param name="cover">Its own text.</param>
    /// <param name="zone">The zone of times that name none.</param>
    public static Hold? HoldOf(MailHead head, IEnumerable<Paragraph> cover, TimeZoneInfo zone)
    {
        var label = (head.Title ?? "").Split(':', 2) is [var before, _] && HoldStamp.IsEmbargoWithTime(before) ? before : null;
        var request = head.EmbargoLine ?? HeadlineMark.Of(head.Title ?? "")?.Mark ?? label;

        // A subject such as "EMBARGOED PRESS RELEASE" leaves the time to the text.
        if (request is null || Embargo.LacksTime(request))
        {
            var lines = cover.SelectMany(paragraph => paragraph.Text.Split('\n')).Select(RequestIn).OfType<string>().ToList();
            request = request is null ? lines.FirstOrDefault() : lines.Find(EmbargoTime.HasTime) ?? request;
        }

        return request is null ? null
            : Embargo.ToHold(request, day: null, zone, head.Sent);
    }

    /// <summary>The part of a line that asks not to publish yet. A mail with an article never mentions an unrelated embargo.</summary>
    public static string? RequestIn(string line) =>
        HoldRequest.RemoveLiftedSentences(line) is { Length: > 0 } rest ? FindRequest(rest) : null;

    private static string? FindRequest(string line) => Embargo.IsEmbargoLine(line) ? line
        : EmbargoNotice.FindIn(line) ?? Array.Find(CoverDivider.SentenceEnd().Split(line), sentence =>
            HoldStamp.ForbidsPublication(sentence) || (EmbargoWord().IsMatch(sentence) && !Embargo.IsLifted(sentence)
                && !HoldRequest.SaysNoNeedToWait(sentence))) ?? HoldRequest.FindRequest(line);

    /// <summary>The subject, without its mark if the note to the editor says when the hold ends.</summary>
    private static string? Title(MailHead head) =>
        head is { Hold.Until: not null, Title: { } title } && HeadlineMark.Of(title) is { } marked
        && Embargo.LacksTime(marked.Mark)
            ? marked.Headline : head.Title;

    private static IEnumerable<Paragraph> EmbargoOf(MailHead head) =>
        head.EmbargoLine is { } line && (head.Hold?.Until is null || !Embargo.LacksTime(line))
            ? [new Paragraph(ParagraphKind.Text, line)] : [];

    [GeneratedRegex(@"(?<!\b(no|without|not under|not) )\bembargo(ed)?\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EmbargoWord();
}
