using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>
/// Finds the signature of a mail that neither a mark nor a closing phrase introduces: the sender's name, or lines with a person's name or
/// job title and a telephone number.
/// </summary>
internal static class MailSignature
{
    private const int MaxLines = 10;
    private const int MaxLineLength = 160;

    /// <summary>Where the signature begins; the number of paragraphs when there is none.</summary>
    /// <param name="body">The text.</param>
    /// <param name="senders">The names of the senders.</param>
    public static int Start(IReadOnlyList<Paragraph> body, IReadOnlyList<string> senders)
    {
        var end = body.Count;
        while (end > 1 && MailWords.BeginsWith(body[end - 1].Text, "disclaimer"))
            end--;
        var top = end;
        while (top > 1 && end - top < MaxLines && IsSignatureLine(body[top - 1]))
            top--;
        var name = Enumerable.Range(top, end - top).FirstOrDefault(at => BeginsWithSender(body[at].Text, senders), -1);
        if (name < 0 && Enumerable.Range(top, end - top).Any(at => ContactBlocks.HasNewsroomContact(body[at].Text)))
            name = Enumerable.Range(top, end - top).FirstOrDefault(at => HasNameOrJobTitle(body[at].Text), -1);
        return name >= 0 ? name : end;
    }

    /// <summary>Whether a paragraph may be a line of a signature: a short line that is neither a sentence nor an embargo.</summary>
    public static bool IsSignatureLine(Paragraph paragraph) =>
        paragraph.Kind is ParagraphKind.Text or ParagraphKind.Heading or ParagraphKind.TableRow
        && paragraph.Text.Length <= MaxLineLength && !HeaderLine.IsProse(paragraph.Text)
        && paragraph.Text is not [.., '”' or '"' or '?' or '!']
        && !Embargo.IsEmbargoLine(paragraph.Text) && EmbargoNotice.FindIn(paragraph.Text) is null && !EndMark.IsAny(paragraph.Text);

    /// <summary>Whether a line begins with the name of a sender, or is only the first name.</summary>
    public static bool BeginsWithSender(string line, IReadOnlyList<string> senders) =>
        senders.Any(name => line.Equals(name.Split(' ')[0], StringComparison.OrdinalIgnoreCase)
            || (line.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                && (line.Length == name.Length || !char.IsLetter(line[name.Length]))));

    private static bool HasNameOrJobTitle(string line) =>
        TailWords.HasJobTitle(line) || ContactBlocks.IsPerson(line.Split([',', '|', '(', '–', '—'])[0].Trim());
}
