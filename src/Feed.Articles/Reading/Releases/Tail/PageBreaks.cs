namespace Feed.Articles.Reading.Releases;

/// <summary>Cuts the lines between the pages of a release, and joins the sentence around them.</summary>
internal static class PageBreaks
{
    /// <summary>Removes the end marks and page marks of a text.</summary>
    public static void Cut(List<Paragraph> text)
    {
        for (var i = text.Count - 1; i >= 0; i--)
        {
            if (text[i].Kind != ParagraphKind.Text || !EndMark.IsAny(text[i].Text))
                continue;
            var isBreak = EndMark.IsPageBreak(text[i].Text);
            text.RemoveAt(i);
            if (isBreak && i > 0 && i < text.Count && IsOneSentence(text[i - 1], text[i]))
            {
                text[i - 1] = text[i - 1] with { Text = $"{text[i - 1].Text} {text[i].Text}", Html = null };
                text.RemoveAt(i);
            }
        }
    }

    private static bool IsOneSentence(Paragraph above, Paragraph below) =>
        above.Kind == ParagraphKind.Text && below.Kind == ParagraphKind.Text
        && !HeaderLine.EndsSentence(above.Text) && char.IsLower(below.Text[0]);
}
