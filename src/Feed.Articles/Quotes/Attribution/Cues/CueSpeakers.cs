namespace Feed.Articles.Quotes;

/// <summary>Finds the speaker of a quote from a cue before or after it.</summary>
internal sealed class CueSpeakers(SentenceGrammar grammar)
{
    private const int MaxPhraseLength = 5;

    private readonly AnnotatedDocument text = grammar.Text;
    private readonly SpeechVerbFinder verbs = grammar.Verbs;
    private readonly SubjectFinder subjects = grammar.Subjects;
    private readonly RelayedSpeech relayed = grammar.Relayed;

    /// <summary>The candidate whose cue is a verb; null without a speaker.</summary>
    public Candidate? WithCue(Mention? speaker, int verb, string rule) => speaker is null ? null
        : Candidate.Of(text, rule, SpeaksAsOrganisation(speaker, verb) ? Mention.Unnamed(verb, verb) : speaker,
            text.Word(verb).ToString(), verb);

    /// <summary>The source in <c>according to Smith</c> at the start of a range.</summary>
    public Candidate? AccordingTo(int start, int end) =>
        text.Is(start, WordClass.Source) && relayed.Source(start, end) is { } source
            ? Candidate.Of(text, "source", source, text.Words(start, start + 1), start + 1)
            : null;

    /// <summary>The speaker of a verb: its subject, or an unnamed speaker if the words may not have been said (<c>might say</c>).</summary>
    public Mention? SpeakerOf(int verb, int start, int end) =>
        verbs.NonFactual.IsNonFactual(verb, start) ? Mention.Unnamed(verb, verb) : SubjectOf(verb, start, end);

    /// <summary>The person quoted, when the verb is the <em>saying</em> of <c>quoted Smith as saying</c>.</summary>
    public Mention? QuotedPerson(int saying, int start) =>
        relayed.QuotedVerb(saying, start) is >= 0 and var quoted ? relayed.Speaker(quoted, saying, start) : null;

    /// <summary>The subject of a verb. For a passive, the agent after "by", else an unnamed speaker. For <c>her statement added</c>, the
    /// person that the pronoun refers to.</summary>
    private Mention? SubjectOf(int verb, int start, int end)
    {
        if (text.Is(verb - 1, WordClass.Channel) && relayed.AuthorOf(verb - 1, start) is { } author)
            return author;
        if (verbs.IsPassive(verb) && !verbs.IsPassiveReport(verb))
            return text.Is(verb + 1, WordClass.Agent) ? subjects.After(verb + 1, end) : Mention.Unnamed(verb, verb);
        if (!verbs.SharesSubject(verb))
            return subjects.Before(verb, start);
        if ((QuotedPerson(verb, start) ?? relayed.Blamed(verb, start)) is { } relayedSpeaker)
            return relayedSpeaker;
        var clause = grammar.Clauses.Start(start, verb);
        return subjects.OfEarlierVerb(verb, clause) is { } sayer && (sayer.Kind != MentionKind.Phrase
            || (sayer.First <= clause + 1 && grammar.Mentions.At(sayer.First) is not { IsSurePerson: true }))
            ? sayer
            : grammar.Clauses.OfMainClause(clause, verb);
    }

    /// <summary>Whether an unconfirmed name speaks as organisations do: <c>Zubo said in a statement</c>.</summary>
    private bool SpeaksAsOrganisation(Mention speaker, int verb)
    {
        if (speaker.Person is not { Confirmed: false, HasFullName: false } || !text.Is(verb + 1, WordClass.Preposition))
            return false;
        var end = verb + 2;
        while (end < verb + MaxPhraseLength && text.Tokens[end].IsWord)
            end++;
        return AnnotatedDocument.Any(verb + 2, end, at => text.Is(at, WordClass.Bulletin));
    }
}
