namespace Feed.Articles.Quotes;

/// <summary>Recognises the reporter's own words after a reported statement.</summary>
internal sealed class ReporterComments(AnnotatedDocument text, ReportingVerbs verbs)
{
    private const int MaxSubjectLength = 5;
    private const int MaxAdjectives = 2;

    /// <summary>Whether the reporter's own words begin at a comma, a dash or a word such as <em>and</em>.</summary>
    /// <param name="first">The first token of the statement.</param>
    /// <param name="at">The token that may end it.</param>
    public bool Begins(int first, int at) =>
        IsVerdict(first, at) || IsRebuttal(at) || IsExit(at) || IsAppeal(at) || IsReply(at);

    /// <summary>Whether a noun sums up the statement: <c>, a claim that the club denies</c>, <c>, something he regrets</c>.</summary>
    private bool IsVerdict(int first, int at)
    {
        if (text.Tokens[at].IsWord || !text.HasVerb(first, at))
            return false;
        var noun = at + 1;
        if (text.Is(noun, WordClass.Indefinite))
        {
            noun++;
            while (noun < at + 2 + MaxAdjectives && text.Tokens[noun].IsLowercase && !verbs.HasRole(noun, ReportingRole.Verdict))
                noun++;
        }

        return verbs.HasRole(noun, ReportingRole.Verdict) && !text.Is(noun + 1, WordClass.Preposition) && (noun > at + 1
            || AnnotatedDocument.Any(noun + 1, noun + MaxSubjectLength, word => verbs.HasRole(word, ReportingRole.Rebuts)));
    }

    /// <summary>Whether somebody denies the statement: <c>, but the club denied it</c>.</summary>
    private bool IsRebuttal(int at)
    {
        var subject = text.Tokens[at].IsWord ? at : at + 1;
        if (text.Is(subject, WordClass.And) || !(text.Is(subject, WordClass.Coordinate) || verbs.HasRole(subject, ReportingRole.Contrast)))
            return false;
        for (var verb = subject + 1; verb <= subject + MaxSubjectLength && text.Tokens[verb] is { IsWord: true, QuoteIndex: < 0 }; verb++)
        {
            if (verbs.HasRole(verb, ReportingRole.Rebuts))
                return verb > subject + 1;
            if (text.IsFinite(verb) && !text.Is(verb, WordClass.Auxiliary))
                return false;
        }

        return false;
    }

    /// <summary>Whether the speaker then urges, blames or thanks somebody: <c>, and urged residents to write</c>.</summary>
    private bool IsAppeal(int comma) => text.Tokens[comma].Mark == ',' && text.Is(comma + 1, WordClass.Coordinate)
        && text.Tokens[comma + 2].IsLowercase && text.Is(comma + 2, WordClass.SpeechVerb) && text.Is(comma + 2, WordClass.Past)
        && text.Tokens[comma + 3].IsWord && !text.Is(comma + 3, WordClass.Preposition);

    /// <summary>Whether somebody answers the statement: <c>, to which the mayor replied</c>.</summary>
    private bool IsReply(int comma) => text.Tokens[comma].Mark == ',' && text.Is(comma + 1, WordClass.Preposition | WordClass.UnsaidMarker)
        && verbs.HasRole(comma + 2, ReportingRole.Addition);

    /// <summary>Whether the speaker then leaves or sits down: <c>and left the room</c>, <c>before walking out</c>.</summary>
    private bool IsExit(int at)
    {
        var verb = text.Tokens[at].IsWord ? at + 1 : at + 2;
        if (!text.Is(verb - 1, WordClass.And) && !verbs.HasRole(verb - 1, ReportingRole.Leading))
            return false;
        while (text.Is(verb, WordClass.Adverb | WordClass.Manner))
            verb++;
        if (!verbs.HasRole(verb, ReportingRole.Exit) || text.Is(verb, WordClass.Participle) == text.Is(verb - 1, WordClass.And))
            return false;
        var next = verb + 1;
        return !text.Tokens[next].IsWord || verbs.HasRole(next, ReportingRole.Away)
            || (text.Is(next, WordClass.Determiner | WordClass.Indefinite) && verbs.HasRole(next + 1, ReportingRole.Away));
    }
}
