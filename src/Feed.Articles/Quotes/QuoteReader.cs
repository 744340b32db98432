namespace Feed.Articles.Quotes;

/// <summary>Finds what people say in an article, with or without quotation marks, and who says it.</summary>
/// <param name="people">The publisher's people.</param>
/// <param name="reportedSpeech">Whether to find speech without quotation marks too.</param>
public sealed class QuoteReader(PeopleConfiguration people, bool reportedSpeech = true)
{
    /// <summary>The lowest confidence at which a speaker is named; a wrong name is worse than none.</summary>
    public const double Threshold = 0.68;

    /// <summary>The lowest confidence at which a speaker is named. Only measurements of the threshold change it.</summary>
    internal double MinConfidence { get; init; } = Threshold;

    /// <summary>The language of the articles.</summary>
    internal LanguageProfile Language { get; init; } = LanguageProfile.English;

    /// <summary>Finds the quotes, statements and speakers of one article.</summary>
    /// <exception cref="StepBudgetException">The text takes far more steps than its length justifies. No such text is known.</exception>
    public QuoteReading Read(QuoteContext article)
    {
        using var text = AnnotatedDocument.Read(Language,
            [article.Headline, .. article.Paragraphs.Select(paragraph => paragraph.Text)],
            index => index == 0 ? null : article.Paragraphs[index - 1].Kind,
            new BoldQuestions(article.Paragraphs, Language).Answers());
        var knowledge = new PeopleKnowledge(people, article, text.Language);
        var entities = EntityIndex.Read(text, knowledge);
        var grammar = new SentenceGrammar(text, entities.Mentions);
        var cues = new CueRules(grammar);
        var turns = new TurnRules(text, entities, article.Paragraphs);
        var candidates = text.QuoteSpans.Select(FindCandidates).ToList();
        var scorer = new Scorer(text, entities, knowledge);
        var scored = candidates.Select(found => (IReadOnlyList<Decision>)[.. found.Select(scorer.Score)]).ToList();
        var decisions = new SpeakerDecider(text, entities.Mentions).Decide(scored);
        var captions = new CaptionQuotes(text);
        var quotes = new List<Quote>(decisions.Count);
        for (var index = 0; index < decisions.Count; index++)
        {
            // Without a speaker, a turn may be just a paragraph with a colon, and a quote in a caption may just repeat the text. Both are
            // left out.
            var span = text.QuoteSpans[index];
            if (decisions[index]?.Person is not null || !(span.IsUnmarked || captions.RepeatsText(span)))
                quotes.Add(CreateQuote(article, span, decisions[index], knowledge));
        }

        quotes.RemoveAll(quote => CitedWorks.IsTitle(article.Paragraphs[quote.Paragraph], quote.Text));

        var reader = new ReportedReader(grammar, scorer, knowledge, MinConfidence);
        var reported = reportedSpeech ? reader.Read(article.Paragraphs) : [];
        return QuoteReading.Of(quotes, reported, article.DeclaredSpeakers);

        IReadOnlyList<Candidate> FindCandidates(QuoteSpan span)
        {
            if (span.Announcement is { } announcement)
                return cues.FindAnnounced(announcement);
            return span.IsUnmarked ? turns.Find(span) : [.. cues.Find(span), .. turns.FindAnswer(span)];
        }
    }

    private Quote CreateQuote(QuoteContext article, QuoteSpan span, Decision? decision, PeopleKnowledge knowledge)
    {
        var named = decision is { Person: not null } && decision.Confidence >= MinConfidence ? decision : null;
        return new Quote
        {
            Paragraph = span.Paragraph - 1,
            Start = span.Range.Start,
            Length = span.Range.End - span.Range.Start,
            Text = article.Paragraphs[span.Paragraph - 1].Text[span.Range.Start..span.Range.End],
            Speaker = named?.Person?.Name,
            SpeakerSlug = knowledge.ListedSlug(named?.Person),
            Role = named?.Role,
            Cue = decision?.Cue,
            Rule = named?.Rule.Id,
            Confidence = named?.Confidence ?? 0,
        };
    }
}
