namespace Feed.Articles.Quotes;

/// <summary>Finds the name before a description that separates it from its verb: an apposition, a relative clause or words between
/// dashes.</summary>
internal sealed class AppositionFinder(AnnotatedDocument text, Mentions mentions, CoordinatedSubjects coordination)
{
    private const int MaxClauseLength = 30;

    /// <summary>The name that <em>who</em> refers to: the name before it, unless that name only describes an earlier one (<c>It was Ann
    /// Smith, the wife of Tom Smith, who said</c>) or is negated (<c>It was Ann Smith, not Tom Jones, who said</c>).</summary>
    public Mention? AntecedentOfWho(int who, int start)
    {
        if ((mentions.At(who - 1) ?? mentions.At(who - 2)) is not { } nearest)
            return AntecedentNoun(text.Tokens[who - 1].Mark == ',' ? who - 2 : who - 1, start);
        var first = text.StartOfWords(nearest.First, start);
        var isDenied = text.Is(nearest.First - 1, WordClass.Negation) || text.Is(nearest.First - 1, ReportingRole.Unasserted);
        if (isDenied && first < nearest.First - 1 && mentions.LastBefore(nearest.First) is >= 0 and var other
            && mentions[other].First >= first)
            return mentions[other];
        var isDescription = text.Is(first, WordClass.Determiner | WordClass.Indefinite | WordClass.Role) && !IsHead(first, nearest.First);
        if (text.Tokens[first - 1].Mark == ',' && first - 2 >= start && (isDenied || isDescription)
            && mentions.At(first - 2) is { IsSurePerson: true } described && !text.Tokens[described.Last].Possessive)
            return described;
        return isDenied && text.Is(nearest.First - 1, WordClass.Negation) ? Mention.Unnamed(nearest.First, nearest.Last) : nearest;
    }

    /// <summary>The person that a noun before <em>who</em> refers to: the name that it describes (<c>Ann Smith, the mayor, who said</c>),
    /// else an unnamed person (<c>Smith saw a doctor, who said</c>). Null when the noun is not for a person, or the article may have named
    /// the person.</summary>
    private Mention? AntecedentNoun(int noun, int start)
    {
        if (!text.Is(noun, WordClass.Role))
            return null;
        var first = text.StartOfWords(noun, start);
        if (text.Tokens[first - 1].Mark == ',' && mentions.At(first - 2) is { IsSurePerson: true } described)
            return described;
        var determiner = noun;
        while (determiner > first && !text.Is(determiner, WordClass.Determiner | WordClass.Indefinite))
            determiner--;
        return text.Is(determiner, WordClass.Indefinite) && !text.Is(determiner - 1, WordClass.Be) ? Mention.Unnamed(noun, noun) : null;
    }

    /// <summary>The name before words between dashes: <c>Ann Smith — a friend of Tom Jones — said</c>.</summary>
    public Mention? NameBeforeDashes(int last, int start)
    {
        var first = last - 1;
        while (first > start && first > last - MaxClauseLength && !Marks.IsDash(text.Tokens[first].Mark)
            && text.Tokens[first].QuoteIndex < 0)
            first--;
        return Marks.IsDash(text.Tokens[first].Mark) && first > start && mentions.At(first - 1) is { IsSurePerson: true } name
            && !text.Tokens[name.Last].Possessive ? name : null;
    }

    /// <summary>The name before a clause that no comma closes, as in <c>Smith, who chairs the council (CC) said</c>.</summary>
    public Mention? NameBeforeOpenClause(int last, int start)
    {
        for (var at = last; at > start + 1 && at > last - MaxClauseLength && text.Tokens[at].Mark != ','; at--)
        {
            if (text.Is(at, WordClass.Relative) && text.Tokens[at - 1].Mark == ',')
                return mentions.At(at - 2);
        }

        return null;
    }

    /// <summary>The name before an office that no comma closes: <c>Ann Smith, head of Read For Arva said</c>.</summary>
    public Mention? OpenApposition(int first, int last, int start) => text.Tokens[first - 1].Mark == ',' && first - 2 >= start
        && mentions.At(first - 2) is { IsSurePerson: true, Kind: MentionKind.FullName or MentionKind.TitledName } name
        && (name.First == start || !text.Tokens[name.First - 1].IsWord)
        && AnnotatedDocument.Any(first, last, at => text.Is(at, WordClass.Role | WordClass.Title)
        && text.Is(at + 1, WordClass.AffiliationPreposition))
        ? name : null;

    /// <summary>
    /// The name before one or more appositions or relative clauses, each set off by commas: <c>Ann Smith, director of the museum, Arva,
    /// said</c>; null when something else is there.
    /// </summary>
    public Mention? NameBeforeAppositions(int comma, int start)
    {
        Mention? bare = null;
        for (var end = comma; end > start;)
        {
            StepBudget.Spend();
            var first = end - 1;
            while (first > start && text.Tokens[first - 1].Mark != ',' && text.Tokens[first - 1].QuoteIndex < 0)
                first = text.Tokens[first - 1].Mark == ')' ? BeforeParenthesis(first - 1, start) + 1 : first - 1;
            var last = mentions.At(BeforeParenthesis(end - 1, start));
            if (last is { Kind: MentionKind.FullName or MentionKind.TitledName or MentionKind.BareName } && last.First >= first
                && last.IsSurePerson && !text.Tokens[last.Last].Possessive
                && (IsHead(first, last.First) || (end < comma && CanPrecedeSubject(last.First - 1))))
            {
                var subject = (text.Is(last.First - 1, WordClass.And) && last.First > first) || coordination.IsSecondOfTwo(last, start)
                    ? Mention.Phrase(text, last.First, last.Last)
                    : last;
                if (last.Kind != MentionKind.BareName)
                    return subject;
                bare = subject;
            }

            end = first - 1;
        }

        return bare;
    }

    /// <summary>Whether a token can directly precede a subject; verbs and prepositions cannot.</summary>
    private bool CanPrecedeSubject(int before) => !text.Tokens[before].IsWord || text.Tokens[before].IsCapital
        || text.Is(before, WordClass.Determiner | WordClass.Role | WordClass.Title | WordClass.Coordinate);

    /// <summary>
    /// Whether a name is the head of its segment: no preposition, <em>who</em> or verb before it makes it part of a modifier.
    /// </summary>
    private bool IsHead(int start, int name) => !AnnotatedDocument.Any(start, name, at => text.Tokens[at].IsLowercase
        && text.Is(at, WordClass.Preposition | WordClass.Relative | WordClass.Participle | WordClass.Clause)
        && !text.Is(at, WordClass.And));

    /// <summary>The token before the brackets that end at a token; the token itself when it does not close brackets.</summary>
    public int BeforeParenthesis(int at, int start)
    {
        if (text.Tokens[at].Mark != ')')
            return at;
        while (at > start && text.Tokens[at].Mark != '(')
            at--;
        return at - 1;
    }
}
