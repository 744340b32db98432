namespace Feed.Articles.Quotes;

/// <summary>Finds the direct quotes of an article and names their speakers.</summary>
/// <param name="people">The publisher's people.</param>
public sealed class QuoteReader(PeopleConfiguration people)
{
    /// <summary>An attribution less sure than this names nobody: a wrong name is worse than none.</summary>
    public const double Threshold = 0.45;

    /// <summary>Reads the quotes of one article.</summary>
    /// <exception cref="StepBudgetException">The text takes far more steps than its length allows; no text is known that does.</exception>
    public QuoteReading Read(QuoteContext article)
    {
        using var text = AnnotatedDocument.Read(LanguageProfile.English, [article.Headline, .. article.Paragraphs.Select(paragraph => paragraph.Text)],
            index => index == 0 ? null : article.Paragraphs[index - 1].Kind);
        var names = new NameFinder(text).Find();
        var finder = new PeopleFinder(text);
        finder.Settle(names);
        new RoleFinder(text, names).Find();
        var knowledge = new Knowledge(people, article, text.Language);
        foreach (var person in finder.People)
            knowledge.Apply(person);
        GenderVotes.Count(text, names);
        var decisions = new SpeakerFinder(text, Mentions.Read(text, names), finder, knowledge).Decide();
        var quotes = new List<Quote>(decisions.Count);
        for (var index = 0; index < decisions.Count; index++)
        {
            if (text.Passages[index].IsTurn && decisions[index]?.Person is null)
                continue;
            quotes.Add(QuoteOf(article, text.Passages[index], decisions[index], knowledge));
        }

        return new QuoteReading(quotes, SpeakersOf(quotes, article.DeclaredSpeakers));
    }

    private static Quote QuoteOf(QuoteContext article, Passage passage, Decision? decision, Knowledge knowledge)
    {
        var named = decision is { Confidence: >= Threshold, Person: not null } ? decision : null;
        var slug = named?.Person is { IsFull: true } full ? Slug.Of(full.Name) : "";
        return new Quote
        {
            Paragraph = passage.Paragraph - 1,
            Start = passage.Run.Start,
            Length = passage.Run.End - passage.Run.Start,
            Text = article.Paragraphs[passage.Paragraph - 1].Text[passage.Run.Start..passage.Run.End],
            Speaker = named?.Person?.Name,
            SpeakerSlug = knowledge.MayBeListed(slug) ? slug : null,
            Role = named?.Role,
            Cue = decision?.Cue,
            Rule = named?.Rule,
            Confidence = named?.Confidence ?? 0,
        };
    }

    private static Speaker[] SpeakersOf(List<Quote> quotes, IReadOnlyList<string> declared)
    {
        var slugs = declared.Select(Slug.Of).ToHashSet(StringComparer.Ordinal);
        var quoted = quotes.Where(quote => quote.SpeakerSlug is not null)
            .GroupBy(quote => quote.SpeakerSlug!)
            .Select(own =>
                new Speaker(own.Key, own.First().Speaker!, own.Count(), slugs.Contains(own.Key))
                {
                    Role = own.FirstOrDefault(quote =>
                    quote.Role is not null)?.Role
                })
            .ToList();
        var silent = declared.Where(name => Slug.Of(name) is { Length: > 0 } slug
            && quoted.TrueForAll(speaker => speaker.Slug != slug)).DistinctBy(Slug.Of);
        return [.. quoted.OrderByDescending(speaker =>
            speaker.Quotes), .. silent.Select(name => new Speaker(Slug.Of(name), name, 0, true))];
    }
}

/// <summary>What of an article bears on its quotes.</summary>
/// <param name="Headline">The article's title.</param>
/// <param name="Paragraphs">Its text.</param>
public sealed record QuoteContext(string Headline, IReadOnlyList<Paragraph> Paragraphs)
{
    /// <summary>The day of publication, which decides who "the president" is; null when unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The authors, who are not speakers of the quotes.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Full names declared as speakers by front matter or blob metadata.</summary>
    public IReadOnlyList<string> DeclaredSpeakers { get; init; } = [];
}

/// <summary>The quotes of an article and the people quoted.</summary>
/// <param name="Quotes">In the order of the text, never overlapping.</param>
/// <param name="Speakers">Quoted and declared people; most quotes first.</param>
public sealed record QuoteReading(IReadOnlyList<Quote> Quotes, IReadOnlyList<Speaker> Speakers);
