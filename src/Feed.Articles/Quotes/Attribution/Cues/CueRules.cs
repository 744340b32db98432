namespace Feed.Articles.Quotes;

/// <summary>Looks for the speaker of a quote in its sentence, in the sentences next to it, and in the paragraph below.</summary>
internal sealed class CueRules(SentenceGrammar grammar)
{
    private readonly AnnotatedDocument text = grammar.Text;
    private readonly CuesBeforeQuote before = new(grammar);
    private readonly CuesAfterQuote after = new(grammar);
    private readonly NeighbouringSentences neighbours = new(grammar);
    private readonly Signatures signatures = new(grammar);
    private readonly TextAuthors authors = new(grammar);

    /// <summary>The possible speakers of a quote.</summary>
    public IEnumerable<Candidate> Find(QuoteSpan quote) => before.AuthorOfClaim(quote) is { } author ? [author] : new[]
    {
        after.Find(quote), before.Find(quote), signatures.Find(quote), neighbours.SubjectBefore(quote), neighbours.SubjectAfter(quote),
    }.OfType<Candidate>();

    /// <summary>The possible speaker of an announced text.</summary>
    /// <param name="announcement">The paragraph that announces it.</param>
    public IReadOnlyList<Candidate> FindAnnounced(int announcement)
    {
        var end = text.FirstTokens[announcement + 1];
        var start = text.SentenceStart(end - 1);
        // The last word of "Smith posted three tweets:" is a noun, not a verb.
        var verb = grammar.Verbs.Last(start, text.Is(end - 2, ReportingRole.Message) ? end - 2 : end, finite: true);
        return (authors.OfAnnouncedText(start, end) ?? grammar.Relayed.ResolvePronoun(start, end)
            ?? (verb < 0 ? authors.FirstNamed(start, end) : grammar.Subjects.Before(verb, start))) is { } owner
            ? [Candidate.Of(text, "announced", owner)]
            : [];
    }
}
