namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Classifies each line at the head of an article by its own words and by the lines around it, and finds where the text begins.
/// </summary>
/// <param name="paragraphs">The paragraphs of the article, without the parts of a web site around it.</param>
/// <param name="title">The headline that the file declares or its format marks; null when there is none.</param>
/// <param name="known">The declared authors, and the account that created the file.</param>
internal sealed class HeadClassifier(IReadOnlyList<Paragraph> paragraphs, string? title, IReadOnlyCollection<string> known)
{
    private const int MaxHeadlineWithPlace = 120;
    private const int MaxLines = 40;

    private readonly List<HeaderLine> lines = [];

    /// <summary>
    /// The lines of the head, which ends before the first paragraph of running text. It may contain captions, and an embargo in any kind of
    /// block.
    /// </summary>
    public List<HeaderLine> Classify()
    {
        var isListing = ReleaseWords.BeginsListing(title ?? (paragraphs is [var top, ..] ? top.Text : ""));
        for (var i = 0; i < Math.Min(paragraphs.Count, MaxLines); i++)
        {
            StepBudget.Spend();
            var paragraph = paragraphs[i];
            if (i > 0 && SpeakerLabel.BeginsTurn(paragraphs, i) && !ReleaseWords.AllowsPublication(paragraph.Text))
                return lines;
            if (paragraph.Kind is not (ParagraphKind.Text or ParagraphKind.Heading))
            {
                if (ClassifyBlock(paragraph) is not { } block)
                    return lines;
                lines.Add(block);
                continue;
            }

            // Some programs put "By" and the name on separate lines.
            if (IsByAlone(paragraph.Text) && i + 1 < paragraphs.Count && Byline.Authors($"By {paragraphs[i + 1].Text}").Count > 0)
            {
                lines.Add(new HeaderLine($"By {paragraphs[i + 1].Text}", HeadKind.Byline));
                lines.Add(HeaderLine.Used);
                i++;
                continue;
            }

            if ((i > 0 || title is not null) && HeadAuthors.Find(paragraphs, lines, title, known) is { } author)
            {
                lines.Add(author);
                continue;
            }

            var line = ClassifyInContext(ClassifyAlone(paragraph.Text), i, isListing);
            if (EndsHead(line, i, isListing))
                return lines;
            lines.Add(line);
        }

        return lines;
    }

    /// <summary>Classifies a line by its own words.</summary>
    private HeaderLine ClassifyAlone(string text)
    {
        if (title is { } known && ReleaseHead.IsSame(known, text))
            return new HeaderLine(text, HeadKind.Headline);
        var line = HeaderLine.Classify(text);
        return line.Date is null && ShortYear.Complete(text, paragraphs) is { } full
            && HeaderLine.Classify(full) is { Kind: HeadKind.Label, Date: not null } dated ? dated : line;
    }

    /// <summary>
    /// Classifies a line by the lines around it. A later rule may overrule an earlier one: the first rules turn sentences into headlines,
    /// the rules after them turn headlines into facts or keep lines in the text, and the last rules move sentences into the head.
    /// </summary>
    private HeaderLine ClassifyInContext(HeaderLine line, int index, bool isListing)
    {
        var text = paragraphs[index].Text;
        // The next paragraph has the dateline, so this line only looks like one. Must come first: the rules below judge headlines.
        if (line.Kind == HeadKind.Prose && IsHeadlineWithPlace(index))
            line = new HeaderLine(text, HeadKind.Headline);
        // A day below a headline is the date, not a second headline.
        if (line.Kind == HeadKind.Headline
            && (lines is [.., { Kind: HeadKind.Headline or HeadKind.Byline or HeadKind.Deck }] || (index == 0 && IsRightBelowHeadline(0)))
            && OnlyDay(index) is { } dayAlone)
            line = new HeaderLine(text, HeadKind.Label, dayAlone);
        // A line that names the day of the release is a label, however its words were classified.
        if (NamesDayOfRelease(index))
            line = new HeaderLine(text, HeadKind.Label, NoisyDate.Find(text)?.Date
                ?? (MultilingualDate.First(text, language: null) is { } day ? FoundDate.Of(day) : null));
        // Below the headline, the date of a label may be that of an event or a film. Must follow the two rules that make labels.
        if (line.Kind == HeadKind.Label && IsBelowHeadline(index) && !Embargo.NamesReleaseDay(text)
            && (SubjectWords.IsCreditLine(text) || DayOfEvent.IsIn(line.Text)))
            line = new HeaderLine(text, HeadKind.Kept);
        // A headline about an embargo is news if the text reports that embargo.
        if (line.Kind == HeadKind.Embargo && index == 0 && (EmbargoNews.IsNamedIn(text, paragraphs) || HoldNews.Is(text, paragraphs)))
            line = new HeaderLine(text, HeadKind.Headline);
        // The first line of a list of events is its headline, however its words were classified.
        if (isListing && index == 0 && title is null)
            line = new HeaderLine(text, HeadKind.Headline);
        // A correction above the headline stays. It overrules everything but requests and contacts, which are never for readers.
        if (line.Kind is not (HeadKind.Embargo or HeadKind.Contact) && CorrectionLine.IsAboveHeadline(paragraphs, index))
            line = new HeaderLine(text, HeadKind.Kept);
        // "Draft" above news of sport is the name of a section.
        if (line.Kind == HeadKind.Embargo && IsSection(text))
            line = new HeaderLine(text, HeadKind.Kicker);
        // The line above says that the sender follows.
        if (line.Kind == HeadKind.Headline && lines is [.., { Kind: HeadKind.Label } above] && ReleaseWords.IntroducesSender(above.Text))
            line = line with { Kind = HeadKind.Letterhead };
        // A sentence may ask for a hold. Must precede the rule for decks, which would publish the request.
        if (line.Kind == HeadKind.Prose && HeadNoticeLines.IsNotice(paragraphs, index, title is not null))
            line = new HeaderLine(text, HeadKind.Embargo, NoisyDate.Find(text)?.Date);
        // A note to editors above the byline is not the text.
        if (line.Kind == HeadKind.Prose && EditorsLabel.IsNote(text)
            && paragraphs.Skip(index + 1).Take(2).Any(below => Byline.Authors(below.Text).Count > 0))
            line = new HeaderLine(text, HeadKind.Contact);
        // A sentence right below the headline may be its deck; otherwise the text begins.
        if (line.Kind == HeadKind.Prose && !isListing && IsRightBelowHeadline(index) && SentenceDeck.Is(paragraphs, index))
            line = new HeaderLine(text, HeadKind.Deck);
        // The first line is a headline if a story follows its label.
        if (index == 0 && title is null && line.Kind is not (HeadKind.Headline or HeadKind.Embargo) && TopHeadline.Is(paragraphs))
            line = new HeaderLine(text, HeadKind.Headline);
        return line;
    }

    /// <summary>Whether the text of the article begins with this line.</summary>
    private bool EndsHead(HeaderLine line, int index, bool isListing)
    {
        var text = paragraphs[index].Text;
        if (ReleaseWords.IsSalutation(text) && index + 1 < paragraphs.Count
            && HeaderLine.Classify(paragraphs[index + 1].Text).Kind == HeadKind.Prose)
            return true;
        var isFirst = index == 0 && title is null;
        return isListing && !isFirst ? line.Kind is not (HeadKind.Embargo or HeadKind.Byline)
            : line.Kind == HeadKind.Prose && (!isFirst || CannotBeHeadline(text));
    }

    /// <summary>
    /// Whether a line above the headline names the release day. Below the headline, such a day belongs to a film or a game.
    /// </summary>
    private bool NamesDayOfRelease(int index) => Embargo.NamesReleaseDay(paragraphs[index].Text) && !IsBelowHeadline(index);

    /// <summary>
    /// Whether a line in the form of a dateline, <c>HARWICK - River bursts its banks</c>, is a headline, because the next paragraph has the
    /// dateline.
    /// </summary>
    private bool IsHeadlineWithPlace(int index) =>
        paragraphs[index].Text is { Length: <= MaxHeadlineWithPlace } line && index + 1 < paragraphs.Count
        && !lines.Exists(above => above.Kind == HeadKind.Headline && above.Text.Contains(' ', StringComparison.Ordinal))
        && !HeaderLine.EndsSentence(line) && Dateline.Length(line) is > 0 and var length && length < line.Length
        && Dateline.Length(paragraphs[index + 1].Text) > 0 && HeaderLine.EndsSentence(paragraphs[index + 1].Text);

    /// <summary>Whether a line is below the headline. If the headline is declared and no line repeats it, every line is.</summary>
    public bool IsBelowHeadline(int index) =>
        lines.Take(index).Any(line => line.Kind == HeadKind.Headline)
        || (title is not null && !paragraphs.Skip(index).Take(MaxLines).Any(paragraph => ReleaseHead.IsSame(title, paragraph.Text)));

    /// <summary>The day on a line that contains nothing else; null if other lines are days too, as in a list of events.</summary>
    private FoundDate? OnlyDay(int index) =>
        Dateline.DayAlone(paragraphs[index].Text) is { } day && index + 1 < paragraphs.Count
        && paragraphs.Count(paragraph => Dateline.DayAlone(paragraph.Text) is not null) == 1 ? day : null;

    private bool IsRightBelowHeadline(int index) => index > 0 ? lines[index - 1].Kind == HeadKind.Headline
        : title is not null && !paragraphs.Take(MaxLines).Any(paragraph => ReleaseHead.IsSame(title, paragraph.Text));

    /// <summary>Whether a line is the name of a section about sports drafts, not a stamp: <c>Draft</c>.</summary>
    private bool IsSection(string line) =>
        HoldStamp.IsDraftWordOnly(line)
        && paragraphs.Take(MaxLines).Select(paragraph => paragraph.Text).Append(title ?? "").Any(SubjectWords.IsAboutSportsDraft);

    /// <summary>
    /// Classifies a caption, quotation, list, table or piece of code at the head. It may be an embargo, or the time of the embargo above
    /// it. A caption stays in the text. So does a block of several lines with an embargo in one, which may be a whole release. Null for any
    /// other block: the text begins there.
    /// </summary>
    private HeaderLine? ClassifyBlock(Paragraph paragraph)
    {
        var text = paragraph.Text.Replace('\t', ' ');
        if (Embargo.IsEmbargoLine(text) || (AwaitsEmbargoTime && EmbargoTime.HasTimeNearStart(text) && NoisyDate.Find(text) is not null))
            return new HeaderLine(text, HeadKind.Embargo, NoisyDate.Find(text)?.Date);
        var stays = paragraph.Kind == ParagraphKind.Caption
            || text.Split('\n') is { Length: > 1 } code && Array.Exists(code, Embargo.IsEmbargoLine);
        return stays ? new HeaderLine(paragraph.Text, HeadKind.Kept) : null;
    }

    /// <summary>Whether the last line asks for an embargo without its end.</summary>
    private bool AwaitsEmbargoTime => lines is [.., { Kind: HeadKind.Embargo, Date: null }];

    /// <summary>Whether a line cannot be the headline, because it has a dateline or is too long.</summary>
    private static bool CannotBeHeadline(string line) => Dateline.Length(line) > 0 || line.Length > HeadlineChoice.MaxHeadlineLength;

    /// <summary>Whether a line is only the word By.</summary>
    private static bool IsByAlone(string line) => line.Trim(' ', ':').Equals("By", StringComparison.OrdinalIgnoreCase);
}
