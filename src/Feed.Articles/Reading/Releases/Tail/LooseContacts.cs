namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Cuts the lines with telephone numbers and mail addresses at the very end of a text that have no label, and the names, job titles and
/// streets around them. They are for newsrooms and are never published.
/// </summary>
internal static class LooseContacts
{
    private const int LastParagraphs = 10;
    private const int MaxLineLength = 200;

    /// <summary>The most lines with names and job titles above the first telephone number.</summary>
    private const int MaxLinesAbove = 5;

    /// <summary>The most letters in a label before a number, such as <c>TELEPHONE</c>.</summary>
    private const int MaxPhoneLabelLetters = 9;

    /// <summary>A text with more such lines further up is a directory for readers.</summary>
    private const int MaxOthers = 1;

    /// <summary>Removes such lines from a text.</summary>
    /// <param name="text">The paragraphs after the head; those that are cut are removed from the list.</param>
    /// <param name="cut">Receives the text of the paragraphs that are cut.</param>
    public static void Cut(List<Paragraph> text, List<string> cut)
    {
        var first = -1;
        for (var i = text.Count - 1; i > 0 && i >= text.Count - LastParagraphs && (CanBeInBlock(text[i]) || IsForReaders(text, i)); i--)
            first = IsContact(text[i]) && !IsForReaders(text, i) ? i : first;
        if (first < 0 || text.Take(first).Count(IsContact) > MaxOthers)
            return;
        var from = first;
        for (var i = first - 1; i > 0 && first - i <= MaxLinesAbove && CanBeAbove(text[i], text[first]); i--)
            from = NamesSender(text[i].Text) ? i : from;
        List<Paragraph> kept = [];
        for (var i = from; i < text.Count; i++)
        {
            if (IsForReaders(text, i))
                kept.Add(text[i]);
            else
                cut.Add(text[i].Text);
        }

        text.RemoveRange(from, text.Count - from);
        text.AddRange(kept);
        if (text.Count > 1 && TailWords.Is(text[^1].Text, "notebook"))
        {
            cut.Add(text[^1].Text);
            text.RemoveAt(text.Count - 1);
        }
    }

    /// <summary>Whether a line is for readers, or is a bare number below such a line: <c>Tickets</c>, <c>01632 960 001</c>.</summary>
    private static bool IsForReaders(List<Paragraph> text, int index) =>
        ContactLine.IsForReaders(text[index].Text)
        || (index > 0 && ContactLine.IsForReaders(text[index - 1].Text) && !text[index].Text.Contains('@', StringComparison.Ordinal)
            && NoisyText.Letters(text[index].Text).Length <= MaxPhoneLabelLetters
            && !ContactLine.NamesPerson(WithoutNumber(text[index].Text)));

    private static string WithoutNumber(string line) =>
        string.Concat(line.Where(c => char.IsLetter(c) || c is ' ' or ',' or '.' or '-')).Trim();

    private static bool CanBeInBlock(Paragraph paragraph) =>
        IsContact(paragraph) || ContactBlocks.MayBeContactLine(paragraph) || IsCredit(paragraph.Text);

    /// <summary>
    /// Whether a line above the contacts may belong to them. A credit does not: <see cref="TailCutter"/> cuts it on its own.
    /// </summary>
    private static bool CanBeAbove(Paragraph paragraph, Paragraph contact) =>
        ContactBlocks.MayBeContactLine(paragraph) && !IsCredit(paragraph.Text) && !AdvisoryLines.Is(paragraph.Text)
        && (paragraph.Kind == ParagraphKind.Text || paragraph.Kind == contact.Kind);

    private static bool NamesSender(string line) =>
        line.TrimEnd() is [.., ',' or ':'] || ContactLine.Is(line) || ContactBlocks.IsPerson(line.Split(',')[^1].Trim())
        || TailWords.HasJobTitle(line)
        || TailWords.Is(line, "label") || TailWords.PrefixLength(line, "label") > 0 || ReleaseWords.EndsWithSenderWord(line);

    private static bool IsCredit(string line) =>
        CreditLine.Is(line) || CreditLine.IsInitials(line) || CreditLine.IsAgencySignature(line) || EndMark.IsAny(line);

    /// <summary>Whether a paragraph has a telephone number or a mail address for newsrooms and is not a sentence of the article.</summary>
    private static bool IsContact(Paragraph paragraph) =>
        paragraph.Kind is ParagraphKind.Text or ParagraphKind.ListItem or ParagraphKind.Heading
        && !AdvisoryLines.Is(paragraph.Text) && (ContactLine.IsRequest(paragraph.Text) || IsContactLine(paragraph.Text));

    private static bool IsContactLine(string line) =>
        line.Length <= MaxLineLength && ContactBlocks.HasNewsroomContact(line)
        && !ContactLine.IsSentence(line) && !HeaderLine.IsProse(string.Concat(line.Where(c => !char.IsDigit(c))));
}
