namespace Feed.Articles.Quotes;

/// <summary>Finds the speakers of words that another person or source relays: <c>the paper quoted Smith as saying</c>, <c>Jones heard Smith
/// shout</c>, <c>according to Smith</c>.</summary>
internal sealed class RelayedSpeech(SentenceGrammar grammar)
{
    private const int MaxLength = 30;
    private const int MaxDistance = 4;

    private readonly AnnotatedDocument text = grammar.Text;
    private readonly Mentions mentions = grammar.Mentions;
    private readonly SubjectFinder subjects = grammar.Subjects;
    private readonly SpeechVerbFinder verbs = grammar.Verbs;
    private readonly Lazy<Salience> salience = new(() => new Salience(grammar.Text, grammar.Mentions));

    /// <summary>The first <em>saying</em> in a range that belongs to <c>quoted Smith as saying</c>; -1 when there is none.</summary>
    public int FirstSaying(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (QuotedVerb(at, start) >= 0)
                return at;
        }

        return -1;
    }

    /// <summary>The token of <em>quoted</em> before <em>as saying</em>; -1 when there is none.</summary>
    public int QuotedVerb(int saying, int start)
    {
        if (!text.Is(saying - 1, ReportingRole.As) || !verbs.IsParticiple(saying) || !verbs.IsSpeechVerb(saying))
            return -1;
        for (var at = saying - 2; at >= start && at > saying - MaxLength && text.Tokens[at].QuoteIndex < 0; at--)
        {
            if (text.Tokens[at].IsLowercase && text.Is(at, ReportingRole.Quoted))
                return at;
        }

        return -1;
    }

    /// <summary>The person quoted: the subject of a passive, else the object.</summary>
    /// <param name="quoted">The token of <em>quoted</em>.</param>
    /// <param name="saying">The token of <em>saying</em>.</param>
    /// <param name="start">Where the clause begins.</param>
    public Mention? Speaker(int quoted, int saying, int start) =>
        verbs.NonFactual.IsNonFactual(quoted, start) || IsMisquoted(quoted) ? Mention.Unnamed(quoted, quoted)
            : verbs.IsPassive(quoted) ? subjects.Before(quoted, start) : ObjectOf(quoted + 1, saying - 1);

    /// <summary>The person after <c>according to</c>: a name, or the referent of <em>him</em> or <em>her</em> alone.</summary>
    /// <param name="according">The token of <em>according</em>.</param>
    /// <param name="end">Where the sentence ends.</param>
    public Mention? Source(int according, int end) =>
        (text.Tokens[according + 3].IsWord ? null : ResolvePronoun(according + 2, according + 3)) ?? subjects.After(according + 1, end);

    /// <summary>Whether a source is a person: the article confirms it, or it consists of a first name and a surname, unlike <c>the Arva
    /// Ledger</c>.</summary>
    /// <param name="source">The source.</param>
    /// <param name="according">The token of <em>according</em>.</param>
    public bool IsPerson(Mention source, int according) => source.Person is not { Confirmed: false } person
        || (person.HasFullName && source.First == according + 2 && (text.Tokens[source.Core].Class & ~WordClass.Ending) == WordClass.None);

    /// <summary>The person blamed or praised for saying something: Jones in <c>Smith accused Jones of saying</c>. Null for other words, as
    /// in <c>Smith apologised to Jones for saying</c>.</summary>
    /// <param name="saying">The token of <em>saying</em>.</param>
    /// <param name="start">Where the clause begins.</param>
    public Mention? Blamed(int saying, int start)
    {
        if (!text.Is(saying - 1, WordClass.AffiliationPreposition) || !text.Tokens[saying - 1].IsLowercase)
            return null;
        var last = text.Tokens[saying - 2].Mark == ',' ? saying - 3 : saying - 2;
        var blamed = mentions.At(last) ?? ResolvePronoun(last, last + 1);
        if (blamed is null || blamed.Kind == MentionKind.Phrase)
            return null;
        var before = blamed.First - 1;
        while (before > start && !text.Is(before, WordClass.Finite | WordClass.Participle) && !text.Is(before, WordClass.Preposition))
            before--;
        return before > start && !text.Is(before, WordClass.Preposition) ? blamed : null;
    }

    /// <summary>The words that tie the speaker to what was said.</summary>
    public string Cue(int quoted, int saying) => $"{text.Word(quoted)} {text.Words(saying - 1, saying)}";

    /// <summary>The author of a text that is the subject: the referent of <em>her</em> in <c>her resignation letter said</c>. Null without
    /// a possessive pronoun.</summary>
    public Mention? AuthorOf(int channel, int start)
    {
        var own = channel - 1;
        while (own > start && own > channel - MaxDistance && text.Tokens[own] is { IsLowercase: true, Possessive: false }
            && !text.Is(own, WordClass.Role | WordClass.Function))
            own--;
        return own >= start && text.Is(own, ReportingRole.Own) ? ResolvePronoun(own, own + 1) : null;
    }

    /// <summary>The referent of the first <em>his</em>, <em>him</em> or <em>her</em> in a range.</summary>
    public Mention? ResolvePronoun(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (text.Tokens[at].IsGenderedPronoun
                && salience.Value.FindBest(mentions.LastBefore(at) + 1, at, Genders.Of(text.Tokens[at].Class), MaxDistance) is { } meant)
                return new Mention(MentionKind.Pronoun, at, at) { Person = meant.Person, Certainty = meant.Certainty };
        }

        return null;
    }

    /// <summary>The person heard, read or remembered by somebody else, and the verb: <c>Smith heard Jones shout: "..."</c>, <c>Smith read
    /// out a letter from Jones: "..."</c>. Null for any other words.</summary>
    /// <param name="start">Where the words next to a quote begin.</param>
    /// <param name="end">Where they end.</param>
    public (Mention Speaker, int Verb)? Overheard(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (text.Tokens[at] is { IsLowercase: true, QuoteIndex: < 0 } verb && verb.Is(ReportingRole.Perceives)
                && Overheard(at, start, end) is { } heard)
                return heard;
        }

        return null;
    }

    /// <summary>The person and the verb after a verb such as <em>heard</em>.</summary>
    private (Mention Speaker, int Verb)? Overheard(int perceives, int start, int end)
    {
        for (var at = perceives + 1; at < Math.Min(end, perceives + MaxLength) && !text.Is(at, ReportingRole.Conjunction); at++)
        {
            if (Writer(at, end) is { } writer)
                return (writer, perceives);
            var speaker = mentions.At(at) is { } name && grammar.Senders.IsSender(name, perceives) ? name
                : IsComplement(at) ? Perceived(perceives + 1, at) : null;
            if (speaker is null && text.Is(at, WordClass.Auxiliary))
                return null;
            if (speaker is null || verbs.Last(at + 1, end, finite: true) >= 0)
                continue;
            var isUnreal = verbs.NonFactual.IsNonFactual(perceives, start) || verbs.NonFactual.IsNonFactual(at, start);
            return (isUnreal ? Mention.Unnamed(perceives, perceives) : speaker, speaker.First >= at ? perceives : at);
        }

        return null;
    }

    /// <summary>The subject and verb of a passive that reports speech: <c>Smith was heard saying</c>, <c>Smith is reported to have told
    /// Jones</c>. Null for any other words.</summary>
    /// <param name="start">Where the words after a quote begin.</param>
    /// <param name="end">Where they end.</param>
    public (Mention Speaker, int Verb)? PassiveReport(int start, int end)
    {
        for (var at = start + 1; at < end; at++)
        {
            // "Could be heard" reports a fact.
            var modal = text.Is(at - 2, WordClass.Modal) && text.Is(at - 1, WordClass.Auxiliary) ? at - 2 : at;
            if ((modal == at && !verbs.IsPassive(at)) || verbs.First(start, at) >= 0
                || !LeadsToSpeech(at + 1, text.Is(at, ReportingRole.Perceives | ReportingRole.Quoted)))
                continue;
            return verbs.NonFactual.IsNonFactual(modal, start) ? (Mention.Unnamed(at, at), at)
                : subjects.Before(at, start) is { } subject ? (subject, at) : null;
        }

        return null;
    }

    /// <summary>Whether the words after a passive report speech: <c>to have said</c>, and after a verb such as <c>heard</c> also
    /// <c>saying</c> and <c>to say</c>.</summary>
    private bool LeadsToSpeech(int at, bool isHeard)
    {
        if (!text.Is(at, WordClass.UnsaidMarker))
            return isHeard && IsComplement(at);
        return text.Is(at + 1, WordClass.Auxiliary) ? text.Is(at + 2, WordClass.SpeechVerb)
            : isHeard && (text.Is(at + 1, WordClass.SpeechVerb) || text.Is(at + 1, ReportingRole.Infinitive));
    }

    /// <summary>The writer of a text that is named right before a colon: <c>read from Smith's diary:</c></summary>
    private Mention? Writer(int owner, int end) => text.Tokens[owner].Possessive && text.Is(owner + 1, WordClass.Channel)
        && owner + 3 == end && text.Tokens[owner + 2].Mark == ':' && mentions.At(owner) is { Kind: not MentionKind.Pronoun } name ? name
        : null;

    /// <summary>Whether a token is a verb of speech without a subject of its own: <c>shout</c>, <c>saying</c>.</summary>
    private bool IsComplement(int at) => text.Tokens[at] is { IsLowercase: true, QuoteIndex: < 0 } verb
        && (verb.Is(ReportingRole.Infinitive) ? !text.Is(at - 1, WordClass.UnsaidMarker)
            : verbs.IsSpeechVerb(at) && verbs.IsParticiple(at));

    /// <summary>The object of a verb such as <em>heard</em>. Null when no person is between the verbs, or when a comma makes the subject
    /// the speaker: <c>Smith remembered Jones, saying</c>.</summary>
    private Mention? Perceived(int first, int verb)
    {
        var end = text.Tokens[verb - 1].Mark == ',' ? verb - 1 : verb;
        if (end <= first || (mentions.At(end - 1) is null && !text.Is(end - 1, WordClass.Role)
            && !(end == first + 1 && text.Is(first, WordClass.Male | WordClass.Female))))
            return null;
        var speaker = ObjectOf(first, end);
        return end < verb && text.Tokens[speaker.First - 1].Mark != ',' ? null : speaker;
    }

    private bool IsMisquoted(int quoted) =>
        AnnotatedDocument.Any(quoted - 2, quoted + 2, at => text.Is(at, ReportingRole.Misquoted));

    /// <summary>The person between two verbs: the first full or titled name, else the first other mention, else a pronoun, else the words
    /// as a phrase.</summary>
    private Mention ObjectOf(int first, int end)
    {
        Mention? bare = null;
        for (var at = first; at < end; at++)
        {
            StepBudget.Spend();
            if (mentions.At(at) is not { Kind: not MentionKind.Pronoun } name)
                continue;
            at = name.Last;
            var before = text.BeforeLowercase(name.First - 1, first, WordClass.Role | WordClass.Title | WordClass.Determiner);
            if (text.Tokens[at].Possessive || (text.Is(before, WordClass.Preposition) && name.First > first))
                continue;
            if (name.IsSurePerson && name.Kind != MentionKind.BareName)
                return name;
            bare ??= name;
        }

        return bare ?? ResolvePronoun(first, Math.Min(end, first + 1)) ?? new Mention(MentionKind.Phrase, first, end - 1);
    }
}
