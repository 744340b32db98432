namespace Feed.Articles.Quotes;

/// <summary>Finds the speaker in the words after a quote: <c>"A," Smith said</c>, <c>"A," said Smith</c>, <c>"A," as Smith
/// said</c>.</summary>
internal sealed class CuesAfterQuote(SentenceGrammar grammar)
{
    private const int MaxVerbDistance = 4;

    private readonly AnnotatedDocument text = grammar.Text;
    private readonly Mentions mentions = grammar.Mentions;
    private readonly SpeechVerbFinder verbs = grammar.Verbs;
    private readonly SubjectFinder subjects = grammar.Subjects;
    private readonly RelayedSpeech relayed = grammar.Relayed;
    private readonly CueSpeakers speakers = new(grammar);

    /// <summary>The possible speaker; null when the rest of the clause shows none.</summary>
    public Candidate? Find(QuoteSpan quote)
    {
        var start = quote.End;
        while (text.Tokens[start].Mark is '"' or ',' || Marks.IsDash(text.Tokens[start].Mark))
            start++;
        var end = text.ClauseEnd(start, quote.Paragraph);
        if (verbs.NonFactual.MentionsFake(start, end) || verbs.NonFactual.DeniesQuote(start))
            return speakers.WithCue(Mention.Unnamed(start, start), start, "cue.after");
        if (CreditedSpeaker(start, end, quote.Paragraph) is { } owner)
            return owner;
        if ((quote.LastChar != '.' || text.Tokens[start].IsLowercase) && speakers.AccordingTo(start, end) is { } source)
            return source;
        if (text.Tokens[start] is { IsLowercase: true } first && first.Is(WordClass.SpeechVerb) && !verbs.IsParticiple(start))
            return speakers.WithCue(subjects.After(start, end), start, "cue.after.inverted");
        if (Marks.IsDash(text.Tokens[start - 1].Mark) && subjects.After(start - 1, end) is { Kind: not MentionKind.Phrase } signed)
            return Candidate.Of(text, "signed", signed, text.Tokens[start - 1].Mark.ToString());
        if (AsSaid(start, end) is { } sayer)
            return sayer;
        if (relayed.FirstSaying(start, end) is > 0 and var saying)
            return speakers.WithCue(speakers.QuotedPerson(saying, start), saying, "cue.after");
        if (quote.LastChar is not (',' or '?' or '!'))
            return TrailingAttribution(start, end, quote.LastChar is '.');
        if ((relayed.Overheard(start, end) ?? relayed.PassiveReport(start, end)) is { } heard)
            return speakers.WithCue(heard.Speaker, heard.Verb, "cue.after");
        return text.Is(start, WordClass.Preposition | WordClass.Clause)
            ? TrailingAttribution(start, end, isSentence: false)
            : SubjectAndVerb(quote, start, end);
    }

    /// <summary>The person credited with the words: <c>That was the message from Smith</c>, <c>So says Smith</c>.</summary>
    private Candidate? CreditedSpeaker(int start, int end, int paragraph)
    {
        if (text.Tokens[start].Mark == ':')
            end = text.ClauseEnd(++start, paragraph);
        for (var be = start + 1; be >= start; be--)
        {
            if ((be == start || text.Is(start, WordClass.Function)) && text.Is(be, WordClass.Be)
                && text.Is(be + 2, WordClass.SpeechNoun | WordClass.Channel) && text.Is(be + 3, WordClass.LinkPreposition))
                return speakers.WithCue(subjects.After(be + 3, end), be + 2, "cue.after.inverted");
        }

        return text.Tokens[start].IsCapital && text.Is(start, WordClass.Clause) && !text.Is(start, WordClass.Coordinate)
            && text.Is(start + 1, WordClass.SpeechVerb) && subjects.After(start + 1, end) is { Kind: not MentionKind.Phrase } sayer
            ? speakers.WithCue(sayer, start + 1, "cue.after.inverted")
            : null;
    }

    /// <summary>The subject and verb that continue the quoted sentence: <c>"A," Smith said</c>, <c>"A?" Smith asked</c>.</summary>
    private Candidate? SubjectAndVerb(QuoteSpan quote, int start, int end)
    {
        var verb = verbs.First(start, end);
        if (verb <= start)
            return null;
        var isNoun = quote.LastChar != ',' && text.Is(verb, WordClass.VerbOrNoun) && text.Tokens[verb + 1].IsWord
            && !text.Is(verb + 1, WordClass.Preposition);
        if (isNoun || (verbs.IsPassive(verb) && !text.Is(verb + 1, WordClass.Agent) && !verbs.IsPassiveReport(verb)))
            return null;
        var speaker = NameBeforeComma(verb, start) is { } name && !verbs.NonFactual.IsNonFactual(verb, start) ? name
            : speakers.SpeakerOf(verb, start, end);
        return speakers.WithCue(speaker, verb, quote.LastChar == ',' ? "cue.after" : "cue.after.question");
    }

    /// <summary>The full name right after the quote if a comma follows it and nobody else shares its verb.</summary>
    private Mention? NameBeforeComma(int verb, int start) =>
        mentions.At(start) is { Kind: MentionKind.FullName } name && text.Tokens[name.Last + 1].Mark == ','
            && !(mentions.At(verb - 1) is { } last && grammar.Coordination.IsSecondOfTwo(last, start))
            && !grammar.Coordination.IsFirstOfTwo(name.Last + 1, verb) ? name : null;

    /// <summary>The name right after <em>as</em> in <c>"A," as Smith once said</c>.</summary>
    private Candidate? AsSaid(int start, int end)
    {
        if (!text.Is(start, ReportingRole.As) || mentions.At(start + 1) is not { Kind: not MentionKind.Phrase } name)
            return null;
        var verb = verbs.First(name.Last + 1, Math.Min(end, name.Last + MaxVerbDistance));
        return verb > 0 && subjects.Before(verb, start + 1) == name ? speakers.WithCue(name, verb, "cue.after") : null;
    }

    /// <summary>The speaker and verb that end a partly quoted sentence: <c>"A thing" of the past, Smith said.</c></summary>
    private Candidate? TrailingAttribution(int start, int end, bool isSentence)
    {
        var verb = verbs.Last(start, end, finite: true);
        if (verb <= start || text.Tokens[verb + 1].Mark == ':')
            return null;
        if (text.Tokens[verb - 1].Mark == ',')
            return isSentence ? null : speakers.WithCue(subjects.After(verb, end), verb, "tag.inverted");
        return (!text.Tokens[verb + 1].IsWord || text.Is(verb + 1, WordClass.Preposition | WordClass.Calendar))
            && subjects.Before(verb, start) is { Kind: not MentionKind.Phrase } speaker
            && (speaker.First == start || text.Tokens[speaker.First - 1].Mark == ',')
            ? speakers.WithCue(speaker, verb, "tag")
            : null;
    }
}
