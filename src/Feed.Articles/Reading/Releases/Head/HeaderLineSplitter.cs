namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Splits a paragraph at the head at its line breaks. In a document, <c>MEDIA RELEASE</c>, a date and a contact may be lines of one
/// paragraph.
/// </summary>
internal static class HeaderLineSplitter
{
    private const int HeadParagraphs = 12;
    private const int MaxLines = 20;

    /// <summary>The parsed file, with each line of its head as a paragraph.</summary>
    public static ParsedFile Split(ParsedFile parsed)
    {
        if (!parsed.Paragraphs.Any(paragraph => paragraph.Lines is not null))
            return parsed;
        List<Paragraph> split = [];
        var headline = parsed.Headline;
        var inHead = true;
        foreach (var (at, paragraph) in parsed.Paragraphs.Index())
        {
            inHead &= at < HeadParagraphs;
            if (!inHead || Lines(paragraph, isFirst: at == 0) is not { } lines)
            {
                inHead &= paragraph.Kind is not ParagraphKind.Text || !HeaderLine.IsProse(paragraph.Text);
                split.Add(paragraph.Lines is null ? paragraph : paragraph with { Lines = null });
                continue;
            }

            // The paragraph marked as headline turned out to have several lines, so it is not the headline.
            headline = headline == paragraph.Text ? null : headline;
            split.AddRange(lines.Index().Select(line => new Paragraph(paragraph.Kind, line.Item)
            {
                Pictures = line.Index == 0 ? paragraph.Pictures : null,
                PicturesAfter = line.Index == lines.Count - 1 ? paragraph.PicturesAfter : null,
            }));
        }

        return parsed with { Headline = headline, Paragraphs = split };
    }

    /// <summary>The lines of a paragraph of the head; null if it is text, or a headline on several lines.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="isFirst">Whether it is the first paragraph. Further down, lines of dates may be a timetable.</param>
    private static List<string>? Lines(Paragraph paragraph, bool isFirst)
    {
        if (paragraph.Kind is not (ParagraphKind.Text or ParagraphKind.Heading) || paragraph.Lines is not { } broken)
            return null;
        if (broken is [var name, var title] && Byline.NameAlone(name) is not null && BylineForms.IsReportersTitle(title))
            return [name, title];
        var last = broken.Take(MaxLines).ToList().FindLastIndex(IsOneLineOfHead);
        if (last < 0 || !(isFirst || broken.Take(last + 1).Any(BeginsRelease))
            || HeaderLine.IsProse(string.Join(' ', broken.Take(last + 1)))
            || (HeaderLine.IsProse(paragraph.Text) && !IsOneLineOfHead(broken[0])))
            return null;
        List<string> lines = [];
        foreach (var line in broken.Take(last + 1))
            Add(lines, line);
        // Text after the head may have line breaks at the width of a page.
        if (string.Join(' ', broken.Skip(last + 1)) is { Length: > 0 } rest && HeaderLine.ClassifyUnlabelled(rest).Kind == HeadKind.Prose)
            return [.. lines, rest];
        foreach (var line in broken.Skip(last + 1))
            Add(lines, line);
        return lines;
    }

    private static bool IsOneLineOfHead(string line) =>
        HeaderLine.Classify(line).Kind is HeadKind.Label or HeadKind.Contact or HeadKind.Embargo or HeadKind.Byline or HeadKind.Slug;

    private static bool BeginsRelease(string line) =>
        IsOneLineOfHead(line) && (HeaderLine.Classify(line).Kind != HeadKind.Label || HeadLabel.HasLabelWords(line));

    private static void Add(List<string> lines, string line)
    {
        if (lines is [.., var above] && (HeaderLineJoiner.IsOneHeadline(above, line) || IsOneEmbargo(above, line)))
            lines[^1] = $"{above} {line}";
        else
            lines.Add(line);
    }

    /// <summary>Whether a hold request continues on the next line, perhaps in the middle of its date.</summary>
    private static bool IsOneEmbargo(string line, string next) =>
        Embargo.IsEmbargoLine(line)
        && (char.IsLower(next[0])
            || (NoisyDate.Find(line) is null && (char.IsDigit(next[0]) || NoisyDate.Find($"{line} {next}") is not null)));
}
