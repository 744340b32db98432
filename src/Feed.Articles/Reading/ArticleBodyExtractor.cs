using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>Separates the body of a parsed file from its headline, byline, date lines, editors' notes and page furniture.</summary>
internal sealed class ArticleBodyExtractor
{
    /// <summary>The most paragraphs at the top that may belong to the head.</summary>
    private const int HeadParagraphs = 6;

    /// <summary>When the file was sent or arrived: the reference date of an embargo whose day has no year; null when unknown.</summary>
    private DateTimeOffset? Arrived { get; init; }

    private readonly List<Paragraph> text = [];
    private readonly List<string> cut = [];

    /// <summary>A headline that reports on an embargo rather than requesting one; null when there is none.</summary>
    private string? embargoNewsHeadline;

    /// <summary>The marks removed from headlines. The first one holds the article if no other notice does.</summary>
    private readonly List<string> marks = [];

    /// <summary>The hold requests found in datelines.</summary>
    private readonly List<string> datelineRequests = [];

    /// <summary>The reporters named before the first words of the text.</summary>
    private IReadOnlyList<string> reporters = [];

    /// <summary>The paragraphs cut as notes to editors or after the end of the article.</summary>
    private readonly List<string> notes = [];

    /// <summary>Finds the body.</summary>
    /// <param name="parsed">The file as parsed by its format's reader.</param>
    /// <param name="declaredTitle">The title that the file declares. A first line with the same words is the headline.</param>
    /// <param name="zone">The zone of an embargo that names none.</param>
    /// <param name="arrived">When the file arrived. An embargo "until Thursday" ends on the first Thursday after that. Null when
    /// unknown.</param>
    public static ArticleBody Find(ParsedFile parsed, string? declaredTitle, TimeZoneInfo zone, DateTimeOffset? arrived) =>
        new ArticleBodyExtractor { Arrived = Sent(parsed) ?? arrived }.Read(parsed, declaredTitle ?? parsed.Headline, zone);

    /// <summary>The date that the file declares, such as the date of a mail; null when it declares none.</summary>
    private static DateTimeOffset? Sent(ParsedFile parsed) =>
        parsed.Declared.Concat(parsed.Fallbacks).Select(facts => facts.Published).FirstOrDefault(date => date is not null);

    /// <summary>
    /// Finds an embargo outside the head: in a declared title, in the first or last paragraphs, or in the page margins. Its
    /// paragraph is removed from the text.
    /// </summary>
    private string? TakeNotice(ParsedFile parsed, string? title)
    {
        var titles = parsed.Declared.SelectMany(facts => new[] { facts.Title, facts.Summary }).Prepend(parsed.Headline).Prepend(title);
        var request = titles.OfType<string>().Where(line => line != embargoNewsHeadline && !HoldNews.Is(line, parsed.Paragraphs))
            .FirstOrDefault(line => HeadlineMark.Of(line) is not null
            || (Embargo.IsEmbargoLine(line) && !EmbargoNews.IsNamedIn(line, parsed.Paragraphs)));
        if (request is not null)
            return request;
        if ((EmbargoNotice.Find(embargoNewsHeadline is null ? parsed.Paragraphs
                : [.. parsed.Paragraphs.Where(paragraph => paragraph.Text != embargoNewsHeadline)])
            ?? parsed.Paragraphs.Select(paragraph => NoteRequest.FindInLabelled(paragraph.Text))
                .FirstOrDefault(sentence => sentence is not null)
            ?? NoteRequest.Find(notes)) is not { } notice)
            return EmbargoNotice.AtMargin(parsed.Margins);
        cut.AddRange(text.Where(paragraph => paragraph.Text == notice).Select(paragraph => paragraph.Text));
        text.RemoveAll(paragraph => paragraph.Text == notice);
        return notice;
    }

    private ArticleBody Read(ParsedFile parsed, string? title, TimeZoneInfo zone)
    {
        var original = parsed;
        if (title is null && LabelledHead.Of(parsed.Paragraphs) is { } labelled)
        {
            title = labelled.Headline;
            parsed = parsed with { Paragraphs = labelled.Paragraphs };
            cut.AddRange(labelled.ArchiveLines);
        }

        List<Paragraph> paragraphs = [];
        if ((title ?? parsed.Paragraphs.FirstOrDefault(IsTextOrHeading)?.Text) is { } first && HoldNews.Is(first, parsed.Paragraphs))
            embargoNewsHeadline = first;
        if (title is not null && title != embargoNewsHeadline && HeadlineMark.Of(title) is { } marked)
        {
            paragraphs.Add(new Paragraph(ParagraphKind.Text, marked.Mark));
            marks.Add(marked.Mark);
            title = marked.Headline;
        }
        else if (title is not null && title != embargoNewsHeadline && title == parsed.Headline
            && HeaderLine.Classify(title).Kind is HeadKind.Embargo or HeadKind.Label && !EmbargoNews.IsNamedIn(title, parsed.Paragraphs))
        {
            // A page or document that is titled "MEDIA RELEASE" has its headline in the text.
            if (HeaderLine.Classify(title).Kind == HeadKind.Embargo || !HasReleaseLabel(parsed))
                paragraphs.Add(new Paragraph(ParagraphKind.Heading, title));
            title = null;
        }

        if (title is not null && title == parsed.Headline && HeadlineLabel.HeadlineIn(title) is { } behindLabel)
        {
            paragraphs.Add(new Paragraph(ParagraphKind.Text, HeadlineLabel.In(title, behindLabel)));
            title = behindLabel;
        }

        paragraphs.AddRange(RemoveBoilerplate(parsed, hasTitle: title is not null)
            .SelectMany((paragraph, index) => index < HeadParagraphs ? SplitMark(paragraph) : [paragraph]));
        var above = title is null ? BlocksAboveHeadline(paragraphs) : 0;
        text.AddRange(paragraphs.Take(above));
        paragraphs.RemoveRange(0, above);
        IReadOnlyCollection<string> known = [.. parsed.Declared.Concat(parsed.Fallbacks).SelectMany(facts => facts.Authors)];
        var head = ReleaseHead.Read(paragraphs, title, known);
        for (var i = 0; i < paragraphs.Count; i++)
            Take(paragraphs[i], i < head.Length && head.IsCut(i), i < head.Length && head.IsDeck(i));
        TakeReporter();
        var (signed, authors, tail) = TailCutter.Cut(text, head.IsRelease, known);
        if (reporters.Count == 0)
            reporters = authors;
        cut.AddRange(tail);
        notes.AddRange(tail);
        return BuildBody(original, head, signed, zone);
    }

    /// <summary>Moves the reporters named before the first words from the text to the authors.</summary>
    private void TakeReporter()
    {
        if (text.FindIndex(paragraph => paragraph.Kind is ParagraphKind.Text or ParagraphKind.Caption) is not (>= 0 and var first)
            || ReporterLead.Take(text[first].Text) is not { } lead)
            return;
        reporters = lead.Authors;
        text[first] = text[first] with { Kind = ParagraphKind.Text, Text = lead.Text, Html = null };
    }

    private static bool IsTextOrHeading(Paragraph paragraph) => paragraph.Kind is ParagraphKind.Text or ParagraphKind.Heading;

    private static bool HasReleaseLabel(ParsedFile parsed) => parsed.Paragraphs.Take(HeadParagraphs)
        .Any(paragraph => HeadLabel.IsReleaseLabel(paragraph.Text));

    /// <summary>
    /// The number of blocks above the headline: a quotation, a list or code before a heading, or the table of a letterhead. They stay in
    /// the text; a block with an embargo belongs to the head.
    /// </summary>
    private static int BlocksAboveHeadline(List<Paragraph> paragraphs)
    {
        var count = paragraphs.FindIndex(paragraph => paragraph.Kind is ParagraphKind.Text or ParagraphKind.Heading
            or ParagraphKind.Caption);
        if (count <= 0
            || paragraphs.Take(count).Any(paragraph => Embargo.IsEmbargoLine(paragraph.Text.Replace('\t', ' '))
                || EmbargoNotice.FindIn(paragraph.Text) is not null))
            return 0;
        var isLetterhead = paragraphs.Take(count).All(paragraph => paragraph.Kind == ParagraphKind.TableRow)
            && HeaderLine.Classify(paragraphs[count].Text).Kind != HeadKind.Prose;
        return isLetterhead || paragraphs[count].Kind == ParagraphKind.Heading ? count : 0;
    }

    /// <summary>Splits a short paragraph that is a marked headline into the mark and the headline.</summary>
    private IEnumerable<Paragraph> SplitMark(Paragraph paragraph)
    {
        if (paragraph.Kind == ParagraphKind.Text && DatelineRequest.Of(paragraph.Text) is { } dateline)
        {
            datelineRequests.Add(dateline.Request);
            return [paragraph with { Text = dateline.Text, Html = null }];
        }

        if (!IsTextOrHeading(paragraph) || paragraph.Text == embargoNewsHeadline || HeaderLine.IsProse(paragraph.Text)
            || HeadlineMark.Of(paragraph.Text) is not { } marked)
            return [paragraph];
        marks.Add(marked.Mark);
        return [new Paragraph(ParagraphKind.Text, marked.Mark), paragraph with { Text = marked.Headline, Html = null }];
    }

    /// <summary>
    /// Strips the reading time from a byline or date line at the head, and the date of the last update from a publication date.
    /// </summary>
    private static Paragraph WithoutPageTimes(Paragraph paragraph)
    {
        if (!IsTextOrHeading(paragraph) || !AsciiDigits.HasDigit(paragraph.Text))
            return paragraph;
        var line = BylineLead.WithoutReadingTime(paragraph.Text);
        if (line.Length < paragraph.Text.Length && Dateline.DateAlone(line) is null && Byline.Authors(line).Count == 0
            && Byline.AuthorsWithoutBy(line).Count == 0)
            return paragraph;
        line = BylineLead.WithoutUpdate(line) ?? line;
        return line == paragraph.Text ? paragraph : paragraph with { Text = line, Html = null };
    }

    private List<Paragraph> RemoveBoilerplate(ParsedFile parsed, bool hasTitle)
    {
        List<Paragraph> kept = [];
        var inLinks = false;
        var beginsWithHeadline = !hasTitle && TopHeadline.Is(parsed.Paragraphs);
        foreach (var one in parsed.Paragraphs)
        {
            var paragraph = kept.Count < HeadParagraphs ? WithoutPageTimes(one) : one;

            // Paragraphs of these kinds are never a headline, a byline or boilerplate; an end mark ends the article.
            if (paragraph.Kind
                is not (ParagraphKind.Caption or ParagraphKind.BlockQuote or ParagraphKind.Code or ParagraphKind.TableRow
                    or ParagraphKind.Footnote)
                && !EndMark.IsAny(paragraph.Text) && !(beginsWithHeadline && kept.Count == 0))
            {
                if (kept.Count < HeadParagraphs && ReleaseWords.IsDeskNote(paragraph.Text))
                {
                    cut.Add(paragraph.Text);
                    notes.Add(paragraph.Text);
                    continue;
                }

                if (kept.Count > 0 && PhotoCaption.IsCredit(paragraph.Text))
                {
                    cut.Add(paragraph.Text);
                    continue;
                }

                var kind = Boilerplate.Of(paragraph.Text);
                if (kind != BoilerplateKind.None || (inLinks && Boilerplate.CanBeLink(paragraph.Text) && !PhotoCaption.Is(paragraph.Text)))
                {
                    inLinks |= kind == BoilerplateKind.Section;
                    cut.Add(paragraph.Text);
                    continue;
                }

                inLinks = false;
            }

            kept.Add(EditLink.Remove(paragraph));
        }

        return kept;
    }

    private void Take(Paragraph paragraph, bool isCut, bool isDeck)
    {
        if (isCut)
            cut.Add(paragraph.Text);
        else if (isDeck && paragraph.Kind == ParagraphKind.Text)
            text.Add(paragraph with { Kind = ParagraphKind.Heading });
        else
            text.Add(IsCaption(paragraph) ? paragraph with { Kind = ParagraphKind.Caption } : paragraph);
    }

    private static bool IsCaption(Paragraph paragraph) => paragraph.Kind == ParagraphKind.Text && PhotoCaption.Is(paragraph.Text);

    /// <summary>The longest of the holds; a line that merely mentions an embargo gives way to one that says when it ends.</summary>
    private Hold? Hold(IEnumerable<string> head, string? notice, string? coverRequest, DateOnly? day, TimeZoneInfo zone)
    {
        var holds = head.Append(notice).Append(coverRequest).OfType<string>()
            .Select(line => (Line: line, Hold: Embargo.ToHold(line, day, zone, Arrived))).ToList();
        if (holds.Exists(one => one.Hold.Until is not null))
            holds.RemoveAll(one => one.Hold.Until is null && Embargo.LacksTime(one.Line));
        return Articles.Hold.Longest(holds.Select(one => one.Hold));
    }

    private ArticleBody BuildBody(ParsedFile parsed, ReleaseHead head, FoundDate? signed, TimeZoneInfo zone)
    {
        var lead = text.Find(paragraph => paragraph.Kind == ParagraphKind.Text) is { } first ? Dateline.Date(first.Text) : null;
        var found = (HeadDates.HasReceiptStamp(head, signed) ? signed : head.Date) ?? lead ?? signed ?? head.DateAtHeadlineEnd
            ?? head.EmbargoDate ?? AgencyTrailer.DateIn(notes);
        if (found is { Year: null } && (head.Date ?? signed ?? AgencyTrailer.DateIn(notes)) is { Year: not null } full)
            found = full;
        var captions = parsed.CaptionsCanDate ? text.Take(HeadParagraphs).Where(paragraph => paragraph.Kind == ParagraphKind.Caption) : [];
        var caption = captions.Select(paragraph => PhotoCaption.Date(paragraph.Text)).FirstOrDefault(date => date is not null);
        return new ArticleBody
        {
            Title = head.Title ?? Summary.Of(text, 100),
            Authors =
            [
                .. (head.Authors is { Count: > 0 } named ? named : reporters is { Count: > 0 } ? reporters : CreditLine.Authors(cut))
                    .Where(name => !Byline.IsNewsroom(name)),
            ],
            Date = found?.Full ?? caption,
            DateSource = found?.Full is not null ? PublishedFrom.Dateline
                : caption is not null ? PublishedFrom.Caption
                : PublishedFrom.FirstSeen,
            WrittenDate = found ?? (caption is { } day ? FoundDate.Of(day) : null),
            Hold = Hold(head.Embargoes.Concat(datelineRequests), TakeNotice(parsed, head.Title) ?? marks.FirstOrDefault(),
                parsed.Cover is { } cover ? CoverDivider.RequestIn(cover) : null, found?.Full, zone),
            Paragraphs = text,
            Cut = cut,
        };
    }
}
