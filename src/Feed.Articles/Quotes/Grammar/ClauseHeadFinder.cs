namespace Feed.Articles.Quotes;

/// <summary>
/// Finds the name at the start of a clause when a description with other names separates it from its verb: <c>Ann Smith, flanked by her
/// lawyer, Tom Lee, said</c>.
/// </summary>
internal sealed class ClauseHeadFinder(AnnotatedDocument text, Mentions mentions, SpeechVerbFinder verbs)
{
    /// <summary>Classes of words that begin another clause.</summary>
    private const WordClass NewClause = WordClass.Auxiliary | WordClass.Modal | WordClass.Pronoun;

    /// <summary>The subject of a clause. An unnamed speaker for a company with a named owner: <c>Harwick, owned by Tom Lee, said</c>. Null
    /// when the clause has another form.</summary>
    /// <param name="start">Where the clause begins.</param>
    /// <param name="comma">The comma before its verb.</param>
    public Mention? Find(int start, int comma)
    {
        for (var at = comma - 1; at >= start; at--)
        {
            if (text.Tokens[at] is { QuoteIndex: >= 0 } or { Mark: '"' or ':' or ';' or '—' or '–' })
                start = at + 1;
        }

        while (start < comma && text.Tokens[start].Mark == ',')
            start++;
        var end = FindLeadingName(start, comma, out var name);
        if (name is null && text.Is(start, WordClass.Determiner | WordClass.Indefinite)
            && OfficeEnd(end, comma) is var office && office < comma)
            end = FindLeadingName(office + 1, comma, out name);
        if (text.Tokens[end].Mark != ',' || end >= comma)
            return null;
        if (text.Is(end + 1, ReportingRole.Owned) && text.Is(end + 2, WordClass.Agent) && text.Tokens[start].IsCapital
            && !text.Is(start, WordClass.FirstName | WordClass.Title | WordClass.Determiner))
            return Mention.Unnamed(start, end - 1);
        return name is { IsSurePerson: true } && IsDescription(end, comma) ? name : null;
    }

    /// <summary>Finds the name that begins a range, after titles and job descriptions. Returns the token after it, or where the search
    /// stopped.</summary>
    private int FindLeadingName(int start, int comma, out Mention? name)
    {
        name = null;
        for (var at = start; at < comma; at++)
        {
            if (mentions.At(at) is { Kind: not (MentionKind.Pronoun or MentionKind.Phrase) } found)
            {
                name = text.Tokens[found.Last].Possessive ? null : found;
                return name is null ? comma : found.Last + 1;
            }

            if (!text.Tokens[at].IsWord || (text.Tokens[at].IsLowercase && !text.Is(at, WordClass.Role | WordClass.Title)
                && text.Is(at, WordClass.Preposition | WordClass.SpeechVerb | WordClass.Past | WordClass.Participle | NewClause)))
                return at;
        }

        return comma;
    }

    /// <summary>The comma after an office and its field, as in <c>The secretary for health, Ann Smith,</c>; returns
    /// <paramref name="comma"/> when a verb or another mark comes first.</summary>
    private int OfficeEnd(int at, int comma)
    {
        while (at < comma && text.Tokens[at].IsWord && !text.Is(at, NewClause | WordClass.SpeechVerb | WordClass.Past | WordClass.Relative))
            at++;
        return text.Tokens[at].Mark == ',' ? at : comma;
    }

    /// <summary>Whether the words between a name and its verb only describe the name, without another verb or subject.</summary>
    /// <param name="first">The comma after the name.</param>
    /// <param name="last">The comma before the verb.</param>
    private bool IsDescription(int first, int last)
    {
        var isClause = text.Is(first + 1, WordClass.Clause) && !text.Is(first + 1, WordClass.Coordinate | WordClass.Determiner);
        var hasName = false;
        for (var at = first; at < last; at++)
        {
            hasName |= mentions.At(at) is { IsSurePerson: true };
            if (text.Tokens[at].Mark != ',')
                continue;
            var next = at + 1;
            if (text.Is(next, WordClass.Coordinate))
            {
                if (!text.Is(next + 1, WordClass.Negation) && !(hasName && text.Tokens[next + 1].IsLowercase))
                    return false;
            }
            else if (text.Tokens[next].IsLowercase && !isClause && ShowsNewClause(next))
            {
                return false;
            }
            else if (at == first && text.Tokens[next].IsCapital)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a token begins another clause, unlike <c>seconded by</c> and <c>married to</c>.</summary>
    private bool ShowsNewClause(int at) => text.Is(at, NewClause)
        || (text.Is(at, WordClass.SpeechVerb | WordClass.Past) && !text.Is(at, WordClass.Participle | WordClass.Role)
        && !text.Is(at + 1, WordClass.Preposition | WordClass.UnsaidMarker) && !verbs.IsReducedPassive(at));
}
