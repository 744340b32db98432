namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Finds, at the very end of a text, the lines with telephone numbers and mail addresses that no label announces, and the names, posts
/// and streets around them. They are those of people for newsrooms and are never published.
/// </summary>
internal static class LooseContacts
{
    private const int LastParagraphs = 10;
    private const int MaxLineLength = 200;

    /// <summary>The most lines with names and posts above the first number.</summary>
    private const int MaxLinesAbove = 5;

    /// <summary>A text with more such lines further up is a directory, which readers are meant to see.</summary>
    private const int MaxOthers = 1;

    /// <summary>Cuts such lines.</summary>
    /// <param name="text">The paragraphs after the head; what is cut leaves them.</param>
    /// <param name="cut">Takes what is cut.</param>
    public static void Cut(List<Paragraph> text, List<string> cut)
    {
        var first = -1;
        for (var i = text.Count - 1; i > 0 && i >= text.Count - LastParagraphs && CanBeOfBlock(text[i]); i--)
            first = IsContact(text[i]) ? i : first;
        if (first < 0 || text.Take(first).Count(IsContact) > MaxOthers)
            return;
        var from = first;
        for (var i = first - 1; i > 0 && first - i <= MaxLinesAbove && CanBeAbove(text[i], text[first]); i--)
            from = IsOfSender(text[i].Text) ? i : from;
        cut.AddRange(text.Skip(from).Select(paragraph => paragraph.Text));
        text.RemoveRange(from, text.Count - from);
        if (text.Count > 1 && TailWords.Is(text[^1].Text, "notebook"))
        {
            cut.Add(text[^1].Text);
            text.RemoveAt(text.Count - 1);
        }
    }

    private static bool CanBeOfBlock(Paragraph paragraph) =>
        IsContact(paragraph) || ContactBlocks.IsLine(paragraph) || IsCredit(paragraph.Text);

    /// <summary>Credits have authors, which are read when they are cut, so they stay here.</summary>
    private static bool CanBeAbove(Paragraph paragraph, Paragraph contact) =>
        ContactBlocks.IsLine(paragraph) && !IsCredit(paragraph.Text) && !AdvisoryLines.Is(paragraph.Text)
        && (paragraph.Kind == ParagraphKind.Text || paragraph.Kind == contact.Kind);

    private static bool IsOfSender(string line) =>
        line.TrimEnd() is [.., ',' or ':'] || ContactLine.Is(line) || ContactBlocks.IsPerson(line.Split(',')[^1].Trim())
        || TailWords.HasJobTitle(line)
        || TailWords.Is(line, "label") || TailWords.PrefixLength(line, "label") > 0 || ReleaseWords.EndsAsSender(line);

    private static bool IsCredit(string line) =>
        CreditLine.Is(line) || CreditLine.IsInitials(line) || CreditLine.IsSign(line) || TailFinder.IsMark(line);

    /// <summary>Whether a paragraph has a number or a mail address and is no sentence for readers.</summary>
    private static bool IsContact(Paragraph paragraph) =>
        paragraph.Kind is ParagraphKind.Text or ParagraphKind.ListItem or ParagraphKind.Heading
        && paragraph.Text.Length <= MaxLineLength && ContactBlocks.HasPhoneOrMail(paragraph.Text) && !AdvisoryLines.Is(paragraph.Text)
        && !HeaderLine.IsProse(string.Concat(paragraph.Text.Where(c => !char.IsDigit(c))));
}
