using Feed.Articles.Quotes;
using Feed.Articles.Reading.Releases;
using Feed.Articles.Topics;

namespace Feed.Articles.Reading;

/// <summary>Builds the article from a parsed file: merges the declared facts, then finds quotes and topics.</summary>
internal sealed class ArticleBuilder(ReaderSettings settings)
{
    private const int MaxQuotes = 2000;
    private const int MaxEditorsNotes = 3;

    private readonly QuoteReader quotes = new(settings.People, settings.ReportedSpeech);
    private readonly TopicFinder topics = TopicFinder.Of(settings.Topics);

    /// <summary>Builds the article.</summary>
    /// <param name="parsed">The file as parsed by its format's reader.</param>
    /// <param name="metadata">What the blob's metadata declares.</param>
    /// <param name="name">The name of the file, to which the names of pictures next to it are relative.</param>
    /// <param name="arrived">When the file arrived; null when unknown.</param>
    public ReadResult Build(ParsedFile parsed, Facts metadata, string name, DateTimeOffset? arrived)
    {
        parsed = LiftedLabel.Join(HeaderLineSplitter.Split(CoverDivider.Split(parsed)));
        var declaredTitle = parsed.Declared.FirstOrDefault(source => source.Title is not null)?.Title;
        var body = ArticleBodyExtractor.Find(parsed, declaredTitle, settings.TimeZone, arrived);
        if (body.Title.Length == 0)
            return new ReadResult.Rejected("The file has no text, or only that of a web site, such as menus and notices; upload the article itself.");
        if (declaredTitle is null && parsed.Headline is null && parsed.Paragraphs.Count > 0 && parsed.Paragraphs.All(IsFootnote))
            return new ReadResult.Rejected("The file has footnotes and no other text; upload the article itself.");
        var facts = new MergedFacts(WithGuessedLanguage(
            [metadata, .. parsed.Declared, LabelLines.Of(parsed).Read(settings.TimeZone, body.Title), FactsInText(body),
                .. parsed.Fallbacks, .. DraftName.Of(name, settings.TimeZone)], body));
        var result = AddQuotesAndTopics(Describe(parsed, body, facts, name, arrived), facts);
        return result is ReadResult.Accepted accepted ? accepted with { Parts = parsed.Parts } : result;
    }

    /// <summary>The article without its quotes, people and tags.</summary>
    private Article Describe(ParsedFile parsed, ArticleBody body, MergedFacts facts, string name, DateTimeOffset? arrived)
    {
        var headline = Title(facts.Title, body.Title);
        var placed = PicturePlaces.Of(parsed.Paragraphs, body.Paragraphs);
        var pictures = PictureChoice.Of(name, facts.Image, placed, parsed.Attached, body.Paragraphs.Count);
        return new Article
        {
            Title = CleanText.Cut(headline, Article.MaxTitle),
            Authors = [.. facts.Authors.Where(author => !MixedScripts.AreIn(author))],
            Published = facts.Published,
            PublishedFrom = facts.PublishedFrom,
            PublishedRange = facts.PublishedRange,
            Url = facts.Url,
            Language = facts.Language ?? settings.Language,
            Summary = Summary.Fit(facts.Summary ?? Summary.Of(body.Paragraphs)),
            Paragraphs = PicturePlaces.Remove(body.Paragraphs),
            Image = pictures.Lead,
            Pictures = pictures.Others,
            Words = body.Paragraphs.Sum(paragraph => WordCount.Of(paragraph.Text)),
            Sources = facts.Sources with
            {
                Image = pictures.Lead is null ? FactSource.Default : facts.ImageSource ?? FactSource.Text,
            },
            Dateline = body.WrittenDate ?? ShownDate(facts),
            Hold = HoldOf(facts.All, name, new HoldContext(
                arrived, facts.PublishedFrom == PublishedFrom.Declared ? facts.Published : null,
                [.. facts.All.SelectMany(source => source.Tags)], headline, body.Paragraphs)),
            Expires = facts.Expires,
            Agency = facts.Agency,
            Notes =
            [
                .. NotesOf(parsed, body, pictures.Notes),
                .. NotesOnLength("title", headline, Article.MaxTitle, facts.TitleSource),
                .. NotesOnLength("summary", facts.Summary, Summary.MaxLength, facts.SummarySource),
                .. facts.All.SelectMany(source => source.Notes),
                .. facts.Authors.Where(MixedScripts.AreIn).Select(author => MixedScripts.Note(author, "author")),
            ],
        };
    }

    /// <summary>The day on which the article was published, if only its text says so; null otherwise.</summary>
    private FoundDate? ShownDate(MergedFacts facts) =>
        facts is { PublishedFrom: PublishedFrom.Dateline, Published: { } shown }
            ? FoundDate.Of(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(shown, settings.TimeZone).Date))
            : null;

    /// <summary>Adds the language that the text seems to be in, if nothing declares one and the publisher's language is English.</summary>
    private Facts[] WithGuessedLanguage(Facts[] all, ArticleBody body) =>
        settings.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase) && Array.TrueForAll(all, source => source.Language is null)
            && LanguageGuess.Of(body.Paragraphs) is { } guess
            ? [.. all, new Facts(FactSource.Text) { Language = guess }]
            : all;

    private static IEnumerable<string> NotesOf(ParsedFile parsed, ArticleBody body, IReadOnlyList<string> pictureNotes) =>
    [
        .. parsed.Notes,
        .. parsed.Paragraphs.Count == 0 ? new[] { NoTextNote } : [],
        .. pictureNotes,
        .. body.Cut.Where(EditorsLabel.IsNote).Take(MaxEditorsNotes).Select(CutNote),
    ];

    /// <summary>The longest hold. A file name that only says "embargoed" gives way to a time stated in the file.</summary>
    private static Hold? HoldOf(IReadOnlyList<Facts> sources, string name, HoldContext context)
    {
        var holds = sources.Select(source => source.Hold?.Resolve(context)).OfType<Hold>().ToList();
        if (holds.Exists(hold => hold.Until is not null) && holds is [.., { Reason: HoldReason.Draft, Until: null }]
            && DraftName.IsBareEmbargo(name))
            holds.RemoveAt(holds.Count - 1);
        return Hold.Longest(holds);
    }

    /// <summary>The declared headline without its draft or embargo mark. A headline from the text has already lost its mark.</summary>
    private static string Title(string? declared, string found) =>
        declared == found ? found : HeadlineMark.Remove(declared) ?? found;

    private ReadResult AddQuotesAndTopics(Article article, MergedFacts facts)
    {
        IReadOnlyList<string> speakers = [.. facts.Speakers.Where(name => !MixedScripts.AreIn(name))];
        IReadOnlyList<string> tags = [.. facts.Tags.Where(name => !MixedScripts.AreIn(name))];
        var corrections = facts.Corrections;
        var isEnglish = article.Language.Split('-')[0] == "en";
        var found = isEnglish ? ReadQuotes(article, speakers) : QuoteReading.Of([], [], speakers);
        var reading = WithoutLookAlikes(
            corrections.Count == 0 ? found : QuoteCorrections.Apply(found, corrections, speakers), out var lookAlikes);
        string[] notes =
        [
            .. article.Notes,
            .. isEnglish ? QuoteCorrections.NotesOn(corrections, reading.Quotes) : QuoteCorrections.NotesWithoutQuotes(corrections),
            .. facts.Speakers.Where(MixedScripts.AreIn).Concat(lookAlikes).Distinct().Select(name => MixedScripts.Note(name, "speaker")),
            .. facts.Tags.Where(MixedScripts.AreIn).Select(name => MixedScripts.Note(name, "tag")),
        ];
        if (reading.Quotes.Count > MaxQuotes)
            return new ReadResult.Rejected(
                FormattableString.Invariant(
                    $"The file has {reading.Quotes.Count:N0} quotes, more than the {MaxQuotes:N0} that are kept; split it into several articles."));
        return new ReadResult.Accepted(article with
        {
            Quotes = reading.Quotes,
            Reported = reading.Reported,
            Speakers = reading.Speakers,
            Tags = topics.AssignTags(tags, [.. facts.All.SelectMany(source => source.Subjects)], isEnglish ? article : null),
            Notes = notes,
            Remarks =
            [
                .. isEnglish ? [] : new[] { NotEnglishNote(article.Language) },
                .. article.Expires is { } end ? new[] { ExpiryNote(end) } : [],
            ],
        });
    }

    private QuoteReading ReadQuotes(Article article, IReadOnlyList<string> speakers) =>
        quotes.Read(new QuoteContext(article.Title, article.Paragraphs)
        {
            Published = article.Published is { } published
                ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(published, settings.TimeZone).DateTime)
                : null,
            Authors = article.Authors,
            DeclaredSpeakers = speakers,
        });

    /// <summary>A speaker whose name mixes scripts is not listed; the quote keeps the name as written.</summary>
    private static QuoteReading WithoutLookAlikes(QuoteReading reading, out IReadOnlyList<string> names)
    {
        var mixed = reading.Speakers.Where(speaker => MixedScripts.AreIn(speaker.Name))
            .ToDictionary(speaker => speaker.Slug, speaker => speaker.Name);
        names = [.. mixed.Values];
        return mixed.Count == 0 ? reading : new QuoteReading(
            [.. reading.Quotes.Select(quote => quote.SpeakerSlug is { } slug && mixed.ContainsKey(slug)
                ? quote with { SpeakerSlug = null }
                : quote)],
            [.. reading.Reported.Select(statement => statement.SpeakerSlug is { } slug && mixed.ContainsKey(slug)
                ? statement with { SpeakerSlug = null }
                : statement)],
            [.. reading.Speakers.Where(speaker => !mixed.ContainsKey(speaker.Slug))]);
    }

    /// <summary>
    /// A note on a declared text that is cut. A long first line that becomes the headline was not declared, so it gets no note.
    /// </summary>
    private static string[] NotesOnLength(string what, string? text, int limit, FactSource? source) =>
        text?.Length > limit && source < FactSource.Text
            ? [FormattableString.Invariant(
                $"The declared {what} has {text.Length:N0} characters, more than the {limit} that are shown; the rest was left out.")]
            : [];

    private static string CutNote(string note) =>
        $"The line \"{CleanText.Cut(note, 90)}\" is a note for editors and not part of the article; if readers should see it, put it into the text "
        + "without that label.";

    private const string NoTextNote = "The file declares a title and has no text below it, so its article is only a headline.";

    private static string NotEnglishNote(string language) =>
        $"The article is not in English ({language}), so its text was not searched for quotes and topics; "
        + "only its declared speakers and tags are used.";

    private static string ExpiryNote(DateTimeOffset end) => FormattableString.Invariant(
        $"The file declares that it expires on {end.ToUniversalTime():d MMMM yyyy, HH:mm} UTC, so the article is held from then on.");

    private Facts FactsInText(ArticleBody body) => new(FactSource.Text)
    {
        Title = body.Title,
        Authors = body.Authors,
        Published = body.Date?.StartIn(settings.TimeZone),
        PublishedFrom = body.DateSource,
        Hold = body.Hold,
    };

    /// <summary>Whether a paragraph is a footnote or consists of footnote references.</summary>
    private static bool IsFootnote(Paragraph paragraph) =>
        paragraph.Kind == ParagraphKind.Footnote || paragraph.Text.All(letter => char.IsAsciiDigit(letter) || letter is '[' or ']' or ' ');
}
