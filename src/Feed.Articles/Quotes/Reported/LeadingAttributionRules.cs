namespace Feed.Articles.Quotes;

/// <summary>Finds statements that follow a verb of speech: <c>Smith said that ...</c>, <c>Smith told Jones ...</c>, <c>..., saying that
/// ...</c>, <c>Smith asked whether ...</c>, <c>Smith called the plan "a tax on birth"</c>.</summary>
internal sealed class LeadingAttributionRules(SentenceGrammar grammar, ReportingVerbs verbs, ContentEdges edges, ContentStarts starts)
{
    private const int MaxModifiers = 2;
    private const int MaxObjectLength = 12;
    private const int MaxQuotedLabelLength = 40;

    private readonly AnnotatedDocument text = grammar.Text;
    private readonly Mentions mentions = grammar.Mentions;
    private readonly SubjectFinder subjects = grammar.Subjects;
    private readonly RelayedSpeech relayed = grammar.Relayed;

    /// <summary>The statement reported by the verb at a token.</summary>
    /// <param name="at">The token.</param>
    /// <param name="start">Where the sentence begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="before">The previous statement of the sentence.</param>
    public ReportedSpan? Find(int at, int start, int end, ReportedSpan? before)
    {
        if (at == start)
            return text.Is(at, ReportingRole.As) ? AsSaid(at, end) : Source(at, end);
        if (at + 1 >= end)
            return null;
        if (verbs.HasRole(at, ReportingRole.Say) && relayed.QuotedVerb(at, start) is >= 0 and var quoted)
            return Quoted(quoted, at, start, end);
        var roles = verbs.AssertedRoles(at, start);
        if (roles == ReportingRole.None || Speaker(at, start, end, before) is not { } speaker || text.Tokens[speaker.Last].Possessive)
            return null;
        if (Content(at, ClauseEnd(at, speaker, start, end), roles) is not { Rule: { } rule } content)
            return null;
        if (rule == "reported.clause" && (FollowsQuote(speaker) || IsObject(content.First, content.End)))
            return null;
        if (edges.Trim(content.First, content.End, rule == "reported.called") is not { End: > 0 } span)
            return null;
        var id = verbs.IsDependentParticiple(at) && rule is "reported.that" or "reported.clause" ? "reported.saying" : rule;
        return Report(id, speaker, text.Word(at).ToString(), at, span, content.End);
    }

    private (string? Rule, int First, int End) Content(int verb, int end, ReportingRole roles)
    {
        if ((roles & ReportingRole.TakesThat) != 0 && starts.AfterConjunction(verb, end, roles) is > 0 and var start)
            return ((roles & ReportingRole.Told) != 0 ? "reported.told" : "reported.that", start, edges.End(start, end));
        if ((roles & (ReportingRole.Say | ReportingRole.Clause | ReportingRole.Told)) != 0
            && starts.BareClauseStart(verb, end, roles) is > 0 and var clause)
            return ((roles & ReportingRole.Told) != 0 ? "reported.told" : "reported.clause", clause, edges.End(clause, end));
        if ((roles & ReportingRole.Ask) != 0 && starts.QuestionStart(verb, end) is > 0 and var question)
            return ("reported.question", question, edges.End(question, end));
        return (roles & ReportingRole.Call) != 0 && QuotedLabelEnd(verb, end) is > 0 and var named
            ? ("reported.called", verb + 1, edges.End(named - 1, edges.CommaOutsideQuotes(named, end)))
            : default;
    }

    /// <summary>Whether a range is an object, not a statement: <c>said goodbye to the crew</c>, <c>said a few kind words</c>, <c>wrote it
    /// in 1953</c>.</summary>
    private bool IsObject(int first, int end)
    {
        if (verbs.HasRole(first, ReportingRole.Subject) && text.Is(first + 1, WordClass.Preposition) && !text.HasVerb(first + 1, end))
            return true;
        var word = first;
        while (word < end && (text.Is(word, WordClass.Determiner) || text.Is(word, ReportingRole.Own)))
            word++;
        var noun = word;
        while (noun < end && noun < word + MaxModifiers && text.Tokens[noun].IsLowercase && !text.Is(noun, ReportingRole.Object)
            && !text.Is(noun, WordClass.Finite | WordClass.Preposition | WordClass.Clause | WordClass.Pronoun))
            noun++;
        return text.Is(noun, ReportingRole.Object) && !verbs.HasClause(noun + 1, end)
            && (noun == word || !text.HasVerb(noun + 1, end));
    }

    /// <summary>
    /// Where the clause of a verb ends: at a comma if it is part of another clause, as in <c>While Smith said ..., Jones left</c>,
    /// <c>Smith, who said ..., left</c> and <c>Smith, saying ..., left</c>.
    /// </summary>
    private int ClauseEnd(int verb, Mention speaker, int start, int end)
    {
        if (DescribesSpeaker(verb, speaker))
            return text.HasVerb(grammar.Clauses.Start(start, speaker.First), speaker.First) ? end : edges.ClosingComma(verb + 1, end);
        var before = speaker.First - 1;
        while (IsInTitle(before) && !text.Is(before, ReportingRole.Leading))
            before--;
        return text.Is(before, ReportingRole.Leading) ? edges.CommaOutsideQuotes(verb + 1, end) : end;
    }

    /// <summary>Whether the clause of a verb describes the speaker before it: <c>Smith, who said</c>, <c>Smith, saying</c>.</summary>
    private bool DescribesSpeaker(int verb, Mention speaker)
    {
        for (var at = verb - 1; at > speaker.Last && text.Tokens[at].Mark != ','; at--)
        {
            if (text.Is(at, WordClass.Relative))
                return true;
        }

        return verbs.IsDependentParticiple(verb) && text.Tokens[verb - 1].Mark == ',' && verb > speaker.Last
            && !text.HasVerb(speaker.Last + 1, verb);
    }

    /// <summary>Whether a quotation directly precedes the speaker, so the verb belongs to the quotation.</summary>
    private bool FollowsQuote(Mention speaker) => verbs.BeforePhrase(speaker) is var before && text.SameSentence(before, speaker.First)
        && text.Tokens[before] is { Mark: '"' } or { QuoteIndex: >= 0 };

    /// <summary>The token after the closing mark in <c>called the plan "a tax on birth"</c>; 0 when no quotation follows.</summary>
    private int QuotedLabelEnd(int verb, int end)
    {
        var open = verb + 1;
        while (open < end && open < verb + MaxObjectLength && text.Tokens[open].IsWord && !verbs.HasRole(open, ReportingRole.Conjunction))
            open++;
        if (text.Tokens[open].Mark != '"' || open == verb + 1
            || text.Is(verb + 1, WordClass.AffiliationPreposition | WordClass.UnsaidMarker))
            return 0;
        for (var close = open + 1; close < Math.Min(end, open + MaxQuotedLabelLength); close++)
        {
            if (text.Tokens[close].Mark == '"')
                return IsTitleOfThing(open, close) ? 0 : close + 1;
        }

        return 0;
    }

    /// <summary>Whether quoted words are the title of the thing before them: <c>called the meeting "The Spring Gathering"</c>.</summary>
    private bool IsTitleOfThing(int open, int close) => close > open + 2 && text.Tokens[open - 1].IsLowercase
        && !text.Is(open - 1, WordClass.Function)
        && !AnnotatedDocument.Any(open + 1, close, at => text.Tokens[at].IsLowercase && !text.Is(at, WordClass.Function));

    private ReportedSpan? Source(int at, int end)
    {
        if (!text.Is(at, WordClass.Source) || relayed.Source(at, end) is not { } source || !verbs.HasOnlyDescriptions(at + 2, source.First)
            || !relayed.IsPerson(source, at))
            return null;
        var comma = AfterDescription(text.FirstComma(source.Last + 1, end), end);
        if (comma >= end)
            return null;
        var last = edges.End(comma + 1, end);
        return edges.Trim(comma + 1, last) is { End: > 0 } span
            ? Report("reported.source", source, text.Words(at, at + 1), at, span, last)
            : null;
    }

    /// <summary>The statement after <c>As Smith once said,</c> or <c>As Smith put it,</c></summary>
    private ReportedSpan? AsSaid(int at, int end)
    {
        var comma = text.FirstComma(at, end);
        var hasObject = verbs.HasRole(comma - 1, ReportingRole.Subject) && !text.Is(comma - 1, WordClass.Pronoun);
        var verb = hasObject ? comma - 2 : comma - 1;
        if (comma >= end || !(hasObject ? text.Is(verb, WordClass.SpeechVerb) : verbs.HasRole(verb, ReportingRole.Tag))
            || mentions.At(at + 1) is not { } sayer
            || subjects.Before(verb, at + 1) != sayer)
            return null;
        var last = edges.End(comma + 1, end);
        return edges.Trim(comma + 1, last) is { End: > 0 } span
            ? Report("reported.behind", sayer, text.Word(verb).ToString(), verb, span, last)
            : null;
    }

    /// <summary>The comma after the description of a source: an office, an age or a clause with <em>who</em>.</summary>
    private int AfterDescription(int comma, int end)
    {
        var next = text.FirstComma(comma + 1, end);
        var isDescription = text.Is(comma + 1, WordClass.Relative) || text.BeginsWithDigit(comma + 1)
            || (!text.HasVerb(comma + 1, next)
            && AnnotatedDocument.Any(comma + 1, next, at => text.Is(at, WordClass.Role | WordClass.Title)));
        return next < end && isDescription && text.Tokens[next + 1].IsWord ? AfterDescription(next, end) : comma;
    }

    /// <summary>The statement after <c>the paper quoted Smith as saying</c>.</summary>
    private ReportedSpan? Quoted(int quoted, int saying, int start, int end)
    {
        if (relayed.Speaker(quoted, saying, start) is not { } speaker)
            return null;
        var first = starts.AfterConjunction(saying, end, ReportingRole.Say) is > 0 and var content
            ? content
            : starts.BareClauseStart(saying, end, ReportingRole.Say);
        if (first < 0)
            return null;
        var last = edges.End(first, end);
        return edges.Trim(first, last) is { End: > 0 } span
            ? Report("reported.quoted", speaker, relayed.Cue(quoted, saying), saying, span, last)
            : null;
    }

    private Mention? Speaker(int verb, int start, int end, ReportedSpan? before)
    {
        // Jones was told by Smith that.
        if (grammar.Verbs.IsPassive(verb))
            return subjects.After(verb + 1, end);
        if (!verbs.TakesEarlierSubject(verb))
        {
            var own = subjects.Before(verbs.AfterSubject(verb), start);
            return own is null || IsUnasserted(own) || (IsModifier(own) && !text.Is(verbs.AfterSubject(verb) - 1, WordClass.Relative))
                || (text.Tokens[verb - 1].Mark == ',' && !IsDescribed(own, verb - 1)) ? null : own;
        }

        var beforeVerb = verbs.FirstAuxiliary(verb) - 1;
        if (text.Tokens[beforeVerb].IsWord && !text.Is(beforeVerb, WordClass.Coordinate | WordClass.Agent | WordClass.Calendar)
            && !verbs.HasRole(beforeVerb, ReportingRole.Leading) && !text.BeginsWithDigit(beforeVerb))
        {
            return mentions.At(beforeVerb) is { } doer && !text.Is(verbs.BeforePhrase(doer), WordClass.LinkPreposition)
                ? doer
                : Issuer(beforeVerb, start);
        }

        return before?.Candidate.Speaker ?? MainSubject(verb, start);
    }

    /// <summary>The person who issues a text: <c>Smith issued a statement saying</c>. In <c>Smith read a letter saying</c>, somebody else
    /// may have written it.</summary>
    private Mention? Issuer(int channel, int start)
    {
        var verb = channel - 1;
        while (verb > start && text.Tokens[verb].IsLowercase && !text.Is(verb, WordClass.SpeechVerb | WordClass.Preposition))
            verb--;
        return text.Is(channel, WordClass.Bulletin | WordClass.Channel) && grammar.Verbs.IsSpeechVerb(verb)
            && text.Is(verb + 1, WordClass.Indefinite) && !text.Is(verb, ReportingRole.Perceives) ? subjects.Before(verb, start) : null;
    }

    /// <summary>Whether a description separates a name from the comma before its verb: <c>Smith, 34,</c>, <c>Smith of Arva, who was
    /// there,</c></summary>
    private bool IsDescribed(Mention name, int comma)
    {
        var next = name.Last + 1;
        return text.Tokens[next].Mark is ',' or '('
            || (text.Is(next, WordClass.LinkPreposition) && !text.HasVerb(next, text.FirstComma(next, comma)));
    }

    private ReportedSpan Report(string rule, Mention speaker, string cue, int at, (int First, int End) span, int next) =>
        new(Candidate.Of(text, rule, speaker, cue, at), span.First, span.End, Math.Max(next, span.End));

    /// <summary>Whether a subject's clause is not stated as fact, as in <c>if Smith says</c>.</summary>
    private bool IsUnasserted(Mention subject) =>
        text.Is(subject.First - 1, ReportingRole.Unasserted)
        || text.Is(verbs.BeforePhrase(subject), ReportingRole.Unasserted);

    private bool IsInTitle(int at) =>
        text.Tokens[at].IsWord && (text.Tokens[at].IsCapital || text.Is(at, WordClass.Role | WordClass.Title));

    /// <summary>Whether a name only modifies the subject: <c>a study by Smith found</c>, <c>a Smith aide said</c>.</summary>
    private bool IsModifier(Mention name)
    {
        if (name.Kind is MentionKind.Pronoun or MentionKind.Phrase || grammar.Senders.IsSender(name, text.SentenceStart(name.First))
            || grammar.Offices.PrepositionBefore(name) >= 0)
            return false;
        if (text.Tokens[name.Last + 1].IsLowercase && text.Is(name.Last + 1, WordClass.Role))
            return true;
        if (text.BeginsSentence(name.First))
            return false;
        // Secretary to the Ministry of Lands Smith, Ministry of Lands spokesman Smith.
        var isPart = false;
        var hasRole = false;
        for (var at = name.First - 1; ; at--)
        {
            StepBudget.Spend();
            while ((IsInTitle(at) || text.Tokens[at] is { IsWord: true, Possessive: true } || (isPart && text.Is(at, WordClass.Definite)))
                && !text.BeginsSentence(at))
            {
                hasRole |= !isPart && text.Tokens[at].IsLowercase && text.Is(at, WordClass.Role);
                at--;
            }

            if (!text.Tokens[at].IsLowercase || !text.Is(at, WordClass.Preposition))
                return isPart && !hasRole;
            // After Smith said.
            if (text.Is(at - 1, WordClass.Title | WordClass.Role) || (!isPart && text.Is(at, ReportingRole.TimeRelation)))
                return false;
            isPart = true;
            if (!text.Tokens[at - 1].IsCapital || !text.Is(at - 1, WordClass.Organisation))
                return true;
        }
    }

    /// <summary>The subject of the preceding verb; after a quote, its speaker.</summary>
    private Mention? MainSubject(int verb, int start)
    {
        var first = verb;
        while (first > start && text.Tokens[first - 1].QuoteIndex < 0)
            first--;
        return subjects.OfEarlierVerb(verb, first) ?? grammar.Clauses.OfMainClause(grammar.Clauses.Start(start, verb), verb);
    }
}
