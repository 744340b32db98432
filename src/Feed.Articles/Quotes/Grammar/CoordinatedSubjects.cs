namespace Feed.Articles.Quotes;

/// <summary>Recognises two people who share a verb, so neither is the only speaker: <c>Smith and Jones said</c>.</summary>
internal sealed class CoordinatedSubjects(AnnotatedDocument text, Mentions mentions)
{
    private const int MaxPhraseLength = 14;
    private const int MaxOfficeLength = 5;

    private const WordClass VerbOrNegation = WordClass.Finite | WordClass.Negation;

    /// <summary>Whether a name is the second subject of a clause: <c>Ann Smith, the chief engineer, and Tom Jones said</c>, <c>Ann Smith
    /// and her husband, Tom Jones, said</c>, <c>Ann Smith as well as Tom Jones said</c>.</summary>
    public bool IsSecondOfTwo(Mention name, int start)
    {
        var and = name.First - 1;
        if (text.Tokens[and].Mark == ',' && text.Tokens[name.Last + 1].Mark == ',')
            and = AndBeforeDescription(and, start);
        while (and > start && text.Tokens[and] is { IsWord: true, QuoteIndex: < 0 } word && (word.IsCapital || word.Possessive
            || word.Is(WordClass.Role | WordClass.Title | WordClass.Determiner | WordClass.Age)) && !word.Is(WordClass.And))
            and--;
        if (and > start + 2 && text.Is(and, ReportingRole.As) && text.Is(and - 2, ReportingRole.As))
            and -= 2;
        else if (and < start || !text.Is(and, WordClass.And))
            return false;
        if (mentions.At(and - 1) is { } first)
            return and == name.First - 1 || (first.IsSurePerson && !text.Is(first.First - 1, WordClass.Preposition)
                && !HasVerb(ClauseStart(first.First, start), first.First));
        return text.Tokens[and - 1].Mark == ',' && mentions.At(start) is { IsSurePerson: true } && !HasVerb(start, and);
    }

    /// <summary>The <em>and</em> before a description that a comma ends, as in <c>and her husband, Tom Jones,</c>; the comma itself when
    /// there is none.</summary>
    private int AndBeforeDescription(int comma, int start)
    {
        var and = comma - 1;
        while (and > start && and > comma - MaxPhraseLength && text.Tokens[and] is { IsWord: true, QuoteIndex: < 0 } word
            && !word.Is(WordClass.And | WordClass.Finite))
            and--;
        return text.Is(and, WordClass.And) && text.Is(and + 1, WordClass.Determiner | WordClass.Indefinite) ? and : comma;
    }

    /// <summary>Where the clause of a name begins: after a comma or a word such as <em>while</em>.</summary>
    private int ClauseStart(int name, int start)
    {
        while (name > start && text.Tokens[name - 1].IsWord && !text.Is(name - 1, WordClass.Clause))
            name--;
        return name;
    }

    private bool HasVerb(int first, int end) =>
        AnnotatedDocument.Any(first, end, at => text.Tokens[at].IsLowercase && text.Is(at, VerbOrNegation));

    /// <summary>Whether a second speaker follows a name: <c>said Smith and Jones</c>, <c>said Smith, 34, and Jones</c>, <c>said Smith and
    /// her husband, Tom Jones</c>. In <c>said Smith and Jones left</c>, Jones has another verb.</summary>
    /// <param name="next">The token after the name.</param>
    /// <param name="end">Where the sentence ends.</param>
    public bool IsFirstOfTwo(int next, int end)
    {
        var and = text.Tokens[next].Mark == ',' && !text.Is(next + 1, WordClass.And) ? text.FirstComma(next + 1, end) : next;
        if (text.Tokens[and].Mark == ',')
            and++;
        if (and >= end || and > next + MaxPhraseLength || !text.Is(and, WordClass.And))
            return false;
        var second = and + 1;
        while (second < end && second < and + MaxOfficeLength && mentions.At(second) is null
            && text.Is(second, WordClass.Determiner | WordClass.Role | WordClass.Title | WordClass.Occupation))
            second++;
        if (text.Tokens[second].Mark == ',' && text.Is(second - 1, WordClass.Role))
            second++;
        return mentions.At(second) is { Kind: not (MentionKind.Pronoun or MentionKind.Phrase) } other && second < end
            && !text.Tokens[other.Last].Possessive
            && !(text.Tokens[other.Last + 1].IsLowercase && text.Is(other.Last + 1, VerbOrNegation));
    }
}
