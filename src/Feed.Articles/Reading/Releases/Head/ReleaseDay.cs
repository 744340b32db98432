namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Distinguishes the day of a press release, until which the file is held, from the release date of a film, game or book that the
/// article is about.
/// </summary>
internal static class ReleaseDay
{
    private const int FirstParagraphs = 2;

    /// <summary>The index of the line that names the day of the release; -1 when there is none.</summary>
    /// <param name="lines">The lines of the head.</param>
    /// <param name="paragraphs">The paragraphs of the article, the head's lines first.</param>
    /// <param name="title">The headline.</param>
    /// <param name="titleAt">The index of the headline; -1 when no line is the headline.</param>
    /// <param name="factsOfWork">The indexes of the lines about a film or the like.</param>
    public static int Of(List<HeaderLine> lines, IReadOnlyList<Paragraph> paragraphs, string? title, int titleAt,
        HashSet<int> factsOfWork) =>
        Enumerable.Range(0, lines.Count).FirstOrDefault(
            at => at != titleAt && Embargo.NamesReleaseDay(paragraphs[at].Text) && !factsOfWork.Contains(at)
                && (at < titleAt || lines.Where((line, other) => other != at && line.BeginsRelease).Any()
                    || (EmbargoWords.IsUnambiguousDayLabel(paragraphs[at].Text) && !IsOfWork(at, lines, paragraphs, title))),
            -1);

    /// <summary>
    /// In a file that is not a press release, keeps the lines with the release date of a film or a book in the text. Returns their indexes.
    /// </summary>
    /// <param name="lines">The lines of the head.</param>
    /// <param name="paragraphs">The paragraphs of the article, the head's lines first.</param>
    /// <param name="title">The declared headline; null when none is declared.</param>
    /// <param name="isBelowHeadline">Whether a line is below the headline.</param>
    public static HashSet<int> KeepFactsOfWork(List<HeaderLine> lines, IReadOnlyList<Paragraph> paragraphs, string? title,
        Func<int, bool> isBelowHeadline)
    {
        HashSet<int> kept = [];
        if (lines.Where((line, at) => line.BeginsRelease && !Embargo.NamesReleaseDay(paragraphs[at].Text)).Any())
            return kept;
        for (var at = 0; at < lines.Count; at++)
        {
            if (!Embargo.NamesReleaseDay(paragraphs[at].Text) || !isBelowHeadline(at) || !IsOfWork(at, lines, paragraphs, title))
                continue;
            lines[at] = new HeaderLine(paragraphs[at].Text, HeadKind.Kept);
            kept.Add(at);
        }

        return kept;
    }

    /// <summary>Whether the day in a line may be that of a film, book or the like that the headline, the head or the text names.</summary>
    private static bool IsOfWork(int index, List<HeaderLine> lines, IReadOnlyList<Paragraph> paragraphs, string? title) =>
        SubjectWords.NamesWork(title ?? "")
        || paragraphs.Take(lines.Count + FirstParagraphs)
            .Where((paragraph, at) => at != index && SubjectWords.NamesWork(paragraph.Text)).Any();
}
