namespace Feed.Articles.Reading.Releases;

/// <summary>The head of an article: headline, byline, dates and embargo, and the lines that are neither headline nor text.</summary>
internal sealed class ReleaseHead
{
    private const int MaxHeadlineWithPlace = 120;
    private const int MaxLines = 40;

    private readonly List<HeaderLine> lines = [];
    private readonly IReadOnlyList<Paragraph> paragraphs;
    private readonly HashSet<int> cut = [];
    private HashSet<int> workReleaseDates = [];
    private readonly List<string> embargoes = [];
    private int titleAt = -1;
    private string? headlineBesideEmbargo;

    private ReleaseHead(IReadOnlyList<Paragraph> paragraphs, string? title)
    {
        this.paragraphs = paragraphs;
        Title = title;
    }

    /// <summary>The headline, declared or found; null when no line is one.</summary>
    public string? Title { get; private set; }

    /// <summary>The authors of the byline.</summary>
    public IReadOnlyList<string> Authors { get; private set; } = [];

    /// <summary>The date of a label or a date line.</summary>
    public FoundDate? Date { get; private set; }

    /// <summary>Whether the date is that of a rubber stamp, which an office puts on what it receives.</summary>
    public bool IsStamped { get; private set; }

    /// <summary>The day that ends the headline or the line that names the speaker: the date of a release that has no other.</summary>
    public FoundDate? DateAtHeadlineEnd { get; private set; }

    /// <summary>The day on which the embargo ends, which is the date of a release that has no other.</summary>
    public FoundDate? EmbargoDate { get; private set; }

    /// <summary>The lines that ask for an embargo, each with those that complete its time.</summary>
    public IReadOnlyList<string> Embargoes => embargoes;

    /// <summary>Whether the head has labels, contacts or slugs, as press releases and agency copy do.</summary>
    public bool IsRelease { get; private set; }

    /// <summary>How many paragraphs belong to the head.</summary>
    public int Length => lines.Count;

    /// <summary>Whether a paragraph of the head is left out of the text.</summary>
    public bool IsCut(int index) => cut.Contains(index);

    /// <summary>Whether a paragraph of the head is a deck: a line between headline and byline or date.</summary>
    public bool IsDeck(int index) => titleAt >= 0 && index > titleAt && IsDeckLine(index)
        && (Enumerable.Range(index + 1, lines.Count - index - 1).Any(cut.Contains)
            || (lines.Count < paragraphs.Count && Dateline.Length(paragraphs[lines.Count].Text) > 0));

    /// <summary>Reads the head.</summary>
    /// <param name="paragraphs">The paragraphs of the article, without what belongs to a web site.</param>
    /// <param name="title">The headline that is declared or that the format marks; null when there is none.</param>
    public static ReleaseHead Read(IReadOnlyList<Paragraph> paragraphs, string? title)
    {
        var head = new ReleaseHead(paragraphs, title);
        head.Classify();
        HeadContacts.Join(head.lines);
        HeadContacts.MarkSpokespersons(head.lines);
        HeadSenders.Mark(head.lines, paragraphs);
        HeadSenders.MarkPlaces(head.lines);
        HeadBullets.Keep(head.lines);
        AdvisoryLines.Keep(head.lines);
        HeadSlugs.Mark(head.lines, paragraphs);
        HeadNoticeLines.Mark(head.lines, paragraphs, title);
        head.workReleaseDates = ReleaseDay.KeepFactsOfWork(head.lines, paragraphs, title, head.IsBelowHeadline);
        head.ChooseTitle();
        head.ReadFacts();
        return head;
    }

    private bool IsDeckLine(int index) =>
        lines[index].Kind is HeadKind.Headline or HeadKind.Statement or HeadKind.Deck && paragraphs[index].Kind == ParagraphKind.Text;

    /// <summary>
    /// The head ends with the first paragraph of running text; captions may be in it, and an embargo in a block of any kind.
    /// </summary>
    private void Classify()
    {
        var isListing = ReleaseWords.BeginsListing(Title ?? (paragraphs is [var top, ..] ? top.Text : ""));
        for (var i = 0; i < Math.Min(paragraphs.Count, MaxLines); i++)
        {
            StepBudget.Spend();
            var paragraph = paragraphs[i];
            if (i > 0 && SpeakerLabel.BeginsTurn(paragraphs, i) && !ReleaseWords.AllowsPublication(paragraph.Text))
                return;
            if (paragraph.Kind is not (ParagraphKind.Text or ParagraphKind.Heading))
            {
                if (ClassifyBlock(paragraph) is not { } block)
                    return;
                lines.Add(block);
                continue;
            }

            if (IsByAlone(paragraph.Text) && i + 1 < paragraphs.Count && Byline.Authors($"By {paragraphs[i + 1].Text}").Count > 0)
            {
                lines.Add(new HeaderLine($"By {paragraphs[i + 1].Text}", HeadKind.Byline));
                lines.Add(new HeaderLine("", HeadKind.Label));
                i++;
                continue;
            }

            if ((i > 0 || Title is not null) && FindAuthor(i) is { } author)
            {
                lines.Add(author);
                continue;
            }

            var line = ClassifyInContext(ClassifyAlone(paragraph.Text), i, isListing);
            if (EndsHead(line, i, isListing))
                return;
            lines.Add(line);
        }
    }

    /// <summary>What a line is by its own words.</summary>
    private HeaderLine ClassifyAlone(string text)
    {
        if (Title is { } known && IsSame(known, text))
            return new HeaderLine(text, HeadKind.Headline);
        var line = HeaderLine.Classify(text);
        return line.Date is null && ShortYear.Complete(text, paragraphs) is { } full
            && HeaderLine.Classify(full) is { Kind: HeadKind.Label, Date: not null } dated ? dated : line;
    }

    /// <summary>What a line is, given the lines around it. Each rule may overrule those above it.</summary>
    private HeaderLine ClassifyInContext(HeaderLine line, int index, bool isListing)
    {
        var text = paragraphs[index].Text;
        if (line.Kind == HeadKind.Prose && IsHeadlineWithPlace(index))
            line = new HeaderLine(text, HeadKind.Headline);
        if (line.Kind == HeadKind.Headline && lines is [.., { Kind: HeadKind.Headline or HeadKind.Byline or HeadKind.Deck }]
            && OnlyDay(index) is { } dayAlone)
            line = new HeaderLine(text, HeadKind.Label, dayAlone);
        if (NamesDayOfRelease(index))
            line = new HeaderLine(text, HeadKind.Label, NoisyDate.Find(text)?.Date
                ?? (MultilingualDate.First(text, language: null) is { } day ? FoundDate.Of(day) : null));
        if (line.Kind == HeadKind.Label && IsBelowHeadline(index) && !Embargo.NamesReleaseDay(text)
            && (SubjectWords.IsCreditLine(text) || DayOfEvent.IsIn(line.Text)))
            line = new HeaderLine(text, HeadKind.Kept);
        if (line.Kind == HeadKind.Embargo && index == 0 && (EmbargoNews.IsNamedIn(text, paragraphs) || HoldNews.Is(text, paragraphs)))
            line = new HeaderLine(text, HeadKind.Headline);
        if (isListing && index == 0 && Title is null)
            line = new HeaderLine(text, HeadKind.Headline);
        if (line.Kind is not (HeadKind.Embargo or HeadKind.Contact) && CorrectionLine.IsAboveHeadline(paragraphs, index))
            line = new HeaderLine(text, HeadKind.Kept);
        if (line.Kind == HeadKind.Embargo && IsSection(text))
            line = new HeaderLine(text, HeadKind.Kicker);
        if (line.Kind == HeadKind.Headline && lines is [.., { Kind: HeadKind.Label } above] && ReleaseWords.IntroducesSender(above.Text))
            line = line with { Kind = HeadKind.Letterhead };
        if (line.Kind == HeadKind.Prose && HeadNoticeLines.IsNotice(paragraphs, index))
            line = new HeaderLine(text, HeadKind.Embargo, NoisyDate.Find(text)?.Date);
        if (line.Kind == HeadKind.Prose && EmbargoWords.IsNoteToEditors(text)
            && paragraphs.Skip(index + 1).Take(2).Any(below => Byline.Authors(below.Text).Count > 0))
            line = new HeaderLine(text, HeadKind.Contact);
        if (line.Kind == HeadKind.Prose && !isListing && IsRightBelowHeadline(index) && SentenceDeck.Is(paragraphs, index))
            line = new HeaderLine(text, HeadKind.Deck);
        return line;
    }

    /// <summary>Whether the text of the article begins with a line.</summary>
    private bool EndsHead(HeaderLine line, int index, bool isListing)
    {
        var text = paragraphs[index].Text;
        if (ReleaseWords.IsSalutation(text) && index + 1 < paragraphs.Count
            && HeaderLine.Classify(paragraphs[index + 1].Text).Kind == HeadKind.Prose)
            return true;
        var isFirst = index == 0 && Title is null;
        return isListing && !isFirst ? line.Kind is not (HeadKind.Embargo or HeadKind.Byline)
            : line.Kind == HeadKind.Prose && (!isFirst || IsSurelyText(text));
    }

    /// <summary>
    /// Whether a line above the headline says on which day the release is published; below it, it is the day of a film or a game.
    /// </summary>
    private bool NamesDayOfRelease(int index) => Embargo.NamesReleaseDay(paragraphs[index].Text) && !IsBelowHeadline(index);

    /// <summary>
    /// Whether a line that begins as a dateline does is a headline, <c>HARWICK - River bursts its banks</c>: the dateline is in the next
    /// paragraph.
    /// </summary>
    private bool IsHeadlineWithPlace(int index) =>
        paragraphs[index].Text is { Length: <= MaxHeadlineWithPlace } line && index + 1 < paragraphs.Count
        && !lines.Exists(above => above.Kind == HeadKind.Headline && above.Text.Contains(' ', StringComparison.Ordinal))
        && !HeaderLine.EndsSentence(line) && Dateline.Length(line) is > 0 and var length && length < line.Length
        && Dateline.Length(paragraphs[index + 1].Text) > 0 && HeaderLine.EndsSentence(paragraphs[index + 1].Text);

    private bool IsBelowHeadline(int index) =>
        lines.Take(index).Any(line => line.Kind == HeadKind.Headline)
        || (Title is { } title && !paragraphs.Skip(index).Take(MaxLines).Any(paragraph => IsSame(title, paragraph.Text)));

    /// <summary>The day on a line of its own below the headline; null if other lines are days too, as in a list of events.</summary>
    private FoundDate? OnlyDay(int index) =>
        Dateline.DayAlone(paragraphs[index].Text) is { } day && index + 1 < paragraphs.Count
        && paragraphs.Count(paragraph => Dateline.DayAlone(paragraph.Text) is not null) == 1 ? day : null;

    private bool IsRightBelowHeadline(int index) => index > 0 ? lines[index - 1].Kind == HeadKind.Headline
        : Title is { } title && !paragraphs.Take(MaxLines).Any(paragraph => IsSame(title, paragraph.Text));

    /// <summary>Whether a line is the name of a section about sports drafts, not a stamp: <c>Draft</c>.</summary>
    private bool IsSection(string line) =>
        HoldStamp.IsDraftWordOnly(line)
        && paragraphs.Take(MaxLines).Select(paragraph => paragraph.Text).Append(Title ?? "").Any(SubjectWords.IsAboutSportsDraft);

    /// <summary>
    /// A byline without "By" below the headline, and the line below a byline that names the author's paper; null for another line.
    /// </summary>
    private HeaderLine? FindAuthor(int index)
    {
        var text = paragraphs[index].Text.Replace("\n", " | ", StringComparison.Ordinal);
        if (lines is [.., { Kind: HeadKind.Byline }] && Byline.IsAffiliation(text) && index + 1 < paragraphs.Count)
            return new HeaderLine("", HeadKind.Label);
        if (Byline.Authors(text).Count > 0)
            return null;
        var next = index + 1 < paragraphs.Count ? paragraphs[index + 1].Text : "";
        if (Byline.AuthorsWithoutBy(text) is { Count: > 0 } names && !IsOrdinaryPhrase(names[0]))
            return new HeaderLine($"By {string.Join(" and ", names)}", HeadKind.Byline, EnglishDate.First(text));
        if (Byline.NameAlone(text) is { } alone && (Dateline.Length(next) > 0 || IsDayBelowHeadline(next))
            && !IsNamedBelow(alone, index) && !IsOrdinaryPhrase(alone))
            return new HeaderLine($"By {alone}", HeadKind.Byline);
        return Byline.AuthorsWithoutBy($"{text}, {next}") is [var name]
            && name.Equals(text, StringComparison.OrdinalIgnoreCase) && !IsOrdinaryPhrase(name)
            ? new HeaderLine($"By {text}", HeadKind.Byline, EnglishDate.First(text))
            : null;
    }

    /// <summary>
    /// Whether a line is a day and the headline is above it. Above the headline, a name and a day are those of the sender.
    /// </summary>
    private bool IsDayBelowHeadline(string line) =>
        (Title is not null || lines is [{ Kind: HeadKind.Headline }]) && Dateline.DateAlone(line) is not null;

    /// <summary>Whether another line has the name's last word: then it is whom the article is about.</summary>
    private bool IsNamedBelow(string name, int index) =>
        name[(name.LastIndexOf(' ') + 1)..] is var last
        && ((Title?.Contains(last, StringComparison.OrdinalIgnoreCase) ?? false)
            || paragraphs.Where((_, at) => at != index).Take(MaxLines)
                .Any(paragraph => paragraph.Text.Contains(last, StringComparison.OrdinalIgnoreCase)));

    /// <summary>
    /// Whether the text below uses a word of the supposed name in lower case, so that it is not a name: <c>Night Boats | 5 April</c>.
    /// </summary>
    private bool IsOrdinaryPhrase(string name)
    {
        var words = name.Split(' ');
        return !AuthorNames.IsFirstName(words[0])
            && paragraphs.Skip(lines.Count + 1).Take(MaxLines).Any(paragraph => paragraph.Text.Split([' ', ',', '.'])
                .Any(word => word.Length > 0 && char.IsLower(word[0]) && words.Contains(word, StringComparer.OrdinalIgnoreCase)));
    }

    /// <summary>
    /// The line of a caption, quotation, list, table or code at the head: its embargo, or the time of the embargo before it. Null when it
    /// is none of these and the text begins. Code of several lines may be a whole release, so it stays.
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

    /// <summary>Whether the last line asks for an embargo and does not say until when.</summary>
    private bool AwaitsEmbargoTime => lines is [.., { Kind: HeadKind.Embargo, Date: null }];

    /// <summary>The first line of a file may be a headline though it reads as a sentence.</summary>
    private static bool IsSurelyText(string line) => Dateline.Length(line) > 0 || line.Length > HeadlineChoice.MaxHeadlineLength;

    /// <summary>Some programs put the name on its own line.</summary>
    private static bool IsByAlone(string line) => line.Trim(' ', ':').Equals("By", StringComparison.OrdinalIgnoreCase);

    private void ChooseTitle()
    {
        if (Title is null && PlainHead.Is(lines, paragraphs))
        {
            var isLabelled = paragraphs[0].Text is ['[' or '【', ..] && lines[0].Kind == HeadKind.Headline;
            (Title, titleAt) = (WithoutMarks(isLabelled ? lines[0].Text : paragraphs[0].Text), 0);
            Date = lines[0].IsDateAlone ? lines[0].Date : null;
            cut.Add(0);
            return;
        }

        IsRelease = lines.Exists(line => line.Text.Length > 0 && line.BeginsRelease)
            || (lines.Exists(line => line.Kind == HeadKind.Statement) && lines.Exists(line => line.Kind == HeadKind.Headline));
        titleAt = Title is { } known ? lines.FindIndex(line => IsSame(known, line.Text))
            : HeadlineChoice.FindIndex(lines, paragraphs, IsRelease);
        if (titleAt < 0)
        {
            Title ??= AdvisoryLines.Subject(lines);
            if (Title is not null)
                return;
            headlineBesideEmbargo = lines.Where(line => line.Kind == HeadKind.Embargo)
                .Select(line => EmbargoHeadline.In(line.Text)).FirstOrDefault(found => found is not null);
            Title = headlineBesideEmbargo;
            return;
        }

        var headline = IsRelease ? HeadLabel.Remove(lines[titleAt].Text) : lines[titleAt].Text;
        Title ??= ReleaseWords.WithoutVersion(WithoutMarks(headline).TrimEnd(' ', '=', '<', '^').TrimStart('^', ' '));
        cut.Add(titleAt);
        if (lines[titleAt] is { Date: { } date, Kind: not HeadKind.Embargo })
            Date = date;
    }

    private void ReadFacts()
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (i == titleAt)
                continue;
            if (line.Kind == HeadKind.Byline && Authors.Count == 0)
                Authors = Byline.Authors(line.Text);
            else if (Authors.Count > 0 && Byline.IsAffiliation(line.Text))
                cut.Add(i);
            if (line.Kind == HeadKind.Embargo && !Embargo.IsLifted(line.Text))
                embargoes.Add(WithoutHeadline(EmbargoAt(i)));
            if (line.Kind is HeadKind.Label or HeadKind.Letterhead or HeadKind.Noise or HeadKind.Byline or HeadKind.Contact
                && Date is null && line.Date is not null)
            {
                Date = line.Date;
                IsStamped = HeadDates.IsStamp(line.Text);
            }

            if (IsCutAnywhere(line) || IsCutByPlace(i, line))
                cut.Add(i);
        }

        if (ReleaseDay.Of(lines, paragraphs, Title, titleAt, workReleaseDates) is >= 0 and var day)
        {
            cut.Add(day);
            embargoes.Add(EmbargoAt(day));
        }

        EmbargoDate = lines.Find(line => line.Kind == HeadKind.Embargo)?.Date;
        if (IsRelease)
        {
            DateAtHeadlineEnd = lines.Where((line, at) => at == titleAt || line.Kind == HeadKind.Statement)
                .Select(line => HeadDates.AtEnd(line.Text)).FirstOrDefault(date => date is not null);
        }
    }

    /// <summary>The embargo in a line of the head, with the lines that complete its time.</summary>
    private string EmbargoAt(int index) =>
        EmbargoLines.Join([.. paragraphs.Take(lines.Count).Select(paragraph => paragraph.Text)], index);

    /// <summary>An embargo without the headline on its line, whose words are no part of the time: they would read as a zone.</summary>
    private string WithoutHeadline(string line) =>
        headlineBesideEmbargo is { } headline
        && !EmbargoTime.HasTime(headline) && !headline.Contains("time", StringComparison.OrdinalIgnoreCase)
            ? line.Replace(headline, "", StringComparison.Ordinal).Trim() : line;

    private bool IsCutAnywhere(HeaderLine line) =>
        line.Kind is HeadKind.Label or HeadKind.Contact or HeadKind.Embargo or HeadKind.Slug
        || (line.Kind == HeadKind.Byline && Authors.Count > 0)
        || (line.Kind == HeadKind.Kicker && (HoldStamp.IsDraftWordOnly(line.Text) || HoldStamp.IsSportDraftOfYear(line.Text)))
        || (Title is { } title && IsSame(title, line.Text));

    /// <summary>
    /// Whether a line is cut because of where it is: the name of a section and noise above the headline; in a release also
    /// letterheads, noise anywhere, and other headlines above the chosen one. Below it a line stays that may be a deck.
    /// </summary>
    private bool IsCutByPlace(int index, HeaderLine line) => line.Kind switch
    {
        HeadKind.Kicker => index < titleAt || (titleAt < 0 && Title is null && paragraphs.Count > 1),
        HeadKind.Noise => IsRelease || index < titleAt,
        HeadKind.Letterhead => IsRelease,
        HeadKind.Headline => IsRelease && index < (titleAt >= 0 ? titleAt : LastLetterheadIndex()),
        _ => false,
    };

    /// <summary>A headline without the equals signs or stars that some desks put around it.</summary>
    private static string WithoutMarks(string headline) =>
        headline is ['^', _, ..] ? headline.Trim('^', '<', '‹', ' ') :
        headline is ['=', _, .., '='] or ['*', '*', ' ', .., ' ', '*', '*'] ? headline.Trim('=', '*', ' ') : headline;

    private int LastLetterheadIndex() => lines.FindLastIndex(line => line.Kind is HeadKind.Label or HeadKind.Letterhead);

    internal static bool IsSame(string title, string line) => line.Length <= title.Length + 20 && Slug.Of(GenreLabel.Remove(line)) == Slug.Of(GenreLabel.Remove(title));
}
