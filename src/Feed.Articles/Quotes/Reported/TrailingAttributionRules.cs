namespace Feed.Articles.Quotes;

/// <summary>Finds statements that precede or surround the speaker and the verb: <c>the bridge is safe, Smith said</c>, <c>the bridge, he
/// said, is safe</c>, <c>the bridge is safe, according to Smith</c>.</summary>
internal sealed class TrailingAttributionRules(SentenceGrammar grammar, ReportingVerbs verbs, ContentEdges edges)
{
    private const int MaxSentenceLength = 200;
    private const int MinClauseLength = 6;

    private readonly AnnotatedDocument text = grammar.Text;
    private readonly Mentions mentions = grammar.Mentions;
    private readonly SubjectFinder subjects = grammar.Subjects;
    private readonly RelayedSpeech relayed = grammar.Relayed;

    /// <summary>The statement of a sentence that names its speaker at the end or in the middle.</summary>
    public ReportedSpan? Find(int start, int end)
    {
        if (BeginsWithSpeaker(start))
            return null;
        for (var at = start + 1; at < Math.Min(end, start + MaxSentenceLength); at++)
        {
            if (text.Is(at, WordClass.Source) && text.Tokens[at].QuoteIndex < 0 && text.Tokens[at - 1].Mark is ',' or '"')
                return Source(at, start, end);
            if (verbs.HasRole(at, ReportingRole.Say) && relayed.QuotedVerb(at, start) is > 0 and var quoted)
                return Quoted(quoted, at, start, end);
            if ((verbs.AssertedRoles(at, start) & ReportingRole.Tag) != 0 && !verbs.IsDependentParticiple(at)
                && (Inverted(at, start, end) ?? Straight(at, start, end)) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>Whether a sentence begins with its speaker, as in <c>Smith said ...</c></summary>
    private bool BeginsWithSpeaker(int start)
    {
        var first = text.Is(start, WordClass.Coordinate) ? start + 1 : start;
        return mentions.At(first) is { } name && verbs.HasRole(name.Last + 1, ReportingRole.TakesThat | ReportingRole.Call);
    }

    private ReportedSpan? Source(int at, int start, int end)
    {
        if (relayed.Source(at, end) is not { } source || !verbs.HasOnlyDescriptions(at + 2, source.First)
            || !relayed.IsPerson(source, at))
            return null;
        var stop = NextMark(source.Last + 1, end);
        var candidate = Candidate.Of(text, "reported.source", source, text.Words(at, at + 1), at + 1);
        return text.Tokens[stop].Mark == ','
            && (text.Is(stop + 1, WordClass.Auxiliary) || (at - start < MinClauseLength && !verbs.HasClause(start, at)))
            ? Around(candidate, start, at, stop + 1, end)
            : Before(candidate, start, at, stop);
    }

    /// <summary>The statement before <c>..., the paper quoted Smith as saying</c>.</summary>
    private ReportedSpan? Quoted(int quoted, int saying, int start, int end)
    {
        var comma = quoted;
        while (comma > start && text.Tokens[comma].Mark != ',')
            comma--;
        var stop = NextMark(saying + 1, end);
        return comma > start && !IsIntroduction(start, comma) && text.Tokens[stop].Mark is not (':' or '"')
            && text.Tokens[stop].QuoteIndex < 0 && EndsWithAdjuncts(saying, stop)
            && relayed.Speaker(quoted, saying, comma + 1) is { } speaker
            ? Before(Candidate.Of(text, "reported.quoted", speaker, relayed.Cue(quoted, saying), saying), start, comma, stop)
            : null;
    }

    /// <summary>The statement before an inverted attribution: <c>..., said Smith, the mayor</c>.</summary>
    private ReportedSpan? Inverted(int verb, int start, int end)
    {
        if (text.Tokens[verb - 1].Mark is not (',' or '"')
            || (verbs.RolesOf(verb) & (ReportingRole.Told | ReportingRole.Clause)) == ReportingRole.Told
            || subjects.After(verb, end) is not { Kind: not (MentionKind.Phrase or MentionKind.Pronoun) } speaker
            || HasOwnSubject(verb, start))
            return null;
        var stop = NextMark(speaker.Last + 1, end);
        if (text.Tokens[stop].Mark is ':' or '"' || text.Tokens[stop].QuoteIndex >= 0 || verbs.HasClause(speaker.Last + 1, stop))
            return null;
        var candidate = Candidate.Of(text, "reported.behind", speaker, text.Word(verb).ToString(), verb);
        if (IsIntroduction(start, verb - 1) && !text.HasVerb(start, verb - 1))
            return null;
        return text.Tokens[stop].Mark == ',' && (text.Is(stop + 1, WordClass.Coordinate)
            || (text.Is(stop + 1, WordClass.Auxiliary | WordClass.Modal) && !verbs.HasClause(start, verb - 1)))
            ? Around(candidate, start, verb - 1, stop + 1, end)
            : Before(candidate, start, verb - 1, stop);
    }

    /// <summary>Whether the sentence begins with the verb's own subject, which a comma follows: <c>Smith, a baker, said Jones
    /// left</c>.</summary>
    private bool HasOwnSubject(int verb, int start) =>
        subjects.Before(verb, start) is { } own && text.Tokens[own.Last + 1].Mark is ',' or '(' && verbs.BeforePhrase(own) < start;

    /// <summary>The statement before or around an attribution with the subject first: <c>..., Smith said</c>, <c>..., Smith said,
    /// ...</c>.</summary>
    private ReportedSpan? Straight(int verb, int start, int end)
    {
        if (IsRelative(start, verb) || subjects.Before(verbs.AfterSubject(verb), start) is not { } speaker)
            return null;
        var comma = CommaBefore(speaker, start);
        if (comma <= 0 || IsSubjectOfContent(speaker, start, comma))
            return null;
        var stop = NextMark(verb + 1, end);
        if (text.Tokens[stop].Mark is ':' or '"' || (stop < end && text.Tokens[stop].QuoteIndex >= 0) || !EndsWithAdjuncts(verb, stop))
            return null;
        var cue = text.Word(verb).ToString();
        if (text.Tokens[stop].Mark != ',' || verbs.HasRole(stop + 1, ReportingRole.Verb)
            || text.Is(stop + 1, WordClass.Participle | WordClass.Relative | WordClass.Source | WordClass.Preposition))
        {
            // A verb that ends its sentence must report the words before it, even if the verb in those words is in no list.
            var endsSentence = text.Tokens[stop].Mark == '.' && speaker.Last + 1 == verbs.AfterSubject(verb)
                && comma - start >= MinClauseLength;
            return IsIntroduction(start, comma) || !(endsSentence || text.HasVerb(start, comma))
                ? null
                : Before(Candidate.Of(text, "reported.behind", speaker, cue, verb), start, comma, stop);
        }

        return Around(Candidate.Of(text, "reported.split", speaker, cue, verb), start, comma, stop + 1, end);
    }

    /// <summary>Whether a name only explains the subject of a statement by others: <c>Officials said the pilot, John Smith, had warned of
    /// ice</c>.</summary>
    private bool IsSubjectOfContent(Mention name, int start, int comma)
    {
        // The noun before the comma may be a verb elsewhere, as in "the guide, John Smith".
        var verb = text.Is(comma - 2, WordClass.Determiner) ? comma - 2 : comma - 1;
        while (verb > start && !(text.IsFinite(verb) && text.Tokens[verb].QuoteIndex < 0))
            verb--;
        return verb > start && verb < comma - 1 && text.Tokens[name.Last + 1].Mark == ','
            && verbs.HasRole(verb, ReportingRole.Verb | ReportingRole.Perceives | ReportingRole.Belief) && text.Tokens[verb - 1].Mark != ','
            && !AnnotatedDocument.Any(verb + 1, comma, at =>
                text.Tokens[at].Mark is ',' or '"' || verbs.HasRole(at, ReportingRole.Subject));
    }

    /// <summary>Whether a verb belongs to a relative clause about the whole statement: <c>..., which the auditor, Ann Smith,
    /// confirmed</c>.</summary>
    private bool IsRelative(int start, int verb)
    {
        var which = verb - 1;
        while (which > start && !(verbs.HasRole(which, ReportingRole.Addition) && text.Tokens[which - 1].Mark == ','))
            which--;
        return which > start && !text.HasVerb(which, verb);
    }

    /// <summary>Whether only the listener, time, place or manner comes between a verb and the next punctuation mark. Anything else there
    /// may be the statement itself. The words before the speaker are then not the statement.</summary>
    private bool EndsWithAdjuncts(int verb, int stop)
    {
        if (stop == verb + 1)
            return true;
        if (text.Is(verb + 1, WordClass.UnsaidMarker)
            || !((verbs.RolesOf(verb) & (ReportingRole.Told | ReportingRole.Clause)) == ReportingRole.Told || verbs.IsAdjunct(verb + 1)))
            return false;
        for (var at = verb + 1; at < stop; at++)
        {
            if (verbs.HasRole(at, ReportingRole.Conjunction | ReportingRole.Whether))
                return false;
            if (verbs.HasRole(at, ReportingRole.As))
                return true;
        }

        return true;
    }

    /// <summary>A statement before its speaker.</summary>
    private ReportedSpan? Before(Candidate candidate, int start, int comma, int stop) =>
        !LeadsToQuote(start, comma) && !HasDescriptionAfterQuote(start, comma) && edges.Trim(start, comma) is { End: > 0 } content
            ? new ReportedSpan(candidate, content.First, content.End, stop)
            : null;

    /// <summary>A statement interrupted by its speaker; an introductory phrase is not part of it.</summary>
    private ReportedSpan? Around(Candidate candidate, int start, int comma, int rest, int end)
    {
        var last = edges.End(rest, end);
        if (text.Tokens[comma - 1] is { QuoteIndex: >= 0 } or { Mark: '"' } && edges.Trim(start, comma).End == 0)
            return null;
        if ((text.Tokens[rest].Mark == '"' || text.Tokens[rest].QuoteIndex >= 0)
            && (BeginsIntroduction(text.Is(start, WordClass.Coordinate) ? start + 1 : start) || IsDescription(start, comma)))
            return null;
        var first = IsIntroduction(start, comma) && !text.Is(start, WordClass.Clause) && !verbs.HasClause(start, comma) ? rest : start;
        return edges.Trim(first, last) is { End: > 0 } content
            ? new ReportedSpan(candidate, content.First, content.End, last)
            : null;
    }

    /// <summary>Whether a range has no verb, so it only describes a person: <c>A neighbour, John Smith, said, "..."</c>.</summary>
    private bool IsDescription(int first, int end) =>
        !AnnotatedDocument.Any(first, end, at => text.Tokens[at] is { Mark: '"' } or { QuoteIndex: >= 0 }) && !text.HasVerb(first, end);

    /// <summary>Whether the words before a comma are a complete quote and a description of its speaker: <c>"It is safe," a neighbour, John
    /// Smith, said</c>.</summary>
    private bool HasDescriptionAfterQuote(int start, int comma)
    {
        var close = comma - 1;
        while (close > start && text.Tokens[close] is { QuoteIndex: < 0, Mark: not '"' })
            close--;
        return close > start && close < comma - 1 && text.Tokens[close].Mark == '"'
            && (text.Tokens[close - 1].Mark == ',' || text.Tokens[close + 1].Mark == ',') && !text.HasVerb(close + 1, comma);
    }

    /// <summary>Whether a colon introduces a quotation.</summary>
    private bool LeadsToQuote(int start, int comma) =>
        AnnotatedDocument.Any(start, comma, at => text.Tokens[at].Mark == ':' && text.Tokens[at + 1].Mark == '"');

    /// <summary>The comma before a subject and the words that belong to it; 0 when there is none.</summary>
    private int CommaBefore(Mention speaker, int start)
    {
        var at = verbs.BeforePhrase(speaker);
        if (at > start && text.Tokens[at].Mark == '"' && text.Tokens[at - 1] is { Mark: ',' } or { QuoteIndex: >= 0 })
            return at;
        if (at <= start || text.Tokens[at].Mark != ',')
            return 0;
        var first = text.StartOfWords(at, start);
        return text.Tokens[speaker.Last + 1].Mark == ',' && first > start + 1 && text.Tokens[first - 1].Mark == ',' && IsOffice(first, at)
            ? first - 1 : at;
    }

    /// <summary>Whether words between commas describe the name after them: <c>, the mayor's deputy, Ann Smith,</c></summary>
    private bool IsOffice(int first, int end) => !text.HasVerb(first, end)
        && (text.Is(first, WordClass.Determiner | WordClass.Indefinite) || text.Is(first, ReportingRole.Own))
        && AnnotatedDocument.Any(first, end, at => text.Is(at, WordClass.Role | WordClass.Title));

    /// <summary>Whether a sentence begins with an adjunct that is not part of the statement, such as <c>On Tuesday,</c>.</summary>
    private bool IsIntroduction(int start, int comma)
    {
        var first = text.Is(start, WordClass.Coordinate) ? start + 1 : start;
        if (text.Is(first, WordClass.Adverb | WordClass.Calendar | WordClass.Manner) && text.Tokens[first + 1].Mark == ',')
            return first + 1 == comma;
        return BeginsIntroduction(first) && text.FirstComma(first, comma) >= comma;
    }

    private bool BeginsIntroduction(int first) => text.Tokens[first].ReportingRole is var roles
        && ((roles & (ReportingRole.Leading | ReportingRole.TimeModifier)) != 0 || text.Is(first, WordClass.Calendar)
        || text.Language.ClassOfEnding(text.Word(first)).HasFlag(WordClass.Participle));

    /// <summary>The next punctuation mark, skipping brackets and their content.</summary>
    private int NextMark(int at, int end)
    {
        var inside = false;
        for (; at < end; at++)
        {
            if (text.Tokens[at].Mark is '(' or ')')
                inside = text.Tokens[at].Mark == '(';
            else if (!inside && !text.Tokens[at].IsWord && text.Tokens[at].Mark is not ('-' or '/' or '@' or '#'))
                break;
        }

        return at;
    }
}
