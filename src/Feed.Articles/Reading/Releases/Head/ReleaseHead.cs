namespace Feed.Articles.Reading.Releases;

/// <summary>The head of an article: headline, byline, dates and embargo, and the lines that are neither headline nor text.</summary>
internal sealed class ReleaseHead
{
    private const int MaxKickerWords = 4;

    private readonly List<HeaderLine> lines;
    private readonly IReadOnlyList<Paragraph> paragraphs;
    private readonly HashSet<int> cut = [];
    private readonly List<string> embargoes = [];
    private int titleAt = -1;
    private readonly bool hasKnownTitle;
    private string? headlineNextToEmbargo;

    private ReleaseHead(IReadOnlyList<Paragraph> paragraphs, string? title, List<HeaderLine> lines)
    {
        this.paragraphs = paragraphs;
        this.lines = lines;
        Title = title;
        hasKnownTitle = title is not null;
    }

    /// <summary>The declared headline, or the one found in the head; null when there is none.</summary>
    public string? Title { get; private set; }

    /// <summary>The authors of the byline.</summary>
    public IReadOnlyList<string> Authors { get; private set; } = [];

    /// <summary>The date of a label or a date line.</summary>
    public FoundDate? Date { get; private set; }

    /// <summary>Whether the date is from a rubber stamp, with which an office marks what it receives.</summary>
    public bool IsStamped { get; private set; }

    /// <summary>A date at the end of the headline or of the speaker's line, used when the release has no other date.</summary>
    public FoundDate? DateAtHeadlineEnd { get; private set; }

    /// <summary>The day on which the embargo ends, used as the date of a release that has no other.</summary>
    public FoundDate? EmbargoDate { get; private set; }

    /// <summary>The lines that ask for an embargo, each followed by the lines that complete its time.</summary>
    public IReadOnlyList<string> Embargoes => embargoes;

    /// <summary>Whether the head has labels, contacts or slugs, as press releases and agency copy do.</summary>
    public bool IsRelease { get; private set; }

    /// <summary>The number of paragraphs in the head.</summary>
    public int Length => lines.Count;

    /// <summary>Whether a paragraph of the head is left out of the text.</summary>
    public bool IsCut(int index) => cut.Contains(index);

    /// <summary>Whether a paragraph of the head is a deck: a line between the headline and the byline, date or dateline.</summary>
    public bool IsDeck(int index) => titleAt >= 0 && index > titleAt && IsDeckLine(index)
        && (Enumerable.Range(index + 1, lines.Count - index - 1).Any(cut.Contains)
            || (lines.Count < paragraphs.Count && Dateline.Length(paragraphs[lines.Count].Text) > 0));

    /// <summary>Reads the head.</summary>
    /// <param name="paragraphs">The paragraphs of the article, without the parts of a web site around it.</param>
    /// <param name="title">The headline that the file declares or its format marks; null when there is none.</param>
    /// <param name="known">The declared authors, and the account that created the file.</param>
    public static ReleaseHead Read(IReadOnlyList<Paragraph> paragraphs, string? title, IReadOnlyCollection<string> known)
    {
        var classifier = new HeadClassifier(paragraphs, title, known);
        var lines = classifier.Classify();
        HeadContacts.Join(lines);
        HeadContacts.MarkSpokespersons(lines);
        HeadSenders.Mark(lines, paragraphs);
        HeadSenders.MarkPlaces(lines);
        HeadBullets.Keep(lines);
        AdvisoryLines.Keep(lines);
        HeadSlugs.Mark(lines, paragraphs);
        HeadNoticeLines.Mark(lines, paragraphs, title);
        var factsOfWork = ReleaseDay.KeepFactsOfWork(lines, paragraphs, title, classifier.IsBelowHeadline);
        var head = new ReleaseHead(paragraphs, title, lines);
        head.ChooseTitle();
        head.ReadFacts(factsOfWork);
        return head;
    }

    private bool IsDeckLine(int index) =>
        lines[index].Kind is HeadKind.Headline or HeadKind.Statement or HeadKind.Deck && paragraphs[index].Kind == ParagraphKind.Text;

    private void ChooseTitle()
    {
        if (Title is null && PlainHead.Is(lines, paragraphs))
        {
            TakeFirstLine();
            return;
        }

        IsRelease = lines.Exists(line => line.Text.Length > 0 && line.BeginsRelease)
            || (lines.Exists(line => line.Kind == HeadKind.Statement) && lines.Exists(line => line.Kind == HeadKind.Headline));
        titleAt = Title is { } known ? lines.FindIndex(line => IsSame(known, line.Text))
            : HeadlineChoice.FindIndex(lines, paragraphs, IsRelease);
        if (titleAt < 0)
        {
            Title ??= AdvisoryLines.Subject(lines) ?? (headlineNextToEmbargo = HeadlineInEmbargo());
            return;
        }

        var headline = IsRelease ? HeadLabel.Remove(lines[titleAt].Text) : lines[titleAt].Text;
        Title ??= ReleaseWords.WithoutVersion(WithoutMarks(headline).TrimEnd(' ', '=', '<', '^').TrimStart('^', ' '));
        cut.Add(titleAt);
        if (lines[titleAt] is { Date: { } date, Kind: not HeadKind.Embargo })
            Date = date;
    }

    private void TakeFirstLine()
    {
        var isLabelled = paragraphs[0].Text is ['[' or '【', ..] && lines[0].Kind == HeadKind.Headline;
        (Title, titleAt) = (WithoutMarks(isLabelled ? lines[0].Text : paragraphs[0].Text), 0);
        Date = lines[0].IsDateAlone ? lines[0].Date : null;
        cut.Add(0);
    }

    /// <summary>The headline in a line that asks for a hold, for a file that has no other.</summary>
    private string? HeadlineInEmbargo() => lines.Where(line => line.Kind == HeadKind.Embargo)
        .Select(line => EmbargoHeadline.Find(line.Text)).FirstOrDefault(found => found is not null);

    private void ReadFacts(HashSet<int> factsOfWork)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (i == titleAt)
                continue;
            if (line.Kind == HeadKind.Byline && Authors.Count == 0)
                Authors = [.. Byline.Authors(line.Text).Where(AuthorNames.MayBePerson)];
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

        if (ReleaseDay.Of(lines, paragraphs, Title, titleAt, factsOfWork) is >= 0 and var day)
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

    /// <summary>The embargo in a line of the head, followed by the lines that complete its time.</summary>
    private string EmbargoAt(int index) =>
        EmbargoLines.Join([.. paragraphs.Take(lines.Count).Select(paragraph => paragraph.Text)], index);

    /// <summary>Removes the headline from an embargo's line: its words could be mistaken for a time zone.</summary>
    private string WithoutHeadline(string line) =>
        headlineNextToEmbargo is { } headline
        && !EmbargoTime.HasTime(headline) && !headline.Contains("time", StringComparison.OrdinalIgnoreCase)
            ? line.Replace(headline, "", StringComparison.Ordinal).Trim() : line;

    private bool IsCutAnywhere(HeaderLine line) =>
        line.Kind is HeadKind.Label or HeadKind.Contact or HeadKind.Embargo or HeadKind.Slug or HeadKind.Byline
        || (line.Kind == HeadKind.Kicker && (HoldStamp.IsDraftWordOnly(line.Text) || HoldStamp.IsSportDraftOfYear(line.Text)))
        || (Title is { } title && IsSame(title, line.Text));

    /// <summary>
    /// Whether a line is cut because of its place. A section name and noise are cut above the headline. In a release, letterheads and noise
    /// are cut anywhere; the sender and the line that names the speaker are cut above the headline. A line that reads like a headline
    /// stays, as does any line below the chosen headline.
    /// </summary>
    private bool IsCutByPlace(int index, HeaderLine line) => line.Kind switch
    {
        HeadKind.Kicker => index < titleAt || (titleAt < 0 && Title is null && paragraphs.Count > 1),
        HeadKind.Noise => IsRelease || index < titleAt,
        HeadKind.Headline or HeadKind.Statement => (IsRelease && index < (titleAt >= 0 ? titleAt : LastLetterheadIndex())
                && !HeadlineAboveFacts.IsHeadline(line))
            || (line.Kind == HeadKind.Headline && IsKicker(index, line.Text)),
        HeadKind.Letterhead => IsRelease,
        _ => false,
    };

    /// <summary>Whether a line is a section or an office right above a headline that the file declares or its format marks.</summary>
    private bool IsKicker(int index, string line) =>
        hasKnownTitle && index + 1 == titleAt && index <= 1 && line.Split(' ').Length <= MaxKickerWords
        && !ReleaseWords.HasVerb(line) && !HeaderLine.EndsSentence(line);

    /// <summary>A headline without the equals signs or stars that some desks put around it.</summary>
    private static string WithoutMarks(string headline) =>
        headline is ['^', _, ..] ? headline.Trim('^', '<', '‹', ' ') :
        headline is ['=', _, .., '='] or ['*', '*', ' ', .., ' ', '*', '*'] ? headline.Trim('=', '*', ' ') : headline;

    private int LastLetterheadIndex() => lines.FindLastIndex(line => line.Kind is HeadKind.Label or HeadKind.Letterhead);

    internal static bool IsSame(string title, string line) =>
        line.Length <= title.Length + 20 && Slug.Of(GenreLabel.Remove(line)) == Slug.Of(GenreLabel.Remove(title));
}
