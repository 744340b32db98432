namespace Feed.Articles.Quotes;

/// <summary>Looks for the speaker in the words directly before and after a quote.</summary>
internal sealed class CueRules(AnnotatedDocument text, Mentions mentions)
{
    private const int MaxOwnerDistance = 4;
    private const int MaxQuestionDistance = 4;
    private const int MaxBlockLength = 12;
    private const int MaxGroupDistance = 6;
    private const int MaxVerbDistance = 4;
    private const int MaxPhraseLength = 5;
    private const int MaxSourceLength = 12;

    private readonly SubjectFinder subjects = new(text, mentions);
    private readonly CoordinatedSubjects coordination = new(text, mentions);
    private readonly SpeechVerbFinder verbs = new(text);
    private readonly RelayedSpeech relayed = new(text, mentions);

    /// <summary>The possible speakers in the sentence of a quote and in the sentences next to it.</summary>
    public IEnumerable<Candidate> Find(QuoteSpan quote) => AuthorOfClaim(quote) is { } author ? [author] : new[]
    {
        After(quote), Before(quote), Signature(quote), SubjectOfPreviousSentence(quote), SubjectOfNextSentence(quote),
    }.OfType<Candidate>();

    /// <summary>The possible speaker of an announced text.</summary>
    /// <param name="announcement">The paragraph that announces it.</param>
    public IReadOnlyList<Candidate> FindAnnounced(int announcement)
    {
        var end = text.FirstTokens[announcement + 1];
        var start = text.SentenceStart(end - 1);
        var verb = verbs.Last(start, end, finite: true);
        return (AuthorOfAnnouncedText(start, end) ?? relayed.ResolvePronoun(start, end)
            ?? (verb < 0 ? FirstNamedPerson(start, end) : subjects.Before(verb, start))) is { } owner
            ? [Candidate.Of(text, "announced", owner)]
            : [];
    }

    /// <summary>The subject of the sentence right before a quote, as in <c>Smith was blunt.</c>; null if that sentence ends in a quote or
    /// asks what the quote answers.</summary>
    private Candidate? SubjectOfPreviousSentence(QuoteSpan quote)
    {
        // A block quote has no quotation mark before it.
        var end = text.Tokens[quote.First - 1].Paragraph == quote.Paragraph ? quote.First - 1 : quote.First;
        if (text.Tokens[end - 1].QuoteIndex >= 0)
            return null;
        var start = text.SentenceStart(end - 1);
        if (quote.LastChar != '?' && (text.Tokens[start].Paragraph < quote.Paragraph || IsReply(quote)) && AsksQuestion(start, end))
            return null;
        if (text.Tokens[end - 1].Mark == '?' && verbs.NonFactual.AsksWhatIfSaid(start, end))
            return null;
        return (subjects.OfClause(start, end) ?? PassiveAgent(start, end)
            ?? (text.Tokens[end - 1].Mark == ':' ? relayed.ResolvePronoun(start, end) ?? AuthorOfAnnouncedText(start, end) : null))
            is { } subject
            ? Candidate.Of(text, "sentence.before", subject)
            : null;
    }

    /// <summary>Whether the sentence before a quote asks what the quote may answer: <c>Smith asked whether she was sure.</c></summary>
    private bool AsksQuestion(int low, int end) => AnnotatedDocument.Any(low, end, at => text.Is(at, WordClass.Question)
        && text.Tokens[at] is { Shape: Shape.Small, QuoteIndex: < 0 } && !verbs.IsPassive(at)
        && AnnotatedDocument.Any(at + 1, Math.Min(end, at + MaxQuestionDistance), next => text.Is(next, ReportingRole.Whether)));

    /// <summary>Whether words after a quote call it an answer: <c>"No," came the reply.</c></summary>
    private bool IsReply(QuoteSpan quote) => text.Is(quote.End + 1, WordClass.Past | WordClass.Be)
        && text.Is(quote.End + 2, WordClass.Definite) && text.Is(quote.End + 3, WordClass.Words);

    /// <summary>The person after <em>by</em> in a passive sentence, or after <em>according to</em>: <c>That view is shared by
    /// Smith</c>.</summary>
    private Mention? PassiveAgent(int low, int end)
    {
        for (var at = low + 1; at < end; at++)
        {
            if ((text.Is(at, WordClass.Agent) && text.Is(at - 1, WordClass.Past)) || text.Is(at - 1, WordClass.Source))
                return subjects.After(at, end) is { IsSurePerson: true } agent ? agent : null;
        }

        return null;
    }

    /// <summary>The author of the text that a sentence announces: <c>Here is the speech of Smith in full:</c>, <c>The text of Smith's
    /// remarks:</c></summary>
    private Mention? AuthorOfAnnouncedText(int low, int end)
    {
        for (var at = low; at < end; at++)
        {
            if (!text.Is(at, WordClass.Channel | WordClass.Words))
                continue;
            var owner = at - 1;
            while (owner > at - MaxOwnerDistance && text.Tokens[owner].Shape == Shape.Small
                && !text.Is(owner, WordClass.Firm | WordClass.SpeechVerb))
                owner--;
            if (text.Tokens[owner].Possessive
                && (mentions.At(owner) is { IsSurePerson: true } possessor ? possessor : OfficePhrase(owner)) is { } named)
                return named;
            if ((text.Is(at + 1, WordClass.Belonging) || text.Is(at + 1, ReportingRole.Sender))
                && subjects.After(at + 1, end) is { Kind: not MentionKind.Phrase } speaker)
                return speaker;
        }

        return null;
    }

    /// <summary>The phrase for the owner in <c>the prime minister's speech</c>; null when the owner is not a person.</summary>
    private Mention? OfficePhrase(int owner)
    {
        var first = owner;
        while (text.Is(first, WordClass.Role | WordClass.Title))
            first--;
        return first < owner && text.Is(first, WordClass.Definite) ? new Mention(MentionKind.Phrase, first, owner) : null;
    }

    /// <summary>
    /// The full name at the start of the sentence after a quote: <c>"A." Ann Smith put down the letter.</c> A sentence that ends with a
    /// colon leads to the next quote.
    /// </summary>
    private Candidate? SubjectOfNextSentence(QuoteSpan quote) =>
        mentions.At(quote.End + 1) is { Kind: MentionKind.FullName } name && text.Tokens[name.First].Paragraph == quote.Paragraph
            && text.Tokens[ClauseEnd(name.Last, quote.Paragraph) - 2].Mark != ':'
            ? Candidate.Of(text, "sentence.behind", name)
            : null;

    /// <summary>The name after the dash that begins the paragraph below a quote. Between them may be more paragraphs of the same
    /// block quote. A source that is no known person, as in <c>— Harwick Gazette</c>, gives an unnamed speaker unless a colon leads to the
    /// quote.</summary>
    private Candidate? Signature(QuoteSpan quote)
    {
        if (quote.End + 1 < text.FirstTokens[quote.Paragraph + 1])
            return null;
        var below = quote.Paragraph + 1;
        while (below < quote.Paragraph + MaxBlockLength && text.IsOpenBlockQuote(quote.Paragraph) && text.IsOpenBlockQuote(below))
            below++;
        var dash = text.FirstTokens[below];
        if (!Marks.IsDash(text.Tokens[dash].Mark))
            return null;
        var end = text.FirstTokens[below + 1];
        var signed = mentions.At(dash + 1) is { } name && IsPerson(name, end) ? name
            : IsSource(dash + 1, end) && text.Tokens[text.FirstTokens[quote.Paragraph] - 1].Mark != ':'
            ? Mention.Unnamed(dash + 1, dash + 1) : null;
        return signed is null ? null : Candidate.Of(text, "signature", signed, text.Tokens[dash].Mark.ToString());
    }

    /// <summary>Whether a line below a quote only names its source: it is short and has no verb and no other dash.</summary>
    private bool IsSource(int first, int end) => end - first <= MaxSourceLength && !AnnotatedDocument.Any(first, end, at =>
        Marks.IsDash(text.Tokens[at].Mark) || (text.Tokens[at].Shape == Shape.Small && text.Is(at, WordClass.Finite)));

    /// <summary>Whether a name below a quote is a person and not a work or a newspaper: something besides its capitals shows it, or it is
    /// a full name of words that have no other meaning.</summary>
    private bool IsPerson(Mention name, int end) => name.Kind != MentionKind.Phrase && (name.First < name.Core
        || name.Person is { Confirmed: true } or { MentionCount: > 1 } || text.Is(name.Last + 2, WordClass.Role | WordClass.Occupation)
        || (name.Kind == MentionKind.FullName && (name.Last + 1 >= end || text.Tokens[name.Last + 1].Mark is ',' or '(')
        && !AnnotatedDocument.Any(name.First, name.Last + 1, at => (text.Tokens[at].Class & ~WordClass.Ending) != WordClass.None
        || (text.Language.ClassOfEnding(text.Word(at)) & (WordClass.Past | WordClass.Participle)) != 0)));

    private Candidate? After(QuoteSpan quote)
    {
        var low = quote.End;
        while (text.Tokens[low].Mark is '"' or ',' || Marks.IsDash(text.Tokens[low].Mark))
            low++;
        var end = ClauseEnd(low, quote.Paragraph);
        if (verbs.NonFactual.MentionsFake(low, end) || verbs.NonFactual.DeniesQuote(low))
            return WithCue(Mention.Unnamed(low, low), low, "cue.after");
        if (CreditedSpeaker(low, end, quote.Paragraph) is { } owner)
            return owner;
        if ((quote.LastChar != '.' || text.Tokens[low].Shape == Shape.Small) && AccordingTo(low, end) is { } source)
            return source;
        if (text.Tokens[low] is { Shape: Shape.Small } first && first.Is(WordClass.SpeechVerb) && !verbs.IsParticiple(low))
            return WithCue(subjects.After(low, end), low, "cue.after.inverted");
        if (Marks.IsDash(text.Tokens[low - 1].Mark) && subjects.After(low - 1, end) is { Kind: not MentionKind.Phrase } signed)
            return Candidate.Of(text, "signed", signed, text.Tokens[low - 1].Mark.ToString());
        if (AsSaid(low, end) is { } sayer)
            return sayer;
        if (relayed.FirstSaying(low, end) is > 0 and var saying)
            return WithCue(QuotedBy(saying, low), saying, "cue.after");
        if (quote.LastChar is ',' or '?' or '!' && (relayed.Overheard(low, end) ?? relayed.Reported(low, end)) is { } heard)
            return WithCue(heard.Speaker, heard.Verb, "cue.after");
        return quote.LastChar is ',' or '?' or '!' && !text.Tokens[low].Is(WordClass.Preposition | WordClass.Clause)
            ? SubjectAndVerb(quote, low, end)
            : TrailingAttribution(low, end, quote.LastChar is '.');
    }

    /// <summary>The subject and verb that go on with the quoted sentence: <c>"A," Smith said</c>, <c>"A?" Smith asked</c>.</summary>
    private Candidate? SubjectAndVerb(QuoteSpan quote, int low, int end)
    {
        var verb = verbs.First(low, end);
        var nameBeforeComma = mentions.At(low) is { Kind: MentionKind.FullName } name && text.Tokens[name.Last + 1].Mark == ','
            && !(verb > low && ((mentions.At(verb - 1) is { } last && coordination.IsSecondOfTwo(last, low))
            || coordination.IsFirstOfTwo(name.Last + 1, verb))) ? name : null;
        var isNoun = quote.LastChar != ',' && verb > low && text.Is(verb, WordClass.VerbOrNoun) && text.Tokens[verb + 1].IsWord
            && !text.Is(verb + 1, WordClass.Preposition);
        if (isNoun)
            return null;
        return verb > low && (!verbs.IsPassive(verb) || text.Is(verb + 1, WordClass.Agent) || verbs.IsPassiveReport(verb))
            ? WithCue(
                verbs.NonFactual.IsNonFactual(verb, low) ? Mention.Unnamed(verb, verb) : nameBeforeComma ?? SubjectOf(verb, low, end),
                verb, quote.LastChar == ',' ? "cue.after" : "cue.after.question")
            : null;
    }

    /// <summary>The name right after <em>as</em> in <c>"A," as Smith once said</c>.</summary>
    private Candidate? AsSaid(int low, int end)
    {
        if (!text.Is(low, ReportingRole.As) || mentions.At(low + 1) is not { Kind: not MentionKind.Phrase } name)
            return null;
        var verb = verbs.First(name.Last + 1, Math.Min(end, name.Last + MaxVerbDistance));
        return verb > 0 && subjects.Before(verb, low + 1) == name ? WithCue(name, verb, "cue.after") : null;
    }

    /// <summary>The speaker and verb that end a partly quoted sentence: <c>"A thing" of the past, Smith said.</c></summary>
    private Candidate? TrailingAttribution(int low, int end, bool isSentence)
    {
        var verb = verbs.Last(low, end, finite: true);
        if (verb > low && text.Tokens[verb + 1].Mark == ':')
            return null;
        if (verb > low && text.Tokens[verb - 1].Mark == ',')
            return isSentence ? null : WithCue(subjects.After(verb, end), verb, "tag.inverted");
        return verb > low && (!text.Tokens[verb + 1].IsWord || text.Tokens[verb + 1].Is(WordClass.Preposition | WordClass.Calendar))
            && subjects.Before(verb, low) is { Kind: not MentionKind.Phrase } speaker
            && (speaker.First == low || text.Tokens[speaker.First - 1].Mark == ',')
            ? WithCue(speaker, verb, "tag")
            : null;
    }

    private Candidate? Before(QuoteSpan quote)
    {
        var end = quote.First - 1;
        if (text.Tokens[end].Paragraph != quote.Paragraph)
            return null;
        var low = text.SentenceStart(end);
        while (low < end && (text.Tokens[low].Mark is '"' or ',' || Marks.IsDash(text.Tokens[low].Mark)))
            low++;
        if (AccordingTo(low, end) is { } source)
            return source;
        if (verbs.NonFactual.EndsWithUnspokenInfinitive(low, end))
            return WithCue(Mention.Unnamed(low, low), low, "cue.before");
        if (verbs.NonFactual.HabitualVerb(low, end) is > 0 and var habit)
            return WithCue(subjects.Before(habit, low), habit, "cue.before");
        if (relayed.Overheard(low, end) is { } heard)
            return WithCue(heard.Speaker, heard.Verb, "cue.before");
        var verb = verbs.Last(low, end);
        if (verb >= 0 && WithCue(verbs.NonFactual.IsNonFactual(verb, low) ? Mention.Unnamed(verb, verb)
            : SubjectOf(verb, low, end), verb, "cue.before") is { } said)
            return said;
        // In the words of Smith, "A".
        if (text.Is(low, WordClass.Preposition) && text.Is(low + 2, WordClass.Words) && text.Is(low + 3, WordClass.Belonging))
            return WithCue(subjects.After(low + 3, end), low + 2, "cue.before");
        // In Smith's words, "A".
        if (text.Is(low, WordClass.Preposition) && mentions.At(low + 1) is { Kind: not MentionKind.Pronoun } owner
            && text.Tokens[owner.Last].Possessive && text.Is(owner.Last + 1, WordClass.Words))
            return WithCue(owner, owner.Last + 1, "cue.before");
        if (text.Tokens[end - 1].Mark != ':')
            return null;
        // Before a colon, "they" means that several people speak.
        var group = end - 2;
        while (group > low && group > end - MaxGroupDistance && !text.Is(group, WordClass.Group))
            group--;
        return group > low && group > end - MaxGroupDistance ? WithCue(Mention.Unnamed(group, group), group, "colon")
            : (AuthorOfAnnouncedText(low, end) ?? FirstNamedPerson(low, end)) is { } name ? Candidate.Of(text, "colon", name, ":") : null;
    }

    /// <summary>The person whose claim a sentence quotes to comment on it: <c>Smith rejected Jones's claim that the bridge was "glued"</c>.
    /// Null when the
    /// subject gives its own view, as in <c>Smith said that Jones's claim was "absurd"</c>.</summary>
    private Candidate? AuthorOfClaim(QuoteSpan quote)
    {
        var end = quote.First - 1;
        if (text.Tokens[end].Paragraph != quote.Paragraph)
            return null;
        var low = text.SentenceStart(end);
        for (var at = end - 1; at > low; at--)
        {
            if (!text.Is(at, ReportingRole.Verdict) || !text.Tokens[at - 1].Possessive
                || mentions.At(at - 1) is not { IsSurePerson: true } owner)
                continue;
            var verb = verbs.Last(low, owner.First);
            var isOwnView = verb >= 0 && text.Is(verb, ReportingRole.TakesThat | ReportingRole.Clause | ReportingRole.Call)
                && !text.Is(verb, ReportingRole.Rebuts) && !text.Is(verb + 1, WordClass.Preposition);
            var isContent = at + 1 == end || text.Is(at + 1, ReportingRole.Conjunction)
                || text.Is(at + 1, WordClass.Belonging | WordClass.Unreal);
            return isOwnView || !isContent || verbs.Last(at + 1, end) >= 0 ? null : WithCue(owner, at, "cue.before");
        }

        return null;
    }

    private Mention? FirstNamedPerson(int low, int end)
    {
        for (var at = low; at < end; at++)
        {
            if (mentions.At(at) is { } name && !text.Tokens[name.Last].Possessive
                && (name.IsSurePerson || name.Kind == MentionKind.Pronoun))
                return name;
        }

        return null;
    }

    private Candidate? WithCue(Mention? speaker, int verb, string rule) => speaker is null ? null
        : Candidate.Of(text, rule, SpeaksAsOrganisation(speaker, verb) ? Mention.Unnamed(verb, verb) : speaker,
            text.Word(verb).ToString(), verb);

    /// <summary>Whether an unconfirmed name speaks the way organisations do: <c>Zubo said in a statement</c>.</summary>
    private bool SpeaksAsOrganisation(Mention speaker, int verb)
    {
        if (speaker.Person is not { Confirmed: false, HasFullName: false } || !text.Is(verb + 1, WordClass.Preposition))
            return false;
        var end = verb + 2;
        while (end < verb + MaxPhraseLength && text.Tokens[end].IsWord)
            end++;
        return AnnotatedDocument.Any(verb + 2, end, at => text.Is(at, WordClass.Bulletin));
    }

    /// <summary>The person to whom the text assigns the words: <c>That was the message from Smith</c>, <c>So says Smith</c>.</summary>
    private Candidate? CreditedSpeaker(int low, int end, int paragraph)
    {
        if (text.Tokens[low].Mark == ':')
            end = ClauseEnd(++low, paragraph);
        if (text.Is(low, WordClass.Function) && text.Is(low + 1, WordClass.Be) && text.Is(low + 3, WordClass.Words | WordClass.Channel)
            && text.Is(low + 4, WordClass.Belonging | WordClass.Origin))
            return WithCue(subjects.After(low + 4, end), low + 3, "cue.after.inverted");
        if (text.Is(low, WordClass.Be) && text.Is(low + 2, WordClass.Words | WordClass.Channel)
            && text.Is(low + 3, WordClass.Belonging | WordClass.Origin))
            return WithCue(subjects.After(low + 3, end), low + 2, "cue.after.inverted");
        return text.Tokens[low].IsCapital && text.Is(low, WordClass.Clause) && !text.Is(low, WordClass.Coordinate)
            && text.Is(low + 1, WordClass.SpeechVerb) && subjects.After(low + 1, end) is { Kind: not MentionKind.Phrase } sayer
            ? WithCue(sayer, low + 1, "cue.after.inverted")
            : null;
    }

    private Candidate? AccordingTo(int low, int end) =>
        text.Is(low, WordClass.Source) && relayed.Source(low, end) is { } source
            ? Candidate.Of(text, "source", source, text.Words(low, low + 1), low + 1)
            : null;

    /// <summary>The subject of a verb; for a passive, the agent after "by", else an unnamed speaker. In <c>her statement added</c> it is
    /// the person that the pronoun refers to.</summary>
    private Mention? SubjectOf(int verb, int low, int end)
    {
        if (text.Is(verb - 1, WordClass.Channel) && relayed.Owner(verb - 1, low) is { } owner)
            return owner;
        if (verbs.IsPassive(verb) && !verbs.IsPassiveReport(verb))
            return text.Is(verb + 1, WordClass.Agent) ? subjects.After(verb + 1, end) : Mention.Unnamed(verb, verb);
        if (!verbs.SharesSubject(verb))
            return subjects.Before(verb, low);
        if (QuotedBy(verb, low) is { } quoted)
            return quoted;
        if (relayed.Blamed(verb, low) is { } blamed)
            return blamed;
        var start = subjects.ClauseStart(low, verb);
        return subjects.OfVerbBefore(verb, start) is { } sayer
            && (sayer.Kind != MentionKind.Phrase || (sayer.First <= start + 1 && mentions.At(sayer.First) is not { IsSurePerson: true }))
            ? sayer
            : subjects.OfMainClause(start, verb);
    }

    /// <summary>The person quoted, when the verb is the <em>saying</em> of <c>quoted Smith as saying</c>.</summary>
    private Mention? QuotedBy(int saying, int low) =>
        relayed.QuotedVerb(saying, low) is >= 0 and var quoted ? relayed.Speaker(quoted, saying, low) : null;

    private int ClauseEnd(int low, int paragraph)
    {
        var end = low;
        while (text.Tokens[end] is { QuoteIndex: < 0 } token && token.Paragraph == paragraph && token.Mark is not ('.' or '?' or '!'))
            end++;
        return end;
    }
}
