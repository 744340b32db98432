namespace Feed.Articles.Quotes;

/// <summary>Finds the subjects of the sentences next to a quote.</summary>
internal sealed class NeighbouringSentences(SentenceGrammar grammar)
{
    private const int MaxQuestionDistance = 4;

    private readonly AnnotatedDocument text = grammar.Text;
    private readonly SpeechVerbFinder verbs = grammar.Verbs;
    private readonly SubjectFinder subjects = grammar.Subjects;
    private readonly TextAuthors authors = new(grammar);

    /// <summary>The subject of the sentence right before a quote, as in <c>Smith was blunt.</c>; null if that sentence ends in a quote or
    /// asks the question that the quote answers.</summary>
    public Candidate? SubjectBefore(QuoteSpan quote)
    {
        // A block quote has no quotation mark before it.
        var end = text.Tokens[quote.First - 1].Paragraph == quote.Paragraph ? quote.First - 1 : quote.First;
        if (text.Tokens[end - 1].QuoteIndex >= 0)
            return null;
        var start = text.SentenceStart(end - 1);
        var mayAnswer = quote.LastChar != '?' && (text.Tokens[start].Paragraph < quote.Paragraph || IsReply(quote));
        if ((mayAnswer && AsksQuestion(start, end))
            || (text.Tokens[end - 1].Mark == '?' && verbs.NonFactual.AsksWhatSomebodyWouldSay(start, end)))
            return null;
        var subject = grammar.Clauses.OfClause(start, end) ?? PassiveAgent(start, end);
        if (text.Tokens[end - 1].Mark == ':')
            subject ??= grammar.Relayed.ResolvePronoun(start, end) ?? authors.OfAnnouncedText(start, end);
        return subject is not null
            ? Candidate.Of(text, "sentence.before", subject)
            : null;
    }

    /// <summary>
    /// The full name at the start of the sentence after a quote: <c>"A." Ann Smith put down the letter.</c> A sentence that ends with a
    /// colon introduces the next quote.
    /// </summary>
    public Candidate? SubjectAfter(QuoteSpan quote) =>
        grammar.Mentions.At(quote.End + 1) is { Kind: MentionKind.FullName } name && text.Tokens[name.First].Paragraph == quote.Paragraph
            && text.Tokens[text.ClauseEnd(name.Last, quote.Paragraph) - 2].Mark != ':'
            ? Candidate.Of(text, "sentence.behind", name)
            : null;

    /// <summary>Whether the sentence before a quote asks a question that the quote may answer: <c>Smith asked whether she was
    /// sure.</c></summary>
    private bool AsksQuestion(int start, int end) => AnnotatedDocument.Any(start, end, at => text.Is(at, WordClass.Question)
        && text.Tokens[at] is { IsLowercase: true, QuoteIndex: < 0 } && !verbs.IsPassive(at)
        && AnnotatedDocument.Any(at + 1, Math.Min(end, at + MaxQuestionDistance), next => text.Is(next, ReportingRole.Whether)));

    /// <summary>Whether words after a quote call it an answer: <c>"No," came the reply.</c></summary>
    private bool IsReply(QuoteSpan quote) => text.Is(quote.End + 1, WordClass.Past | WordClass.Be)
        && text.Is(quote.End + 2, WordClass.Definite) && text.Is(quote.End + 3, WordClass.SpeechNoun);

    /// <summary>The person after <em>by</em> in a passive sentence, or after <em>according to</em>: <c>That view is shared by
    /// Smith</c>.</summary>
    private Mention? PassiveAgent(int start, int end)
    {
        for (var at = start + 1; at < end; at++)
        {
            if ((text.Is(at, WordClass.Agent) && text.Is(at - 1, WordClass.Past)) || text.Is(at - 1, WordClass.Source))
                return subjects.After(at, end) is { IsSurePerson: true } agent ? agent : null;
        }

        return null;
    }
}
