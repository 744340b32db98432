namespace Feed.Articles.Quotes;

/// <summary>Finds where a reported statement begins after its verb.</summary>
internal sealed class ContentStarts(AnnotatedDocument text, ReportingVerbs verbs)
{
    /// <summary>Classes of words that are not part of a subject.</summary>
    public const WordClass NotInSubject = WordClass.Function | WordClass.Preposition | WordClass.SpeechVerb | WordClass.Auxiliary
        | WordClass.Adverb | WordClass.Clause;

    private const int MaxAdjunctLength = 18;
    private const int MaxSubjectLength = 6;
    private const int MaxNounLength = 3;

    /// <summary>The first token after <em>that</em>; -1 when no such word follows the verb. An adjunct such as <c>on Tuesday</c> or the
    /// listeners may come between.</summary>
    public int AfterConjunction(int verb, int end, ReportingRole roles)
    {
        var at = verb + 1;
        if (verbs.HasRole(at, ReportingRole.Conjunction))
            return at + 1;
        if (text.Is(at, WordClass.AffiliationPreposition) || (text.Is(at, WordClass.UnsaidMarker) && (roles & ReportingRole.Say) == 0))
            return -1;
        var hasListener = (roles & ReportingRole.Told) != 0;
        if (!hasListener && text.Tokens[at].Mark != ',' && !verbs.IsAdjunct(at) && !text.Is(at, WordClass.LocationPreposition))
            return -1;
        for (; at < end && at < verb + MaxAdjunctLength; at++)
        {
            if (verbs.HasRole(at, ReportingRole.Conjunction))
                return at + 1;
            if (text.Tokens[at] is { QuoteIndex: >= 0 } or { Mark: not ('\0' or ',' or '(' or ')') }
                || (at > verb + 1 && verbs.HasRole(at, ReportingRole.Subject | ReportingRole.TakesThat))
                || text.Is(at, WordClass.Auxiliary))
                return -1;
        }

        return -1;
    }

    /// <summary>Where a clause without "that" starts; -1 when there is none.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="end">The end of the sentence.</param>
    /// <param name="roles">The reporting roles of the verb.</param>
    public int BareClauseStart(int verb, int end, ReportingRole roles)
    {
        var at = verb + 1;
        var hasListener = (roles & ReportingRole.Told) != 0;
        if (!hasListener && BeginsQuantity(at, end))
            return at;
        if (!hasListener && !verbs.IsAdjunct(at))
            return BeginsStatement(at, end) && ((roles & ReportingRole.Say) != 0 || verbs.HasClause(at, ClauseLimit(at, end))) ? at : -1;
        if (text.Is(at, WordClass.AffiliationPreposition | WordClass.UnsaidMarker | WordClass.Negation))
            return -1;
        for (at++; at < end && at < verb + MaxAdjunctLength && text.Tokens[at] is { IsWord: true, QuoteIndex: < 0 }; at++)
        {
            if (text.Is(at, WordClass.Clause & ~WordClass.And) && !text.Is(at, WordClass.Determiner))
                return -1;
            if (verbs.HasRole(at, ReportingRole.Subject) || (hasListener && text.Tokens[at - 1].IsCapital && IsShortSubject(at))
                || (OpensPhrase(at) && verbs.HasClause(at, ClauseLimit(at, end))))
                return at;
        }

        return -1;
    }

    /// <summary>Where a reported question begins; -1 when none does.</summary>
    public int QuestionStart(int verb, int end)
    {
        for (var at = verb + 1; at < end && at < verb + MaxAdjunctLength && text.Tokens[at] is { IsWord: true, QuoteIndex: < 0 }; at++)
        {
            if (verbs.HasRole(at, ReportingRole.Whether))
                return at;
        }

        return -1;
    }

    /// <summary>Whether a statement can begin at a token, unlike the words after <c>said</c> in <c>said as he left</c>.</summary>
    private bool BeginsStatement(int at, int end)
    {
        var onlyLeads = verbs.HasRole(at, ReportingRole.Leading) && text.FirstComma(at, end) == end;
        return (text.Tokens[at].IsWord || text.Tokens[at].Mark == '"') && !onlyLeads
            && !text.Is(at, WordClass.UnsaidMarker | WordClass.And | WordClass.Auxiliary)
            && (!verbs.HasRole(at, ReportingRole.Unasserted) || IsSubject(at, end));
    }

    /// <summary>Whether a number and the word before it are the subject of a statement: <c>said about 300 people were safe</c>, but not
    /// <c>said about 300 words</c> or <c>said about two days later</c>.</summary>
    private bool BeginsQuantity(int at, int end)
    {
        foreach (var phrase in text.Language.Quantifiers)
        {
            var number = at;
            while (number < at + phrase.Length && text.Word(number).Equals(phrase[number - at], StringComparison.Ordinal))
                number++;
            if (number < at + phrase.Length)
                continue;
            if (text.Is(number, WordClass.Indefinite))
                number++;
            if (text.Language.IsNumber(text.Word(number)))
            {
                var limit = number + 1;
                while (limit < ClauseLimit(number, end) && !(text.Is(limit, WordClass.Coordinate) && text.IsFinite(limit + 1)))
                    limit++;
                return text.Tokens[number + 1] is { IsWord: true, QuoteIndex: < 0 } && !verbs.EndsTime(number + 1)
                    && text.HasVerb(number + 1, limit);
            }
        }

        return false;
    }

    /// <summary>Whether a word such as <em>claims</em> is the subject of a statement: <c>said claims would rise</c>, <c>said nothing was
    /// wrong</c>, <c>said more than 40 people left</c>; but not in <c>said what he meant</c>.</summary>
    private bool IsSubject(int word, int end)
    {
        if (text.Is(word, WordClass.UnsaidMarker))
            return false;
        if (text.Is(word + 1, WordClass.Clause) && text.BeginsWithDigit(word + 2))
            return true;
        for (var at = word + 1; at < Math.Min(end, word + MaxSubjectLength) && text.Tokens[at] is { IsWord: true, QuoteIndex: < 0 }; at++)
        {
            if (text.Is(at, WordClass.Auxiliary | WordClass.Modal))
                return true;
            if (text.Is(at, WordClass.Clause) || verbs.HasRole(at, ReportingRole.Subject | ReportingRole.Unasserted))
                return false;
        }

        return false;
    }

    /// <summary>Whether a noun phrase, not a time such as <c>this week</c>, begins at a token.</summary>
    private bool OpensPhrase(int at)
    {
        var isAfterTime = verbs.EndsTime(at - 1) || text.Is(at - 1, WordClass.Adverb);
        if (text.Is(at - 1, WordClass.Preposition | WordClass.Determiner | WordClass.And) || text.Tokens[at - 1].Possessive
            || text.Is(at, WordClass.Calendar) || verbs.EndsTime(at)
            || (verbs.HasRole(at, ReportingRole.TimeModifier) && verbs.EndsTime(at + 1)))
            return false;
        return text.Tokens[at].IsCapital ? isAfterTime || !text.Tokens[at - 1].IsCapital
            : text.Is(at, WordClass.Determiner) || (isAfterTime && !text.Is(at, WordClass.Function | WordClass.Adverb
            | WordClass.Preposition | WordClass.Auxiliary | WordClass.Participle));
    }

    /// <summary>Whether a short noun phrase right before its verb begins at a token: <c>told Reuters harbours would close</c>.</summary>
    private bool IsShortSubject(int first)
    {
        var at = first;
        while (at < first + MaxNounLength && text.Tokens[at].IsLowercase
            && !text.Is(at, NotInSubject | WordClass.Modal | WordClass.Role | WordClass.Firm | WordClass.Manner | WordClass.Past))
            at++;
        return at > first && text.Tokens[at].IsLowercase && text.Is(at, WordClass.Auxiliary | WordClass.Modal);
    }

    private int ClauseLimit(int first, int end)
    {
        var at = first;
        while (at < end && at < first + MaxAdjunctLength && text.Tokens[at].Mark != ','
            && (at == first || !text.Is(at, WordClass.Clause & ~WordClass.And) || text.Is(at, WordClass.And)))
            at++;
        return at;
    }
}
