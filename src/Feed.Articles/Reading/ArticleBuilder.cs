using Feed.Articles.Quotes;
using Feed.Articles.Reading.Releases;
using Feed.Articles.Topics;

namespace Feed.Articles.Reading;

/// <summary>Builds the article from a parsed file: merges the declared facts, then finds quotes and topics.</summary>
internal sealed class ArticleBuilder(ReaderSettings settings)
{
    private const int MaxQuotes = 2000;

    private readonly QuoteReader quotes = new(settings.People, settings.ReportedSpeech);
    private readonly TopicFinder topics = TopicFinder.Of(settings.Topics);

    /// <summary>Builds the article.</summary>
    /// <param name="parsed">The file as its format's reader gives it.</param>
    /// <param name="metadata">What the blob's metadata declares.</param>
    /// <param name="name">The name of the file, to which the names of pictures next to it are relative.</param>
    /// <param name="arrived">When the file arrived; null when unknown.</param>
    public ReadResult Build(ParsedFile parsed, Facts metadata, string name, DateTimeOffset? arrived)
    {
        parsed = LiftedLabel.Join(HeaderLineSplitter.Split(CoverDivider.Split(parsed)));
        var title = parsed.Declared.FirstOrDefault(facts => facts.Title is not null);
        var body = ArticleBodyExtractor.Find(parsed, title?.Title, settings.TimeZone, arrived);
        if (body.Title.Length == 0)
            return new ReadResult.Rejected("The file has no text apart from what belongs to a web site; upload the article itself.");
        if (title is null && parsed.Headline is null && parsed.Paragraphs.Count > 0 && parsed.Paragraphs.All(IsFootnote))
            return new ReadResult.Rejected("The file has footnotes and no other text; upload the article itself.");
        var declared = WithGuessedLanguage(
            [metadata, .. parsed.Declared, FactsInText(body), .. parsed.Fallbacks, .. DraftName.Of(name, settings.TimeZone)], body);
        var language = Pick(declared, facts => facts.Language);
        var authors = Pick(declared, facts => NullIfEmpty(facts.Authors))?.Authors ?? [];
        var image = Pick(declared, facts => facts.Image);
        var dated = Pick(declared, facts => facts.Published);
        var placed = PicturePlaces.Of(parsed.Paragraphs, body.Paragraphs);
        var pictures = PictureChoice.Of(name, image?.Image, placed, parsed.Attached, body.Paragraphs.Count);
        var headline = Title(Pick(declared, facts => facts.Title)?.Title, body.Title);
        var summary = Pick(declared, facts => facts.Summary)?.Summary;
        var article = new Article
        {
            Title = CleanText.Cut(headline, Article.MaxTitle),
            Authors = [.. authors.Where(author => !MixedScripts.AreIn(author))],
            Published = dated?.Published,
            PublishedFrom = dated?.PublishedFrom ?? PublishedFrom.FirstSeen,
            PublishedRange = dated?.PublishedFrom == PublishedFrom.Declared ? null : Pick(declared, facts => facts.Uncertain)?.Uncertain,
            Url = Pick(declared, facts => facts.Url)?.Url,
            Language = language?.Language ?? settings.Language,
            Summary = Summary.Fit(summary ?? Summary.Of(body.Paragraphs)),
            Paragraphs = PicturePlaces.Remove(body.Paragraphs),
            Image = pictures.Lead,
            Pictures = pictures.Others,
            Words = body.Paragraphs.Sum(paragraph => WordCount.Of(paragraph.Text)),
            Sources = Sources(declared) with { Image = pictures.Lead is null ? FactSource.Default : image?.Source ?? FactSource.Text },
            Dateline = body.WrittenDate ?? (dated is { PublishedFrom: PublishedFrom.Dateline, Published: { } shown }
                ? FoundDate.Of(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(shown, settings.TimeZone).Date)) : null),
            Hold = HoldOf(declared, name, new HoldContext(
                arrived, dated?.PublishedFrom == PublishedFrom.Declared ? dated.Published : null,
                [.. declared.SelectMany(facts => facts.Tags)], headline, body.Paragraphs)),
            Expires = Pick(declared, facts => facts.Expires)?.Expires,
            Agency = Pick(declared, facts => facts.Agency)?.Agency,
            Notes =
            [
                .. NotesOf(parsed, body, pictures.Notes),
                .. NoteLength("title", headline, Article.MaxTitle, Pick(declared, facts => facts.Title)?.Source),
                .. NoteLength("summary", summary, Summary.MaxLength, Pick(declared, facts => facts.Summary)?.Source),
                .. declared.SelectMany(facts => facts.Notes),
                .. authors.Where(MixedScripts.AreIn).Select(author => MixedScripts.Note(author, "author")),
            ],
        };
        var result = AddQuotesAndTopics(article, declared);
        return result is ReadResult.Accepted accepted ? accepted with { Parts = parsed.Parts } : result;
    }

    /// <summary>Adds the language that the text seems to be in, if nothing declares one and the publisher's language is English.</summary>
    private Facts[] WithGuessedLanguage(Facts[] declared, ArticleBody body) =>
        settings.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase) && Pick(declared, facts => facts.Language) is null
            && LanguageGuess.Of(body.Paragraphs) is { } guess
            ? [.. declared, new Facts(FactSource.Text) { Language = guess }]
            : declared;

    private static IEnumerable<string> NotesOf(ParsedFile parsed, ArticleBody body, IReadOnlyList<string> pictureNotes) =>
    [
        .. parsed.Notes,
        .. parsed.Paragraphs.Count == 0 ? new[] { NoTextNote } : [],
        .. pictureNotes,
        .. body.Cut.Where(EmbargoWords.IsNoteToEditors).Take(MaxEditorsNotes).Select(CutNote),
    ];

    /// <summary>
    /// The longest of the holds. The name of a file that only says "embargoed" gives way to the time that the file states.
    /// </summary>
    private static Hold? HoldOf(Facts[] declared, string name, HoldContext context)
    {
        var holds = declared.Select(facts => facts.Hold?.In(context)).OfType<Hold>().ToList();
        if (holds.Exists(hold => hold.Until is not null) && holds is [.., { Reason: HoldReason.Draft, Until: null }]
            && DraftName.IsBareEmbargo(name))
            holds.RemoveAt(holds.Count - 1);
        return Hold.Longest(holds);
    }

    /// <summary>The declared headline without its draft or embargo mark. A headline from the text has already lost its mark.</summary>
    private static string Title(string? declared, string found) =>
        declared == found ? found : HeadlineMark.Remove(declared) ?? found;

    private ReadResult AddQuotesAndTopics(Article article, Facts[] declared)
    {
        var allSpeakers = Pick(declared, facts => NullIfEmpty(facts.Speakers))?.Speakers ?? [];
        var allTags = Pick(declared, facts => NullIfEmpty(facts.Tags))?.Tags ?? [];
        IReadOnlyList<string> speakers = [.. allSpeakers.Where(name => !MixedScripts.AreIn(name))];
        IReadOnlyList<string> tags = [.. allTags.Where(name => !MixedScripts.AreIn(name))];
        var corrections = Pick(declared, facts => NullIfEmpty(facts.Corrections))?.Corrections ?? [];
        var isEnglish = article.Language.Split('-')[0] == "en";
        var found = isEnglish ? ReadQuotes(article, speakers) : QuoteReading.Of([], [], speakers);
        var reading = WithoutLookAlikes(
            corrections.Count == 0 ? found : QuoteCorrections.Apply(found, corrections, speakers), out var lookAlikes);
        string[] notes =
        [
            .. article.Notes,
            .. isEnglish ? QuoteCorrections.NotesOn(corrections, reading.Quotes) : QuoteCorrections.NotesWithoutQuotes(corrections),
            .. allSpeakers.Where(MixedScripts.AreIn).Concat(lookAlikes).Distinct().Select(name => MixedScripts.Note(name, "speaker")),
            .. allTags.Where(MixedScripts.AreIn).Select(name => MixedScripts.Note(name, "tag")),
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
            Tags = topics.AssignTags(tags, [.. declared.SelectMany(facts => facts.Subjects)], isEnglish ? article : null),
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

    /// <summary>A quote whose speaker's name mixes scripts keeps the name as written but is not listed.</summary>
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

    /// <summary>A note on a declared text that is cut. A long first line that becomes the headline is nobody's declaration.</summary>
    private static string[] NoteLength(string what, string? text, int limit, FactSource? source) =>
        text?.Length > limit && source < FactSource.Text
            ? [FormattableString.Invariant(
                $"The declared {what} has {text.Length:N0} characters, more than the {limit} that are shown; the rest was left out.")]
            : [];

    private static string CutNote(string note) =>
        $"The line \"{CleanText.Cut(note, 90)}\" is a note for editors and not part of the article; if readers should see it, put it into the text "
        + "without that label.";

    private const int MaxEditorsNotes = 3;

    private const string NoTextNote = "The file declares a title and has no text below it, so its article is only a headline.";

    private static string NotEnglishNote(string language) =>
        $"The article is not in English ({language}), so no quotes and topics were looked for in its text; "
        + "declared speakers and tags count.";

    private static string ExpiryNote(DateTimeOffset end) => FormattableString.Invariant(
        $"The file declares that it expires on {end.ToUniversalTime():d MMMM yyyy, HH:mm} UTC, so the article is held from then on.");

    private Facts FactsInText(ArticleBody body) => new(FactSource.Text)
    {
        Title = body.Title,
        Authors = body.Authors,
        Published = body.Date?.In(settings.TimeZone),
        PublishedFrom = body.DateSource,
        Hold = body.Hold,
    };

    /// <summary>The most trusted source that declares the fact.</summary>
    private static Facts? Pick(Facts[] declared, Func<Facts, object?> fact) => Array.Find(declared, facts => fact(facts) is not null);

    /// <summary>Whether a paragraph is a footnote or consists of footnote references.</summary>
    private static bool IsFootnote(Paragraph paragraph) =>
        paragraph.Kind == ParagraphKind.Footnote || paragraph.Text.All(letter => char.IsAsciiDigit(letter) || letter is '[' or ']' or ' ');

    private static IReadOnlyList<T>? NullIfEmpty<T>(IReadOnlyList<T> list) => list.Count > 0 ? list : null;

    private static ArticleSources Sources(Facts[] declared)
    {
        return new ArticleSources
        {
            Title = From(facts => facts.Title),
            Authors = From(facts => NullIfEmpty(facts.Authors)),
            Published = From(facts => facts.Published),
            Url = From(facts => facts.Url),
            Language = From(facts => facts.Language),
            Summary = Pick(declared, facts => facts.Summary)?.Source ?? FactSource.Text,
            Tags = From(facts => NullIfEmpty(facts.Tags)),
            Speakers = From(facts => NullIfEmpty(facts.Speakers)),
        };

        FactSource From(Func<Facts, object?> fact) => Pick(declared, fact)?.Source ?? FactSource.Default;
    }
}
