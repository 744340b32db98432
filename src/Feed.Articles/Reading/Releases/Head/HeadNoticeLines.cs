namespace Feed.Articles.Reading.Releases;

/// <summary>Finds the lines of a head that ask for a hold, given the other lines and the text.</summary>
internal static class HeadNoticeLines
{
    /// <summary>
    /// Marks the lines that ask for a hold. If a head has only one headline, it is marked only if its wording is unmistakable.
    /// </summary>
    /// <param name="lines">The lines of the head.</param>
    /// <param name="paragraphs">The paragraphs of the article, the head's lines first.</param>
    /// <param name="title">The declared headline; null when none is declared.</param>
    public static void Mark(List<HeaderLine> lines, IReadOnlyList<Paragraph> paragraphs, string? title)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind is HeadKind.Embargo or HeadKind.Prose or HeadKind.Byline or HeadKind.Kept or HeadKind.Contact)
                continue;
            var text = paragraphs[i].Text.Replace('\t', ' ');
            if ((title is not null && ReleaseHead.IsSame(title, text)) || Embargo.NamesReleaseDay(text))
                continue;
            var strength = HeadNotice.StrengthOf(text);
            var hasHeadlineElsewhere = title is not null || HasOtherHeadline(lines, i);
            if (strength == NoticeStrength.Likely
                || (strength == NoticeStrength.Possible && hasHeadlineElsewhere)
                || (strength == NoticeStrength.Weak && hasHeadlineElsewhere && IsEmbargoUnmentioned(paragraphs, i)))
                lines[i] = new HeaderLine(paragraphs[i].Text, HeadKind.Embargo, NoisyDate.Find(text)?.Date);
        }
    }

    /// <summary>Whether a sentence at the head asks for a hold.</summary>
    /// <param name="paragraphs">The paragraphs of the article.</param>
    /// <param name="index">The sentence.</param>
    /// <param name="hasTitle">Whether the headline is known.</param>
    public static bool IsNotice(IReadOnlyList<Paragraph> paragraphs, int index, bool hasTitle) =>
        HeadNotice.StrengthOf(paragraphs[index].Text) switch
        {
            NoticeStrength.None => false,
            NoticeStrength.Weak => index > 0 && IsEmbargoUnmentioned(paragraphs, index),
            NoticeStrength.Possible => index > 0 || hasTitle
                || (paragraphs.Count > 1 && HeaderLine.Classify(paragraphs[1].Text).Kind == HeadKind.Headline),
            _ => true,
        };

    private static bool HasOtherHeadline(List<HeaderLine> lines, int index) =>
        lines.Where((line, at) => at != index && line.Kind is HeadKind.Headline or HeadKind.Statement).Any();

    /// <summary>Whether only requests mention an embargo. A story about an embargo uses the word in its text.</summary>
    private static bool IsEmbargoUnmentioned(IReadOnlyList<Paragraph> paragraphs, int index) =>
        !paragraphs.Where((paragraph, at) => at != index && paragraph.Text.Contains("embargo", StringComparison.OrdinalIgnoreCase)
            && !Embargo.IsEmbargoLine(paragraph.Text)).Any();
}
