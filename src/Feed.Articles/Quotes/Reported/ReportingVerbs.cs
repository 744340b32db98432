namespace Feed.Articles.Quotes;

/// <summary>Looks up the reporting roles of words and finds the parts of sentences that report speech.</summary>
internal sealed class ReportingVerbs(AnnotatedDocument text, SpeechVerbFinder verbs)
{
    private const int MaxAuxiliaryDistance = 4;
    private const int MaxPhraseLength = 10;
    private const int MaxRoleLength = 4;

    /// <summary>Classes of words that are not part of a job description.</summary>
    private const WordClass NotInDescription = WordClass.Function | WordClass.SpeechVerb | WordClass.Auxiliary | WordClass.Adverb
        | WordClass.Past | WordClass.Manner | WordClass.Clause | WordClass.Modal | WordClass.Negation;

    /// <summary>The reporting roles of a word; none when it is quoted or capitalised.</summary>
    public ReportingRole RolesOf(int at)
    {
        ref readonly var word = ref text.Tokens[at];
        return word.IsLowercase && word.QuoteIndex < 0 ? word.ReportingRole : ReportingRole.None;
    }

    /// <summary>Whether a word has any of the given roles; never when it is quoted or capitalised.</summary>
    public bool HasRole(int at, ReportingRole any) => (RolesOf(at) & any) != 0;

    /// <summary>The roles of an asserted verb; <see cref="ReportingRole.None"/> for a denial, a wish or any other word.</summary>
    public ReportingRole AssertedRoles(int at, int start)
    {
        var roles = RolesOf(at);
        if (HasRole(at + 1, ReportingRole.Conjunction) && PhraseStart(at) is var phrase && phrase < at)
            return verbs.NonFactual.IsNonFactual(phrase, start) ? ReportingRole.None : ReportingRole.TakesThat;
        if ((roles & ReportingRole.Verb) == 0 || text.Is(at - 1, WordClass.Determiner | WordClass.UnsaidMarker)
            || text.Tokens[at - 1].Possessive)
            return (roles & ReportingRole.Plain) != 0 && IsWentOnToSay(at) ? roles : ReportingRole.None;
        if ((roles & ReportingRole.Plain) != 0 && !FollowsDid(at))
            return ReportingRole.None;
        if (text.Is(at, WordClass.VerbOrNoun) && text.Is(at - 1, WordClass.Preposition) && !text.Is(at - 1, WordClass.Agent))
            return ReportingRole.None;
        if ((roles & ReportingRole.NeedsAdjacentSubject) != 0 && !text.Tokens[at - 1].IsCapital
            && !text.Is(at - 1, WordClass.Pronoun | WordClass.Adverb))
            return ReportingRole.None;
        return verbs.NonFactual.IsNonFactual(at, start) || verbs.IsReducedPassive(at) ? ReportingRole.None
            : !verbs.IsPassive(at) ? roles
            : text.Is(at + 1, WordClass.Agent) ? roles & (ReportingRole.Told | ReportingRole.TakesThat)
            : ReportingRole.None;
    }

    /// <summary>Whether a verb is a participle such as "saying" that takes the subject of another verb, unlike <c>is saying</c>.</summary>
    public bool IsDependentParticiple(int verb) => verbs.IsParticiple(verb) && !text.Is(verb - 1, WordClass.Be);

    /// <summary>Whether a verb takes its subject from an earlier verb. Adverbs and auxiliaries may follow the <em>and</em> between
    /// them.</summary>
    public bool TakesEarlierSubject(int verb) => IsDependentParticiple(verb) || text.Is(FirstAuxiliary(verb) - 1, WordClass.Coordinate);

    /// <summary>The first of the small words that belong to a verb: <c>has also said</c>.</summary>
    public int FirstAuxiliary(int verb)
    {
        var at = HasRole(verb, ReportingRole.Verb) ? verb : PhraseStart(verb);
        while (at > verb - MaxAuxiliaryDistance && text.Tokens[at - 1].IsLowercase
            && text.Is(at - 1, WordClass.Auxiliary | WordClass.Adverb | WordClass.Manner))
            at--;
        return at;
    }

    /// <summary>The first token of a phrase such as <c>made it clear</c> that ends at a token; the token itself when none does.</summary>
    private int PhraseStart(int last) => last - Math.Max(0, text.Language.VerbPhrases.EndingAt(last, text).Length - 1);

    /// <summary>Whether an adjunct of time, place or manner begins at a token: <c>on Tuesday</c>, <c>this week</c>, but not <c>this was
    /// wrong</c>.</summary>
    public bool IsAdjunct(int at) => HasRole(at, ReportingRole.TimeModifier)
        ? EndsTime(at + 1) || HasRole(at + 1, ReportingRole.TimeModifier | ReportingRole.Conjunction | ReportingRole.Subject)
            || !text.Tokens[at + 1].IsWord || text.Is(at + 1, WordClass.Preposition | WordClass.Adverb | WordClass.Determiner)
        : text.Is(at, WordClass.Preposition | WordClass.Calendar | WordClass.Manner | WordClass.Adverb);

    /// <summary>Whether a word ends a time such as <c>this week</c>, <c>on Tuesday</c>.</summary>
    public bool EndsTime(int at) => !text.Tokens[at].Possessive && (text.Is(at, WordClass.Calendar) || HasRole(at, ReportingRole.TimeUnit));

    /// <summary>The token before a name with its titles and description: <c>the mayor's spokesman John Smith</c>.</summary>
    public int BeforePhrase(Mention name)
    {
        var at = name.First - 1;
        while (at > name.First - MaxPhraseLength && !text.BeginsSentence(at + 1) && text.Tokens[at] is { IsWord: true } word
            && !word.Is(WordClass.Preposition)
            && (word.IsCapital || word.Possessive || word.Is(WordClass.Role | WordClass.Title | WordClass.Determiner)
            || !word.Is(NotInDescription)))
            at--;
        return at;
    }

    /// <summary>Whether only titles and descriptions come between a position and a name.</summary>
    public bool HasOnlyDescriptions(int first, int name) => !AnnotatedDocument.Any(first, name, at => text.Is(at, WordClass.Agent)
        || (text.Tokens[at].Mark == ',' && !AnnotatedDocument.Any(first, at, word => text.Is(word, WordClass.Role | WordClass.Title))));

    /// <summary>The first token between a subject and its verb: <c>Smith on Tuesday said</c>.</summary>
    public int AfterSubject(int verb)
    {
        var at = FirstAuxiliary(IsWentOnToSay(verb) ? verb - 3 : verb);
        while (text.Is(at - 1, WordClass.Calendar) || (text.Is(at - 1, WordClass.Preposition) && text.Is(at, WordClass.Calendar))
            || (HasRole(at - 1, ReportingRole.TimeModifier) && text.Is(at, WordClass.Calendar)))
            at--;
        return at;
    }

    /// <summary>Whether a range contains a clause: an auxiliary or a subject pronoun.</summary>
    public bool HasClause(int first, int end) => AnnotatedDocument.Any(first, end, at =>
        text.Tokens[at] is { QuoteIndex: < 0, IsLowercase: true }
        && (text.Is(at, WordClass.Auxiliary | WordClass.Modal | WordClass.Negation) || HasRole(at, ReportingRole.Subject)));

    /// <summary>The first token after adverbs and times: <c>quietly</c>, <c>on Monday</c>.</summary>
    public int AfterAdjuncts(int at)
    {
        while (text.Is(at, WordClass.Adverb | WordClass.Manner | WordClass.Calendar) || HasRole(at, ReportingRole.TimeModifier)
            || (text.Is(at, WordClass.Preposition) && EndsTime(at + 1)))
            at++;
        return at;
    }

    /// <summary>The token after a noun for a person, as in <c>former mayor</c>; the first token when there is none.</summary>
    public int RoleEnd(int first)
    {
        var at = first;
        while (at < first + MaxRoleLength && text.Tokens[at].IsWord && !text.Is(at, WordClass.Role))
            at++;
        while (text.Is(at, WordClass.Role))
            at++;
        return at < first + MaxRoleLength || text.Is(at - 1, WordClass.Role) ? at : first;
    }

    /// <summary>Whether a verb follows <c>did</c>: <c>did say</c>.</summary>
    private bool FollowsDid(int verb) => HasRole(FirstAuxiliary(verb), ReportingRole.Did) || HasRole(verb - 1, ReportingRole.Did);

    /// <summary>Whether a verb is the last of <c>went on to say</c>.</summary>
    private bool IsWentOnToSay(int verb) => text.Is(verb - 1, WordClass.UnsaidMarker) && HasRole(verb - 3, ReportingRole.Went);
}
