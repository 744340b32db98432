namespace Feed.Articles.Quotes;

/// <summary>Finds where a reported statement ends in its sentence.</summary>
internal sealed class ContentEdges(AnnotatedDocument text, Mentions mentions, ReportingVerbs verbs)
{
    private const int MaxAdjunctLength = 18;
    private const int MaxContentLength = 150;
    private const int MaxSubjectLength = 6;
    private const int MinWords = 3;

    private readonly ReporterComments comments = new(text, verbs);

    /// <summary>Where a statement ends: with the sentence, or before a verb of speech outside the statement.</summary>
    /// <param name="first">Its first token.</param>
    /// <param name="end">The end of the sentence or clause.</param>
    public int End(int first, int end)
    {
        var at = first + 1;
        for (; at < end && at < first + MaxContentLength; at++)
        {
            var token = text.Tokens[at];
            if (token.QuoteIndex >= 0)
                continue;
            if (token.Mark is ';' or '|' || BeginsHeadlineTail(at, end) || (token.Mark == ':' && text.Tokens[at + 1].Mark == '"'))
                break;
            var joins = token.Mark is ',' or '—' or '–' || text.Is(at, WordClass.Coordinate)
                || (verbs.HasRole(at, ReportingRole.Leading) && !text.Is(at, WordClass.Agent));
            if (joins && (BeginsAnotherReport(first, at) || BeginsActionOnPerson(at) || comments.Begins(first, at)))
                break;
        }

        return Math.Min(at, end);
    }

    /// <summary>Whether a dash in a title-case line begins another headline or the paper's name: <c>Smith Says Bridge Will Open – The Arva
    /// News</c>.</summary>
    private bool BeginsHeadlineTail(int dash, int end) => text.Tokens[dash].Mark is '—' or '–' or '-' && text.Tokens[end - 1].IsWord
        && !AnnotatedDocument.Any(dash - 2, dash, at => text.Tokens[at].IsLowercase && !text.Is(at, WordClass.Function))
        && !AnnotatedDocument.Any(dash + 1, end, at => text.Tokens[at].IsLowercase && !text.Is(at, WordClass.Function));

    /// <summary>The first comma outside quotation marks; the end if there is none.</summary>
    public int CommaOutsideQuotes(int first, int end)
    {
        var at = text.FirstComma(first, end);
        while (at < end && text.Tokens[at].QuoteIndex >= 0)
            at = text.FirstComma(at + 1, end);
        return at;
    }

    /// <summary>
    /// The comma that ends an embedded clause, before the verb of the outer clause: <c>Smith, saying she was tired, resigned</c>. If the
    /// embedded subject has commas of its own, it is the last comma before a finite verb.
    /// </summary>
    public int ClosingComma(int first, int end)
    {
        var comma = CommaOutsideQuotes(first, end);
        var isWhole = text.HasVerb(first, comma);
        var closing = comma;
        for (var at = comma; at < end; at = CommaOutsideQuotes(at + 1, end))
        {
            StepBudget.Spend();
            if (!text.IsFinite(verbs.AfterAdjuncts(at + 1)))
                continue;
            if (isWhole)
                return at;
            closing = at;
        }

        return closing;
    }

    /// <summary>The span without punctuation at its ends; empty if it has too few words, or if 80% of its words are quoted, unless it is a
    /// label (<paramref name="isLabel"/>).</summary>
    public (int First, int End) Trim(int first, int end, bool isLabel = false)
    {
        while (first < end && text.Tokens[first].Mark is ',' or '.' or '—' or '–' or ':' or ')')
            first++;
        while (end > first && !text.Tokens[end - 1].IsWord && text.Tokens[end - 1].Mark is not (')' or '%') && !EndsAbbreviation(end - 1))
            end--;
        // A quote that begins in the statement is part of it as a whole.
        if (end > first && text.Tokens[end - 1].QuoteIndex is >= 0 and var quote)
            end = text.QuoteSpans[quote].End;
        var marks = 0;
        var words = 0;
        var quoted = 0;
        for (var at = first; at < end; at++)
        {
            marks += text.Tokens[at].Mark == '"' ? 1 : 0;
            words += text.Tokens[at].IsWord ? 1 : 0;
            quoted += text.Tokens[at].IsWord && (text.Tokens[at].QuoteIndex >= 0 || marks % 2 == 1) ? 1 : 0;
        }

        for (var closing = end; marks % 2 == 1 && closing < end + MinWords
            && text.Tokens[closing].Paragraph == text.Tokens[first].Paragraph; closing++)
        {
            if (text.Tokens[closing].Mark == '"')
                (end, marks) = (closing + 1, marks + 1);
        }

        return words < MinWords || (quoted * 5 >= words * 4 && !isLabel) ? default : (first, end);
    }

    /// <summary>Whether a full stop ends an abbreviation: <c>6 a.m.</c></summary>
    private bool EndsAbbreviation(int stop) => text.Tokens[stop].Mark == '.' && text.Word(stop - 1).Contains('.');

    /// <summary>Whether a verb after a quotation says what the speaker then did to somebody: <c>was "a thief" and jailed him</c>, <c>was "a
    /// thief", jailing him</c>.</summary>
    private bool BeginsActionOnPerson(int at)
    {
        var verb = at + 1;
        return text.Tokens[at - 1].Mark == '"' && text.Tokens[verb].IsLowercase
            && text.Is(verb, WordClass.Past | WordClass.Participle) && text.Tokens[verb + 1].IsGenderedPronoun;
    }

    /// <summary>Whether a comma or a word such as <em>and</em> begins another report, by the same or another speaker.</summary>
    private bool BeginsAnotherReport(int first, int at)
    {
        var next = at + 1;
        if (!text.Tokens[at].IsWord && verbs.HasRole(next, ReportingRole.Addition))
            return IsClause(first, at);
        if (text.Is(next, WordClass.Coordinate))
            next++;
        if (text.Is(next, WordClass.Source))
            return true;
        if (verbs.HasRole(next, ReportingRole.Went) && next > at + 1)
            return true;
        var verb = next;
        while (text.Is(verb, WordClass.Adverb | WordClass.Auxiliary | WordClass.Manner) && verb < next + 3)
            verb++;
        // In "Smith, who is ill, had been writing" the verb after the comma belongs to the statement.
        var isOwnVerb = next == at + 1 && text.Is(next, WordClass.Auxiliary);
        if (!isOwnVerb && !verbs.HasRole(verb, ReportingRole.Plain) && verbs.HasRole(verb, ReportingRole.Verb)
            && (text.Tokens[at].Mark != ',' || next > at + 1
            || text.Is(verb, WordClass.Participle) || IsClause(first, at))
            && (text.Tokens[at].Mark == ',' || verbs.HasRole(verb, ReportingRole.Tag)
            || text.Is(verb, WordClass.Participle) || verbs.HasRole(verb + 1, ReportingRole.Whether)))
            return true;
        if (verbs.HasRole(next, ReportingRole.Contrast))
            next++;
        return (next > at + 1 || text.Is(at, WordClass.Coordinate) || verbs.HasRole(at, ReportingRole.Contrast)) && IsSpeaker(next)
            && IsClause(first, at);
    }

    /// <summary>Whether a statement up to a comma is a clause; in <c>the mayor, Ann Smith, had promised</c> the verb comes later.</summary>
    private bool IsClause(int first, int end) =>
        end - first > MaxSubjectLength || text.HasVerb(first, end) || (verbs.HasRole(first, ReportingRole.Subject) && end > first + 1);

    /// <summary>Whether the subject of a verb of speech or denial begins at a token: <c>Ann Smith, a diver, said</c>, <c>the mayor
    /// said</c>, <c>Arva's finance minister Ann Smith said</c>, <c>local traders said</c>.</summary>
    private bool IsSpeaker(int at)
    {
        var end = SubjectEnd(at);
        if (end > at && text.Tokens[end].Mark == ',')
        {
            end++;
            while (text.Tokens[end].IsWord)
                end++;
            end++;
        }

        return end > at && ((verbs.HasRole(end, ReportingRole.TakesThat)
            && (!verbs.HasRole(end, ReportingRole.Plain) || text.Is(end, WordClass.Plural)))
            || text.Is(end, WordClass.Denial)
            || (verbs.HasRole(end, ReportingRole.Call)
                && AnnotatedDocument.Any(end, Math.Min(text.Length, end + MaxAdjunctLength),
                    mark => text.Tokens[mark].Mark == '"' && text.SameSentence(end, mark)))
            || verbs.HasRole(end, ReportingRole.Stance));
    }

    /// <summary>The token after the subject that begins at a token; the token itself when none does.</summary>
    private int SubjectEnd(int at)
    {
        var end = at;
        while (end < at + MaxSubjectLength && mentions.At(end) is null && text.Tokens[end] is { IsWord: true, QuoteIndex: < 0 }
            && !text.Is(end, ContentStarts.NotInSubject))
            end++;
        if (mentions.At(end) is { } mention && (end == at || !text.Is(end - 1, WordClass.Adverb | WordClass.Manner)))
            return mention.Last + 1;
        if (text.Is(at, WordClass.Definite) || text.Is(at, ReportingRole.Own))
            return verbs.RoleEnd(at + 1);
        return verbs.HasRole(end, ReportingRole.Say) ? end : at;
    }
}
