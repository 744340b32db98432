namespace Feed.Articles.Quotes;

/// <summary>Finds and classifies verbs of speech. Ranges exclude their end; searches return -1 if there is no such verb.</summary>
internal sealed class SpeechVerbFinder(AnnotatedDocument text)
{
    private const int MaxClauseLength = 30;

    /// <summary>Recognises words that were not said.</summary>
    public NonFactualSpeech NonFactual { get; } = new(text);

    /// <summary>The first verb of speech in a range, participles excluded.</summary>
    public int First(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (IsSpeechVerb(at) && !IsParticiple(at))
                return at;
        }

        return -1;
    }

    /// <summary>The last verb of speech in a range.</summary>
    public int Last(int start, int end, bool finite = false)
    {
        for (var at = end - 1; at >= start; at--)
        {
            if (IsSpeechVerb(at) && !(finite && IsParticiple(at)))
                return at;
        }

        return -1;
    }

    /// <summary>Whether a verb is passive: <c>was asked</c>.</summary>
    public bool IsPassive(int verb) => text.Tokens[WordBefore(verb)].Is(WordClass.Be) && !IsParticiple(verb);

    /// <summary>Whether a verb is a passive that reports speech: <c>was heard saying</c>.</summary>
    public bool IsPassiveReport(int verb) =>
        IsPassive(verb) && IsSpeechVerb(verb + 1) && IsParticiple(verb + 1);

    /// <summary>Whether a verb shares the subject of an earlier verb: <c>Smith stood up and said</c>.</summary>
    public bool SharesSubject(int verb) => IsParticiple(verb) || text.Is(WordBefore(verb), WordClass.Coordinate);

    /// <summary>Whether a verb is a participle such as "saying", whose subject is elsewhere.</summary>
    public bool IsParticiple(int verb) => text.Is(verb, WordClass.Participle);

    /// <summary>Whether a verb is a passive participle that describes the person before it: <c>Smith, asked whether it was safe,
    /// said</c>.</summary>
    public bool IsReducedPassive(int verb)
    {
        if (!text.Is(verb, ReportingRole.Asked) || text.Tokens[verb - 1].Mark != ',')
            return false;
        if (text.Is(verb + 1, WordClass.Agent) || (TakesListener(verb)
            && (text.Is(verb + 1, ReportingRole.Conjunction) || text.Is(verb + 1, WordClass.AffiliationPreposition))))
            return true;

        // A comma ends the clause, and the person's own verb follows: "asked whether it was safe, said". If only the person precedes the
        // participle, any finite verb may follow. After "Smith, the mayor," the comma may be part of the question.
        var hasOnlySubject = text.BeginsSentence(text.StartOfWords(verb - 1, 0)) && (text.Is(verb + 1, WordClass.Preposition)
            || text.Is(verb + 1, ReportingRole.Whether | ReportingRole.Conjunction | ReportingRole.Unasserted));
        for (var at = verb + 1; at < verb + MaxClauseLength && text.SameSentence(verb, at); at++)
        {
            if (text.Tokens[at].Mark != ',')
                continue;
            while (text.Is(at + 1, WordClass.Adverb | WordClass.Manner))
                at++;
            if (text.Tokens[at + 1] is { IsLowercase: true, QuoteIndex: < 0 } && !IsParticiple(at + 1)
                && (text.Is(at + 1, ReportingRole.TakesThat) || (hasOnlySubject && text.IsFinite(at + 1))))
                return true;
        }

        return false;
    }

    /// <summary>Whether an active verb needs a listener: <c>Smith told Jones that</c>, never <c>Smith told that</c>.</summary>
    private bool TakesListener(int verb) => text.Is(verb, ReportingRole.Told) && !text.Is(verb, ReportingRole.Clause);

    private int WordBefore(int verb)
    {
        var at = verb - 1;
        while (text.Tokens[at].Is(WordClass.Adverb))
            at--;
        return at;
    }

    /// <summary>
    /// Whether a token is a speech verb. After an article or "to" the word is a noun or an infinitive: <c>the calls</c>, <c>to say</c>.
    /// </summary>
    public bool IsSpeechVerb(int at) => text.Tokens[at].Is(WordClass.SpeechVerb) && text.Tokens[at].IsLowercase
        && !text.Tokens[at - 1].Possessive
        && !text.Is(at - 1, WordClass.Determiner | WordClass.UnsaidMarker)
        && !IsNounAfterPreposition(at)
        && !IsReducedPassive(at);

    /// <summary>Whether a word is a noun after a preposition: <c>after calls for calm</c>, but not <c>by calling the vote</c>.</summary>
    private bool IsNounAfterPreposition(int at) => text.Is(at, WordClass.VerbOrNoun) && text.Is(at - 1, WordClass.Preposition)
        && !(IsParticiple(at) && text.Is(at + 1, WordClass.Function));
}
