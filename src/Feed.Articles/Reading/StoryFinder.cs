namespace Feed.Articles.Reading;

/// <summary>Tells the story of a draft apart from headline, byline, date lines and the web site around it.</summary>
internal sealed class StoryFinder
{
    private const int LongestHeadline = 250;
    private const int HeadParagraphs = 6;

    private readonly List<Paragraph> text = [];
    private readonly List<string> cut = [];
    private string? title;
    private IReadOnlyList<string> authors = [];
    private DateOnly? lineDate;

    /// <summary>Finds the story.</summary>
    /// <param name="draft">The file as its format's reader gives it.</param>
    /// <param name="declaredTitle">The title that the file declares; the same words at the head of the text are then its headline.</param>
    public static Story Find(Draft draft, string? declaredTitle) => new StoryFinder { title = declaredTitle ?? draft.Headline }.Find(draft);

    private Story Find(Draft draft)
    {
        var inLinks = false;
        var beforeText = true;
        var head = 0;
        foreach (var paragraph in draft.Paragraphs)
        {
            // Nothing of these is a headline, a byline or boilerplate, whatever its words.
            if (paragraph.Kind is ParagraphKind.Code or ParagraphKind.TableRow or ParagraphKind.Footnote)
            {
                text.Add(paragraph);
                continue;
            }

            if (paragraph.Kind is not (ParagraphKind.Caption or ParagraphKind.BlockQuote))
            {
                var kind = Boilerplate.Of(paragraph.Text);
                if (kind != BoilerplateKind.None || (inLinks && Boilerplate.CanBeLink(paragraph.Text) && !PhotoCaption.Is(paragraph.Text)))
                {
                    inLinks |= kind == BoilerplateKind.Section;
                    cut.Add(paragraph.Text);
                    continue;
                }

                inLinks = false;
            }

            if (title is null && draft.Paragraphs.Count > 1 && Boilerplate.IsAboveHeadline(paragraph.Text))
            {
                cut.Add(paragraph.Text);
                continue;
            }

            if (beforeText && head++ < HeadParagraphs && IsHead(paragraph))
                continue;
            var isCaption = paragraph.Kind == ParagraphKind.Text && PhotoCaption.Is(paragraph.Text);
            text.Add(isCaption ? paragraph with { Kind = ParagraphKind.Caption } : paragraph);
            beforeText &= isCaption || paragraph.Kind != ParagraphKind.Text;
        }

        return Story(draft);
    }

    /// <summary>Takes a paragraph of the head that is no text: headline, byline, date line.</summary>
    private bool IsHead(Paragraph paragraph)
    {
        var line = paragraph.Text;
        if (title is null && paragraph.Kind is ParagraphKind.Text or ParagraphKind.Heading && line.Length <= LongestHeadline && !PhotoCaption.Is(line) && Dateline.Length(line) == 0)
        {
            title = line;
            return true;
        }

        if (title is not null && text.Count == 0 && Same(title, line))
            return true;
        if (authors.Count == 0 && Byline.Authors(line) is { Count: > 0 } found)
        {
            authors = found;
            return true;
        }

        if (authors.Count > 0 && Byline.IsDesk(line))
            return true;
        if (Dateline.DateLine(line) is not { } date)
            return false;
        lineDate ??= date;
        return true;
    }

    private Story Story(Draft draft)
    {
        var dateline = lineDate ?? text.Where(paragraph => paragraph.Kind == ParagraphKind.Text).Take(1).Select(paragraph => Dateline.Date(paragraph.Text)).FirstOrDefault();
        var captions = draft.HasDatedCaptions ? text.Take(HeadParagraphs).Where(paragraph => paragraph.Kind == ParagraphKind.Caption) : [];
        var caption = captions.Select(paragraph => PhotoCaption.Date(paragraph.Text)).FirstOrDefault(date => date is not null);
        return new Story
        {
            Title = title ?? Summary.Of(text, 100),
            Authors = authors,
            Date = dateline ?? caption,
            DateFrom = dateline is not null ? PublishedFrom.Dateline : caption is not null ? PublishedFrom.Caption : PublishedFrom.FirstSeen,
            Paragraphs = text,
            Cut = cut,
        };
    }

    private static bool Same(string title, string line) => line.Length <= title.Length + 20 && Slug.Of(line) == Slug.Of(title);
}
