using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>
/// Finds a sender's note to the editor above the text, which says, for example, that the release is below or whom to call. The words are in
/// <c>mail-words.txt</c>.
/// </summary>
internal static class CoverNote
{
    private const int MaxLength = 400;
    private const int MaxParagraphs = 4;
    private const int MaxRequestLength = 200;

    /// <summary>
    /// Counts the leading paragraphs that form the note and its signature. At least one paragraph always remains.
    /// </summary>
    /// <param name="body">The text.</param>
    /// <param name="senders">The names of the senders.</param>
    public static int CountParagraphs(IReadOnlyList<Paragraph> body, IReadOnlyList<string> senders)
    {
        var note = NoteLength(body, senders);
        return note == 0 ? 0 : note + SignatureLength(body, note, senders);
    }

    private static int NoteLength(IReadOnlyList<Paragraph> body, IReadOnlyList<string> senders)
    {
        var end = 0;
        while (end < Math.Min(body.Count - 1, MaxParagraphs)
            && body[end].Text is var text
            && (IsCoverNote(text) || AsksToWait(text) || HoldRequest.IsOrder(text) || IsRequestAbove(text, body[end + 1], senders)))
            end++;
        return end;
    }

    private static int SignatureLength(IReadOnlyList<Paragraph> body, int start, IReadOnlyList<string> senders)
    {
        var end = start;
        while (end < Math.Min(body.Count - 1, start + MaxParagraphs) && IsClosing(body[end], senders))
            end++;
        return end - start;
    }

    /// <summary>
    /// Whether a text asks for a hold, and the sender's name or the headline is below it: <c>It can't go out before Wednesday.</c>
    /// </summary>
    private static bool IsRequestAbove(string text, Paragraph next, IReadOnlyList<string> senders) =>
        text.Length <= MaxRequestLength && !HasQuotation(text) && HoldRequest.FindRequest(text) is not null
        && !HeadNotice.HasNews(text) && HeaderLine.EndsSentence(text)
        && (IsClosing(next, senders) || HeaderLine.Classify(next.Text).Kind == HeadKind.Headline);

    /// <summary>Whether a text is a note to the editor.</summary>
    public static bool IsCoverNote(string text) =>
        text.Length <= MaxLength && !HasQuotation(text) && MailWords.ContainsPhrase(text, "cover-phrase")
        && Dateline.Length(text) == 0 && HeaderLine.Classify(text).Kind != HeadKind.Label;

    /// <summary>
    /// Whether a text addresses the editor and asks for a hold: <c>Dear editor, this one is embargoed until Wednesday. Thanks!</c>
    /// </summary>
    public static bool AsksToWait(string text) =>
        text.Length <= MaxLength && !HasQuotation(text) && MailWords.ContainsPhrase(text, "editor-phrase") && Dateline.Length(text) == 0
        && (Embargo.IsEmbargoLine(text) || EmbargoNotice.FindIn(text) is not null || HoldRequest.FindRequest(text) is not null);

    private static bool HasQuotation(string text) => text.AsSpan().ContainsAny("\"“”«»");

    private static bool IsClosing(Paragraph paragraph, IReadOnlyList<string> senders) =>
        MailSignature.IsSignatureLine(paragraph)
        && (MailWords.BeginsWith(paragraph.Text, "closing") || MailSignature.BeginsWithSender(paragraph.Text, senders)
            || TailWords.HasJobTitle(paragraph.Text) || ContactBlocks.HasNewsroomContact(paragraph.Text))
        && HeaderLine.Classify(paragraph.Text).Kind != HeadKind.Label;
}
